//! What the program says to editors and operators, as data: which message, and what it is about. It is put into words
//! where somebody reads it, in that person's language.
//!
//! The messages are Fluent files, a folder a language: a new one needs no Rust. `build.rs` makes a function of each, whose
//! parameters are the variables of the message in the order in which it has them. What belongs to a message stands below
//! it as its attributes: `.label`, the words beside the carets; `.related`, those at the other place; `.help`, what to do.

mod choices;
mod failure;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub(crate) use self::choices::{is_in_any_language, lists_name, names_of_word, word_called};
pub(crate) use self::failure::{OrSay, of_system, words};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A message of the program with its arguments, in no language yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    name: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

/// What a message is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// As it is written, in whatever language.
    Text(String),
    /// A number, by which a message may choose its words.
    Number(usize),
    /// Words in the reader's language.
    Message(Message),
    /// What to do about what a message tells.
    Help(Message),
    /// Several, set apart as the reader's language does it.
    List(Vec<Argument>),
    /// What something is called, by tags of languages: in the reader's, or else in the first.
    Name(Vec<(String, String)>),
}

/// A language in which the program can speak. The first of [`Language::all`] is English, in which all is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Language(usize);

/// A part of a message that is shown at another place than its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attribute {
    /// Words beside the carets.
    Label,
    /// Words at the other place.
    Related,
    /// What to do.
    Help,
}

impl Attribute {
    fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Related => "related",
            Self::Help => "help",
        }
    }
}

impl Language {
    /// Every language, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..MESSAGES.len()).map(Self)
    }

    /// Its tag, such as `zh`.
    pub fn tag(self) -> &'static str {
        MESSAGES.get(self.0).map_or("", |(tag, _)| tag)
    }

    /// The language of a tag or of the name of a locale, whatever region and encoding that tells: `zh_CN.UTF-8`.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let primary = locale.split(['-', '_', '.', '@']).next()?;
        Self::all().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

/// What a code of the report means, by its name, as Markdown; in English where the language has none.
pub(crate) fn explanation(name: &str, language: Language) -> Option<&'static str> {
    let languages = [language, Language::default()].into_iter();
    let mut texts = languages.filter_map(|language| {
        let (_, files) = EXPLANATIONS.get(language.0)?;
        files.iter().find(|(file, _)| *file == name)
    });
    texts.next().map(|(_, text)| *text)
}

impl Message {
    fn new(name: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self { name, arguments }
    }

    /// The message in words.
    pub fn text(&self, language: Language) -> String {
        self.said(None, language)
            .unwrap_or_else(|| self.name.to_owned())
    }

    /// What belongs to the message, in words, where anything does.
    pub(crate) fn attribute(&self, attribute: Attribute, language: Language) -> Option<String> {
        self.said(Some(attribute), language)
    }

    /// What to do about what it tells, where it says so.
    pub(crate) fn help(&self) -> Option<Argument> {
        let is_told = self
            .attribute(Attribute::Help, Language::default())
            .is_some();
        is_told.then(|| Argument::Help(self.clone()))
    }

    /// In the language, or in English where that lacks the message.
    fn said(&self, attribute: Option<Attribute>, language: Language) -> Option<String> {
        [language, Language::default()]
            .into_iter()
            .find_map(|language| self.said_in(attribute, language))
    }

    fn said_in(&self, attribute: Option<Attribute>, language: Language) -> Option<String> {
        let bundle = BUNDLES.get(language.0)?;
        let message = bundle.get_message(self.name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute.name())?.value(),
        };
        let arguments: FluentArgs<'_> = self
            .arguments
            .iter()
            .map(|(name, argument)| (*name, argument.value(language)))
            .collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        Some(text.into_owned())
    }
}

impl Argument {
    fn value(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Message(message) => FluentValue::from(message.text(language)),
            Self::Help(message) => {
                let help = message.attribute(Attribute::Help, language);
                FluentValue::from(help.unwrap_or_default())
            }
            Self::List(members) => {
                let members = members.iter().map(|member| member.text(language));
                let separator = say::list_separator().text(language);
                FluentValue::from(members.collect::<Vec<_>>().join(&separator))
            }
            Self::Name(names) => {
                let own = names.iter().find(|(tag, _)| tag == language.tag());
                let name = own.or(names.first());
                FluentValue::from(name.map_or("", |(_, name)| name))
            }
        }
    }

    /// The argument in words.
    pub(crate) fn text(&self, language: Language) -> String {
        match self.value(language) {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number.as_string().into_owned(),
            _ => String::new(),
        }
    }

    /// Several of a kind.
    pub fn list<T: Into<Self>>(members: impl IntoIterator<Item = T>) -> Self {
        Self::List(members.into_iter().map(Into::into).collect())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// The messages of each language, read once.
static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> = LazyLock::new(|| {
    MESSAGES
        .iter()
        .map(|(tag, files)| bundle(tag, files))
        .collect()
});

fn bundle(tag: &str, files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let identifier = tag.parse::<LanguageIdentifier>().ok();
    let mut bundle = FluentBundle::new_concurrent(identifier.into_iter().collect());
    // What is said is written to terminals and logs, which show marks of direction as rubbish.
    bundle.set_use_isolating(false);
    for (_, file) in files {
        // A test reads every file whole.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*file).to_owned());
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Message as Written};

    use super::*;

    /// Each message of a language: its attributes, the first being its text, each with its variables.
    type Outline = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

    fn outline(files: &[(&str, &str)]) -> Outline {
        let mut outline = Outline::new();
        for (_, file) in files {
            let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(*file);
            let junk = resource
                .body
                .iter()
                .find(|entry| matches!(entry, Entry::Junk { .. }));
            assert!(junk.is_none(), "{junk:?}");
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    let name = message.id.name.to_owned();
                    let parts = parts(message);
                    assert!(
                        outline.insert(name.clone(), parts).is_none(),
                        "{name} is there twice"
                    );
                }
            }
        }
        outline
    }

    fn parts(message: Written<&str>) -> BTreeMap<String, BTreeSet<String>> {
        let variables = |pattern| {
            let entry = Entry::Message(Written {
                value: Some(pattern),
                attributes: Vec::new(),
                comment: None,
                ..message.clone()
            });
            let text = fluent_syntax::serializer::serialize(&fluent_syntax::ast::Resource {
                body: vec![entry],
            });
            let behind = text.split('$').skip(1);
            let is_over = |next: char| !(next.is_ascii_alphanumeric() || next == '-');
            let names =
                behind.map(|behind| behind.split(is_over).next().unwrap_or_default().to_owned());
            names.collect::<BTreeSet<_>>()
        };
        let attributes = message.attributes.iter();
        let attributes =
            attributes.map(|part| (part.id.name.to_owned(), variables(part.value.clone())));
        let value = message
            .value
            .clone()
            .map(|value| (String::new(), variables(value)));
        value.into_iter().chain(attributes).collect()
    }

    #[test]
    fn every_language_says_the_same_of_the_same() {
        let outlines: Vec<_> = MESSAGES
            .iter()
            .map(|(tag, files)| (tag, outline(files)))
            .collect();
        let (_, english) = &outlines[0];
        for (tag, outline) in &outlines[1..] {
            for (name, parts) in english {
                assert_eq!(outline.get(name), Some(parts), "{name} in {tag}");
            }
            for name in outline.keys() {
                assert!(english.contains_key(name), "{name} is in {tag} alone");
            }
        }
    }

    #[test]
    fn locales_are_known_by_their_language() {
        let tag = |locale| Language::from_locale(locale).map(Language::tag);
        assert_eq!(tag("zh_CN.UTF-8"), Some("zh"));
        assert_eq!(tag("zh-Hans-CN"), Some("zh"));
        assert_eq!(tag("EN"), Some("en"));
        assert_eq!(tag("C.UTF-8"), None);
        assert_eq!(tag("zha"), None);
    }
}
