//! `minglu man`: the manual pages.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use clap::CommandFactory;

use super::outcome::{Outcome, write_out};
use crate::cli::Cli;

/// Writes the manual pages of the program and its commands into a folder, and says so to `out`.
///
/// # Errors
/// Where the folder or `out` cannot be written to.
pub fn man(folder: &Path, out: &mut dyn Write) -> Result<Outcome> {
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), folder));
    written.with_context(|| format!("the manual cannot be written to {}", folder.display()))?;
    let text = format!(
        "The manual is in {}; `man -l {0}/minglu.1` shows it.\n",
        folder.display()
    );
    write_out(out, &text).context("what was done cannot be written")?;
    Ok(Outcome::Clean)
}
