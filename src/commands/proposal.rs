//! An edit that is shown as its readers will see it, and made once that is confirmed.

use std::path::Path;

use anyhow::Result;

use super::console::{Console, Outcome, shown};
use crate::cli::Confirm;
use crate::compare::{Messages, Review, Version};
use crate::edit::{self, Draft, Step};
use crate::messages::{Language, Message, OrSay, say};

/// The content as it is, or the outcome where it has errors, which have been shown.
pub fn sound_content(
    folder: &Path,
    console: &mut Console<'_>,
) -> Result<std::result::Result<Draft, Outcome>> {
    let before = Draft::read(folder)?;
    let report = before.load().report;
    Ok(match report.is_clean() {
        true => Ok(before),
        false => Err(console.refuse(&report, &say::nothing_written())),
    })
}

/// Shows what an edit changes, asks, and makes it: all of it or nothing.
///
/// # Errors
/// Where the content would have errors, nobody can be asked, or the edit cannot be written.
pub fn propose(
    before: &Draft,
    after: &Draft,
    listed: &[Message],
    confirm: &Confirm,
    console: &mut Console<'_>,
) -> Result<Outcome> {
    edit::refuse_mistakes_of_edit(after)?;
    let language = console.language;
    let mut said: String = listed
        .iter()
        .map(|line| line.text(language) + "\n")
        .collect();
    if !said.is_empty() {
        said.push('\n');
    }
    said.push_str(&review(before, after, language)?);
    console.write(&said, say::review_not_written())?;
    let steps = edit::steps_between(before, after);
    let closing = match is_confirmed(confirm, console)? {
        true => {
            edit::apply(before.folder(), &steps)?;
            written(before.folder(), &steps)
        }
        false if confirm.dry_run => vec![say::was_dry_run()],
        false => vec![say::nothing_was_done()],
    };
    let closing: String = closing
        .iter()
        .map(|line| line.text(language) + "\n")
        .collect();
    console.write(&format!("\n{closing}"), say::outcome_not_written())?;
    Ok(Outcome::Clean)
}

fn review(before: &Draft, after: &Draft, language: Language) -> Result<String> {
    let version = |draft: &Draft| {
        let (version, _) = Version::of(&draft.loader());
        version.or_say(say::nothing_reviewed)
    };
    let messages = Messages::new(language.tag())
        .ok()
        .or_say(|| say::no_review_in(language.tag()))?;
    let review = Review::new(&version(before)?, &version(after)?, &messages);
    Ok(review.to_text(&messages))
}

fn is_confirmed(confirm: &Confirm, console: &mut Console<'_>) -> Result<bool> {
    if confirm.yes || confirm.dry_run {
        return Ok(confirm.yes);
    }
    if !console.ask.answers() {
        return Err(say::nothing_done_without_yes().into());
    }
    let question = say::ask_go_ahead().text(console.language);
    let answer = console.ask.ask(&question, None)?;
    Ok(answer.is_some_and(|answer| means_yes(&answer)))
}

fn means_yes(answer: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    ["y", "yes", "是", "是的", "好", "确定"].contains(&answer.as_str())
}

/// The files that were written.
pub fn written(folder: &Path, steps: &[Step]) -> Vec<Message> {
    let files = steps.iter().filter_map(|step| match step {
        Step::Put { file, before, .. } => {
            let path = shown(&folder.join(file));
            Some(match before {
                Some(_) => say::changed_file(path),
                None => say::wrote_file(path),
            })
        }
        _ => None,
    });
    files.collect()
}
