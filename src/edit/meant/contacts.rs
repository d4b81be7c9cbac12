//! How somebody is reached, and what of that the content lacks.

use toml::de::DeTable;

use super::facts::is_same;
use super::records::{Meant, MeantContact};
use super::resolving::Resolving;
use crate::content::RecordKind;
use crate::edit::content_ref::ContentRef;
use crate::edit::ending::members;
use crate::edit::register::names;
use crate::edit::rows::{Edit, TablePlace};
use crate::edit::values::{Step, Value, table_at};
use crate::messages::{Message, say};
use crate::text::{Phone, Slug};

impl Resolving<'_> {
    /// A way to reach a body, or a post of it that nobody holds.
    pub(super) fn contact_of_body(
        &self,
        record: &Meant,
        body: &ContentRef,
    ) -> Result<Vec<Edit>, Message> {
        let mut contact = record.contact.clone();
        let post = record.post.as_ref();
        let place = match post.and_then(|post| self.post(body, post)) {
            // Whose of several seats it is, nobody knows.
            Some(post) if post.is_shared => {
                return Err(say::number_of_shared_post(post.thing.short()));
            }
            Some(post) => post.table(),
            None => {
                if let Some(post) = post.filter(|_| contact.purpose.is_empty()) {
                    contact.purpose.clone_from(&post.identity.names);
                }
                let known = self.register.body(body);
                let known = known.ok_or_else(|| say::no_place_for_row(body.slug().as_str()))?;
                known.table()
            }
        };
        let known = self.contacts(&place);
        let lines = contact.lines();
        if lines.is_empty() || known.iter().any(|known| self.has_all(known, &contact)) {
            return Ok(Vec::new());
        }
        Ok(vec![Edit::Append {
            table: place,
            key: "contacts",
            lines,
        }])
    }

    /// What a record says of how somebody is reached, at the first of these places that has a contact, or at the first of all.
    pub(super) fn contact(&self, record: &Meant, places: &[TablePlace]) -> Vec<Edit> {
        let contact = &record.contact;
        let lines = contact.lines();
        if lines.is_empty() {
            return Vec::new();
        }
        let known: Vec<(&TablePlace, Vec<MeantContact>)> = places
            .iter()
            .map(|place| (place, self.contacts(place)))
            .collect();
        let mut all = known.iter().flat_map(|(_, contacts)| contacts);
        if all.any(|known| self.has_all(known, contact)) {
            return Vec::new();
        }
        let first = known.iter().find(|(_, contacts)| !contacts.is_empty());
        if let Some((place, contacts)) = first {
            let table = place.member(Step::At("contacts", 0), RecordKind::Contact);
            let old = contacts.first().cloned().unwrap_or_default();
            return self.updated(&table, &old, contact);
        }
        let place = places.first().cloned().into_iter();
        let appends = place.map(|table| Edit::Append {
            table,
            key: "contacts",
            lines: lines.clone(),
        });
        appends.collect()
    }

    /// The values of a contact that differ from what is there; what a record does not tell stays.
    fn updated(&self, table: &TablePlace, old: &MeantContact, new: &MeantContact) -> Vec<Edit> {
        let lists = [
            ("phones", &old.phones, &new.phones),
            ("faxes", &old.faxes, &new.faxes),
            ("emails", &old.emails, &new.emails),
        ];
        let lists = lists.into_iter().filter_map(|(key, old, new)| {
            let is_known = new.iter().all(|value| self.is_among(value, old));
            (!is_known).then(|| (key, None, Value::List(new.clone())))
        });
        let texts = [
            ("address", &old.address, &new.address),
            ("access", &old.access, &new.access),
        ];
        let texts = texts.into_iter().flat_map(|(key, old, new)| {
            let new = new.iter().filter(|name| !old.contains(name));
            new.map(move |(tag, text)| (key, Some(tag.clone()), Value::Text(text.clone())))
        });
        let values = lists.chain(texts);
        let puts = values.map(|(key, language, value)| Edit::Put {
            table: table.clone(),
            key,
            language,
            value: Some(value),
        });
        puts.collect()
    }

    /// The contacts that the content has at a place.
    pub(super) fn contacts(&self, place: &TablePlace) -> Vec<MeantContact> {
        let text = self.draft.texts.get(&place.file).map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let list = |table: &DeTable<'_>, key: &str| {
            let list = table.get(key).and_then(|list| list.get_ref().as_array());
            let texts = list.into_iter().flat_map(|list| list.iter());
            let texts = texts.filter_map(|text| text.get_ref().as_str());
            texts.map(str::to_owned).collect::<Vec<_>>()
        };
        let Some(table) = table_at(table.get_ref(), &place.steps) else {
            return Vec::new();
        };
        let contacts = members(table, "contacts").map(|(contact, _)| MeantContact {
            purpose: names(contact, "purpose"),
            phones: list(contact, "phones"),
            faxes: list(contact, "faxes"),
            emails: list(contact, "emails"),
            website: contact
                .get("website")
                .and_then(|website| website.get_ref().as_str())
                .map(str::to_owned),
            address: names(contact, "address"),
            access: names(contact, "access"),
            accounts: accounts(contact),
        });
        contacts.collect()
    }

    /// Whether a contact says all that another one does.
    pub(super) fn has_all(&self, known: &MeantContact, new: &MeantContact) -> bool {
        let lists = [
            (&new.phones, &known.phones),
            (&new.faxes, &known.faxes),
            (&new.emails, &known.emails),
        ];
        let texts = [(&new.address, &known.address), (&new.access, &known.access)];
        lists
            .iter()
            .all(|(new, known)| new.iter().all(|value| self.is_among(value, known)))
            && texts
                .iter()
                .all(|(new, known)| new.iter().all(|text| known.contains(text)))
            && is_known_page(known.website.as_ref(), new.website.as_ref())
            && new
                .accounts
                .iter()
                .all(|account| known.accounts.contains(account))
    }

    /// Whether a list has a value, however it is spelled.
    fn is_among(&self, value: &str, list: &[String]) -> bool {
        let number = |written: &str| {
            let phone = Phone::parse(written, self.region).ok()?;
            Some(phone.dialled_with_extension())
        };
        let meant = number(value);
        list.iter()
            .any(|known| known == value || (meant.is_some() && number(known) == meant))
    }

    /// The ways to reach a thing that the content lacks, as new ones. What stands in any of those there are is not said again.
    pub(super) fn lacking_contacts(
        &mut self,
        place: &TablePlace,
        contacts: &[MeantContact],
    ) -> Vec<Edit> {
        let known = self.contacts(place);
        let mut edits = Vec::new();
        for contact in contacts {
            let mut new = contact.clone();
            for known in &known {
                new.phones
                    .retain(|phone| !self.is_among(phone, &known.phones));
                new.faxes.retain(|fax| !self.is_among(fax, &known.faxes));
                new.emails.retain(|email| !known.emails.contains(email));
                new.address
                    .retain(|text| !is_begun_by(text, &known.address));
                new.access.retain(|text| !known.access.contains(text));
                new.accounts
                    .retain(|account| !known.accounts.contains(account));
                new.website = new
                    .website
                    .filter(|website| !is_known_page(known.website.as_ref(), Some(website)));
            }
            let lines = new.lines();
            if !lines.is_empty() {
                edits.extend(self.appended(place, "contacts", &lines, false));
            }
        }
        edits
    }
}

fn is_known_page(known: Option<&String>, new: Option<&String>) -> bool {
    new.is_none_or(|new| known.is_some_and(|known| is_same(known, new)))
}

/// Whether there is such an address already, be it without the postal code behind it.
fn is_begun_by((tag, text): &(String, String), known: &[(String, String)]) -> bool {
    let mut known = known.iter().filter(|(known, _)| known == tag);
    known.any(|(_, known)| text.starts_with(known.as_str()))
}

fn accounts(contact: &DeTable<'_>) -> Vec<(Slug, String)> {
    let all = members(contact, "accounts").filter_map(|(account, _)| {
        let text = |key: &str| account.get(key)?.get_ref().as_str();
        Some((
            Slug::parse(text("service")?).ok()?,
            text("name")?.to_owned(),
        ))
    });
    all.collect()
}
