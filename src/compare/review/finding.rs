//! One thing that a reader will see changed, and what it is about.

use super::word_diff::DiffSegment;

/// One thing that readers see changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of change it is: the name of a field and what was done to it, such as `phone-changed`.
    pub kind: String,
    /// It in a sentence.
    pub sentence: String,
    /// What was so before, where that is a value.
    pub before: Option<String>,
    /// What is so after it.
    pub after: Option<String>,
    /// The words of a long text that changed, to be shown after the sentence.
    pub words: Vec<DiffSegment>,
}

/// What is changed about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The thing.
    pub subject: ReviewSubject,
    /// What is changed about it, most important first.
    pub findings: Vec<Finding>,
}

/// A thing that readers look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewSubject {
    /// What it is: `organization`, `unit`, `section`, `person`, `page`, `external-body`, `site`, `topics`, `search` or
    /// `strings`.
    pub kind: &'static str,
    /// What it is called.
    pub name: String,
    /// The slug of the organization that it is or is part of.
    pub organization: Option<String>,
    /// What it is called where its organization is not known: a unit or a section with the name of that.
    pub heading: String,
    /// The path of its page for all languages, where the later state has one.
    pub path: Option<String>,
}

/// The kinds of changes by how much they weigh, by the beginning of their names; what is not listed weighs least.
const WEIGHTS: &[&str] = &[
    "organization-",
    "unit-",
    "section-",
    "page-",
    "person-",
    "external-body-",
    "body-closed",
    "body-reopened",
    "body-renamed",
    "body-moved",
    "change-",
    "appointment-",
    "vacancy-",
    "post-",
    "name",
    "short-name",
    "title",
    "phone-",
    "email-",
    "address-",
    "hours-",
    "contact-",
    "functions-",
    "function-",
    "body-",
    "text",
    "article-",
    "part-",
];

impl Finding {
    /// What stands between the sentence and the words: a sign of full width has its space in itself.
    pub fn gap(&self) -> &'static str {
        match self.sentence.ends_with('：') {
            true => "",
            false => " ",
        }
    }

    /// The place of its kind among all: the more important, the lower.
    pub fn weight(&self) -> usize {
        let place = WEIGHTS
            .iter()
            .position(|weight| self.kind.starts_with(weight));
        place.unwrap_or(WEIGHTS.len())
    }
}
