//! The words of reviews: both languages have all of them, and none is unused.
//!
//! Which are used is read from the source, where each is named: no list of them would tell of a message that nobody asks
//! for any more. The fields of bodies are taken from their table.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, iter};

use minglu::compare::LANGUAGES;
use minglu::model::{BodyTexts, OrganizationKind, UnitGroup, UnitKind};
use minglu::text::Choice;
use walkdir::WalkDir;

/// The kinds of changes that have a message of their own.
pub const KINDS: &[&str] = &[
    "appointment-added",
    "appointment-continued",
    "appointment-end",
    "appointment-ended",
    "appointment-forgotten",
    "appointment-kind",
    "appointment-recorded",
    "appointment-removed",
    "appointment-start",
    "article-renumbered",
    "body-closed",
    "body-moved",
    "body-renamed",
    "body-reopened",
    "change-added",
    "change-removed",
    "external-body-added",
    "functions-counted",
    "order-changed",
    "oversees-added",
    "oversees-removed",
    "organization-added",
    "page-added",
    "page-removed",
    "person-added",
    "person-removed",
    "post-added",
    "post-head",
    "post-moved",
    "post-multiple",
    "post-removed",
    "post-renamed",
    "post-undisclosed",
    "section-added",
    "section-removed",
    "unit-added",
    "unit-removed",
    "vacancy-added",
    "vacancy-removed",
];

/// The names of the messages of a language.
pub fn messages(language: &str) -> BTreeSet<String> {
    let (_, text) = LANGUAGES.iter().find(|(tag, _)| *tag == language).unwrap();
    let names = text.lines().filter_map(|line| line.split_once(" ="));
    let names =
        names.filter(|(name, _)| name.starts_with(|first: char| first.is_ascii_lowercase()));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// The variables of each message of a language.
fn variables(language: &str) -> Vec<(String, BTreeSet<String>)> {
    let (_, text) = LANGUAGES.iter().find(|(tag, _)| *tag == language).unwrap();
    let all = minglu::strings::messages(text).into_iter();
    let of = |words: &str| {
        let pieces = words.split('$').skip(1);
        let letters = |letter: &char| letter.is_ascii_lowercase() || *letter == '-';
        pieces
            .map(|piece| piece.chars().take_while(letters).collect())
            .collect()
    };
    all.map(|(name, words)| (name, of(&words))).collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    assert_eq!(messages("en"), messages("zh"));
    for (english, chinese) in iter::zip(variables("en"), variables("zh")) {
        assert_eq!(english, chinese);
    }
    for (language, text) in LANGUAGES {
        let tag = minglu::text::LanguageTag::parse(language).unwrap();
        let (_, mistakes) = minglu::strings::Strings::parse(&tag, text);
        let broken = mistakes.iter().filter(|mistake| {
            matches!(mistake.kind, minglu::strings::StringsMistakeKind::Syntax(_))
        });
        assert_eq!(broken.count(), 0, "{mistakes:?}");
    }
}

#[test]
fn no_message_is_unused() {
    fn of<T: Choice>(prefix: &str) -> impl Iterator<Item = String> {
        T::ALL
            .iter()
            .map(move |member| format!("{prefix}-{}", member.word()))
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compare/review");
    let files = WalkDir::new(folder).into_iter().flatten();
    let files = files.filter(|file| file.path().extension().is_some_and(|kind| kind == "rs"));
    let texts: String = files
        .map(|file| fs::read_to_string(file.path()).unwrap())
        .collect();
    let (_, english) = LANGUAGES[0];
    let quoted: BTreeSet<&str> = texts.split('"').collect();
    let composed: BTreeSet<String> = of::<OrganizationKind>("organization-kind")
        .chain(of::<UnitKind>("unit-kind"))
        .chain(of::<UnitGroup>("unit-group"))
        .chain(
            BodyTexts::FIELDS
                .iter()
                .map(|text| format!("field-{}", text.review)),
        )
        .collect();
    let unused: Vec<_> = messages("en")
        .into_iter()
        .filter(|name| {
            let bare = ["field-", "order-", "subject-"]
                .iter()
                .find_map(|prefix| name.strip_prefix(prefix));
            let is_quoted =
                quoted.contains(name.as_str()) || bare.is_some_and(|bare| quoted.contains(bare));
            let is_referred_to = english.contains(&format!("{{ {name} }}"));
            !is_quoted && !is_referred_to && !composed.contains(name)
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}
