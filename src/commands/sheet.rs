//! `minglu sheet`: an organization as a workbook, which `minglu import` takes back.

use anyhow::Result;
use jiff::Timestamp;

use super::console::{Console, Outcome, read_folder, shown};
use super::new_file::write_new;
use crate::cli;
use crate::compare::Version;
use crate::edit::{Draft, Lookup};
use crate::messages::{OrSay, say};
use crate::{spreadsheet, workbook};

/// Writes the units, posts, people, contacts and functions of an organization into a workbook.
///
/// # Errors
/// Where there is no such organization, or the file is there or cannot be written.
pub(super) fn sheet(options: &cli::Sheet, console: &mut Console<'_>) -> Result<Outcome> {
    let end = options.file.extension().unwrap_or_default();
    if !end.eq_ignore_ascii_case("xlsx") {
        return Err(say::no_workbook_name(shown(&options.file)).into());
    }
    let draft = Draft::read(read_folder(&options.content.folder)?)?;
    let (version, report) = Version::of(&draft.loader());
    if !report.is_clean() {
        return Ok(console.refuse(&report, &say::nothing_written()));
    }
    let version = version.or_say(say::nothing_reviewed)?;
    let today = version.directory.site().day_of(Timestamp::now());
    let organization = Lookup::of(&draft).organization(&options.organization)?;
    let pages = workbook::pages(&draft, &organization, today, console.language)?;
    write_new(&options.file, &spreadsheet::write(&pages)?)?;
    let said = say::wrote_workbook(shown(&options.file)).text(console.language);
    console.write(&format!("{said}\n"), say::outcome_not_written())?;
    Ok(Outcome::Clean)
}
