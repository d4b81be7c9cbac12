//! The revision of a content folder, as the `git` program tells it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};

use crate::snapshot::Revision;

/// A question to git, which answers while the content is read.
pub struct Asked(JoinHandle<Option<Revision>>);

/// Asks which revision a folder is of.
pub fn ask(folder: &Path) -> Asked {
    let folder: PathBuf = folder.to_owned();
    Asked(thread::spawn(move || answer(&folder)))
}

impl Asked {
    /// The revision; `None` without git, outside a repository and before its first commit.
    pub fn answer(self) -> Option<Revision> {
        self.0.join().ok()?
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
