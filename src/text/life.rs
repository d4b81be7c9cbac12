//! The life of a body: one period, or several where it was dissolved or suspended and set up again.

use jiff::civil::Date;

use super::{Certainty, End, PartialDate, Period};

/// The periods in which a body exists, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Life {
    first: Period,
    later: Vec<Period>,
}

impl From<Period> for Life {
    fn from(first: Period) -> Self {
        let later = Vec::new();
        Self { first, later }
    }
}

/// Of no periods at all, as of one that is open on both sides, nothing is known.
impl FromIterator<Period> for Life {
    fn from_iter<I: IntoIterator<Item = Period>>(periods: I) -> Self {
        let mut periods = periods.into_iter();
        Self {
            first: periods.next().unwrap_or_default(),
            later: periods.collect(),
        }
    }
}

impl Life {
    /// Its periods, the earliest first.
    pub fn periods(&self) -> impl DoubleEndedIterator<Item = Period> + Clone {
        std::iter::once(self.first).chain(self.later.iter().copied())
    }

    /// The periods after the first: when it was set up again.
    pub fn later(&self) -> &[Period] {
        &self.later
    }

    /// From the first beginning to the last end.
    pub fn whole(&self) -> Period {
        let last = self.later.last().unwrap_or(&self.first);
        Period {
            start: self.first.start,
            end: last.end,
        }
    }

    /// From the first beginning to the end of the period that counts on `day`.
    pub fn whole_by(&self, day: Date) -> Period {
        Period {
            start: self.first.start,
            end: self.period_on(day).end,
        }
    }

    /// Whether it covers `day`.
    pub fn covers(&self, day: Date) -> Certainty {
        let later = self.later.iter().map(|period| period.covers(day));
        later.fold(self.first.covers(day), Certainty::max)
    }

    /// The period that counts on `day`: the last that may have begun by then, or else the first.
    pub fn period_on(&self, day: Date) -> Period {
        let mut periods = self.periods();
        let begun = periods.rfind(|period| period.has_begun(day));
        begun.unwrap_or(self.first)
    }

    /// Whether it is surely over when `day` begins, be it that another period follows.
    pub fn is_over(&self, day: Date) -> bool {
        self.period_on(day).is_over(day)
    }

    /// When it is set up again, where `day` surely lies between two periods.
    pub fn next_start(&self, day: Date) -> Option<PartialDate> {
        if !self.period_on(day).is_over(day) {
            return None;
        }
        let mut starts = self.later.iter().filter_map(|period| period.start);
        starts.find(|start| day < start.earliest())
    }

    /// The spans between two periods in which it surely does not exist, from the day after one to that before the next.
    pub fn gaps(&self) -> impl Iterator<Item = Period> {
        self.breaks().map(|(gap, ..)| gap)
    }

    /// The same with the periods before and after.
    fn breaks(&self) -> impl Iterator<Item = (Period, Period, Period)> {
        self.periods().zip(&self.later).filter_map(|(one, next)| {
            let start = one.last()?.day_after()?;
            let end = next.start?.earliest().yesterday().ok()?;
            let gap = Period {
                start: Some(PartialDate::Day(start)),
                end: Some(End::On(PartialDate::Day(end))),
            };
            (start <= end).then_some((gap, one, *next))
        })
    }

    /// The same without the times between two periods of another life on which it hangs; each such time is asked for
    /// whether it does then.
    pub fn interrupted_as(&self, other: &Self, hangs: impl Fn(Period) -> bool) -> Self {
        let breaks = other.breaks().filter(|(gap, ..)| hangs(*gap));
        breaks.fold(self.clone(), |life, (gap, one, next)| {
            let until = Period {
                start: None,
                end: one.end,
            };
            let since = Period {
                start: next.start,
                end: None,
            };
            let parts = life.periods().flat_map(|own| match own.intersection(gap) {
                Some(_) => [own.intersection(until), own.intersection(since)],
                None => [Some(own), None],
            });
            let parts: Vec<Period> = parts.flatten().collect();
            match parts.is_empty() {
                true => life,
                false => parts.into_iter().collect(),
            }
        })
    }

    /// The periods in which it and another period are, as far as they share days.
    pub fn within(&self, other: Period) -> impl Iterator<Item = Period> {
        self.periods()
            .filter_map(move |period| period.intersection(other))
    }

    /// Whether no period ends before it begins, or begins before the one before has ended.
    pub fn is_ordered(&self) -> bool {
        let follows = |(one, next): (Period, &Period)| next.may_follow(one);
        self.periods().all(Period::is_ordered) && self.periods().zip(&self.later).all(follows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::period::tests::{day, period};

    fn restored() -> Life {
        [period("1958", "1966-08"), period("1978", "")]
            .into_iter()
            .collect()
    }

    #[test]
    fn between_two_periods_a_body_does_not_exist() {
        let life = restored();
        for (written, certainty) in [
            ("1957-12-31", Certainty::No),
            ("1960-01-01", Certainty::Yes),
            ("1966-08-20", Certainty::Possible),
            ("1966-09-01", Certainty::No),
            ("1977-12-31", Certainty::No),
            ("1978-06-01", Certainty::Possible),
            ("1979-01-01", Certainty::Yes),
        ] {
            assert_eq!(life.covers(day(written)), certainty, "{written}");
        }
        assert_eq!(life.whole(), period("1958", ""));
        assert!(life.is_ordered());
    }

    #[test]
    fn what_counts_on_a_day_is_the_last_that_has_begun() {
        let life = restored();
        let [first, last] = [period("1958", "1966-08"), period("1978", "")];
        assert_eq!(life.period_on(day("1950-01-01")), first);
        assert_eq!(life.period_on(day("1970-01-01")), first);
        assert_eq!(life.period_on(day("1978-01-01")), last);
        assert_eq!(life.next_start(day("1970-01-01")), last.start);
        assert_eq!(life.next_start(day("1960-01-01")), None);
        assert_eq!(life.next_start(day("1950-01-01")), None);
    }

    #[test]
    fn what_hangs_on_it_is_interrupted_as_it_is() {
        let interrupted = |own: Period| {
            let life = Life::from(own).interrupted_as(&restored(), |_| true);
            life.periods().collect::<Vec<_>>()
        };
        let [first, last] = [period("", "1966-08"), period("1978", "")];
        assert_eq!(interrupted(period("", "")), [first, last]);
        assert_eq!(
            interrupted(period("1960", "1980")),
            [period("1960", "1966-08"), period("1978", "1980")]
        );
        assert_eq!(interrupted(period("1970", "")), [last]);
        for own in [period("1960", "1965"), period("1979", "")] {
            assert_eq!(interrupted(own), [own]);
        }
        let in_between = period("1970", "1971");
        assert_eq!(interrupted(in_between), [in_between]);
        let apart = Life::from(period("", "")).interrupted_as(&restored(), |_| false);
        assert_eq!(apart, Life::default());
    }

    #[test]
    fn only_days_surely_between_are_a_gap() {
        let gaps: Vec<Period> = restored().gaps().collect();
        assert_eq!(gaps, [period("1966-09-01", "1977-12-31")]);
        let in_one_year: Life = [period("1958", "1966"), period("1966", "")]
            .into_iter()
            .collect();
        assert!(in_one_year.is_ordered());
        assert_eq!(in_one_year.gaps().count(), 0);
    }
}
