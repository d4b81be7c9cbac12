//! Opening hours as schema.org has them.

use crate::model::OpeningHours;
use crate::text::Weekday;

/// The name of a day of the week in schema.org.
pub fn day_of_week(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// When hours begin and end, to the second. A day ends with its last minute: what ends at 00:00 would end before it
/// begins.
pub fn times(hours: &OpeningHours) -> [String; 2] {
    let to = hours.to.to_string().replace("24:00", "23:59");
    [format!("{}:00", hours.from), format!("{to}:00")]
}

/// Both times of a day on which it is closed.
pub const CLOSED: &str = "00:00:00";
