//! `minglu report`: what the content lacks.

mod counted;
mod json;
mod table;
mod tables;

use anyhow::Result;
use jiff::Timestamp;

use self::counted::Counted;
use self::table::Table;
use self::tables::Reader;
use super::console::{Console, Outcome, language_of_site, read_folder};
use crate::cli::{Matter, Report, TableFormat};
use crate::coverage;
use crate::diagnostics::{Severity, nearest};
use crate::messages::say;
use crate::model::{Directory, Id, Organization};
use crate::snapshot::Snapshot;
use crate::text::Slug;

/// Writes a report on a content folder.
///
/// # Errors
/// Where the folder cannot be read, has no such organization, or the report cannot be written.
pub(super) fn report(options: &Report, console: &mut Console<'_>) -> Result<Outcome> {
    let (snapshot, mistakes) = Snapshot::load(read_folder(&options.content.folder, console)?)?;
    let Some(snapshot) = snapshot else {
        let errors = mistakes.count(Severity::Error);
        return Ok(console.refuse(&mistakes, &say::nothing_counted(errors)));
    };
    let directory = snapshot.directory();
    let within = match &options.organization {
        Some(name) => Some(organization(directory, name)?),
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

/// The organization of this slug.
///
/// # Errors
/// Where there is none.
pub(super) fn organization(directory: &Directory, name: &str) -> Result<Id<Organization>> {
    let found = Slug::parse(name).ok();
    let found = found.and_then(|slug| directory.find_organization(&slug));
    found.ok_or_else(|| {
        let known = directory
            .organizations()
            .map(|id| directory.get(id).slug.as_str());
        match nearest(name, known) {
            Some(near) => say::no_such_organization_with_suggestion(name, near),
            None => say::no_such_organization_in_content(name),
        }
        .into()
    })
}
