//! What else a page says of what was looked for, where the answer does not say it already.

use std::collections::BTreeSet;

use crate::model::{Body, BodyText, ContactPoint, Id, Person, Profile, TextPlace};
use crate::search::Findable;
use crate::site::queries::answers::answer::Answer;
use crate::site::queries::answers::named::Named;
use crate::site::queries::answers::passage::LONG;
use crate::site::queries::answers::seat::Held;
use crate::site::queries::present::{contacts_of, contacts_of_post};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{LocalizedText, PartialDate};

/// The line of a thing's page that says most of what was looked for and the answer does not say.
pub fn mention(view: &View<'_>, thing: Findable, answer: &Answer) -> Option<Html> {
    let said = said(view, answer);
    let lines = lines(view, thing).into_iter();
    let lines = lines.map(|line| (marked(view, &line).difference(&said).count(), line));
    // Of lines that say as much, the first is taken, which is what a later maximum would not be.
    let best = lines.rev().max_by_key(|(new, _)| *new);
    best.filter(|(new, _)| *new > 0).map(|(_, line)| line)
}

/// What of the question an answer says.
fn said(view: &View<'_>, answer: &Answer) -> BTreeSet<String> {
    let named = [&answer.section, &answer.unit, &answer.organization];
    let named = named.into_iter().flatten().chain(&answer.functions);
    let named = named.map(|named| &named.text).chain([&answer.named.text]);
    let texts = [
        &answer.as_asked,
        &answer.former_name,
        &answer.predecessor,
        &answer.passage,
    ];
    let seat = answer.seat.iter().flat_map(|seat| {
        let people = seat.tenants.iter().map(|tenant| &tenant.person.text);
        people.chain([&seat.post.text])
    });
    let held = answer.posts.iter().flat_map(names);
    let numbers = answer.reach.iter().flat_map(|reach| &reach.phones);
    let numbers = numbers.map(|number| number.text.clone());
    let texts = texts.into_iter().flatten();
    let texts = named.chain(texts).chain(seat);
    let texts = texts.chain(held.map(|named| &named.text)).cloned();
    let texts = texts.chain(numbers);
    texts.flat_map(|text| marked(view, &text)).collect()
}

/// What is named where somebody holds a post.
fn names(held: &Held) -> impl Iterator<Item = &Named> {
    let bodies = [held.unit.as_ref(), Some(&held.organization)];
    bodies.into_iter().flatten().chain([&held.post])
}

/// The words of a text that are marked, without regard to case.
fn marked(view: &View<'_>, text: &Html) -> BTreeSet<String> {
    let plain = text.plain();
    let marks = view.marks(plain).into_iter();
    marks.map(|mark| plain[mark].to_lowercase()).collect()
}

/// What the page of a thing says beside what every answer says, line by line.
fn lines(view: &View<'_>, thing: Findable) -> Vec<Html> {
    match thing {
        Findable::Body(body) => of_body(view, body),
        Findable::Person(id) => of_person(view, id),
        Findable::Post(id) => of_contacts(view, contacts_of_post(view, id)),
        Findable::Function(..)
        | Findable::Section(_)
        | Findable::Part(..)
        | Findable::Article(..) => Vec::new(),
    }
}

fn of_body(view: &View<'_>, body: Body) -> Vec<Html> {
    let directory = view.directory();
    let profile = directory.profile(body);
    let changes = directory.changes_of(body).iter();
    let changes = changes.map(|id| directory.get(*id));
    let changes = changes.filter(|change| change.date.earliest() <= view.day());
    let mut lines = of_contacts(view, contacts_of(view, body));
    lines.extend(changes.map(|change| dated(view, Some(change.date), &change.text)));
    lines.extend(of_profile(view, profile));
    lines
}

fn of_profile(view: &View<'_>, profile: &Profile) -> Vec<Html> {
    let facts = profile.facts.iter();
    let facts = facts.map(|fact| labelled(view.text(&fact.label), passage(view, &fact.text)));
    let figures = profile.figures.iter().map(|figure| {
        let number = view.number(figure.number);
        labelled(view.text(&figure.label), Html::own(&number))
    });
    let history = profile.history.iter();
    let history = history.map(|event| dated(view, event.date, &event.text));
    let texts = profile.texts.iter();
    // What stands under the name is in the answer already.
    let texts = texts.filter(|(field, _)| field.place != TextPlace::Lead);
    let texts = texts.map(|(_, text)| match text {
        BodyText::Plain(text) => passage(view, text),
        BodyText::Markdown(text) => view.passage_of_blocks(text),
    });
    facts.chain(figures).chain(history).chain(texts).collect()
}

fn of_person(view: &View<'_>, id: Id<Person>) -> Vec<Html> {
    let directory = view.directory();
    let person = directory.get(id);
    let born = person.born.iter().map(|born| {
        let born = view.date(*born).words;
        plain(view, "born", &born)
    });
    let positions = person.positions.iter();
    let positions = positions.map(|position| passage(view, &position.text));
    let biography = person.biography.iter();
    let biography = biography.map(|text| view.passage_of_blocks(text));
    let posts = directory.appointments_of(id);
    let posts = posts.map(|appointment| appointment.post);
    let contacts = posts.flat_map(|post| of_contacts(view, contacts_of_post(view, post)));
    let lines = born.chain(positions).chain(biography);
    lines.chain(contacts).collect()
}

/// Every way to reach somebody but the telephone numbers, which the answer has.
fn of_contacts<'c>(view: &View<'_>, points: impl Iterator<Item = &'c ContactPoint>) -> Vec<Html> {
    let mut lines = Vec::new();
    for point in points {
        let plain = |message: &str, text: &str| plain(view, message, text);
        lines.extend(
            point
                .faxes
                .iter()
                .map(|fax| plain("fax", fax.international())),
        );
        lines.extend(
            point
                .emails
                .iter()
                .map(|email| plain("email", &email.to_string())),
        );
        lines.extend(
            point
                .website
                .iter()
                .map(|address| plain("website", address.as_str())),
        );
        lines.extend(
            point
                .address
                .iter()
                .map(|address| labelled(Html::own(&view.say("address")), passage(view, address))),
        );
        lines.extend(
            point
                .postal_code
                .iter()
                .map(|code| plain("postal-code", code)),
        );
        lines.extend(point.purpose.iter().map(|purpose| passage(view, purpose)));
    }
    lines
}

fn dated(view: &View<'_>, date: Option<PartialDate>, text: &LocalizedText) -> Html {
    let text = passage(view, text);
    match date {
        Some(date) => {
            let date = view.date(date).words;
            labelled(Html::marked(&date, &view.marks(&date)), text)
        }
        None => text,
    }
}

fn passage(view: &View<'_>, text: &LocalizedText) -> Html {
    view.passage(text, String::clone, LONG)
}

fn plain(view: &View<'_>, message: &str, text: &str) -> Html {
    let text = Html::marked(text, &view.marks(text));
    labelled(Html::own(&view.say(message)), text)
}

fn labelled(label: Html, text: Html) -> Html {
    Html::joined(&[label, text], " · ")
}
