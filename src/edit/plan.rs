//! What a renaming or a move would do.

use anyhow::{Result, bail};

use super::content_ref::ContentRef;
use super::draft::Draft;
use super::steps::Step;
use crate::diagnostics::Report;

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
    let errors = report.errors();
    let mut messages: Vec<String> = errors.map(|found| report.words(found).message).collect();
    messages.dedup();
    match messages[..] {
        [] => Ok(()),
        _ => bail!(
            "`{}` cannot be the new name: {}",
            new.slug(),
            messages.join("; ")
        ),
    }
}

/// What would be wrong where a unit is moved, in one sentence: each file that cannot follow.
pub(super) fn refuse_mistakes_of_move(
    old: &ContentRef,
    new: &ContentRef,
    after: &Draft,
) -> Result<()> {
    let report = after.load().report;
    let told = report.errors().map(|found| {
        let words = report.words(found);
        format!("{}: {}", found.place.file, words.message)
    });
    let mut told: Vec<String> = told.collect();
    told.dedup();
    match told[..] {
        [] => Ok(()),
        _ => bail!(
            "`{old}` cannot become `{new}` as long as something names it that can only name what is of its own \
             organization; end that, or write it as a text, first: {}",
            told.join("; ")
        ),
    }
}
