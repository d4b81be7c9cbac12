//! The order of keys: that of the definitions, and of the languages in `site.toml`.

use crate::content::shape::{RecordShape, Shape};
use crate::text::LanguageTag;

/// The order of the keys of a kind of file.
pub struct Order {
    file: RecordShape,
    languages: Vec<String>,
}

/// What is known of the keys of a table.
#[derive(Clone, Copy)]
pub enum Keys<'a> {
    /// Those of a record.
    Record(&'a RecordShape),
    /// Languages, and those of the table that may stand for the text of one.
    Languages(&'a RecordShape),
    /// Nothing: they stay in the order in which they are written.
    Unknown,
}

/// The place of what is not known: behind everything else.
const LAST: usize = usize::MAX;

impl Order {
    /// The order of a kind of file on a site with these languages.
    pub fn new(file: RecordShape, languages: &[LanguageTag]) -> Self {
        Self {
            file,
            languages: languages.iter().map(ToString::to_string).collect(),
        }
    }

    /// The keys of the file as a whole.
    pub fn of_file(&self) -> Keys<'_> {
        Keys::Record(&self.file)
    }

    /// The place of a key among the others, and what is known of the keys behind it.
    pub fn place<'a>(&'a self, keys: Keys<'a>, key: &str) -> (usize, Keys<'a>) {
        match keys {
            Keys::Record(record) => match (record.field(key), &record.others) {
                (Some((place, field)), _) => (place, behind(&field.shape)),
                (None, Some((_, other))) => (LAST, Keys::Record(other)),
                (None, None) => (LAST, Keys::Unknown),
            },
            Keys::Languages(table) => {
                let place = self.languages.iter().position(|tag| tag == key);
                (place.unwrap_or(LAST), Keys::Record(table))
            }
            Keys::Unknown => (LAST, Keys::Unknown),
        }
    }

    /// The place of a key that is written with dots. What stands last is in no order of its own, and its keys neither.
    pub fn places<'a>(&'a self, mut keys: Keys<'a>, dotted: &[impl AsRef<str>]) -> Vec<usize> {
        let mut places = Vec::with_capacity(dotted.len());
        for key in dotted {
            let (place, behind) = self.place(keys, key.as_ref());
            places.push(place);
            if place == LAST {
                break;
            }
            keys = behind;
        }
        places
    }
}

fn behind(shape: &Shape) -> Keys<'_> {
    match shape {
        Shape::Record(record) => Keys::Record(record),
        Shape::PerLanguage { table, .. } => Keys::Languages(table),
        Shape::Boolean | Shape::Number(_) | Shape::Text(_) => Keys::Unknown,
    }
}
