//! Spans of time with ends that may be open or known only to the month or year.
//!
//! Whether a day lies in one is answered by *yes*, *possibly* or *no*, since a date may be a year or a month; a list
//! leaves out only what is surely not so.
//!
//! What *may* hold on a day is shown: a post that ends "1960" is listed in June 1960 still, since hiding an office
//! that may exist helps nobody. Queries return the certainty, so that a page can say more. A last day is included
//! in its period.

use std::fmt;

use jiff::civil::Date;

use super::PartialDate;

/// From the start of the first date to the end of the last, both included; an absent end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Period {
    /// The first day, or the month or year in which it lies.
    pub start: Option<PartialDate>,
    /// The last day, or the month or year in which it lies, or that it is over.
    pub end: Option<End>,
}

/// How a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// On this last day, or on one in this month or year.
    On(PartialDate),
    /// It is over, and nobody knows since when.
    Unknown,
    /// The same as who asks about a past day sees it: it may have lasted, to the day before this one at most.
    Open(Option<Date>),
}

impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(formatter),
            Self::Unknown | Self::Open(_) => formatter.write_str(Self::UNKNOWN),
        }
    }
}

impl End {
    /// What is written where the last day is not known.
    pub const UNKNOWN: &str = "unknown";

    /// The last day, where it is known.
    pub fn date(self) -> Option<PartialDate> {
        match self {
            Self::On(date) => Some(date),
            Self::Unknown | Self::Open(_) => None,
        }
    }

    /// Whether nobody knows when it was.
    pub fn is_unknown(self) -> bool {
        self.date().is_none()
    }
}

/// Whether a period covers a day, as far as its dates tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Surely not.
    No,
    /// The period begins or ends in the month or year of the day; it is not known on which day.
    Possible,
    /// Surely.
    Yes,
}

impl Period {
    /// The last day, where there is one and it is known.
    pub fn last(self) -> Option<PartialDate> {
        self.end.and_then(End::date)
    }

    /// Whether the period may have begun by `day`.
    pub fn has_begun(self, day: Date) -> bool {
        self.start.is_none_or(|start| start.earliest() <= day)
    }

    /// Whether the period has surely begun and is surely over when `day` begins.
    pub fn is_over(self, day: Date) -> bool {
        match self.end {
            Some(End::On(end)) => end.latest() < day,
            Some(End::Unknown) => self.start.is_none_or(|start| start.latest() < day),
            Some(End::Open(next)) => next.is_some_and(|next| next <= day),
            None => false,
        }
    }

    /// Whether the period covers `day`. Of one that is over since nobody knows when, no more is sure than that it held
    /// when it began; today it does not, and on a day between them it may have.
    pub fn covers(self, day: Date) -> Certainty {
        let begun = self.start.map_or(Certainty::Yes, |start| {
            if day < start.earliest() {
                Certainty::No
            } else if day < start.latest() {
                Certainty::Possible
            } else {
                Certainty::Yes
            }
        });
        let lasting = match self.end {
            _ if self.is_over(day) => Certainty::No,
            Some(End::On(end)) if day > end.earliest() => Certainty::Possible,
            Some(End::Unknown | End::Open(_)) => Certainty::Possible,
            Some(End::On(_)) | None => Certainty::Yes,
        };
        begun.min(lasting)
    }

    /// Whether the period cannot have ended before it began.
    pub fn is_ordered(self) -> bool {
        match (self.start, self.last()) {
            (Some(start), Some(end)) => start.earliest() <= end.latest(),
            _ => true,
        }
    }

    /// Whether the period may begin after another one has ended, and that one surely ends: on a day that is known, or on
    /// one after its beginning that nobody knows.
    pub fn may_follow(self, earlier: Self) -> bool {
        match (earlier.end, self.start) {
            (Some(End::On(end)), Some(start)) => end.earliest() < start.latest(),
            (Some(_), Some(start)) => {
                let first = earlier.start;
                first.is_none_or(|first| first.earliest() < start.latest())
            }
            _ => false,
        }
    }

    /// Whether another period begins on the very day after this one has ended, so that nothing ended in between.
    pub fn goes_on_in(self, next: Self) -> bool {
        let (Some(end @ PartialDate::Day(_)), Some(PartialDate::Day(start))) =
            (self.last(), next.start)
        else {
            return false;
        };
        end.day_after() == Some(start)
    }

    /// The days that both periods have; `None` where they surely share none. Of two dates in one month or year that one is
    /// kept which leaves out more, so that nothing is told of a day outside either period.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let starts = [self.start, other.start].into_iter().flatten();
        let start = starts.max_by_key(|start| (start.earliest(), start.latest()));
        let end = match (self.end, other.end) {
            (Some(End::On(one)), Some(End::On(other))) => {
                let key = |end: &PartialDate| (end.latest(), end.earliest());
                [one, other].into_iter().min_by_key(key).map(End::On)
            }
            (Some(End::On(end)), Some(End::Open(next)))
            | (Some(End::Open(next)), Some(End::On(end))) => {
                Some(End::Open(next.into_iter().chain(end.day_after()).min()))
            }
            (Some(End::Open(one)), Some(End::Open(other))) => {
                Some(End::Open(one.into_iter().chain(other).min()))
            }
            // It is not known whether that was before the other end.
            (Some(unknown), Some(End::On(_))) | (Some(_), Some(unknown)) => Some(unknown),
            (one, other) => one.or(other),
        };
        let ends_in_time = |period: Self| {
            Self {
                start,
                end: period.end,
            }
            .is_ordered()
        };
        (ends_in_time(self) && ends_in_time(other)).then_some(Self { start, end })
    }

    /// Whether the two periods share a day, whichever days their dates mean.
    pub fn surely_overlaps(self, other: Self) -> bool {
        let is_unknown = |period: Self| period.end.is_some_and(End::is_unknown);
        let is_possible = self.is_ordered() && other.is_ordered();
        let is_possible = is_possible && !is_unknown(self) && !is_unknown(other);
        is_possible && self.surely_begins_by_end_of(other) && other.surely_begins_by_end_of(self)
    }

    /// Whether it may have begun when the other one had ended, after which it surely goes on: nobody says when it did.
    pub fn may_succeed(self, earlier: Self) -> bool {
        let goes_on = |end: PartialDate| match self.end {
            None => true,
            Some(End::On(last)) => end.latest() < last.earliest(),
            Some(End::Unknown | End::Open(_)) => false,
        };
        self.start.is_none() && earlier.last().is_some_and(goes_on)
    }

    /// Whether the two surely share a day, and neither may be the one that came after the other.
    pub fn stands_beside(self, other: Self) -> bool {
        self.surely_overlaps(other) && !self.may_succeed(other) && !other.may_succeed(self)
    }

    /// Whether another period, whichever days its dates mean, lies within this one of two known days.
    pub fn surely_holds(self, other: Self) -> bool {
        let begins = match (self.start, other.start) {
            (Some(first), Some(start)) => first.latest() <= start.earliest(),
            (first, _) => first.is_none(),
        };
        let ends = match (self.last(), other.last()) {
            (Some(last), Some(end)) => end.latest() <= last.earliest(),
            _ => self.end.is_none(),
        };
        begins && ends
    }

    /// Whether this period has surely begun when the other one ends.
    fn surely_begins_by_end_of(self, other: Self) -> bool {
        match (self.last_start(), other.first_end()) {
            (Some(start), Some(end)) => start <= end,
            _ => true,
        }
    }

    /// The last day on which it can begin, which is none after its end; `None` where it has no beginning.
    fn last_start(self) -> Option<Date> {
        let start = self.start?.latest();
        Some(self.last().map_or(start, |end| start.min(end.latest())))
    }

    /// The first day on which it can end, which is none before its beginning; `None` where it has no end.
    fn first_end(self) -> Option<Date> {
        let end = self.last()?.earliest();
        Some(self.start.map_or(end, |start| end.max(start.earliest())))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn period(start: &str, end: &str) -> Period {
        Period {
            start: PartialDate::parse(start).ok(),
            end: PartialDate::parse(end).ok().map(End::On),
        }
    }

    pub fn day(written: &str) -> Date {
        PartialDate::parse(written)
            .map(PartialDate::earliest)
            .unwrap_or(Date::MIN)
    }

    #[test]
    fn a_partial_end_is_certain_only_where_it_is_certain() {
        let served = period("1958-11", "1960");
        assert_eq!(served.covers(day("1958-10-31")), Certainty::No);
        assert_eq!(served.covers(day("1958-11-01")), Certainty::Possible);
        assert_eq!(served.covers(day("1958-11-30")), Certainty::Yes);
        assert_eq!(served.covers(day("1960-01-01")), Certainty::Yes);
        assert_eq!(served.covers(day("1960-06-01")), Certainty::Possible);
        assert_eq!(served.covers(day("1961-01-01")), Certainty::No);
    }

    #[test]
    fn a_year_may_end_in_itself_but_not_before() {
        assert!(period("1958-11", "1958").is_ordered());
        assert!(!period("1958-11", "1958-10").is_ordered());
    }

    #[test]
    fn what_two_periods_share_lies_in_both() {
        let shared = |one: Period, other: Period| {
            assert_eq!(one.intersection(other), other.intersection(one));
            one.intersection(other)
        };
        assert_eq!(
            shared(period("2018-05", "2021"), period("2020", "")),
            Some(period("2020", "2021"))
        );
        assert_eq!(
            shared(period("2020", "2021"), period("2020-03-01", "2021-06")),
            Some(period("2020-03-01", "2021-06"))
        );
        assert_eq!(
            shared(period("2020", ""), period("2020-01-01", "")),
            Some(period("2020", ""))
        );
        assert_eq!(shared(period("", "2019"), period("2020", "")), None);
        let over = Period {
            end: Some(End::Unknown),
            ..period("2018", "")
        };
        assert_eq!(shared(over, period("", "2020")), Some(over));
        assert_eq!(shared(over, period("", "2017")), None);
    }

    #[test]
    fn overlap_is_claimed_only_where_it_is_sure() {
        assert!(period("2001", "").surely_overlaps(period("", "2002-05")));
        assert!(!period("2001", "2002").surely_overlaps(period("2002", "2003")));
        assert!(!period("2001", "2001-05-31").surely_overlaps(period("2001-06-01", "")));
        assert!(period("2001", "2005").surely_overlaps(period("2003", "2003")));
        assert!(period("2003-05", "2003").surely_overlaps(period("2001", "2005")));
        assert!(period("2003", "2003-05-31").surely_overlaps(period("2003-05-31", "2003")));
        assert!(!period("2003", "2003").surely_overlaps(period("2003", "2003")));
        assert!(!period("2005", "2001").surely_overlaps(period("2001", "2005")));
    }
}
