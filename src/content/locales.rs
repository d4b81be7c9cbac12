//! Files of interface strings: read, and compared with the messages that pages use.

use super::context::SiteContext;
use super::files::ContentFile;
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::strings::{Strings, StringsMistake, StringsMistakeKind};
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
    let message = format!("the site has no language `{tag}`, so nothing reads this file");
    Diagnostic::new(Code::UnexpectedFile, place, message).help(format!(
        "add the language to site.toml, as [[languages]] with tag = \"{tag}\" and its name, or remove this file"
    ))
}

/// A mistake in an editor's words. The missing message that an unknown one was meant to be is no longer missing.
fn diagnostic(
    file: &ContentFile,
    mistake: StringsMistake,
    missing: &mut Vec<&'static str>,
) -> Diagnostic {
    let new = |code, message: String| {
        Diagnostic::new(code, Place::span(&file.path, mistake.span.clone()), message)
    };
    match mistake.kind {
        StringsMistakeKind::Syntax(expected) => new(
            Code::FluentSyntax,
            "this is no message of a language file".to_owned(),
        )
        .label(fluent_expectation(&expected))
        .help("a message is written `name = text`; its further lines begin with spaces, and each { has its }"),
        StringsMistakeKind::Repeated(name, first) => new(
            Code::DuplicateEntry,
            format!("the {} `{name}` is there twice", kind_of(&name)),
        )
        .label("written again here")
        .related(Place::span(&file.path, first), "first written here")
        .help("keep one of the two"),
        StringsMistakeKind::UnknownMessage(name) => {
            let unknown = new(
                Code::UnknownMessage,
                format!("no page uses a message `{name}`"),
            )
            .label("unknown message");
            match nearest(&name, missing.iter().copied()) {
                Some(meant) => {
                    let help = format!("did you mean `{meant}`?");
                    missing.retain(|name| *name != meant);
                    unknown.help(help)
                }
                None => unknown.help("remove it, or give it the name that it has in en.ftl"),
            }
        }
        StringsMistakeKind::UnknownReference(name) => new(
            Code::UnknownReference,
            format!("there is no {} `{name}` in this file", kind_of(&name)),
        )
        .label("nothing has this name")
        .help("mend the name, or write the text itself"),
        StringsMistakeKind::UnknownVariable {
            variable,
            message,
            known,
        } => new(
            Code::UnknownVariable,
            format!("nothing fills in `${variable}` in the {} `{message}`", kind_of(&message)),
        )
        .label(expected_variables(&known))
        .suggest(&variable, known.iter().map(String::as_str)),
    }
}

/// What a name is the name of, by its form.
fn kind_of(name: &str) -> &'static str {
    match name {
        _ if name.starts_with('-') => "term",
        _ if name.ends_with("()") => "function",
        _ => "message",
    }
}

fn expected_variables(known: &[String]) -> String {
    if known.is_empty() {
        return "expected no variable here".to_owned();
    }
    let known: Vec<_> = known.iter().map(|name| format!("${name}")).collect();
    format!("expected one of: {}", known.join(", "))
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
