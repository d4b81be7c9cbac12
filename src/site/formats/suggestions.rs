//! What somebody may be about to type (OpenSearch Suggestions 1.1): what was typed, completions, descriptions, URLs. It is
//! one format for browsers and for our own box, which finds the languages of the completions in a fifth element.
//!
//! The script of the box has one request under way at a time; the ids that it makes have a dot, since a page may
//! have any slug and any letter for an id.

use anyhow::Result;
use serde::Serialize;

use crate::address::{Page, SearchQuery, with_fragment};
use crate::model::{Appointment, Body};
use crate::search::Findable;
use crate::site::formats::serialize::json_document;
use crate::site::queries::answers::{Answers, Named, Seat};
use crate::site::resource::{Document, SUGGESTIONS, Status};
use crate::site::view::View;
use crate::text::Certainty;

/// What the standard has no place for: browsers pass over what they do not know.
#[derive(Serialize)]
struct More {
    /// The languages of the completions.
    languages: Vec<String>,
}

/// How many suggestions are made: so many are read at a glance.
const MOST: usize = 8;

/// The suggestions for a question.
///
/// # Errors
/// Where the index cannot be made or read.
pub fn suggestions(view: &View<'_>, question: &SearchQuery) -> Result<Document> {
    let target = Page::Suggestions(question.clone());
    let mut completions = Vec::new();
    let mut descriptions = Vec::new();
    let mut urls = Vec::new();
    let mut languages = Vec::new();
    let Some(things) = things(view, question)? else {
        let mut nothing = json_document(view, &target, SUGGESTIONS, &(&question.text, [(); 0]))?;
        nothing.status = Status::NotYet;
        return Ok(nothing);
    };
    for thing in things {
        let named = Named::of(view, thing);
        // What a unit is part of is told beside it.
        let name = match thing {
            Findable::Body(body) => view.body_in_place(body).text,
            _ => named.text,
        };
        let language = name.language().unwrap_or(&view.language().tag);
        languages.push(language.to_string());
        completions.push(name.plain().to_owned());
        descriptions.push(description(view, thing));
        let page = view.url(named.place.page);
        urls.push(with_fragment(page, named.place.fragment.as_deref()));
    }
    let value = (
        &question.text,
        completions,
        descriptions,
        urls,
        More { languages },
    );
    json_document(view, &target, SUGGESTIONS, &value)
}

/// What may be meant, and nothing where the question asks for what there is not; `None` while nobody can search.
fn things(view: &View<'_>, question: &SearchQuery) -> Result<Option<Vec<Findable>>> {
    let Some(index) = view.index()? else {
        return Ok(None);
    };
    let things = Answers::asked_by(view, question)
        .map(|asked| index.suggest(view.directory(), asked, MOST))
        .transpose()?;
    Ok(Some(things.unwrap_or_default()))
}

/// What tells a thing from others of its name: what it belongs to, whose it is.
fn description(view: &View<'_>, thing: Findable) -> String {
    let directory = view.directory();
    let place = |body: Body| {
        let organization = Body::Organization(directory.organization_on(body, view.day()));
        let bodies = [body, organization];
        let bodies = &bodies[usize::from(body == organization)..];
        let names = bodies.iter().map(|body| view.body(*body).text);
        names.map(|name| name.plain().to_owned()).collect()
    };
    let words: Vec<String> = match thing {
        Findable::Body(Body::Organization(_)) => Vec::new(),
        Findable::Body(Body::Unit(id)) => place(directory.parent_of(id, view.day())),
        Findable::Function(body, _) => place(body),
        Findable::Post(id) => {
            let holders = Seat::new(view, id).tenants.into_iter();
            let holders = holders.map(|tenant| tenant.person.text.plain().to_owned());
            holders.chain(place(directory.get(id).body)).collect()
        }
        Findable::Person(id) => {
            let holds =
                |appointment: &&Appointment| appointment.covers(view.day()) != Certainty::No;
            let held = directory.appointments_of(id).find(holds);
            let post = held.map(|appointment| view.post_in(appointment.post));
            post.iter().map(|post| post.plain().to_owned()).collect()
        }
        Findable::Section(id) => place(Body::Organization(directory.get(id).organization)),
        Findable::Part(id, _) | Findable::Article(id, ..) => {
            let section = view.section(id).text.plain().to_owned();
            let organization = Body::Organization(directory.get(id).organization);
            std::iter::once(section)
                .chain(place(organization))
                .collect()
        }
    };
    let is_over = match thing {
        Findable::Body(body) | Findable::Function(body, _) => is_over(view, body),
        Findable::Post(id) => {
            let is_over_itself = directory.post_life(id).is_over(view.day());
            is_over_itself || is_over(view, directory.get(id).body)
        }
        Findable::Person(_) | Findable::Section(_) | Findable::Part(..) | Findable::Article(..) => {
            false
        }
    };
    let closed = is_over.then(|| view.say("suggestion-closed"));
    let words: Vec<String> = closed.into_iter().chain(words).collect();
    words.join(" · ")
}

/// Whether a body is no more on the day that is shown: the present one may have the same name.
fn is_over(view: &View<'_>, body: Body) -> bool {
    view.directory().life_of(body).is_over(view.day())
}
