//! Posts and who holds or held them.

use crate::address::Page;
use crate::model::{Appointment, Id, Post};
use crate::site::formats::popolo::bodies::page;
use crate::site::formats::popolo::wire::{WireLabel, WireMembership, WirePost};
use crate::site::formats::popolo::{contacts, dates, in_brief};
use crate::site::parts::kind_words;
use crate::site::queries::present::contacts_of_post;
use crate::site::view::View;

/// A post.
pub fn post(view: &View<'_>, id: Id<Post>) -> WirePost {
    let directory = view.directory();
    let post = directory.get(id);
    let title = &directory.get(post.title).singular;
    let (start_date, end_date) = dates(post.period);
    let permalink = view.permalink(Page::from(id));
    WirePost {
        label: view.post_in(id).plain().to_owned(),
        other_label: other_labels(view, id),
        role: in_brief(view, title).clone(),
        organization_id: view.permalink(Page::from(post.body)),
        start_date,
        end_date,
        contact_details: contacts::all(view, contacts_of_post(view, id)),
        links: vec![page(view, permalink.clone())],
        id: permalink,
    }
}

/// The label in the site's other languages, as far as they have the title.
fn other_labels(view: &View<'_>, id: Id<Post>) -> Vec<WireLabel> {
    let directory = view.directory();
    let title = &directory.get(directory.get(id).title).singular;
    let languages = directory.site().languages.iter();
    languages
        .filter(|language| language.tag != view.language().tag)
        .filter(|language| title.get(&language.tag).is_some())
        .map(|language| WireLabel {
            label: view.read_in(language).post_in(id).plain().to_owned(),
            lang: language.tag.to_string(),
            note: "multilingual",
        })
        .collect()
}

/// A person in a post.
pub fn membership(view: &View<'_>, appointment: &Appointment) -> WireMembership {
    let directory = view.directory();
    let post = directory.get(appointment.post);
    let role = in_brief(view, &directory.get(post.title).singular).clone();
    let (start_date, end_date) = dates(appointment.period);
    let label = match kind_words(view, appointment.kind) {
        Some(kind) => format!("{role} {kind}"),
        None => role.clone(),
    };
    WireMembership {
        label,
        role,
        person_id: view.permalink(Page::from(appointment.person)),
        organization_id: view.permalink(Page::from(post.body)),
        post_id: view.permalink(Page::from(appointment.post)),
        start_date,
        end_date,
    }
}
