//! What is wrong with a command line, in other languages than English, in which clap says it.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::messages::{Argument, Language, Message, say};

/// The same mistake in a language, as far as it is a common one.
pub fn in_language(error: Error, language: Language) -> Error {
    if language == Language::default() {
        return error;
    }
    match said(&error) {
        Some(message) => Error::raw(error.kind(), message.text(language) + "\n"),
        None => error,
    }
}

fn said(error: &Error) -> Option<Message> {
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
                (Some(value), Some(known)) => say::unknown_value(value, given?, known),
                (Some(value), None) => wrong_value(value, given?),
            }
        }
        ErrorKind::MissingRequiredArgument => say::missing_arguments(given?),
        ErrorKind::ArgumentConflict => match found(ContextKind::PriorArg) {
            Some(prior) if Some(&prior) == given.as_ref() => say::argument_given_twice(prior),
            Some(prior) => say::conflicting_arguments(given?, prior),
            None => return None,
        },
        _ => return None,
    })
}

/// A value that cannot be read, and how it is written: options say that between brackets.
fn wrong_value(value: Argument, given: Argument) -> Message {
    let written = given.text(Language::default());
    let form = match written.split(['<', '>']).nth(1) {
        Some("YYYY-MM-DD") => say::form_of_day(),
        Some("LANGUAGE=TEXT") => say::form_of_text(),
        Some("SLUG|LANGUAGE=TEXT") => say::form_of_title(),
        Some("COUNT") => say::form_of_count(),
        Some("ADDR:PORT") => say::form_of_address(),
        _ => return say::wrong_value(value, given),
    };
    say::wrong_value_of_form(value, given, form)
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
