//! Whether what a source tells of somebody or something is so on a day, or was before.

use jiff::civil::Date;

use crate::text::{PartialDate, Period, choices};

choices! {
    /// Whether a position is held, or a name borne.
    pub enum PositionState {
        /// The source says that it is held.
        Current = "current",
        /// The source says that it was held before.
        Former = "former",
    }
}

impl PositionState {
    /// What is so for a period, or was so before, as of a day; `None` before it begins.
    pub(super) fn on(self, period: Period, day: Date) -> Option<Self> {
        let ended = period.is_over(day);
        let begun = period.start.is_none_or(|start| start.earliest() <= day);
        match begun {
            _ if ended => Some(Self::Former),
            true => Some(self),
            false => None,
        }
    }

    /// The same of somebody who may have died before.
    pub(super) fn up_to_death(self, died: Option<PartialDate>, day: Date) -> Self {
        match has_died(died, day) {
            true => Self::Former,
            false => self,
        }
    }
}

/// Whether somebody surely died before a day.
pub(super) fn has_died(died: Option<PartialDate>, day: Date) -> bool {
    died.is_some_and(|died| died.latest() < day)
}
