//! What a change of the content means for its readers, in plain words.
//!
//! Linked directories are compared, so that what a page does not show makes no difference. No clock is read: who is
//! in a post "then" is asked of the day after the last day. The words are `en.ftl` and `zh.ftl`; tests hold both to
//! the same messages and variables, and let every kind of change appear once.

mod bodies;
mod changes;
mod differ;
mod finding;
mod formats;
mod functions;
mod groups;
mod messages;
mod people;
mod pictures;
mod posts;
mod profile;
mod sections;
mod site;
mod word_diff;

pub use self::messages::{LANGUAGES, Messages, NoSuchLanguage};
pub use self::word_diff::DiffSegment;
pub use finding::{Finding, Group, ReviewSubject};

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
    pub fn new(before: &Version, after: &Version, messages: &Messages) -> Self {
        let base_url = after.directory.site().base_url.as_str();
        Self {
            groups: groups::groups(before, after, messages),
            base_url: base_url.trim_end_matches('/').to_owned(),
        }
    }

    /// Whether readers see no difference.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}
