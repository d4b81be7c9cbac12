//! `mistyped-domain`: an e-mail domain that is one slip away from a well-known one or from one that the site often uses, and a
//! web address that is known in a house alone.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::ops::Range;
use std::sync::Arc;

use super::near::Near;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

/// Domains under which many have an address. Those that are near to another one here are known for being real.
const WELL_KNOWN: &[&str] = &[
    "126.com",
    "139.com",
    "163.com",
    "188.com",
    "189.cn",
    "21cn.com",
    "aliyun.com",
    "email.com",
    "foxmail.com",
    "fastmail.com",
    "gmail.com",
    "gmx.com",
    "gmx.net",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "sina.cn",
    "sina.com",
    "sogou.com",
    "sohu.com",
    "tom.com",
    "wo.cn",
    "yahoo.com",
    "yandex.com",
    "yandex.ru",
    "yeah.net",
    "ymail.com",
];

/// Ends of domains that do not exist, and what a slip made them of.
const NO_ENDS: &[(&str, &str)] = &[
    (".con", ".com"),
    (".cmo", ".com"),
    (".ocm", ".com"),
    (".vom", ".com"),
    (".xom", ".com"),
    (".comm", ".com"),
    (".nte", ".net"),
    (".ent", ".net"),
    (".ogr", ".org"),
    (".rog", ".org"),
    (".edi", ".edu"),
    (".gvo", ".gov"),
    (".gvo.cn", ".gov.cn"),
    (".ogv.cn", ".gov.cn"),
    (".eud.cn", ".edu.cn"),
    (".ogr.cn", ".org.cn"),
    (".con.cn", ".com.cn"),
    (".cmo.cn", ".com.cn"),
    (".nte.cn", ".net.cn"),
    (".ac.nc", ".ac.cn"),
    (".com.nc", ".com.cn"),
    (".edu.nc", ".edu.cn"),
    (".gov.nc", ".gov.cn"),
    (".org.nc", ".org.cn"),
];

/// How often the site uses a domain that others are held against.
const OFTEN: usize = 5;

/// The fewest letters before the end of a domain for which one wrong letter is a slip: short ones are all near.
const LONG_ENOUGH: usize = 5;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    // The address of the site itself may be that of a trial.
    let site = tree
        .site
        .as_ref()
        .and_then(|site| site.record.as_deref()?.base_url.as_ref());
    let site = site.and_then(|base_url| host(base_url.get_ref().as_str()));
    diagnostics.extend(tree.links.iter().filter_map(|(file, link)| {
        let host = host(&link.target).filter(|host| is_of_own_network(host))?;
        if site == Some(host) {
            return None;
        }
        let place = Place::span(file, link.span.clone());
        let message = say::host_of_own_network(host);
        Some(Diagnostic::new(Code::MistypedDomain, place, message))
    }));
    let addresses = addresses(tree);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for address in &addresses {
        *counts.entry(&address.domain).or_default() += 1;
    }
    let often = counts.iter().filter(|(_, count)| **count >= OFTEN);
    let mut near = Near::new();
    for (domain, count) in WELL_KNOWN
        .iter()
        .map(|domain| (domain, &usize::MAX))
        .chain(often)
    {
        near.add(domain, *count);
    }
    for address in &addresses {
        let count = counts[&*address.domain];
        let meant = meant(&address.domain, count, &near);
        if let Some(meant) = meant.filter(|meant| !is_of_others(meant, address, &addresses)) {
            diagnostics.push(diagnostic(address, &meant));
        }
    }
}

/// The host of a web address.
fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    rest.split(['/', ':', '?', '#']).next()
}

/// Whether a host is known within a house alone, so that nobody else can open the address.
fn is_of_own_network(host: &str) -> bool {
    let is_private = host.parse().is_ok_and(|address: Ipv4Addr| {
        address.is_private() || address.is_loopback() || address.is_link_local()
    });
    is_private || host.eq_ignore_ascii_case("localhost")
}

/// Whether a domain is one of the site's under which organizations have addresses, and not that of this address: two of
/// them may well be near each other.
fn is_of_others(domain: &str, address: &Address<'_>, addresses: &[Address<'_>]) -> bool {
    if WELL_KNOWN.contains(&domain) || address.organization.is_none() {
        return false;
    }
    let mut users = addresses.iter().filter(|other| other.domain == domain);
    let is_used = users.clone().next().is_some();
    is_used && !users.any(|other| other.organization == address.organization)
}

/// An address: its text, its domain in lower-case letters, and where it is.
struct Address<'a> {
    text: String,
    domain: String,
    /// The organization that has it, or one of its units or posts.
    organization: Option<&'a str>,
    file: &'a Arc<str>,
    span: Range<usize>,
}

/// Every e-mail address of bodies, posts and people.
fn addresses(tree: &Tree) -> Vec<Address<'_>> {
    let bodies = tree.bodies().flat_map(|body| {
        let contacts = body.profile.contacts.iter();
        contacts.map(move |contact| (body.file, contact))
    });
    let posts = tree.seats().flat_map(|seat| {
        let contacts = seat.record.all_contacts();
        contacts.map(move |contact| (seat.file, contact))
    });
    let people = tree.people.values().filter_map(Written::read);
    let people = people.flat_map(|(file, record)| {
        let contacts = record.contacts.iter();
        contacts.map(move |contact| (file, contact))
    });
    let contacts = bodies.chain(posts).chain(people);
    let emails = contacts.flat_map(|(file, contact)| {
        let emails = contact.get_ref().emails.iter();
        emails.map(move |email| (file, email))
    });
    emails
        .map(|(file, email)| {
            let text = email.get_ref().to_string();
            Address {
                domain: text.rsplit('@').next().unwrap_or_default().to_lowercase(),
                text,
                organization: organization_of(file),
                file,
                span: email.span(),
            }
        })
        .collect()
}

/// The organization in whose folder a file is.
fn organization_of(file: &str) -> Option<&str> {
    file.strip_prefix("organizations/")?.split('/').next()
}

/// The domain that was probably meant by one that is used this often.
fn meant(domain: &str, count: usize, near: &Near<'_, usize>) -> Option<String> {
    for (slip, end) in NO_ENDS {
        if let Some(name) = domain.strip_suffix(slip) {
            return Some(format!("{name}{end}"));
        }
    }
    // A domain that is used this often is the site's own, however near it is to another.
    if WELL_KNOWN.contains(&domain) || count >= OFTEN {
        return None;
    }
    let (known, _) = near.find(domain)?;
    let name = |domain: &str| domain.split('.').next().unwrap_or_default().to_owned();
    let is_slip = name(known).len() >= LONG_ENOUGH || name(known) == name(domain);
    is_slip.then(|| known.to_owned())
}

fn diagnostic(address: &Address<'_>, meant: &str) -> Diagnostic {
    // The address ends right before its closing quote.
    let end = address.span.end.saturating_sub(1);
    let start = end
        .saturating_sub(address.domain.len())
        .max(address.span.start);
    let local = &address.text[..address.text.len() - address.domain.len()];
    Diagnostic::new(
        Code::MistypedDomain,
        Place::span(address.file, start..end),
        say::mistyped_domain(&address.domain, meant, local),
    )
}
