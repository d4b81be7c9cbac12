//! `duplicate-entry`: what may be listed once is listed twice.

use toml::Spanned;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(written) = &tree.site {
        let languages = written.record.iter().flat_map(|site| &site.languages);
        let tags = languages.filter_map(|language| language.get_ref().tag.as_ref());
        report_repeated(&written.file, tags, "language", diagnostics);
    }
    let sections = tree
        .organizations
        .values()
        .flat_map(|organization| organization.sections.values());
    for written in sections {
        let chapters = written.record.iter().flat_map(|record| &record.chapters);
        let articles = chapters.flat_map(|chapter| &chapter.get_ref().articles);
        let numbers = articles.filter_map(|article| article.get_ref().number.as_ref());
        report_repeated(&written.file, numbers, "article", diagnostics);
    }
}

fn report_repeated<'a, T: Ord + std::fmt::Display + 'a>(
    file: &std::sync::Arc<str>,
    values: impl Iterator<Item = &'a Spanned<T>>,
    what: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: std::collections::BTreeMap<&T, std::ops::Range<usize>> = Default::default();
    for value in values {
        match seen.get(value.get_ref()) {
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
                seen.insert(value.get_ref(), value.span());
            }
        }
    }
}
