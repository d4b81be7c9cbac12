//! The terms in which somebody holds or held a post.

use askama::Template;

use crate::model::{Appointment, AppointmentKind, Incumbency};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::text::Choice;

/// The terms of an incumbency, where there is more than one.
#[derive(Template)]
#[template(path = "parts/terms.html")]
pub struct Terms {
    terms: Vec<Term>,
}

struct Term {
    period: Html,
    /// How the post was held, where that was not in full.
    kind: Option<Html>,
}

impl Terms {
    /// The terms of an incumbency.
    pub fn new(view: &View<'_>, held: &Incumbency<'_>) -> Self {
        let mut terms: Vec<Term> = held.terms().map(|term| Term::new(view, term)).collect();
        if terms.len() == 1 {
            terms.clear();
        }
        Self { terms }
    }
}

impl Term {
    fn new(view: &View<'_>, term: &Appointment) -> Self {
        Self {
            period: view.span(term.period),
            kind: manner(view, term),
        }
    }
}

/// A post with how it is held by an appointment, where that is not in full.
pub fn in_manner(view: &View<'_>, post: Html, appointment: &Appointment) -> Html {
    match manner(view, appointment) {
        Some(manner) => Html::joined(&[post, manner], " "),
        None => post,
    }
}

/// How a post is held by an appointment, where that is not in full; ex officio, with a link to the post by which it is.
pub fn manner(view: &View<'_>, appointment: &Appointment) -> Option<Html> {
    match appointment.ex_officio {
        Some(other) => {
            let directory = view.directory();
            let body = directory.get(other).body;
            let own = view.post(other);
            let post = match body == directory.get(appointment.post).body {
                true => Html::inline(own.to_string(), own.plain().to_owned()),
                false => view.post_in(other),
            };
            let message = match appointment.is_acting_ex_officio {
                true => "ex-officio-as-acting",
                false => "ex-officio-as",
            };
            Some(view.phrase(message, &[("post", &post)]))
        }
        None => kind_words(view, appointment.manner()).map(|words| Html::own(&words)),
    }
}

/// A title with how a person holds the post, in one line of text; brackets of Chinese bring their own space.
pub fn with_kind(view: &View<'_>, title: &str, manner: &str) -> String {
    match kind_words(view, manner) {
        Some(kind) if view.language().tag.has_wide_punctuation() => format!("{title}{kind}"),
        Some(kind) => format!("{title} {kind}"),
        None => title.to_owned(),
    }
}

/// How a person holds a post, by the word for that ([`Appointment::manner`]), where it is not in full.
pub fn kind_words(view: &View<'_>, manner: &str) -> Option<String> {
    (manner != AppointmentKind::Substantive.word()).then(|| {
        let manner = view.say(&format!("appointment-{manner}"));
        view.say_of("kind-note", "kind", &manner)
    })
}
