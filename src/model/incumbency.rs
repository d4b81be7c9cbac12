//! How long somebody is in a post: a second term, or the post in full after acting in it, is no departure.

use jiff::civil::Date;

use super::{Appointment, AppointmentKind, Directory, Id};
use crate::text::{End, PartialDate, Period};

/// The appointments of a person to a post that follow on one another without a day between.
#[derive(Debug, Clone)]
pub struct Incumbency<'a> {
    last: &'a Appointment,
    /// The terms before the last, the earliest first.
    earlier: Vec<&'a Appointment>,
    /// Whether a term follows that is left out.
    continues: bool,
}

impl<'a> Incumbency<'a> {
    /// Groups appointments, each of which is in one incumbency; they stand in the order of their last terms.
    pub fn group(appointments: impl Iterator<Item = &'a Appointment>) -> Vec<Self> {
        let all: Vec<&Appointment> = appointments.collect();
        let before: Vec<Option<usize>> = all
            .iter()
            .map(|later| all.iter().position(|earlier| later.follows(earlier)))
            .collect();
        let last = (0..all.len()).filter(|place| !before.contains(&Some(*place)));
        last.map(|place| {
            let mut earlier = Vec::new();
            let mut at = place;
            while let Some(previous) = before[at] {
                earlier.insert(0, all[previous]);
                at = previous;
            }
            Self {
                last: all[place],
                earlier,
                continues: false,
            }
        })
        .collect()
    }

    /// The last term.
    pub fn last(&self) -> &'a Appointment {
        self.last
    }

    /// The terms, the earliest first.
    pub fn terms(&self) -> impl Iterator<Item = &'a Appointment> {
        self.earlier.iter().copied().chain([self.last])
    }

    /// How the post is or was held in the end.
    pub fn kind(&self) -> AppointmentKind {
        self.last.kind
    }

    /// From the beginning of the first term to the end of the last, or to that of an earlier one which may lie later;
    /// without an end where another term is to come.
    pub fn period(&self) -> Period {
        let first = self.earlier.first().unwrap_or(&self.last);
        let end = match self.last.period.end.filter(|_| !self.continues) {
            Some(End::On(_)) => {
                let ends = self.terms().filter_map(|term| term.period.last());
                ends.max_by_key(|end| end.latest()).map(End::On)
            }
            open_or_unknown => open_or_unknown,
        };
        Period {
            start: first.period.start,
            end,
        }
    }

    /// What is known of it on a day: without the terms that begin later, of which no more is told than that nobody
    /// leaves. `None` where all do.
    pub fn up_to(self, day: Date) -> Option<Self> {
        let has_begun = |term: &&Appointment| term.has_begun(day);
        let mut terms: Vec<&Appointment> = self.terms().filter(has_begun).collect();
        let continues = self.continues || terms.len() <= self.earlier.len();
        Some(Self {
            last: terms.pop()?,
            earlier: terms,
            continues,
        })
    }
}

impl Directory {
    /// The term of the same person in the same post on which an appointment follows.
    pub fn previous_term(&self, id: Id<Appointment>) -> Option<Id<Appointment>> {
        let later = self.get(id);
        let mut others = self.appointment_ids_of(later.person);
        others.find(|other| later.follows(self.get(*other)))
    }

    /// The term of the same person in the same post that follows on an appointment.
    pub fn next_term(&self, id: Id<Appointment>) -> Option<Id<Appointment>> {
        let earlier = self.get(id);
        let mut others = self.appointment_ids_of(earlier.person);
        others.find(|other| self.get(*other).follows(earlier))
    }
}

impl Appointment {
    /// Whether it may begin on the day after the last one of an earlier term of the same person in the same post, as far
    /// as their dates tell.
    pub fn follows(&self, earlier: &Self) -> bool {
        // Most appointments that are compared are of others, as where hundreds hold one post.
        if earlier.person != self.person || earlier.post != self.post {
            return false;
        }
        let (Some(end), Some(start)) = (earlier.period.last(), self.period.start) else {
            return false;
        };
        let is_later = earlier.period.start.is_none_or(|first| {
            let last = self.period.last();
            first.earliest() < start.earliest()
                || first.earliest() == start.earliest()
                    && last.is_none_or(|last| end.latest() < last.latest())
        });
        let next = PartialDate::Day(end.earliest()).day_after();
        is_later
            && next.is_some_and(|next| next <= start.latest())
            && end.day_after().is_some_and(|next| start.earliest() <= next)
    }
}
