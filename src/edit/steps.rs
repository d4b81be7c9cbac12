//! The only writer of edits: what one does on the disk, one step after the other.
//!
//! Everything is prepared in a hidden folder first, which the loader passes over; only when that has gone well is anything put in
//! its place, each step at once. What is left to do stands in a journal meanwhile, by which the next edit finishes one that was
//! interrupted.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;
use walkdir::WalkDir;

use super::journal::{self, Commit, create_folder_of, prepared, shown};
use crate::messages::{OrSay, say};

/// What Windows editors begin a file with, which is no part of its text.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One change on the disk; paths are below the content folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A file gets a text, in place of the one that was read or where there was none.
    Put {
        /// Where.
        file: String,
        /// The file whose permissions and first mark it takes on: itself, or the one that moves there.
        like: String,
        /// The text that was read there.
        before: Option<String>,
        /// The text that it gets.
        text: String,
    },
    /// A file goes.
    Remove(String),
    /// A copy of a folder, some of its files with another text, is put beside it.
    Copy {
        /// The folder.
        from: String,
        /// The new one.
        to: String,
        /// Files below the new one with their texts.
        texts: Vec<(String, String)>,
    },
    /// A folder goes with all that is in it.
    RemoveFolder(String),
}

/// Carries out the steps in their order.
///
/// # Errors
/// Where anything cannot be written. Nothing was changed then, or the message says that the same command goes on.
pub fn apply(folder: &Path, steps: &[Step]) -> Result<()> {
    if steps.is_empty() {
        return Ok(());
    }
    let lock = journal::lock(folder);
    journal::finish_interrupted(folder, &lock)?;
    for step in steps {
        is_as_read(folder, step)?;
    }
    let commits: Vec<Commit> = steps.iter().map(Commit::from).collect();
    let begun = journal::begin(folder).or_say(|| say::path_not_written(shown(folder)));
    let staged = begun.and_then(|()| steps.iter().try_for_each(|step| stage(folder, step)));
    let ready = staged.and_then(|()| {
        let written = journal::write(folder, &commits);
        written.or_say(|| say::step_failed(shown(folder)))
    });
    if let Err(error) = ready {
        journal::clear(folder);
        return Err(say::nothing_changed().because(error));
    }
    journal::finish(folder, &commits)
}

/// Refuses to write over what someone else wrote meanwhile.
fn is_as_read(folder: &Path, step: &Step) -> Result<()> {
    let is_free = |path: &Path| fs::symlink_metadata(path).is_err();
    match step {
        Step::Put { file, before, .. } => {
            let path = folder.join(file);
            let same = match before {
                Some(before) => text_of(&fs::read(&path).unwrap_or_default()) == before.as_bytes(),
                None => is_free(&path),
            };
            if !same {
                return Err(say::another_by_now(shown(&path)).into());
            }
        }
        Step::Copy { to, .. } => {
            let path = folder.join(to);
            if !is_free(&path) {
                return Err(say::path_there_already(shown(&path)).into());
            }
        }
        Step::Remove(_) | Step::RemoveFolder(_) => {}
    }
    Ok(())
}

fn text_of(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(BYTE_ORDER_MARK.as_bytes())
        .unwrap_or(bytes)
}

impl From<&Step> for Commit {
    fn from(step: &Step) -> Self {
        match step {
            Step::Put { file, .. } => Self::Place(file.clone()),
            Step::Copy { to, .. } => Self::Place(to.clone()),
            Step::Remove(file) => Self::Remove(file.clone()),
            Step::RemoveFolder(folder) => Self::RemoveFolder(folder.clone()),
        }
    }
}

/// Prepares what a step puts in a place. Nothing is prepared for a place below a file, where nothing can stand.
fn stage(folder: &Path, step: &Step) -> Result<()> {
    if let Step::Put { file: place, .. } | Step::Copy { to: place, .. } = step {
        let place = folder.join(place);
        let mut above = place.ancestors().skip(1);
        let there = above.find(|above| fs::symlink_metadata(above).is_ok());
        if !there.is_some_and(Path::is_dir) {
            return Err(say::path_not_written(shown(&place)).into());
        }
    }
    match step {
        Step::Put {
            file, like, text, ..
        } => {
            let written = write_like(&folder.join(like), &prepared(folder, file), text);
            written.or_say(|| say::path_not_written(shown(&folder.join(file))))
        }
        Step::Copy { from, to, texts } => {
            let copied = copy(&folder.join(from), &prepared(folder, to), texts);
            copied.or_say(|| say::path_not_written(shown(&folder.join(to))))
        }
        Step::Remove(_) | Step::RemoveFolder(_) => Ok(()),
    }
}

/// Writes a text with what another file has of its own: its permissions and its first mark.
fn write_like(original: &Path, path: &Path, text: &str) -> io::Result<()> {
    create_folder_of(path)?;
    let bytes = fs::read(original).unwrap_or_default();
    let mut file = File::create(path)?;
    if bytes.starts_with(BYTE_ORDER_MARK.as_bytes()) {
        file.write_all(BYTE_ORDER_MARK.as_bytes())?;
    }
    file.write_all(text.as_bytes())?;
    if let Ok(metadata) = fs::metadata(original) {
        file.set_permissions(metadata.permissions())?;
    }
    file.sync_all()
}

/// Copies a folder, hidden files too, with other texts for some of its files.
fn copy(from: &Path, to: &Path, texts: &[(String, String)]) -> io::Result<()> {
    create_folder_of(to)?;
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let below = entry.path().strip_prefix(from).unwrap_or(entry.path());
        let target = to.join(below);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            let name: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            match texts.iter().find(|(file, _)| *file == name.join("/")) {
                Some((_, text)) => write_like(entry.path(), &target, text)?,
                None => fs::copy(entry.path(), target).map(drop)?,
            }
        }
    }
    Ok(())
}
