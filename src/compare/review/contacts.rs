//! How to reach a body or the holder of a post.

use super::items::Item;
use super::said::{keys, of_text};
use super::speech::Speech;
use super::teller::Teller;
use crate::model::ContactPoint;
use crate::text::{LocalizedText, Period, Phone};

impl Teller<'_> {
    /// Tells what is changed in how to reach something.
    pub fn contacts(&mut self, before: &[ContactPoint], after: &[ContactPoint]) {
        let items = |contacts: &[ContactPoint]| -> Vec<Item> {
            let contacts = contacts.iter();
            contacts.map(|contact| item(contact, self.speech)).collect()
        };
        let (before, after) = (items(before), items(after));
        self.items("contact", before, after);
    }
}

fn item(contact: &ContactPoint, speech: &Speech) -> Item {
    let separator = speech.say("list-separator", &[]);
    let joined = |all: Vec<String>| (!all.is_empty()).then(|| all.join(&separator));
    let numbers = |phones: &[Phone]| {
        let phones = phones.iter();
        joined(
            phones
                .map(|phone| phone.international().to_owned())
                .collect(),
        )
    };
    let values = vec![
        ("phone", numbers(&contact.phones)),
        ("fax", numbers(&contact.faxes)),
        (
            "email",
            joined(contact.emails.iter().map(ToString::to_string).collect()),
        ),
        ("website", contact.website.as_ref().map(ToString::to_string)),
        ("postal-code", contact.postal_code.clone()),
    ];
    let texts = [
        ("purpose", &contact.purpose),
        ("address", &contact.address),
        ("hours", &contact.hours),
    ];
    let shown = values.iter().filter_map(|(_, value)| value.clone());
    let texts_shown = texts.iter().filter_map(|(_, text)| text.as_ref());
    let shown = shown.chain(texts_shown.map(|text| speech.text(text).to_owned()));
    Item {
        shown: joined(shown.collect()).unwrap_or_default(),
        label: contact
            .purpose
            .as_ref()
            .map_or_else(String::new, |purpose| speech.quoted_text(purpose)),
        keys: contact.purpose.as_ref().map_or_else(Vec::new, keys),
        texts: texts
            .iter()
            .map(|(name, text)| {
                (
                    *name,
                    text.as_ref().map(|text: &LocalizedText| of_text(text)),
                )
            })
            .collect(),
        values: [values, dates(contact.period)].concat(),
    }
}

/// The ends of a period as fields.
pub fn dates(period: Period) -> Vec<(&'static str, Option<String>)> {
    vec![
        ("start", period.start.map(|date| date.to_string())),
        ("end", period.end.map(|date| date.to_string())),
    ]
}
