//! In which languages a description says what it says.

use serde_json::Value;

use crate::model::Language;
use crate::site::parts::json_ld::object::Object;
use crate::site::view::View;
use crate::text::{LanguageTag, Localized, LocalizedText};

/// How a description says what it says, and how much of it.
#[derive(Clone, Copy)]
pub enum Words<'a> {
    /// All of it, in every language in which it is known: a document of its own.
    Every,
    /// The thing itself, in the words of a page in this language.
    Page(&'a Language),
}

impl Words<'_> {
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

    /// Words that are each in a language.
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
