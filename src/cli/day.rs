//! Days as they are written on the command line.

use jiff::civil::Date;

use crate::text::PartialDate;

/// Reads a day, in whatever form leaves no doubt which one is meant.
pub(super) fn day(written: &str) -> Result<Date, String> {
    match PartialDate::from_other_form(written) {
        Some(PartialDate::Day(day)) => Ok(day),
        _ => Err("write a whole date, such as 2026-01-31".to_owned()),
    }
}
