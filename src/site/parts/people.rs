//! People with the posts that they hold.

use askama::Template;

use crate::address::Listed;
use crate::model::{Appointment, Body, Id, Person};
use crate::site::parts::in_manner;
use crate::site::parts::list_parts::PartedList;
use crate::site::queries::filed::{self, Filed};
use crate::site::queries::page_size::PageSize;
use crate::site::queries::present::incumbencies;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Certainty;

/// How many posts of a person a list names; the person's page has all of them.
const MOST_POSTS: usize = 8;

/// A list of people.
#[derive(Template)]
#[template(path = "parts/people.html")]
pub struct PeopleList {
    entries: Vec<Entry>,
}

/// A person with the posts held.
struct Entry {
    person: Link,
    posts: Vec<Html>,
}

/// The list of everyone.
pub struct AllPeople;

impl PartedList for AllPeople {
    type Thing = Id<Person>;

    fn listed(&self) -> Listed {
        Listed::People
    }

    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, Id<Person>> {
        filed::people(view)
    }

    fn size_of(&self, view: &View<'_>, id: Id<Person>) -> PageSize {
        PageSize::of(&PeopleList::new(view, [id]))
    }
}

impl PeopleList {
    /// These people, in this order.
    pub fn new(view: &View<'_>, people: impl IntoIterator<Item = Id<Person>>) -> Self {
        let people = people.into_iter();
        Self {
            entries: people.map(|id| Entry::new(view, id)).collect(),
        }
    }
}

/// A post with its body, a link where the entry has none to that yet, and how it is held where that is not in full.
fn held(view: &View<'_>, appointment: &Appointment, linked: &mut Vec<Body>) -> Html {
    let body = view.directory().get(appointment.post).body;
    let post = match linked.contains(&body) {
        true => view.post_in_words(appointment.post),
        false => view.post_at_body(appointment.post),
    };
    linked.push(body);
    in_manner(view, post, appointment)
}

impl Entry {
    fn new(view: &View<'_>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let held_now: Vec<&Appointment> = directory
            .appointments_of(id)
            .filter(|appointment| appointment.covers(view.day()) != Certainty::No)
            .collect();
        let mut linked = Vec::new();
        let named = held_now.iter().take(MOST_POSTS);
        let mut posts: Vec<Html> = named
            .map(|appointment| held(view, appointment, &mut linked))
            .collect();
        let more = held_now.len() - posts.len();
        if more > 0 {
            posts.push(Html::own(&view.say_count("people-more-posts", more)));
        }
        if posts.is_empty() {
            posts.extend(last_post(view, id));
        }
        Self {
            posts,
            person: view.person(id),
        }
    }
}

/// The post that somebody left last, of whoever holds none.
fn last_post(view: &View<'_>, id: Id<Person>) -> Option<Html> {
    let appointments = view.directory().appointments_of(id);
    let (_, past) = incumbencies(view, appointments);
    let last = past.first()?.last();
    let post = held(&view.at_end_of(last.period), last, &mut Vec::new());
    Some(view.phrase("people-former-post", &[("post", &post)]))
}
