//! When each line of each file came to be as it is, from one run of `git log` with what each commit changed.
//!
//! `git blame` tells the same of one file at a time, which for thousands takes minutes. A file that was renamed keeps the
//! times of its lines.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use super::git;
use super::history::{COMMIT, NAMES, time_of};
use crate::snapshot::{FileLines, LineTimes};

/// The times of the lines of the files of one commit, which are read once however often the content is.
#[derive(Clone, Default)]
pub struct CommittedLines(Arc<Mutex<Option<(String, FileLines)>>>);

impl CommittedLines {
    /// The times of the lines of each file below a folder that tells of events, as it was committed last; `None` where
    /// git does not tell.
    pub fn of(&self, folder: &Path) -> Option<FileLines> {
        let asked = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"];
        let head = git::run(folder, &asked).ok()?;
        if !head.succeeded {
            return None;
        }
        // Who asks meanwhile waits here, and need not ask git then.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((commit, lines)) = &*known
            && commit == head.line()
        {
            return Some(Arc::clone(lines));
        }
        let lines = times(folder, head.line())?;
        *known = Some((head.line().to_owned(), Arc::clone(&lines)));
        Some(lines)
    }
}

fn times(folder: &Path, commit: &str) -> Option<FileLines> {
    let format = format!("--format=format:{COMMIT}%ct{NAMES}%D");
    // What anybody has configured otherwise would be misread.
    let arguments = [
        "-c",
        "log.showSignature=false",
        "-c",
        "log.showRoot=true",
        "-c",
        "log.diffMerges=first-parent",
        "-c",
        "core.quotePath=false",
        "log",
        "--reverse",
        "--first-parent",
        "-m",
        "--patch",
        "--unified=0",
        "--inter-hunk-context=0",
        // A small unit that moves takes the sources of what it was part of with it, which may be longer than all else.
        "--find-renames=10%",
        "--text",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--relative",
        &format,
        commit,
        "--",
        ":(glob)changes/*.toml",
        ":(glob)organizations/**/*.toml",
    ];
    let mut reader = Reader::default();
    let succeeded = git::each_line(folder, &arguments, |line| reader.line(line)).ok()?;
    succeeded.then(|| reader.end())
}

/// What git says: for each commit, the earliest first, its time and its names, and of each file that it changed which lines
/// went and which came.
#[derive(Default)]
struct Reader {
    files: BTreeMap<String, LineTimes>,
    time: Option<Timestamp>,
    /// The file that is being read, under its name before and after the commit.
    before: Option<String>,
    after: Option<String>,
    lines: LineTimes,
    /// How many lines follow that say what went and what came.
    skipped: usize,
}

impl Reader {
    fn line(&mut self, line: &str) {
        if self.skipped > 0 {
            // That a file does not end with a line end is said in a line of its own.
            self.skipped -= usize::from(!line.starts_with('\\'));
        } else if let Some(head) = line.strip_prefix(COMMIT) {
            self.end_file();
            self.time = time_of(head);
        } else if let Some(names) = line.strip_prefix("diff --git a/") {
            self.end_file();
            // Of a file that is not renamed, both names are the same.
            let name = names.get(..names.len().saturating_sub(3) / 2);
            self.begin(name.unwrap_or_default());
            self.after.clone_from(&self.before);
        } else if let Some(name) = line.strip_prefix("rename from ") {
            self.begin(name);
        } else if let Some(name) = line.strip_prefix("rename to ") {
            self.after = Some(name.to_owned());
        } else if line.starts_with("deleted file mode") {
            self.after = None;
        } else if let Some(hunk) = line.strip_prefix("@@ -") {
            self.hunk(hunk);
        }
    }

    fn begin(&mut self, name: &str) {
        self.lines = self.files.get(name).cloned().unwrap_or_default();
        self.before = Some(name.to_owned());
    }

    /// Some lines in a row that went, and others that came in their place: `4,2 +4,3 @@`.
    fn hunk(&mut self, hunk: &str) {
        let mut ranges = hunk.split(" @@").next().unwrap_or_default().split(" +");
        let (Some((_, gone)), Some((start, come))) =
            (ranges.next().and_then(range), ranges.next().and_then(range))
        else {
            return;
        };
        // Where nothing came, the start is the line before.
        let at = (start - start.min(usize::from(come > 0))).min(self.lines.len());
        let end = (at + gone).min(self.lines.len());
        let time = self.time;
        self.lines.splice(at..end, (0..come).map(|_| time));
        self.skipped = gone + come;
    }

    fn end(mut self) -> FileLines {
        self.end_file();
        Arc::new(self.files)
    }

    fn end_file(&mut self) {
        if let Some(before) = self.before.take() {
            self.files.remove(&before);
            if let Some(after) = self.after.take() {
                self.files.insert(after, std::mem::take(&mut self.lines));
            }
        }
    }
}

/// A first line and how many there are; one, where nothing is said of that.
fn range(written: &str) -> Option<(usize, usize)> {
    let (start, length) = written.split_once(',').unwrap_or((written, "1"));
    Some((start.parse().ok()?, length.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_time_wherever_it_goes() {
        let log = "\u{2}10\u{3}\ndiff --git a/a.toml b/a.toml\nnew file mode 100644\n--- /dev/null\n+++ b/a.toml\n\
                   @@ -0,0 +1,3 @@\n+one\n+++ two\n+three\n\n\
                   \u{2}20\u{3}HEAD -> main\ndiff --git a/a.toml b/b.toml\nsimilarity index 90%\nrename from a.toml\n\
                   rename to b.toml\n--- a/a.toml\n+++ b/b.toml\n@@ -0,0 +1 @@\n+zero\n@@ -2 +3,2 @@ x\n--- two\n\
                   +@@ -1\n+2\n\\ No newline at end of file\n\
                   diff --git a/c d.toml b/c d.toml\nnew file mode 100644\n@@ -0,0 +1 @@\n+one\n\n\
                   \u{2}30\u{3}\ndiff --git a/c d.toml b/c d.toml\ndeleted file mode 100644\n@@ -1 +0,0 @@\n-one\n\
                   diff --git a/b.toml b/b.toml\n@@ -5 +4,0 @@\n-three";
        let mut reader = Reader::default();
        log.lines().for_each(|line| reader.line(line));
        let times = reader.end();
        assert_eq!(times.keys().collect::<Vec<_>>(), ["b.toml"]);
        let seconds = times["b.toml"]
            .iter()
            .map(|time| time.map(Timestamp::as_second));
        let seconds: Vec<_> = seconds.collect();
        assert_eq!(seconds, [Some(20), Some(10), Some(20), Some(20)]);
    }
}
