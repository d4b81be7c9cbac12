//! The content folder as of a revision of git, read by the program `git`: whoever commits content has it, and two short
//! runs of it read all files at once.
//!
//! A revision is never taken for an option or a path, and paths never pass through a shell.
//!
//! Two runs give all files (`ls-tree`, then one `cat-file --batch`), in 10 ms for the shipped content; gix would do
//! it in the process for 60 crates more. A revision is resolved to a hash first, behind `--end-of-options`, and all
//! else is asked of the hash.

mod git;
pub mod git_info;
mod history;
mod lines;
mod range;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;

pub use range::{Range, Side};

use crate::content::ContentFile;
use crate::diagnostics::nearest;
use crate::messages::{Message, OrSay, say};

/// The repository that a content folder is in.
pub struct Repository {
    /// The content folder.
    folder: PathBuf,
    /// Its path below the root of the repository, with a slash at its end; empty where it is the root.
    prefix: String,
}

/// A commit of a repository, by its full hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit(String);

impl Commit {
    /// The first letters of its hash, as people name a commit.
    pub fn short(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }
}

impl Repository {
    /// The repository of a content folder.
    ///
    /// # Errors
    /// Where git is not installed, or the folder is in no repository that git is willing to read.
    pub fn of(folder: &Path) -> Result<Self> {
        let output = git::run(folder, &["rev-parse", "--show-prefix"])?;
        if !output.succeeded {
            let folder = folder.display().to_string();
            return Err(say::not_in_repository(folder, output.complaint).into());
        }
        Ok(Self {
            folder: folder.to_owned(),
            prefix: output.line().to_owned(),
        })
    }

    /// The commit that a revision names: a branch, a tag, a hash, `HEAD~1`.
    ///
    /// # Errors
    /// Where it names none here.
    pub fn commit(&self, revision: &str) -> Result<Commit> {
        let wanted = format!("{revision}^{{commit}}");
        let asked = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &wanted,
        ];
        let output = git::run(&self.folder, &asked)?;
        match output.line() {
            hash if output.succeeded && is_hash(hash) => Ok(Commit(hash.to_owned())),
            _ => Err(say::unknown_revision(revision, self.advice(revision)?).into()),
        }
    }

    /// The commit at which the histories of two commits parted.
    ///
    /// # Errors
    /// Where they have nothing in common, as far as this clone knows.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> Result<Commit> {
        let output = git::run(&self.folder, &["merge-base", &one.0, &other.0])?;
        match output.line() {
            hash if output.succeeded && is_hash(hash) => Ok(Commit(hash.to_owned())),
            _ if self.is_shallow()? => Err(say::too_shallow(one.short(), other.short()).into()),
            _ => Err(say::nothing_in_common(one.short(), other.short()).into()),
        }
    }

    /// Every file of the content folder as of a commit, by the order of their paths.
    ///
    /// # Errors
    /// Where the folder was not there, or git cannot read it.
    pub fn files(&self, commit: &Commit) -> Result<Vec<ContentFile>> {
        let folder = self.prefix.trim_end_matches('/');
        let asked = format!("{}:{folder}", commit.0);
        let asked = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &asked,
        ];
        let output = git::run(&self.folder, &asked)?;
        let files = match output.succeeded {
            true => git::read_tree(&self.folder, output.line()),
            false => Ok(Vec::new()),
        };
        let files = files.or_say(|| say::content_of_commit_unreadable(commit.short()))?;
        if files.is_empty() {
            return Err(match folder {
                "" => say::no_content_in_root(commit.short()).into(),
                folder => say::no_content_then(commit.short(), folder).into(),
            });
        }
        Ok(files)
    }

    /// The files of the content folder that no commit has, as paths below it.
    ///
    /// # Errors
    /// Where git cannot be run.
    pub fn new_files(&self) -> Result<BTreeSet<String>> {
        let asked = [
            "status",
            "--porcelain",
            "-z",
            "--no-renames",
            "-uall",
            "--",
            ".",
        ];
        let output = git::run(&self.folder, &asked)?;
        let entries = output.text.split('\0');
        let new = entries.filter_map(|entry| {
            let path = entry
                .strip_prefix("?? ")
                .or_else(|| entry.strip_prefix('A')?.get(2..))?;
            path.strip_prefix(&self.prefix).map(str::to_owned)
        });
        Ok(new.collect())
    }

    /// The commit before the last one that took a file of the content folder away; none where no file ever was.
    ///
    /// # Errors
    /// Where git cannot be run, or this clone does not know that commit.
    pub fn before_last_removal(&self) -> Result<Option<Commit>> {
        let asked = [
            "log",
            "-1",
            "--no-renames",
            "--diff-filter=D",
            "--format=%H",
            "--",
            ".",
        ];
        let output = git::run(&self.folder, &asked)?;
        match output.line() {
            "" => Ok(None),
            hash => self.commit(&format!("{hash}^")).map(Some),
        }
    }

    /// What to do about a revision that git does not know.
    fn advice(&self, revision: &str) -> Result<Message> {
        let format = "--format=%(refname:short)";
        let output = git::run(&self.folder, &["for-each-ref", format])?;
        let names: Vec<&str> = output.text.lines().collect();
        let remote = format!("origin/{revision}");
        if names.contains(&remote.as_str()) {
            return Ok(say::did_you_mean(remote));
        }
        if self.is_shallow()? {
            return Ok(say::clone_is_shallow());
        }
        Ok(match nearest(revision, names) {
            Some(near) => say::did_you_mean(near),
            None => say::name_a_revision(),
        })
    }

    fn is_shallow(&self) -> Result<bool> {
        let output = git::run(&self.folder, &["rev-parse", "--is-shallow-repository"])?;
        Ok(output.line() == "true")
    }
}

/// Whether git answered with a commit rather than with words.
fn is_hash(line: &str) -> bool {
    line.len() >= 40 && line.bytes().all(|byte| byte.is_ascii_hexdigit())
}
