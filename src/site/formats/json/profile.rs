//! What an organization and a unit have in common.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Body, BodyTexts, Change, Event, Id, Party, Subject, body_texts};
use crate::site::formats::json::change::WireChange;
use crate::site::formats::json::contact::WireContact;
use crate::site::formats::json::facts::{WireFact, WireFigure, WireHistory};
use crate::site::formats::json::function::WireFunction;
use crate::site::formats::json::names::{WireFormerNames, WireNames};
use crate::site::formats::json::referrers::referred_by;
use crate::site::formats::json::seat::WireSeat;
use crate::site::formats::json::shared::{
    WireLocalized, WirePeriod, WireReference, localized, plain,
};
use crate::site::formats::json::source::WireSource;
use crate::site::formats::json::values::{Existence, WireDate, Word};
use crate::site::queries::events::happened;
use crate::site::queries::present::contacts_of;
use crate::site::view::View;

/// What is known of a body.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Profile")]
pub struct WireProfile {
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// From its beginning to its end.
    period: WirePeriod,
    /// What it is called.
    names: WireNames,
    /// What it was called before, in the order of the file.
    former_names: Vec<WireFormerNames>,
    #[serde(flatten)]
    texts: WireTexts,
    /// What it is responsible for.
    functions: Vec<WireFunction>,
    /// How to reach it, the most general first.
    contacts: Vec<WireContact>,
    /// Its posts, in order of precedence.
    posts: Vec<WireSeat>,
    /// The units directly under it, in order.
    units: Vec<WireReference>,
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
    /// A body on the day that is shown.
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
            period: WirePeriod::new(profile.period),
            names: WireNames::new(view, profile),
            former_names: WireFormerNames::all(view, profile),
            texts: WireTexts::new(&profile.texts),
            functions: WireFunction::all(view, body),
            contacts: contacts_of(view, body).map(WireContact::new).collect(),
            posts: directory
                .posts_of(body, day)
                .map(|post| WireSeat::new(view, post))
                .collect(),
            units: directory
                .units_of(body, day)
                .map(|unit| WireReference::of_unit(view, unit))
                .collect(),
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
