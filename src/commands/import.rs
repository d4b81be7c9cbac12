//! `minglu import`: what a spreadsheet says, as changes of the content.

use anyhow::Result;
use jiff::Timestamp;

use super::console::{Console, Outcome};
use super::proposal::{Before, Proposal, propose};
use crate::cli;
use crate::edit::rows::{self, Doubt};
use crate::messages::{Language, Message, say};
use crate::spreadsheet::Table;
use crate::{spreadsheet, workbook};

/// Shows what a spreadsheet changes and which rows are left out, and changes it once that is confirmed.
///
/// # Errors
/// Where the file cannot be read, or nobody can be asked.
pub(super) fn import(options: &cli::Import, console: &mut Console<'_>) -> Result<Outcome> {
    let tables = spreadsheet::read(&options.file)?;
    let language = console.language;
    propose(&options.confirm, console, |before| {
        of_workbook(&tables, before, language)
    })
}

/// What a workbook of ours changes.
fn of_workbook(tables: &[Table], before: &Before, language: Language) -> Result<Proposal> {
    let today = before.version.directory.site().day_of(Timestamp::now());
    let changed = workbook::changes(tables, &before.draft, today, language)?;
    let taken = rows::take(&before.draft, &changed.languages, &changed.rows);
    let doubts = changed.doubts.into_iter().chain(taken.doubts);
    let mut listed = changed.said;
    listed.extend(left_out(doubts.collect()));
    Ok(Proposal {
        after: taken.after,
        listed,
    })
}

/// The rows that are left out, each with the reason.
fn left_out(doubts: Vec<Doubt>) -> Vec<Message> {
    if doubts.is_empty() {
        return Vec::new();
    }
    let count = say::left_out(doubts.len());
    let rows = doubts
        .into_iter()
        .map(|doubt| say::left_out_row(doubt.place, doubt.reason));
    std::iter::once(count).chain(rows).collect()
}
