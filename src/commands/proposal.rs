//! An edit that is shown as its readers will see it, and made once that is confirmed.

use std::path::Path;

use anyhow::Result;

use super::ask::Asked;
use super::console::{Console, Outcome, edited_folder, read_folder, shown};
use crate::cli::Confirm;
use crate::compare::{Messages, Review, Version};
use crate::edit::{self, Draft, Step};
use crate::messages::{Language, Message, OrSay, say};
use crate::text::narrow;

/// The content that an edit begins with, in which there is no error.
pub struct Before {
    /// Its texts.
    pub draft: Draft,
    /// What they say.
    pub version: Version,
}

/// What an edit leads to.
pub struct Proposal {
    /// The texts as they are then.
    pub after: Draft,
    /// What is said of it before its review.
    pub listed: Vec<Message>,
    /// What is left out, which is said behind the review, where nothing scrolls it away before the question.
    pub left_out: Vec<Message>,
    /// Why nothing of it is made, where that is so.
    pub refused: Vec<Message>,
}

impl Proposal {
    /// One of which all is known beforehand.
    pub fn of(after: Draft) -> Self {
        Self {
            after,
            listed: Vec::new(),
            left_out: Vec::new(),
            refused: Vec::new(),
        }
    }
}

/// Shows what an edit changes, asks, and makes it: all of it or nothing.
///
/// # Errors
/// Where the edit cannot be computed, the content would have errors, nobody can be asked, or nothing can be read or written.
pub fn propose(
    confirm: &Confirm,
    console: &mut Console<'_>,
    proposed: impl FnOnce(&Before, &mut Asked<'_>) -> Result<Proposal>,
) -> Result<Outcome> {
    let folder = &confirm.content.folder;
    let folder = match confirm.dry_run {
        true => read_folder(folder)?,
        false => edited_folder(folder, console)?,
    };
    let draft = Draft::read(folder)?;
    let (version, report) = Version::of(&draft.loader());
    if !report.is_clean() {
        return Ok(console.refuse(&report, &say::nothing_written()));
    }
    let version = version.or_say(say::nothing_reviewed)?;
    let before = Before { draft, version };
    let asked = &mut Asked::new(console.ask, console.language);
    let Proposal {
        after,
        listed,
        left_out,
        refused,
    } = proposed(&before, asked)?;
    if !refused.is_empty() {
        console.remark(&lines(&refused, console.language));
        return Ok(Outcome::ContentErrors);
    }
    let (version, report) = Version::of(&after.loader());
    edit::refuse_mistakes_of_edit(&report)?;
    let version = version.or_say(say::nothing_reviewed)?;
    let language = console.language;
    let steps = edit::steps_between(&before.draft, &after);
    let changes = match steps.is_empty() {
        true => lines(&[say::nothing_to_change()], language),
        false => review(&before.version, &version, language)?,
    };
    let parts = [
        lines(&listed, language),
        changes,
        lines(&left_out, language),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    console.write(&parts.join("\n"), say::review_not_written())?;
    if steps.is_empty() {
        return Ok(Outcome::Clean);
    }
    let closing = match is_confirmed(confirm, console)? {
        true => {
            edit::apply(before.draft.folder(), &steps)?;
            written(before.draft.folder(), &steps)
        }
        false if confirm.dry_run => vec![say::was_dry_run()],
        false => vec![say::nothing_was_done()],
    };
    let closing = format!("\n{}", lines(&closing, language));
    console.write(&closing, say::outcome_not_written())?;
    Ok(Outcome::Clean)
}

fn lines(said: &[Message], language: Language) -> String {
    let lines = said.iter().map(|line| line.text(language) + "\n");
    lines.collect()
}

fn review(before: &Version, after: &Version, language: Language) -> Result<String> {
    let messages = Messages::new(language.tag())
        .ok()
        .or_say(|| say::no_review_in(language.tag()))?;
    Ok(Review::new(before, after, &messages).to_text(&messages))
}

fn is_confirmed(confirm: &Confirm, console: &mut Console<'_>) -> Result<bool> {
    if confirm.yes || confirm.dry_run {
        return Ok(confirm.yes);
    }
    if !console.ask.answers() {
        return Err(say::nothing_done_without_yes().into());
    }
    let question = say::ask_go_ahead().text(console.language);
    loop {
        match console.ask.ask(&question, None)? {
            Some(answer) if means_yes(&answer) => return Ok(true),
            Some(answer) if !means_no(&answer) => {
                let said = say::neither_yes_nor_no(answer).text(console.language);
                console.ask.tell(&said);
            }
            _ => return Ok(false),
        }
    }
}

/// Whether an answer is yes.
pub fn means_yes(answer: &str) -> bool {
    let answer: String = answer.trim().to_lowercase().chars().map(narrow).collect();
    ["y", "yes", "是", "是的", "好", "好的", "对", "确定", "确认"].contains(&answer.as_str())
}

/// Whether an answer is no.
pub fn means_no(answer: &str) -> bool {
    let answer: String = answer.trim().to_lowercase().chars().map(narrow).collect();
    ["n", "no", "否", "不", "不是", "取消"].contains(&answer.as_str())
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
