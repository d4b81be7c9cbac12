//! When the content was last changed, from one run of `git log`.
//!
//! By the first parents, so a merge counts when it is made. A shallow clone's oldest commit seems to bring every file
//! and tells nothing; what is edited and not committed has no date, since that of a checkout is none of the edit.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;

use super::git;

/// What stands before a commit in an answer, and between its time and its names. No file of the content has these.
pub const COMMIT: char = '\u{2}';
pub const NAMES: char = '\u{3}';
/// What git calls a commit whose parents a shallow clone lacks. It seems to bring every file, and so tells nothing.
const CUT_OFF: &str = "grafted";

/// When anything below a folder was last changed on the branch that is checked out; `None` where git does not tell.
pub fn last(folder: &Path) -> Option<Timestamp> {
    let format = format!("--format=format:%ct{NAMES}%D");
    // A merge is when what it brings became part of the branch that is served, whenever that had been written.
    let arguments = [
        "-c",
        "log.showSignature=false",
        "log",
        "--max-count=1",
        "--first-parent",
        "--no-patch",
        &format,
        "--",
        ".",
    ];
    let output = git::run(folder, &arguments).ok()?;
    let head = output.succeeded.then_some(output.line())?;
    time_of(head)
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
    fn a_commit_whose_parents_are_lacking_has_no_time() {
        let seconds = |head| time_of(head).map(Timestamp::as_second);
        let all = ["30\u{3}HEAD -> main", "20\u{3}", "10\u{3}grafted", ""].map(seconds);
        assert_eq!(all, [Some(30), Some(20), None, None]);
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
