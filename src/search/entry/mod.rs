//! What is known of a thing, as texts with the role that each has for whoever looks for it.

mod bodies;
mod people;
mod texts;

use std::borrow::Cow;

use jiff::civil::Date;

use super::labels::Labels;
use super::thing::Thing;
use crate::model::{Body, ContactPoint, Directory};
use crate::text::{Certainty, Localized, LocalizedText, Markdown, Period};

/// What a text is to the thing that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Its name or title.
    Name,
    /// A name that it also goes by.
    OtherName,
    /// A name that it had.
    FormerName,
    /// The name of what it took over from.
    Predecessor,
    /// Its name and that of what it belongs to, in one.
    WholeName,
    /// What a function or an article says.
    Statement,
    /// What is said of it at length.
    Text,
    /// What it belongs to, and who or what belongs to it.
    Context,
    /// What it belonged to, and who belonged to it.
    PastContext,
    /// An e-mail or web address.
    Address,
    /// A telephone number or a postal code: digits alone.
    Number,
}

/// A text with its role.
#[derive(Debug, Clone)]
pub struct Field<'d> {
    /// What it is to the thing.
    pub role: Role,
    /// The text itself.
    pub text: Cow<'d, str>,
}

/// What is known of a thing.
pub struct Entry<'d> {
    /// Its texts.
    pub fields: Vec<Field<'d>>,
    directory: &'d Directory,
    day: Option<Date>,
}

/// How many texts most things have at most, so that their list need not grow.
const USUAL: usize = 32;

impl<'d> Entry<'d> {
    /// All that is, was or will be known of a thing; with a day, what a reader of that day may know.
    pub fn new(directory: &'d Directory, labels: &Labels, thing: Thing, day: Option<Date>) -> Self {
        let mut entry = Self {
            fields: Vec::with_capacity(USUAL),
            directory,
            day,
        };
        match thing {
            Thing::Organization(id) => entry.organization(id),
            Thing::Unit(id) => entry.unit(Body::Unit(id)),
            Thing::Post(id) => entry.post(id),
            Thing::Person(id) => entry.person(id),
            Thing::Function(body, place) => entry.function(body, place),
            Thing::Section(id) => entry.section(id),
            Thing::Part(id, place) => entry.part(id, place),
            Thing::Article(id, chapter, place) => entry.article(id, chapter, place, labels),
        }
        entry
    }

    fn contacts(&mut self, contacts: &'d [ContactPoint]) {
        let day = self.day;
        let valid = contacts
            .iter()
            .filter(|point| day.is_none_or(|day| point.period.covers(day) != Certainty::No));
        for point in valid {
            for phone in point.phones.iter().chain(&point.faxes) {
                self.push(
                    Role::Number,
                    phone.e164().trim_start_matches('+').to_owned(),
                );
            }
            if let Some(code) = &point.postal_code {
                self.push(Role::Number, code.clone());
            }
            for email in &point.emails {
                self.push(Role::Address, email.to_string());
            }
            if let Some(website) = &point.website {
                self.push(Role::Address, website.to_string());
            }
            for text in point.purpose.iter().chain(&point.address) {
                self.localized(Role::Text, text);
            }
        }
    }

    fn localized(&mut self, role: Role, text: &'d LocalizedText) {
        for (_, translation) in text.iter() {
            self.fields.push(Field {
                role,
                text: Cow::Borrowed(&translation.value),
            });
        }
    }

    fn markdown(&mut self, role: Role, text: Option<&'d Localized<Markdown>>) {
        for (_, translation) in text.into_iter().flat_map(Localized::iter) {
            self.push(role, translation.value.plain());
        }
    }

    fn push(&mut self, role: Role, text: String) {
        self.fields.push(Field {
            role,
            text: Cow::Owned(text),
        });
    }
}

fn has_begun(period: Period, day: Date) -> bool {
    period.start.is_none_or(|start| start.earliest() <= day)
}
