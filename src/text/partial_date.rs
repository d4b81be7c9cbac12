//! Dates as precise as their source.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use super::characters::narrow;

/// A day, a month or a year of the Gregorian calendar, as precise as the source that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year alone, such as `1958`.
    Year(i16),
    /// A month of a year, such as `1958-11`; the month counts from 1.
    Month(i16, i8),
    /// A day, such as `2023-03-10`.
    Day(Date),
}

/// Why a text is no partial date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDateError {
    /// It is not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Malformed,
    /// It is of the right form, but the calendar has no such month or day.
    Impossible,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with years from 0001 to 9999.
    pub fn parse(written: &str) -> Result<Self, PartialDateError> {
        let parts: Vec<&str> = written.split('-').collect();
        match parts[..] {
            [year] => Self::in_month(number(year, 4)?, 1).map(|date| Self::Year(date.year())),
            [year, month] => Self::in_month(number(year, 4)?, number(month, 2)?)
                .map(|date| Self::Month(date.year(), date.month())),
            [year, month, day] => {
                let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
                new_date(year, month, day).map(Self::Day)
            }
            _ => Err(PartialDateError::Malformed),
        }
    }

    /// Reads what people write for a date elsewhere: `2026/1/1`, `2026.1.1`, `2026年1月1日`, `2026-1`, a date with a
    /// time behind it, digits as wide as Chinese characters. Nothing where the year does not come first, since nobody
    /// knows then which number is the month.
    pub fn from_other_form(written: &str) -> Option<Self> {
        let written: String = written
            .trim()
            .chars()
            .map(narrow)
            .map(digit_of_year)
            .collect();
        let date = match written.split_once(['T', ' ']) {
            Some((date, time)) if time.contains(':') => date.to_owned(),
            _ => written.replace(' ', ""),
        };
        let date = date.trim_end_matches(['年', '月', '日', '号']);
        let date = in_parts(date);
        let parts = date.split(['年', '月', '/', '.', '-', '–', '—', '−']);
        let padded: Vec<String> = parts.map(|part| format!("{part:0>2}")).collect();
        Self::parse(&padded.join("-")).ok()
    }

    fn in_month(year: i16, month: i16) -> Result<Date, PartialDateError> {
        new_date(year, month, 1)
    }

    /// A day so many days later. A month or a year stays what it is, since nobody knows which day of it is meant.
    pub fn later_by(self, days: i32) -> Self {
        match self {
            Self::Day(day) => Self::Day(day.saturating_add(days.days())),
            other => other,
        }
    }

    /// The first day that this date can mean.
    pub fn earliest(self) -> Date {
        match self {
            // Every value was made by `parse`, so the calendar has its first day.
            Self::Year(year) => new_date(year, 1, 1).unwrap_or(Date::MIN),
            Self::Month(year, month) => new_date(year, month.into(), 1).unwrap_or(Date::MIN),
            Self::Day(day) => day,
        }
    }

    /// The last day that this date can mean.
    pub fn latest(self) -> Date {
        match self {
            Self::Year(_) => self.earliest().last_of_year(),
            Self::Month(..) => self.earliest().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// The first day after everything this date can mean; the calendar's last day has none.
    pub fn day_after(self) -> Option<Date> {
        self.latest().checked_add(1.day()).ok()
    }
}

/// A digit for the Chinese one by which years are written: `二〇二六`.
fn digit_of_year(written: char) -> char {
    let numerals = "〇一二三四五六七八九".chars().zip('0'..='9');
    let mut numerals = numerals.chain([('零', '0'), ('○', '0')]);
    let found = numerals.find(|(numeral, _)| *numeral == written);
    found.map_or(written, |(_, digit)| digit)
}

/// The parts of a date that is eight digits in a row, as spreadsheets have them: `20260101`.
fn in_parts(date: &str) -> String {
    let is_day = date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    match is_day {
        true => format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]),
        false => date.to_owned(),
    }
}

/// A number of exactly `digits` ASCII digits.
fn number(written: &str, digits: usize) -> Result<i16, PartialDateError> {
    let well_formed = written.len() == digits && written.bytes().all(|byte| byte.is_ascii_digit());
    if !well_formed {
        return Err(PartialDateError::Malformed);
    }
    written.parse().map_err(|_| PartialDateError::Malformed)
}

fn new_date(year: i16, month: i16, day: i16) -> Result<Date, PartialDateError> {
    let narrow = |number: i16| i8::try_from(number).map_err(|_| PartialDateError::Impossible);
    if year == 0 {
        return Err(PartialDateError::Impossible);
    }
    Date::new(year, narrow(month)?, narrow(day)?).map_err(|_| PartialDateError::Impossible)
}

impl fmt::Display for PartialDate {
    /// The ISO 8601 form, which is also the value of HTML's `datetime` attribute.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(formatter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_other_forms_are_read_where_the_year_comes_first() {
        let read = |written| PartialDate::from_other_form(written).map(|date| date.to_string());
        for written in [
            "2026-1-1",
            "2026/1/1",
            "2026.01.01",
            "2026年1月1日",
            "2026 年 1 月 1 日",
            "２０２６年１月１日",
            "2026－01－01",
            "2026-01-01T08:30:00+08:00",
            "2026-01-01 00:00:00",
        ] {
            assert_eq!(read(written).as_deref(), Some("2026-01-01"), "{written}");
        }
        assert_eq!(read("1958年11月").as_deref(), Some("1958-11"));
        assert_eq!(read("1958年").as_deref(), Some("1958"));
        for written in ["1/2/2026", "26-1-1", "2026-2-30", "至今", "", "2026-1-1-1"] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
