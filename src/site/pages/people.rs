//! Everyone, by the letter under which the reader's language files the name.

use std::collections::BTreeMap;

use askama::Template;

use crate::address::Page;
use crate::model::{Appointment, Body, Id, Person};
use crate::site::parts::Frame;
use crate::site::parts::{Heading, manner};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Certainty;

#[derive(Template)]
#[template(path = "pages/people.html")]
pub struct PeoplePage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    letters: Vec<Letter>,
}

/// The people filed under one letter.
struct Letter {
    letter: String,
    fragment: String,
    people: Vec<Entry>,
}

/// A person with the posts held.
struct Entry {
    person: Link,
    posts: Vec<Html>,
}

impl<'a> PeoplePage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let title = Html::own(&view.say("people"));
        Self {
            view,
            heading: Heading::plain(title.clone()),
            letters: letters(view),
            frame: Frame::new(
                view,
                &Page::People,
                title,
                view.say("people-description"),
                Vec::new(),
            ),
        }
    }
}

/// The key under which the reader's language files a person; ties are broken by the slug.
fn sort_key(view: &View<'_>, id: Id<Person>) -> (String, String) {
    let person = view.directory().get(id);
    let (_, key) = person.sort_key.best(view.language().preferences());
    (key.value.to_lowercase(), person.slug.to_string())
}

fn letters(view: &View<'_>) -> Vec<Letter> {
    let known = view.directory().people();
    let mut people: Vec<_> = known
        .filter(|id| view.directory().knows(*id, view.day()))
        .collect();
    people.sort_by_cached_key(|id| sort_key(view, *id));
    let mut letters: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for id in people {
        let (key, _) = sort_key(view, id);
        let letter = key.chars().take(1).flat_map(char::to_uppercase).collect();
        letters
            .entry(letter)
            .or_default()
            .push(Entry::new(view, id));
    }
    letters
        .into_iter()
        .enumerate()
        .map(|(place, (letter, people))| Letter {
            // A letter of any script may not stand in a fragment as it is.
            fragment: match letter.chars().all(|letter| letter.is_ascii_alphabetic()) {
                true => letter.to_lowercase(),
                false => format!("letter-{}", place + 1),
            },
            letter,
            people,
        })
        .collect()
}

/// A post with its body, a link where the entry has none to that yet, and how it is held where that is not in full.
fn held(view: &View<'_>, appointment: &Appointment, linked: &mut Vec<Body>) -> Html {
    let body = view.directory().get(appointment.post).body;
    let post = match linked.contains(&body) {
        true => view.post_in_words(appointment.post),
        false => view.post_at_body(appointment.post),
    };
    linked.push(body);
    match manner(view, appointment) {
        Some(manner) => Html::joined(&[post, manner], " "),
        None => post,
    }
}

impl Entry {
    fn new(view: &View<'_>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let mut linked = Vec::new();
        let posts = directory
            .appointments_of(id)
            .filter(|appointment| appointment.period.covers(view.day()) != Certainty::No)
            .map(|appointment| held(view, appointment, &mut linked));
        Self {
            posts: posts.collect(),
            person: view.person(id),
        }
    }
}
