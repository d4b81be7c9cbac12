//! What a change of the content means for its readers, in plain words.

mod appointments;
mod bodies;
mod changes;
mod contacts;
mod finding;
mod functions;
mod groups;
mod items;
mod json;
mod markdown;
mod people;
mod plain;
mod posts;
mod profile;
mod said;
mod search;
mod sections;
mod site;
mod speech;
mod subjects;
mod teller;
mod topics;
mod words;

pub use finding::{Finding, Group, Subject};
pub use speech::{LANGUAGES, NoSuchLanguage, Speech};
pub use words::Piece;

use super::Version;

/// What readers see changed between two states of the content.
pub struct Review {
    /// What is changed about each thing: organizations and their units first.
    pub groups: Vec<Group>,
    /// Where the public reaches the site, without a slash at the end.
    base_url: String,
}

impl Review {
    /// Compares two states, and tells the differences in the words of a language.
    pub fn new(before: &Version, after: &Version, speech: &Speech) -> Self {
        let base_url = after.directory.site().base_url.as_str();
        Self {
            groups: groups::groups(before, after, speech),
            base_url: base_url.trim_end_matches('/').to_owned(),
        }
    }

    /// Whether readers see no difference.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}
