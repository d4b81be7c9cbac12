//! Whether a thing is, was or will be.

use jiff::civil::Date;

use super::thing::Thing;
use crate::model::{Body, Directory};
use crate::text::{Certainty, Period};

/// Whether a thing is, was or will be on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is, or may be.
    Current,
    /// It was before.
    Former,
    /// It is yet to come.
    ToCome,
}

/// How a thing stands on a day.
pub fn standing(directory: &Directory, thing: Thing, day: Date) -> Standing {
    let body = |body: Body| of_period(directory.profile(body).period, day);
    match thing {
        Thing::Organization(id) => body(Body::Organization(id)),
        Thing::Unit(id) => body(Body::Unit(id)),
        Thing::Post(id) => {
            let post = directory.get(id);
            of_period(post.period, day).max(body(post.body))
        }
        Thing::Function(of, place) => {
            of_period(directory.profile(of).functions[place].period, day).max(body(of))
        }
        Thing::Person(id) => {
            let all: Vec<Standing> = directory
                .appointments_of(id)
                .map(|appointment| {
                    let post = directory.get(appointment.post);
                    let held = of_period(appointment.period, day);
                    held.max(of_period(post.period, day)).max(body(post.body))
                })
                .collect();
            // Someone without a post is listed for another reason.
            all.into_iter().min().unwrap_or(Standing::Current)
        }
        Thing::Section(id) | Thing::Part(id, _) | Thing::Article(id, ..) => {
            body(Body::Organization(directory.get(id).organization))
        }
    }
}

fn of_period(period: Period, day: Date) -> Standing {
    let is_begun = period.start.is_none_or(|start| start.earliest() <= day);
    match period.covers(day) {
        Certainty::Yes | Certainty::Possible => Standing::Current,
        Certainty::No if is_begun => Standing::Former,
        Certainty::No => Standing::ToCome,
    }
}
