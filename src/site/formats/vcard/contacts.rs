//! How to reach somebody, as a card says it.

use crate::model::ContactPoint;
use crate::site::formats::vcard::card::{Card, Group, Said};
use crate::site::formats::vcard::line::Property;
use crate::site::formats::vcard::readers;
use crate::site::view::View;
use crate::text::{LocalizedText, Phone};

/// Adds a contact point. Where it says what it is for, its lines are a group with that as its label.
pub fn add(view: &View<'_>, point: &ContactPoint, card: &mut Card) {
    let group = point.purpose.as_ref().map(|purpose| {
        let group = card.group();
        // vCard has no property for this; address books agree on this one.
        let (_, label) = purpose.best(view.directory().site().default_language().preferences());
        card.add_to(Some(group), Property::text("X-ABLABEL", &label.value));
        group
    });
    for phone in &point.phones {
        card.add_to(group, number(phone, "work,voice"));
    }
    for fax in &point.faxes {
        card.add_to(group, number(fax, "work,fax"));
    }
    for email in &point.emails {
        let email = Property::text("EMAIL", &email.to_string()).of_types("work");
        card.add_to(group, email);
    }
    if let Some(website) = &point.website {
        let website = Property::plain("URL", website.as_str()).of_types("work");
        card.add_to(group, website);
    }
    add_address(view, point, group, card);
    if let Some(hours) = &point.hours {
        add_hours(view, hours, group, card);
    }
}

/// A number as a URI, which alone has a place for the extension.
fn number(phone: &Phone, types: &str) -> Property {
    Property::plain("TEL", &phone.uri())
        .with("VALUE", "uri")
        .of_types(types)
}

/// Adds the postal address. It is known as one line, which stands for the street: readers that pass the label over
/// show at least that. Without one, a postal code alone is an address as well.
fn add_address(view: &View<'_>, point: &ContactPoint, group: Option<Group>, card: &mut Card) {
    let code = point.postal_code.as_deref().unwrap_or_default();
    let address = |line: &str| Property::parts("ADR", &["", "", line, "", "", code, ""]);
    let Some(text) = &point.address else {
        if !code.is_empty() {
            card.add_to(group, address("").of_types("work"));
        }
        return;
    };
    let texts = readers(view, text).into_iter();
    let texts = texts.map(|(_, tag, text)| -> Said {
        let property = address(&text.value)
            .of_types("work")
            .with("LABEL", &text.value);
        (tag, text.status, property)
    });
    card.add_in_languages(group, texts.collect());
}

/// Adds when someone is there, for which vCard has no property.
fn add_hours(view: &View<'_>, hours: &LocalizedText, group: Option<Group>, card: &mut Card) {
    let texts = readers(view, hours).into_iter();
    let texts = texts.map(|(view, tag, hours)| -> Said {
        let words = format!("{}: {}", view.say("hours"), hours.value);
        (tag, hours.status, Property::text("NOTE", &words))
    });
    card.add_in_languages(group, texts.collect());
}
