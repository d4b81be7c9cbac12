//! Days of the week and times of the day at which an office is open.

use std::fmt;
use std::ops::RangeInclusive;

use super::choice::{Choice, choices};

choices! {
    /// A day of the week.
    pub enum Weekday {
        /// The first day of the week by ISO 8601.
        Monday = "monday",
        /// The second.
        Tuesday = "tuesday",
        /// The third.
        Wednesday = "wednesday",
        /// The fourth.
        Thursday = "thursday",
        /// The fifth.
        Friday = "friday",
        /// The sixth.
        Saturday = "saturday",
        /// The last.
        Sunday = "sunday",
    }
}

impl Weekday {
    /// Days in their order, three and more in a row as the first and the last of them.
    pub fn spans(days: &[Self]) -> impl Iterator<Item = (Self, Option<Self>)> {
        let in_a_row = days.chunk_by(|one, next| *one as usize + 1 == *next as usize);
        in_a_row.flat_map(|row| match row {
            [first, _, .., last] => vec![(*first, Some(*last))],
            row => row.iter().map(|day| (*day, None)).collect(),
        })
    }
}

/// A day of the week, or several from one to another: `monday`, `monday-friday`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays {
    first: Weekday,
    last: Weekday,
}

/// Why a text names no days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeekdaysError {
    /// It has a word that is no day of the week.
    NoDay(String),
    /// The second day is not after the first.
    Inverted,
}

impl Weekdays {
    /// Reads a day, or two with a hyphen between.
    pub fn parse(written: &str) -> Result<Self, WeekdaysError> {
        let day = |word: &str| {
            Weekday::from_word(word).ok_or_else(|| WeekdaysError::NoDay(word.to_owned()))
        };
        let (first, last) = match written.split_once('-') {
            Some((first, last)) => (day(first)?, day(last)?),
            None => {
                return day(written).map(|day| Self {
                    first: day,
                    last: day,
                });
            }
        };
        match first < last {
            true => Ok(Self { first, last }),
            false => Err(WeekdaysError::Inverted),
        }
    }

    /// Each of the days, in their order.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        let days = Weekday::ALL.iter().copied();
        days.filter(move |day| (self.first..=self.last).contains(day))
    }
}

/// A time of the day to the minute, from `00:00` to `24:00`, as clocks there show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// Since midnight.
    minutes: u16,
}

/// The hours of a day; the last of them is its end and has no minutes.
const HOURS: RangeInclusive<u16> = 0..=24;

impl TimeOfDay {
    /// Reads `HH:MM`; `None` where the text is no such time.
    pub fn parse(written: &str) -> Option<Self> {
        let (hours, minutes) = written.split_once(':')?;
        let number = |digits: &str| {
            let is_whole = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
            is_whole.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        let last = if hours == *HOURS.end() { 0 } else { 59 };
        let is_of_day = HOURS.contains(&hours) && minutes <= last;
        is_of_day.then(|| Self {
            minutes: hours * 60 + minutes,
        })
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:02}:{:02}",
            self.minutes / 60,
            self.minutes % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_one_or_a_span() {
        let days = |written| Weekdays::parse(written).map(|days| days.iter().count());
        assert_eq!(days("sunday"), Ok(1));
        assert_eq!(days("monday-friday"), Ok(5));
        assert_eq!(days("friday-monday"), Err(WeekdaysError::Inverted));
        assert_eq!(days("mon"), Err(WeekdaysError::NoDay("mon".to_owned())));
    }

    #[test]
    fn times_are_those_of_a_clock() {
        for time in ["00:00", "09:30", "23:59", "24:00"] {
            let read = TimeOfDay::parse(time).map(|time| time.to_string());
            assert_eq!(read.as_deref(), Some(time));
        }
        for written in [
            "9:30", "24:01", "25:00", "12:60", "0930", "09:30:00", "+9:30", "",
        ] {
            assert_eq!(TimeOfDay::parse(written), None, "{written}");
        }
    }
}
