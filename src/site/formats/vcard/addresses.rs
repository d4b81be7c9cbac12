//! Where a card comes from, and dates as a card has them.

use crate::address::{Address, Format, Page};
use crate::site::formats::vcard::card::Card;
use crate::site::formats::vcard::line::Property;
use crate::site::view::View;
use crate::text::PartialDate;

/// Adds the permalink of a thing, which is its identifier and where people read about it, and where its card is.
pub fn add(view: &View<'_>, target: Page, card: &mut Card) {
    let permalink = view.permalink(target.clone());
    card.add(Property::plain("URL", &permalink));
    card.add(Property::plain("UID", &permalink));
    if let Some(data) = target.data(Format::VCard) {
        let source = Address::permalink(data)
            .on(view.on())
            .reference(view.directory());
        card.add(Property::plain("SOURCE", &view.absolute(&source)));
    }
}

/// A date, no more precise than it is known.
pub fn date(name: &'static str, date: PartialDate) -> Property {
    let written = match date {
        // A whole date has no hyphens, a month has one (RFC 6350, section 4.3.1).
        PartialDate::Day(_) => date.to_string().replace('-', ""),
        _ => date.to_string(),
    };
    Property::plain(name, &written)
}
