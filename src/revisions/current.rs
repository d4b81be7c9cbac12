//! The revision that a content folder is of, asked of git while the content is read.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use crate::snapshot::{Revision, Snapshot};

/// A question to git, which answers while the content is read.
pub struct Asked(Receiver<Option<Revision>>);

/// How long content that has been read waits for git, which is done before it but for a slow disk.
const PATIENCE: Duration = Duration::from_millis(100);

/// Asks which revision a folder is of.
pub fn ask(folder: &Path) -> Asked {
    let folder: PathBuf = folder.to_owned();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        // Nobody waits where nothing shows a revision.
        let _ = sender.send(answer(&folder));
    });
    Asked(receiver)
}

impl Asked {
    /// The snapshot with its revision, where its pages show one: none without git, outside a repository, before its
    /// first commit, and where git takes too long.
    pub fn mark(self, snapshot: Snapshot) -> Snapshot {
        if !snapshot.directory().site().editing.is_known() {
            return snapshot;
        }
        let revision = self.0.recv_timeout(PATIENCE).ok().flatten();
        snapshot.of_revision(revision)
    }
}

fn answer(folder: &Path) -> Option<Revision> {
    let output = Command::new("git")
        // Nothing is written to a repository that someone else may be working in, and none of its programs is run.
        .args(["--no-optional-locks", "-c", "core.fsmonitor=false", "-C"])
        .arg(folder)
        .args(["status", "--porcelain=v2", "--branch", "--", "."])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let revision = read(&text);
    revision.filter(|_| output.status.success())
}

/// What git says: lines with `#` about the branch, and a line for each file that differs from it.
fn read(status: &str) -> Option<Revision> {
    let hash = status
        .lines()
        .find_map(|line| line.strip_prefix("# branch.oid "))?;
    let is_edited = status.lines().any(|line| !line.starts_with('#'));
    Revision::new(hash, is_edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_of_git_is_read() {
        let words = |status: &str| read(status).map(|revision| revision.to_string());
        let clean = "# branch.oid 0123456789abcdef0123456789abcdef01234567\n# branch.head main\n";
        assert_eq!(words(clean).as_deref(), Some("0123456789"));
        let edited = format!("{clean}? people/new.toml\n");
        assert_eq!(words(&edited).as_deref(), Some("0123456789+"));
        assert_eq!(words("# branch.oid (initial)\n"), None);
        assert_eq!(words(""), None);
    }
}
