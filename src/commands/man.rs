//! `minglu man`: the manual pages.

use std::path::Path;

use anyhow::{Context, Result};
use clap::CommandFactory;

use super::console::{Console, Outcome};
use crate::cli::Cli;

/// Writes the manual pages of the program and its commands into a folder, and says so.
///
/// # Errors
/// Where the folder or it cannot be written.
pub(super) fn man(folder: &Path, console: &mut Console<'_>) -> Result<Outcome> {
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), folder));
    written.with_context(|| format!("the manual cannot be written to {}", folder.display()))?;
    let text = format!(
        "The manual is in {}; `man -l {0}/minglu.1` shows it.\n",
        folder.display()
    );
    console.write(&text, "outcome")?;
    Ok(Outcome::Clean)
}
