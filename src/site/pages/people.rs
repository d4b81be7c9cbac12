//! Everyone, by the letter under which the reader's language files the name.

use askama::Template;

use crate::address::Page;
use crate::model::{Appointment, Body, Id, Person};
use crate::site::parts::Frame;
use crate::site::parts::{Heading, in_manner};
use crate::site::queries::present::incumbencies;
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

fn letters(view: &View<'_>) -> Vec<Letter> {
    let collation = view.collation();
    let mut letters: Vec<(String, Vec<Entry>)> = Vec::new();
    for (id, key) in view.people() {
        let letter = collation.letter(key);
        let entry = Entry::new(view, id);
        match letters.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, people)) => people.push(entry),
            None => letters.push((letter, vec![entry])),
        }
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
    in_manner(view, post, appointment)
}

impl Entry {
    fn new(view: &View<'_>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let mut linked = Vec::new();
        let posts = directory
            .appointments_of(id)
            .filter(|appointment| appointment.covers(view.day()) != Certainty::No)
            .map(|appointment| held(view, appointment, &mut linked));
        let mut posts: Vec<Html> = posts.collect();
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
