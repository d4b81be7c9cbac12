//! `start` and `end`, of whatever has them.

use crate::content::record::record;
use crate::text::{End, PartialDate, Period};

record! {
    /// A first and a last day, both included, as precise as the source.
    pub struct PeriodRecord as a_period {
        /// The first day.
        start: optional PartialDate,
        /// The last day; "unknown" where it is over and nobody knows since when.
        end: optional End,
    }
}

impl PeriodRecord {
    /// The period as a value.
    pub fn period(&self) -> Period {
        Period {
            start: self.start.as_ref().map(|date| *date.get_ref()),
            end: self.end.as_ref().map(|end| *end.get_ref()),
        }
    }
}

record! {
    /// A period that is known to end.
    pub struct EndedPeriodRecord as a_period {
        /// The first day.
        start: optional PartialDate,
        /// The last day; "unknown" where nobody knows when it ended.
        end: required End,
    }
}

impl EndedPeriodRecord {
    /// The period as a value.
    pub fn period(&self) -> Period {
        Period {
            start: self.start.as_ref().map(|date| *date.get_ref()),
            end: self.end.as_ref().map(|end| *end.get_ref()),
        }
    }
}
