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

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use range::{Range, Side};

use crate::content::ContentFile;
use crate::diagnostics::nearest;

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
            bail!(
                "{} is not in a git repository that can be read: {}",
                folder.display(),
                output.complaint
            );
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
            _ => bail!(
                "git knows no revision `{revision}` here; {}",
                self.advice(revision)?
            ),
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
            _ if self.is_shallow()? => bail!(
                "this clone is too shallow to know where {} and {} parted; {FETCH_ALL}",
                one.short(),
                other.short()
            ),
            _ => bail!(
                "{} and {} have no commit in common",
                one.short(),
                other.short()
            ),
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
        let files =
            files.with_context(|| format!("the content of {} cannot be read", commit.short()))?;
        if files.is_empty() {
            bail!(
                "{} has no content in {}; the folder may have had another name then",
                commit.short(),
                if folder.is_empty() {
                    "its root"
                } else {
                    folder
                }
            );
        }
        Ok(files)
    }

    /// What to do about a revision that git does not know.
    fn advice(&self, revision: &str) -> Result<String> {
        let format = "--format=%(refname:short)";
        let output = git::run(&self.folder, &["for-each-ref", format])?;
        let names: Vec<&str> = output.text.lines().collect();
        let remote = format!("origin/{revision}");
        if names.contains(&remote.as_str()) {
            return Ok(format!("did you mean `{remote}`?"));
        }
        if self.is_shallow()? {
            return Ok(format!("this clone is shallow: {FETCH_ALL}"));
        }
        Ok(match nearest(revision, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name a branch, a tag or a commit, such as origin/main or HEAD~1".to_owned(),
        })
    }

    fn is_shallow(&self) -> Result<bool> {
        let output = git::run(&self.folder, &["rev-parse", "--is-shallow-repository"])?;
        Ok(output.line() == "true")
    }
}

/// What to do about a clone that lacks commits.
const FETCH_ALL: &str =
    "run `git fetch --unshallow`, or let CI check out the whole history (`fetch-depth: 0`)";

/// Whether git answered with a commit rather than with words.
fn is_hash(line: &str) -> bool {
    line.len() >= 40 && line.bytes().all(|byte| byte.is_ascii_hexdigit())
}
