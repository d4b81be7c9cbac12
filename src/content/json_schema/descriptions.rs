//! What keys mean, in the two languages of editors: English from the doc comments of the definitions, Chinese from a
//! table beside them.

use anyhow::{Context, Result};
use toml::Table;

use crate::content::shape::{Field, RecordShape};

/// The Chinese descriptions, by the record that defines a key, and the key.
pub struct Descriptions {
    records: Table,
    keys: Table,
}

impl Descriptions {
    /// Reads the table that is part of the program.
    ///
    /// # Errors
    /// Where it is no table of tables.
    pub fn read() -> Result<Self> {
        let mut table: Table = include_str!("descriptions.zh.toml")
            .parse()
            .context("the Chinese descriptions cannot be read")?;
        let mut part = |name: &str| match table.remove(name) {
            Some(toml::Value::Table(part)) => Ok(part),
            _ => anyhow::bail!("the Chinese descriptions have no table [{name}]"),
        };
        Ok(Self {
            records: part("records")?,
            keys: part("keys")?,
        })
    }

    /// What a kind of table is.
    pub fn of_record(&self, record: &RecordShape) -> String {
        let chinese = self.records.get(record.name).and_then(|text| text.as_str());
        both(record.docs, chinese)
    }

    /// What a key says.
    pub fn of_field(&self, field: &Field) -> String {
        let chinese = self
            .keys
            .get(field.owner)
            .and_then(|keys| keys.get(field.key)?.as_str());
        both(field.docs, chinese)
    }
}

/// One below the other, as paragraphs of the Markdown that editors of TOML show.
fn both(english: &str, chinese: Option<&str>) -> String {
    match chinese {
        Some(chinese) => format!("{english}\n\n{chinese}"),
        None => english.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::forms;
    use crate::content::shape::Shape;

    fn collect(record: &RecordShape, needed: &mut BTreeSet<(String, String)>) {
        needed.insert(("records".to_owned(), record.name.to_owned()));
        for field in &record.fields {
            needed.insert((field.owner.to_owned(), field.key.to_owned()));
            match &field.shape {
                Shape::Record(record) => collect(record, needed),
                Shape::PerLanguage { table, .. } => collect(table, needed),
                Shape::Boolean | Shape::Number(_) | Shape::Text(_) => {}
            }
        }
        if let Some((_, other)) = &record.others {
            collect(other, needed);
        }
    }

    #[test]
    fn each_key_is_described_in_chinese_and_nothing_else_is() {
        let mut needed = BTreeSet::new();
        for form in forms::ALL {
            collect(&(form.shape)(), &mut needed);
        }
        let table = Descriptions::read().unwrap();
        let named = |owner: &str, keys: &Table| -> Vec<(String, String)> {
            keys.keys()
                .map(|key| (owner.to_owned(), key.clone()))
                .collect()
        };
        let mut there = named("records", &table.records);
        for (owner, keys) in &table.keys {
            there.extend(named(owner, keys.as_table().unwrap()));
        }
        let there: BTreeSet<_> = there.into_iter().collect();
        let lacking: Vec<_> = needed.difference(&there).collect();
        let left_over: Vec<_> = there.difference(&needed).collect();
        assert!(
            lacking.is_empty() && left_over.is_empty(),
            "lacking: {lacking:#?}\nleft over: {left_over:#?}"
        );
    }
}
