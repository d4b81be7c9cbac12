//! Mending what can have been meant in one way alone: the fixes of a report that are safe.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use super::draft::Draft;
use super::plan::steps_between;
use super::steps::Step;
use super::toml::{Replacement, replaced};
use crate::content::Loader;
use crate::diagnostics::{Code, Report};

/// How often a file is read again at most, since a mistake may hide others. Each time all that are seen are mended.
const ROUNDS: usize = 100;

/// What programs that show tables and lists leave in texts, which nobody means to say.
const SPELLING: [Code; 3] = [
    Code::FullWidthCharacter,
    Code::StraySpace,
    Code::InvisibleCharacter,
];

/// What can be mended in a content folder.
pub struct Fixes {
    /// How many mistakes of each file, by its path below the folder.
    pub mended: BTreeMap<String, usize>,
    /// What to do on the disk.
    pub steps: Vec<Step>,
}

/// Computes what can be mended without asking.
///
/// # Errors
/// Where the folder cannot be read.
pub fn fixes(folder: &Path) -> Result<Fixes> {
    let before = Draft::read(folder)?;
    let mut after = before.clone();
    let mut mended = BTreeMap::new();
    let mut loader = before.loader();
    for _ in 0..ROUNDS {
        let pieces = safe_pieces(&loader.build().report, |_| true);
        if pieces.is_empty() {
            break;
        }
        for (file, pieces) in pieces {
            if let Some(text) = after.texts.get_mut(&file) {
                *mended.entry(file).or_default() += pieces.len();
                *text = replaced(text, pieces);
            }
        }
        loader.take(after.files());
    }
    Ok(Fixes {
        mended,
        steps: steps_between(&before, &after),
    })
}

/// The texts after an edit, with stray characters mended in the lines that the edit wrote; `loader` is one of such texts.
pub fn mended(before: &Draft, mut after: Draft, loader: &mut Loader) -> Draft {
    if before.texts == after.texts {
        return after;
    }
    for _ in 0..ROUNDS {
        loader.take(after.files());
        let mut pieces = safe_pieces(&loader.build().report, |code| SPELLING.contains(&code));
        pieces.retain(|file, pieces| {
            let text = after.texts.get(file).map_or("", String::as_str);
            let known = before.texts.get(file).map_or("", String::as_str);
            let known: BTreeSet<&str> = known.lines().collect();
            pieces.retain(|(span, _)| !known.contains(line_of(text, span.start)));
            !pieces.is_empty()
        });
        if pieces.is_empty() {
            break;
        }
        for (file, pieces) in pieces {
            if let Some(text) = after.texts.get_mut(&file) {
                *text = replaced(text, pieces);
            }
        }
    }
    after
}

/// The line of a text that has a byte.
fn line_of(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

/// What each file gets in place of what. Of fixes that lie over each other the first is taken: what is left of the
/// others shows when the file is read again.
fn safe_pieces(
    report: &Report,
    is_meant: impl Fn(Code) -> bool,
) -> BTreeMap<String, Vec<Replacement>> {
    let mut pieces: BTreeMap<String, Vec<Replacement>> = BTreeMap::new();
    for found in report
        .diagnostics()
        .iter()
        .filter(|found| is_meant(found.code))
    {
        let Some(fix) = found.fix.as_ref().filter(|fix| fix.is_safe) else {
            continue;
        };
        let of_file = pieces.entry(found.place.file.to_string()).or_default();
        let is_free = |(taken, _): &Replacement| {
            fix.span.end <= taken.start && *taken != fix.span || taken.end <= fix.span.start
        };
        if of_file.iter().all(is_free) {
            of_file.push((fix.span.clone(), fix.text.clone()));
        }
    }
    pieces
}
