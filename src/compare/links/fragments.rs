//! Places in pages that links lead to: functions, articles and parts.
//!
//! A fragment is kept where it leads to the same text, reworded or not. `#function-3` is the third function, so it
//! breaks where another text takes its place; `#article-14` is article 14, which may be replaced or repealed, but
//! not given another number. Fragments of headings (`#contact`, `#chapter-2`, `#year-2020`) are no promise.

use super::{Links, files};
use crate::address::{Page, PagePath};
use crate::compare::alike::{Passage, pair};
use crate::content::PathStep;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::{Message, say};
use crate::model::{Body, Function, Part, Section};

/// What a number in a fragment stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    /// The place in the list: whoever follows it wants what stood there.
    Places,
    /// A number that the thing bears itself, as an article does: whoever follows it wants the article of that number,
    /// be it reworded, replaced or repealed.
    Names,
}

/// The passages of one page in both states.
struct Passages<'a> {
    path: PagePath,
    file: String,
    before: Vec<Passage>,
    after: Vec<Passage>,
    /// Where a passage of the later state stands in its file.
    steps: Vec<Vec<PathStep<'a>>>,
    numbers: Numbers,
    what: Message,
    /// What is done with a passage that has ended.
    end: Message,
}

impl Passages<'_> {
    /// The passage of the later state to which a fragment leads: under its name, or under one it had once.
    fn answers(&self, fragment: &str) -> Option<usize> {
        let named = self
            .after
            .iter()
            .position(|other| other.fragment == fragment);
        named.or_else(|| {
            let mut after = self.after.iter();
            after.position(|other| other.former.iter().any(|id| id.as_str() == fragment))
        })
    }
}

impl Links<'_> {
    /// Every place in a page that stays which is no longer there, or has become another text.
    pub(super) fn fragments(&self, found: &mut Vec<Diagnostic>) {
        let (before, after) = (self.matching.before, self.matching.after);
        let organizations = before.organizations().map(Body::Organization);
        for body in organizations.chain(before.units().map(Body::Unit)) {
            let Some(now) = self.matching.body(body) else {
                continue;
            };
            let passages = |functions: &[Function]| {
                let functions = functions.iter();
                let passage = |function: &Function| {
                    Passage::of_text(&function.fragment, "function", &function.text)
                        .once(&function.former_ids)
                };
                functions.map(passage).collect::<Vec<_>>()
            };
            let functions = &after.profile(now).functions;
            let steps =
                (0..functions.len()).map(|at| vec![PathStep::Key("functions"), PathStep::At(at)]);
            self.moved(
                Passages {
                    path: Page::from(body).path(before),
                    file: files::body(after, now),
                    before: passages(&before.profile(body).functions),
                    after: passages(functions),
                    steps: steps.collect(),
                    numbers: Numbers::Places,
                    what: say::function(),
                    end: say::keep_function(),
                },
                found,
            );
        }
        for id in before.sections() {
            if let Some(now) = self.matching.section(id) {
                let file = files::section(after, now);
                let path = Page::from(id).path(before);
                let (old, new) = (before.get(id), after.get(now));
                self.parts(&path, &file, &old.parts, &new.parts, found);
                self.articles(path, file, old, new, found);
            }
        }
        for id in before.pages() {
            if let Some(now) = self.matching.page(id) {
                let file = files::page(after, now);
                let (old, new) = (before.get(id), after.get(now));
                let path = Page::from(id).path(before);
                self.parts(&path, &file, &old.parts, &new.parts, found);
            }
        }
    }

    fn articles(
        &self,
        path: PagePath,
        file: String,
        old: &Section,
        new: &Section,
        found: &mut Vec<Diagnostic>,
    ) {
        let passages = |section: &Section| {
            let articles = section
                .chapters
                .iter()
                .flat_map(|chapter| &chapter.articles);
            articles
                .map(|article| {
                    Passage::of_markdown(&article.fragment, "article", &article.text)
                        .once(&article.former_ids)
                })
                .collect::<Vec<_>>()
        };
        let steps = new.chapters.iter().enumerate().flat_map(|(at, chapter)| {
            let articles = 0..chapter.articles.len();
            articles.map(move |article| {
                let chapter = [PathStep::Key("chapters"), PathStep::At(at)];
                [
                    &chapter[..],
                    &[PathStep::Key("articles"), PathStep::At(article)],
                ]
                .concat()
            })
        });
        let page = Passages {
            path,
            file,
            before: passages(old),
            after: passages(new),
            steps: steps.collect(),
            numbers: Numbers::Names,
            what: say::article(),
            end: say::keep_article(),
        };
        self.moved(page, found);
    }

    fn parts(
        &self,
        path: &PagePath,
        file: &str,
        old: &[Part],
        new: &[Part],
        found: &mut Vec<Diagnostic>,
    ) {
        let passages = |parts: &[Part]| {
            let parts = parts.iter();
            parts
                .map(|part| {
                    Passage::of_text(part.id.as_str(), "part", &part.title).once(&part.former_ids)
                })
                .collect::<Vec<_>>()
        };
        let steps = (0..new.len()).map(|at| vec![PathStep::Key("parts"), PathStep::At(at)]);
        let page = Passages {
            path: path.clone(),
            file: file.to_owned(),
            before: passages(old),
            after: passages(new),
            steps: steps.collect(),
            numbers: Numbers::Names,
            what: say::part(),
            end: say::keep_part(),
        };
        self.moved(page, found);
    }

    fn moved(&self, page: Passages<'_>, found: &mut Vec<Diagnostic>) {
        let pairs = pair(&page.before, &page.after);
        let moved = page.before.iter().zip(pairs).filter_map(|(passage, now)| {
            let there = page.answers(&passage.fragment);
            let is_kept = match (there, now) {
                (Some(there), Some(now)) => there == now,
                (Some(_), None) => page.numbers == Numbers::Names,
                (None, _) => false,
            };
            (!is_kept).then_some((passage, there, now))
        });
        // What moves one number moves all after it: one mistake, said once.
        let (numbered, named): (Vec<_>, Vec<_>) = moved
            .partition(|(passage, _, _)| page.numbers == Numbers::Places && !passage.has_own_id);
        let others = numbered.len().saturating_sub(1);
        let first = numbered.into_iter().take(1).map(|moved| (moved, others));
        let named = named.into_iter().map(|moved| (moved, 0));
        found.extend(
            named
                .chain(first)
                .map(|(moved, others)| self.moved_passage(&page, moved, others)),
        );
    }

    fn moved_passage(
        &self,
        page: &Passages<'_>,
        (passage, there, now): (&Passage, Option<usize>, Option<usize>),
        others: usize,
    ) -> Diagnostic {
        let place = |at: usize| self.place(&page.file, &page.steps[at]);
        let address = format!("{}#{}", page.path, passage.fragment);
        let what = || page.what.clone();
        let message = match there {
            Some(_) => say::link_to_other(address, self.revision, what()),
            None => say::link_to_none(address, self.revision, what()),
        };
        let message = match others {
            0 => message,
            _ => say::link_and_others(message, others),
        };
        let at = there.or(now);
        let at = at.map_or_else(|| self.place(&page.file, &[]), place);
        let diagnostic = Diagnostic::new(Code::MovedFragment, at, message);
        let diagnostic = match (there, now) {
            (Some(_), Some(now)) => diagnostic
                .label(say::found_by_link(what()))
                .related(place(now), say::meant_by_link(what())),
            (Some(_), None) => diagnostic.label(say::found_by_link(what())),
            (None, Some(_)) => diagnostic.label(say::meant_by_link(what())),
            (None, None) => diagnostic,
        };
        diagnostic.help(advice(page, passage, now))
    }
}

/// What to do, as far as what became of the passage tells.
fn advice(page: &Passages<'_>, passage: &Passage, now: Option<usize>) -> Message {
    let fragment = &passage.fragment;
    let Some(now) = now.and_then(|now| page.after.get(now)) else {
        return page.end.clone();
    };
    match (page.numbers, passage.has_own_id, now.has_own_id) {
        (_, true, _) => say::give_id_back(fragment),
        (Numbers::Places, false, false) => say::keep_functions_in_order(),
        (Numbers::Names, false, false) => page.end.clone(),
        (_, false, true) => say::remove_id(fragment),
    }
}
