//! The card of a thing: what is most asked for, on a page of its own that other sites show within theirs.

use askama::Template;

use super::person::{self, Reach};
use crate::address::{Address, Card};
use crate::model::{Appointment, Body, Id, Person, PositionState, Post, Subject};
use crate::site::assets;
use crate::site::links::Link;
use crate::site::parts::{Contacts, Heading, Holders, Positions, Posts, Standing};
use crate::site::shown::{Piece, Shown};
use crate::site::view::View;
use crate::text::{Certainty, Choice, LocalizedText};

#[derive(Template)]
#[template(path = "pages/card.html")]
pub struct CardPage<'a> {
    view: &'a View<'a>,
    /// The colours that the page around it asks for.
    theme: Option<&'static str>,
    title: String,
    /// The absolute URL of the page of which this is the card.
    canonical: String,
    style: &'static str,
    icon: &'static str,
    day: Option<String>,
    heading: Heading,
    said: Said,
    /// The way to the page.
    more: Link,
}

/// What a card says of its thing.
struct Said {
    name: Shown,
    /// What it belongs to.
    belongs: Vec<Link>,
    standing: Option<Standing>,
    /// Posts with whoever holds them.
    seats: Vec<Seat>,
    /// What a person is.
    positions: Option<Positions>,
    contacts: Vec<Contact>,
}

struct Seat {
    label: Shown,
    holders: Holders,
}

/// How to reach it, by way of this place where it has no contact of its own.
struct Contact {
    place: Option<Link>,
    contacts: Contacts,
}

/// What the frame of a card is called: the name of its thing, and what that belongs to.
pub fn title(view: &View<'_>, card: &Card) -> String {
    let (said, _) = of_subject(view, card.of);
    said.title()
}

impl<'a> CardPage<'a> {
    /// The card of a thing.
    pub fn new(view: &'a View<'a>, card: &Card) -> Self {
        let (mut said, heading) = of_subject(view, card.of);
        let is_before_records = view.is_before_records();
        if is_before_records {
            said = said.name_alone();
        }
        let site = view.name(&view.directory().site().name);
        let page = Address::new(view.language().tag.clone(), card.of);
        Self {
            view,
            theme: card.theme.map(Choice::word),
            title: format!("{} – {}", said.title(), site.plain()),
            canonical: view.absolute(&page.reference(view.directory())),
            style: &assets::CARD_STYLE.path,
            icon: assets::icon(),
            day: match is_before_records {
                true => Some(view.say("before-records")),
                false => view.on().map(|_| view.day_words()),
            },
            more: Link {
                href: view.href(card.of),
                text: view.phrase("card-more", &[("site", &site)]),
            },
            heading,
            said,
        }
    }
}

impl Said {
    fn new(name: Shown, belongs: Vec<Link>) -> Self {
        Self {
            name,
            belongs,
            standing: None,
            seats: Vec::new(),
            positions: None,
            contacts: Vec::new(),
        }
    }

    fn title(&self) -> String {
        let belongs = self.belongs.iter().map(Piece::plain);
        let words: Vec<&str> = std::iter::once(self.name.plain()).chain(belongs).collect();
        words.join(" – ")
    }

    /// The same for a day of which nothing is known.
    fn name_alone(self) -> Self {
        Self::new(self.name, Vec::new())
    }
}

/// What there is to say of a thing.
fn of_subject(view: &View<'_>, subject: Subject) -> (Said, Heading) {
    match subject {
        Subject::Body(body) => of_body(view, body),
        Subject::Post(id) => of_post(view, id),
        Subject::Person(id) => of_person(view, id),
        // No address leads to a card of these.
        Subject::Section(id) => titled(view, &view.directory().get(id).title),
        Subject::SitePage(id) => titled(view, &view.directory().get(id).title),
    }
}

fn titled(view: &View<'_>, title: &LocalizedText) -> (Said, Heading) {
    let name = view.name(title);
    (
        Said::new(name.clone(), Vec::new()),
        Heading::new(view, name, title),
    )
}

fn of_body(view: &View<'_>, body: Body) -> (Said, Heading) {
    let names = view.names(view.directory().profile(body));
    let heads = Posts::new(view, body).into_rows().into_iter();
    let heads = heads.filter(|row| row.head);
    let contacts = view.exists(body).then(|| Contacts::new(view, body));
    let belongs = match body {
        Body::Organization(id) => {
            let parent = view.directory().get(id).parent_on(view.day());
            let parent = parent.map(|parent| super::organization::parent_link(view, parent));
            parent.into_iter().collect()
        }
        Body::Unit(id) => vec![view.organization(view.directory().get(id).organization)],
    };
    let said = Said {
        standing: Some(Standing::of_body(view, body)),
        seats: heads
            .map(|row| Seat {
                label: Shown::inline(row.post.to_string(), row.post.plain().to_owned()),
                holders: row.holders,
            })
            .collect(),
        contacts: contacts.into_iter().map(Contact::own).collect(),
        ..Said::new(view.name(&names.name), belongs)
    };
    (said, Heading::of_names(view, names))
}

fn of_post(view: &View<'_>, id: Id<Post>) -> (Said, Heading) {
    let directory = view.directory();
    let post = directory.get(id);
    let title = &directory.get(post.title).singular;
    let name = view.name(title);
    let exists = post.period.covers(view.day()) != Certainty::No;
    let organization = view.organization(directory.organization_of(post.body));
    let mut belongs = vec![view.body(post.body)];
    if belongs[0].href == organization.href {
        belongs.clear();
    }
    belongs.push(organization);
    let contact = match Contacts::of_post(view, id) {
        Some(contacts) => Contact::own(contacts),
        None => Contact::by_way_of(view.body(post.body), Contacts::new(view, post.body)),
    };
    let said = Said {
        standing: Some(Standing::of_post(view, post.period)),
        seats: Vec::from_iter(exists.then(|| Seat {
            label: Shown::own(&view.say("holders")),
            holders: Holders::new(view, id),
        })),
        contacts: Vec::from_iter(exists.then_some(contact)),
        ..Said::new(name.clone(), belongs)
    };
    (said, Heading::new(view, name, title))
}

fn of_person(view: &View<'_>, id: Id<Person>) -> (Said, Heading) {
    let directory = view.directory();
    let person = directory.get(id);
    let name = view.person_name(&person.name);
    let appointments: Vec<&Appointment> = directory.appointments_of(id).collect();
    let (now, _) = person::split(view, &appointments);
    let current = person.positions.iter();
    let current =
        current.filter(|position| position.state_on(view.day()) == Some(PositionState::Current));
    let ways = person::reach(view, &now).into_iter();
    let said = Said {
        positions: Some(Positions::new(view, &now, current)),
        contacts: ways
            .map(|Reach { place, contacts }| Contact::by_way_of(place, contacts))
            .collect(),
        ..Said::new(name.clone(), Vec::new())
    };
    (said, Heading::new(view, name, &person.name))
}

impl Contact {
    fn own(contacts: Contacts) -> Self {
        Self {
            place: None,
            contacts: contacts.in_brief(),
        }
    }

    fn by_way_of(place: Link, contacts: Contacts) -> Self {
        Self {
            place: Some(place),
            contacts: contacts.in_brief(),
        }
    }
}
