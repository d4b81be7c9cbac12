//! Which of the things that may be meant a person would name first, and why.

mod needs;
mod whole;

use jiff::civil::Date;

use super::entry::{Entry, Role};
use super::evidence::Prepared;
use super::index::{Index, organizations};
use super::question::Question;
use super::reading::Readings;
use super::reasons::{Cause, Points, Ranked};
use super::standing::{Standing, standing};
use super::thing::{Kind, Thing};
use crate::model::{Directory, Occupancy};

/// From which quality on a need counts as met.
const IS_MET: f32 = 0.3;
/// What a head post meets of a need for whoever leads, and a person in one, and the body.
const HEADS: [f32; 3] = [0.95, 0.6, 0.3];

/// What remains for a thing of another organization than the one that was named.
const ELSEWHERE: f32 = 0.6;
/// What remains of what a thing meets if it does so by what it belongs to alone.
const CONTEXT_ALONE: f32 = 0.5;

/// What all things are ranked by.
pub struct Ranking<'a> {
    /// Where they are.
    pub directory: &'a Directory,
    /// What is known of words.
    pub index: &'a Index,
    /// What was typed.
    pub question: &'a Question,
    /// The day on which it is asked.
    pub day: Date,
    /// What was read so far.
    pub readings: Readings,
}

impl Ranking<'_> {
    /// Ranks a thing; `None` for what is yet to come, or meets nothing.
    pub fn rank(&self, thing: Thing) -> Option<Ranked> {
        let standing = standing(self.directory, thing, self.day);
        if standing == Standing::ToCome {
            return None;
        }
        let labels = self.index.labels();
        let entry = Entry::new(self.directory, labels, thing, Some(self.day));
        let is_person = thing.kind() == Kind::Person;
        let fields: Vec<Prepared<'_>> = entry
            .fields
            .iter()
            .filter(|field| field.role != Role::Number || self.question.number.is_some())
            .map(|field| Prepared::new(field, is_person, &self.readings))
            .collect();
        let mut points = Points::default();
        let mut cover = self.cover(thing, &fields, &mut points);
        if !points.has_own {
            // That something belongs to what was typed does not make it what was meant.
            cover *= CONTEXT_ALONE;
        }
        let earlier = self.names(&fields, &mut points);
        cover = cover.max(points.whole);
        if cover <= 0.0 {
            return None;
        }
        let is_elsewhere = self.is_elsewhere(thing);
        if is_elsewhere {
            cover *= ELSEWHERE;
        }
        points.add(Cause::Kind(thing.kind()), prior(thing.kind()));
        if self.is_head(thing) == Some(HEADS[0]) {
            points.add(Cause::Head, 0.04);
        }
        points.add_some(
            (!points.has_own && points.whole == 0.0).then_some((Cause::ContextAlone, -cover)),
        );
        let mut score: f32 = points.reasons.iter().map(|reason| reason.points).sum();
        if is_elsewhere {
            let less = (ELSEWHERE - 1.0) * score;
            points.add(Cause::Elsewhere, less);
            score += less;
        }
        let is_former = standing == Standing::Former;
        if is_former {
            let less = -0.3 * score;
            points.add(Cause::Former, less);
            score += less;
        }
        Some(Ranked {
            thing,
            score,
            cover,
            is_former,
            earlier,
            reasons: points.reasons,
        })
    }

    /// Whether what was typed names organizations, and the thing belongs to none of them.
    fn is_elsewhere(&self, thing: Thing) -> bool {
        let named = &self.question.organizations;
        let belongs = || {
            let of = organizations(self.directory, thing);
            of.iter().any(|organization| named.contains(organization))
        };
        !named.is_empty() && !belongs()
    }

    /// How well a thing meets the need for whoever leads.
    fn is_head(&self, thing: Thing) -> Option<f32> {
        match thing {
            Thing::Post(id) => self.directory.get(id).head.then_some(HEADS[0]),
            Thing::Person(id) => {
                let mut posts = self.directory.appointments_of(id);
                let leads = posts.any(|appointment| {
                    let is_head = self.directory.get(appointment.post).head;
                    let occupancy = self.directory.occupancy(appointment.post, self.day);
                    is_head && matches!(occupancy, Occupancy::Held(held) if held.iter().any(|held| held.person == id))
                });
                leads.then_some(HEADS[1])
            }
            Thing::Organization(_) | Thing::Unit(_) => Some(HEADS[2]),
            _ => None,
        }
    }
}

/// Functions over passing mentions; of what is equal, what is higher.
fn prior(kind: Kind) -> f32 {
    match kind {
        Kind::Organization => 0.08,
        Kind::Function => 0.06,
        Kind::Unit => 0.05,
        Kind::Person => 0.04,
        Kind::Post => 0.03,
        Kind::Section => 0.02,
        Kind::Article => 0.0,
    }
}
