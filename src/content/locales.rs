//! Files of interface strings: read, and compared with the messages that pages use.

use super::conflicts::conflicts;
use super::context::SiteContext;
use super::files::ContentFile;
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::messages::{Argument, Message, say};
use crate::strings::{Expected, Strings, StringsMistake, StringsMistakeKind};
use crate::text::{LanguageTag, LanguageTagError};

/// The language that a file is named by. A name that is none is reported, and the tag near to it stands in.
pub fn language_of_file(
    file: &ContentFile,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<LanguageTag> {
    let error = match LanguageTag::parse(name) {
        Ok(tag) => return Some(tag),
        Err(error) => error,
    };
    let diagnostic = Diagnostic::new(
        Code::MalformedLanguage,
        Place::file(&file.path),
        say::file_without_language(name),
    );
    let (diagnostic, meant) = match error {
        LanguageTagError::NotCanonical(canonical) => {
            let help = say::name_it(format!("{canonical}.ftl"));
            (diagnostic.help(help), LanguageTag::parse(&canonical).ok())
        }
        LanguageTagError::Malformed => (diagnostic, None),
    };
    diagnostics.push(diagnostic);
    meant
}

/// The messages of a file, as far as it can be read; none where the site does not have its language.
pub fn read(
    file: &ContentFile,
    tag: &LanguageTag,
    context: &SiteContext,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Strings> {
    let Some(text) = file.text() else {
        diagnostics.extend(file.mistake().cloned());
        return None;
    };
    if !is_read(tag, context) {
        diagnostics.push(unread(file, tag));
        return None;
    }
    let conflicts = conflicts(&file.path, text, false);
    if !conflicts.is_empty() {
        diagnostics.extend(conflicts);
        return None;
    }
    let (strings, mistakes) = Strings::parse(tag, text);
    let missing = strings.missing().into_iter();
    let mut missing: Vec<_> = missing
        .filter(|name| !is_broken(text, &mistakes, name))
        .collect();
    for mistake in mistakes {
        diagnostics.push(diagnostic(file, mistake, &mut missing));
    }
    diagnostics.extend(missing_messages(file, &missing));
    Some(strings)
}

/// English strings may stay where no page says them: the other languages are translated from them.
fn is_read(tag: &LanguageTag, context: &SiteContext) -> bool {
    let known = &context.languages;
    known.is_empty() || known.contains(tag) || tag.to_string() == "en"
}

fn unread(file: &ContentFile, tag: &LanguageTag) -> Diagnostic {
    let place = Place::file(&file.path);
    let message = say::language_file_unread(tag.to_string());
    Diagnostic::new(Code::UnexpectedFile, place, message)
}

/// A mistake in an editor's words. The missing message that an unknown one was meant to be is no longer missing.
fn diagnostic(
    file: &ContentFile,
    mistake: StringsMistake,
    missing: &mut Vec<&'static str>,
) -> Diagnostic {
    let new = |code, message| {
        Diagnostic::new(code, Place::span(&file.path, mistake.span.clone()), message)
    };
    match mistake.kind {
        StringsMistakeKind::Syntax(expected) => {
            new(Code::FluentSyntax, say::no_message(in_words(expected)))
        }
        StringsMistakeKind::Repeated(name, first) => {
            let message = say::message_twice(kind_of(&name), name);
            new(Code::DuplicateEntry, message).beside(Place::span(&file.path, first))
        }
        StringsMistakeKind::UnknownMessage(name) => {
            let unknown = new(Code::UnknownMessage, say::unused_message(&name));
            match nearest(&name, missing.iter().copied()) {
                Some(meant) => {
                    missing.retain(|name| *name != meant);
                    unknown.help(say::did_you_mean(meant))
                }
                None => unknown,
            }
        }
        StringsMistakeKind::UnknownReference(name) => {
            let message = say::unknown_reference(kind_of(&name), name);
            new(Code::UnknownReference, message)
        }
        StringsMistakeKind::UnknownVariable {
            variable,
            message,
            known,
        } => {
            let names = known.iter().map(|name| format!("${name}"));
            let said = match known.is_empty() {
                true => say::variable_of_none(&variable, kind_of(&message), message),
                false => {
                    let known = Argument::list(names);
                    say::unknown_variable(&variable, kind_of(&message), message, known)
                }
            };
            let known = known.iter().map(String::as_str);
            new(Code::UnknownVariable, said).suggest(&variable, known)
        }
    }
}

/// What a name is the name of, by its form.
fn kind_of(name: &str) -> Message {
    match name {
        _ if name.starts_with('-') => say::term_of_fluent(),
        _ if name.ends_with("()") => say::function_of_fluent(),
        _ => say::message_of_fluent(),
    }
}

/// What should stand there, in plain words.
fn in_words(expected: Expected) -> Message {
    let said = |what| say::fluent_expected(what, "");
    match expected {
        Expected::Token(token) => say::fluent_expected("token", format!("`{token}`")),
        Expected::Letter => said("letter"),
        Expected::Value => said("value"),
        Expected::DefaultVariant => said("variant"),
        Expected::OneDefaultVariant => said("variants"),
        Expected::Quote => said("quote"),
        Expected::OpeningBrace => said("brace"),
        Expected::Expression => said("expression"),
        Expected::SomethingElse => say::fluent_unexpected(),
    }
}

/// One mistake for all missing messages: a language that is only begun would bury everything else.
fn missing_messages(file: &ContentFile, names: &[&str]) -> Option<Diagnostic> {
    let list = Argument::list(names.iter().copied());
    let message = match names {
        [] => return None,
        [name] => say::missing_message(*name),
        _ => say::missing_messages(names.len(), list),
    };
    let place = Place::file(&file.path);
    Some(Diagnostic::new(Code::MissingMessage, place, message))
}

/// Whether a line that cannot be read, and has been reported, begins the message of this name.
fn is_broken(text: &str, mistakes: &[StringsMistake], name: &str) -> bool {
    let broken = mistakes
        .iter()
        .filter(|mistake| matches!(mistake.kind, StringsMistakeKind::Syntax(_)));
    broken
        .filter_map(|mistake| text.get(mistake.span.clone()))
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix(name))
        .any(|rest| {
            !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || "-_".contains(next))
        })
}
