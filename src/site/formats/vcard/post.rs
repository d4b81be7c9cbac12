//! The card of a post, which is there whoever holds it.

use crate::address::Page;
use crate::model::{Id, Occupancy, Post};
use crate::site::formats::vcard::card::{Card, Said};
use crate::site::formats::vcard::line::Property;
use crate::site::formats::vcard::{addresses, contacts, organization, readers};
use crate::site::queries::present::reach_of_post;
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
        (tag, title.status, property)
    });
    card.add_in_languages(None, titles.collect());
    for point in reach_of_post(view, id) {
        contacts::add(view, point, &mut card);
    }
    if let Occupancy::Held(held) = directory.occupancy(id, view.day()) {
        for appointment in held {
            let person = view.permalink(Page::from(appointment.person));
            card.add(match post.multiple_holders {
                true => Property::plain("MEMBER", &person),
                false => Property::plain("RELATED", &person).of_types("agent"),
            });
        }
    }
    addresses::add(view, Page::from(id), &mut card);
    card.done(view)
}
