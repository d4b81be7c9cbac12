//! What is said of something that was found, and what else its page says of what was looked for.

use std::collections::BTreeSet;

use crate::model::{
    Appointment, Body, BodyText, ContactPoint, Id, Organization, Person, Picture, Post, Profile,
    Subject, TextPlace, WebLink,
};
use crate::search::{Findable, Hit, PastName, ResultKind, SearchResults};
use crate::site::queries::Standing;
use crate::site::queries::answers::details::{
    Held, Named, Reach, Seat, numbers_of_body, numbers_of_person, numbers_of_post,
};
use crate::site::queries::answers::snippets::{
    LONG, former_name, other_name, other_name_of_person, predecessor,
};
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_person, contacts_of_post, holders_of,
};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{Certainty, Choice, Identifier, LocalizedText, PartialDate};

/// How many functions of a body stand in its answer.
const FUNCTIONS: usize = 3;
/// How much else of the same page an answer names.
pub const ALSO: usize = 4;

/// What is said of something that was found. What was looked for is marked in its texts.
pub struct Answer {
    /// What was found, under its name or its text.
    pub named: Named,
    /// Its name in the language in which it was asked for, where that is not the reader's.
    pub as_asked: Option<Html>,
    /// What kind of body or text it is.
    pub what: Option<Html>,
    /// The document that it stands in.
    pub section: Option<Named>,
    /// The unit that has it or is above it.
    pub unit: Option<Named>,
    /// The organization that it belongs to.
    pub organization: Option<Named>,
    /// Whether it is no more.
    pub is_former: bool,
    /// Since when it is no more, and where its work went.
    pub standing: Option<Standing>,
    /// The former name by which it was found.
    pub former_name: Option<Html>,
    /// What it took over from, where it was found by the name of that.
    pub predecessor: Option<Html>,
    /// What it says, around what was looked for.
    pub passage: Option<Html>,
    /// What else its page says of what was looked for.
    pub mention: Option<Html>,
    /// What a body is responsible for, as far as it was looked for.
    pub functions: Vec<Named>,
    /// The post that was found, or those that lead the body.
    pub seats: Vec<Seat>,
    /// Those who oversee it.
    pub overseers: Vec<Seat>,
    /// The posts that a person holds, or held before.
    pub posts: Vec<Held>,
    /// What to dial.
    pub reach: Vec<Reach>,
    /// What else was found on the same page.
    pub also: Vec<Named>,
}

impl Answer {
    /// What is said of a hit.
    pub fn new(view: &View<'_>, found: &SearchResults, hit: &Hit) -> Self {
        let owner = organization_of(view, hit.findable);
        let view = &view.marking(found).texts_of(owner);
        let answer = Self {
            is_former: hit.is_former,
            former_name: match &hit.past_name {
                Some(PastName::Own(name)) => Some(former_name(view, hit.findable, name)),
                _ => None,
            },
            predecessor: match &hit.past_name {
                Some(PastName::Predecessor(name)) => Some(predecessor(view, hit.findable, name)),
                _ => None,
            },
            ..Self::of_thing(view, hit.findable)
        };
        let answer = answer.with_others(view, &hit.also);
        Self {
            mention: view.chosen(|view| mention(view, hit.findable, &answer)),
            ..answer
        }
    }

    fn of_thing(view: &View<'_>, thing: Findable) -> Self {
        let directory = view.directory();
        match thing {
            Findable::Body(Body::Organization(id)) => Self::of_body(view, Body::Organization(id)),
            Findable::Body(Body::Unit(id)) => {
                let parent = directory.parent_of(id, view.day());
                let answer = Self::of_body(view, Body::Unit(id));
                answer.within(view, parent)
            }
            Findable::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                let standing = match view.exists(body) {
                    true => Standing::of_life(view, &function.period.into()),
                    false => Standing::of_body(view, body),
                };
                Self {
                    as_asked: view.text_as_asked(&function.text),
                    standing: Some(standing),
                    seats: Seat::of_heads(view, body),
                    reach: numbers_of_body(view, body),
                    ..Self::named(view, thing, view.text(&function.text))
                }
                .within(view, body)
            }
            Findable::Post(id) => {
                let post = directory.get(id);
                let title = &directory.get(post.title).singular;
                let exists = post.period.covers(view.day()) != Certainty::No;
                let exists = exists && view.exists(post.body);
                Self {
                    as_asked: view.name_as_asked(title),
                    standing: Some(Standing::of_post(view, id)),
                    seats: Vec::from_iter(exists.then(|| Seat::new(view, id))),
                    overseers: Seat::of_overseers(view, Subject::Post(id)),
                    reach: match exists {
                        true => numbers_of_post(view, id),
                        false => Vec::new(),
                    },
                    ..Self::named(view, thing, view.post_title(id))
                }
                .within(view, post.body)
            }
            Findable::Person(id) => Self::of_person(view, id),
            Findable::Section(id) => {
                let section = directory.get(id);
                let what = view.say(&format!("section-{}", section.kind.word()));
                let body = section.body.as_ref();
                Self {
                    what: Some(Html::own(&what)),
                    as_asked: view.name_as_asked(&section.title),
                    passage: body.map(|text| view.passage_of_blocks(text)),
                    ..Self::named(view, thing, view.name(&section.title))
                }
                .within(view, Body::Organization(section.organization))
            }
            Findable::Part(id, place) => {
                let section = directory.get(id);
                let part = &section.parts[place];
                let body = part.body.as_ref();
                Self {
                    as_asked: view.name_as_asked(&part.title),
                    passage: body.map(|text| view.passage_of_blocks(text)),
                    section: Some(Named::of(view, Findable::Section(id))),
                    ..Self::named(view, thing, view.name(&part.title))
                }
                .within(view, Body::Organization(section.organization))
            }
            Findable::Article(id, chapter, place) => {
                let section = directory.get(id);
                let article = &section.chapters[chapter].articles[place];
                let title = Named::of(view, thing).text;
                Self {
                    passage: Some(view.passage_of_blocks(&article.text)),
                    section: Some(Named::of(view, Findable::Section(id))),
                    ..Self::named(view, thing, title)
                }
                .within(view, Body::Organization(section.organization))
            }
        }
    }

    fn of_body(view: &View<'_>, body: Body) -> Self {
        let profile = view.directory().profile(body);
        let name = &view.names(profile).name;
        Self {
            what: Some(view.body_kind(body)),
            as_asked: other_name(view, profile),
            standing: Some(Standing::of_body(view, body)),
            passage: about(view, profile),
            seats: Seat::of_heads(view, body),
            overseers: Seat::of_overseers(view, body.into()),
            reach: numbers_of_body(view, body),
            ..Self::named(view, Findable::Body(body), view.name(name))
        }
    }

    fn of_person(view: &View<'_>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let person = directory.get(id);
        let name = &person.name;
        let (now, before) = appointments(view, id);
        let shown = if now.is_empty() { &before } else { &now };
        Self {
            as_asked: other_name_of_person(view, person),
            posts: shown
                .iter()
                .map(|appointment| Held::new(view, appointment))
                .collect(),
            reach: numbers_of_person(view, id, &now),
            ..Self::named(view, Findable::Person(id), view.person_name(name))
        }
    }

    fn named(view: &View<'_>, thing: Findable, text: Html) -> Self {
        Self {
            named: Named::new(view, thing, text),
            as_asked: None,
            what: None,
            section: None,
            unit: None,
            organization: None,
            is_former: false,
            standing: None,
            former_name: None,
            predecessor: None,
            passage: None,
            mention: None,
            functions: Vec::new(),
            seats: Vec::new(),
            overseers: Vec::new(),
            posts: Vec::new(),
            reach: Vec::new(),
            also: Vec::new(),
        }
    }

    /// The same with the body that it belongs to.
    fn within(self, view: &View<'_>, body: Body) -> Self {
        let organization = Body::Organization(view.directory().organization_on(body, view.day()));
        Self {
            unit: (body != organization).then(|| Named::of_body(view, body)),
            organization: Some(Named::of_body(view, organization)),
            ..self
        }
    }

    /// The same with what else was found on its page; the best functions of a body stand in its answer.
    fn with_others(mut self, view: &View<'_>, others: &[Findable]) -> Self {
        let is_body = matches!(self.named.kind, ResultKind::Unit | ResultKind::Organization);
        let aside = view.aside();
        for thing in others {
            let is_function = matches!(thing, Findable::Function(..));
            if is_body && is_function && self.functions.len() < FUNCTIONS {
                self.functions.push(function(view, *thing));
            } else {
                // The page names the first of them.
                let is_shown = self.also.iter().filter(|named| named.is_inside()).count() < ALSO;
                let view = if is_shown { view } else { &aside };
                self.also.push(Named::of(view, *thing));
            }
        }
        self
    }
}

/// The organization whose texts an answer shows.
fn organization_of(view: &View<'_>, thing: Findable) -> Option<Id<Organization>> {
    let directory = view.directory();
    let body = match thing {
        Findable::Body(body) | Findable::Function(body, _) => body,
        Findable::Post(id) => directory.get(id).body,
        Findable::Section(id) | Findable::Part(id, _) | Findable::Article(id, ..) => {
            return Some(directory.get(id).organization);
        }
        Findable::Person(_) => return None,
    };
    Some(directory.organization_on(body, view.day()))
}

/// A function under its whole text.
fn function(view: &View<'_>, thing: Findable) -> Named {
    let Findable::Function(body, place) = thing else {
        return Named::of(view, thing);
    };
    let function = &view.directory().profile(body).functions[place];
    Named::new(
        view,
        thing,
        view.passage(&function.text, String::clone, LONG),
    )
}

/// What a body is in a sentence.
fn about(view: &View<'_>, profile: &Profile) -> Option<Html> {
    let summary = profile.summary.as_ref();
    summary.map(|text| view.passage(text, String::clone, LONG))
}

/// A person's appointments on the day that is shown, and those before it.
fn appointments<'a>(
    view: &View<'a>,
    id: Id<Person>,
) -> (Vec<&'a Appointment>, Vec<&'a Appointment>) {
    let (day, directory) = (view.day(), view.directory());
    let holds = |appointment: &&Appointment| {
        let post = directory.get(appointment.post);
        let lives = post.period.covers(day) != Certainty::No && view.exists(post.body);
        lives && appointment.covers(day) != Certainty::No
    };
    let begun = directory.appointments_of(id);
    let begun = begun.filter(|appointment| appointment.has_begun(view.day()));
    begun.partition(holds)
}

/// The line of a thing's page that says most of what was looked for and the answer does not say.
fn mention(view: &View<'_>, thing: Findable, answer: &Answer) -> Option<Html> {
    let said = marked_in_answer(answer);
    let lines = lines_of(view, thing).into_iter();
    let lines = lines.map(|line| {
        let new: BTreeSet<String> = marked(&line).collect();
        let new = new.difference(&said).map(|mark| mark.chars().count());
        (new.sum::<usize>(), line)
    });
    // Of lines that say as much, the first is taken, which is what a later maximum would not be.
    let best = lines.rev().max_by_key(|(new, _)| *new);
    best.filter(|(new, _)| *new > 0).map(|(_, line)| line)
}

/// What of the question an answer says.
fn marked_in_answer(answer: &Answer) -> BTreeSet<String> {
    let named = [&answer.section, &answer.unit, &answer.organization];
    let named = named.into_iter().flatten().chain(&answer.functions);
    let named = named.map(|named| &named.text).chain([&answer.named.text]);
    let texts = [
        &answer.as_asked,
        &answer.former_name,
        &answer.predecessor,
        &answer.passage,
    ];
    let seats = answer
        .seats
        .iter()
        .chain(&answer.overseers)
        .flat_map(|seat| {
            let people = seat.tenants.iter().map(|tenant| &tenant.person.text);
            people.chain([&seat.post.text])
        });
    let held = answer.posts.iter().flat_map(names_in);
    let numbers = answer.reach.iter().flat_map(|reach| &reach.phones);
    let numbers = numbers.map(|number| number.text.clone());
    let texts = texts.into_iter().flatten();
    let texts = named.chain(texts).chain(seats);
    let texts = texts.chain(held.map(|named| &named.text)).cloned();
    let texts = texts.chain(numbers);
    texts
        .flat_map(|text| marked(&text).collect::<Vec<_>>())
        .collect()
}

/// What is named where somebody holds a post.
fn names_in(held: &Held) -> impl Iterator<Item = &Named> {
    let bodies = [held.unit.as_ref(), Some(&held.organization)];
    bodies.into_iter().flatten().chain([&held.post])
}

/// The words of a text that are marked, without regard to case.
fn marked(text: &Html) -> impl Iterator<Item = String> {
    text.marks().map(str::to_lowercase)
}

/// What the page of a thing says beside what every answer says, line by line.
fn lines_of(view: &View<'_>, thing: Findable) -> Vec<Html> {
    match thing {
        Findable::Body(Body::Organization(id)) => lines_of_body(view, Body::Organization(id)),
        Findable::Body(Body::Unit(id)) => lines_of_body(view, Body::Unit(id)),
        Findable::Person(id) => lines_of_person(view, id),
        Findable::Post(id) => lines_of_post(view, id),
        Findable::Function(..)
        | Findable::Section(_)
        | Findable::Part(..)
        | Findable::Article(..) => Vec::new(),
    }
}

fn lines_of_body(view: &View<'_>, body: Body) -> Vec<Html> {
    let directory = view.directory();
    let profile = directory.profile(body);
    let changes = directory.changes_of(body).iter();
    let changes = changes.map(|id| directory.get(*id));
    let changes = changes.filter(|change| change.date.earliest() <= view.day());
    let mut lines = lines_of_contacts(view, contacts_of(view, body));
    lines.extend(changes.map(|change| dated(view, Some(change.date), &change.text)));
    lines.extend(lines_of_profile(view, profile));
    lines
}

fn lines_of_profile(view: &View<'_>, profile: &Profile) -> Vec<Html> {
    let facts = profile.facts.iter();
    let facts = facts.map(|fact| labelled(view.text(&fact.label), passage(view, &fact.text)));
    let figures = profile
        .figures
        .iter()
        .map(|figure| labelled(view.text(&figure.label), view.figure(figure)));
    let history = profile.history.iter();
    let history = history.map(|event| dated(view, event.date, &event.text));
    let texts = profile.texts.iter();
    // What stands under the name is in the answer already.
    let texts = texts.filter(|(field, _)| field.place != TextPlace::Lead);
    let texts = texts.map(|(_, text)| match text {
        BodyText::Plain(text) => passage(view, text),
        BodyText::Markdown(text) => view.passage_of_blocks(text),
    });
    let elsewhere = lines_of_elsewhere(view, &profile.identifiers, &profile.links);
    let pictures = profile.emblem.iter().chain(&profile.pictures);
    let pictures = lines_of_pictures(view, pictures);
    let lines = facts.chain(figures).chain(history).chain(texts);
    lines.chain(pictures).chain(elsewhere).collect()
}

fn lines_of_person(view: &View<'_>, id: Id<Person>) -> Vec<Html> {
    let directory = view.directory();
    let person = directory.get(id);
    let died = person.died_by(view.day());
    let life = [("born", person.born), ("died", died)].into_iter();
    let life = life.filter_map(|(label, date)| Some((label, date?)));
    let life = life.map(|(label, date)| plain(view, label, &view.date(date).words));
    let positions = person.positions.iter();
    let positions = positions.map(|position| passage(view, &position.text));
    let biography = person.biography.iter();
    let biography = biography.map(|text| view.passage_of_blocks(text));
    let own = lines_of_contacts(view, contacts_of_person(view, id));
    let held = directory.appointments_of(id);
    let contacts = held.flat_map(|held| {
        let of_post = contacts_of_post(view, held.post);
        lines_of_contacts(view, contacts_of_holder(view, held).chain(of_post))
    });
    let elsewhere = lines_of_elsewhere(view, &person.identifiers, &person.links);
    let affiliations = person.affiliations.iter();
    let affiliations =
        affiliations.flat_map(|one| std::iter::once(view.affiliated_name(one)).chain(&one.role));
    let affiliations = affiliations.map(|text| passage(view, text));
    let lines = life.chain(positions).chain(affiliations).chain(biography);
    let lines = lines.chain(own).chain(contacts);
    let portrait = lines_of_pictures(view, &person.portrait);
    lines.chain(portrait).chain(elsewhere).collect()
}

/// What is said of pictures.
fn lines_of_pictures<'p>(
    view: &View<'_>,
    pictures: impl IntoIterator<Item = &'p Picture>,
) -> Vec<Html> {
    let texts = pictures.into_iter().flat_map(Picture::texts);
    texts.map(|text| passage(view, text)).collect()
}

/// How others know somebody.
fn lines_of_elsewhere(view: &View<'_>, identifiers: &[Identifier], links: &[WebLink]) -> Vec<Html> {
    let identifiers = identifiers.iter().map(|identifier| {
        let value = identifier.value();
        labelled(
            view.scheme_name(identifier),
            Html::marked(value, &view.marks(value)),
        )
    });
    let titles = links.iter().filter_map(|link| link.title.as_ref());
    let titles = titles.map(|title| passage(view, title));
    identifiers.chain(titles).collect()
}

fn lines_of_post(view: &View<'_>, id: Id<Post>) -> Vec<Html> {
    let post = view.directory().get(id);
    let texts = post.description.iter().chain(&post.grade);
    let mut lines: Vec<Html> = texts.map(|text| passage(view, text)).collect();
    lines.extend(lines_of_contacts(view, contacts_of_post(view, id)));
    for held in holders_of(view, id) {
        lines.extend(lines_of_contacts(view, contacts_of_holder(view, held)));
    }
    lines.extend(lines_of_elsewhere(view, &post.identifiers, &post.links));
    lines
}

/// Every way to reach somebody but the telephone numbers, which the answer has.
fn lines_of_contacts<'c>(
    view: &View<'_>,
    points: impl Iterator<Item = &'c ContactPoint>,
) -> Vec<Html> {
    let mut lines = Vec::new();
    for point in points {
        let plain = |message: &str, text: &str| plain(view, message, text);
        lines.extend(
            point
                .faxes
                .iter()
                .map(|fax| labelled(Html::own(&view.say("fax")), view.phone(fax))),
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
                .form
                .iter()
                .map(|address| plain("form", address.as_str())),
        );
        lines.extend(point.accounts.iter().map(|account| {
            let marked = Html::marked(&account.name, &view.marks(&account.name));
            labelled(view.service_name(account), marked)
        }));
        let places = [("address", &point.address), ("access", &point.access)];
        for (message, text) in places {
            let label = || Html::own(&view.say(message));
            lines.extend(
                text.iter()
                    .map(|text| labelled(label(), passage(view, text))),
            );
        }
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
