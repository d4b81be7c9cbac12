//! What is asked of the search, as the query of an address says it.

use std::borrow::Cow;

use url::form_urlencoded::{Serializer, parse};

use crate::search::LONGEST_QUERY;

/// The key of the query that says what is looked for; OpenSearch and most sites call it the same.
pub const TEXT: &str = "q";
/// The key of the query that says of which kind the answers are to be.
pub const KIND: &str = "kind";
/// The key of the query that names the organization of which the answers are to be.
pub const ORGANIZATION: &str = "organization";
/// The key of the query that says which page of the answers is asked for.
pub const PAGE: &str = "page";

/// How many characters of any other value are read: no word of the site is that long.
const LONGEST_WORD: usize = 100;

/// What is asked of the search. Values are as they were written: whether they mean anything depends on the directory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Question {
    /// What is looked for. Of more than is read, one character more is kept, so that it can be told.
    pub text: String,
    /// The word for the kind that the answers are to be of.
    pub kind: Option<String>,
    /// The slug of the organization that they are to be of.
    pub organization: Option<String>,
    /// Which page of them is asked for; `None` for the first.
    pub page: Option<String>,
}

impl Question {
    /// What looks for a text, wherever it stands.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// Reads the query of an address. Of several values of one key, the first counts; an empty one says nothing.
    pub(super) fn read(query: &str) -> Self {
        let value = |key: &str, most: usize| {
            let (_, value) = parse(query.as_bytes()).find(|(name, _)| name == key)?;
            let value = cleaned(value, most);
            (!value.is_empty()).then_some(value)
        };
        Self {
            text: value(TEXT, LONGEST_QUERY + 1).unwrap_or_default(),
            kind: value(KIND, LONGEST_WORD),
            organization: value(ORGANIZATION, LONGEST_WORD),
            page: value(PAGE, LONGEST_WORD).filter(|page| page != "1"),
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        let pairs = [
            (TEXT, Some(&self.text)),
            (KIND, self.kind.as_ref()),
            (ORGANIZATION, self.organization.as_ref()),
            (PAGE, self.page.as_ref()),
        ];
        for (key, value) in pairs {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                query.append_pair(key, value);
            }
        }
    }

    /// The same question without a page, as the fields of a form ask it.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let fields = [
            (TEXT, Some(&self.text)),
            (KIND, self.kind.as_ref()),
            (ORGANIZATION, self.organization.as_ref()),
        ];
        let fields = fields.into_iter();
        let fields = fields.filter_map(|(key, value)| Some((key, value?.as_str())));
        fields.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The same question, asking for another page of the answers, counted from 1.
    pub fn at_page(&self, page: usize) -> Self {
        Self {
            page: (page > 1).then(|| page.to_string()),
            ..self.clone()
        }
    }
}

/// A value as it can be shown: no more of it than is needed, and nothing in it that steers terminals or turns the
/// direction of what stands around it.
fn cleaned(value: Cow<'_, str>, most: usize) -> String {
    let steers = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let plain: String = value
        .chars()
        .map(|character| if steers(character) { ' ' } else { character })
        .collect();
    plain.trim().chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_written_as_it_is_read() {
        let query = "q=a%26b+%E6%8A%A4&kind=unit&organization=x&page=2";
        let mut written = Serializer::new(String::new());
        Question::read(query).write(&mut written);
        assert_eq!(written.finish(), query);
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        let question = Question::read("q=++&kind=&page=1&on=2020-01-01&q=b");
        assert_eq!(question, Question::default());
    }

    #[test]
    fn what_cannot_be_shown_is_no_part_of_it() {
        let question = Question::read("q=a%00b%1b%e2%80%aec%ff");
        assert_eq!(question.text, "a b  c\u{fffd}");
        let long = Question::read(&format!("q={}", "x".repeat(10_000)));
        assert_eq!(long.text.len(), LONGEST_QUERY + 1);
    }
}
