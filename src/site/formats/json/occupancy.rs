//! Who holds a post.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Appointment, AppointmentKind, Id, Occupancy, Post};
use crate::site::formats::json::shared::{WirePeriod, WireReference};
use crate::site::formats::json::values::{Existence, Word};
use crate::site::view::View;
use crate::text::{Certainty, choices};

choices! {
    /// What is known of the holders of a post.
    pub enum OccupancyState {
        /// It is held by those who are named.
        Held = "held",
        /// It is declared vacant.
        Vacant = "vacant",
        /// No source names a holder, which does not mean that there is none.
        NotNamed = "not-named",
    }
}

/// What is known of the holders of a post on the day that is shown.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Occupancy")]
pub struct WireOccupancy {
    /// Whether it is held (`held`) or declared vacant (`vacant`), or no source names a holder (`not-named`), which does
    /// not mean that there is none.
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
    /// When it is held.
    period: WirePeriod,
    /// Whether it is held on the day that is shown, as far as the dates tell.
    holds: Word<Existence>,
}

impl WireOccupancy {
    /// The holders of a post; `None` where there is no such post on the day that is shown.
    pub fn new(view: &View<'_>, post: Id<Post>) -> Option<Self> {
        let directory = view.directory();
        if directory.get(post).period.covers(view.day()) == Certainty::No {
            return None;
        }
        let (state, holders) = match directory.occupancy(post, view.day()) {
            Occupancy::Held(holders) => (OccupancyState::Held, holders),
            Occupancy::Vacant => (OccupancyState::Vacant, Vec::new()),
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
    /// Those whose time ended before the day that is shown, the last first.
    pub fn past(view: &View<'_>, post: Id<Post>) -> Vec<Self> {
        let last_day = |appointment: &&Appointment| appointment.period.end.map(|end| end.latest());
        let all = view.directory().appointments_to(post);
        let ended = all.filter(|held| last_day(held).is_some_and(|end| end < view.day()));
        let mut past: Vec<&Appointment> = ended.collect();
        past.sort_by_key(|held| std::cmp::Reverse(last_day(held)));
        past.into_iter().map(|held| Self::new(view, held)).collect()
    }

    fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        Self {
            person: WireReference::of_person(view, appointment.person),
            kind: Word(appointment.kind),
            period: WirePeriod::new(appointment.period),
            holds: appointment.period.covers(view.day()).into(),
        }
    }
}
