//! Slugs: the names of things in URLs.

use std::fmt;
use std::sync::Arc;

/// A name in a URL: lower-case ASCII letters, digits and single hyphens between them, at most 80.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(Arc<str>);

/// Why a text is no slug, with the slug that may have been meant where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlugError {
    /// A well-formed slug near to what was written.
    pub suggestion: Option<Slug>,
}

impl Slug {
    /// The greatest length in characters.
    pub const MAX_LENGTH: usize = 80;

    /// Reads a slug as written.
    pub fn parse(written: &str) -> Result<Self, SlugError> {
        let repaired = repair(written);
        if repaired == written && !written.is_empty() {
            return Ok(Self(written.into()));
        }
        let repaired = match file_name(written) {
            Some(name) => repair(name),
            None => repaired,
        };
        let suggestion = (!repaired.is_empty()).then(|| Self(repaired.into()));
        Err(SlugError { suggestion })
    }

    /// The slug's characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The slugs of a list that are not this one.
    pub fn others(&self, slugs: &[Self]) -> Vec<Self> {
        let others = slugs.iter().filter(|slug| *slug != self);
        others.cloned().collect()
    }

    /// What orders slugs as people count: `seat-2` before `seat-10`.
    pub fn natural_key(&self) -> String {
        let runs = self
            .0
            .as_bytes()
            .chunk_by(|one, next| one.is_ascii_digit() == next.is_ascii_digit());
        let runs = runs.map(|run| {
            let run = String::from_utf8_lossy(run);
            match run.starts_with(|first: char| first.is_ascii_digit()) {
                true => format!("{run:0>width$}", width = Self::MAX_LENGTH),
                false => run.into_owned(),
            }
        });
        runs.collect()
    }
}

/// The name of the content file that a path leads to, which is the slug of what the file has.
fn file_name(written: &str) -> Option<&str> {
    let path = written.trim().strip_suffix(".toml")?;
    path.rsplit('/').next()
}

/// Lower-cases letters, turns every other run of characters into one hyphen, and trims.
fn repair(written: &str) -> String {
    let mut slug = String::with_capacity(written.len());
    for character in written.chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(Slug::MAX_LENGTH);
    slug.trim_end_matches('-').to_owned()
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
