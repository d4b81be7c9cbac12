//! The sheets of a workbook and their columns, which follow from the schemas.

use anyhow::Result;

use crate::content::{Key, RecordKind, ValueForm};
use crate::messages::{Language, Message, say};
use crate::spreadsheet::{Row, Table};

/// What the hidden row begins with in a sheet of ours.
const MARK: &str = "minglu:";
/// The hidden row.
pub const ROW_OF_KEYS: usize = 1;
/// The row of the headings.
pub const ROW_OF_HEADINGS: usize = 2;

/// A kind of sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetKind {
    /// The organization and its units.
    Units,
    /// Their posts.
    Posts,
    /// Who holds and held them.
    Appointments,
    /// The people who do, and those who belong to them.
    People,
    /// How to reach all of these.
    Contacts,
    /// What bodies are responsible for.
    Functions,
}

/// A sheet with its columns.
pub struct SheetShape {
    /// Its kind.
    pub kind: SheetKind,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
}

/// A column.
pub enum SheetColumn {
    /// What tells a record from all others.
    Id,
    /// What a record is of.
    Of,
    /// The value of a key, in one language where it is one in each.
    Value(Key, Option<String>),
}

/// Keys that are no facts, or are not for people to change.
const LEFT_OUT: &[&str] = &[
    "slug",
    "former_slugs",
    "former_ids",
    "citation",
    "translations",
];

impl SheetKind {
    /// Every one, in the order of the sheets.
    pub const ALL: [Self; 6] = [
        Self::Units,
        Self::Posts,
        Self::Appointments,
        Self::People,
        Self::Contacts,
        Self::Functions,
    ];

    /// The kind of a sheet of ours.
    pub fn of(table: &Table) -> Option<Self> {
        let (kind, row) = Self::with_keys(table)?;
        (row.number == ROW_OF_KEYS).then_some(kind)
    }

    /// The kind of a sheet of ours with the row of its keys, wherever that is by now.
    pub fn with_keys(table: &Table) -> Option<(Self, &Row)> {
        let of_cell = |cell: &String| {
            let word = cell.strip_prefix(MARK)?;
            Self::ALL.into_iter().find(|kind| kind.word() == word)
        };
        let mut rows = table.rows.iter();
        rows.find_map(|row| Some((row.cells.iter().find_map(of_cell)?, row)))
    }

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Posts => "posts",
            Self::Appointments => "appointments",
            Self::People => "people",
            Self::Contacts => "contacts",
            Self::Functions => "functions",
        }
    }

    /// The name of the sheet.
    pub fn name(self) -> Message {
        match self {
            Self::Units => say::sheet_of_units(),
            Self::Posts => say::sheet_of_posts(),
            Self::Appointments => say::sheet_of_appointments(),
            Self::People => say::sheet_of_people(),
            Self::Contacts => say::sheet_of_contacts(),
            Self::Functions => say::sheet_of_functions(),
        }
    }

    /// What the records of its rows are.
    pub fn record(self) -> RecordKind {
        match self {
            Self::Units => RecordKind::Unit,
            Self::Posts => RecordKind::Post,
            Self::Appointments => RecordKind::Appointment,
            Self::People => RecordKind::Person,
            Self::Contacts => RecordKind::Contact,
            Self::Functions => RecordKind::Function,
        }
    }

    /// Whether its records are of others.
    fn is_of_others(self) -> bool {
        !matches!(self, Self::Units | Self::People)
    }
}

impl SheetShape {
    /// A sheet for these languages.
    ///
    /// # Errors
    /// Where the program's own table of descriptions cannot be read.
    pub fn of(kind: SheetKind, languages: &[String]) -> Result<Self> {
        let mut columns = vec![SheetColumn::Id];
        if kind.is_of_others() {
            columns.push(SheetColumn::Of);
        }
        for key in kind.record().keys()? {
            if LEFT_OUT.contains(&key.key) {
                continue;
            }
            let one = SheetColumn::Value(key.clone(), None);
            let each = languages
                .iter()
                .map(|tag| SheetColumn::Value(key.clone(), Some(tag.clone())));
            match key.form {
                ValueForm::Table => {}
                ValueForm::PerLanguage => columns.extend(each),
                ValueForm::Either => columns.extend(std::iter::once(one).chain(each)),
                ValueForm::Text | ValueForm::Number | ValueForm::Flag | ValueForm::List => {
                    columns.push(one);
                }
            }
        }
        Ok(Self { kind, columns })
    }

    /// What programs know its columns by.
    pub fn keys(&self) -> Vec<String> {
        let columns = self.columns.iter();
        columns.map(|column| column.key(self.kind)).collect()
    }

    /// The key of the column that tells a record from all others.
    pub fn key_of_id(kind: SheetKind) -> String {
        SheetColumn::Id.key(kind)
    }

    /// The place of the column with a key.
    pub fn column(&self, key: &str) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| column.key(self.kind) == key)
    }
}

impl SheetColumn {
    /// What a program knows it by.
    pub fn key(&self, kind: SheetKind) -> String {
        match self {
            Self::Id => format!("{MARK}{}", kind.word()),
            Self::Of => format!("{MARK}of"),
            Self::Value(key, Some(language)) => format!("{}.{language}", key.key),
            Self::Value(key, None) => key.key.to_owned(),
        }
    }

    /// Whether it is the one that tells a record from all others.
    pub fn is_id(&self) -> bool {
        matches!(self, Self::Id)
    }

    /// Whether its cells may hold what is not offered: a name for something that is new.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Id | Self::Of => true,
            Self::Value(key, _) => {
                key.form == ValueForm::List
                    || matches!(key.key, "person" | "parent" | "post" | "reports_to")
            }
        }
    }

    /// Its heading.
    pub fn heading(&self, kind: SheetKind, language: Language) -> String {
        let heading = match self {
            Self::Id => say::heading_id(),
            Self::Of => match kind {
                SheetKind::Appointments => say::heading_of_post(),
                _ => say::heading_of_body(),
            },
            Self::Value(key, of) => {
                // A body exists for something, and a contact is for something.
                let heading = match (kind, key.key) {
                    (SheetKind::Units, "purpose") => say::heading("mission"),
                    (_, key) => say::heading(key),
                };
                match of {
                    Some(tag) => say::heading_in_language(heading, say::language_called(tag)),
                    None => heading,
                }
            }
        };
        heading.text(language)
    }

    /// What is said of it.
    pub fn note(&self, language: Language) -> String {
        match self {
            Self::Id => say::note_of_id().text(language),
            Self::Of => say::note_of_of().text(language),
            Self::Value(key, _) => {
                let note = match &key.docs {
                    (_, Some(chinese)) if language.tag() == "zh" => chinese.as_str(),
                    (english, _) => english,
                };
                match key.form {
                    ValueForm::List => say::note_of_list(note).text(language),
                    _ => note.to_owned(),
                }
            }
        }
    }
}
