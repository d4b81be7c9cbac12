//! The shipped schemas, found for a file as an editor of TOML finds them: by the rules in `.taplo.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::shipped_content;

/// Each pattern of paths with its schema.
pub struct Forms(BTreeMap<String, Validator>);

/// Compiled once for all that is judged by them.
static SHIPPED: LazyLock<Forms> = LazyLock::new(Forms::read);

impl Forms {
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    fn read() -> Self {
        let content = shipped_content();
        let rules = fs::read_to_string(content.join(".taplo.toml")).unwrap();
        let rules: toml::Table = rules.parse().unwrap();
        let rules = rules["rule"].as_array().unwrap().iter();
        let rules = rules.map(|rule| {
            let schema = content.join(rule["schema"]["path"].as_str().unwrap());
            let schema = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
            let pattern = rule["include"][0].as_str().unwrap().to_owned();
            (pattern, jsonschema::draft7::new(&schema).unwrap())
        });
        Self(rules.collect())
    }

    /// Whether there is a schema for the file at this path.
    pub fn know(&self, path: &str) -> bool {
        self.0.keys().any(|pattern| matches(pattern, path))
    }

    /// The one schema for the file at this path.
    fn of(&self, path: &str) -> &Validator {
        let mut rules = self.0.iter().filter(|(pattern, _)| matches(pattern, path));
        let (_, validator) = rules
            .next()
            .unwrap_or_else(|| panic!("no schema for {path}"));
        assert!(rules.next().is_none(), "two schemas for {path}");
        validator
    }

    /// What the schema for the file at this path has against a text.
    pub fn mistakes(&self, path: &str, text: &str) -> Vec<String> {
        let table: toml::Table = match text.parse() {
            Ok(table) => table,
            Err(error) => return vec![error.to_string()],
        };
        let value = in_json(toml::Value::Table(table));
        let errors = self.of(path).iter_errors(&value);
        errors.map(|error| error.to_string()).collect()
    }
}

/// The path of a file below a folder, with forward slashes.
pub fn below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap();
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_str().unwrap());
    parts.collect::<Vec<_>>().join("/")
}

/// Whether a pattern means a path; a star in it is any part of one name.
fn matches(pattern: &str, path: &str) -> bool {
    let (patterns, names): (Vec<_>, Vec<_>) =
        (pattern.split('/').collect(), path.split('/').collect());
    patterns.len() == names.len()
        && patterns
            .iter()
            .zip(names)
            .all(|(pattern, name)| match pattern.split_once('*') {
                Some((before, after)) => name.starts_with(before) && name.ends_with(after),
                None => *pattern == name,
            })
}

/// TOML as JSON; a date without quotes is a text, as editors of TOML have it.
fn in_json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(truth) => json!(truth),
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::Array(list) => list.into_iter().map(in_json).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, in_json(value)))
            .collect(),
    }
}
