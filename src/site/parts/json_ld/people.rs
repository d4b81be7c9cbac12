//! A person and a post.

use crate::model::{Position, PositionState};
use crate::site::parts::json_ld::object::Object;
use crate::site::parts::json_ld::shared::{manner, reference, tenure, with_contacts};
use crate::site::parts::json_ld::words::Words;
use crate::site::queries::linked_data::{PersonFacts, PostFacts, Tenure};
use crate::site::view::View;
use crate::text::{Certainty, Choice, Markdown};

/// A person. A page's block leaves out what is over.
pub fn person(words: Words<'_>, view: &View<'_>, facts: &PersonFacts<'_>) -> Object {
    let biography = facts.biography.filter(|_| words.are_all());
    let tenures = facts.tenures.iter();
    let tenures = tenures.filter(|tenure| words.are_all() || tenure.held != Certainty::No);
    let positions = facts.positions.iter().filter(|_| words.are_all());
    reference(words, &facts.reference)
        .with("gender", facts.gender.map(Choice::word))
        .date("birthDate", facts.born)
        .with(
            "description",
            biography.map(|text| words.written(text, Markdown::plain)),
        )
        .with_all("memberOf", tenures.map(|held| in_body(words, view, held)))
        .with_all(
            "hasOccupation",
            positions.filter_map(|(state, held)| position(words, view, *state, held)),
        )
}

fn in_body(words: Words<'_>, view: &View<'_>, held: &Tenure<'_>) -> Object {
    tenure(words, view, held).with("memberOf", reference(words, &held.body))
}

/// A post or quality outside the directory; `None` for one that was held, nobody knows until when: without an end it
/// would seem to be held.
fn position(
    words: Words<'_>,
    view: &View<'_>,
    state: PositionState,
    position: &Position,
) -> Option<Object> {
    if state == PositionState::Former && position.period.end.is_none() {
        return None;
    }
    let object = Object::a("Role")
        .with("roleName", words.of(&position.text))
        .date("startDate", position.period.start)
        .date("endDate", position.period.end);
    Some(object.with("description", manner(words, view, position.kind)))
}

/// A post as a role, with those who hold or held it.
pub fn post(words: Words<'_>, view: &View<'_>, facts: &PostFacts<'_>) -> Object {
    let tenures = facts.tenures.iter();
    let tenures = tenures.filter(|tenure| words.are_all() || tenure.held != Certainty::No);
    let object = reference(words, &facts.reference)
        .date("startDate", facts.period.start)
        .date("endDate", facts.period.end)
        .with("memberOf", reference(words, &facts.body))
        .with_all("member", tenures.map(|held| of_person(words, view, held)));
    let object = match facts.vacant {
        true => object.with("description", words.say(view, "post-vacant")),
        false => object,
    };
    with_contacts(words, object, &facts.contacts)
}

/// A tenure, seen from the body or the post.
pub fn of_person(words: Words<'_>, view: &View<'_>, held: &Tenure<'_>) -> Object {
    tenure(words, view, held).with("member", reference(words, &held.person))
}
