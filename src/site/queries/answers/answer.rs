//! What is said of something that was found.

use crate::model::{Appointment, Body, Id, Person, Profile};
use crate::search::{Earlier, Found, Hit, Kind, Thing};
use crate::site::queries::Standing;
use crate::site::queries::answers::mention::mention;
use crate::site::queries::answers::named::Named;
use crate::site::queries::answers::names::{former_name, other_name, predecessor};
use crate::site::queries::answers::passage::LONG;
use crate::site::queries::answers::reach::{self, Reach};
use crate::site::queries::answers::seat::{Held, Seat};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{Certainty, Choice};

/// How many functions of a body stand in its answer.
const FUNCTIONS: usize = 3;

/// What is said of something that was found. What was looked for is marked in its texts.
pub struct Answer {
    /// What was found, under its name or its text.
    pub named: Named,
    /// Its name in the language in which it was asked for, where that is not the reader's.
    pub as_asked: Option<Html>,
    /// What kind of body or text it is.
    pub what: Option<String>,
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
    /// The post that was found, or the one that leads the body.
    pub seat: Option<Seat>,
    /// The posts that a person holds, or held before.
    pub posts: Vec<Held>,
    /// What to dial.
    pub reach: Vec<Reach>,
    /// What else was found on the same page.
    pub also: Vec<Named>,
}

impl Answer {
    /// What is said of a hit.
    pub fn new(view: &View<'_>, found: &Found, hit: &Hit) -> Self {
        let view = &view.marking(found);
        let answer = Self {
            is_former: hit.is_former,
            former_name: match &hit.earlier {
                Some(Earlier::Own(name)) => Some(former_name(view, hit.thing, name)),
                _ => None,
            },
            predecessor: match &hit.earlier {
                Some(Earlier::Predecessor(name)) => Some(predecessor(view, hit.thing, name)),
                _ => None,
            },
            ..Self::of_thing(view, hit.thing)
        };
        let answer = answer.with_others(view, &hit.also);
        Self {
            mention: mention(view, hit.thing, &answer),
            ..answer
        }
    }

    fn of_thing(view: &View<'_>, thing: Thing) -> Self {
        let directory = view.directory();
        match thing {
            Thing::Organization(id) => {
                let what = format!("organization-kind-{}", directory.get(id).kind.word());
                Self::of_body(view, Body::Organization(id), &what)
            }
            Thing::Unit(id) => {
                let what = format!("unit-kind-{}", directory.get(id).kind.word());
                let parent = directory.parent_of(id, view.day());
                let answer = Self::of_body(view, Body::Unit(id), &what);
                answer.within(view, parent)
            }
            Thing::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                let standing = match view.exists(body) {
                    true => Standing::of_post(view, function.period),
                    false => Standing::of_body(view, body),
                };
                Self {
                    as_asked: view.name_as_asked(&function.text),
                    standing: Some(standing),
                    seat: Seat::of_head(view, body),
                    reach: reach::of_body(view, body),
                    ..Self::named(view, thing, view.text(&function.text))
                }
                .within(view, body)
            }
            Thing::Post(id) => {
                let post = directory.get(id);
                let title = &directory.get(post.title).singular;
                let exists = post.period.covers(view.day()) != Certainty::No;
                let exists = exists && view.exists(post.body);
                Self {
                    as_asked: view.name_as_asked(title),
                    standing: Some(Standing::of_post(view, post.period)),
                    seat: exists.then(|| Seat::new(view, id)),
                    reach: match exists {
                        true => reach::of_post(view, id),
                        false => Vec::new(),
                    },
                    ..Self::named(view, thing, view.name(title))
                }
                .within(view, post.body)
            }
            Thing::Person(id) => Self::of_person(view, id),
            Thing::Section(id) => {
                let section = directory.get(id);
                let what = view.say(&format!("section-{}", section.kind.word()));
                let body = section.body.as_ref();
                Self {
                    what: Some(what),
                    as_asked: view.name_as_asked(&section.title),
                    passage: body.map(|text| view.passage_of_blocks(text)),
                    ..Self::named(view, thing, view.name(&section.title))
                }
                .within(view, Body::Organization(section.organization))
            }
            Thing::Part(id, place) => {
                let section = directory.get(id);
                let part = &section.parts[place];
                let body = part.body.as_ref();
                Self {
                    as_asked: view.name_as_asked(&part.title),
                    passage: body.map(|text| view.passage_of_blocks(text)),
                    section: Some(Named::of(view, Thing::Section(id))),
                    ..Self::named(view, thing, view.name(&part.title))
                }
                .within(view, Body::Organization(section.organization))
            }
            Thing::Article(id, chapter, place) => {
                let section = directory.get(id);
                let article = &section.chapters[chapter].articles[place];
                let title = Named::of(view, thing).text;
                Self {
                    passage: Some(view.passage_of_blocks(&article.text)),
                    section: Some(Named::of(view, Thing::Section(id))),
                    ..Self::named(view, thing, title)
                }
                .within(view, Body::Organization(section.organization))
            }
        }
    }

    fn of_body(view: &View<'_>, body: Body, what: &str) -> Self {
        let profile = view.directory().profile(body);
        let name = &view.names(profile).name;
        Self {
            what: Some(view.say(what)),
            as_asked: other_name(view, profile),
            standing: Some(Standing::of_body(view, body)),
            passage: about(view, profile),
            seat: Seat::of_head(view, body),
            reach: reach::of_body(view, body),
            ..Self::named(view, Thing::of_body(body), view.name(name))
        }
    }

    fn of_person(view: &View<'_>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let name = &directory.get(id).name;
        let (now, before) = appointments(view, id);
        let shown = if now.is_empty() { &before } else { &now };
        Self {
            as_asked: view.name_as_asked(name),
            posts: shown
                .iter()
                .map(|appointment| Held::new(view, appointment))
                .collect(),
            reach: reach::of_holder(view, &now),
            ..Self::named(view, Thing::Person(id), view.person_name(name))
        }
    }

    fn named(view: &View<'_>, thing: Thing, text: Html) -> Self {
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
            seat: None,
            posts: Vec::new(),
            reach: Vec::new(),
            also: Vec::new(),
        }
    }

    /// The same with the body that it belongs to.
    fn within(self, view: &View<'_>, body: Body) -> Self {
        let organization = Body::Organization(view.directory().organization_of(body));
        Self {
            unit: (body != organization).then(|| Named::of_body(view, body)),
            organization: Some(Named::of_body(view, organization)),
            ..self
        }
    }

    /// The same with what else was found on its page; the best functions of a body stand in its answer.
    fn with_others(mut self, view: &View<'_>, others: &[Thing]) -> Self {
        let is_body = matches!(self.named.kind, Kind::Unit | Kind::Organization);
        for thing in others {
            let is_function = matches!(thing, Thing::Function(..));
            if is_body && is_function && self.functions.len() < FUNCTIONS {
                self.functions.push(function(view, *thing));
            } else {
                self.also.push(Named::of(view, *thing));
            }
        }
        self
    }
}

/// A function under its whole text.
fn function(view: &View<'_>, thing: Thing) -> Named {
    let Thing::Function(body, place) = thing else {
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
        lives && appointment.period.covers(day) != Certainty::No
    };
    let begun = directory.appointments_of(id).filter(|appointment| {
        let start = appointment.period.start;
        start.is_none_or(|start| start.earliest() <= day)
    });
    begun.partition(holds)
}
