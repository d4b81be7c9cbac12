//! Why a command line is not followed, in other languages than English, in which clap says it.

use std::fmt;
use std::io::{self, Write};

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::{english_placeholder, meaning_of_value};
use crate::messages::{Argument, Language, Message, say};

/// Why a command line is not followed.
#[derive(Debug)]
pub struct Refusal {
    /// As clap knows it.
    error: Error,
    /// What is said of it, where that is not clap's to say.
    said: Option<String>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.said {
            Some(said) => formatter.write_str(said),
            None => self.error.fmt(formatter),
        }
    }
}

impl Refusal {
    /// The same in a language. Help is in that language already.
    pub(super) fn new(error: Error, language: Language) -> Self {
        let is_for_clap = language == Language::default() || !error.use_stderr();
        let said = (!is_for_clap).then(|| in_language(&error, language));
        Self { error, said }
    }

    /// The exit code of the program.
    pub fn exit_code(&self) -> i32 {
        self.error.exit_code()
    }

    /// Says it and ends the program.
    pub fn exit(self) -> ! {
        match &self.said {
            // That nobody can be told changes nothing.
            Some(said) => drop(io::stderr().write_all(said.as_bytes())),
            None => drop(self.error.print()),
        }
        std::process::exit(self.exit_code())
    }
}

/// What is wrong, and how the command is used.
fn in_language(error: &Error, language: Language) -> String {
    let message = said(error, language).unwrap_or_else(say::unreadable_line);
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => String::new(),
    };
    let usage = match usage.strip_prefix("Usage: ") {
        Some(usage) => say::usage(usage.trim_end()).text(language) + "\n",
        None => String::new(),
    };
    format!("minglu: {}\n{usage}", message.text(language))
}

fn said(error: &Error, language: Language) -> Option<Message> {
    let found = |kind| error.get(kind).and_then(argument);
    let near = |kind| error.get(kind).and_then(nearest);
    let given = found(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => match near(ContextKind::SuggestedArg) {
            Some(near) => say::unknown_argument_with_suggestion(given?, near),
            None => say::unknown_argument(given?),
        },
        ErrorKind::InvalidSubcommand => {
            let name = found(ContextKind::InvalidSubcommand)?;
            match near(ContextKind::SuggestedSubcommand) {
                Some(near) => say::unknown_command_with_suggestion(name, near),
                None => say::unknown_command(name),
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = found(ContextKind::InvalidValue);
            match (value, found(ContextKind::ValidValue)) {
                (None, _) => say::argument_without_value(given?),
                (Some(value), Some(known)) => {
                    say::unknown_value(value, given?, with_meanings(known, language))
                }
                (Some(value), None) => wrong_value(value, given?, language),
            }
        }
        ErrorKind::MissingRequiredArgument => say::missing_arguments(given?),
        ErrorKind::ArgumentConflict => match found(ContextKind::PriorArg) {
            Some(prior) if Some(&prior) == given.as_ref() => say::argument_given_twice(prior),
            Some(prior) => say::conflicting_arguments(given?, prior),
            None => return None,
        },
        ErrorKind::MissingSubcommand => say::missing_command(),
        ErrorKind::InvalidUtf8 => say::line_not_utf8(),
        _ => return None,
    })
}

/// A value that cannot be read, and how it is written: options say that between brackets.
fn wrong_value(value: Argument, given: Argument, language: Language) -> Message {
    let written = given.text(Language::default());
    let placeholder = written.split(['<', '>']).nth(1).unwrap_or_default();
    let form = match english_placeholder(placeholder, language).as_str() {
        "YYYY-MM-DD" => say::form_of_day(),
        "LANGUAGE=TEXT" => say::form_of_text(),
        "SLUG|LANGUAGE=TEXT" => say::form_of_title(),
        "COUNT" => say::form_of_count(),
        "ADDR:PORT" => say::form_of_address(),
        _ => return say::wrong_value(value, given),
    };
    say::wrong_value_of_form(value, given, form)
}

/// Values that an argument may have, with what they mean where each has a meaning of its own.
fn with_meanings(known: Argument, language: Language) -> Argument {
    let Argument::List(values) = &known else {
        return known;
    };
    let values = values.iter().map(|value| value.text(language));
    let told = values.map(|value| {
        let meaning = meaning_of_value(&value, language)?;
        Some(say::choice_called(value, meaning).into())
    });
    told.collect::<Option<_>>().map_or(known, Argument::List)
}

/// What clap tells of a mistake; nothing where that is empty.
fn argument(value: &ContextValue) -> Option<Argument> {
    let argument = match value {
        ContextValue::String(text) if !text.is_empty() => text.into(),
        ContextValue::Strings(texts) if !texts.is_empty() => Argument::list(texts),
        _ => return None,
    };
    Some(argument)
}

/// Of what may be meant, clap tells the likeliest last.
fn nearest(value: &ContextValue) -> Option<Argument> {
    match value {
        ContextValue::Strings(texts) => texts.last().map(Argument::from),
        other => argument(other),
    }
}
