//! Runs git, and reads the files of a folder as git keeps them.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::Result;

use crate::content::{ContentFile, is_passed_over};
use crate::messages::{Message, OrSay, say};

/// What git answered.
pub struct Output {
    /// Whether it could do what it was asked.
    pub succeeded: bool,
    /// What it wrote, as text.
    pub text: String,
    /// What it complained about.
    pub complaint: Message,
}

impl Output {
    /// Its answer where that is one line.
    pub fn line(&self) -> &str {
        self.text.trim_end_matches(['\n', '\r'])
    }
}

/// Runs git in a folder.
///
/// # Errors
/// Where git is not installed or cannot be run.
pub fn run(folder: &Path, arguments: &[&str]) -> Result<Output> {
    let output = command(folder, arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(unavailable)?;
    Ok(Output {
        succeeded: output.status.success(),
        text: String::from_utf8_lossy(&output.stdout).into_owned(),
        complaint: complaint(&output.stderr),
    })
}

/// Runs git in a folder and reads what it writes line by line, however much that is. Whether it could do what it was asked.
///
/// # Errors
/// Where git cannot be run or what it writes cannot be read.
pub fn each_line(folder: &Path, arguments: &[&str], mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child = command(folder, arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(unavailable)?;
    if let Some(pipe) = child.stdout.take() {
        let mut pipe = BufReader::new(pipe);
        let mut line = Vec::new();
        while pipe.read_until(b'\n', &mut line)? > 0 {
            let text = line.strip_suffix(b"\n").unwrap_or(&line);
            read(&String::from_utf8_lossy(text));
            line.clear();
        }
    }
    Ok(child.wait().or_say(say::git_silent)?.success())
}

/// Runs git in a folder, gives it bytes to read, and returns all that it wrote.
///
/// # Errors
/// Where git cannot be run or does not succeed.
pub fn run_with(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>> {
    let mut child = command(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(unavailable)?;
    let pipe = child.stdin.take();
    // Git begins to answer before it has read all: who writes all before reading would wait for ever.
    let output = thread::scope(|scope| {
        scope.spawn(move || pipe.map(|mut pipe| pipe.write_all(input)));
        child.wait_with_output()
    })
    .or_say(say::git_silent)?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(complaint(&output.stderr).into()),
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    // Git sets these for its hooks; they would lead away from the folder that was named.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    // These would go before what is asked of it.
    for name in ["GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS"] {
        command.env_remove(name);
    }
    // What git says is read: in one language, without asking anybody for a password.
    command
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0");
    command
}

fn unavailable(error: std::io::Error) -> anyhow::Error {
    match error.kind() {
        ErrorKind::NotFound => say::git_not_installed().into(),
        _ => say::git_not_run().because(error),
    }
}

/// What a complaint means.
type Meaning = fn(&str) -> Message;

/// The common complaints by words of theirs.
const COMPLAINTS: &[(&str, Meaning)] = &[
    ("not a git repository", |said| say::git_no_repository(said)),
    ("dubious ownership", |said| {
        // Git names the folder between quotes.
        let folder = said.split('\'').nth(1).unwrap_or(".");
        say::git_other_owner(folder, said)
    }),
    ("ermission denied", |said| say::git_no_permission(said)),
    ("promisor remote", |said| say::git_left_out(said)),
    ("corrupt", |said| say::git_damaged(said)),
    ("unable to read", |said| say::git_damaged(said)),
    ("bad object", |said| say::git_damaged(said)),
];

/// What git complains about first: what it means where that is common, with git's own words behind it.
fn complaint(bytes: &[u8]) -> Message {
    let text = String::from_utf8_lossy(bytes);
    let line = text.lines().next().unwrap_or_default();
    let said = line
        .trim_start_matches("fatal: ")
        .trim_start_matches("error: ");
    let known = COMPLAINTS.iter().find(|(words, _)| said.contains(words));
    known.map_or_else(|| say::git_said(said), |(_, meaning)| meaning(said))
}

/// One entry of a listing of git.
struct TreeEntry {
    mode: String,
    hash: String,
    bytes: Option<u64>,
    path: String,
}

/// Reads every file of a tree, by the order of their paths. Names that are not UTF-8 are shown as well as they can be.
///
/// # Errors
/// Where git cannot read the tree.
pub fn read_tree(folder: &Path, tree: &str) -> Result<Vec<ContentFile>> {
    let asked = ["ls-tree", "-r", "-z", "-l", "--full-tree", tree];
    let listing = run_with(folder, &asked, b"")?;
    let entries: Vec<TreeEntry> = listing
        .split(|byte| *byte == 0)
        .filter(|line| !line.is_empty())
        .map(|line| entry(&String::from_utf8_lossy(line)).or_say(say::git_lists_unknown))
        .collect::<Result<_>>()?;
    let entries: Vec<TreeEntry> = entries
        .into_iter()
        .filter(|entry| !is_passed_over(&entry.path))
        .collect();
    let mut files = Vec::with_capacity(entries.len());
    for batch in batches(entries) {
        let wanted = batch.iter().filter(|entry| entry.is_fetched());
        let wanted: String = wanted.map(|entry| format!("{}\n", entry.hash)).collect();
        let answer = run_with(folder, &["cat-file", "--batch"], wanted.as_bytes())?;
        let mut rest = answer.as_slice();
        for entry in batch {
            files.push(entry.file(&mut rest)?);
        }
    }
    Ok(files)
}

/// How many bytes git is asked for at once. All texts are fewer, so that it is asked once; pictures may be any number, and
/// of each nothing is kept but what its head says.
const BATCH_BYTES: u64 = 64 * 1024 * 1024;

fn batches(entries: Vec<TreeEntry>) -> Vec<Vec<TreeEntry>> {
    let mut batches = vec![Vec::new()];
    let mut bytes = 0;
    for entry in entries {
        bytes += entry
            .bytes
            .filter(|_| entry.is_fetched())
            .unwrap_or_default();
        if bytes > BATCH_BYTES {
            batches.push(Vec::new());
            bytes = 0;
        }
        if let Some(batch) = batches.last_mut() {
            batch.push(entry);
        }
    }
    batches
}

/// Reads `MODE TYPE HASH SIZE<tab>PATH`, with spaces before the size.
fn entry(line: &str) -> Option<TreeEntry> {
    let (facts, path) = line.split_once('\t')?;
    let mut facts = facts.split_ascii_whitespace();
    let (mode, _, hash) = (facts.next()?, facts.next()?, facts.next()?);
    Some(TreeEntry {
        mode: mode.to_owned(),
        hash: hash.to_owned(),
        bytes: facts.next()?.parse().ok(),
        path: path.to_owned(),
    })
}

impl TreeEntry {
    fn is_regular(&self) -> bool {
        self.mode.starts_with("100")
    }

    /// Whether its bytes are asked for: not those of a huge file, which nobody reads.
    fn is_fetched(&self) -> bool {
        self.is_regular()
            && self
                .bytes
                .is_some_and(|bytes| bytes <= ContentFile::max_bytes(&self.path))
    }

    /// The file, with its bytes from the front of what git answered.
    fn file(self, answer: &mut &[u8]) -> Result<ContentFile> {
        if !self.is_regular() {
            let what = match self.mode.as_str() {
                "120000" => say::a_symbolic_link(),
                _ => say::a_submodule(),
            };
            return Ok(ContentFile::of_no_file(&self.path, what));
        }
        let bytes = match self.is_fetched() {
            true => next(answer, &self.hash)?,
            // One byte too many is all that it takes to be called too large.
            false => vec![b'#'; usize::try_from(ContentFile::max_bytes(&self.path))? + 1],
        };
        Ok(ContentFile::of_bytes(&self.path, bytes))
    }
}

/// Takes `HASH TYPE SIZE<newline>BYTES<newline>` from the front of an answer.
fn next(answer: &mut &[u8], hash: &str) -> Result<Vec<u8>> {
    let end = answer.iter().position(|byte| *byte == b'\n');
    let end = end.or_say(say::git_ends_early)?;
    let header = String::from_utf8_lossy(&answer[..end]);
    let bytes: Option<usize> = header
        .strip_prefix(hash)
        .and_then(|rest| rest.rsplit(' ').next()?.parse().ok());
    let Some(bytes) = bytes else {
        return Err(say::git_lost_object(hash).into());
    };
    let rest = &answer[end + 1..];
    let (file, rest) = rest.split_at_checked(bytes).or_say(say::git_ends_early)?;
    *answer = rest.get(1..).unwrap_or_default();
    Ok(file.to_vec())
}
