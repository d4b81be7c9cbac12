//! Dates and time zones.

use crate::content::context::Context;
use crate::content::shape::TextShape;
use crate::content::values::{FromText, Mistake};
use crate::diagnostics::Code;
use crate::text::{PartialDate, PartialDateError};

impl FromText for PartialDate {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        PartialDate::parse(text).map_err(|error| match error {
            PartialDateError::Malformed => Mistake::new(
                Code::MalformedDate,
                format!("`{text}` is no date"),
                "expected YYYY, YYYY-MM or YYYY-MM-DD",
            )
            .help("write it as precisely as the source: \"1958\", \"1958-11\" or \"2010-03-01\""),
            PartialDateError::Impossible => Mistake::new(
                Code::ImpossibleDate,
                format!("the calendar has no `{text}`"),
                "no such day or month",
            )
            .help("look it up in the source, or write the month or the year alone"),
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
    }
}

impl FromText for jiff::tz::TimeZone {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Self::get(text).map_err(|_| {
            Mistake::new(
                Code::UnknownTimeZone,
                format!("there is no time zone `{text}`"),
                "expected a name such as \"Asia/Shanghai\"",
            )
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$")
    }
}
