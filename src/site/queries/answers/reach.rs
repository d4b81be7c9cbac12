//! What to dial for an answer.

use crate::model::{Appointment, Body, ContactPoint, Id, Post};
use crate::search::Findable;
use crate::site::queries::answers::named::Named;
use crate::site::queries::present::{contacts_of, contacts_of_post};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Phone;

/// Telephone numbers, and whose they are.
pub struct Reach {
    /// Whose they are, where they are not those of the answer itself.
    pub whose: Option<Named>,
    /// What they are for.
    pub purpose: Option<Html>,
    /// The numbers.
    pub phones: Vec<Number>,
}

/// A telephone number.
pub struct Number {
    /// The number itself.
    pub phone: Phone,
    /// The same as it is read.
    pub text: Html,
}

impl Reach {
    /// Whether the numbers are the same.
    fn is_same(&self, other: &Self) -> bool {
        let phones = |reach: &Self| -> Vec<Phone> {
            let phones = reach.phones.iter();
            phones.map(|number| number.phone.clone()).collect()
        };
        phones(self) == phones(other)
    }
}

/// The numbers of a body, or else of the nearest one above it that has any.
pub fn of_body(view: &View<'_>, body: Body) -> Vec<Reach> {
    let own = numbers(view, contacts_of(view, body));
    if !own.is_empty() || !view.exists(body) {
        return own;
    }
    let Body::Unit(unit) = body else {
        return own;
    };
    let above = view.directory().ancestors(unit, view.day()).into_iter();
    let above = above
        .rev()
        .map(|body| (body, numbers(view, contacts_of(view, body))));
    let nearest = above.into_iter().find(|(_, numbers)| !numbers.is_empty());
    nearest.map_or_else(Vec::new, |(body, numbers)| {
        belonging(view, numbers, Findable::Body(body))
    })
}

/// The numbers of a post, or else of its body.
pub fn of_post(view: &View<'_>, id: Id<Post>) -> Vec<Reach> {
    let own = numbers(view, contacts_of_post(view, id));
    if !own.is_empty() {
        return own;
    }
    let body = view.directory().get(id).body;
    belonging(view, of_body(view, body), Findable::Body(body))
}

/// The numbers of the posts that a person holds, each once: they belong to the post or its body, not to the person.
pub fn of_holder(view: &View<'_>, held: &[&Appointment]) -> Vec<Reach> {
    let mut all: Vec<Reach> = Vec::new();
    for appointment in held {
        let post = appointment.post;
        for reach in belonging(view, of_post(view, post), Findable::Post(post)) {
            if !all.iter().any(|known| known.is_same(&reach)) {
                all.push(reach);
            }
        }
    }
    all
}

/// Numbers that are a thing's, as far as nobody else is named.
fn belonging(view: &View<'_>, numbers: Vec<Reach>, thing: Findable) -> Vec<Reach> {
    let numbers = numbers.into_iter();
    let named = numbers.map(|reach| Reach {
        whose: reach.whose.or_else(|| Some(Named::of(view, thing))),
        ..reach
    });
    named.collect()
}

fn number(view: &View<'_>, phone: &Phone) -> Number {
    let text = phone.international();
    Number {
        text: Html::marked(text, &view.marks(text)),
        phone: phone.clone(),
    }
}

fn numbers<'c>(view: &View<'_>, points: impl Iterator<Item = &'c ContactPoint>) -> Vec<Reach> {
    let points = points.filter(|point| !point.phones.is_empty());
    let numbers = points.map(|point| Reach {
        whose: None,
        purpose: point.purpose.as_ref().map(|purpose| view.text(purpose)),
        phones: point
            .phones
            .iter()
            .map(|phone| number(view, phone))
            .collect(),
    });
    numbers.collect()
}
