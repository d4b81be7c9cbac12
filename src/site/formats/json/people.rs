//! A person as JSON, with the posts that the person holds or held.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{
    AffiliatedWith, Affiliation, Appointment, AppointmentKind, ContactPoint, Gender, Id, NameKind,
    Person, Position, PositionState, Subject,
};
use crate::site::formats::json::pictures::WirePicture;
use crate::site::formats::json::posts::WireOversight;
use crate::site::formats::json::references::{WireReference, permalink, referred_by};
use crate::site::formats::json::values::{
    DocumentType, Existence, Version, WireContact, WireDate, WireDay, WireIdentifier, WireLink,
    WireLocalized, WirePeriod, WireSource, WireUrl, Word, localized, plain,
};
use crate::site::queries::present::{
    contacts_of_holder, contacts_of_person, reach_of_holder, sources_of_person,
};
use crate::site::view::View;
use crate::text::Certainty;

/// Someone who holds or held a post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Person")]
pub struct WirePerson {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<DocumentType>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// The name, in the languages in which it is known.
    name: WireLocalized,
    /// What the name is filed under in each language.
    sort_key: WireLocalized,
    /// Names that the person also goes or went by, in the order of the file.
    other_names: Vec<WirePersonName>,
    /// The gender, where a source states it.
    gender: Option<Word<Gender>>,
    /// The gender in the words of the source, where it is another one and they say more.
    gender_text: Option<WireLocalized>,
    /// The date of birth, where a source states it.
    born: Option<WireDate>,
    /// The date of death, where a source states it.
    died: Option<WireDate>,
    /// A picture of the person.
    portrait: Option<WirePicture>,
    /// Posts of this directory that the person holds or held, in the order of the files.
    appointments: Vec<WireAppointment>,
    /// Posts and qualities outside the posts of this directory, in the order of the file.
    positions: Vec<WirePosition>,
    /// Bodies that the person belongs or belonged to, in the order of the file.
    affiliations: Vec<WireAffiliation>,
    /// How to reach the person, beside what leads to the posts.
    contacts: Vec<WireContact>,
    /// Numbers and codes in public schemes.
    identifiers: Vec<WireIdentifier>,
    /// Pages elsewhere about the person.
    links: Vec<WireLink>,
    /// A longer text.
    biography: Option<WireLocalized>,
    /// What refers to it: the texts that lead to it, each by the title of its page.
    referred_by: Vec<WireReference>,
    /// Where the facts were read: the sources of the person, and those of the bodies in which posts are or were held, each
    /// once.
    sources: Vec<WireSource>,
}

/// Another name of a person.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PersonName")]
pub struct WirePersonName {
    /// The name.
    name: WireLocalized,
    /// Why it is another one: the person is also called so (`alias`), was called so before (`former`) or before a marriage
    /// (`maiden`), or it is another way to write the name in Latin letters (`romanization`).
    kind: Word<NameKind>,
    /// Whether it is borne on the day that is shown.
    state: Word<PositionState>,
    /// When it is or was borne, as far as the source says.
    period: WirePeriod,
}

/// A post of this directory that the person holds or held.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Appointment")]
pub struct WireAppointment {
    /// The post.
    post: WireReference,
    /// The body of which the post is a seat; one that was left, under the name that it had then.
    body: WireReference,
    /// How it is held.
    kind: Word<AppointmentKind>,
    /// The post whose holders hold this one too, where it is held by that (`ex-officio`).
    ex_officio: Option<WireReference>,
    /// Whether it is held only acting: in place of a holder (`acting`), or by another post that is held so.
    acting: bool,
    /// When it is held.
    period: WirePeriod,
    /// Whether it is held on the day that is shown, as far as the dates tell.
    holds: Word<Existence>,
    /// What the person oversees by it on the day that is shown.
    oversees: Vec<WireOversight>,
    /// How to reach this holder in the post; nothing where it is not held on the day that is shown.
    own_contacts: Vec<WireContact>,
    /// How to reach whoever holds the post: this holder's own contact points or, where there are none, those of the post or
    /// else those of its body. Nothing where it is not held on the day that is shown.
    contacts: Vec<WireContact>,
}

/// A post or a quality outside the posts of this directory.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Position")]
pub struct WirePosition {
    /// What it is.
    text: WireLocalized,
    /// Whether the source says that it is held.
    state: Word<PositionState>,
    /// How it is or was held, where the source says more than that.
    kind: Word<AppointmentKind>,
    /// When it is or was held, as far as the source says.
    period: WirePeriod,
}

impl WirePerson {
    /// A person, with the posts that are known on the day that is shown.
    pub fn new(view: &View<'_>, person: Id<Person>) -> Self {
        let directory = view.directory();
        let record = directory.get(person);
        let all: Vec<&Appointment> = directory.appointments_of(person).collect();
        let known = all
            .iter()
            .copied()
            .filter(|appointment| appointment.has_begun(view.day()));
        let positions = record.positions.iter();
        Self {
            version: Version,
            id: permalink(view, Page::from(person)),
            is: Word(DocumentType::Person),
            on: view.on().map(WireDay),
            name: localized(&record.name),
            sort_key: localized(&record.sort_key),
            other_names: record
                .other_names_on(view.day())
                .map(|(state, other)| WirePersonName {
                    name: localized(&other.name),
                    kind: Word(other.kind),
                    state: Word(state),
                    period: WirePeriod::new(other.period),
                })
                .collect(),
            gender: record.gender.map(Word),
            gender_text: record.gender_text.as_ref().map(localized),
            born: record.born.map(WireDate),
            died: record.died_by(view.day()).map(WireDate),
            portrait: WirePicture::of(view, record.portrait.as_ref()),
            appointments: known
                .map(|appointment| WireAppointment::new(view, appointment))
                .collect(),
            positions: positions
                .filter_map(|position| WirePosition::new(view, position))
                .collect(),
            affiliations: record
                .affiliations
                .iter()
                .filter_map(|affiliation| WireAffiliation::new(view, affiliation))
                .collect(),
            contacts: contacts_of_person(view, person)
                .map(|point| WireContact::new(view, point))
                .collect(),
            identifiers: WireIdentifier::all(&record.identifiers),
            links: WireLink::all(&record.links),
            biography: record.biography.as_ref().map(plain),
            referred_by: referred_by(view, Subject::Person(person)),
            sources: WireSource::all(sources_of_person(view, person)),
        }
    }
}

impl WireAppointment {
    /// An appointment that has begun.
    pub fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        let post = appointment.post;
        let body = view.directory().get(post).body;
        // What someone left is called what it was called then.
        let then = view.at_end_of(appointment.period);
        let holds = appointment.covers(view.day());
        let wired = |contacts: Vec<&ContactPoint>| -> Vec<WireContact> {
            contacts
                .into_iter()
                .map(|point| WireContact::new(view, point))
                .collect()
        };
        Self {
            post: WireReference::of_post(&then, post),
            body: WireReference::of_body(&then, body),
            kind: Word(appointment.kind),
            ex_officio: appointment
                .ex_officio
                .map(|other| WireReference::of_post(&then, other)),
            acting: appointment.is_acting(),
            period: WirePeriod::new(appointment.period),
            holds: holds.into(),
            oversees: WireOversight::of_appointment(view, appointment),
            own_contacts: wired(contacts_of_holder(view, appointment).collect()),
            contacts: match holds {
                Certainty::No => Vec::new(),
                _ => wired(reach_of_holder(view, appointment)),
            },
        }
    }
}

/// A body that the person belongs or belonged to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Affiliation")]
pub struct WireAffiliation {
    /// The body, where the directory knows it; under the name that it had when the person left it.
    body: Option<WireReference>,
    /// The name of any other body.
    text: Option<WireLocalized>,
    /// As what the person belongs to it.
    role: Option<WireLocalized>,
    /// Whether the person belongs to it on the day that is shown.
    state: Word<PositionState>,
    /// When the person belongs to it.
    period: WirePeriod,
}

impl WireAffiliation {
    /// An affiliation; `None` before it begins.
    fn new(view: &View<'_>, affiliation: &Affiliation) -> Option<Self> {
        let state = affiliation.state_on(view.day())?;
        let then = view.at_end_of(affiliation.period);
        let (body, text) = match &affiliation.with {
            AffiliatedWith::Party(party) => (Some(WireReference::of_party(&then, *party)), None),
            AffiliatedWith::Text(text) => (None, Some(localized(text))),
        };
        Some(Self {
            body,
            text,
            role: affiliation.role.as_ref().map(localized),
            state: Word(state),
            period: WirePeriod::new(affiliation.period),
        })
    }
}

impl WirePosition {
    /// A position; `None` before it begins.
    fn new(view: &View<'_>, position: &Position) -> Option<Self> {
        let state = position.state_on(view.day())?;
        Some(Self {
            text: localized(&position.text),
            state: Word(state),
            kind: Word(position.kind),
            period: WirePeriod::new(position.period),
        })
    }
}
