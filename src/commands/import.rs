//! `minglu import`: what a spreadsheet, a Popolo document or an organogram says, as changes of the content.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Result;
use jiff::Timestamp;

use super::ask::Asked;
use super::console::{Console, Outcome, shown};
use super::new_file::write_new;
use super::proposal::{Before, Proposal, means_no, means_yes, propose};
use crate::cli;
use crate::diagnostics::Report;
use crate::edit::meant::{self, Read};
use crate::edit::register::Register;
use crate::edit::rows::{self, Doubt, RowEdit, Taken};
use crate::edit::{self, ContentRef, Draft, Lookup, Name};
use crate::lists::{self, Grid, Mapping};
use crate::messages::{Argument, Language, Message, OrSay, say};
use crate::organograms::{self, Organogram};
use crate::popolo::{self, Popolo};
use crate::spreadsheet::{self, Table};
use crate::text::Slug;
use crate::workbook::{self, Overwritten};

/// From how many rows on it is told that they are checked, and how often how far that is.
const MANY_ROWS: usize = 200;
const PACE: Duration = Duration::from_secs(2);
/// How many bodies are named that lack something.
const MOST_NAMED: usize = 10;

/// Shows what data of others changes and what of it is left out, and changes it once that is confirmed.
///
/// # Errors
/// Where a file cannot be read, what its columns mean is unknown, or nobody can be asked.
pub(super) fn import(options: &cli::Import, console: &mut Console<'_>) -> Result<Outcome> {
    let language = console.language;
    let file = options.files.first().map(|file| shown(file));
    let file = file.unwrap_or_default();
    let tables = match Input::read(&options.files)? {
        Input::Popolo(document) => {
            return propose(&options.confirm, console, |before, asked| {
                of_popolo(&document, (options, &file), before, asked)
            });
        }
        Input::Organogram(tables) => {
            return propose(&options.confirm, console, |before, asked| {
                of_organogram(&Organogram::of(&tables), (options, &file), before, asked)
            });
        }
        Input::Tables(tables) => tables,
    };
    if workbook::is_own(&tables) {
        return propose(&options.confirm, console, |before, asked| {
            of_workbook(&tables, before, language, asked)
        });
    }
    // Lists keep in hidden sheets what is not to be seen.
    let (hidden, shown): (Vec<&Table>, Vec<&Table>) = tables
        .iter()
        .partition(|table| table.is_hidden && !table.rows.is_empty());
    let grids: Vec<Grid> = shown.into_iter().map(Grid::of).collect();
    let hidden: Vec<Message> = hidden
        .iter()
        .map(|it| say::hidden_sheet(&it.name))
        .collect();
    let lists = match options.mapping.as_deref() {
        None => guessed(&grids, &file)?,
        Some(mapping) if mapping.exists() => vec![mapped(&grids, mapping, &file)?],
        Some(mapping) => return begin_mapping(&grids, mapping, &file, console),
    };
    propose(&options.confirm, console, |before, asked| {
        let mut proposal = of_lists(&lists, options, before, asked)?;
        proposal.listed.extend(hidden);
        Ok(proposal)
    })
}

/// What the files have.
enum Input {
    /// A Popolo document.
    Popolo(Popolo),
    /// The tables of an organogram, each with its file.
    Organogram(Vec<(String, Table)>),
    /// Those of any other spreadsheet.
    Tables(Vec<Table>),
}

impl Input {
    fn read(files: &[PathBuf]) -> Result<Self> {
        let mut tables = Vec::new();
        let mut others = Vec::new();
        for path in files {
            let file = shown(path);
            let bytes = spreadsheet::bytes(path)?;
            if popolo::is_json(&bytes) {
                return match files {
                    [_] => Ok(Self::Popolo(popolo::parse(&bytes, &file)?)),
                    _ => Err(say::one_file_at_once(file).into()),
                };
            }
            let own = spreadsheet::tables(bytes, &file)?;
            if !own.iter().any(organograms::is_sheet) {
                others.push(file.clone());
            }
            tables.extend(own.into_iter().map(|table| (file.clone(), table)));
        }
        match (others.first(), files) {
            (None, _) => Ok(Self::Organogram(tables)),
            (Some(_), [_]) => {
                let tables = tables.into_iter().map(|(_, table)| table);
                Ok(Self::Tables(tables.collect()))
            }
            (Some(file), _) => Err(say::one_file_at_once(file).into()),
        }
    }
}

/// What a Popolo document changes.
fn of_popolo(
    document: &Popolo,
    (options, file): (&cli::Import, &str),
    before: &Before,
    asked: &mut Asked<'_>,
) -> Result<Proposal> {
    let site = before.version.directory.site();
    let mut register = Register::of(&before.draft, site.day_of(Timestamp::now()));
    let organization = begun_organization(options, before, document.organizations(), file)?;
    let read = document.read(&popolo::Site {
        languages: &register.languages,
        region: site.phone_region,
        base_url: site.base_url.as_str(),
        organization: organization.as_ref(),
    });
    Ok(proposal(read, None, &mut register, before, asked))
}

/// What an organogram changes.
fn of_organogram(
    organogram: &Organogram<'_>,
    (options, file): (&cli::Import, &str),
    before: &Before,
    asked: &mut Asked<'_>,
) -> Result<Proposal> {
    let site = before.version.directory.site();
    let mut register = Register::of(&before.draft, site.day_of(Timestamp::now()));
    let organization = begun_organization(options, before, organogram.organizations(), file)?;
    let read = organogram.read(&organograms::Site {
        languages: &register.languages,
        region: site.phone_region,
        organization: organization.as_ref(),
    });
    Ok(proposal(read, None, &mut register, before, asked))
}

/// The slug of the one organization of the data, where it is told: one that is there, or that it is to have.
fn begun_organization(
    options: &cli::Import,
    before: &Before,
    count: usize,
    file: &str,
) -> Result<Option<Slug>> {
    let Some(named) = &options.organization else {
        return Ok(None);
    };
    if count != 1 {
        return Err(say::several_organizations(file).into());
    }
    let known = Lookup::of(&before.draft).organization(named);
    match (known, Slug::parse(named)) {
        (Ok(slug), _) | (Err(_), Ok(slug)) => Ok(Some(slug)),
        (Err(error), Err(_)) => Err(error),
    }
}

/// Finds what records are about, and takes those of which the content has no errors.
fn proposal(
    mut read: Read,
    organization: Option<&Slug>,
    register: &mut Register,
    before: &Before,
    asked: &mut Asked<'_>,
) -> Proposal {
    let region = before.version.directory.site().phone_region;
    let is_answered = asked.answers();
    let mut ask = |question: &Message| {
        if !is_answered {
            return None;
        }
        loop {
            let answer = asked.ask(question, None).ok().flatten()?;
            match (means_yes(&answer), means_no(&answer)) {
                (true, _) => return Some(true),
                (_, true) => return Some(false),
                _ => asked.refuse(&say::yes_or_no().into()),
            }
        }
    };
    let posts = register.posts.iter();
    let known: BTreeSet<ContentRef> = posts.map(|post| post.thing.clone()).collect();
    let resolved = meant::resolve(
        &read.records,
        organization,
        register,
        (&before.draft, region),
        &mut ask,
    );
    let taken = taken(
        before,
        &register.languages,
        &resolved.rows,
        &rows::reason,
        asked,
    );
    read.doubts.extend(resolved.doubts);
    read.doubts.extend(taken.doubts);
    read.details.extend(resolved.details);
    let mut left_out = details_left_out(read.details);
    left_out.extend(self::left_out(read.doubts));
    left_out.extend(lack_of_heads(
        &taken.after,
        &known,
        before,
        asked.language(),
    ));
    Proposal {
        after: taken.after,
        listed: read.said,
        left_out,
        refused: Vec::new(),
    }
}

/// Which bodies have got posts of which none leads, with a line to add: whoever imports others' data is to say who does.
fn lack_of_heads(
    after: &Draft,
    known: &BTreeSet<ContentRef>,
    before: &Before,
    language: Language,
) -> Option<Message> {
    let today = before.version.directory.site().day_of(Timestamp::now());
    let register = Register::of(after, today);
    let lacking = meant::without_head(&register, |post| known.contains(&post.thing));
    let (_, example) = lacking.first()?;
    let name = |names: &[Name]| edit::name_in(names, language.tag()).to_owned();
    let names = lacking.iter().take(MOST_NAMED);
    let named = Argument::list(names.map(|(body, _)| name(&body.names)));
    let file = shown(&after.folder().join(&example.file));
    let slug = example.thing.slug().as_str();
    Some(say::nobody_is_head(lacking.len(), named, slug, file))
}

/// Takes the rows of which the content has no errors. Whoever sits at the terminal is told how far it is, where it takes long.
fn taken(
    before: &Before,
    languages: &[String],
    rows: &[RowEdit],
    words: &dyn Fn(&Report) -> Message,
    asked: &mut Asked<'_>,
) -> Taken {
    let count = rows.len();
    if count >= MANY_ROWS && asked.answers() {
        asked.tell(&say::rows_are_checked(count));
    }
    let mut last = Instant::now();
    rows::take(&before.draft, languages, rows, words, &mut |settled| {
        if asked.answers() && last.elapsed() > PACE {
            last = Instant::now();
            asked.tell(&say::rows_are_settled(settled, count));
        }
    })
}

/// What a workbook of ours changes.
fn of_workbook(
    tables: &[Table],
    before: &Before,
    language: Language,
    asked: &mut Asked<'_>,
) -> Result<Proposal> {
    let site = before.version.directory.site();
    let today = site.day_of(Timestamp::now());
    let changed = workbook::changes(tables, &before.draft, (today, site.phone_region), language)?;
    let words = workbook::Words::new(language);
    let reason = |report: &Report| words.reason(report);
    let taken = taken(before, &changed.languages, &changed.rows, &reason, asked);
    let doubts: Vec<Doubt> = changed.doubts.into_iter().chain(taken.doubts).collect();
    Ok(Proposal {
        after: taken.after,
        listed: changed.said,
        left_out: overwritten(changed.overwritten),
        // One row may need another one: of a workbook, all is written or nothing.
        refused: listed(say::workbook_refused(doubts.len()), doubts),
    })
}

/// What the workbook writes over though it may have been right once, and how to keep it.
fn overwritten(rows: Overwritten) -> Vec<Message> {
    let names = say::names_overwritten(rows.names.len());
    let holders = say::holders_overwritten(rows.holders.len());
    let mut said = listed(names, rows.names);
    said.extend(listed(holders, rows.holders));
    said
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
    if mapping.headings > 0 && !grid.rows.contains_key(&mapping.headings) {
        return Err(say::no_row_of_headings(path_shown, mapping.headings).into());
    }
    if let Some(letters) = mapping.column_beyond(grid) {
        return Err(say::no_such_column(path_shown, letters).into());
    }
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
    let mut read = Read::default();
    for (grid, mapping) in lists {
        let languages = register.languages.clone();
        read = read.and(lists::read(
            grid,
            mapping,
            &lists::Site {
                languages: &languages,
                region,
                phones: edit::phones_of(&before.draft, &organization),
                is_sheet_a_unit: lists.len() > 1 && is_named(grid) && !mapping.has_units(),
            },
        ));
    }
    let organization = Some(&organization);
    Ok(proposal(read, organization, &mut register, before, asked))
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

/// The records that are left out, each with the reason.
fn left_out(doubts: Vec<Doubt>) -> Vec<Message> {
    listed(say::left_out(doubts.len()), doubts)
}

/// What is left out of records that are taken.
fn details_left_out(details: Vec<Doubt>) -> Vec<Message> {
    listed(say::details_left_out(details.len()), details)
}

fn listed(head: Message, mut doubts: Vec<Doubt>) -> Vec<Message> {
    doubts.sort_by(|one, other| one.place.cmp(&other.place));
    if doubts.is_empty() {
        return Vec::new();
    }
    let rows = doubts
        .into_iter()
        .map(|doubt| say::left_out_row(doubt.place, doubt.reason));
    std::iter::once(head).chain(rows).collect()
}
