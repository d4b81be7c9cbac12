//! `minglu explain`: what a code of the report means.

use anyhow::Result;

use super::console::{Console, Outcome};
use crate::diagnostics::{Code, nearest};
use crate::messages::{Language, Message, say};

/// Writes the explanation of a code, or the list of all codes.
///
/// # Errors
/// Where there is no such code or it cannot be written.
pub(super) fn explain(code: Option<&str>, console: &mut Console<'_>) -> Result<Outcome> {
    let text = match code {
        Some(name) => match Code::from_name(name) {
            Some(code) => code.explanation(console.language).to_owned(),
            None => about(name, console.language).ok_or_else(|| unknown(name))?,
        },
        None => list(Code::ALL.iter(), console.language),
    };
    console.write(&text, say::explanation_not_written())?;
    Ok(Outcome::Clean)
}

/// Each code with its title.
fn list<'c>(codes: impl Iterator<Item = &'c Code>, language: Language) -> String {
    let lines = codes.map(|code| format!("{:<22} {}\n", code.name(), code.title(language)));
    lines.collect()
}

/// The codes of which the explanation speaks of a word; nothing of one that might be a slip in a code.
fn about(word: &str, language: Language) -> Option<String> {
    let speaks = |code: &&Code| code.explanation(language).contains(word);
    let found: Vec<&Code> = Code::ALL.iter().filter(speaks).collect();
    (!word.is_ascii() && !found.is_empty()).then(|| list(found.into_iter(), language))
}

fn unknown(name: &str) -> Message {
    match nearest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(near) => say::unknown_code_with_suggestion(name, near),
        None => say::unknown_code(name),
    }
}
