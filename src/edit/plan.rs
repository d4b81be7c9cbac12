//! What a renaming or a move would do.

use anyhow::Result;

use super::content_ref::ContentRef;
use super::draft::Draft;
use super::steps::Step;
use crate::diagnostics::Report;
use crate::messages::{Argument, say};

/// What a renaming would do.
#[derive(Debug)]
pub struct Rename {
    /// The thing as it was called.
    pub old: ContentRef,
    /// The thing as it is called now.
    pub new: ContentRef,
    /// The files in which it and what is within it are, or its folder, before and after; the same for a post.
    pub places: Vec<(String, String)>,
    /// The last day in the organization that a unit leaves, as it is written; nothing of what stays in its own.
    pub end: Option<String>,
    /// The other files that name it, and how often.
    pub mended: Vec<(String, usize)>,
    /// What to do on the disk, in this order.
    pub steps: Vec<Step>,
}

/// What came of computing a renaming.
pub enum Planned {
    /// It can be made.
    Ready(Rename),
    /// It was made before; the steps take away what an interruption may have left.
    Done(ContentRef, Vec<Step>),
    /// The content has errors already, and nobody knows what a renaming would make of it.
    Unsound(Report),
}

/// What would be wrong with the content under the new name, in one sentence.
pub(super) fn refuse_mistakes(new: &ContentRef, after: &Draft) -> Result<()> {
    let report = after.load().report;
    let mistakes = report.errors().map(|found| found.message().clone().into());
    match one_after_another(mistakes) {
        None => Ok(()),
        Some(mistakes) => Err(say::no_new_name(new.slug().as_str(), mistakes).into()),
    }
}

/// What would be wrong where a unit is moved, in one sentence: each file that cannot follow.
pub(super) fn refuse_mistakes_of_move(
    old: &ContentRef,
    new: &ContentRef,
    after: &Draft,
) -> Result<()> {
    let report = after.load().report;
    let mistakes = report.errors().map(|found| {
        let file = found.place.file.to_string();
        say::with_cause(file, found.message().clone()).into()
    });
    match one_after_another(mistakes) {
        None => Ok(()),
        Some(mistakes) => {
            Err(say::not_to_be_moved(old.to_string(), new.to_string(), mistakes).into())
        }
    }
}

/// Mistakes in one sentence, each once.
pub fn one_after_another(mistakes: impl Iterator<Item = Argument>) -> Option<Argument> {
    let mut mistakes: Vec<Argument> = mistakes.collect();
    mistakes.dedup();
    let mistakes = mistakes.into_iter();
    mistakes.reduce(|one, next| say::one_and_next(one, next).into())
}

/// What turns one state of the texts into another on the disk.
pub fn steps_between(before: &Draft, after: &Draft) -> Vec<Step> {
    let texts = after.texts.iter();
    let changed = texts.filter(|(file, text)| before.texts.get(*file) != Some(text));
    // What others will name is written first.
    let (new, old): (Vec<_>, Vec<_>) =
        changed.partition(|(file, _)| !before.texts.contains_key(*file));
    let puts = new.into_iter().chain(old).map(|(file, text)| Step::Put {
        file: file.clone(),
        like: file.clone(),
        before: before.texts.get(file).cloned(),
        text: text.clone(),
    });
    puts.collect()
}

/// Makes sure that the report on what an edit leads to has no errors.
///
/// # Errors
/// Which errors it would have, each with its file, and what to do about it.
pub fn refuse_mistakes_of_edit(report: &Report) -> Result<()> {
    let mistakes = report.errors().map(|found| {
        let file = found.place.file.to_string();
        let said = say::with_cause(file, found.message().clone());
        match found.advice() {
            Some(advice) => say::one_and_next(said, advice).into(),
            None => said.into(),
        }
    });
    match one_after_another(mistakes) {
        None => Ok(()),
        Some(mistakes) => Err(say::not_to_be_done(mistakes).into()),
    }
}
