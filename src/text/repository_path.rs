//! Names of branches and folders in a repository.

use std::fmt;

/// A branch of a repository, or a folder in one: names with slashes between, none of which leads out of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RepositoryPath(String);

impl RepositoryPath {
    /// Reads a path as written, such as `main` or `data/content`; `.` is the top folder.
    pub fn parse(written: &str) -> Option<Self> {
        if written == "." {
            return Some(Self(String::new()));
        }
        let is_name = |name: &str| !name.is_empty() && !matches!(name, "." | "..");
        // What git takes in no branch, and what no forge takes in a URL however it is encoded.
        let is_plain = |found: char| {
            !found.is_control() && !found.is_whitespace() && !"\\~^:?*[".contains(found)
        };
        let is_path = written.split('/').all(is_name) && written.chars().all(is_plain);
        is_path.then(|| Self(written.to_owned()))
    }

    /// Its names, the outermost first; none for the top folder.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.split('/').filter(|name| !name.is_empty())
    }
}

impl fmt::Display for RepositoryPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
