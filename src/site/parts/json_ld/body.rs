//! An organization or a unit.

use serde_json::Value;

use crate::model::{BodyText, BodyTexts, HistoryKind, UnitGroup};
use crate::site::parts::json_ld::object::Object;
use crate::site::parts::json_ld::people::of_person;
use crate::site::parts::json_ld::shared::{reference, with_contacts};
use crate::site::parts::json_ld::words::Words;
use crate::site::queries::linked_data::iri::valid;
use crate::site::queries::linked_data::{BodyFacts, Part, Reference};
use crate::site::view::View;
use crate::text::Markdown;

/// A body. A page's block has the body itself and who leads it.
pub fn body(words: Words<'_>, view: &View<'_>, facts: &BodyFacts<'_>) -> Object {
    let others = facts.other_names.iter();
    let others = others.map(|(tag, name)| (*tag, (*name).to_owned()));
    let tenures = facts.tenures();
    let tenures = tenures.filter(|tenure| words.are_all() || tenure.head);
    let websites = facts.websites();
    let object = reference(words, &facts.reference)
        .with("alternateName", words.pick(others))
        .date("foundingDate", facts.period.start)
        .date("dissolutionDate", facts.period.end)
        .with_all(
            "sameAs",
            websites.map(|site| valid(site.as_str()).into_owned()),
        )
        .with_all("parentOrganization", above(words, facts))
        .with_all("member", tenures.map(|held| of_person(words, view, held)))
        .with_all(DESCRIPTION, texts(words, facts, DESCRIPTION));
    let object = with_contacts(words, object, &facts.contacts);
    match words.are_all() {
        true => with_work(words, with_parts(words, object, &facts.parts), facts),
        false => object,
    }
}

/// What a body is part of, the nearest first: for a unit within a unit, its organization too.
fn above(words: Words<'_>, facts: &BodyFacts<'_>) -> Vec<Object> {
    let parent = facts.parent.as_ref();
    let is_parent = |body: &&Reference<'_>| parent.is_some_and(|parent| parent.iri == body.iri);
    let organization = facts.organization.iter();
    let organization = organization.filter(|body| !is_parent(body));
    let above = parent.into_iter().chain(organization);
    above.map(|body| reference(words, body)).collect()
}

/// The same with what is below it: an organization's own departments, and what else belongs to it.
fn with_parts(words: Words<'_>, object: Object, parts: &[Part<'_>]) -> Object {
    let is_own = |part: &&Part<'_>| part.group == Some(UnitGroup::Internal);
    let written = |part: &Part<'_>| reference(words, &part.reference);
    let own = parts.iter().filter(is_own);
    let others = parts.iter().filter(|part| !is_own(part));
    object
        .with_all("department", own.map(written))
        .with_all("subOrganization", others.map(written))
}

/// The same with what it is for, what it is responsible for and what it was honoured for. For responsibility schema.org
/// has no better word than that it knows about something.
fn with_work(words: Words<'_>, object: Object, facts: &BodyFacts<'_>) -> Object {
    let functions = facts.functions.iter();
    let functions = functions.map(|facts| {
        let name = words.of(&facts.function.text);
        let object = Object::a("DefinedTerm").at(&facts.iri).with("name", name);
        object.into()
    });
    let honours = facts.history.iter();
    let honours = honours.filter(|entry| entry.kind == HistoryKind::Honour);
    let fields = BodyTexts::FIELDS.iter();
    let others = fields.filter_map(|field| field.schema_org);
    let others = others.filter(|property| ![DESCRIPTION, KNOWS_ABOUT].contains(property));
    others
        .fold(object, |object, property| {
            object.with_all(property, texts(words, facts, property))
        })
        .with_all(
            KNOWS_ABOUT,
            texts(words, facts, KNOWS_ABOUT).chain(functions),
        )
        .with_all("award", honours.map(|entry| words.of(&entry.text)))
}

/// The property for what a body is; it stands in a page's block too.
const DESCRIPTION: &str = "description";
/// The property for what a body is for and responsible for.
const KNOWS_ABOUT: &str = "knowsAbout";

/// The texts of a body that have a property.
fn texts(words: Words<'_>, facts: &BodyFacts<'_>, property: &str) -> impl Iterator<Item = Value> {
    let texts = facts.texts.iter();
    let texts = texts.filter(move |(field, _)| field.schema_org == Some(property));
    texts.map(move |(_, text)| match text {
        BodyText::Plain(text) => words.of(text),
        BodyText::Markdown(text) => words.written(text, Markdown::plain),
    })
}
