//! Mending what can have been meant in one way alone: the fixes of a report that are safe.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::draft::Draft;
use super::plan::steps_between;
use super::steps::Step;
use super::toml::{Replacement, replaced};
use crate::diagnostics::Report;

/// How often a file is read again at most, since a mistake may hide others. Each time all that are seen are mended.
const ROUNDS: usize = 100;

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
        let pieces = safe_pieces(&loader.build().report);
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

/// What each file gets in place of what. Of fixes that lie over each other the first is taken: what is left of the
/// others shows when the file is read again.
fn safe_pieces(report: &Report) -> BTreeMap<String, Vec<Replacement>> {
    let mut pieces: BTreeMap<String, Vec<Replacement>> = BTreeMap::new();
    for found in report.diagnostics() {
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
