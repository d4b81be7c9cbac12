//! The rows of a list as what they mean.

use std::collections::BTreeSet;

use super::blocks::{Block, Cells, blocks};
use super::contacts::{self, Reached};
use super::grid::{Grid, GridRow};
use super::headings::{Meaning, meaning};
use super::mapping::{MappedColumn, Mapping};
use super::names::{
    self, Beside, Named, in_language, is_nothing, may_be_person, tells_of_leaving,
    without_brackets, without_spaces,
};
use super::numbers::{CodeOf, Numbering, area_codes};
use super::sections::{Section, is_leadership, is_unit_name};
use crate::edit::Name;
use crate::edit::meant::{Holding, Identity, Meant, MeantBody, MeantPerson, MeantPost, Read};
use crate::edit::rows::Doubt;
use crate::messages::{Argument, Message, say};
use crate::spreadsheet::place;
use crate::text::{PartialDate, PhoneRegion, Slug};

/// How many hidden rows are named.
const MOST_NAMED: usize = 20;

/// What a list is read for.
#[derive(Debug, Clone)]
pub struct Site<'a> {
    /// The languages of the site.
    pub languages: &'a [String],
    /// Whose numbering plan numbers follow.
    pub region: Option<PhoneRegion>,
    /// Numbers of the organization that are known, which tell the area code.
    pub phones: Vec<String>,
    /// Whether the sheets are named as units.
    pub is_sheet_a_unit: bool,
}

/// What the rows of a list mean.
pub fn read(grid: &Grid, mapping: &Mapping, site: &Site<'_>) -> Read {
    let mut reading = Reading {
        grid,
        mapping,
        site,
        numbering: numbering(grid, mapping, site),
        section: Section::None,
        completed: 0,
        read: Read::default(),
    };
    reading.read.said.push(mapping.said());
    let mobile = mapping
        .columns
        .iter()
        .find(|column| column.meaning == Meaning::Mobile);
    reading
        .read
        .said
        .extend(mobile.map(|column| say::mobiles_are_shown(&column.heading)));
    if site.is_sheet_a_unit {
        reading.section = Section::Unit(grid.name.clone());
    }
    reading.all();
    reading.read.said.extend(said_of_hidden_rows(grid, mapping));
    let completed = reading.numbering.said_of_completed(reading.completed);
    reading.read.said.extend(completed);
    reading.read
}

/// How the numbers of a list are completed: by what the mapping says, or by the area code that most numbers have.
fn numbering(grid: &Grid, mapping: &Mapping, site: &Site<'_>) -> Numbering {
    let columns = mapping.columns.iter().enumerate();
    let columns =
        columns.filter(|(_, column)| matches!(column.meaning, Meaning::Phone | Meaning::Fax));
    let columns: Vec<usize> = columns.map(|(place, _)| place).collect();
    let rows = grid.rows.range(mapping.headings + 1..);
    let written = rows.flat_map(|(_, row)| columns.iter().map(|column| row.cell(*column)));
    let of_list: Vec<String> = written.flat_map(area_codes).collect();
    let known = site.phones.iter().map(String::as_str);
    let known: Vec<String> = known.flat_map(area_codes).collect();
    let codes = || of_list.iter().chain(&known);
    let count = |code: &String| codes().filter(|known| *known == code).count();
    let most = codes().max_by_key(|code| count(code));
    let first = site.languages.iter().any(|tag| tag.starts_with("zh"));
    let code = mapping.area_code.as_ref().or(most).cloned();
    let code_of = match &code {
        _ if mapping.area_code.is_some() => CodeOf::Mapping,
        Some(code) if of_list.contains(code) => CodeOf::List,
        _ => CodeOf::Organization,
    };
    Numbering {
        region: site.region,
        switchboard: mapping.switchboard.clone().map(|number| match &code {
            Some(code) if (7..=8).contains(&number.len()) && !number.starts_with('0') => {
                format!("{code}-{number}")
            }
            _ => number,
        }),
        area_code: code,
        code_of,
        is_chinese: first && site.region.is_some_and(|region| region.code() == "CN"),
    }
}

/// Which rows are hidden and are not read.
fn said_of_hidden_rows(grid: &Grid, mapping: &Mapping) -> Option<Message> {
    let rows = grid.rows.range(mapping.headings + 1..);
    let hidden: Vec<String> = rows
        .filter(|(_, row)| row.is_hidden)
        .map(|(number, _)| number.to_string())
        .collect();
    let named = Argument::list(hidden.iter().take(MOST_NAMED));
    let named = match hidden.len() > MOST_NAMED {
        true => say::and_others(named).into(),
        false => named,
    };
    (!hidden.is_empty()).then(|| say::hidden_rows(hidden.len(), named))
}

struct Reading<'a> {
    grid: &'a Grid,
    mapping: &'a Mapping,
    site: &'a Site<'a>,
    numbering: Numbering,
    /// What the last row said that is the title of those below.
    section: Section,
    /// How many numbers had no area code.
    completed: usize,
    read: Read,
}

impl<'a> Reading<'a> {
    fn all(&mut self) {
        let mut blocks = blocks(self.mapping);
        let headings = self.grid.rows.get(&self.mapping.headings);
        let headings = headings.map(|row| row.cells.clone()).unwrap_or_default();
        let has_units = self.mapping.has_units();
        self.begin_blocks(&headings);
        let mut above = Vec::new();
        for (number, row) in self.grid.rows.range(self.mapping.headings + 1..) {
            let row = &with_dittos(row, &above);
            above.clone_from(&row.cells);
            if row.cells.iter().all(String::is_empty) || self.is_of_headings(row, &headings) {
                continue;
            }
            let place = place(&self.grid.name, *number);
            if let Some(text) = self.title_of_rows(row) {
                match Section::of(text) {
                    section @ (Section::Unit(_) | Section::None) if !has_units => {
                        self.section = section;
                        for block in &mut blocks {
                            block.units = Default::default();
                        }
                    }
                    section => {
                        if matches!(section, Section::Unknown(_)) && !has_units {
                            self.section = section;
                        }
                        self.doubt(row, &place, say::row_is_nobody(text));
                    }
                }
                continue;
            }
            for block in &mut blocks {
                match self.record(block, row, &place) {
                    // Lists keep in hidden rows what is not to be seen, and the unit of those below all the same.
                    Ok(_) if row.is_hidden => {}
                    Ok(Some((record, reached))) => {
                        self.read.records.push(record);
                        self.completed += reached.completed;
                        for reason in reached.left_out {
                            let place = place.clone();
                            self.read.details.push(Doubt { place, reason });
                        }
                    }
                    Ok(None) => {}
                    Err(reason) => self.doubt(row, &place, reason),
                }
            }
        }
    }

    /// That a row is left out, of those that are to be seen.
    fn doubt(&mut self, row: &GridRow, place: &Message, reason: Message) {
        if !row.is_hidden {
            self.read.doubt(place, reason);
        }
    }

    /// Where each unit has the headings once more, the first stands above the first of them.
    fn begin_blocks(&mut self, headings: &[String]) {
        let mut below = self.grid.rows.range(self.mapping.headings + 1..);
        let before = self.grid.rows.range(..self.mapping.headings).next_back();
        let above = before.and_then(|(_, row)| row.only());
        if let Some(above) = above.filter(|above| is_unit_name(above))
            && below.any(|(_, row)| self.is_of_headings(row, headings))
        {
            self.section = Section::of(above);
        }
    }

    /// What a row says that is the title of those below, or a note.
    fn title_of_rows<'r>(&self, row: &'r GridRow) -> Option<&'r str> {
        let only = row.only()?;
        if row.across.is_some() {
            return Some(only);
        }
        let column = row.cells.iter().position(|cell| !cell.is_empty())?;
        let meaning = self
            .mapping
            .columns
            .get(column)
            .map(|column| column.meaning);
        match meaning {
            None | Some(Meaning::Nothing) if !only.chars().all(char::is_numeric) => Some(only),
            // In the column of names, above those who belong to it.
            Some(Meaning::Name) if is_unit_name(only) || !may_be_person(only) => Some(only),
            _ => None,
        }
    }

    /// Whether a row has the headings once more, as each page of a printed list does.
    fn is_of_headings(&self, row: &GridRow, headings: &[String]) -> bool {
        if row.cells == headings {
            return true;
        }
        let columns = self.mapping.columns.iter().zip(&row.cells);
        let filled: Vec<_> = columns.filter(|(_, cell)| !cell.is_empty()).collect();
        let is_heading = |(column, cell): &&(&MappedColumn, &String)| {
            let meaning = meaning(cell);
            meaning.is_some() && (meaning == Some(column.meaning) || **cell == column.heading)
        };
        filled.len() > 1 && filled.iter().filter(is_heading).count() * 2 > filled.len()
    }

    /// What a row means, as far as it is about one person, and what was done to its numbers.
    fn record(
        &self,
        block: &mut Block<'_>,
        row: &GridRow,
        place: &Message,
    ) -> Result<Option<(Meant, Reached)>, Message> {
        let cells = Cells { block, row };
        let is_empty = |meaning| cells.first(meaning).is_empty();
        let says = [
            Meaning::Id,
            Meaning::Name,
            Meaning::FamilyName,
            Meaning::GivenName,
            Meaning::Title,
            Meaning::Phone,
            Meaning::Extension,
            Meaning::Mobile,
            Meaning::Fax,
            Meaning::Email,
            Meaning::Room,
        ];
        let has_units = [cells.first(Meaning::Unit), cells.first(Meaning::Subunit)];
        let written = has_units.map(str::to_owned);
        let is_row = says.iter().any(|meaning| !is_empty(*meaning));
        let mut of_units = block
            .columns
            .iter()
            .filter(|(_, column)| column.meaning == Meaning::Unit);
        let is_continued = of_units.any(|(place, _)| row.continued.contains(place));
        let others = [Meaning::Unit, Meaning::Subunit].map(|meaning| {
            let cells = cells
                .all(meaning)
                .filter(|(_, language)| language.is_some());
            let names = cells.filter_map(|(cell, language)| {
                in_language(cell, language, self.site.languages).map(closed_up)
            });
            names.collect()
        });
        let units = self.units(block, written, others, is_continued);
        if !is_row {
            return Ok(None);
        }
        if let (Section::Unknown(text), true) = (&self.section, units.is_empty()) {
            return Err(say::unit_above_unknown(text));
        }
        let cells = Cells { block, row };
        if let Some(note) = self.note_of_leaving(row) {
            return Err(say::note_tells_of_leaving(note));
        }
        let mut reached = contacts::reached(&cells, &self.numbering, self.site.languages)?;
        let contact = &mut reached.contact;
        let person = self.person(&cells)?;
        let mut title = self.title(&cells)?;
        let person = match person {
            Some(Ok(person)) => Some(person),
            Some(Err(purpose)) => {
                contacts::add_purpose(contact, &purpose, self.site.languages);
                // It is not for whoever holds a post.
                title.clear();
                None
            }
            None => None,
        };
        let says_nothing =
            contact.phones.is_empty() && contact.faxes.is_empty() && contact.emails.is_empty();
        if person.is_none() && says_nothing {
            let left_out = reached.left_out.into_iter().next();
            return Err(left_out.unwrap_or_else(say::row_without_anybody));
        }
        let record = Meant {
            bodies: units,
            post: (!title.is_empty()).then(|| MeantPost {
                identity: Identity {
                    names: title,
                    ..Identity::default()
                },
                ..MeantPost::default()
            }),
            person,
            contact: std::mem::take(contact),
            holding: Holding {
                start: self.start(&cells)?,
                ..Holding::default()
            },
            ..Meant::at(place.clone())
        };
        Ok(Some((record, reached)))
    }

    /// What a column that means nothing else says of somebody who is not there any more.
    fn note_of_leaving<'r>(&self, row: &'r GridRow) -> Option<&'r str> {
        let columns = self.mapping.columns.iter().enumerate();
        let notes = columns.filter(|(_, column)| column.meaning == Meaning::Nothing);
        let mut notes = notes.map(|(place, _)| row.cell(place));
        notes.find(|note| tells_of_leaving(note))
    }

    /// The units of a row: those of its cells, or of the row above where it has none.
    fn units(
        &self,
        block: &mut Block<'_>,
        [unit, subunit]: [String; 2],
        [of_unit, of_subunit]: [Vec<Name>; 2],
        is_continued: bool,
    ) -> Vec<MeantBody> {
        let others = [(unit.clone(), of_unit), (subunit.clone(), of_subunit)];
        if !is_nothing(&unit) {
            // A unit that is written anew has nothing of the one above within it.
            if unit != block.units[0] || !is_continued {
                block.units[1].clear();
            }
            block.units[0] = unit;
        }
        if !is_nothing(&subunit) {
            block.units[1] = subunit;
        }
        let section = match &self.section {
            Section::Unit(unit) => Some(unit.as_str()),
            _ => None,
        };
        let section = section.into_iter();
        let units = block.units.iter().map(String::as_str);
        let paths = section
            .chain(units)
            .flat_map(|path| path.split(['/', '／', '>', '\\']));
        let paths = paths.filter(|path| !is_leadership(path));
        // What it is called in other languages stands beside the name of the row.
        let levels = paths.filter_map(|path| {
            let name = closed_up(in_language(path, None, self.site.languages)?);
            let mut others = others.iter().filter(|(written, _)| *written == path);
            let others = others.next().into_iter().flat_map(|(_, names)| names);
            let others = others.filter(|(tag, _)| *tag != name.0).cloned();
            Some(MeantBody::unit(
                [name.clone()].into_iter().chain(others).collect(),
            ))
        });
        levels.collect()
    }

    /// Somebody; or what a number is for, where that stands in the place of a name.
    fn person(
        &self,
        cells: &Cells<'_, '_>,
    ) -> Result<Option<Result<MeantPerson, String>>, Message> {
        let mut person = MeantPerson::default();
        let id = cells.first(Meaning::Id);
        if !id.is_empty() {
            let slug = Slug::parse(id.strip_prefix("people/").unwrap_or(id));
            person.identity.slug = Some(slug.map_err(|_| say::no_slug(id))?);
        }
        let beside = Beside {
            title: !cells.first(Meaning::Title).is_empty(),
            id: person.identity.slug.is_some(),
        };
        let mut seen = BTreeSet::new();
        for (cell, language) in cells.all(Meaning::Name) {
            match names::named(cell, beside)? {
                Named::Nobody => {}
                Named::Purpose(purpose) => return Ok(Some(Err(purpose))),
                Named::Person(name) => {
                    self.add_name(&mut person, &name, language);
                    seen.insert(name);
                }
            }
        }
        let (family, given) = (
            cells.first(Meaning::FamilyName),
            cells.first(Meaning::GivenName),
        );
        if !family.is_empty() && !given.is_empty() {
            let told = Beside {
                title: true,
                id: true,
            };
            match names::named(&format!("{family}, {given}"), told) {
                Ok(Named::Person(name)) => self.add_name(&mut person, &name, None),
                _ => match names::named(&format!("{family}{given}"), told)? {
                    Named::Person(name) => self.add_name(&mut person, &name, None),
                    _ => return Err(say::name_of_nobody(format!("{family} {given}"))),
                },
            }
        } else if !family.is_empty() || !given.is_empty() {
            return Err(say::name_of_nobody(format!("{family}{given}")));
        }
        let is_somebody = person.identity.slug.is_some() || !person.identity.names.is_empty();
        Ok(is_somebody.then_some(Ok(person)))
    }

    /// A name as it is shown, and what it is filed under where the list tells: `Smith, Jane`.
    fn add_name(&self, person: &mut MeantPerson, name: &str, language: Option<&str>) {
        let parts = name
            .split_once(',')
            .map(|(family, given)| (family.trim(), given.trim()));
        let shown = match parts {
            Some((family, given)) => format!("{given} {family}"),
            None => name.to_owned(),
        };
        let Some((tag, shown)) = in_language(&shown, language, self.site.languages) else {
            return;
        };
        if person.identity.names.iter().any(|(known, _)| *known == tag) {
            return;
        }
        if let Some((family, given)) = parts {
            let key = format!("{family} {given}").to_lowercase();
            person.sort_keys.push((tag.clone(), key));
        }
        person.identity.names.push((tag, shown));
    }

    fn title(&self, cells: &Cells<'_, '_>) -> Result<Vec<Name>, Message> {
        let mut titles: Vec<Name> = Vec::new();
        for (cell, language) in cells.all(Meaning::Title) {
            if is_nothing(cell) {
                continue;
            }
            let (_, notes) = without_brackets(cell);
            if let Some(note) = notes.first() {
                return Err(match tells_of_leaving(note) {
                    true => say::note_tells_of_leaving(note),
                    false => say::title_has_note(cell, note),
                });
            }
            if is_state(cell) {
                return Err(say::title_is_state(cell));
            }
            if let Some(title) = acting(cell) {
                return Err(say::title_is_acting(cell, title));
            }
            if is_of_past(cell) {
                return Err(say::title_is_over(cell));
            }
            let title = in_language(&cell.replace('\n', "、"), language, self.site.languages);
            let title = title.map(closed_up);
            titles.extend(title.filter(|(tag, _)| !titles.iter().any(|(known, _)| known == tag)));
        }
        Ok(titles)
    }

    fn start(&self, cells: &Cells<'_, '_>) -> Result<Option<String>, Message> {
        let cell = cells.first(Meaning::Start);
        if is_nothing(cell) {
            return Ok(None);
        }
        match PartialDate::from_other_form(cell) {
            Some(day) => Ok(Some(day.to_string())),
            None => Err(say::no_date(cell)),
        }
    }
}

/// A row with what stands above in place of the words and marks that say so.
fn with_dittos(row: &GridRow, above: &[String]) -> GridRow {
    let cells = row.cells.iter().enumerate().map(|(place, cell)| {
        match ["同上", "同前", "〃", "″", "\"", "ditto", "do."]
            .contains(&cell.to_lowercase().trim())
        {
            true => above.get(place).cloned().unwrap_or_default(),
            false => cell.clone(),
        }
    });
    GridRow {
        cells: cells.collect(),
        ..row.clone()
    }
}

/// What is said of people where a post is asked for, though it is none.
const STATES: &[&str] = &[
    "借调",
    "实习生",
    "病休",
    "病假",
    "长期病假",
    "产假",
    "休假",
    "驻村",
    "退二线",
    "退居二线",
    "内退",
    "待分配",
    "挂职",
    "挂职锻炼",
];

/// Whether a title is one that somebody had, or says why somebody is not there any more.
fn is_of_past(title: &str) -> bool {
    let title = without_spaces(title);
    let lower = title.to_lowercase();
    let is_former = ["前任", "原任", "former", "ex-"]
        .iter()
        .any(|former| lower.starts_with(former));
    // 原副处长 and 前主任, and not 原料科科长.
    let ranks = [
        "副", "党", "主", "处", "局", "科", "院", "部", "厅", "书记", "会长", "司", "校", "所长",
        "秘书",
    ];
    let behind = title.strip_prefix(['原', '前']);
    let is_of_rank = behind.is_some_and(|title| {
        ranks.iter().any(|rank| title.starts_with(rank))
            && title.ends_with(['长', '任', '记', '席'])
    });
    let is_left = title.chars().count() <= 4 && tells_of_leaving(&title);
    is_former || is_of_rank || is_left
}

/// Whether what stands in the place of a title says where somebody is instead.
fn is_state(title: &str) -> bool {
    let title = without_spaces(title);
    STATES.contains(&title.as_str()) || title.starts_with("借调")
}

/// The title of whoever acts as what a cell says: 代局长, 代理主任, and not 代表 or 代办处处长.
fn acting(title: &str) -> Option<&str> {
    let title = title.trim();
    let behind = title.strip_prefix("代理").or(title.strip_prefix('代'))?;
    let is_title = ["长", "主任", "书记", "主席"]
        .iter()
        .any(|end| behind.ends_with(end));
    (is_title && !behind.starts_with(['表', '办'])).then_some(behind)
}

/// A name without the spaces that widen one in Chinese.
fn closed_up((tag, name): Name) -> Name {
    let name = match tag.starts_with("zh") {
        true => without_spaces(&name),
        false => name,
    };
    (tag, name)
}
