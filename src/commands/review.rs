//! `minglu review`: what a change of the content means for its readers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;

use super::check::version_at;
use super::console::{Console, Outcome, read_folder};
use crate::cli::{self, ReviewFormat};
use crate::compare::{Messages, Review, Version};
use crate::content::{ContentFile, Loader};
use crate::diagnostics::{Code, Report};
use crate::messages::{Message, OrSay, say};
use crate::revisions::{Range, Repository, Side};

/// Writes the review. Where the later state has mistakes, their report goes to standard error, and what can be
/// compared is compared all the same: files that cannot be read, and where need be all that have mistakes, as they were before.
///
/// # Errors
/// Where a state of the content cannot be read, or the review cannot be written.
pub(super) fn review(options: &cli::Review, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = read_folder(&options.content.folder)?;
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
    let after = match after {
        Some(after) => after,
        None => match readable(&loader, &report, repository.files(&before)?) {
            Some((after, left)) => {
                for said in left {
                    console.note(&said);
                }
                after
            }
            None => return Ok(console.refuse(&report, &say::nothing_reviewed())),
        },
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
    if review.is_empty() && !report.is_clean() && options.format != ReviewFormat::Json {
        let said = say::nothing_to_review_for_mistakes().text(console.language);
        console.write(&format!("{said}\n"), say::review_not_written())?;
        return Ok(Outcome::ContentErrors);
    }
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

/// A state of which everything can be read, with what it leaves as it was before: deleted files and those that are no TOML any
/// more, and if that is not enough all that have errors.
fn readable(
    loader: &Loader,
    report: &Report,
    before: Vec<ContentFile>,
) -> Option<(Version, Vec<Message>)> {
    let unreadable = |code| matches!(code, Code::TomlSyntax | Code::NotUtf8 | Code::MergeConflict);
    let files = |is_left: &dyn Fn(Code) -> bool| -> BTreeSet<Arc<str>> {
        let errors = report.errors().filter(|found| is_left(found.code));
        errors.map(|found| Arc::clone(&found.place.file)).collect()
    };
    let now: BTreeMap<Arc<str>, ContentFile> = loader
        .files()
        .map(|file| (Arc::clone(&file.path), file.clone()))
        .collect();
    let gone = before.iter().filter(|file| !now.contains_key(&file.path));
    let gone: Vec<Arc<str>> = gone.map(|file| Arc::clone(&file.path)).collect();
    [files(&unreadable), files(&|_| true)]
        .into_iter()
        .find_map(|left| {
            let mut all = now.clone();
            for file in &before {
                if left.contains(&file.path) || gone.contains(&file.path) {
                    all.insert(Arc::clone(&file.path), file.clone());
                }
            }
            let others = Loader::of_files("", all.into_values().collect());
            let (version, _) = Version::of(&others);
            let deleted = gone.iter().map(|file| say::deleted_file(&**file));
            let left = left.iter().map(|file| say::reviewed_as_before(&**file));
            Some((version?, deleted.chain(left).collect()))
        })
}
