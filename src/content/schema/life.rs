//! The life of a body as written: the days of its beginning and its end, or a list of periods.

use toml::Spanned;

use super::{OrganizationRecord, PeriodRecord, UnitRecord};
use crate::text::{End, Life, PartialDate, Period};

/// What the file of a body says of its life. Where it has both a pair of days and periods, which is a mistake, the
/// periods count.
#[derive(Clone, Copy, Default)]
pub struct WrittenLife<'a> {
    pair: WrittenPeriod<'a>,
    periods: &'a [Spanned<PeriodRecord>],
}

/// A first and a last day with their places.
#[derive(Clone, Copy, Default)]
pub struct WrittenPeriod<'a> {
    pub start: Option<&'a Spanned<PartialDate>>,
    pub end: Option<&'a Spanned<End>>,
}

impl WrittenPeriod<'_> {
    /// The period as a value.
    pub fn period(self) -> Period {
        Period {
            start: self.start.map(|date| *date.get_ref()),
            end: self.end.map(|end| *end.get_ref()),
        }
    }
}

impl OrganizationRecord {
    /// When it exists.
    pub fn life(&self) -> WrittenLife<'_> {
        WrittenLife {
            pair: WrittenPeriod {
                start: self.established.as_ref(),
                end: self.closed.as_ref(),
            },
            periods: &self.periods,
        }
    }
}

impl UnitRecord {
    /// When it exists.
    pub fn life(&self) -> WrittenLife<'_> {
        WrittenLife {
            pair: WrittenPeriod {
                start: self.period.start.as_ref(),
                end: self.period.end.as_ref(),
            },
            periods: &self.periods,
        }
    }
}

impl<'a> WrittenLife<'a> {
    /// Its periods in the order of the file; the pair of days is one.
    pub fn written(self) -> impl Iterator<Item = WrittenPeriod<'a>> {
        let pair = self.periods.is_empty().then_some(self.pair);
        pair.into_iter().chain(self.listed())
    }

    /// The periods of the list, where it has one.
    pub fn listed(self) -> impl Iterator<Item = WrittenPeriod<'a>> {
        self.periods.iter().map(|period| WrittenPeriod {
            start: period.get_ref().start.as_ref(),
            end: period.get_ref().end.as_ref(),
        })
    }

    /// The list itself.
    pub fn list(self) -> &'a [Spanned<PeriodRecord>] {
        self.periods
    }

    /// The pair of days, be there a list or none.
    pub fn pair(self) -> WrittenPeriod<'a> {
        self.pair
    }

    /// The last end.
    pub fn end(self) -> Option<&'a Spanned<End>> {
        self.written().last()?.end
    }

    /// The life as a value.
    pub fn life(self) -> Life {
        self.written().map(WrittenPeriod::period).collect()
    }
}
