//! The card of a thing: what is most asked for, on a page of its own that other sites show within theirs.
//!
//! A card is made of the parts of its thing's page, so that both say the same; it is `noindex`, and its canonical
//! address is the page's. Cards alone may be framed. A day before all records is said on the card. Its links open
//! in the whole window (`<base target="_top">`): a page within the frame would be refused, and a new window takes
//! the way back from the reader (WCAG, technique G200).

use crate::site::queries::card;
use crate::site::queries::present::incumbencies;
use askama::Template;

use crate::address::{Address, Card};
use crate::model::{Body, Id, Person, PositionState, Post, Subject};
use crate::site::assets;
use crate::site::pages::person::{self, Reach};
use crate::site::pages::post;
use crate::site::parts::{Contacts, Heading, Holders, Positions, PostRow};
use crate::site::queries::Standing;
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;
use crate::text::{Certainty, Choice};

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
    said: CardContent,
    /// The way to the page.
    more: Link,
}

/// What a card says of its thing.
struct CardContent {
    name: Html,
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
    label: Html,
    holders: Holders,
}

/// How to reach it, by way of this place where it has no contact of its own.
struct Contact {
    place: Option<Link>,
    contacts: Contacts,
}

impl<'a> CardPage<'a> {
    /// The card of a thing.
    pub fn new(view: &'a View<'a>, card: &Card) -> Self {
        let (mut said, heading) = of_subject(view, card.of);
        let is_before_records = view.is_before_records();
        if is_before_records {
            said = said.name_alone();
        }
        let title = match is_before_records {
            true => said.name.plain().to_owned(),
            false => card::title(&view.aside(), card.of),
        };
        let site = view.own_name(&view.directory().site().name);
        let page = Address::new(view.language().tag.clone(), card.of);
        Self {
            view,
            theme: card.theme.map(Choice::word),
            title: format!("{title} – {}", site.plain()),
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

impl CardContent {
    fn new(view: &View<'_>, subject: Subject) -> Self {
        Self {
            name: card::name(view, subject),
            belongs: card::belongs(view, subject),
            standing: None,
            seats: Vec::new(),
            positions: None,
            contacts: Vec::new(),
        }
    }

    /// The same for a day of which nothing is known.
    fn name_alone(self) -> Self {
        Self {
            belongs: Vec::new(),
            standing: None,
            seats: Vec::new(),
            positions: None,
            contacts: Vec::new(),
            ..self
        }
    }
}

/// What there is to say of a thing.
fn of_subject(view: &View<'_>, subject: Subject) -> (CardContent, Heading) {
    match subject {
        Subject::Body(body) => of_body(view, body),
        Subject::Post(id) => of_post(view, id),
        Subject::Person(id) => of_person(view, id),
        // No address leads to a card of these.
        Subject::Section(_) | Subject::SitePage(_) => {
            let said = CardContent::new(view, subject);
            let heading = Heading::plain(said.name.clone());
            (said, heading)
        }
    }
}

fn of_body(view: &View<'_>, body: Body) -> (CardContent, Heading) {
    let names = view.names(view.directory().profile(body));
    let heads = view.directory().heads_of(body, view.day());
    let heads = heads.map(|post| PostRow::new(view, post));
    let contacts = view.exists(body).then(|| Contacts::new(view, body));
    let said = CardContent {
        standing: Some(Standing::of_body(view, body)),
        seats: heads
            .map(|row| Seat {
                label: Html::inline(row.post.to_string(), row.post.plain().to_owned()),
                holders: row.holders,
            })
            .collect(),
        contacts: contacts.into_iter().map(Contact::own).collect(),
        ..CardContent::new(view, body.into())
    };
    (said, Heading::of_names(view, names))
}

fn of_post(view: &View<'_>, id: Id<Post>) -> (CardContent, Heading) {
    let directory = view.directory();
    let post = directory.get(id);
    let title = &directory.get(post.title).singular;
    let exists = directory.post_life(id).covers(view.day()) != Certainty::No;
    let contact = match Contacts::of_post(view, id) {
        Some(contacts) => Contact::own(contacts),
        None => Contact::by_way_of(view.body(post.body), Contacts::new(view, post.body)),
    };
    let of_holders = post::reach_of_holders(view, id).into_iter();
    let of_holders =
        of_holders.map(|Reach { place, contacts }| Contact::by_way_of(place, contacts));
    let said = CardContent {
        standing: Some(Standing::of_post(view, id)),
        seats: Vec::from_iter(exists.then(|| Seat {
            label: Html::own(&view.say("holders")),
            holders: Holders::new(view, id),
        })),
        contacts: match exists {
            true => of_holders.chain([contact]).collect(),
            false => Vec::new(),
        },
        ..CardContent::new(view, id.into())
    };
    let heading = Heading::new(view, said.name.clone(), title);
    (said, heading)
}

fn of_person(view: &View<'_>, id: Id<Person>) -> (CardContent, Heading) {
    let directory = view.directory();
    let person = directory.get(id);
    let (now, _) = incumbencies(view, directory.appointments_of(id));
    let current = person.positions.iter();
    let current =
        current.filter(|position| position.state_on(view.day()) == Some(PositionState::Current));
    let ways = person::reach(view, &now).into_iter();
    let ways = ways.map(|Reach { place, contacts }| Contact::by_way_of(place, contacts));
    let own = Contacts::of_person(view, id).map(Contact::own);
    let said = CardContent {
        positions: Some(Positions::new(view, &now, current)),
        contacts: own.into_iter().chain(ways).collect(),
        ..CardContent::new(view, id.into())
    };
    let heading = Heading::new(view, said.name.clone(), &person.name);
    (said, heading)
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
