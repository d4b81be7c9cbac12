//! The words of the interface: every message in use exists in every shipped language.
//!
//! The names are read from the source: templates and code ask for messages by name, most only in states that no one
//! content has, so that a run of the site would miss those. What is composed of a choice is taken from its type.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use minglu::address::Format;
use minglu::diagnostics::Code;
use minglu::model::{
    AppointmentKind, ChangeKind, Gender, HistoryKind, LINK_KINDS, OrganizationKind, SectionKind,
    SuperiorKind, UnitGroup, UnitKind,
};
use minglu::search::ResultKind;
use minglu::text::{Choice, SCHEMES, TranslationStatus, Weekday};

use crate::support::shipped_content;

/// The names of the messages of a language.
fn messages(language: &str) -> BTreeSet<String> {
    let file = shipped_content().join(format!("locales/{language}.ftl"));
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .filter(|(name, _)| name.starts_with(|first: char| first.is_ascii_lowercase()))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// The text of every template and of every file that says something to readers.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Dates are said there.
    let mut found = vec![fs::read_to_string(root.join("src/strings.rs")).unwrap()];
    let folders = ["templates", "src/site", "src/server", "src/content/link"];
    let mut folders: Vec<_> = folders.map(|folder| root.join(folder)).into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(fs::read_to_string(path).unwrap()),
            }
        }
    }
    found
}

/// Every piece of text that has a quotation mark before and behind it.
fn quoted() -> BTreeSet<String> {
    let texts = texts();
    let pieces = texts.iter().flat_map(|text| text.split('"'));
    pieces.map(str::to_owned).collect()
}

/// Every message that is asked for by name.
fn asked_for() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in texts() {
        let text: String = text.split_whitespace().collect();
        for call in ["say(\"", "say_of(\"", "say_count(\"", "say_with(\""] {
            let names = text.split(call).skip(1);
            let names = names.filter_map(|rest| rest.split('"').next());
            found.extend(names.map(str::to_owned));
        }
    }
    found
}

/// The names that are put together from a word and a choice.
fn composed() -> Vec<String> {
    fn of<T: Choice>(prefix: &str) -> impl Iterator<Item = String> {
        T::ALL
            .iter()
            .map(move |member| format!("{prefix}-{}", member.word()))
    }
    of::<OrganizationKind>("organization-kind")
        .chain(of::<UnitKind>("unit-kind"))
        .chain(of::<UnitGroup>("unit-group"))
        .chain(of::<SuperiorKind>("superior"))
        .chain(of::<SuperiorKind>("subordinate"))
        .chain(of::<HistoryKind>("history"))
        .chain(of::<AppointmentKind>("appointment"))
        .chain(["appointment-acting-ex-officio".to_owned()])
        .chain(of::<ChangeKind>("change"))
        .chain(of::<Gender>("gender"))
        .chain(of::<SectionKind>("section"))
        .chain(of::<ResultKind>("answers"))
        .chain(of::<Weekday>("weekday"))
        .chain(SCHEMES.iter().map(|scheme| scheme.message.to_owned()))
        .chain(LINK_KINDS.iter().map(|kind| kind.message.to_owned()))
        .chain(formats())
        .chain(of::<TranslationStatus>("status").filter(|name| name != "status-official"))
        .chain(of::<TranslationStatus>("document").filter(|name| name != "document-official"))
        .chain(of::<TranslationStatus>("card").filter(|name| name != "card-official"))
        .collect()
}

/// The name of each format, and what it is for.
fn formats() -> Vec<String> {
    let words: Vec<_> = Format::ALL.iter().map(|format| format.word()).collect();
    let names = words.iter().chain(&["atom"]);
    let names = names.map(|word| format!("format-{word}"));
    names
        .chain(words.iter().map(|word| format!("api-format-{word}")))
        .collect()
}

#[test]
fn every_message_in_use_exists_in_every_shipped_language() {
    let wanted: BTreeSet<String> = asked_for().into_iter().chain(composed()).collect();
    assert!(wanted.len() > 60, "{wanted:?}");
    for language in ["en", "zh"] {
        let there = messages(language);
        let missing: Vec<_> = wanted.difference(&there).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

#[test]
fn no_message_is_unused() {
    let used: BTreeSet<String> = quoted().into_iter().chain(composed()).collect();
    for language in ["en", "zh"] {
        let unused: Vec<_> = messages(language).difference(&used).cloned().collect();
        assert!(unused.is_empty(), "{language}: {unused:?}");
    }
}

#[test]
fn a_shipped_language_raises_no_warning() {
    let (_, report) = minglu::snapshot::Snapshot::load(&shipped_content()).unwrap();
    let warnings = report.diagnostics().iter();
    assert_eq!(
        warnings
            .filter(|found| found.code == Code::MissingMessage)
            .count(),
        0
    );
}
