//! `search.toml`: words that people type and the content does not use.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use minglu::diagnostics::Code;
use minglu::model::{Body, SearchWords};

use crate::support::content::{Content, files};
use crate::support::{shipped_content, shipped_snapshot, snapshot};

/// The words of the minimal content with this `search.toml`.
fn words(text: &str) -> SearchWords {
    let content = Content::minimal();
    content.write("search.toml", text);
    snapshot(&content.path(""))
        .directory()
        .search_words()
        .clone()
}

/// The codes that a `search.toml` is reported with.
fn codes(text: &str) -> Vec<Code> {
    let content = Content::minimal();
    content.write("search.toml", text);
    let report = content.report();
    report
        .diagnostics()
        .iter()
        .map(|found| found.code)
        .collect()
}

#[test]
fn a_directory_knows_the_words_of_the_file() {
    let text = "fillers = [\"who\", \" 负责 \"]\nheads = [\"in charge\"]\noverseers = [\"分管\"]\n\n\
        [[synonyms]]\nwords = [\"Visa\", \"签证\"]\n\n[[synonyms]]\nwords = [\"visa\", \"entry permit\"]\n";
    let expected = SearchWords {
        fillers: vec!["who".to_owned(), "负责".to_owned()],
        heads: vec!["in charge".to_owned()],
        overseers: vec!["分管".to_owned()],
        // A word with two meanings is in two groups, and stays as it is written.
        synonyms: vec![
            vec!["Visa".to_owned(), "签证".to_owned()],
            vec!["visa".to_owned(), "entry permit".to_owned()],
        ],
    };
    assert_eq!(words(text), expected);
}

#[test]
fn each_part_of_the_file_and_the_file_itself_may_be_absent() {
    assert_eq!(words("heads = [\"chief\"]\n").fillers, [""; 0]);
    assert_eq!(words("# Nothing yet.\n"), SearchWords::default());
    let minimal = Content::minimal();
    assert!(!minimal.path("search.toml").exists());
    let snapshot = snapshot(&minimal.path(""));
    assert_eq!(*snapshot.directory().search_words(), SearchWords::default());
}

#[test]
fn one_mistake_is_reported_once() {
    // The broken word is one of the two that the group needs.
    assert_eq!(
        codes("[[synonyms]]\nwords = [\"visa\", \"\"]\n"),
        [Code::EmptyText]
    );
    assert_eq!(
        codes("[[synonyms]]\nword = [\"visa\", \"签证\"]\n"),
        [Code::UnknownKey]
    );
    assert_eq!(
        codes("[[synonyms]]\nwords = [\"visa\", 5]\n"),
        [Code::WrongType]
    );
    assert_eq!(
        codes("[[synonyms]]\nwords = [\"Éclair\", \"ÉCLAIR\"]\n"),
        [Code::DuplicateEntry]
    );
}

#[test]
fn words_are_no_texts_to_translate() {
    let content = Content::minimal();
    let counted = |content: &Content| {
        let snapshot = snapshot(&content.path(""));
        let texts = snapshot.texts().iter();
        texts.map(|file| file.texts.len()).sum::<usize>()
    };
    let before = counted(&content);
    content.write(
        "search.toml",
        "[[synonyms]]\nwords = [\"visa\", \"签证\"]\n",
    );
    assert_eq!(counted(&content), before);
}

/// Every name of a body and title of a post of the shipped content, in each language.
fn shipped_names() -> Vec<String> {
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let organizations = directory.organizations().map(Body::Organization);
    let bodies = organizations.chain(directory.units().map(Body::Unit));
    let names = bodies.flat_map(|body| {
        let names = &directory.profile(body).names;
        let all = [&names.last.name].into_iter().chain(&names.last.short);
        all.chain(names.others.iter().map(|other| &other.name))
    });
    let titles = directory.posts().flat_map(|post| {
        let title = directory.get(directory.get(post).title);
        [&title.singular, &title.plural]
    });
    let texts = names.chain(titles).flat_map(|text| text.iter());
    texts.map(|(_, text)| text.value.to_lowercase()).collect()
}

/// The words that names have between those which name something.
const BETWEEN: [&str; 7] = ["and", "for", "in", "of", "the", "with", "与"];

/// Whether a word is part of a name. No word of Chinese names has one character; where one ends a name, it stands for
/// more of them, as in 外办.
fn is_in(word: &str, name: &str) -> bool {
    let word = word.to_lowercase();
    if word.is_ascii() {
        let spaced =
            |text: &str| format!(" {} ", text.replace(|c: char| !c.is_alphanumeric(), " "));
        return spaced(name).contains(&spaced(&word));
    }
    match word.chars().count() {
        1 => name.ends_with(&word),
        _ => name.contains(&word),
    }
}

#[test]
fn no_shipped_filler_or_word_for_heads_names_anything() {
    let names = shipped_names();
    assert!(names.len() > 100, "{names:?}");
    let content = shipped_content();
    let snapshot = snapshot(&content);
    let words = snapshot.directory().search_words();
    for word in words.fillers.iter().chain(&words.heads) {
        let named = names.iter().find(|name| is_in(word, name));
        assert!(
            named.is_none() || BETWEEN.contains(&&**word),
            "{word}: {named:?}"
        );
    }
    // What fills has no meaning that another word could share.
    let meaning: BTreeSet<&String> = words
        .synonyms
        .iter()
        .flatten()
        .chain(&words.heads)
        .collect();
    let both: Vec<_> = words
        .fillers
        .iter()
        .filter(|word| meaning.contains(word))
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn each_shipped_group_leads_to_a_word_of_the_content() {
    let content = shipped_content();
    let is_told = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
            && !path.ends_with("search.toml")
    };
    let texts = files(&content).filter(is_told);
    let texts: String = texts
        .map(|path| fs::read_to_string(path).unwrap().to_lowercase())
        .collect();
    let snapshot = snapshot(&content);
    let groups = &snapshot.directory().search_words().synonyms;
    assert!(groups.len() > 40);
    for group in groups {
        let mut words = group.iter();
        assert!(
            words.any(|word| texts.contains(&word.to_lowercase())),
            "{group:?}"
        );
    }
}
