//! The card of an organization or a unit.

use crate::address::Page;
use crate::model::{Body, Occupancy, Profile};
use crate::site::formats::vcard::card::{Card, Said};
use crate::site::formats::vcard::line::Property;
use crate::site::formats::vcard::{addresses, contacts, in_order, organization};
use crate::site::queries::present::contacts_of;
use crate::site::view::View;
use crate::text::{LocalizedText, PartialDate};

/// The card of a body under the name that it has on the day shown.
pub fn card(view: &View<'_>, body: Body) -> String {
    let directory = view.directory();
    let profile = directory.profile(body);
    let mut card = Card::new("org");
    add_names(view, profile, &mut card);
    organization::add(view, body, None, &mut card);
    for point in contacts_of(view, body) {
        contacts::add(view, point, &mut card);
    }
    if let Some(summary) = &profile.summary {
        card.add_in_languages(None, texts(view, "NOTE", summary));
    }
    add_heads(view, body, &mut card);
    add_revision(profile, &mut card);
    addresses::add(view, Page::from(body), &mut card);
    card.done(view)
}

fn add_names(view: &View<'_>, profile: &Profile, card: &mut Card) {
    let names = view.names(profile);
    card.add_in_languages(None, texts(view, "FN", &names.name));
    for other in names.short.iter().chain(&names.others) {
        card.add_in_languages(None, texts(view, "NICKNAME", other));
    }
}

fn texts(view: &View<'_>, name: &'static str, text: &LocalizedText) -> Vec<Said> {
    let all = in_order(view, text).into_iter();
    all.map(|(tag, text)| (tag.clone(), text.status, Property::text(name, &text.value)))
        .collect()
}

/// Adds those who lead the body, and so act for it.
fn add_heads(view: &View<'_>, body: Body, card: &mut Card) {
    let directory = view.directory();
    let posts = directory.posts_of(body, view.day());
    for post in posts.filter(|post| directory.get(*post).head) {
        if let Occupancy::Held(held) = directory.occupancy(post, view.day()) {
            for appointment in held {
                let person = view.permalink(Page::from(appointment.person));
                card.add(Property::plain("RELATED", &person).of_types("agent"));
            }
        }
    }
}

/// Adds the last day on which somebody is known to have seen to the facts; a month is no day to put there.
fn add_revision(profile: &Profile, card: &mut Card) {
    let read = profile.sources.iter().filter_map(|source| source.read);
    let days = read.chain(profile.verified).chain(profile.updated);
    let days = days.filter_map(|date| match date {
        PartialDate::Day(day) => Some(day),
        _ => None,
    });
    if let Some(last) = days.max() {
        let stamp = format!("{}T000000Z", last.to_string().replace('-', ""));
        card.add(Property::plain("REV", &stamp));
    }
}
