//! What a body is and was called.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Names, Profile};
use crate::site::formats::json::shared::{WireLocalized, WirePeriod, localized};
use crate::site::view::View;

/// The names of a body at one time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Names")]
pub struct WireNames {
    /// The full name.
    name: WireLocalized,
    /// The name that people use.
    short: Option<WireLocalized>,
    /// Names that it also goes by.
    others: Vec<WireLocalized>,
}

/// Names that a body had for a time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FormerNames")]
pub struct WireFormerNames {
    /// When it had them.
    period: WirePeriod,
    /// The full name then.
    name: WireLocalized,
    /// The name that people used.
    short: Option<WireLocalized>,
    /// Names that it also went by.
    others: Vec<WireLocalized>,
}

impl WireNames {
    /// The names on the day that is shown.
    pub fn new(view: &View<'_>, profile: &Profile) -> Self {
        let names = view.names(profile);
        Self {
            name: localized(&names.name),
            short: names.short.as_ref().map(localized),
            others: others(names),
        }
    }
}

impl WireFormerNames {
    /// The names that ended before the day that is shown.
    pub fn all(view: &View<'_>, profile: &Profile) -> Vec<Self> {
        let former = profile.names.former.iter();
        let ended = former.filter(|(period, _)| {
            let end = period.end;
            end.is_some_and(|end| end.latest() < view.day())
        });
        ended
            .map(|(period, names)| Self {
                period: WirePeriod::new(*period),
                name: localized(&names.name),
                short: names.short.as_ref().map(localized),
                others: others(names),
            })
            .collect()
    }
}

fn others(names: &Names) -> Vec<WireLocalized> {
    names.others.iter().map(localized).collect()
}
