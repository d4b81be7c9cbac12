//! What a content file may look like: what `record!` and the readers of values say of themselves, as data.
//!
//! The reader, the JSON Schemas and the formatter all follow from the same definitions, so they cannot drift apart.

use crate::messages::Message;

/// What a value may be.
#[derive(Debug, Clone)]
pub enum Shape {
    /// `true` or `false`
    Boolean,
    /// A whole number from 0 on, up to this one where there is a bound.
    Number(Option<u64>),
    /// A number above 0.
    PositiveNumber,
    /// A number no further from 0 than this.
    Degrees(u8),
    /// A text.
    Text(TextShape),
    /// A table with a text for each language, or a table that says more.
    PerLanguage {
        /// What stands for a language.
        text: TextShape,
        /// The table that may stand for it.
        table: Box<RecordShape>,
        /// Whether there must be a language.
        is_filled: bool,
    },
    /// A table of known keys.
    Record(RecordShape),
    /// A text, or a table that stands for something else.
    TextOrTable {
        /// The text.
        text: TextShape,
        /// What the table looks like.
        table: Box<Shape>,
    },
}

impl Shape {
    /// The table of known keys that it is.
    fn record(&self) -> Option<&RecordShape> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }
}

/// What a text may look like. What no pattern can tell, such as whether a day exists, is for the reader alone.
#[derive(Debug, Clone, Default)]
pub struct TextShape {
    /// A regular expression that every such text matches; of the part that all dialects have.
    pub pattern: Option<&'static str>,
    /// The greatest length in characters.
    pub max_length: Option<usize>,
    /// The only words there are, where they are fixed; with a pattern, those that an editor is offered among others.
    pub words: Vec<&'static str>,
}

/// A table of known keys.
#[derive(Debug, Clone)]
pub struct RecordShape {
    /// The name of its definition, such as `Unit`.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub docs: &'static str,
    /// Its keys, in the order in which a file has them.
    pub fields: Vec<Field>,
    /// The keys that say what it names, where there are several ways to.
    pub alternatives: Option<&'static Alternatives>,
    /// What any other key has to look like and stands for, where there may be others.
    pub others: Option<(TextShape, Box<RecordShape>)>,
}

/// The ways in which a table may name what it is about: the keys of exactly one of them are there.
#[derive(Debug)]
pub struct Alternatives {
    /// The keys of each way.
    pub ways: &'static [&'static [&'static str]],
    /// What is said where none of the keys is there.
    pub nothing: fn() -> Message,
    /// What is said where keys are there that do not go together.
    pub several: fn() -> Message,
    /// What to write.
    pub help: fn() -> Message,
}

impl Alternatives {
    /// Every key of them, each once.
    pub fn keys(&self) -> Vec<&'static str> {
        let mut keys = Vec::new();
        for key in self.ways.iter().copied().flatten() {
            if !keys.contains(key) {
                keys.push(*key);
            }
        }
        keys
    }
}

/// A key of a record.
#[derive(Debug, Clone)]
pub struct Field {
    /// The record that defines it, which is another one where its keys were taken in.
    pub owner: &'static str,
    /// The key.
    pub key: &'static str,
    /// What it says, in a sentence.
    pub docs: &'static str,
    /// Whether it must be there, and how often.
    pub need: Need,
    /// What stands behind it.
    pub shape: Shape,
}

impl Field {
    /// A key with a text.
    pub fn of_text(
        owner: &'static str,
        key: &'static str,
        docs: &'static str,
        need: Need,
        text: TextShape,
    ) -> Self {
        Self {
            owner,
            key,
            docs,
            need,
            shape: Shape::Text(text),
        }
    }
}

impl Field {
    /// The header of the table that stands behind the key at the top of a file, where one does.
    pub fn header(&self) -> Option<String> {
        self.shape.record().map(|_| self.need.header(self.key))
    }

    /// Whether a table stands behind the key most of whose own keys are among these.
    pub fn has_mostly(&self, keys: &[&str]) -> bool {
        self.shape.record().is_some_and(|record| {
            let fields = record.fields.iter();
            let known = fields.filter(|field| keys.contains(&field.key));
            known.count() * 2 > record.fields.len()
        })
    }
}

/// Whether a key must be there, and how often its value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must be there.
    Required,
    /// It may be there.
    Optional,
    /// It may be there, with a list.
    List,
    /// It must be there, with a list that has a member.
    Filled,
    /// It must be there, with a list that has two members.
    Several,
}

impl Need {
    /// The header of a table to which these keys lead.
    fn header(self, keys: &str) -> String {
        match self {
            Self::Required | Self::Optional => format!("[{keys}]"),
            Self::List | Self::Filled | Self::Several => format!("[[{keys}]]"),
        }
    }

    /// Whether the key must be there.
    pub fn is_needed(self) -> bool {
        self == Self::Required || self.fewest() > 0
    }

    /// How many members its list must have; 0 where there may be none, or where it is no list.
    pub fn fewest(self) -> usize {
        match self {
            Self::Required | Self::Optional | Self::List => 0,
            Self::Filled => 1,
            Self::Several => 2,
        }
    }
}

impl RecordShape {
    /// Where a key stands in the order of keys, and what it is; none where the record does not know it.
    pub fn field(&self, key: &str) -> Option<(usize, &Field)> {
        let mut fields = self.fields.iter().enumerate();
        fields.find(|(_, field)| field.key == key)
    }
}

/// The header of a table in a file, such as `[[posts.contacts]]`.
pub struct TableHeader {
    /// The header, with its brackets.
    pub text: String,
    /// Whether the table is what stands behind the key that was asked about, and not the one that has the key.
    pub is_of_key: bool,
}

impl RecordShape {
    /// The header under which a key belongs that stands in the table to which these keys lead, and slipped out of one in
    /// that; none where several have such a key.
    pub fn header_of(&self, key: &str, here: &[&str]) -> Option<TableHeader> {
        let mut table = self;
        for key in here {
            let (_, field) = table.field(key)?;
            table = field.shape.record()?;
        }
        // Every file has allowances, and keys such as `start` are those of many tables.
        let below = table.fields.iter().filter(|field| field.key != "allow");
        let mut found = below.filter_map(|field| {
            let (_, of_key) = field.shape.record()?.field(key)?;
            Some((field, of_key))
        });
        let ((field, of_key), None) = (found.next()?, found.next()) else {
            return None;
        };
        let is_of_key = of_key.shape.record().is_some();
        let last = if is_of_key { of_key } else { field };
        let own = is_of_key.then_some(key);
        let keys: Vec<&str> = here.iter().copied().chain([field.key]).chain(own).collect();
        let text = last.need.header(&keys.join("."));
        Some(TableHeader { text, is_of_key })
    }
}

impl TextShape {
    /// A text that matches a pattern.
    pub fn matching(pattern: &'static str) -> Self {
        Self {
            pattern: Some(pattern),
            ..Self::default()
        }
    }
}

/// The name of a definition without what every one of them ends with.
pub const fn short_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [.., b'R', b'e', b'c', b'o', b'r', b'd'] => name.split_at(name.len() - 6).0,
        _ => name,
    }
}
