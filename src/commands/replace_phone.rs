//! `minglu replace-phone`: another telephone number wherever one is written.

use anyhow::Result;

use super::console::{Console, Outcome, shown};
use super::proposal::{Proposal, propose};
use crate::cli;
use crate::edit;
use crate::messages::say;

/// Lists each place where the number is, shows what changes, and changes it once that is confirmed.
///
/// # Errors
/// Where one of the two is no number, the old one is nowhere, or the content would have errors.
pub(super) fn replace_phone(
    options: &cli::ReplacePhone,
    console: &mut Console<'_>,
) -> Result<Outcome> {
    propose(&options.confirm, console, |before, _| {
        let (after, places) = edit::replace_phone(&before.draft, &options.old, &options.new)?;
        let places = places.into_iter().map(|replaced| {
            let file = before.draft.folder().join(replaced.file);
            let place = format!("{}:{}", shown(&file), replaced.line);
            say::replaced_phone(place, replaced.before, replaced.after)
        });
        Ok(Proposal {
            listed: places.collect(),
            ..Proposal::of(after)
        })
    })
}
