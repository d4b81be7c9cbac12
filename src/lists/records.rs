//! The rows of a list as what they mean.

use std::collections::BTreeSet;

use super::grid::{Grid, GridRow};
use super::headings::Meaning;
use super::mapping::{MappedColumn, Mapping};
use super::names::{self, Named, in_language, is_nothing, without_brackets, without_spaces};
use super::numbers::{Numbering, area_code, emails, without_faxes};
use crate::edit::Name;
use crate::edit::meant::{
    Holding, Identity, Meant, MeantBody, MeantContact, MeantPerson, MeantPost, Read,
};
use crate::messages::{Message, say};
use crate::spreadsheet::place;
use crate::text::{PartialDate, PhoneRegion, Slug};

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
        section: None,
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
        reading.section = Some(grid.name.clone());
    }
    reading.all();
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
    let known = site.phones.iter().map(String::as_str);
    let codes: Vec<String> = written.chain(known).filter_map(area_code).collect();
    let count = |code: &String| codes.iter().filter(|known| *known == code).count();
    let most = codes.iter().max_by_key(|code| count(code)).cloned();
    let first = site.languages.iter().any(|tag| tag.starts_with("zh"));
    Numbering {
        region: site.region,
        area_code: mapping.area_code.clone().or(most),
        switchboard: mapping.switchboard.clone(),
        is_chinese: first && site.region.is_some_and(|region| region.code() == "CN"),
    }
}

/// Columns that say something of one person; a list may have several such beside each other.
struct Block<'a> {
    columns: Vec<(usize, &'a MappedColumn)>,
    /// The unit of the row above, and the one within it.
    units: [String; 2],
}

struct Reading<'a> {
    grid: &'a Grid,
    mapping: &'a Mapping,
    site: &'a Site<'a>,
    numbering: Numbering,
    /// The unit that a row across the list names.
    section: Option<String>,
    read: Read,
}

impl<'a> Reading<'a> {
    fn all(&mut self) {
        let mut blocks = blocks(self.mapping);
        let headings = self.grid.rows.get(&self.mapping.headings);
        let headings = headings.map(|row| row.cells.clone()).unwrap_or_default();
        let has_units = self.mapping.has_units();
        let mut above = Vec::new();
        for (number, row) in self.grid.rows.range(self.mapping.headings + 1..) {
            let row = &with_dittos(row, &above);
            above.clone_from(&row.cells);
            if row.cells.iter().all(String::is_empty) || row.cells == headings {
                continue;
            }
            let place = place(&self.grid.name, *number);
            if let Some(text) = self.title_of_rows(row) {
                match section(text).filter(|_| !has_units) {
                    Some(section) => {
                        self.section = Some(section);
                        for block in &mut blocks {
                            block.units = Default::default();
                        }
                    }
                    None => self.read.doubt(&place, say::row_is_nobody(text)),
                }
                continue;
            }
            for block in &mut blocks {
                match self.record(block, row, &place) {
                    Ok(record) => self.read.records.extend(record),
                    Err(reason) => self.read.doubt(&place, reason),
                }
            }
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
            Some(Meaning::Name) if is_unit_name(only) => Some(only),
            _ => None,
        }
    }

    /// What a row means, as far as it is about one person.
    fn record(
        &self,
        block: &mut Block<'_>,
        row: &GridRow,
        place: &Message,
    ) -> Result<Option<Meant>, Message> {
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
        let [unit, subunit] = has_units.map(str::to_owned);
        let is_row = says.iter().any(|meaning| !is_empty(*meaning));
        let units = self.units(block, unit, subunit);
        if !is_row {
            return Ok(None);
        }
        let cells = Cells { block, row };
        let mut contact = self.contact(&cells)?;
        let person = self.person(&cells)?;
        let mut title = self.title(&cells)?;
        let person = match person {
            Some(Ok(person)) => Some(person),
            Some(Err(purpose)) => {
                let purpose = in_language(&purpose, None, self.site.languages);
                contact.purpose.extend(purpose);
                // It is not for whoever holds a post.
                title.clear();
                None
            }
            None => None,
        };
        let says_nothing =
            contact.phones.is_empty() && contact.faxes.is_empty() && contact.emails.is_empty();
        if person.is_none() && says_nothing {
            return Err(say::row_without_anybody());
        }
        Ok(Some(Meant {
            bodies: units,
            post: (!title.is_empty()).then(|| MeantPost {
                identity: Identity {
                    names: title,
                    ..Identity::default()
                },
                ..MeantPost::default()
            }),
            person,
            contact,
            holding: Holding {
                start: self.start(&cells)?,
                ..Holding::default()
            },
            ..Meant::at(place.clone())
        }))
    }

    /// The units of a row: those of its cells, or of the row above where it has none.
    fn units(&self, block: &mut Block<'_>, unit: String, subunit: String) -> Vec<MeantBody> {
        if !is_nothing(&unit) {
            if unit != block.units[0] {
                block.units[1].clear();
            }
            block.units[0] = unit;
        }
        if !is_nothing(&subunit) {
            block.units[1] = subunit;
        }
        let section = self.section.iter().map(String::as_str);
        let units = block.units.iter().map(String::as_str);
        let paths = section
            .chain(units)
            .flat_map(|path| path.split(['/', '／', '>', '\\']));
        let paths = paths.filter(|path| !is_leadership(path));
        let levels = paths.filter_map(|name| in_language(name, None, self.site.languages));
        levels
            .map(|name| MeantBody::unit(vec![closed_up(name)]))
            .collect()
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
        let mut seen = BTreeSet::new();
        for (cell, language) in cells.all(Meaning::Name) {
            match names::named(cell)? {
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
            match names::named(&format!("{family}, {given}")) {
                Ok(Named::Person(name)) => self.add_name(&mut person, &name, None),
                _ => match names::named(&format!("{family}{given}"))? {
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
                return Err(say::title_has_note(cell, note));
            }
            let title = in_language(cell, language, self.site.languages);
            let title = title.map(closed_up);
            titles.extend(title.filter(|(tag, _)| !titles.iter().any(|(known, _)| known == tag)));
        }
        Ok(titles)
    }

    fn contact(&self, cells: &Cells<'_, '_>) -> Result<MeantContact, Message> {
        let mut contact = MeantContact::default();
        let mut extension = cells.first(Meaning::Extension);
        for (cell, _) in cells.all(Meaning::Phone) {
            let (cell, faxes) = without_faxes(cell);
            contact.faxes.extend(self.numbering.phones(&faxes, "")?);
            let phones = self.numbering.phones(&cell, extension)?;
            if !phones.is_empty() {
                extension = "";
            }
            contact.phones.extend(phones);
        }
        contact.phones.extend(self.numbering.phones("", extension)?);
        for (cell, _) in cells.all(Meaning::Mobile) {
            contact.phones.extend(self.numbering.phones(cell, "")?);
        }
        for (cell, _) in cells.all(Meaning::Fax) {
            contact.faxes.extend(self.numbering.phones(cell, "")?);
        }
        for (cell, _) in cells.all(Meaning::Email) {
            contact.emails.extend(emails(cell)?);
        }
        for list in [&mut contact.phones, &mut contact.faxes, &mut contact.emails] {
            let mut seen = BTreeSet::new();
            list.retain(|value| seen.insert(value.clone()));
        }
        let texts = |meaning| {
            let cells = cells.all(meaning).filter(|(cell, _)| !is_nothing(cell));
            cells.filter_map(|(cell, language)| in_language(cell, language, self.site.languages))
        };
        contact.address.extend(texts(Meaning::Address));
        contact.access.extend(self.room(cells.first(Meaning::Room)));
        Ok(contact)
    }

    /// Where a room is, in words: a number alone would tell nobody what it is.
    fn room(&self, cell: &str) -> Vec<Name> {
        if is_nothing(cell) {
            return Vec::new();
        }
        let is_number = !cell
            .chars()
            .any(|letter| letter.is_alphabetic() && !letter.is_ascii());
        if !is_number {
            return in_language(cell, None, self.site.languages)
                .into_iter()
                .collect();
        }
        let rooms = self.site.languages.iter().filter_map(|tag| {
            Some(match tag.split('-').next()? {
                "zh" => (tag.clone(), format!("{cell}室")),
                "en" => (tag.clone(), format!("Room {cell}")),
                _ => return None,
            })
        });
        rooms.collect()
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
        across: row.across.clone(),
    }
}

/// Whether a text is called as units are, and as hardly anybody is.
fn is_unit_name(text: &str) -> bool {
    let ends = ["厅", "处", "室", "部", "局", "办", "中心", "机关", "大队"];
    // Somebody may be called so.
    let ends_of_names = ["科", "委", "会"];
    let is_long = text.chars().count() > 3;
    let ends = ends.iter().chain(ends_of_names.iter().filter(|_| is_long));
    ends.into_iter().any(|end| text.ends_with(end))
}

/// The columns of each person: a second column of names, units or posts begins another.
fn blocks(mapping: &Mapping) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for (place, column) in mapping.columns.iter().enumerate() {
        let begins = matches!(
            column.meaning,
            Meaning::Name | Meaning::Unit | Meaning::Title | Meaning::Id
        ) && column.language.is_none();
        let is_again = |block: &Block<'_>| {
            let mut known = block.columns.iter();
            known.any(|(_, known)| known.meaning == column.meaning && known.language.is_none())
        };
        let last = blocks
            .last_mut()
            .filter(|block| !(begins && is_again(block)));
        match last {
            Some(block) => block.columns.push((place, column)),
            None => blocks.push(Block {
                columns: vec![(place, column)],
                units: Default::default(),
            }),
        }
    }
    blocks
}

/// The cells of a row that are of one block.
struct Cells<'b, 'r> {
    block: &'b Block<'b>,
    row: &'r GridRow,
}

impl<'r> Cells<'_, 'r> {
    fn all(&self, meaning: Meaning) -> impl Iterator<Item = (&'r str, Option<&str>)> {
        let columns = self.block.columns.iter();
        let columns = columns.filter(move |(_, column)| column.meaning == meaning);
        let row = self.row;
        let cells =
            columns.map(move |(place, column)| (row.cell(*place), column.language.as_deref()));
        cells.filter(|(cell, _)| !cell.is_empty())
    }

    fn first(&self, meaning: Meaning) -> &'r str {
        self.all(meaning).next().map_or("", |(cell, _)| cell)
    }
}

/// A name without the spaces that widen one in Chinese.
fn closed_up((tag, name): Name) -> Name {
    let name = match tag.starts_with("zh") {
        true => without_spaces(&name),
        false => name,
    };
    (tag, name)
}

/// Whether a list calls those so who lead the organization, and are in none of its units.
fn is_leadership(unit: &str) -> bool {
    let unit = without_spaces(unit);
    let endings = ["领导", "领导班子", "班子成员", "领导成员"];
    endings.iter().any(|ending| unit.ends_with(ending))
        || ["leadership", "leaders", "management"].contains(&unit.to_lowercase().as_str())
}

/// The unit that a row across a list names; nothing of a note.
fn section(text: &str) -> Option<String> {
    let notes = [
        "注", "备注", "说明", "制表", "填表", "合计", "总计", "共", "截至", "更新", "note", "total",
    ];
    let lower = text.to_lowercase();
    let is_note = notes.iter().any(|note| lower.starts_with(note))
        || text.contains(['：', ':', '。'])
        || text.chars().count() > 24;
    let name = text.trim_start_matches(|letter: char| {
        letter.is_ascii_digit() || "一二三四五六七八九十、.．（）() ".contains(letter)
    });
    let has_mark = text.len() != name.len()
        && text[..text.len() - name.len()].contains(['、', '.', '．', ')', '）']);
    let name = if has_mark { name } else { text };
    (!is_note && !name.is_empty()).then(|| name.to_owned())
}
