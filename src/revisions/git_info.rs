//! The revision that a content folder is of and when it was changed, asked of git while the content is read.
//!
//! Git is awaited for a moment only: 10,000 files with 300 commits take it 0.35 s. Where it takes longer, the content
//! is served first and marked once more when git has answered. A revision stands on pages only where `[editing]` is
//! configured, since each commit changes every page on which it stands; a plus behind it says that files were edited
//! since.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::lines::CommittedLines;
use super::{git, history};
use crate::snapshot::{Changed, FileLines, Revision, Snapshot};

/// A folder about which git is asked whenever it is read. What a commit tells for good is asked once.
pub struct GitFolder {
    folder: PathBuf,
    lines: CommittedLines,
}

/// Questions to git, which answers while the content is read.
pub struct GitInfo {
    status: Answer<Status>,
    last: Answer<Timestamp>,
    lines: Answer<FileLines>,
}

/// How the files of a folder stand to the last commit.
struct Status {
    revision: Option<Revision>,
    /// The files that are not as they were committed, by their paths below the folder.
    edited: BTreeSet<String>,
}

/// What git says to a question, where it can tell.
enum Answer<T> {
    Awaited(Receiver<Option<T>>),
    Known(Option<T>),
}

/// How long content that has been read waits for git, which is done before it but for a slow disk or a long history.
const PATIENCE: Duration = Duration::from_millis(100);

/// Asks git about a folder once.
pub fn ask_git(folder: &Path) -> GitInfo {
    GitFolder::new(folder).ask()
}

impl GitFolder {
    /// Nothing has been asked yet.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            lines: CommittedLines::default(),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Asks which revision the folder is of, and when it and its lines were last changed.
    pub fn ask(&self) -> GitInfo {
        let lines = self.lines.clone();
        GitInfo {
            status: Answer::beside(&self.folder, status),
            last: Answer::beside(&self.folder, history::last),
            lines: Answer::beside(&self.folder, move |folder| lines.of(folder)),
        }
    }
}

impl<T: Send + 'static> Answer<T> {
    /// The answer of a thread of its own: that the history is long keeps nobody from knowing the revision.
    fn beside(folder: &Path, question: impl FnOnce(&Path) -> Option<T> + Send + 'static) -> Self {
        let folder: PathBuf = folder.to_owned();
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            // Nobody may be waiting any more.
            let _ = sender.send(question(&folder));
        });
        Self::Awaited(receiver)
    }

    /// Waits until this moment at most.
    fn wait_until(&mut self, end: Instant) {
        if let Self::Awaited(receiver) = self {
            let left = end.saturating_duration_since(Instant::now());
            match receiver.recv_timeout(left) {
                Ok(answer) => *self = Self::Known(answer),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => *self = Self::Known(None),
            }
        }
    }

    /// Waits for as long as git takes.
    fn wait(&mut self) {
        if let Self::Awaited(receiver) = self {
            *self = Self::Known(receiver.recv().ok().flatten());
        }
    }

    fn known(&self) -> Option<&T> {
        match self {
            Self::Awaited(_) => None,
            Self::Known(answer) => answer.as_ref(),
        }
    }

    fn is_awaited(&self) -> bool {
        matches!(self, Self::Awaited(_))
    }
}

impl GitInfo {
    /// The same after a moment, in which git answers as a rule.
    pub fn wait_briefly(mut self) -> Self {
        let end = Instant::now() + PATIENCE;
        self.status.wait_until(end);
        self.last.wait_until(end);
        self.lines.wait_until(end);
        self
    }

    /// The same when git has answered, however long that takes.
    pub fn wait(mut self) -> Self {
        self.status.wait();
        self.last.wait();
        self.lines.wait();
        self
    }

    /// Whether git has not answered all yet.
    pub fn is_pending(&self) -> bool {
        self.status.is_awaited() || self.last.is_awaited() || self.lines.is_awaited()
    }

    /// The snapshot with what git has said of it: nothing without git, outside a repository and before its first
    /// commit. A revision is there where pages show one, and a time for each line of a file that is as it was committed: when an
    /// edit that is not committed was made, nobody can tell.
    pub fn mark(&self, snapshot: Snapshot) -> Snapshot {
        let Some(status) = self.status.known() else {
            return snapshot;
        };
        let lines = self.lines.known().cloned().unwrap_or_default();
        let changed = Changed::new(self.last.known().copied(), lines, status.edited.clone());
        let shows_revision = snapshot.directory().site().editing.is_known();
        let revision = status.revision.clone().filter(|_| shows_revision);
        snapshot.of_revision(revision).with_changed(changed)
    }
}

fn status(folder: &Path) -> Option<Status> {
    let prefix = git::run(folder, &["rev-parse", "--show-prefix"]).ok()?;
    let arguments = [
        // None of the repository's programs is run.
        "-c",
        "core.fsmonitor=false",
        "status",
        "--porcelain=v2",
        "--branch",
        "--untracked-files=all",
        "-z",
        "--",
        ".",
    ];
    let output = git::run(folder, &arguments).ok()?;
    let status = || Status {
        revision: read(&output.text),
        edited: history::edited(&output.text, prefix.line()),
    };
    output.succeeded.then(status)
}

/// What git says: entries with `#` about the branch, and one for each file that differs from it.
fn read(status: &str) -> Option<Revision> {
    let hash = status
        .split('\0')
        .find_map(|line| line.strip_prefix("# branch.oid "))?;
    let is_edited = status
        .split('\0')
        .any(|entry| !entry.is_empty() && !entry.starts_with('#'));
    Revision::new(hash, is_edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_of_git_is_read() {
        let words = |status: &str| read(status).map(|revision| revision.to_string());
        let clean = "# branch.oid 0123456789abcdef0123456789abcdef01234567\0# branch.head main\0";
        assert_eq!(words(clean).as_deref(), Some("0123456789"));
        let edited = format!("{clean}? people/new.toml\0");
        assert_eq!(words(&edited).as_deref(), Some("0123456789+"));
        assert_eq!(words("# branch.oid (initial)\0"), None);
        assert_eq!(words(""), None);
    }
}
