//! What is left to do of an edit that is being written, so that one which was killed is finished later.
//!
//! All texts of an edit stand beside their places before the journal is there, and it goes when all of them are in them: while
//! it is there, nothing is lacking but renames. Whoever writes holds a lock on the folder.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::Result;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::messages::{OrSay, say};

/// What an edit does last, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Commit {
    /// What stands beside a place takes it.
    Place(String),
    /// A file goes.
    Remove(String),
    /// A folder goes with all that is in it.
    RemoveFolder(String),
}

impl Commit {
    fn is_within_folder(&self) -> bool {
        let (Self::Place(path) | Self::Remove(path) | Self::RemoveFolder(path)) = self;
        let mut parts = Path::new(path).components();
        !path.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)))
    }
}

/// The lock of a folder, which ends with this value.
pub(super) struct Lock(#[allow(dead_code, reason = "it ends with this value")] Option<File>);

/// Waits until nobody else writes to a folder. Where the system knows no locks of folders, what is read again before it is
/// written over has to do.
pub(super) fn lock(folder: &Path) -> Lock {
    let file = File::open(folder).ok();
    Lock(file.filter(|file| file.lock().is_ok()))
}

/// Whether an edit of this folder was interrupted.
pub fn is_interrupted(folder: &Path) -> bool {
    path(folder).exists()
}

/// Finishes an edit that was interrupted, and takes away what another one may have prepared; whether there was one to finish.
///
/// # Errors
/// Where the journal cannot be read, or a step cannot be done.
pub fn resume(folder: &Path) -> Result<bool> {
    let lock = lock(folder);
    let was_interrupted = finish_interrupted(folder, &lock)?;
    if !was_interrupted {
        sweep(folder);
    }
    Ok(was_interrupted)
}

/// Finishes an edit that was interrupted, for whoever has the lock; whether there was one.
pub(super) fn finish_interrupted(folder: &Path, _: &Lock) -> Result<bool> {
    let path = path(folder);
    let text = match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        text => text.or_say(|| say::path_unreadable(shown(&path)))?,
    };
    let commits: Vec<Commit> =
        serde_json::from_slice(&text).or_say(|| say::path_unreadable(shown(&path)))?;
    // Whoever has a journal among the content could name any file of the machine.
    if !commits.iter().all(Commit::is_within_folder) {
        return Err(say::path_unreadable(shown(&path)).into());
    }
    finish(folder, &commits)?;
    Ok(true)
}

/// Writes down what is left to do.
pub(super) fn write(folder: &Path, commits: &[Commit]) -> io::Result<()> {
    let text = serde_json::to_vec(commits)?;
    let (path, prepared) = (path(folder), beside(&path(folder)));
    write_synced(&prepared, &text)?;
    fs::rename(prepared, path)
}

/// Does what is left to do, and takes the journal away.
pub(super) fn finish(folder: &Path, commits: &[Commit]) -> Result<()> {
    for left in commits {
        let done = commit(folder, left);
        done.or_say(say::ended_half_way)?;
    }
    let path = path(folder);
    fs::remove_file(&path).or_say(|| say::path_not_written(shown(&path)))
}

fn path(folder: &Path) -> PathBuf {
    beside(&folder.join("edit"))
}

/// Best effort: nobody reads what is left.
fn sweep(folder: &Path) {
    let mut entries = WalkDir::new(folder).into_iter();
    while let Some(entry) = entries.next() {
        let Ok(entry) = entry else { continue };
        if entry.depth() == 0 || !is_beside(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let _ = match entry.file_type().is_dir() {
            true => {
                entries.skip_current_dir();
                fs::remove_dir_all(entry.path())
            }
            false => fs::remove_file(entry.path()),
        };
    }
}

/// The hidden name beside a path under which it is prepared.
pub(super) fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.minglu"))
}

/// Whether a file has such a name.
fn is_beside(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(".minglu")
}

/// Does one of the last steps; one that was done already has nothing left to do.
fn commit(folder: &Path, commit: &Commit) -> Result<()> {
    let path = |below: &str| folder.join(below);
    let done = match commit {
        Commit::Place(place) => fs::rename(beside(&path(place)), path(place)),
        Commit::Remove(file) => fs::remove_file(path(file)),
        Commit::RemoveFolder(gone) => remove_folder(&path(gone)),
    };
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done.or_say(|| say::step_failed(shown(folder))),
    }
}

/// Out of sight at once, and then away.
fn remove_folder(path: &Path) -> io::Result<()> {
    let hidden = beside(path);
    if path.exists() {
        if hidden.exists() {
            fs::remove_dir_all(&hidden)?;
        }
        fs::rename(path, &hidden)?;
    }
    match fs::remove_dir_all(hidden) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes a file, which is on the disk when this ends.
fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
