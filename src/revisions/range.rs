//! Which two states of the content are to be compared.
//!
//! `A...B` begins at the merge base: a branch answers for what it changed, not for what others did since.

use anyhow::Result;

use super::{Commit, Repository};

/// Two states of the content, as written: `A..B`, `A...B`, or `A` alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    before: String,
    after: Option<String>,
    from_merge_base: bool,
}

/// A state of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// That of a commit.
    Commit(Commit),
    /// That of the folder, committed or not.
    WorkingTree,
}

impl Range {
    /// Reads a range as git writes them; a side that is left out is `HEAD`. A revision alone is compared with the
    /// folder as it is. No name of a branch or tag has two dots, so nothing is read amiss.
    pub fn parse(written: &str) -> Self {
        let side = |name: &str| match name {
            "" => "HEAD".to_owned(),
            name => name.to_owned(),
        };
        let (parted, from_merge_base) = match written.split_once("...") {
            Some(parted) => (Some(parted), true),
            None => (written.split_once(".."), false),
        };
        match parted {
            Some((before, after)) => Self {
                before: side(before),
                after: Some(side(after)),
                from_merge_base,
            },
            None => Self {
                before: side(written),
                after: None,
                from_merge_base,
            },
        }
    }

    /// The two states in a repository.
    ///
    /// # Errors
    /// Where git does not know one of them.
    pub fn sides(&self, repository: &Repository) -> Result<(Commit, Side)> {
        let before = repository.commit(&self.before)?;
        let Some(after) = &self.after else {
            return Ok((before, Side::WorkingTree));
        };
        let after = repository.commit(after)?;
        let before = match self.from_merge_base {
            true => repository.merge_base(&before, &after)?,
            false => before,
        };
        Ok((before, Side::Commit(after)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_git_reads_them() {
        let read = |written| {
            let range = Range::parse(written);
            let after = range.after.unwrap_or_else(|| "folder".to_owned());
            format!("{} {after} {}", range.before, range.from_merge_base)
        };
        assert_eq!(read("v1..main"), "v1 main false");
        assert_eq!(read("v1.2...main"), "v1.2 main true");
        assert_eq!(read("v1.2"), "v1.2 folder false");
        assert_eq!(read("main.."), "main HEAD false");
        assert_eq!(read("..main"), "HEAD main false");
        assert_eq!(read(""), "HEAD folder false");
    }
}
