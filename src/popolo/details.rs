//! What records of all classes have: links, sources, numbers, ways to be reached, districts.

use super::reading::Reading;
use super::wire::{Area, ContactDetail, Identifier, Link, Text};
use crate::edit::Name;
use crate::edit::meant::{Facts, MeantContact, lines_of_texts};
use crate::edit::register::District;
use crate::edit::values::{Value, line};
use crate::lists::in_language;
use crate::messages::{Message, say};
use crate::model::LINK_KINDS;
use crate::text::{Email, Identifier as Known, Phone, Slug, WebAddress};

/// What pages of a host are.
const HOSTS: [(&str, &str); 8] = [
    ("wikipedia.org", "wikipedia"),
    ("facebook.com", "facebook"),
    ("twitter.com", "x"),
    ("x.com", "x"),
    ("weibo.com", "weibo"),
    ("youtube.com", "youtube"),
    ("linkedin.com", "linkedin"),
    ("bilibili.com", "bilibili"),
];

impl Reading<'_> {
    /// A text in the language that its letters tell.
    pub(super) fn text(&self, text: &Text) -> Option<Name> {
        in_language(text.get()?, None, self.site.languages)
    }

    /// Tells which names are in languages that nobody knows.
    pub(super) fn leave_out_unknown(&mut self, names: Vec<(String, String)>, place: &Message) {
        for (name, tag) in names {
            let reason = say::name_in_unknown_language(name, tag);
            self.read.leave_out(place, reason);
        }
    }

    /// Pages elsewhere; pictures too, since the content has none of others' sites.
    pub(super) fn links<'l>(
        &self,
        facts: &mut Facts,
        id: &Text,
        links: &[Link],
        images: impl Iterator<Item = &'l Text>,
    ) {
        let links = links.iter().filter(|link| link.url != *id);
        let links = links.filter_map(|link| {
            let url = WebAddress::parse(link.url.get()?).ok()?;
            Some((
                kind_of_link(&link.note, url.as_str()),
                &link.note,
                link.url.as_str(),
            ))
        });
        // Pictures of ours are files, which a document does not have.
        let images = images.filter(|_| self.is_ours.is_none());
        let nothing = Text::default();
        let images = images.filter_map(|image| {
            WebAddress::parse(image.get()?).ok()?;
            Some((Some("image".to_owned()), &nothing, image.as_str()))
        });
        let mut seen = Vec::new();
        for (kind, note, url) in links.chain(images) {
            if seen.contains(&url) {
                continue;
            }
            seen.push(url);
            let kind = kind.unwrap_or_else(|| "page".to_owned());
            let title = self.title_of_link(note, &kind);
            let text = |key: &str, text: &str| line(key, &Value::Text(text.to_owned()));
            let lines = vec![text("kind", &kind), text("url", url)];
            let title = lines_of_texts("title", &title);
            facts.table("links", [lines, title].concat());
        }
    }

    /// What a link is called besides its kind. `Wikipedia (ca)` is in no language, and is of a page in Catalan.
    fn title_of_link(&self, note: &Text, kind: &str) -> Vec<Name> {
        let lower = note.as_str().to_lowercase();
        let behind = lower.strip_prefix(kind).map(str::trim);
        match behind {
            Some("") => Vec::new(),
            _ if is_host_of(kind, &lower) => Vec::new(),
            Some(code) if code.starts_with('(') => {
                let languages = self.site.languages.iter();
                let titles = languages.map(|tag| (tag.clone(), note.as_str().to_owned()));
                titles.collect()
            }
            _ => self.text(note).into_iter().collect(),
        }
    }

    /// Where facts were read, but for what is the source of a body above already.
    pub(super) fn sources(&self, facts: &mut Facts, sources: &[Link], above: &[&Link]) {
        let is_above = |source: &Link| {
            above
                .iter()
                .any(|above| above.url == source.url && above.note == source.note)
        };
        for source in sources.iter().filter(|source| !is_above(source)) {
            let Some(url) = source
                .url
                .get()
                .filter(|url| WebAddress::parse(url).is_ok())
            else {
                continue;
            };
            let title = self.text(&source.note);
            let title = title.unwrap_or_else(|| (self.language(), url.to_owned()));
            let url = line("url", &Value::Text(url.to_owned()));
            let mut lines = lines_of_texts("title", &[title]);
            lines.push(url);
            facts.table("sources", lines);
        }
    }

    /// Numbers in others' schemes; those that cannot be right are told.
    pub(super) fn identifiers(
        &mut self,
        identifiers: &[Identifier],
        place: &Message,
    ) -> Vec<(String, String)> {
        let mut known = Vec::new();
        for written in identifiers {
            let (Some(scheme), Some(value)) = (written.scheme.get(), written.identifier.get())
            else {
                continue;
            };
            match Known::parse(scheme, value) {
                Ok(identifier) => {
                    let number = (scheme.to_owned(), identifier.value().to_owned());
                    if !known.contains(&number) {
                        known.push(number);
                    }
                }
                Err(_) => self
                    .read
                    .leave_out(place, say::identifier_is_none(value, scheme)),
            }
        }
        known
    }

    /// How somebody is reached: what has the same label is one way. What cannot be right is told.
    pub(super) fn contacts(
        &mut self,
        details: &[ContactDetail],
        place: &Message,
    ) -> Vec<MeantContact> {
        let mut contacts: Vec<(&Text, MeantContact)> = Vec::new();
        for detail in details {
            let Some(value) = detail.value.get() else {
                continue;
            };
            let is_last = contacts
                .last()
                .is_some_and(|(label, _)| **label == detail.label);
            if !is_last {
                let purpose = self.text(&detail.label);
                let contact = MeantContact {
                    purpose: purpose.into_iter().collect(),
                    ..MeantContact::default()
                };
                contacts.push((&detail.label, contact));
            }
            let Some((_, contact)) = contacts.last_mut() else {
                continue;
            };
            if let Err(reason) = self.add_detail(contact, detail.kind.as_str(), value) {
                self.read.leave_out(place, reason);
            }
        }
        contacts.into_iter().map(|(_, contact)| contact).collect()
    }

    fn add_detail(
        &self,
        contact: &mut MeantContact,
        kind: &str,
        value: &str,
    ) -> Result<(), Message> {
        let add = |list: &mut Vec<String>, value: String| {
            if !list.contains(&value) {
                list.push(value);
            }
        };
        match kind.to_lowercase().as_str() {
            "voice" | "phone" | "tel" | "telephone" | "cell" | "mobile" => {
                add(&mut contact.phones, self.phone(value)?);
            }
            "fax" => add(&mut contact.faxes, self.phone(value)?),
            "email" => match Email::parse(value) {
                Ok(_) => add(&mut contact.emails, value.to_owned()),
                Err(_) => return Err(say::no_email(value)),
            },
            "url" | "website" if contact.website.is_none() => {
                let is_address = WebAddress::parse(value).is_ok();
                contact.website = Some(value.to_owned()).filter(|_| is_address);
            }
            "url" | "website" => {}
            "address" => contact
                .address
                .extend(in_language(value, None, self.site.languages)),
            service => {
                let account = Slug::parse(service).map(|service| (service, value.to_owned()));
                contact.accounts.extend(account);
            }
        }
        Ok(())
    }

    /// A number as content writes it: as in its country, where that is the site's. Those of others are read by the plan of the
    /// country of the document, where its districts tell it.
    fn phone(&self, written: &str) -> Result<String, Message> {
        let region = self.site.region;
        let number = match self.is_ours {
            Some(_) => Phone::parse(written, region)
                .ok()
                .map(|phone| phone.written_in(region)),
            None => Phone::carried(written, self.country.or(region), region),
        };
        number.ok_or_else(|| say::no_phone(written))
    }

    /// The district of a record, by itself or by its identifier in the document.
    pub(super) fn area(&self, area: Option<&Area>, id: &Text) -> District {
        let mut areas = self.document.areas.iter();
        let area = area.or_else(|| areas.find(|area| area.id == *id && id.get().is_some()));
        let Some(area) = area else {
            return District::default();
        };
        // The identifiers of districts are those of the document, where it has none of its own.
        let id = area.id.get().filter(|_| self.is_ours.is_none());
        District {
            names: self.text(&area.name).into_iter().collect(),
            identifier: area.identifier.get().or(id).map(str::to_owned),
        }
    }
}

/// Whether a word is that of the host at which pages of a kind are.
fn is_host_of(kind: &str, word: &str) -> bool {
    let mut hosts = HOSTS.iter();
    hosts.any(|(host, known)| *known == kind && host.split('.').next() == Some(word))
}

/// What kind of page a link leads to, by what is said of it or its host.
fn kind_of_link(note: &Text, url: &str) -> Option<String> {
    let note = note.as_str().to_lowercase();
    let first = note.split([' ', '(']).next().unwrap_or_default();
    let known = LINK_KINDS
        .iter()
        .find(|kind| kind.word == note || kind.word == first);
    let host = url
        .split("//")
        .nth(1)
        .and_then(|rest| rest.split('/').next())?;
    let of_host = || {
        let mut hosts = HOSTS.iter();
        let is_of = |name: &str| host == name || host.ends_with(&format!(".{name}"));
        hosts
            .find(|(name, _)| is_of(name))
            .map(|(_, kind)| (*kind).to_owned())
    };
    let of_note = || {
        let slug = Slug::parse(&note).map_or_else(|error| error.suggestion, Some);
        slug.map(|slug| slug.to_string())
    };
    known
        .map(|kind| kind.word.to_owned())
        .or_else(of_host)
        .or_else(of_note)
}
