//! `minglu import`: what a spreadsheet says, as changes of the content.

use std::fs;
use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;

use super::ask::Asked;
use super::console::{Console, Outcome, shown};
use super::new_file::write_new;
use super::proposal::{Before, Proposal, means_no, means_yes, propose};
use crate::cli;
use crate::edit::meant::{self, Meant, Resolved};
use crate::edit::register::Register;
use crate::edit::rows::{self, Doubt};
use crate::edit::{self, ContentRef, Lookup};
use crate::lists::{self, Grid, Mapping};
use crate::messages::{Argument, Language, Message, OrSay, say};
use crate::spreadsheet::{self, Table};
use crate::text::Slug;
use crate::workbook;

/// Shows what a spreadsheet changes and which rows are left out, and changes it once that is confirmed.
///
/// # Errors
/// Where the file cannot be read, what its columns mean is unknown, or nobody can be asked.
pub(super) fn import(options: &cli::Import, console: &mut Console<'_>) -> Result<Outcome> {
    let tables = spreadsheet::read(&options.file)?;
    let language = console.language;
    if workbook::is_own(&tables) {
        return propose(&options.confirm, console, |before, _| {
            of_workbook(&tables, before, language)
        });
    }
    let grids: Vec<Grid> = tables.iter().map(Grid::of).collect();
    let file = shown(&options.file);
    let lists = match options.mapping.as_deref() {
        None => guessed(&grids, &file)?,
        Some(mapping) if mapping.exists() => vec![mapped(&grids, mapping, &file)?],
        Some(mapping) => return begin_mapping(&grids, mapping, &file, console),
    };
    propose(&options.confirm, console, |before, asked| {
        of_lists(&lists, options, before, asked)
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

/// A sheet, and what its columns mean.
type List<'g> = (&'g Grid, Mapping);

/// Every sheet whose headings tell of whom its rows are.
fn guessed<'g>(grids: &'g [Grid], file: &str) -> Result<Vec<List<'g>>> {
    let guessed = grids
        .iter()
        .filter_map(|grid| Some((grid, Mapping::guessed(grid)?)));
    let lists: Vec<List<'g>> = guessed.filter(|(_, mapping)| mapping.has_names()).collect();
    match lists.is_empty() {
        true => Err(say::no_headings(file).into()),
        false => Ok(lists),
    }
}

/// The sheet of a mapping that somebody has corrected.
fn mapped<'g>(grids: &'g [Grid], path: &Path, file: &str) -> Result<List<'g>> {
    let path_shown = shown(path);
    let text = fs::read_to_string(path).or_say(|| say::path_unreadable(&path_shown))?;
    let mut mapping = Mapping::parse(&text, &path_shown)?;
    let grid = match &mapping.sheet {
        Some(sheet) => {
            let mut grids = grids.iter();
            let found = grids.find(|grid| grid.name == *sheet);
            found.or_say(|| say::no_such_sheet(file, sheet))?
        }
        None => grids.first().or_say(|| say::no_headings(file))?,
    };
    mapping.take_headings(grid);
    Ok((grid, mapping))
}

/// Writes what the columns seem to mean, for somebody to correct.
fn begin_mapping(
    grids: &[Grid],
    path: &Path,
    file: &str,
    console: &mut Console<'_>,
) -> Result<Outcome> {
    let guessed = grids.iter().find_map(Mapping::guessed);
    let mapping = guessed.or_else(|| grids.first().map(Mapping::of_first_row));
    let mapping = mapping.or_say(|| say::no_headings(file))?;
    write_new(path, mapping.to_text(console.language).as_bytes())?;
    let said = say::wrote_mapping(shown(path)).text(console.language);
    console.write(&format!("{said}\n"), say::outcome_not_written())?;
    Ok(Outcome::Clean)
}

/// What lists of others change.
fn of_lists(
    lists: &[List<'_>],
    options: &cli::Import,
    before: &Before,
    asked: &mut Asked<'_>,
) -> Result<Proposal> {
    let site = before.version.directory.site();
    let organization = organization(options, before)?;
    let mut register = Register::of(&before.draft, site.day_of(Timestamp::now()));
    let region = site.phone_region;
    let is_named =
        |grid: &Grid| !grid.name.is_empty() && !grid.name.ends_with(|last: char| last.is_numeric());
    let mut records: Vec<Meant> = Vec::new();
    let mut doubts: Vec<Doubt> = Vec::new();
    let mut listed = Vec::new();
    for (grid, mapping) in lists {
        let languages = register.languages.clone();
        let read = lists::read(
            grid,
            mapping,
            &lists::Site {
                languages: &languages,
                region,
                phones: edit::phones_of(&before.draft, &organization),
                is_sheet_a_unit: lists.len() > 1 && is_named(grid) && !mapping.has_units(),
            },
        );
        records.extend(read.records);
        doubts.extend(read.doubts);
        listed.extend(read.said);
    }
    let is_answered = asked.answers();
    let mut ask = |question: &Message| {
        let answer = is_answered.then(|| asked.ask(question, None).ok().flatten());
        let answer = answer.flatten()?;
        match (means_yes(&answer), means_no(&answer)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    };
    let Resolved { rows, doubts: more } = meant::resolve(
        &records,
        &organization,
        &mut register,
        (&before.draft, region),
        &mut ask,
    );
    let taken = rows::take(&before.draft, &register.languages, &rows);
    doubts.extend(more);
    doubts.extend(taken.doubts);
    listed.extend(left_out(doubts));
    Ok(Proposal {
        after: taken.after,
        listed,
    })
}

/// Whose list it is: the organization that is named, or the only one.
fn organization(options: &cli::Import, before: &Before) -> Result<Slug> {
    if let Some(named) = &options.organization {
        return Lookup::of(&before.draft).organization(named);
    }
    let things = before.draft.things().into_iter();
    let organizations = things.filter_map(|(thing, _)| match thing {
        ContentRef::Organization(slug) => Some(slug),
        _ => None,
    });
    let organizations: Vec<Slug> = organizations.collect();
    match &organizations[..] {
        [only] => Ok(only.clone()),
        several => {
            let slugs = Argument::list(several.iter().map(Slug::as_str));
            Err(say::which_organization(slugs).into())
        }
    }
}

/// The rows that are left out, each with the reason.
fn left_out(mut doubts: Vec<Doubt>) -> Vec<Message> {
    doubts.sort_by(|one, other| one.place.cmp(&other.place));
    if doubts.is_empty() {
        return Vec::new();
    }
    let count = say::left_out(doubts.len());
    let rows = doubts
        .into_iter()
        .map(|doubt| say::left_out_row(doubt.place, doubt.reason));
    std::iter::once(count).chain(rows).collect()
}
