//! Who holds which post.

use askama::Template;

use super::terms::{Terms, manner};
use crate::model::{Appointment, Body, ContactPoint, Id, Incumbency, Overseer, Post};
use crate::site::queries::page_size::has_room_beside;
use crate::site::queries::present::{
    contacts_of_holder, contacts_of_post, incumbencies, nobody_message,
};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;
use crate::text::{Certainty, End, Period};

/// How many holders of a post are named where there are too many.
const FEW: usize = 40;

/// The posts of a body with their holders, in order of precedence.
#[derive(Template)]
#[template(path = "parts/posts.html")]
pub struct Posts {
    rows: Vec<PostRow>,
    head_words: String,
}

/// A post with its holders.
pub struct PostRow {
    /// The post under its title, in the plural where several people hold it.
    pub post: Link,
    /// Whether its holder leads the body.
    pub head: bool,
    /// Who holds it.
    pub holders: Holders,
    /// The telephone numbers that it has of its own.
    numbers: Vec<Numbers>,
}

/// The telephone numbers of a contact point, and what they are for.
struct Numbers {
    purpose: Option<Html>,
    phones: Vec<Link>,
}

/// Who holds a post on a day, or what is known instead.
#[derive(Template)]
#[template(path = "parts/holders.html")]
pub struct Holders {
    people: Vec<Holder>,
    /// The way to the others, where not all have room beside what else the page has.
    more: Option<Link>,
    /// What is said where nobody is named.
    nobody: String,
}

impl Inline for Holders {
    fn plain(&self) -> &str {
        &self.nobody
    }
}

struct Holder {
    person: Link,
    /// How the person holds the post, where that is not in full.
    kind: Option<Html>,
    /// What is said where the dates leave open whether the person holds it on the day shown.
    possibly: Option<String>,
    since: Option<Html>,
    until: Option<Html>,
    terms: Option<Terms>,
    /// The telephone numbers that this holder has in the post.
    numbers: Vec<Numbers>,
}

impl Posts {
    /// The posts that a body has on the day shown.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let posts = view.directory().posts_of(body, view.day());
        Self {
            rows: posts.map(|post| PostRow::new(view, post)).collect(),
            head_words: view.say_of("kind-note", "kind", &view.say("head")),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl PostRow {
    /// A post on the day shown.
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let holders = Holders::with_numbers(view, id);
        let mut link = view.post(id);
        if post.multiple_holders && holders.people.len() > 1 {
            link.text = view.post_title_in_plural(id);
        }
        Self {
            post: link,
            head: post.head,
            holders,
            numbers: numbers(view, contacts_of_post(view, id)),
        }
    }
}

impl Holders {
    /// The holders of a post on the day shown.
    pub fn new(view: &View<'_>, post: Id<Post>) -> Self {
        Self::each(view, post, |held| {
            Holder::new(view, held.last(), held.period())
        })
    }

    /// The holders likewise, with the numbers that each has in the post.
    fn with_numbers(view: &View<'_>, post: Id<Post>) -> Self {
        Self::each(view, post, |held| Holder {
            numbers: numbers(view, contacts_of_holder(view, held.last())),
            ..Holder::new(view, held.last(), held.period())
        })
    }

    /// The holders likewise, with how long each is in the post.
    pub fn with_terms(view: &View<'_>, post: Id<Post>) -> Self {
        Self::each(view, post, |held| Holder {
            since: held.period().start.map(|date| view.since(date)),
            terms: Some(Terms::new(view, held)),
            ..Holder::new(view, held.last(), held.period())
        })
    }

    /// One holder of a post.
    pub fn of_one(view: &View<'_>, held: &Appointment) -> Self {
        Self {
            people: vec![Holder::new(view, held, held.period)],
            more: None,
            nobody: String::new(),
        }
    }

    fn each(view: &View<'_>, post: Id<Post>, holder: impl Fn(&Incumbency<'_>) -> Holder) -> Self {
        // Earlier terms are over, and say since when somebody is in the post.
        let all = view.directory().appointments_to(post);
        let (now, _) = incumbencies(view, all);
        let nobody = || nobody_message(&view.directory().occupancy(post, view.day()));
        let nobody = now.is_empty().then(nobody).flatten();
        let shown = match has_room_beside(view, now.len()) {
            true => now.len(),
            false => FEW,
        };
        Self {
            people: now.iter().take(shown).map(holder).collect(),
            more: (shown < now.len()).then(|| Link {
                text: Html::own(&view.say_count("holders-more", now.len() - shown)),
                href: view.href(post),
            }),
            nobody: nobody.map_or_else(String::new, |message| view.say(message)),
        }
    }
}

fn numbers<'a>(view: &View<'_>, contacts: impl Iterator<Item = &'a ContactPoint>) -> Vec<Numbers> {
    let with_phones = contacts.filter(|point| !point.phones.is_empty());
    let numbers = with_phones.map(|point| Numbers {
        purpose: point.purpose.as_ref().map(|purpose| view.text(purpose)),
        phones: point.phones.iter().map(|phone| view.dial(phone)).collect(),
    });
    numbers.collect()
}

impl Holder {
    /// Whoever holds a post by an appointment, and for how long in all.
    fn new(view: &View<'_>, appointment: &Appointment, period: Period) -> Self {
        Self {
            person: view.person(appointment.person),
            kind: manner(view, appointment),
            // A term that is over may be the last of those of which an earlier one may go on.
            possibly: (appointment.covers(view.day()) != Certainty::Yes)
                .then(|| view.say("possibly")),
            since: None,
            until: period.last().map(|end| view.until_end(End::On(end))),
            terms: None,
            numbers: Vec::new(),
        }
    }
}

/// Those who lead a body, a line a post in order of precedence: the title and who holds it.
pub fn head_lines(view: &View<'_>, body: Body) -> Vec<Html> {
    let heads = view.directory().heads_of(body, view.day());
    let lines = heads.map(|post| {
        let row = PostRow::new(view, post);
        let pieces: [(&str, &dyn Inline); 2] =
            [("post", &row.post.text), ("holders", &row.holders)];
        view.phrase("head-line", &pieces)
    });
    lines.collect()
}

/// Somebody who oversees something, in a line: the title and who holds it.
pub fn overseer_line(view: &View<'_>, overseer: &Overseer<'_>) -> Html {
    let post = view.post_in(overseer.post);
    let holders = match overseer.appointment {
        Some(held) => Holders::of_one(view, held),
        None => Holders::new(view, overseer.post),
    };
    view.phrase("head-line", &[("post", &post), ("holders", &holders)])
}
