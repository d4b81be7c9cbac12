//! Organizations and units.

use crate::address::{Address, Page, with_fragment};
use crate::model::{Body, Id, Names, Organization, ParentBody, Profile, Source};
use crate::site::formats::popolo::wire::{WireLink, WireName, WireOrganization};
use crate::site::formats::popolo::{contacts, dates, in_brief};
use crate::site::queries::present::contacts_of;
use crate::site::view::View;
use crate::text::{Choice, LocalizedText, Period, Slug};

/// A body under the name that it has on the day shown.
pub fn body(view: &View<'_>, body: Body) -> WireOrganization {
    let directory = view.directory();
    let profile = directory.profile(body);
    let (founding_date, dissolution_date) = dates(profile.period);
    let id = view.permalink(Page::from(body));
    let points = contacts_of(view, body);
    let classification = match body {
        Body::Organization(id) => directory.get(id).kind.word(),
        Body::Unit(id) => directory.get(id).kind.word(),
    };
    WireOrganization {
        name: in_brief(view, &view.names(profile).name).clone(),
        other_names: other_names(view, profile),
        classification: Some(classification),
        parent_id: parent(view, body),
        founding_date,
        dissolution_date,
        contact_details: contacts::all(view, points),
        links: vec![page(view, id.clone())],
        sources: sources(view, view.sources_of(body).0),
        id,
    }
}

/// The bodies outside the directory that organizations are part of.
pub fn above(
    view: &View<'_>,
    organizations: &[Id<Organization>],
) -> impl Iterator<Item = WireOrganization> {
    let directory = view.directory();
    let bodies = directory.external_bodies();
    let is_above = |slug: &Slug| {
        organizations.iter().any(|id| {
            let parent = directory.get(*id).parent_on(view.day());
            matches!(parent, Some(ParentBody::External(id)) if directory.get(id).slug == *slug)
        })
    };
    bodies
        .filter(move |body| is_above(&body.slug))
        .map(|body| WireOrganization {
            id: external(view, &body.slug),
            name: in_brief(view, &body.name).clone(),
            other_names: further(view, &body.name, "multilingual").collect(),
            classification: None,
            parent_id: None,
            founding_date: None,
            dissolution_date: None,
            contact_details: Vec::new(),
            links: body
                .website
                .iter()
                .map(|website| WireLink {
                    url: website.to_string(),
                    note: view.say("website"),
                })
                .collect(),
            sources: Vec::new(),
        })
        .collect::<Vec<_>>()
        .into_iter()
}

/// Where the list of organizations has a body outside the directory.
fn external(view: &View<'_>, slug: &Slug) -> String {
    let list = Address::permalink(Page::Organizations).path(view.directory());
    view.absolute(&with_fragment(list, Some(&slug.to_string())))
}

fn parent(view: &View<'_>, body: Body) -> Option<String> {
    let directory = view.directory();
    match body {
        Body::Unit(unit) => {
            let parent = directory.parent_of(unit, view.day());
            Some(view.permalink(Page::from(parent)))
        }
        Body::Organization(id) => match directory.get(id).parent_on(view.day())? {
            ParentBody::Organization(id) => Some(view.permalink(Page::from(id))),
            ParentBody::External(id) => Some(external(view, &directory.get(id).slug)),
        },
    }
}

/// The name in other languages, short names and other ones, and names that it had before the day shown.
fn other_names(view: &View<'_>, profile: &Profile) -> Vec<WireName> {
    let names = view.names(profile);
    let mut others: Vec<WireName> = further(view, &names.name, "multilingual").collect();
    let all = |names: &Names, note: &'static str| {
        let texts = names.short.iter().map(|short| (short, "short"));
        let texts = texts.chain(names.others.iter().map(|other| (other, "other")));
        let note = move |own: &'static str| if note.is_empty() { own } else { note };
        texts
            .flat_map(|(text, own)| every(text, note(own), Period::default()))
            .collect::<Vec<_>>()
    };
    others.extend(all(names, ""));
    for (period, names) in &profile.names.former {
        if period.end.is_some_and(|end| end.latest() < view.day()) {
            others.extend(every(&names.name, "former", *period));
        }
    }
    others
}

/// A name in the languages in which it is not the name of the record.
pub fn further<'t>(
    view: &'t View<'_>,
    name: &'t LocalizedText,
    note: &'static str,
) -> impl Iterator<Item = WireName> + 't {
    let (own, _) = name.best(view.language().preferences());
    let own = own.to_string();
    every(name, note, Period::default()).filter(move |name| name.lang != own)
}

fn every(
    name: &LocalizedText,
    note: &'static str,
    period: Period,
) -> impl Iterator<Item = WireName> {
    let (start_date, end_date) = dates(period);
    name.iter().map(move |(tag, name)| WireName {
        name: name.value.clone(),
        lang: tag.to_string(),
        note,
        start_date: start_date.clone(),
        end_date: end_date.clone(),
    })
}

/// The page of a thing.
pub fn page(view: &View<'_>, permalink: String) -> WireLink {
    WireLink {
        url: permalink,
        note: in_brief(view, &view.directory().site().name).clone(),
    }
}

/// The sources that can be read.
pub fn sources(view: &View<'_>, sources: &[Source]) -> Vec<WireLink> {
    let read = sources.iter().filter_map(|source| {
        Some(WireLink {
            url: source.url.as_ref()?.to_string(),
            note: in_brief(view, &source.title).clone(),
        })
    });
    read.collect()
}
