//! Mistakes: which of those that the reader finds a schema finds too.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use minglu::content::Loader;
use minglu::diagnostics::{Code, Diagnostic, Report};
use minglu::messages::Language;
use proptest::prelude::*;

use super::form::Forms;
use super::toml_files;
use crate::diagnostics::broken;
use crate::support::content::Content;
use crate::support::shipped_content;

const SEVERAL: &str = "it concerns several files, or several places of one";

/// The kinds of mistakes that a schema sees. The others concern several files or places, the file itself or how a text is
/// written, depend on the day, or are of interface strings, which are no TOML. An invisible character is not among them, since
/// nobody could read its pattern, and neither is a time zone: their list changes apart from the program.
const SEEN: &[Code] = &[
    Code::TomlSyntax,
    Code::UnknownKey,
    Code::MissingKey,
    Code::WrongType,
    Code::EmptyText,
    Code::UnknownChoice,
    Code::NumberOutOfRange,
    Code::UnknownLanguage,
    Code::MalformedLanguage,
    Code::MalformedSlug,
    Code::DuplicateEntry,
    Code::TooFew,
    Code::MalformedDate,
    Code::ImpossibleDate,
    Code::MalformedPhone,
    Code::MalformedEmail,
    Code::MalformedTime,
    Code::MalformedUrl,
    Code::MalformedPath,
    Code::MalformedPermalink,
    Code::UnknownCountry,
    Code::AllowanceOfError,
];

/// Files in the fixture of a code that a schema sees, with a mistake of that code that it does not see.
const UNSEEN_FILES: &[(Code, &str, &str)] = &[
    (Code::UnknownLanguage, "site.toml", SEVERAL),
    (
        Code::UnknownLanguage,
        "pages/about.toml",
        "a schema lets every language in, so that it stays right",
    ),
    (Code::DuplicateEntry, "site.toml", SEVERAL),
    (Code::DuplicateEntry, "search.toml", SEVERAL),
    (Code::DuplicateEntry, "people/person-a.toml", SEVERAL),
    (
        Code::DuplicateEntry,
        "organizations/example-ministry/sections/notes.toml",
        SEVERAL,
    ),
    (
        Code::MalformedSlug,
        "people/某甲.toml",
        "it is in the name of the file",
    ),
    (
        Code::UnknownChoice,
        "organizations/example-institute/organization.toml",
        "its kind may be one of kinds.toml",
    ),
    (
        Code::MalformedUrl,
        "site.toml",
        "only the site's own address takes no query",
    ),
];

/// The TOML files of a content with a mistake of this kind.
fn files_with(code: Code, content: &Content) -> BTreeSet<String> {
    let report = content.report();
    let found = report
        .diagnostics()
        .iter()
        .filter(|found| found.code == code);
    let files = found.map(|found| found.place.file.to_string());
    files.filter(|file| file.ends_with(".toml")).collect()
}

#[test]
fn a_schema_sees_every_mistake_of_form() {
    let forms = Forms::shipped();
    for code in SEEN {
        let content = broken(*code);
        let files = files_with(*code, &content);
        assert!(!files.is_empty(), "{}", code.name());
        for file in files {
            let mistakes = forms.mistakes(&file, &content.read(&file));
            let unseen = UNSEEN_FILES
                .iter()
                .any(|(known, path, _)| known == code && *path == file);
            assert_eq!(
                mistakes.is_empty(),
                unseen,
                "{}: {file}: {mistakes:?}",
                code.name()
            );
        }
    }
}

#[test]
fn what_no_schema_sees_is_not_seen() {
    let forms = Forms::shipped();
    // No folder alone brings these about, a conflict may be no TOML or be in a text, and a slug with a character that
    // nobody sees is none.
    let none = [
        Code::BrokenUrl,
        Code::ControlCharacter,
        Code::MergeConflict,
        Code::MovedFragment,
        Code::Unlinked,
    ];
    let unseen = Code::ALL.iter().filter(|code| !SEEN.contains(code));
    for code in unseen.filter(|code| !none.contains(code)) {
        let content = broken(*code);
        for file in files_with(*code, &content) {
            // What is in no place of content or no text is nothing to a schema, and what is empty lacks its keys.
            let text = std::fs::read_to_string(content.path(&file)).unwrap_or_default();
            if !forms.know(&file) || text.trim().is_empty() || *code == Code::FileTooLarge {
                continue;
            }
            assert_eq!(
                forms.mistakes(&file, &text),
                [""; 0],
                "{}: {file}",
                code.name()
            );
        }
    }
}

#[test]
fn each_exception_is_there() {
    for (code, path, _) in UNSEEN_FILES {
        assert!(files_with(*code, &broken(*code)).contains(*path), "{path}");
    }
}

/// The places in a file where a line may stand that is a key of a record: its beginning, and behind each header.
fn places(path: &str, text: &str) -> Vec<usize> {
    let headers = text.match_indices("\n[").map(|(at, _)| at + 1);
    let behind = headers.map(|at| at + text[at..].find('\n').unwrap() + 1);
    // At the beginning of these, any key is a title or a kind.
    let is_free = ["titles.toml", "kinds.toml"].contains(&path);
    let beginning = (!is_free).then_some(0);
    beginning.into_iter().chain(behind).collect()
}

/// A copy of the shipped content with the loader that has read it.
static READ: LazyLock<Mutex<(Content, Loader)>> = LazyLock::new(|| {
    let content = Content::shipped();
    let loader = Loader::new(&content.path(""));
    Mutex::new((content, loader))
});

/// The report on the shipped content where a file has another text: that file alone is read again.
fn report_with(path: &str, text: &str) -> Report {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let (content, loader) = &mut *read;
    let before = content.read(path);
    content.write(path, text);
    let report = loader.load().unwrap().report;
    content.write(path, before);
    report
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// A key that no record has, in any record of any shipped file: both refuse it.
    #[test]
    fn an_unknown_key_is_refused_by_both(key in "zz_[a-z0-9_]{0,12}", pick in any::<prop::sample::Index>()) {
        let files = toml_files(&shipped_content());
        let places: Vec<_> = files
            .iter()
            .flat_map(|(path, text)| places(path, text).into_iter().map(move |at| (path, text, at)))
            .collect();
        let (path, text, at) = pick.get(&places);
        let text = format!("{}{key} = 1\n{}", &text[..*at], &text[*at..]);
        prop_assert!(!Forms::shipped().mistakes(path, &text).is_empty(), "{text}");

        let report = report_with(path, &text);
        let mut found = report.diagnostics().iter();
        let is_it = |found: &Diagnostic| found.code == Code::UnknownKey && found.words(Language::default()).message.contains(&key);
        prop_assert!(found.any(is_it), "{text}");
    }
}

#[test]
fn what_is_said_of_a_file_passes_both() {
    let path = "organizations/example-ministry/units/library.toml";
    let text = "translations.zh = { status = \"unofficial\", checked = \"2026-11\" }\nkind = \"office\"\n\
        name.en = \"Library\"\nname.zh = \"图书馆\"\nverified = \"2026\"\n\
        allow = [{ code = \"same-phone\", reason = \"Shared\" }]\n";
    let content = Content::minimal();
    content.write(path, text);
    let report = content.report();
    assert!(report.is_clean(), "{}", report.to_human(false));
    assert_eq!(Forms::shipped().mistakes(path, text), [""; 0]);
    for (wrong, right) in [
        ("when", "checked"),
        ("same-fone", "same-phone"),
        ("why", "reason"),
    ] {
        let text = text.replace(right, wrong);
        content.write(path, &text);
        assert!(!content.report().is_clean(), "{text}");
        assert!(!Forms::shipped().mistakes(path, &text).is_empty(), "{text}");
    }
}
