//! Answers to a question, each with who is in charge and what to dial.

use askama::Template;

use crate::search::ResultKind;
use crate::site::parts::kind_words;
use crate::site::queries::Standing;
use crate::site::queries::answers::{ALSO, Answer, Held, Named, Number, Reach, Seat};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;
use crate::text::Choice;

/// A list of answers.
#[derive(Template)]
#[template(path = "parts/answers.html")]
pub struct AnswerList {
    /// The place of the first of them, counted from 1.
    first: usize,
    rows: Vec<Row>,
}

struct Row {
    kind: &'static str,
    link: Link,
    as_asked: Option<Html>,
    /// What it is and what it belongs to.
    belongs: Option<Html>,
    standing: Option<Standing>,
    former_name: Option<Html>,
    predecessor: Option<Html>,
    passage: Option<Html>,
    mention: Option<Html>,
    functions: Vec<Link>,
    /// What is said before the posts of a person who holds none of them any more.
    held_before: Option<String>,
    posts: Vec<Html>,
    seats: Vec<Html>,
    /// Those who oversee it, in a line.
    overseers: Option<Html>,
    numbers: Vec<Numbers>,
    /// What is said where somebody could be called and nobody knows where.
    no_number: Option<String>,
    also: Option<Html>,
}

struct Numbers {
    label: Html,
    phones: Vec<Link>,
}

impl AnswerList {
    /// These answers, the first of which has this place.
    pub fn new(view: &View<'_>, first: usize, answers: Vec<Answer>) -> Self {
        let rows = answers.into_iter().map(|answer| Row::new(view, answer));
        Self {
            first,
            rows: rows.collect(),
        }
    }

    /// Whether there is nothing to list.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Row {
    fn new(view: &View<'_>, answer: Answer) -> Self {
        let is_former = answer.is_former && !answer.posts.is_empty();
        let is_text = matches!(answer.named.kind, ResultKind::Section | ResultKind::Article);
        let no_number = answer.reach.is_empty() && !answer.is_former && !is_text;
        let overseers = overseers(view, &answer);
        Self {
            kind: answer.named.kind.word(),
            no_number: no_number.then(|| view.say("phone-none")),
            belongs: belongs(&answer),
            standing: answer.standing,
            former_name: answer
                .former_name
                .map(|name| view.phrase("answer-former-name", &[("name", &name)])),
            predecessor: answer
                .predecessor
                .map(|name| view.phrase("answer-predecessor", &[("name", &name)])),
            held_before: is_former.then(|| view.say("answer-held-before")),
            posts: answer
                .posts
                .iter()
                .map(|held| held_words(view, held))
                .collect(),
            seats: answer
                .seats
                .iter()
                .map(|seat| seat_words(view, seat, answer.named.kind))
                .collect(),
            overseers,
            numbers: answer
                .reach
                .iter()
                .map(|reach| Numbers::new(view, reach))
                .collect(),
            also: also(view, answer.also),
            functions: answer.functions.into_iter().map(link).collect(),
            as_asked: answer.as_asked,
            passage: answer.passage,
            mention: answer.mention,
            link: link(answer.named),
        }
    }
}

fn link(named: Named) -> Link {
    Link {
        href: named.href,
        text: named.text,
    }
}

fn link_to(named: &Named) -> Link {
    Link {
        href: named.href.clone(),
        text: named.text.clone(),
    }
}

/// One piece of a page as another that can stand in a row of them.
fn piece(piece: &dyn Inline) -> Html {
    Html::inline(piece.to_string(), piece.plain().to_owned())
}

/// What it is, and what it belongs to from the nearest on.
fn belongs(answer: &Answer) -> Option<Html> {
    let what = answer.what.iter().cloned();
    let within = [&answer.section, &answer.unit, &answer.organization];
    // The nearest is the office to turn to; what that is part of is said, and its page leads on.
    let within = within.into_iter().flatten().enumerate();
    let within = within.map(|(place, named)| match place {
        0 => piece(&link_to(named)),
        _ => named.text.clone(),
    });
    let all: Vec<Html> = what.chain(within).collect();
    (!all.is_empty()).then(|| Html::joined(&all, " · "))
}

fn held_words(view: &View<'_>, held: &Held) -> Html {
    let (post, organization) = (link_to(&held.post), link_to(&held.organization));
    let words = match &held.unit {
        None => view.phrase("post-in-body", &[("post", &post), ("body", &organization)]),
        Some(unit) => {
            let pieces: [(&str, &dyn Inline); 3] = [
                ("post", &post),
                ("unit", &link_to(unit)),
                ("organization", &organization),
            ];
            view.phrase("post-in-unit-of", &pieces)
        }
    };
    match kind_words(view, held.manner) {
        Some(kind) => Html::joined(&[words, Html::own(&kind)], " "),
        None => words,
    }
}

/// Who holds a post, whose title is said where the answer is about something else.
fn seat_words(view: &View<'_>, seat: &Seat, kind: ResultKind) -> Html {
    let holders = seat.tenants.iter().map(|tenant| {
        let person = piece(&link_to(&tenant.person));
        match kind_words(view, tenant.manner) {
            Some(kind) => Html::joined(&[person, Html::own(&kind)], " "),
            None => person,
        }
    });
    let mut holders: Vec<Html> = holders.collect();
    holders.extend(seat.nobody.map(|message| Html::own(&view.say(message))));
    let post = match kind {
        ResultKind::Post => Html::own(&view.say("holders")),
        _ => piece(&link_to(&seat.post)),
    };
    let holders = Html::joined(&holders, " · ");
    view.phrase("head-line", &[("post", &post), ("holders", &holders)])
}

/// Those who oversee what was found.
fn overseers(view: &View<'_>, answer: &Answer) -> Option<Html> {
    let seats = answer.overseers.iter();
    let seats = seats.map(|seat| seat_words(view, seat, answer.named.kind));
    let seats: Vec<Html> = seats.collect();
    let label = Html::own(&view.say("overseen-by"));
    let seats = (!seats.is_empty()).then(|| Html::joined(&seats, " · "))?;
    Some(view.phrase("head-line", &[("post", &label), ("holders", &seats)]))
}

impl Numbers {
    fn new(view: &View<'_>, reach: &Reach) -> Self {
        let label = match &reach.whose {
            Some(whose) => view.phrase("phone-of", &[("name", &whose.text)]),
            None => Html::own(&view.say("phone")),
        };
        let purpose = reach.purpose.iter().cloned();
        let label: Vec<Html> = std::iter::once(label).chain(purpose).collect();
        Self {
            label: Html::joined(&label, " · "),
            phones: reach.phones.iter().map(dial).collect(),
        }
    }
}

/// A link that dials a number.
fn dial(number: &Number) -> Link {
    Link {
        href: number.phone.uri(),
        text: number.text.clone(),
    }
}

/// What else was found on the same page. The page itself needs no mention: the answer leads there, or names it.
fn also(view: &View<'_>, also: Vec<Named>) -> Option<Html> {
    let inside = also.into_iter();
    let mut inside: Vec<Named> = inside.filter(Named::is_inside).collect();
    let more = inside.len().saturating_sub(ALSO);
    inside.truncate(ALSO);
    let links = inside.into_iter().map(|named| {
        let Link { href, text } = link(named);
        let text = text.without_final_stop();
        piece(&Link { href, text })
    });
    let more = (more > 0).then(|| Html::own(&view.say_count("answer-more", more)));
    let all: Vec<Html> = links.chain(more).collect();
    let things = Html::joined(&all, &view.say("clause-separator"));
    (!all.is_empty()).then(|| view.phrase("answer-also", &[("things", &things)]))
}
