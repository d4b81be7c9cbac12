//! The card of a post, which is there whoever holds it.

use super::card::{Card, Said};
use super::line::Property;
use super::{addresses, contacts, organization, readers};
use crate::model::{ContactPoint, Id, Occupancy, Post};
use crate::site::address::{Address, Target};
use crate::site::parts::{current_contacts, current_post_contacts};
use crate::site::view::View;

/// The card of a post under its title and its body: a title alone names nothing in an address book. One for several
/// holders is a group of them; of any other its holder is the agent.
pub fn card(view: &View<'_>, id: Id<Post>) -> String {
    let directory = view.directory();
    let post = directory.get(id);
    let mut card = Card::new(match post.multiple_holders {
        true => "group",
        false => "individual",
    });
    let title = &directory.get(post.title).singular;
    let names = readers(view, title).into_iter();
    let names = names.map(|(view, tag, title)| -> Said {
        let name = view.post_in(id);
        (
            tag.clone(),
            title.status,
            Property::text("FN", name.plain()),
        )
    });
    card.add_in_languages(None, names.collect());
    organization::add(view, post.body, None, &mut card);
    let titles = readers(view, title).into_iter();
    let titles = titles.map(|(_, tag, title)| -> Said {
        let property = Property::text("TITLE", &title.value);
        (tag.clone(), title.status, property)
    });
    card.add_in_languages(None, titles.collect());
    for point in reach(view, id) {
        contacts::add(view, point, &mut card);
    }
    if let Occupancy::Held(held) = directory.occupancy(id, view.day()) {
        for appointment in held {
            let person = Target::person(directory, appointment.person);
            let person = view.absolute(&Address::permalink(person).path());
            card.add(match post.multiple_holders {
                true => Property::plain("MEMBER", &person),
                false => Property::plain("RELATED", &person).of_types("agent"),
            });
        }
    }
    addresses::add(view, Target::post(directory, id), &mut card);
    card.done(view)
}

/// The numbers of the post itself, or else of its body, as on its page.
fn reach<'a>(view: &View<'a>, id: Id<Post>) -> Vec<&'a ContactPoint> {
    let own: Vec<_> = current_post_contacts(view, id).collect();
    match own.is_empty() {
        true => current_contacts(view, view.directory().get(id).body).collect(),
        false => own,
    }
}
