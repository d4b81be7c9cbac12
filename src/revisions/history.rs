//! When each file of the content was last changed, from one run of `git log`.
//!
//! By the first parents, so a merge counts when it is made. A shallow clone's oldest commit seems to bring every file
//! and tells nothing; a file that is edited and not committed has no date, since that of a checkout is none of the
//! edit.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;

use super::git;
use crate::snapshot::Changed;

/// What stands before a commit in the answer, and between its time and its names. No file of the content has these.
pub const COMMIT: char = '\u{2}';
pub const NAMES: char = '\u{3}';
/// What git calls a commit whose parents a shallow clone lacks. It seems to bring every file, and so tells nothing.
const CUT_OFF: &str = "grafted";

/// When each file below a folder came to the branch that is checked out, as it is now; `None` where git does not tell.
pub fn changed(folder: &Path) -> Option<Changed> {
    let format = format!("--format=format:{COMMIT}%ct{NAMES}%D");
    // A merge is when what it brings became part of the branch that is served, whenever that had been written.
    let arguments = [
        "-c",
        "log.showSignature=false",
        "log",
        "-z",
        "--first-parent",
        "-m",
        "--name-only",
        "--no-renames",
        "--no-ext-diff",
        "--relative",
        &format,
        "--",
        ".",
    ];
    let output = git::run(folder, &arguments).ok()?;
    output.succeeded.then(|| read(&output.text))
}

/// The files that an answer of `git status -z` says are not as they were committed, below this prefix.
pub fn edited(status: &str, prefix: &str) -> BTreeSet<String> {
    // The path stands behind one, eight, nine or ten words, by the letter of the entry.
    let path = |entry: &str| {
        let words = match entry.chars().next()? {
            '?' => 1,
            '1' => 8,
            '2' => 9,
            'u' => 10,
            _ => return None,
        };
        let path = entry.splitn(words + 1, ' ').nth(words)?;
        path.strip_prefix(prefix).map(str::to_owned)
    };
    status.split('\0').filter_map(path).collect()
}

/// What git says: for each commit, the latest first, its time, its names and the files that it changed.
fn read(log: &str) -> Changed {
    let mut changed = Changed::default();
    let mut time = None;
    for piece in log.split('\0') {
        let file = match piece.strip_prefix(COMMIT) {
            Some(commit) => {
                let (head, file) = commit.split_once('\n').unwrap_or((commit, ""));
                time = time_of(head);
                file
            }
            None => piece,
        };
        if let Some(time) = time
            && !file.is_empty()
        {
            changed.note(file, time);
        }
    }
    changed
}

/// The time of a commit that can tell when a file was changed.
pub fn time_of(head: &str) -> Option<Timestamp> {
    let (seconds, names) = head.split_once(NAMES)?;
    let is_cut_off = names.split(", ").any(|name| name == CUT_OFF);
    let time = Timestamp::from_second(seconds.parse().ok()?).ok();
    time.filter(|_| !is_cut_off)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_commit_of_a_file_counts() {
        let log =
            "\u{2}30\u{3}HEAD -> main\na\0b c\0\0\u{2}20\u{3}\nb c\0d\0\0\u{2}10\u{3}grafted\na\0e";
        let changed = read(log);
        let seconds = |file| changed.of(file).map(Timestamp::as_second);
        let all = ["a", "b c", "d", "e"].map(seconds);
        assert_eq!(all, [Some(30), Some(30), Some(20), None]);
    }

    #[test]
    fn files_that_are_not_as_committed_are_known() {
        let status = "# branch.oid 01\0 1 no\u{0}1 .M N... 100644 100644 100644 0 0 content/people/a b.toml\0? content/new\0\
                      2 R. N... 100644 100644 100644 0 0 R100 content/to\0content/from\0? other";
        let edited = edited(status, "content/");
        assert_eq!(
            edited.into_iter().collect::<Vec<_>>(),
            ["new", "people/a b.toml", "to"]
        );
    }
}
