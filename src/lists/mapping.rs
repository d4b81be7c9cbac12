//! Which column of a list means what: guessed from the headings, or as somebody corrected it in a file.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use serde::Deserialize;

use super::grid::Grid;
use super::headings::{self, Meaning};
use crate::content::first_mistake;
use crate::messages::{Argument, Language, Message, OrSay, is_in_any_language, say};
use crate::spreadsheet::name_of_column;
use crate::text::Choice;

/// How many cells tell what a column has.
const SAMPLE: usize = 50;

/// Which column of a list means what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The sheet; the first one with headings where nothing is said.
    pub sheet: Option<String>,
    /// The row of the headings.
    pub headings: usize,
    /// The area code of numbers that have none.
    pub area_code: Option<String>,
    /// The number that has the extensions.
    pub switchboard: Option<String>,
    /// What each column means, by its place, with the language where that is told.
    pub columns: Vec<MappedColumn>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedColumn {
    /// What stands above it.
    pub heading: String,
    /// What it means.
    pub meaning: Meaning,
    /// The language of its texts.
    pub language: Option<String>,
}

/// A mapping as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMapping {
    sheet: Option<String>,
    headings: usize,
    area_code: Option<String>,
    switchboard: Option<String>,
    columns: BTreeMap<String, String>,
}

impl Mapping {
    /// What the headings of a sheet say; nothing where no row of it has headings.
    pub fn guessed(grid: &Grid) -> Option<Self> {
        let row = grid.row_of_headings()?;
        let headings = grid.headings(row);
        let columns = headings.into_iter().enumerate().map(|(place, heading)| {
            let meaning = headings::meaning(&heading).unwrap_or(Meaning::Nothing);
            // An office is a unit, or the number of a room.
            let is_room =
                meaning == Meaning::Unit && heading.ends_with("室") || heading == "Office";
            let meaning = match is_room && has_numbers(grid, row, place) {
                true => Meaning::Room,
                false => meaning,
            };
            MappedColumn {
                language: headings::language(&heading).map(str::to_owned),
                heading,
                meaning,
            }
        });
        let mut mapping = Self {
            sheet: Some(grid.name.clone()).filter(|name| !name.is_empty()),
            headings: row,
            columns: columns.collect(),
            ..Self::default()
        };
        mapping.take_units_apart();
        Some(mapping)
    }

    /// Where rooms within units are the only units, or two columns have units, each is what it must be.
    fn take_units_apart(&mut self) {
        let has = |columns: &[MappedColumn], meaning| {
            columns.iter().any(|column| column.meaning == meaning)
        };
        if !has(&self.columns, Meaning::Unit) {
            let mut columns = self.columns.iter_mut();
            let subunit = columns.find(|column| column.meaning == Meaning::Subunit);
            if let Some(column) = subunit {
                column.meaning = Meaning::Unit;
            }
        }
    }

    /// A sheet of which no row has headings that are known: its first row, and nothing that its columns mean.
    pub fn of_first_row(grid: &Grid) -> Self {
        let first = grid.rows.keys().next().copied().unwrap_or(1);
        let headings = grid.headings(first).into_iter();
        let columns = headings.map(|heading| MappedColumn {
            heading,
            meaning: Meaning::Nothing,
            language: None,
        });
        Self {
            sheet: Some(grid.name.clone()).filter(|name| !name.is_empty()),
            headings: first,
            columns: columns.collect(),
            ..Self::default()
        }
    }

    /// Takes what stands above the columns from the sheet.
    pub fn take_headings(&mut self, grid: &Grid) {
        let headings = grid.headings(self.headings);
        for (column, heading) in self.columns.iter_mut().zip(headings) {
            column.heading = heading;
        }
    }

    /// The first column that means something and that the sheet does not have.
    pub fn column_beyond(&self, grid: &Grid) -> Option<String> {
        let widest = grid.rows.values().map(|row| row.cells.len()).max();
        let columns = self.columns.iter().enumerate();
        let mut beyond = columns.skip(widest.unwrap_or_default());
        let found = beyond.find(|(_, column)| column.meaning != Meaning::Nothing);
        found.map(|(place, _)| name_of_column(place))
    }

    /// Whether it tells to which unit the rows belong.
    pub fn has_units(&self) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| column.meaning == Meaning::Unit)
    }

    /// Whether it tells of whom the rows are.
    pub fn has_names(&self) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| {
            matches!(
                column.meaning,
                Meaning::Name | Meaning::FamilyName | Meaning::Id
            )
        })
    }

    /// Reads a mapping that somebody wrote or corrected.
    ///
    /// # Errors
    /// Where it is no mapping, with the reason.
    pub fn parse(text: &str, path: &str) -> Result<Self> {
        if let Some((line, mistake)) = first_mistake(text) {
            return Err(say::mapping_mistake(path, line, mistake).into());
        }
        let written: WrittenMapping =
            toml::from_str(text).or_say(|| say::mapping_unreadable(path))?;
        let mut columns = Vec::new();
        for (letters, meaning) in &written.columns {
            let place = place_of_column(letters).or_say(|| say::mapping_column(path, letters))?;
            let (word, language) = meaning
                .split_once('.')
                .map_or((meaning.as_str(), None), |(word, language)| {
                    (word, Some(language))
                });
            // What it is called here and what headings say may be written too.
            let known = Meaning::from_word(word)
                .or_else(|| called(word))
                .or_else(|| headings::meaning(word));
            let meaning = known.or_say(|| say::mapping_word(path, meaning, words()))?;
            if columns.len() <= place {
                let nothing = MappedColumn {
                    heading: String::new(),
                    meaning: Meaning::Nothing,
                    language: None,
                };
                columns.resize(place + 1, nothing);
            }
            columns[place].meaning = meaning;
            columns[place].language = language.map(str::to_owned);
        }
        let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        Ok(Self {
            sheet: filled(written.sheet),
            headings: written.headings,
            area_code: filled(written.area_code),
            switchboard: filled(written.switchboard),
            columns,
        })
    }

    /// A file for somebody to correct.
    pub fn to_text(&self, language: Language) -> String {
        let mut text = String::new();
        let note = |text: &mut String, message: Message| {
            for line in message.text(language).lines() {
                let _ = writeln!(text, "# {line}");
            }
        };
        let quoted = crate::content::quoted;
        note(&mut text, say::mapping_head());
        if let Some(sheet) = &self.sheet {
            let _ = writeln!(text, "sheet = {}", quoted(sheet));
        }
        note(&mut text, say::mapping_headings());
        let _ = writeln!(text, "headings = {}", self.headings);
        note(&mut text, say::mapping_area_code());
        let code = self.area_code.as_deref().unwrap_or_default();
        let _ = writeln!(text, "area_code = {}", quoted(code));
        note(&mut text, say::mapping_switchboard());
        let number = self.switchboard.as_deref().unwrap_or_default();
        let _ = writeln!(text, "switchboard = {}\n", quoted(number));
        note(&mut text, say::mapping_columns(words()));
        text.push_str("[columns]\n");
        for (place, column) in self.columns.iter().enumerate() {
            if column.heading.is_empty() && column.meaning == Meaning::Nothing {
                continue;
            }
            let heading = column.heading.replace('\n', " ");
            let meaning = quoted(&column.word());
            let _ = writeln!(text, "{} = {meaning} # {heading}", name_of_column(place));
        }
        text
    }

    /// How the columns are understood, in a sentence.
    pub fn said(&self) -> Message {
        let columns = self
            .columns
            .iter()
            .filter(|column| !column.heading.is_empty());
        let columns = columns.map(|column| {
            let meaning = say::meaning_of_column(column.meaning.word());
            let meaning = match &column.language {
                Some(tag) => say::heading_in_language(meaning, say::language_called(tag)),
                None => meaning,
            };
            say::column_means(column.heading.replace('\n', ""), meaning)
        });
        say::columns_mean(Argument::list(columns))
    }
}

impl MappedColumn {
    fn word(&self) -> String {
        match &self.language {
            Some(language) => format!("{}.{language}", self.meaning.word()),
            None => self.meaning.word().to_owned(),
        }
    }
}

/// Every word for what a column means, with what it is called.
fn words() -> Argument {
    Argument::list(Meaning::ALL.iter().map(|meaning| {
        let word = meaning.word();
        say::word_with_meaning(word, say::meaning_of_column(word))
    }))
}

/// What is called so in any language of editors.
fn called(name: &str) -> Option<Meaning> {
    let is_called = |meaning: &&Meaning| {
        is_in_any_language(&say::meaning_of_column(meaning.word()), |said| said == name)
    };
    Meaning::ALL.iter().find(is_called).copied()
}

/// Whether most of the first cells of a column have digits in them.
fn has_numbers(grid: &Grid, above: usize, column: usize) -> bool {
    let rows = grid
        .rows
        .range(above + 1..)
        .map(|(_, row)| row.cell(column));
    let filled: Vec<&str> = rows.filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
    let has_digits = |cell: &&&str| cell.contains(|letter: char| letter.is_numeric());
    filled.iter().filter(has_digits).count() * 2 > filled.len()
}

/// The place of the column with these letters.
fn place_of_column(letters: &str) -> Option<usize> {
    let is_short = (1..=2).contains(&letters.len());
    let place = letters.bytes().try_fold(0, |place, letter| {
        let letter = letter.to_ascii_uppercase();
        letter
            .is_ascii_uppercase()
            .then(|| place * 26 + usize::from(letter - b'A') + 1)
    });
    place.filter(|_| is_short)?.checked_sub(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (place, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")] {
            assert_eq!(name_of_column(place), letters);
            assert_eq!(place_of_column(letters), Some(place));
        }
        assert_eq!(place_of_column("姓"), None);
    }

    #[test]
    fn a_mapping_comes_back_from_its_file() {
        let column = |heading: &str, meaning, language: Option<&str>| MappedColumn {
            heading: heading.to_owned(),
            meaning,
            language: language.map(str::to_owned),
        };
        let mapping = Mapping {
            sheet: Some("通讯录".to_owned()),
            headings: 3,
            area_code: Some("010".to_owned()),
            switchboard: None,
            columns: vec![
                column("序号", Meaning::Nothing, None),
                column("姓名", Meaning::Name, Some("zh")),
            ],
        };
        let read = Mapping::parse(&mapping.to_text(Language::default()), "map.toml").unwrap();
        let mut expected = mapping;
        for column in &mut expected.columns {
            column.heading.clear();
        }
        assert_eq!(read, expected);
    }
}
