//! `search.toml`: words that people type and the content does not use.

use minglu::diagnostics::Code;
use minglu::model::SearchWords;

use crate::common::snapshot;
use crate::diagnostics::content::Content;

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
    let text = "fillers = [\"who\", \" 负责 \"]\nheads = [\"in charge\"]\n\n\
        [[synonyms]]\nwords = [\"Visa\", \"签证\"]\n\n[[synonyms]]\nwords = [\"visa\", \"entry permit\"]\n";
    let expected = SearchWords {
        fillers: vec!["who".to_owned(), "负责".to_owned()],
        heads: vec!["in charge".to_owned()],
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
