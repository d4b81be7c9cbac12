//! Interface strings: the site's own words, per language, from Fluent files.
//!
//! A language may lack messages: those are said in English, from the copy that is part of the program, so that
//! no page ever shows a bare message name.

use std::ops::Range;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::text::{Direction, LanguageTag};

/// The English messages at the time of building, which name every message that pages use.
static BUILT_IN: &str = include_str!("../content/locales/en.ftl");

/// The built-in messages, parsed.
static REFERENCE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let english = LanguageTag::parse("en").ok();
    let identifier = english.map(|tag| tag.identifier().clone());
    let mut bundle = FluentBundle::new_concurrent(identifier.into_iter().collect());
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(lenient(BUILT_IN));
    bundle
});

/// The interface strings of one language.
pub struct Strings {
    bundle: FluentBundle<FluentResource>,
}

/// A place where a Fluent file breaks the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringsError {
    /// Bytes of the file.
    pub span: Range<usize>,
    /// What the parser expected.
    pub message: String,
}

impl Strings {
    /// Reads the messages of a language. What cannot be read is listed; the rest is usable.
    pub fn parse(tag: &LanguageTag, source: &str) -> (Self, Vec<StringsError>) {
        let (resource, errors) = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.identifier().clone()]);
        // The marks keep a Latin name from scrambling a right-to-left sentence; elsewhere they only get copied.
        bundle.set_use_isolating(tag.direction() == Direction::RightToLeft);
        bundle.add_resource_overriding(resource);
        let errors = errors
            .into_iter()
            .map(|error| StringsError {
                span: error.slice.unwrap_or(error.pos),
                message: error.kind.to_string(),
            })
            .collect();
        (Self { bundle }, errors)
    }

    /// The messages that pages use and this language lacks, in the order of the built-in file.
    pub fn missing(&self) -> Vec<&'static str> {
        built_in_names()
            .filter(|name| !self.bundle.has_message(name))
            .collect()
    }

    /// The message of this name.
    pub fn say(&self, name: &str) -> String {
        self.format(name, None)
    }

    /// The message of this name with its variables set.
    pub fn say_with(&self, name: &str, variables: &[(&str, FluentValue<'_>)]) -> String {
        let arguments = variables
            .iter()
            .map(|(variable, value)| (*variable, value.clone()))
            .collect();
        self.format(name, Some(&arguments))
    }

    fn format(&self, name: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let bundle = if self.bundle.has_message(name) {
            &self.bundle
        } else {
            &REFERENCE
        };
        let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else {
            // A test proves that every name in use is in the built-in file.
            return name.to_owned();
        };
        let mut errors = Vec::new();
        bundle
            .format_pattern(pattern, arguments, &mut errors)
            .into_owned()
    }
}

/// The names of the built-in messages.
fn built_in_names() -> impl Iterator<Item = &'static str> {
    BUILT_IN
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name)
        .filter(|name| name.starts_with(|first: char| first.is_ascii_lowercase()))
}

fn lenient(source: &str) -> FluentResource {
    match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}
