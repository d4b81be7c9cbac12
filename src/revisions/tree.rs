//! The files of a folder as git keeps them.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::git;
use crate::content::{ContentFile, is_passed_over};

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
pub fn read(folder: &Path, tree: &str) -> Result<Vec<ContentFile>> {
    let asked = ["ls-tree", "-r", "-z", "-l", "--full-tree", tree];
    let listing = git::run_with(folder, &asked, b"")?;
    let entries: Vec<TreeEntry> = listing
        .split(|byte| *byte == 0)
        .filter(|line| !line.is_empty())
        .map(|line| entry(&String::from_utf8_lossy(line)).context("git lists what is unknown"))
        .collect::<Result<_>>()?;
    let entries: Vec<TreeEntry> = entries
        .into_iter()
        .filter(|entry| !is_passed_over(&entry.path))
        .collect();
    let wanted: String = entries
        .iter()
        .filter(|entry| entry.is_fetched())
        .map(|entry| format!("{}\n", entry.hash))
        .collect();
    let answer = git::run_with(folder, &["cat-file", "--batch"], wanted.as_bytes())?;
    let mut rest = answer.as_slice();
    entries
        .into_iter()
        .map(|entry| entry.file(&mut rest))
        .collect()
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
                .is_some_and(|bytes| bytes <= ContentFile::MAX_BYTES)
    }

    /// The file, with its bytes from the front of what git answered.
    fn file(self, answer: &mut &[u8]) -> Result<ContentFile> {
        if !self.is_regular() {
            let what = match self.mode.as_str() {
                "120000" => "a symbolic link",
                _ => "a submodule",
            };
            return Ok(ContentFile::of_no_file(&self.path, what));
        }
        let bytes = match self.is_fetched() {
            true => next(answer, &self.hash)?,
            // One byte too many is all that it takes to be called too large.
            false => vec![b'#'; usize::try_from(ContentFile::MAX_BYTES)? + 1],
        };
        Ok(ContentFile::of_bytes(&self.path, bytes))
    }
}

/// Takes `HASH TYPE SIZE<newline>BYTES<newline>` from the front of an answer.
fn next(answer: &mut &[u8], hash: &str) -> Result<Vec<u8>> {
    let end = answer.iter().position(|byte| *byte == b'\n');
    let end = end.context("git's answer ends too early")?;
    let header = String::from_utf8_lossy(&answer[..end]);
    let bytes: Option<usize> = header
        .strip_prefix(hash)
        .and_then(|rest| rest.rsplit(' ').next()?.parse().ok());
    let Some(bytes) = bytes else {
        bail!("git has lost the object {hash}");
    };
    let rest = &answer[end + 1..];
    let (file, rest) = rest
        .split_at_checked(bytes)
        .context("git's answer ends too early")?;
    *answer = rest.get(1..).unwrap_or_default();
    Ok(file.to_vec())
}
