//! `minglu report`: what the content lacks.

mod counted;
mod json;
mod table;
mod tables;

use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;

use self::counted::Counted;
use self::table::Table;
use self::tables::Reader;
use super::console::{Console, Outcome, language_of_site, read_folder};
use crate::cli::{Matter, Report, TableFormat};
use crate::content::Loader;
use crate::coverage;
use crate::diagnostics::Severity;
use crate::edit::{Draft, Lookup};
use crate::messages::{OrSay, say};
use crate::model::{Directory, Id, Organization};
use crate::snapshot::Snapshot;

/// Writes a report on a content folder.
///
/// # Errors
/// Where the folder cannot be read, has no such organization, or the report cannot be written.
pub(super) fn report(options: &Report, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = read_folder(&options.content.folder)?;
    let mut loader = Loader::new(folder);
    let (snapshot, mistakes) = Snapshot::of(&mut loader)?;
    let Some(snapshot) = snapshot else {
        let errors = mistakes.count(Severity::Error);
        return Ok(console.refuse(&mistakes, &say::nothing_counted(errors)));
    };
    let directory = snapshot.directory();
    let within = match &options.organization {
        Some(name) => Some(organization(directory, (folder, &loader), name)?),
        None => None,
    };
    let day = options
        .on
        .unwrap_or_else(|| directory.site().day_of(Timestamp::now()));
    let counted = match options.matter {
        Matter::Translation => Counted::Translation(coverage::translation(&snapshot, within)),
        Matter::Freshness => Counted::Freshness(coverage::freshness(directory, within, day)),
        Matter::Gaps => Counted::Gaps(coverage::gaps(directory, within, day)),
    };
    let language = console.language;
    let reader = Reader {
        language,
        names: language_of_site(directory.site(), language),
    };
    let tables = || tables::tables(directory, &counted, day, options.list, reader);
    let text = match options.format {
        TableFormat::Table => joined(tables(), |table| table.columns(console.out.terminal())),
        TableFormat::Csv => format!("{BYTE_ORDER_MARK}{}", joined(tables(), Table::csv)),
        TableFormat::Json => json::json(directory, &counted, day, language)?,
    };
    console.write(&text, say::report_not_written())?;
    Ok(Outcome::Clean)
}

/// Tells spreadsheets that a file is UTF-8; without it, Chinese ones take it for GBK.
const BYTE_ORDER_MARK: char = '\u{feff}';

fn joined(tables: Vec<Table>, render: impl Fn(&Table) -> String) -> String {
    let tables: Vec<String> = tables.iter().map(render).collect();
    tables.join("\n")
}

/// The organization that is called so.
///
/// # Errors
/// Where none is, or several are.
pub(super) fn organization(
    directory: &Directory,
    (folder, loader): (&Path, &Loader),
    name: &str,
) -> Result<Id<Organization>> {
    let draft = Draft::of_files(folder, loader.files().cloned());
    let slug = Lookup::of(&draft).organization(name)?;
    let found = directory.find_organization(&slug);
    found.or_say(|| say::no_such_thing(say::thing_organization(), name))
}
