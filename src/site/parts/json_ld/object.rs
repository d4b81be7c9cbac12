//! Objects of JSON-LD, in which languages their texts are, and how one stands in a page. Their keys are in order, `@context`,
//! `@id` and `@type` first, which holds as long as nobody turns on the feature `preserve_order` of `serde_json`.

use std::fmt;

use askama::filters::HtmlSafe;
use serde_json::{Map, Value};

use crate::model::Language;
use crate::site::queries::linked_data::valid_iri;
use crate::site::view::View;
use crate::text::{LanguageTag, Localized, LocalizedText, PartialDate};

/// Where programs learn what the words mean. Whoever reads the data knows it or asks for it there; the site never does.
pub const CONTEXT: &str = "https://schema.org";

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
        self.with("@id", valid_iri(iri).as_ref())
    }

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

/// How a description says what it says, and how much of it.
#[derive(Clone, Copy)]
pub enum Wording<'a> {
    /// All of it, in every language in which it is known: a document of its own.
    Every,
    /// The thing itself, in the words of a page in this language.
    Page(&'a Language),
}

impl Wording<'_> {
    /// Whether all is said that is known.
    pub fn are_all(self) -> bool {
        matches!(self, Self::Every)
    }

    /// A plain text.
    pub fn of(self, text: &LocalizedText) -> Value {
        self.written(text, Clone::clone)
    }

    /// The same where there is one.
    pub fn of_any(self, text: Option<&LocalizedText>) -> Value {
        text.map_or(Value::Null, |text| self.of(text))
    }

    /// A text as it is written out.
    pub fn written<T>(self, text: &Localized<T>, written: impl Fn(&T) -> String) -> Value {
        match self {
            Self::Every => {
                let texts = text.iter();
                several(
                    texts
                        .map(|(tag, text)| tagged(tag, &written(&text.value)))
                        .collect(),
                )
            }
            Self::Page(language) => {
                let (_, text) = text.best(language.preferences());
                written(&text.value).into()
            }
        }
    }

    /// Wording that are each in a language.
    pub fn pick<'t>(self, words: impl IntoIterator<Item = (&'t LanguageTag, String)>) -> Value {
        let words = words.into_iter();
        several(match self {
            Self::Every => words.map(|(tag, text)| tagged(tag, &text)).collect(),
            Self::Page(language) => words
                .filter(|(tag, _)| **tag == language.tag)
                .map(|(_, text)| text.into())
                .collect(),
        })
    }

    /// A message of the interface.
    pub fn say(self, view: &View<'_>, message: &str) -> Value {
        self.pick(view.say_in_each(message))
    }
}

fn tagged(tag: &LanguageTag, text: &str) -> Value {
    let object = Object::default().with("@language", tag.to_string());
    object.with("@value", text).into()
}

fn several(mut values: Vec<Value>) -> Value {
    match values.len() {
        0 => Value::Null,
        1 => values.swap_remove(0),
        _ => values.into(),
    }
}

/// JSON as it can stand in a `script` of a page: no text in it can end the element or begin a comment.
#[derive(Debug, Clone)]
pub struct DataBlock(String);

impl DataBlock {
    pub fn new(value: &Value) -> Self {
        // These stand in strings alone, where an escape means the same.
        let json = value.to_string();
        let mut block = String::with_capacity(json.len() + 8);
        for character in json.chars() {
            match character {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    block.push_str(&format!("\\u{:04x}", u32::from(character)));
                }
                other => block.push(other),
            }
        }
        Self(block)
    }
}

impl fmt::Display for DataBlock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl HtmlSafe for DataBlock {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_element() {
        let value = Value::from("</script><!-- & \u{2028}");
        let block = DataBlock::new(&value).to_string();
        assert!(!block.contains(['<', '>', '&', '\u{2028}']), "{block}");
        assert_eq!(serde_json::from_str::<Value>(&block).ok(), Some(value));
    }
}
