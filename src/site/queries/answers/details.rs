//! What an answer is made of: things by their names, who holds what, and what to dial.

use crate::address::with_fragment;
use crate::model::{
    Appointment, AppointmentKind, Body, ContactPoint, Id, Occupancy, Person, Post, Subject,
};
use crate::search::{Findable, ResultKind};
use crate::site::queries::answers::snippets::SHORT;
use crate::site::queries::portfolios::{holders_of_portfolio, overseers};
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_person, contacts_of_post, holders_of,
    nobody_message,
};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::place::Place;
use crate::text::Phone;

/// A thing with its name and where it stands.
pub struct Named {
    /// Of which kind it is.
    pub kind: ResultKind,
    /// Where it stands.
    pub place: Place,
    /// Where that is for the reader.
    pub href: String,
    /// What it is called.
    pub text: Html,
}

impl Named {
    /// A thing under this name.
    pub fn new(view: &View<'_>, thing: Findable, text: Html) -> Self {
        let place = Place::of(view.directory(), thing);
        let page = view.href(place.page.clone());
        Self {
            kind: thing.kind(),
            href: with_fragment(page, place.fragment.as_deref()),
            place,
            text,
        }
    }

    /// A thing under the name that it has in a list.
    pub fn of(view: &View<'_>, thing: Findable) -> Self {
        Self::new(view, thing, brief(view, thing))
    }

    pub fn of_body(view: &View<'_>, body: Body) -> Self {
        Self::of(view, Findable::Body(body))
    }

    /// Whether it stands within a page, which is that of something else.
    pub fn is_inside(&self) -> bool {
        self.place.fragment.is_some()
    }

    /// A post under its title.
    pub fn of_post(view: &View<'_>, id: Id<Post>) -> Self {
        Self::of(view, Findable::Post(id))
    }

    pub fn of_person(view: &View<'_>, id: Id<Person>) -> Self {
        Self::of(view, Findable::Person(id))
    }
}

/// What a thing is called where little space is.
fn brief(view: &View<'_>, thing: Findable) -> Html {
    let directory = view.directory();
    match thing {
        Findable::Body(body) => view.body(body).text,
        Findable::Post(id) => view.post(id).text,
        Findable::Person(id) => view.person(id).text,
        Findable::Section(id) => view.section(id).text,
        Findable::Function(body, place) => {
            let function = &directory.profile(body).functions[place];
            view.passage(&function.text, String::clone, SHORT)
        }
        Findable::Part(id, place) => view.name(&directory.get(id).parts[place].title),
        Findable::Article(id, chapter, place) => {
            let article = &directory.get(id).chapters[chapter].articles[place];
            let number = view.say_count("article", article.number as usize);
            Html::marked(&number, &view.marks(&number))
        }
    }
}

/// A post with whoever holds it on the day that is shown.
pub struct Seat {
    pub post: Named,
    /// Who holds it.
    pub tenants: Vec<Tenant>,
    /// Whether it is declared vacant.
    pub is_vacant: bool,
    /// Whether somebody holds it whose name is not published.
    pub is_undisclosed: bool,
    /// The message that stands for the holders where none is named.
    pub nobody: Option<&'static str>,
}

/// Someone in a post.
pub struct Tenant {
    pub person: Named,
    /// How the post is held.
    pub kind: AppointmentKind,
    /// The word for that in messages.
    pub manner: &'static str,
}

/// A post that someone holds.
pub struct Held {
    pub post: Named,
    /// The unit that it is a post of, where it is one of a unit.
    pub unit: Option<Named>,
    /// The organization that it is a post of.
    pub organization: Named,
    /// How it is held.
    pub kind: AppointmentKind,
    /// The word for that in messages.
    pub manner: &'static str,
}

impl Seat {
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let occupancy = view.directory().occupancy(id, view.day());
        let tenants = holders_of(view, id);
        let record = view.directory().get(id);
        let mut post = Named::of_post(view, id);
        if record.multiple_holders && tenants.len() > 1 {
            post.text = view.post_title_in_plural(id);
        }
        Self {
            post,
            tenants: tenants
                .into_iter()
                .map(|held| Tenant::new(view, held))
                .collect(),
            is_vacant: matches!(occupancy, Occupancy::Vacant),
            is_undisclosed: matches!(occupancy, Occupancy::Undisclosed),
            nobody: nobody_message(&occupancy),
        }
    }

    /// The posts whose holders lead a body on the day that is shown, in order of precedence.
    pub fn of_heads(view: &View<'_>, body: Body) -> Vec<Self> {
        let heads = view.directory().heads_of(body, view.day());
        heads.map(|head| Self::new(view, head)).collect()
    }
}

impl Seat {
    /// The posts by which a thing is overseen on the day that is shown, each with those who oversee it.
    pub fn of_overseers(view: &View<'_>, subject: Subject) -> Vec<Self> {
        let overseers = overseers(view, subject);
        let overseers = overseers.iter().map(|overseer| {
            let people = holders_of_portfolio(view, overseer).into_iter();
            Self {
                tenants: people.map(|held| Tenant::new(view, held)).collect(),
                ..Self::new(view, overseer.post)
            }
        });
        overseers.collect()
    }
}

impl Tenant {
    fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        Self {
            person: Named::of_person(view, appointment.person),
            kind: appointment.kind,
            manner: appointment.manner(),
        }
    }
}

impl Held {
    /// The post of an appointment.
    pub fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        let directory = view.directory();
        let body = directory.get(appointment.post).body;
        let organization = Body::Organization(directory.organization_on(body, view.day()));
        Self {
            post: Named::of_post(view, appointment.post),
            unit: (body != organization).then(|| Named::of_body(view, body)),
            organization: Named::of_body(view, organization),
            kind: appointment.kind,
            manner: appointment.manner(),
        }
    }
}

/// Telephone numbers, and whose they are.
pub struct Reach {
    /// Whose they are, where they are not those of the answer itself.
    pub whose: Option<Named>,
    /// What they are for.
    pub purpose: Option<Html>,
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
pub fn numbers_of_body(view: &View<'_>, body: Body) -> Vec<Reach> {
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

/// The numbers of a post, or else of its holders, or else of its body.
pub fn numbers_of_post(view: &View<'_>, id: Id<Post>) -> Vec<Reach> {
    let own = numbers(view, contacts_of_post(view, id));
    if !own.is_empty() {
        return own;
    }
    let holders = holders_of(view, id).into_iter();
    let of_holders = holders.flat_map(|held| {
        let numbers = numbers(view, contacts_of_holder(view, held));
        belonging(view, numbers, Findable::Person(held.person))
    });
    let of_holders: Vec<Reach> = of_holders.collect();
    match of_holders.is_empty() {
        true => numbers_of_body_of(view, id),
        false => of_holders,
    }
}

fn numbers_of_body_of(view: &View<'_>, id: Id<Post>) -> Vec<Reach> {
    let body = view.directory().get(id).body;
    belonging(view, numbers_of_body(view, body), Findable::Body(body))
}

/// The numbers of a person, those that the person has in posts, and else those of the posts, each once: these belong to the
/// post or its body.
pub fn numbers_of_person(view: &View<'_>, id: Id<Person>, held: &[&Appointment]) -> Vec<Reach> {
    let mut all = numbers(view, contacts_of_person(view, id));
    for appointment in held {
        let post = appointment.post;
        let mut ways = numbers(view, contacts_of_holder(view, appointment));
        if ways.is_empty() {
            ways = numbers(view, contacts_of_post(view, post));
        }
        if ways.is_empty() {
            ways = numbers_of_body_of(view, post);
        }
        for reach in belonging(view, ways, Findable::Post(post)) {
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
    Number {
        text: view.phone(phone),
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
