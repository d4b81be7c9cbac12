//! `minglu explain`: what a code of the report means.

use anyhow::{Result, anyhow};

use super::console::{Console, Outcome};
use crate::diagnostics::{Code, nearest};

/// Writes the explanation of a code, or the list of all codes.
///
/// # Errors
/// Where there is no such code or it cannot be written.
pub(super) fn explain(code: Option<&str>, console: &mut Console<'_>) -> Result<Outcome> {
    let text = match code {
        Some(name) => Code::from_name(name)
            .ok_or_else(|| unknown(name))?
            .explanation()
            .to_owned(),
        None => Code::ALL
            .iter()
            .map(|code| format!("{:<22} {}\n", code.name(), title(*code)))
            .collect(),
    };
    console.write(&text, "explanation")?;
    Ok(Outcome::Clean)
}

fn title(code: Code) -> &'static str {
    let heading = code.explanation().lines().next().unwrap_or_default();
    heading.split_once(": ").map_or(heading, |(_, title)| title)
}

fn unknown(name: &str) -> anyhow::Error {
    match nearest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(near) => anyhow!("there is no code `{name}`; did you mean `{near}`?"),
        None => anyhow!("there is no code `{name}`; `minglu explain` lists them all"),
    }
}
