//! An organization or a unit as JSON: what it is part of, its names, functions and facts.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{
    Body, BodyNameKind, BodyTexts, Change, Event, Fact, Figure, Function, HistoryEntry,
    HistoryKind, Id, Organization, OrganizationKind, OwnKind, ParentBody, Party, PositionState,
    Profile, SectionKind, Subject, Topic, Unit, UnitGroup, UnitKind, body_texts,
};
use crate::site::formats::json::changes::WireChange;
use crate::site::formats::json::pictures::WirePicture;
use crate::site::formats::json::posts::{WireOverseer, WireSeat};
use crate::site::formats::json::references::{
    WireReference, permalink, permalink_within, referred_by,
};
use crate::site::formats::json::superiors::{WireSubordinate, WireSuperior};
use crate::site::formats::json::values::{
    DocumentType, Existence, Version, WireArea, WireContact, WireDate, WireDay, WireIdentifier,
    WireLink, WireLocalized, WirePeriod, WireSource, WireUrl, Word, localized, plain,
};
use crate::site::queries::events::happened;
use crate::site::queries::present::{contacts_of, functions_of};
use crate::site::view::View;

/// An organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Organization")]
pub struct WireOrganization {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<DocumentType>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// What kind of body it is.
    kind: Word<OrganizationKind>,
    /// The body above it.
    parent: Option<WireReference>,
    /// The bodies that were above it before.
    former_parents: Vec<WireFormerParent>,
    /// The organizations directly under it.
    organizations: Vec<WireReference>,
    /// Its narrative pages and documents.
    sections: Vec<WireSectionEntry>,
    #[serde(flatten)]
    profile: WireProfile,
}

/// A body that was above another for a time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FormerParent")]
struct WireFormerParent {
    /// When it was.
    period: WirePeriod,
    /// The body, under the name that it had then; nothing where none was above.
    parent: Option<WireReference>,
}

/// A section among those of its organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SectionEntry")]
struct WireSectionEntry {
    /// The section.
    section: WireReference,
    /// What kind of text it is.
    kind: Word<SectionKind>,
}

impl WireOrganization {
    pub fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let directory = view.directory();
        let record = directory.get(id);
        let under = directory.organizations_under(ParentBody::Organization(id), view.day());
        let under = under.filter(|id| view.exists(Body::Organization(*id)));
        let sections = directory.sections_of(id).map(|section| WireSectionEntry {
            section: WireReference::of_section(view, section),
            kind: Word(directory.get(section).kind),
        });
        Self {
            version: Version,
            id: permalink(view, Page::from(id)),
            is: Word(DocumentType::Organization),
            on: view.on().map(WireDay),
            kind: Word(record.kind),
            parent: record
                .parent_on(view.day())
                .map(|parent| WireReference::of_parent(view, parent)),
            former_parents: WireFormerParent::all(view, &record.former_parents, |then, parent| {
                Some(WireReference::of_parent(then, (*parent)?))
            }),
            organizations: under
                .map(|id| WireReference::of_organization(view, id))
                .collect(),
            sections: sections.collect(),
            profile: WireProfile::new(view, Body::Organization(id)),
        }
    }
}

impl WireFormerParent {
    /// Those that ended before the day that is shown, each as `written` tells it of that time.
    pub fn all<P>(
        view: &View<'_>,
        former: &[(crate::text::Period, P)],
        written: impl Fn(&View<'_>, &P) -> Option<WireReference>,
    ) -> Vec<Self> {
        let ended = former
            .iter()
            .filter(|(period, _)| period.is_over(view.day()));
        ended
            .map(|(period, parent)| Self {
                period: WirePeriod::new(*period),
                parent: written(&view.at_end_of(*period), parent),
            })
            .collect()
    }
}

/// A unit of an organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Unit")]
pub struct WireUnit {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<DocumentType>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// What kind of part it is.
    kind: Word<UnitKind>,
    /// How it belongs to the organization.
    group: Word<UnitGroup>,
    /// The organization that it is part of.
    organization: WireReference,
    /// The body that it is directly part of.
    parent: WireReference,
    /// The bodies that it was directly part of before.
    former_parents: Vec<WireFormerParent>,
    #[serde(flatten)]
    profile: WireProfile,
}

impl WireUnit {
    pub fn new(view: &View<'_>, id: Id<Unit>) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        Self {
            version: Version,
            id: permalink(view, Page::from(id)),
            is: Word(DocumentType::Unit),
            on: view.on().map(WireDay),
            kind: Word(unit.kind),
            group: Word(unit.group),
            organization: WireReference::of_organization(
                view,
                directory.organization_on(Body::Unit(id), view.day()),
            ),
            parent: WireReference::of_body(view, directory.parent_of(id, view.day())),
            former_parents: WireFormerParent::all(view, &unit.former_parents, |then, parent| {
                Some(WireReference::of_body(then, *parent))
            }),
            profile: WireProfile::new(view, Body::Unit(id)),
        }
    }
}

/// What is known of a body.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Profile")]
struct WireProfile {
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// From its first beginning to its last end.
    period: WirePeriod,
    /// The periods in which it exists, the earliest first: several where it had ended and was set up again.
    periods: Vec<WirePeriod>,
    /// Its kind in the institution's own words, where it has any; `kind` is the standard one.
    own_kind: Option<WireOwnKind>,
    /// What it is called.
    names: WireNames,
    /// What it was called before, in the order of the file.
    former_names: Vec<WireFormerNames>,
    /// Names that it also goes or went by, in the order of the file.
    other_names: Vec<WireBodyName>,
    #[serde(flatten)]
    texts: WireTexts,
    /// The emblem by which it is known.
    emblem: Option<WirePicture>,
    /// Pictures of it, such as its building and the way there, in the order of the file.
    pictures: Vec<WirePicture>,
    /// What it is responsible for.
    functions: Vec<WireFunction>,
    /// How to reach it, the most general first.
    contacts: Vec<WireContact>,
    /// Its district or jurisdiction.
    area: Option<WireArea>,
    /// Its numbers and codes in public schemes.
    identifiers: Vec<WireIdentifier>,
    /// Pages elsewhere about it.
    links: Vec<WireLink>,
    /// Who directs it on the day that is shown otherwise than as what it is a part of.
    superiors: Vec<WireSuperior>,
    /// Who did so before and does no longer.
    former_superiors: Vec<WireSuperior>,
    /// Whom it so directs.
    subordinates: Vec<WireSubordinate>,
    /// The bodies with which it has one staff, on the day that is shown.
    shares_staff_with: Vec<WireReference>,
    /// Its posts, in order of precedence.
    posts: Vec<WireSeat>,
    /// The units directly under it, in order.
    units: Vec<WireReference>,
    /// The units that are no more and were directly under it in the end, in order.
    former_units: Vec<WireReference>,
    /// Those who oversee it on the day that is shown.
    overseen_by: Vec<WireOverseer>,
    /// The bodies whose work came to it.
    predecessors: Vec<WireReference>,
    /// The bodies to which its work went.
    successors: Vec<WireReference>,
    /// The changes that concern it, for an organization those of its units too, the latest first.
    changes: Vec<WireChange>,
    /// What else is told of its life, in the order of the file.
    history: Vec<WireHistory>,
    /// Facts with a label.
    facts: Vec<WireFact>,
    /// Facts that are numbers.
    figures: Vec<WireFigure>,
    /// What refers to it: the texts that lead to it, each by the title of its page, and the functions that others took
    /// over from it.
    referred_by: Vec<WireReference>,
    /// Where the facts were read; for a unit without sources of its own, those of its organization.
    sources: Vec<WireSource>,
    /// When a source says that it was last brought up to date.
    updated: Option<WireDate>,
    /// When someone last made sure that the facts are so.
    verified: Option<WireDate>,
}

impl WireProfile {
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let directory = view.directory();
        let profile = directory.profile(body);
        let day = view.day();
        let (sources, updated) = view.sources_of(body);
        let parties = |parties: Vec<Party>| {
            let parties = parties.into_iter();
            parties
                .map(|party| WireReference::of_party(view, party))
                .collect()
        };
        Self {
            exists: directory.existence(body, day).into(),
            period: WirePeriod::new(profile.life.whole()),
            periods: profile.life.periods().map(WirePeriod::new).collect(),
            own_kind: directory.own_kind(body).map(WireOwnKind::new),
            names: WireNames::new(view, profile),
            former_names: WireFormerNames::all(view, profile),
            other_names: WireBodyName::all(view, profile),
            texts: WireTexts::new(&profile.texts),
            emblem: WirePicture::of(view, profile.emblem.as_ref()),
            pictures: WirePicture::all(view, &profile.pictures),
            functions: WireFunction::all(view, body),
            contacts: contacts_of(view, body)
                .map(|point| WireContact::new(view, point))
                .collect(),
            area: profile.area.as_ref().map(WireArea::new),
            identifiers: WireIdentifier::all(&profile.identifiers),
            links: WireLink::all(&profile.links),
            superiors: WireSuperior::all(view, body),
            former_superiors: WireSuperior::former(view, body),
            subordinates: WireSubordinate::all(view, body),
            shares_staff_with: directory
                .sharing_staff_with(body, day)
                .map(|partner| WireReference::of_body(view, partner))
                .collect(),
            posts: directory
                .posts_of(body, day)
                .map(|post| WireSeat::new(view, post))
                .collect(),
            units: view
                .units_of(body)
                .map(|unit| WireReference::of_unit(view, unit))
                .collect(),
            former_units: view
                .former_units_of(body)
                .map(|unit| WireReference::of_unit(view, unit))
                .collect(),
            overseen_by: WireOverseer::all(view, Subject::Body(body)),
            predecessors: parties(directory.predecessors(body, day)),
            successors: parties(directory.successors(body, day)),
            changes: changes(view, body),
            history: WireHistory::all(view, profile),
            facts: profile.facts.iter().map(WireFact::new).collect(),
            figures: profile.figures.iter().map(WireFigure::new).collect(),
            referred_by: referred_by(view, Subject::Body(body)),
            sources: WireSource::all(sources),
            updated: updated.map(WireDate),
            verified: profile.verified.map(WireDate),
        }
    }
}

macro_rules! wire_texts {
    ($($(#[doc = $docs:literal])* $key:ident: $kind:ident { api: $api:literal, $($places:tt)* },)+) => {
        /// The texts of a body.
        #[derive(Debug, Serialize, JsonSchema)]
        struct WireTexts { $(#[doc = $api] $key: Option<WireLocalized>,)+ }

        impl WireTexts {
            fn new(texts: &BodyTexts) -> Self {
                Self { $($key: texts.$key.as_ref().map(wire_text!($kind)),)+ }
            }
        }
    };
}

macro_rules! wire_text {
    (Plain) => {
        localized
    };
    (Markdown) => {
        plain
    };
}

body_texts!(wire_texts);

/// The changes that concern a body up to the day that is shown.
fn changes(view: &View<'_>, body: Body) -> Vec<WireChange> {
    let directory = view.directory();
    let changes: Vec<Id<Change>> = match body {
        Body::Organization(id) => happened(view, Some(id))
            .into_iter()
            .filter_map(|(_, event)| match event {
                Event::Changed(id) => Some(id),
                _ => None,
            })
            .collect(),
        Body::Unit(_) => directory
            .changes_of(body)
            .iter()
            .rev()
            .copied()
            .filter(|id| directory.get(*id).date.earliest() <= view.day())
            .collect(),
    };
    let changes = changes.into_iter();
    changes.map(|id| WireChange::new(view, id)).collect()
}

/// A kind of bodies in the institution's own words.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OwnKind")]
struct WireOwnKind {
    /// The word for it.
    word: String,
    /// What readers see.
    label: WireLocalized,
}

impl WireOwnKind {
    fn new(kind: &OwnKind) -> Self {
        Self {
            word: kind.slug.to_string(),
            label: localized(&kind.label),
        }
    }
}

/// The names of a body at one time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Names")]
pub struct WireNames {
    /// The full name.
    name: WireLocalized,
    /// The name that people use.
    short: Option<WireLocalized>,
    /// Names that it also goes by on the day that is shown.
    others: Vec<WireLocalized>,
}

/// Another name of a body.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "BodyName")]
struct WireBodyName {
    /// The name.
    name: WireLocalized,
    /// Why it is another one: the body is also called so (`alias`), bears it on a second plate at its door (`name-plate`), or
    /// it is the name in another language by another hand (`translation`).
    kind: Word<BodyNameKind>,
    /// Whether it is borne on the day that is shown.
    state: Word<PositionState>,
    /// When it is or was borne, as far as the source says.
    period: WirePeriod,
}

/// Names that a body had for a time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FormerNames")]
struct WireFormerNames {
    /// When it had them.
    period: WirePeriod,
    /// The full name then.
    name: WireLocalized,
    /// The name that people used.
    short: Option<WireLocalized>,
    /// Names that it also went by.
    others: Vec<WireLocalized>,
}

impl WireNames {
    pub fn new(view: &View<'_>, profile: &Profile) -> Self {
        let names = view.names(profile);
        Self {
            name: localized(&names.name),
            short: names.short.as_ref().map(localized),
            others: others(view, profile),
        }
    }
}

impl WireBodyName {
    /// Those that are known on the day that is shown.
    fn all(view: &View<'_>, profile: &Profile) -> Vec<Self> {
        let known = profile.names.others_on(view.day());
        known
            .map(|(state, other)| Self {
                name: localized(&other.name),
                kind: Word(other.kind),
                state: Word(state),
                period: WirePeriod::new(other.period),
            })
            .collect()
    }
}

impl WireFormerNames {
    /// The names that ended before the day that is shown.
    pub fn all(view: &View<'_>, profile: &Profile) -> Vec<Self> {
        let former = profile.names.former.iter();
        let ended = former.filter(|(period, _)| period.is_over(view.day()));
        ended
            .map(|(period, names)| Self {
                period: WirePeriod::new(*period),
                name: localized(&names.name),
                short: names.short.as_ref().map(localized),
                others: others(&view.at_end_of(*period), profile),
            })
            .collect()
    }
}

fn others(view: &View<'_>, profile: &Profile) -> Vec<WireLocalized> {
    let known = profile.names.others_on(view.day());
    let borne = known.filter(|(state, _)| *state == PositionState::Current);
    borne.map(|(_, other)| localized(&other.name)).collect()
}

/// A fact with a label.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Fact")]
struct WireFact {
    /// What the fact is about.
    label: WireLocalized,
    /// What is so.
    text: WireLocalized,
    /// The number of a citation that the source makes without naming its target.
    citation: Option<u32>,
}

/// A fact that is a number.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Figure")]
struct WireFigure {
    /// What is counted.
    label: WireLocalized,
    /// How many there are.
    number: u64,
    /// Whether the source says that there are more than this.
    more_than: bool,
    /// The number as a language says it, where digits alone do not.
    text: Option<WireLocalized>,
    /// The number of a citation that the source makes without naming its target.
    citation: Option<u32>,
}

/// An event in the life of a body, as its source tells it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "History")]
struct WireHistory {
    /// When it was, as far as the source says.
    date: Option<WireDate>,
    /// What kind of event it was.
    kind: Word<HistoryKind>,
    /// What happened.
    text: WireLocalized,
    /// The number of a citation that the source makes without naming its target.
    citation: Option<u32>,
}

impl WireFact {
    pub fn new(fact: &Fact) -> Self {
        Self {
            label: localized(&fact.label),
            text: localized(&fact.text),
            citation: fact.citation,
        }
    }
}

impl WireFigure {
    pub fn new(figure: &Figure) -> Self {
        Self {
            label: localized(&figure.label),
            number: figure.number,
            more_than: figure.more_than,
            text: figure.text.as_ref().map(localized),
            citation: figure.citation,
        }
    }
}

impl WireHistory {
    /// What is told of a body up to the day that is shown.
    pub fn all(view: &View<'_>, profile: &Profile) -> Vec<Self> {
        let told = profile.history.iter();
        let happened =
            |entry: &&HistoryEntry| entry.date.is_none_or(|date| date.earliest() <= view.day());
        told.filter(happened).map(Self::new).collect()
    }

    fn new(entry: &HistoryEntry) -> Self {
        Self {
            date: entry.date.map(WireDate),
            kind: Word(entry.kind),
            text: localized(&entry.text),
            citation: entry.citation,
        }
    }
}

/// One thing that a body is responsible for.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Function")]
pub struct WireFunction {
    /// Its place in the body's page.
    pub id: WireUrl,
    /// Its number among those of the body.
    pub number: usize,
    /// What it says.
    pub text: WireLocalized,
    /// What it is about.
    pub topics: Vec<WireTopic>,
    /// The number of a citation that the source makes without naming its target.
    pub citation: Option<u32>,
    /// When the body has it.
    pub period: WirePeriod,
}

impl WireFunction {
    /// The functions that a body has on the day that is shown, or had on its last day.
    pub fn all(view: &View<'_>, body: Body) -> Vec<Self> {
        functions_of(view, body)
            .map(|(number, function)| Self::new(view, body, number, function))
            .collect()
    }

    pub fn new(view: &View<'_>, body: Body, number: usize, function: &Function) -> Self {
        let page = Page::from(body);
        Self {
            id: permalink_within(view, page, &function.fragment),
            number,
            text: localized(&function.text),
            topics: function
                .topics
                .iter()
                .map(|id| WireTopic::new(view, *id))
                .collect(),
            citation: function.citation,
            period: WirePeriod::new(function.period),
        }
    }
}

/// What a function is about.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Topic")]
pub struct WireTopic {
    /// Its place among the topics.
    pub id: WireUrl,
    /// What readers see.
    pub name: WireLocalized,
}

impl WireTopic {
    pub fn new(view: &View<'_>, id: Id<Topic>) -> Self {
        let topic = view.directory().get(id);
        Self {
            id: permalink_within(view, Page::Topics, topic.slug.as_str()),
            name: localized(&topic.name),
        }
    }
}
