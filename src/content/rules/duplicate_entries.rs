//! `duplicate-entry`: what may be listed once is listed twice.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(written) = &tree.site {
        let languages = written.record.iter().flat_map(|site| &site.languages);
        let tags = languages.filter_map(|language| language.get_ref().tag.as_ref());
        report_repeated(&written.file, tags, Clone::clone, "language", diagnostics);
    }
    if let Some((file, search)) = tree.search.as_ref().and_then(Written::read) {
        let groups = search.synonyms.iter();
        let groups = groups.map(|group| &group.get_ref().words);
        for words in groups.chain([&search.fillers, &search.heads, &search.overseers]) {
            report_repeated(file, words, |word| folded(word), "word", diagnostics);
        }
    }
    if let Some((file, record)) = tree.withdrawn.as_ref().and_then(Written::read) {
        let paths = record.withdrawn.iter();
        let paths = paths.flat_map(|withdrawal| &withdrawal.get_ref().paths);
        report_repeated(file, paths, Clone::clone, "permalink", diagnostics);
    }
    for body in tree.bodies() {
        for function in &body.profile.functions {
            let topics = &function.get_ref().topics;
            report_repeated(body.file, topics, Clone::clone, "topic", diagnostics);
        }
    }
    let sections = tree
        .organizations
        .values()
        .flat_map(|organization| organization.sections.values());
    for written in sections {
        let chapters = written.record.iter().flat_map(|record| &record.chapters);
        let articles = chapters.flat_map(|chapter| &chapter.get_ref().articles);
        let numbers = articles.filter_map(|article| article.get_ref().number.as_ref());
        report_repeated(&written.file, numbers, Clone::clone, "article", diagnostics);
    }
}

/// A word as it is compared: how it is capitalized and spaced makes no other word of it.
fn folded(word: &str) -> String {
    let parts: Vec<&str> = word.split_whitespace().collect();
    parts.join(" ").to_lowercase()
}

/// Reports every value that has the key of one before it.
fn report_repeated<'a, T: Display + 'a, K: Ord>(
    file: &Arc<str>,
    values: impl IntoIterator<Item = &'a Spanned<T>>,
    key: impl Fn(&T) -> K,
    what: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<K, Range<usize>> = BTreeMap::new();
    for value in values {
        let key = key(value.get_ref());
        match seen.get(&key) {
            Some(first) => diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateEntry,
                    Place::span(file, value.span()),
                    format!("the {what} `{}` is listed twice", value.get_ref()),
                )
                .label("listed again here")
                .related(Place::span(file, first.clone()), "first listed here")
                .help("remove one of the two, or mend the one that is wrong"),
            ),
            None => {
                seen.insert(key, value.span());
            }
        }
    }
}
