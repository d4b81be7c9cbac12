//! Tables of known keys: each is read where it stands, and what is missing or unknown is reported.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{FromToml, Reader};
use crate::content::shape::{Field, RecordShape};
use crate::diagnostics::{Code, Diagnostic, nearest};

/// What is known of a table before its keys are read.
pub struct Header {
    /// What such a table is called in messages.
    pub name: &'static str,
    /// Where the table begins.
    pub span: Range<usize>,
    /// The known keys that its unknown ones were probably meant to be, and which are thus not missing.
    pub misspelt: Vec<&'static str>,
}

/// A table of known keys; `record!` implements it.
pub trait Record: Sized {
    /// What such a table is called in messages.
    const NAME: &'static str;
    /// The name of its definition.
    const DEFINITION: &'static str;
    /// What it is, in a sentence.
    const DOCS: &'static str;

    /// Adds the keys that such a table knows.
    fn keys(known: &mut Vec<&'static str>);

    /// Reads the known keys.
    fn fields(table: &DeTable<'_>, header: &Header, reader: &mut Reader<'_>) -> Self;

    /// Adds the description of each key that such a table knows, in the same order.
    fn describe(fields: &mut Vec<Field>);

    /// The description of such a table.
    fn record_shape() -> RecordShape {
        let mut fields = Vec::new();
        Self::describe(&mut fields);
        RecordShape {
            name: Self::DEFINITION,
            docs: Self::DOCS.trim_ascii(),
            fields,
            one_of: &[],
            beside: None,
            others: None,
        }
    }

    /// Reads the known keys and reports the others. `span` is where the table begins.
    fn read(table: &DeTable<'_>, span: Range<usize>, reader: &mut Reader<'_>) -> Self {
        let mut known = Vec::new();
        Self::keys(&mut known);
        let misspelt = reader.refuse_unknown_keys(table, Self::NAME, &known);
        let name = Self::NAME;
        Self::fields(
            table,
            &Header {
                name,
                span,
                misspelt,
            },
            reader,
        )
    }
}

impl Reader<'_> {
    /// Reads a key that may be absent.
    pub fn optional<T: FromToml>(&mut self, table: &DeTable<'_>, key: &str) -> Option<Spanned<T>> {
        let value = table.get(key)?;
        let read = self.within(key.to_owned(), |reader| T::from_toml(value, reader));
        read.map(|read| Spanned::new(value.span(), read))
    }

    /// Reads a key that must be there.
    pub fn required<T: FromToml>(
        &mut self,
        table: &DeTable<'_>,
        header: &Header,
        key: &str,
    ) -> Option<Spanned<T>> {
        if !table.contains_key(key) && !header.misspelt.contains(&key) {
            let diagnostic = self.missing_key(header, key);
            self.report(diagnostic);
        }
        self.optional(table, key)
    }

    fn missing_key(&self, header: &Header, key: &str) -> Diagnostic {
        let message = format!("{} needs the key `{key}`", header.name);
        self.mistake(Code::MissingKey, header.span.clone(), message)
            .label(format!("`{key}` is missing here"))
            .help(format!(
                "add a line that begins with `{key}`; `minglu explain missing-key` shows one"
            ))
    }

    /// Reads a list that must have a member.
    pub fn filled_list<T: FromToml>(
        &mut self,
        table: &DeTable<'_>,
        header: &Header,
        key: &str,
    ) -> Vec<Spanned<T>> {
        let is_empty = match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::Array(members)) => members.is_empty(),
            Some(_) => false,
            None => !header.misspelt.contains(&key),
        };
        if is_empty {
            let diagnostic = self.missing_key(header, key);
            self.report(diagnostic.help(format!("add at least one table [[{key}]]")));
        }
        self.list(table, key)
    }

    /// Reads a list that must have two members. Broken ones count: they are reported where they stand.
    pub fn several<T: FromToml>(
        &mut self,
        table: &DeTable<'_>,
        header: &Header,
        key: &str,
    ) -> Vec<Spanned<T>> {
        match table.get(key) {
            Some(value) => {
                let written = value.get_ref().as_array().map(|members| members.len());
                if let Some(count) = written.filter(|count| *count < 2) {
                    let message = format!("{} needs two `{key}` at least", header.name);
                    let label = match count {
                        0 => "there is none",
                        _ => "there is only one",
                    };
                    let diagnostic = self
                        .mistake(Code::TooFew, value.span(), message)
                        .label(label)
                        .help("add the others, or remove the whole");
                    self.report(diagnostic);
                }
            }
            None if !header.misspelt.contains(&key) => {
                let diagnostic = self.missing_key(header, key);
                self.report(diagnostic);
            }
            None => {}
        }
        self.list(table, key)
    }

    /// Reads a list that may be absent; its broken members are reported and left out.
    pub fn list<T: FromToml>(&mut self, table: &DeTable<'_>, key: &str) -> Vec<Spanned<T>> {
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(members) = value.get_ref() else {
            self.wrong_type(value, "a list");
            return Vec::new();
        };
        let mut list = Vec::with_capacity(members.len());
        for (place, member) in members.iter().enumerate() {
            let key = format!("{key}[{}]", place + 1);
            if let Some(read) = self.within(key, |reader| T::from_toml(member, reader)) {
                list.push(Spanned::new(member.span(), read));
            }
        }
        list
    }

    /// Reports every key that such a table does not know, and tells which known ones were probably meant.
    pub fn refuse_unknown_keys(
        &mut self,
        table: &DeTable<'_>,
        record: &str,
        known: &[&'static str],
    ) -> Vec<&'static str> {
        let mut misspelt = Vec::new();
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let mut diagnostic = self
                .mistake(
                    Code::UnknownKey,
                    key.span(),
                    format!("{record} has no key `{name}`"),
                )
                .label("unknown key");
            let is_of_file = !self.keys.is_empty() && self.file_keys.contains(&name);
            diagnostic = match nearest(name, known.iter().copied()) {
                _ if is_of_file => diagnostic.help(format!(
                    "`{name}` is a key of the whole file: write it above the first line in [brackets]"
                )),
                Some(near) => {
                    misspelt.extend(known.iter().find(|known| **known == near));
                    diagnostic.help(format!("did you mean `{near}`?"))
                }
                None => diagnostic.help(format!("{record} knows these keys: {}", known.join(", "))),
            };
            self.report(diagnostic);
        }
        misspelt
    }
}
