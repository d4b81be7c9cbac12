//! Objects of JSON-LD. Their keys are in order, `@context`, `@id` and `@type` first.

use serde_json::{Map, Value};

use crate::site::queries::linked_data::iri::valid;
use crate::text::PartialDate;

/// An object of JSON-LD. What has no value is left out.
#[derive(Debug, Clone, Default)]
pub struct Object(Map<String, Value>);

impl Object {
    /// Something of a type.
    pub fn a(class: &str) -> Self {
        Self::default().with("@type", class)
    }

    /// The same with an identifier.
    pub fn at(self, iri: &str) -> Self {
        self.with("@id", valid(iri).as_ref())
    }

    /// The same with a value.
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        match value.into() {
            Value::Null => {}
            value => {
                self.0.insert(key.to_owned(), value);
            }
        }
        self
    }

    /// The same with several values, those of a list each on its own: one stands alone, and none leaves no key.
    pub fn with_all<V: Into<Value>>(self, key: &str, values: impl IntoIterator<Item = V>) -> Self {
        let values = values.into_iter().map(Into::into);
        let mut values: Vec<Value> = values
            .flat_map(|value| match value {
                Value::Array(several) => several,
                one => vec![one],
            })
            .collect();
        match values.len() {
            0 => self,
            1 => self.with(key, values.pop()),
            _ => self.with(key, values),
        }
    }

    /// The same with a date as precise as its source, where there is one.
    pub fn date(self, key: &str, date: Option<PartialDate>) -> Self {
        self.with(key, date.map(|date| date.to_string()))
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}
