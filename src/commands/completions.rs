//! `minglu completions`: what completes the words of the command line in a shell.

use anyhow::Result;
use clap_complete::Shell;

use super::console::{Console, Outcome};
use crate::cli;
use crate::messages::{OrSay, say};

/// Writes the completions for a shell.
///
/// # Errors
/// Where `out` cannot be written to.
pub(super) fn completions(shell: Shell, console: &mut Console<'_>) -> Result<Outcome> {
    let script = cli::completed(shell, console.language);
    let script = String::from_utf8(script).or_say(say::completions_not_written)?;
    console.write(&script, say::completions_not_written())?;
    Ok(Outcome::Clean)
}
