//! Files of interface strings: read, and compared with the messages that pages use.

use super::files::ContentFile;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::strings::Strings;
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
        format!("`{name}` is no language tag"),
    );
    let (help, meant) = match error {
        LanguageTagError::NotCanonical(canonical) => (
            format!("name the file `{canonical}.ftl`"),
            LanguageTag::parse(&canonical).ok(),
        ),
        LanguageTagError::Malformed => (
            "name the file by its language, such as `ug.ftl`".to_owned(),
            None,
        ),
    };
    diagnostics.push(diagnostic.help(help));
    meant
}

/// The messages of a file, as far as it can be read.
pub fn read(
    file: &ContentFile,
    tag: &LanguageTag,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Strings> {
    let text = match &file.text {
        Ok(text) => text,
        Err(diagnostic) => {
            diagnostics.push((**diagnostic).clone());
            return None;
        }
    };
    let (strings, errors) = Strings::parse(tag, text);
    diagnostics.extend(errors.into_iter().map(|error| {
        let place = Place::span(&file.path, error.span);
        let message = "this is no message of a language file";
        Diagnostic::new(Code::FluentSyntax, place, message)
            .label(fluent_expectation(&error.message))
            .help("a message is written `name = text`; its further lines begin with spaces, and each { has its }")
    }));
    let missing = strings.missing().into_iter();
    let missing: Vec<_> = missing.filter(|name| !is_begun(text, name)).collect();
    diagnostics.extend(missing_messages(file, &missing));
    Some(strings)
}

/// What the Fluent parser expected, in plain words.
fn fluent_expectation(message: &str) -> String {
    message
        .replacen("Expected", "expected", 1)
        .replace("one of \"a-zA-Z\"", "a letter from a to z")
        .replace("a token starting with ", "")
}

/// One mistake for all missing messages: a language that is only begun would bury everything else.
fn missing_messages(file: &ContentFile, names: &[&str]) -> Option<Diagnostic> {
    let message = match names {
        [] => return None,
        [name] => format!("the message `{name}` is missing; pages say it in English"),
        _ => format!(
            "{} messages are missing; pages say them in English",
            names.len()
        ),
    };
    let help = format!("copy from en.ftl and translate: {}", names.join(", "));
    let place = Place::file(&file.path);
    Some(Diagnostic::new(Code::MissingMessage, place, message).help(help))
}

/// Whether a line begins the message of this name; where such a message is missing, the line is broken and
/// has been reported.
fn is_begun(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        line.strip_prefix(name).is_some_and(|rest| {
            !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || "-_".contains(next))
        })
    })
}
