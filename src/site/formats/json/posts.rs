//! A post as JSON, with whoever holds or held it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{
    Appointment, AppointmentKind, Id, Incumbency, Occupancy, Overseen, Oversight, Post, Subject,
    Title,
};
use crate::site::formats::json::references::{WireReference, permalink, referred_by};
use crate::site::formats::json::values::{
    DocumentType, Existence, Version, WireArea, WireContact, WireDate, WireDay, WireIdentifier,
    WireLink, WireLocalized, WirePeriod, WireSource, WireUrl, Word, localized,
};
use crate::site::queries::portfolios::{
    holders_of_portfolio, overseers, portfolio_of_holder, portfolio_of_post,
};
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_post, incumbencies, incumbency_of, sources_of_post,
};
use crate::site::view::View;
use crate::text::{Certainty, PositiveNumber, choices};

/// A seat in a body, which exists whether or not anyone holds it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Post")]
pub struct WirePost {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<DocumentType>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// When it exists.
    period: WirePeriod,
    /// What it is called.
    title: WireTitle,
    /// The body that it is a seat of.
    body: WireReference,
    /// The organization to which that body belongs, or which it is.
    organization: WireReference,
    /// Whether its holder leads the body.
    head: bool,
    /// Its district or jurisdiction.
    area: Option<WireArea>,
    /// What its holder does.
    description: Option<WireLocalized>,
    /// Its rank in the service, as the institution names it.
    grade: Option<WireLocalized>,
    /// How much of a full-time post it is, or how many it stands for.
    full_time_equivalent: Option<f64>,
    /// What it pays a year.
    salary_range: Option<WireSalaryRange>,
    /// The posts whose holders hold it too, ex officio, on the day that is shown.
    held_ex_officio_by: Vec<WireReference>,
    /// The post to which its holder answers on the day that is shown.
    reports_to: Option<WireReference>,
    /// The posts whose holders answer to its own on that day.
    direct_reports: Vec<WireReference>,
    /// What its holders oversee on that day, by the post or each of them; what each oversees stands with the holder.
    oversees: Vec<WireOversight>,
    /// Those who oversee it on that day.
    overseen_by: Vec<WireOverseer>,
    /// Whether several people hold it at once.
    multiple_holders: bool,
    /// What is known of its holders; nothing where there is no such post on the day that is shown.
    occupancy: Option<WireOccupancy>,
    /// When it was declared vacant, in the order of the file.
    vacancies: Vec<WirePeriod>,
    /// Those who held it before, the last first, each stay once, by its last term; who is there still is none of them.
    past_holders: Vec<WireHolder>,
    /// How to reach whoever holds it.
    contacts: Vec<WireContact>,
    /// How to reach its body.
    body_contacts: Vec<WireContact>,
    /// Its numbers and codes in public schemes.
    identifiers: Vec<WireIdentifier>,
    /// Pages elsewhere about it.
    links: Vec<WireLink>,
    /// What refers to it: the texts that lead to it, each by the title of its page.
    referred_by: Vec<WireReference>,
    /// Where the facts were read: its own sources, then those of its body.
    sources: Vec<WireSource>,
    /// When a source says that it was last brought up to date.
    updated: Option<WireDate>,
    /// When someone last made sure that the facts are so.
    verified: Option<WireDate>,
}

/// A part of a portfolio: one thing that somebody oversees.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Oversight")]
pub struct WireOversight {
    /// The body or the post that is overseen.
    thing: Option<WireReference>,
    /// What is overseen, where it is neither.
    text: Option<WireLocalized>,
    /// When it is overseen.
    period: WirePeriod,
}

impl WireOversight {
    /// Parts of a portfolio.
    pub fn all(view: &View<'_>, parts: &[&Oversight]) -> Vec<Self> {
        let parts = parts.iter().map(|part| {
            let (thing, text) = match &part.what {
                Overseen::Body(body) => (Some(WireReference::of_body(view, *body)), None),
                Overseen::Post(id) => (Some(WireReference::of_post(view, *id)), None),
                Overseen::Text(text) => (None, Some(localized(text))),
            };
            Self {
                thing,
                text,
                period: WirePeriod::new(part.period),
            }
        });
        parts.collect()
    }

    /// What somebody oversees by an appointment on the day that is shown; nothing where it does not hold then.
    pub fn of_appointment(view: &View<'_>, appointment: &Appointment) -> Vec<Self> {
        match appointment.covers(view.day()) {
            Certainty::No => Vec::new(),
            _ => Self::all(view, &portfolio_of_holder(view, &[appointment])),
        }
    }
}

/// A post by which something is overseen.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Overseer")]
pub struct WireOverseer {
    /// The post.
    post: WireReference,
    /// Those who oversee it by that post.
    people: Vec<WireReference>,
}

impl WireOverseer {
    /// Those who oversee a thing on the day that is shown.
    pub fn all(view: &View<'_>, subject: Subject) -> Vec<Self> {
        let overseers = overseers(view, subject);
        let overseers = overseers.iter().map(|overseer| {
            let people = holders_of_portfolio(view, overseer).into_iter();
            Self {
                post: WireReference::of_post(view, overseer.post),
                people: people
                    .map(|held| WireReference::of_person(view, held.person))
                    .collect(),
            }
        });
        overseers.collect()
    }
}

/// What a post pays a year, in whole units of a currency.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SalaryRange")]
struct WireSalaryRange {
    /// The least.
    from: u64,
    /// The most.
    to: u64,
    /// The currency, by its code in ISO 4217.
    currency: &'static str,
}

/// What a post is called.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Title")]
pub struct WireTitle {
    /// For one holder.
    singular: WireLocalized,
    /// For several.
    plural: WireLocalized,
}

impl WirePost {
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let (sources, updated) = sources_of_post(view, id);
        let organization = directory.organization_on(post.body, view.day());
        let vacancies = post.vacancies.iter().copied();
        let vacancies = vacancies.filter(|period| period.has_begun(view.day()));
        Self {
            version: Version,
            id: permalink(view, Page::from(id)),
            is: Word(DocumentType::Post),
            on: view.on().map(WireDay),
            exists: directory.post_life(id).covers(view.day()).into(),
            period: WirePeriod::new(post.period),
            title: WireTitle::new(directory.get(post.title)),
            body: WireReference::of_body(view, post.body),
            organization: WireReference::of_organization(view, organization),
            head: post.head,
            area: post.area.as_ref().map(WireArea::new),
            description: post.description.as_ref().map(localized),
            grade: post.grade.as_ref().map(localized),
            full_time_equivalent: post.full_time_equivalent.map(PositiveNumber::get),
            salary_range: post.salary_range.map(|range| WireSalaryRange {
                from: range.from,
                to: range.to,
                currency: range.currency.code(),
            }),
            held_ex_officio_by: directory
                .ex_officio(id, view.day())
                .map(|other| WireReference::of_post(view, other))
                .collect(),
            reports_to: directory
                .reports_to(id, view.day())
                .map(|above| WireReference::of_post(view, above)),
            direct_reports: directory
                .direct_reports(id, view.day())
                .map(|below| WireReference::of_post(view, below))
                .collect(),
            oversees: WireOversight::all(view, &portfolio_of_post(view, id)),
            overseen_by: WireOverseer::all(view, Subject::Post(id)),
            multiple_holders: post.multiple_holders,
            occupancy: WireOccupancy::new(view, id),
            vacancies: vacancies.map(WirePeriod::new).collect(),
            past_holders: WireHolder::past(view, id),
            contacts: contacts_of_post(view, id)
                .map(|point| WireContact::new(view, point))
                .collect(),
            body_contacts: contacts_of(view, post.body)
                .map(|point| WireContact::new(view, point))
                .collect(),
            identifiers: WireIdentifier::all(&post.identifiers),
            links: WireLink::all(&post.links),
            referred_by: referred_by(view, Subject::Post(id)),
            sources: WireSource::all(sources),
            updated: updated.map(WireDate),
            verified: directory.profile(post.body).verified.map(WireDate),
        }
    }
}

impl WireTitle {
    fn new(title: &Title) -> Self {
        Self {
            singular: localized(&title.singular),
            plural: localized(&title.plural),
        }
    }
}

/// A post among those of its body.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Seat")]
pub struct WireSeat {
    /// The permalink of the post.
    id: WireUrl,
    /// What it is called.
    title: WireLocalized,
    /// Whether its holder leads the body.
    head: bool,
    /// What is known of its holders; nothing where there is no such post on the day that is shown.
    occupancy: Option<WireOccupancy>,
}

impl WireSeat {
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        Self {
            id: permalink(view, Page::from(id)),
            title: localized(&directory.get(post.title).singular),
            head: post.head,
            occupancy: WireOccupancy::new(view, id),
        }
    }
}

choices! {
    /// What is known of the holders of a post.
    pub enum OccupancyState {
        /// It is held by those who are named.
        Held = "held",
        /// It is declared vacant.
        Vacant = "vacant",
        /// It is held by somebody whose name is not published.
        Undisclosed = "undisclosed",
        /// No source names a holder, which does not mean that there is none.
        NotNamed = "not-named",
    }
}

/// What is known of the holders of a post on the day that is shown.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Occupancy")]
pub struct WireOccupancy {
    /// Whether it is held (`held`), declared vacant (`vacant`) or held by somebody whose name is not published
    /// (`undisclosed`), or no source names a holder (`not-named`), which does not mean that there is none.
    state: Word<OccupancyState>,
    /// Who holds it; nobody unless it is held.
    holders: Vec<WireHolder>,
}

/// Someone who holds or held a post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Holder")]
pub struct WireHolder {
    /// Who it is.
    person: WireReference,
    /// How the post is held.
    kind: Word<AppointmentKind>,
    /// The post whose holders hold this one too, where it is held by that (`ex-officio`).
    ex_officio: Option<WireReference>,
    /// Whether it is held only acting: in place of a holder (`acting`), or by another post that is held so.
    acting: bool,
    /// When it is held, by this appointment.
    period: WirePeriod,
    /// How long the person is or was in the post, with the terms that follow on one another without a day between.
    incumbency: WireIncumbency,
    /// Whether it is held on the day that is shown, as far as the dates tell.
    holds: Word<Existence>,
    /// What this holder oversees by the post on the day that is shown; nothing where it is not held then.
    oversees: Vec<WireOversight>,
    /// How to reach this holder in the post; nothing where it is not held on the day that is shown.
    contacts: Vec<WireContact>,
}

/// How long somebody is or was in a post, as far as it is known on the day that is shown.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Incumbency")]
pub struct WireIncumbency {
    /// From the beginning of the first term to the end of the last; without an end where another term is to come.
    period: WirePeriod,
    /// The terms, the earliest first.
    terms: Vec<WireTerm>,
}

/// One of the terms for which somebody is or was in a post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Term")]
struct WireTerm {
    /// How the post is held.
    kind: Word<AppointmentKind>,
    /// When it is held so.
    period: WirePeriod,
}

impl WireIncumbency {
    /// The terms to which one belongs that has begun.
    fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        let term = |term: &Appointment| WireTerm {
            kind: Word(term.kind),
            period: WirePeriod::new(term.period),
        };
        match incumbency_of(view, appointment) {
            Some(held) => Self {
                period: WirePeriod::new(held.period()),
                terms: held.terms().map(term).collect(),
            },
            None => Self {
                period: WirePeriod::new(appointment.period),
                terms: vec![term(appointment)],
            },
        }
    }
}

impl WireOccupancy {
    /// The holders of a post; `None` where there is no such post on the day that is shown.
    pub fn new(view: &View<'_>, post: Id<Post>) -> Option<Self> {
        let directory = view.directory();
        if directory.post_life(post).covers(view.day()) == Certainty::No {
            return None;
        }
        let (state, holders) = match directory.occupancy(post, view.day()) {
            Occupancy::Held(holders) => (OccupancyState::Held, holders),
            Occupancy::Vacant => (OccupancyState::Vacant, Vec::new()),
            Occupancy::Undisclosed => (OccupancyState::Undisclosed, Vec::new()),
            Occupancy::NotNamed => (OccupancyState::NotNamed, Vec::new()),
        };
        let holders = holders.into_iter();
        Some(Self {
            state: Word(state),
            holders: holders.map(|held| WireHolder::new(view, held)).collect(),
        })
    }
}

impl WireHolder {
    /// Those whose time ended before the day that is shown, the last first, each stay once with its last term.
    pub fn past(view: &View<'_>, post: Id<Post>) -> Vec<Self> {
        let (_, past) = incumbencies(view, view.directory().appointments_to(post));
        let past = past.iter().map(Incumbency::last);
        past.map(|held| Self::new(view, held)).collect()
    }

    fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        Self {
            person: WireReference::of_person(view, appointment.person),
            kind: Word(appointment.kind),
            ex_officio: appointment
                .ex_officio
                .map(|other| WireReference::of_post(view, other)),
            acting: appointment.is_acting(),
            period: WirePeriod::new(appointment.period),
            incumbency: WireIncumbency::new(view, appointment),
            holds: appointment.covers(view.day()).into(),
            oversees: WireOversight::of_appointment(view, appointment),
            contacts: contacts_of_holder(view, appointment)
                .map(|point| WireContact::new(view, point))
                .collect(),
        }
    }
}
