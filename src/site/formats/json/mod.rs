//! The API: what a target is about as JSON, in wire types of its own, so that no change of the model changes it unseen.

mod person;
mod shared;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::site::address::Target;
use crate::site::view::View;

/// The version of the API, which stands in every document. A field that is added leaves it as it is; any other change
/// raises it.
pub const VERSION: u32 = 1;

/// The document of a target; `None` where the directory has no such thing.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, target: &Target) -> Result<Option<String>> {
    let directory = view.directory();
    match target {
        Target::Person(slug) => {
            let found = directory.find_person(slug);
            found
                .map(|id| written(&person::WirePerson::new(view, id)))
                .transpose()
        }
        _ => Ok(None),
    }
}

fn written(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).context("the data cannot be written")
}
