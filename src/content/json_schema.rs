//! JSON Schemas of the content files, for the editors of TOML that complete, explain and check while one writes.
//!
//! Draft 7, the newest that Taplo reads. They say what concerns the form of one file; what concerns several, such as
//! whether a slug names anything, is for `minglu check`.
//!
//! Taplo (Even Better TOML) looks for its configuration in the folder that it opens and reads paths from there, so
//! the content has a `.taplo.toml` and the repository has the same for `content/`. A `#:schema` line in every file
//! would be right wherever it is opened, but editors of content would not understand it, and every new file would
//! need it; whoever writes one keeps it, and `fmt` leaves it at the top. A test lists the codes that schemas cannot
//! see, with the reason.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use toml::Table;

use super::layout;
use super::layout::FileShape;
use super::shape::{Alternatives, Field, Need, RecordShape, Shape, TextShape};
use super::values::FromText;
use crate::text::{LanguageTag, PositiveNumber};

/// A schema with the name of its kind of file, such as `unit`.
pub struct JsonSchema {
    /// The kind of file.
    pub name: &'static str,
    /// The schema as text.
    pub text: String,
}

/// The schema of every kind of file. These languages are offered first, and any other is let through: a schema stays
/// right when the site gains a language.
///
/// # Errors
/// Where the program's own table of descriptions cannot be read.
pub fn all(languages: &[LanguageTag]) -> Result<Vec<JsonSchema>> {
    let descriptions = Descriptions::read()?;
    layout::FILE_SHAPES
        .iter()
        .map(|form| Writer::new(languages, &descriptions).schema(form))
        .collect()
}

/// A schema being written.
struct Writer<'a> {
    languages: &'a [LanguageTag],
    descriptions: &'a Descriptions,
    /// What several places refer to, by name.
    definitions: BTreeMap<String, Value>,
}

impl<'a> Writer<'a> {
    fn new(languages: &'a [LanguageTag], descriptions: &'a Descriptions) -> Self {
        Self {
            languages,
            descriptions,
            definitions: BTreeMap::new(),
        }
    }

    fn schema(mut self, form: &FileShape) -> Result<JsonSchema> {
        let mut root = self.record(&(form.shape)());
        root.insert(
            "$schema".to_owned(),
            json!("http://json-schema.org/draft-07/schema#"),
        );
        root.insert("title".to_owned(), json!(form.name));
        root.insert("definitions".to_owned(), json!(self.definitions));
        let mut text = serde_json::to_string_pretty(&root)?;
        text.push('\n');
        Ok(JsonSchema {
            name: form.name,
            text,
        })
    }

    fn record(&mut self, shape: &RecordShape) -> Map<String, Value> {
        let mut record = object();
        let docs = self.descriptions.of_record(shape);
        record.insert("description".to_owned(), json!(docs));
        record.insert("properties".to_owned(), self.properties(&shape.fields));
        let required = shape.fields.iter().filter(|field| field.need.is_needed());
        let required: Vec<&str> = required.map(|field| field.key).collect();
        if !required.is_empty() {
            record.insert("required".to_owned(), json!(required));
        }
        if let Some(alternatives) = shape.alternatives {
            record.insert("anyOf".to_owned(), ways(alternatives));
        }
        if let Some((name, other)) = &shape.others {
            let others = self.reference(other);
            let_others(&mut record, name, others);
        }
        record
    }

    fn properties(&mut self, fields: &[Field]) -> Value {
        let properties = fields
            .iter()
            .map(|field| (field.key.to_owned(), self.field(field)));
        Value::Object(properties.collect())
    }

    fn field(&mut self, field: &Field) -> Value {
        let mut value = match (field.need, &field.shape) {
            (Need::Required | Need::Optional, Shape::Record(record)) => self.record(record),
            (Need::Required | Need::Optional, shape) => self.value(shape),
            (Need::List | Need::Filled | Need::Several, shape) => {
                let items = match shape {
                    Shape::Record(record) => self.reference(record),
                    other => Value::Object(self.value(other)),
                };
                let mut list = Map::from_iter([("type".to_owned(), json!("array"))]);
                list.insert("items".to_owned(), items);
                let fewest = field.need.fewest();
                if fewest > 0 {
                    list.insert("minItems".to_owned(), json!(fewest));
                }
                list
            }
        };
        let docs = self.descriptions.of_field(field);
        value.insert("description".to_owned(), json!(docs));
        Value::Object(value)
    }

    fn value(&mut self, shape: &Shape) -> Map<String, Value> {
        match shape {
            Shape::Boolean => Map::from_iter([("type".to_owned(), json!("boolean"))]),
            Shape::Number(bound) => {
                let mut number = Map::from_iter([("type".to_owned(), json!("integer"))]);
                number.insert("minimum".to_owned(), json!(0));
                number.extend(bound.map(|bound| ("maximum".to_owned(), json!(bound))));
                number
            }
            Shape::PositiveNumber => {
                let mut number = Map::from_iter([("type".to_owned(), json!("number"))]);
                number.insert("exclusiveMinimum".to_owned(), json!(0));
                number.insert("maximum".to_owned(), json!(PositiveNumber::MAX));
                number
            }
            Shape::Degrees(limit) => {
                let mut number = Map::from_iter([("type".to_owned(), json!("number"))]);
                number.insert("minimum".to_owned(), json!(-i16::from(*limit)));
                number.insert("maximum".to_owned(), json!(limit));
                number
            }
            Shape::Text(text) => self::text(text),
            Shape::TextOrTable { text, table } => {
                let either = json!([self::text(text), self.value(table)]);
                Map::from_iter([("anyOf".to_owned(), either)])
            }
            Shape::PerLanguage {
                text,
                table,
                is_filled,
            } => self.per_language(text, table, *is_filled),
            Shape::Record(record) => self.record(record),
        }
    }

    fn per_language(
        &mut self,
        text: &TextShape,
        of_language: &RecordShape,
        is_filled: bool,
    ) -> Map<String, Value> {
        let mut table = object();
        let value = self.text_or_table(text, of_language);
        if is_filled {
            table.insert("minProperties".to_owned(), json!(1));
        }
        let languages = self.languages.iter();
        let languages = languages.map(|tag| (tag.to_string(), value.clone()));
        table.insert("properties".to_owned(), Value::Object(languages.collect()));
        let tag = LanguageTag::text_shape();
        let_others(&mut table, &tag, value);
        table
    }

    /// A text alone, or a table that says more.
    fn text_or_table(&mut self, text: &TextShape, shape: &RecordShape) -> Value {
        let mut table = self.record(shape);
        let docs = table.remove("description");
        let value = json!({ "description": docs, "anyOf": [self::text(text), table] });
        self.define(shape.name, value)
    }

    /// A reference to the definition of a record.
    fn reference(&mut self, record: &RecordShape) -> Value {
        let value = Value::Object(self.record(record));
        self.define(record.name, value)
    }

    /// A reference to a definition, which is added unless it is there; two of one name are told apart by a mark.
    fn define(&mut self, name: &str, value: Value) -> Value {
        let mut name = name.to_owned();
        while self
            .definitions
            .get(&name)
            .is_some_and(|known| *known != value)
        {
            name.push('_');
        }
        let reference = json!({ "$ref": format!("#/definitions/{name}") });
        self.definitions.insert(name, value);
        reference
    }
}

/// A table that lets no key through that it does not name.
fn object() -> Map<String, Value> {
    Map::from_iter([
        ("type".to_owned(), json!("object")),
        ("additionalProperties".to_owned(), json!(false)),
    ])
}

/// The ways in which a table may name something, each without the keys of the others.
fn ways(alternatives: &Alternatives) -> Value {
    let keys = alternatives.keys();
    let ways = alternatives.ways.iter().map(|way| {
        let others = keys.iter().filter(|key| !way.contains(key));
        let others: Vec<Value> = others.map(|key| json!({ "required": [key] })).collect();
        json!({ "required": way, "not": { "anyOf": others } })
    });
    ways.collect()
}

/// Lets keys of this form through besides those that a table names. (`patternProperties` would hold for these too.)
fn let_others(table: &mut Map<String, Value>, name: &TextShape, value: Value) {
    table.insert("propertyNames".to_owned(), json!(text(name)));
    table.insert("additionalProperties".to_owned(), value);
}

fn text(shape: &TextShape) -> Map<String, Value> {
    let mut text = Map::from_iter([("type".to_owned(), json!("string"))]);
    let TextShape {
        pattern,
        max_length,
        words,
    } = shape;
    // Where others than the fixed words may stand, these are what an editor offers.
    if pattern.is_some() && !words.is_empty() {
        let either = json!([{ "enum": words }, { "pattern": pattern }]);
        text.insert("anyOf".to_owned(), either);
    } else {
        text.extend(pattern.map(|pattern| ("pattern".to_owned(), json!(pattern))));
        if !words.is_empty() {
            text.insert("enum".to_owned(), json!(words));
        }
    }
    text.extend(max_length.map(|length| ("maxLength".to_owned(), json!(length))));
    text
}

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
        let mut table: Table = include_str!("json_schema.zh.toml")
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
        both(field.docs, self.in_chinese(field))
    }

    /// What a key says in Chinese.
    pub fn in_chinese(&self, field: &Field) -> Option<&str> {
        let keys = self.keys.get(field.owner)?;
        keys.get(field.key)?.as_str()
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
    use crate::content::layout;
    use crate::content::shape::Shape;

    fn collect_behind(shape: &Shape, needed: &mut BTreeSet<(String, String)>) {
        match shape {
            Shape::Record(record) => collect(record, needed),
            Shape::PerLanguage { table, .. } => collect(table, needed),
            Shape::TextOrTable { table, .. } => collect_behind(table, needed),
            Shape::Boolean
            | Shape::Number(_)
            | Shape::PositiveNumber
            | Shape::Degrees(_)
            | Shape::Text(_) => {}
        }
    }

    fn collect(record: &RecordShape, needed: &mut BTreeSet<(String, String)>) {
        needed.insert(("records".to_owned(), record.name.to_owned()));
        for field in &record.fields {
            needed.insert((field.owner.to_owned(), field.key.to_owned()));
            collect_behind(&field.shape, needed);
        }
        if let Some((_, other)) = &record.others {
            collect(other, needed);
        }
    }

    #[test]
    fn each_key_is_described_in_chinese_and_nothing_else_is() {
        let mut needed = BTreeSet::new();
        for form in layout::FILE_SHAPES {
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
