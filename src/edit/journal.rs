//! What is left to do of an edit that is being written, so that one which was killed is finished later.
//!
//! All that an edit writes stands in one hidden folder of the content, which git and the loader pass over, before the journal is
//! there, and the journal goes when all of it is in its place: while it is there, nothing is lacking but renames. Whoever writes
//! holds a lock on the content.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::messages::{OrSay, say};

/// The folder of an edit that is being written, below the content folder.
const EDIT: &str = ".edit.minglu";

/// What an edit does last, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Commit {
    /// What is prepared for a place takes it.
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

/// Whether an edit of this folder was interrupted. One that is being written is not.
pub fn is_interrupted(folder: &Path) -> bool {
    path(folder).exists() && !is_being_written(folder)
}

/// Takes away what an edit prepared that was killed before it began, of which nothing is in the content.
pub fn forget_unbegun(folder: &Path) {
    let Ok(content) = File::open(folder) else {
        return;
    };
    if content.try_lock().is_ok() && !path(folder).exists() {
        clear(folder);
    }
}

fn is_being_written(folder: &Path) -> bool {
    let content = File::open(folder);
    content.is_ok_and(|content| matches!(content.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Finishes an edit that was interrupted, and takes away what another one may have prepared; whether there was one to finish.
///
/// # Errors
/// Where the journal cannot be read, or a step cannot be done.
pub fn resume(folder: &Path) -> Result<bool> {
    let lock = lock(folder);
    let was_interrupted = finish_interrupted(folder, &lock)?;
    if !was_interrupted {
        clear(folder);
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

/// Begins the folder in which an edit is prepared, out of sight of git.
pub(super) fn begin(folder: &Path) -> io::Result<()> {
    clear(folder);
    let own = folder.join(EDIT);
    fs::create_dir(&own)?;
    fs::write(own.join(".gitignore"), "*\n")
}

/// Takes away the folder in which an edit was prepared. Best effort: nobody reads what is left.
pub(super) fn clear(folder: &Path) {
    let _ = fs::remove_dir_all(folder.join(EDIT));
}

/// Where that stands which is to take a place, by the path of the place below the content folder.
pub(super) fn prepared(folder: &Path, place: &str) -> PathBuf {
    folder.join(EDIT).join("new").join(place)
}

/// Writes down what is left to do.
pub(super) fn write(folder: &Path, commits: &[Commit]) -> io::Result<()> {
    let text = serde_json::to_vec(commits)?;
    let path = path(folder);
    let unfinished = path.with_extension("unfinished");
    write_synced(&unfinished, &text)?;
    fs::rename(unfinished, path)
}

/// Does what is left to do, and takes the journal away.
pub(super) fn finish(folder: &Path, commits: &[Commit]) -> Result<()> {
    // The folder in which the command is run may be one that goes, and then paths lead elsewhere from there.
    let whole = folder.canonicalize();
    let folder = &whole.or_say(|| say::path_unreadable(shown(folder)))?;
    for left in commits {
        let done = commit(folder, left);
        done.or_say(say::ended_half_way)?;
    }
    let path = path(folder);
    fs::remove_file(&path).or_say(|| say::path_not_written(shown(&path)))?;
    clear(folder);
    Ok(())
}

fn path(folder: &Path) -> PathBuf {
    folder.join(EDIT).join("journal.json")
}

/// Does one of the last steps; one that was done already has nothing left to do.
fn commit(folder: &Path, commit: &Commit) -> Result<()> {
    let done = match commit {
        Commit::Place(place) => take_place(&prepared(folder, place), &folder.join(place)),
        Commit::Remove(file) => fs::remove_file(folder.join(file)),
        Commit::RemoveFolder(gone) => {
            let hidden = folder.join(EDIT).join("old").join(gone);
            remove_folder(&folder.join(gone), &hidden)
        }
    };
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done.or_say(|| say::step_failed(shown(folder))),
    }
}

fn take_place(prepared: &Path, place: &Path) -> io::Result<()> {
    if prepared.exists() {
        create_folder_of(place)?;
    }
    fs::rename(prepared, place)
}

/// Out of sight at once, and then away.
fn remove_folder(path: &Path, hidden: &Path) -> io::Result<()> {
    if path.exists() {
        if hidden.exists() {
            fs::remove_dir_all(hidden)?;
        }
        create_folder_of(hidden)?;
        fs::rename(path, hidden)?;
    }
    fs::remove_dir_all(hidden)
}

/// Makes sure of the folder that a path is in.
pub(super) fn create_folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
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
