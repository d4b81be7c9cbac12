//! `minglu explain`: what a code of the report means.

use anyhow::Result;

use super::console::{Console, Outcome};
use crate::diagnostics::{Code, nearest};
use crate::messages::{Message, say};

/// Writes the explanation of a code, or the list of all codes.
///
/// # Errors
/// Where there is no such code or it cannot be written.
pub(super) fn explain(code: Option<&str>, console: &mut Console<'_>) -> Result<Outcome> {
    let text = match code {
        Some(name) => Code::from_name(name)
            .ok_or_else(|| unknown(name))?
            .explanation(console.language)
            .to_owned(),
        None => Code::ALL
            .iter()
            .map(|code| format!("{:<22} {}\n", code.name(), code.title(console.language)))
            .collect(),
    };
    console.write(&text, say::explanation_not_written())?;
    Ok(Outcome::Clean)
}

fn unknown(name: &str) -> Message {
    match nearest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(near) => say::unknown_code_with_suggestion(name, near),
        None => say::unknown_code(name),
    }
}
