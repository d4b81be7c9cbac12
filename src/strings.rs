//! Interface strings: the site's own words, per language, from Fluent files.
//!
//! A language may lack messages: those are said in English, from the copy that is part of the program, so that
//! no page ever shows a bare message name.
//!
//! A module of its own: the loader checks interface strings and pages say them, and neither owns them.

mod messages;
mod mistake;
mod numeral;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;

use crate::text::{Direction, LanguageTag, PartialDate};

pub use messages::messages;
pub use mistake::{Expected, StringsMistake, StringsMistakeKind};

/// The English messages at the time of building, which name every message that pages use.
static BUILT_IN: &str = include_str!("../content/locales/en.ftl");

/// The built-in messages, parsed.
static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::new);

/// The messages that pages use, in English.
struct Reference {
    bundle: FluentBundle<FluentResource>,
    /// Their names in order.
    names: Vec<String>,
    /// The variables of each.
    variables: BTreeMap<String, BTreeSet<String>>,
}

impl Reference {
    fn new() -> Self {
        let (resource, _) = read(BUILT_IN);
        let outlines = mistake::outlines(&resource).into_iter();
        let messages: Vec<_> = outlines.filter(|outline| !outline.is_term()).collect();
        let names = messages
            .iter()
            .map(|message| message.name.clone())
            .collect();
        let variables = messages.iter().map(|message| {
            let variables = message.variable_names().into_iter().map(str::to_owned);
            (message.name.clone(), variables.collect())
        });
        let variables = variables.collect();
        let english = LanguageTag::parse("en").ok();
        let identifier = english.map(|tag| tag.identifier().clone());
        let mut bundle = FluentBundle::new_concurrent(identifier.into_iter().collect());
        bundle.set_use_isolating(false);
        add_functions(&mut bundle);
        bundle.add_resource_overriding(resource);
        Self {
            bundle,
            names,
            variables,
        }
    }
}

/// The interface strings of one language.
pub struct Strings {
    bundle: FluentBundle<FluentResource>,
}

impl Strings {
    /// The English file that is part of the program, from which languages are translated.
    pub fn built_in() -> &'static str {
        BUILT_IN
    }

    /// Reads the messages of a language. What is wrong with them is listed; the rest is usable.
    pub fn parse(tag: &LanguageTag, source: &str) -> (Self, Vec<StringsMistake>) {
        let (resource, mut mistakes) = read(source);
        mistakes.extend(mistake::mistakes(&resource, &REFERENCE.variables));
        let mut bundle = FluentBundle::new_concurrent(vec![tag.identifier().clone()]);
        // The marks keep a Latin name from scrambling a right-to-left sentence; elsewhere they only get copied.
        bundle.set_use_isolating(tag.direction() == Direction::RightToLeft);
        add_functions(&mut bundle);
        bundle.add_resource_overriding(resource);
        (Self { bundle }, mistakes)
    }

    /// How many messages pages use.
    pub fn count() -> usize {
        REFERENCE.names.len()
    }

    /// The messages that pages use and this language lacks, in the order of the built-in file.
    pub fn missing(&self) -> Vec<&'static str> {
        let names = REFERENCE.names.iter().map(String::as_str);
        names
            .filter(|name| value(&self.bundle, name).is_none())
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

    /// A date in words, no more precise than it is.
    pub fn date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => {
                self.say_with("date-year", &[("year", FluentValue::from(year))])
            }
            PartialDate::Month(year, month) => self.say_with(
                "date-month",
                &[
                    ("year", FluentValue::from(year)),
                    ("month", FluentValue::from(month)),
                ],
            ),
            PartialDate::Day(day) => self.say_with(
                "date-day",
                &[
                    ("year", FluentValue::from(day.year())),
                    ("month", FluentValue::from(day.month())),
                    ("day", FluentValue::from(day.day())),
                ],
            ),
        }
    }

    /// What this language cannot say whole is said in English.
    fn format(&self, name: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        match formatted(&self.bundle, name, arguments) {
            Some((text, true)) => text,
            // A test proves that every name in use is in the built-in file.
            _ => formatted(&REFERENCE.bundle, name, arguments)
                .map_or_else(|| name.to_owned(), |(text, _)| text),
        }
    }
}

/// What messages may call.
fn add_functions(bundle: &mut FluentBundle<FluentResource>) {
    // It fails only where the name is taken, and a new bundle has none.
    let _ = bundle.add_function(numeral::NUMERAL, numeral::numeral);
}

/// The text of the message of this name; a message may have attributes alone.
fn value<'b>(bundle: &'b FluentBundle<FluentResource>, name: &str) -> Option<&'b Pattern<&'b str>> {
    bundle.get_message(name)?.value()
}

/// The message of this name in words, if there is one with a text, and whether everything in it could be said.
fn formatted(
    bundle: &FluentBundle<FluentResource>,
    name: &str,
    arguments: Option<&FluentArgs<'_>>,
) -> Option<(String, bool)> {
    let pattern = value(bundle, name)?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors);
    let text = text.into_owned();
    Some((text, errors.is_empty()))
}

/// The messages of a file as far as they can be read, and what cannot.
fn read(source: &str) -> (FluentResource, Vec<StringsMistake>) {
    let (resource, errors) = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mistakes = errors.into_iter().map(|error| StringsMistake {
        span: error.slice.unwrap_or(error.pos),
        kind: StringsMistakeKind::Syntax(error.kind.into()),
    });
    (resource, mistakes.collect())
}
