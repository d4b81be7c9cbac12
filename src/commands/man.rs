//! `minglu man`: the manual pages.

use std::path::Path;

use anyhow::Result;

use super::console::{Console, Outcome, shown};
use crate::cli;
use crate::messages::{OrSay, say};

/// Writes the manual pages of the program and its commands into a folder, and says so.
///
/// # Errors
/// Where the folder or a page cannot be written.
pub(super) fn man(folder: &Path, console: &mut Console<'_>) -> Result<Outcome> {
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        let pages = cli::manual(console.language)?;
        pages
            .iter()
            .try_for_each(|(name, page)| std::fs::write(folder.join(name), page))
    });
    written.or_say(|| say::manual_not_written(shown(folder)))?;
    let said = say::manual_is_in(shown(folder)).text(console.language);
    console.write(&format!("{said}\n"), say::outcome_not_written())?;
    Ok(Outcome::Clean)
}
