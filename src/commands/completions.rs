//! `minglu completions`: what completes the words of the command line in a shell.

use std::io::Write;

use anyhow::{Context, Result};
use clap::CommandFactory;
use clap_complete::Shell;

use super::outcome::{Outcome, write_out};
use crate::cli::Cli;

/// Writes the completions for a shell to `out`.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn completions(shell: Shell, out: &mut dyn Write) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "minglu", &mut script);
    let script = String::from_utf8(script).context("the completions are no text")?;
    write_out(out, &script).context("the completions cannot be written")?;
    Ok(Outcome::Clean)
}
