//! `minglu review`: what a change of the content means for its readers.

use anyhow::Result;

use super::check::version_at;
use super::console::{Console, Outcome, content_folder};
use crate::cli::{self, ReviewFormat};
use crate::compare::{Messages, Review, Version};
use crate::content::Loader;
use crate::messages::{OrSay, say};
use crate::revisions::{Range, Repository, Side};

/// Writes the review. Where the later state has mistakes, their report goes to standard error, and what can be
/// compared is compared all the same.
///
/// # Errors
/// Where a state of the content cannot be read, or the review cannot be written.
pub(super) fn review(options: &cli::Review, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = content_folder(&options.content.folder)?;
    let repository = Repository::of(folder)?;
    let (before, after) = Range::parse(&options.range).sides(&repository)?;
    let loader = match &after {
        Side::Commit(commit) => {
            let name = folder.to_string_lossy();
            Loader::of_files(&name, repository.files(commit)?)
        }
        Side::WorkingTree => {
            let mut loader = Loader::new(folder);
            loader.load()?;
            loader
        }
    };
    let (after, report) = Version::of(&loader);
    let Some(after) = after else {
        return Ok(console.refuse(&report, &say::nothing_reviewed()));
    };
    // Warnings are for `check` to tell.
    if !report.is_clean() {
        console.show_report(&report);
    }
    let before = version_at(&repository, &before, console.language)?;
    let language = console.language.tag();
    let messages = Messages::new(language)
        .ok()
        .or_say(|| say::no_review_in(language))?;
    let review = Review::new(&before, &after, &messages);
    let written = match options.format {
        ReviewFormat::Text => review.to_text(&messages),
        ReviewFormat::Markdown => review.to_markdown(&messages),
        ReviewFormat::Json => review.to_json(language)?,
    };
    console.write(&written, say::review_not_written())?;
    Ok(match report.is_clean() {
        true => Outcome::Clean,
        false => Outcome::ContentErrors,
    })
}
