//! `minglu replace-phone`: another telephone number wherever one is written.

use anyhow::Result;

use super::console::{Console, Outcome, content_folder, shown};
use super::proposal::{propose, sound_content};
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
    let folder = content_folder(&options.confirm.content.folder)?;
    let before = match sound_content(folder, console)? {
        Ok(before) => before,
        Err(outcome) => return Ok(outcome),
    };
    let (after, places) = edit::replace_phone(&before, &options.old, &options.new)?;
    let places = places.into_iter().map(|replaced| {
        let place = format!("{}:{}", shown(&folder.join(replaced.file)), replaced.line);
        say::replaced_phone(place, replaced.before, replaced.after)
    });
    let places: Vec<_> = places.collect();
    propose(&before, &after, &places, &options.confirm, console)
}
