//! What is found for a question, as answers: not only where it stands, but who is in charge and what to dial.
//!
//! The page and the data say the same, each in its way: the page with links in the reader's language, the data with
//! permalinks and types of its own. The values of a question stay as they were written until they are held against the
//! directory here, and what makes no sense is said in words, with the same question without it as the way on.
//!
//! What only one line of a page says, a fax number or a year of its history, is shown with the answer: the line
//! with most of the marks that the answer does not have otherwise. A text that says what was looked for in another
//! language alone is shown in that one too, with its `lang`, so that nobody wonders why it was found. What makes no
//! sense is 400, or 404 behind the last page.
//!
//! Answers are `no-store` and `noindex` and are not among the kept pages: what somebody looks for is nobody else's
//! business. A usual question takes a millisecond or three, one of twenty mistyped words forty, so answers are made
//! on a thread that may block.

mod answer;
mod details;
mod snippets;

use anyhow::Result;

pub use self::answer::{ALSO, Answer};
pub use self::details::{Held, Named, Number, Reach, Seat};
pub use self::snippets::width;
use crate::address::SearchQuery;
use crate::model::{Body, Id, Organization};
use crate::search::{Findable, Hit, ResultKind, SearchRequest, SearchResults};
use crate::site::resource::Status;
use crate::site::view::View;
use crate::text::{Choice, Slug};

/// How many answers stand on a page.
const ON_A_PAGE: usize = 10;

/// What is found for a question, a page of it.
pub struct Answers {
    /// What was looked for, as it was typed.
    pub text: String,
    /// The kind that is asked for.
    pub kind: Option<ResultKind>,
    /// The organization that is asked for.
    pub organization: Option<Id<Organization>>,
    /// Which page of the answers this is, counted from 1.
    pub page: usize,
    /// What keeps the question from being answered as it is asked.
    pub trouble: Option<Trouble>,
    found: SearchResults,
}

/// What keeps a question from being answered as it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Its text is in no encoding that is known, so that some of it is lost.
    Text,
    /// It asks for a kind of thing that there is not.
    Kind,
    /// It asks for an organization that there is not.
    Organization,
    /// It asks for a page that is no number.
    Page,
    /// It asks for a page behind the last one.
    PastTheEnd,
    /// Nothing is wrong with it, but the index is still being made.
    NotYet,
}

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It could not be answered as it is asked.
    Unanswered(Trouble),
    /// Nothing is looked for.
    NothingAsked,
    /// Nothing was found.
    Nothing,
    /// What was found does not meet all that matters.
    NearMisses,
    /// These are the answers.
    Answers,
}

impl Answers {
    /// Whether the question makes sense and its page is there. That nothing was found is an answer.
    pub fn status(&self) -> Status {
        match self.trouble {
            None => Status::Found,
            Some(Trouble::PastTheEnd) => Status::NotFound,
            Some(Trouble::NotYet) => Status::NotYet,
            Some(_) => Status::Nonsense,
        }
    }

    /// What is found for a question on the day that is shown.
    ///
    /// # Errors
    /// Where the index cannot be made or read.
    pub fn new(view: &View<'_>, question: &SearchQuery) -> Result<Self> {
        let needs_index = !question.text.is_empty() || question.organization.is_some();
        let index = needs_index.then(|| view.index()).transpose()?;
        let read = ParsedQuestion::new(view, question);
        let mut answers = Self {
            text: question.text.clone(),
            kind: read.kind.flatten(),
            organization: read.organization.flatten(),
            page: read.page.unwrap_or(1),
            trouble: match index {
                Some(None) => Some(Trouble::NotYet),
                _ => read.trouble(),
            },
            found: SearchResults::default(),
        };
        if let Some(Some(index)) = index
            && let Some(asked) = read.request(view, question)
            && answers.trouble.is_none()
        {
            answers.found = index.search(view.directory(), asked)?;
            let is_past = answers.page > answers.pages().max(1);
            answers.trouble = is_past.then_some(Trouble::PastTheEnd);
        }
        Ok(answers)
    }

    /// What a question asks of the index; `None` where it asks for a kind or an organization that there is not.
    pub fn asked_by<'q>(view: &View<'_>, question: &'q SearchQuery) -> Option<SearchRequest<'q>> {
        ParsedQuestion::new(view, question).request(view, question)
    }

    /// What came of the question.
    pub fn outcome(&self) -> Outcome {
        match self.trouble {
            Some(trouble) => Outcome::Unanswered(trouble),
            None if self.text.is_empty() => Outcome::NothingAsked,
            None if self.found.hits.is_empty() => Outcome::Nothing,
            None if self.found.is_near => Outcome::NearMisses,
            None => Outcome::Answers,
        }
    }

    /// What was found.
    pub fn found(&self) -> &SearchResults {
        &self.found
    }

    /// How many answers there are.
    pub fn total(&self) -> usize {
        self.found.hits.len()
    }

    /// How many pages of answers there are.
    pub fn pages(&self) -> usize {
        self.total().div_ceil(ON_A_PAGE)
    }

    /// The place of the first answer of the page, counted from 1.
    pub fn first(&self) -> usize {
        (self.page - 1).saturating_mul(ON_A_PAGE).saturating_add(1)
    }

    pub fn on_page(&self, view: &View<'_>) -> Vec<Answer> {
        if self.trouble.is_some() {
            return Vec::new();
        }
        let hits = self.found.hits.iter().skip(self.first() - 1);
        let answer = |hit: &Hit| Answer::new(view, &self.found, hit);
        hits.take(ON_A_PAGE).map(answer).collect()
    }

    /// What was looked for everywhere, today, and not found: what the directory may lack. What was looked for on
    /// another day or in a part of it may be elsewhere.
    pub fn missed(&self, view: &View<'_>) -> Option<String> {
        let is_missed = matches!(self.outcome(), Outcome::Nothing | Outcome::NearMisses);
        let is_everywhere = self.kind.is_none() && self.organization.is_none();
        (is_missed && is_everywhere && view.on().is_none()).then(|| self.text.clone())
    }

    /// The same question as its answers are asked for, for links to other pages of them.
    pub fn question(&self, view: &View<'_>) -> SearchQuery {
        let organization = |id: Id<Organization>| view.directory().get(id).slug.to_string();
        SearchQuery {
            text: self.text.clone(),
            kind: self.kind.map(|kind| kind.word().to_owned()),
            organization: self.organization.map(organization),
            page: None,
        }
    }
}

/// The values of a question, read; what is there and means nothing is `Some(None)`, but for the page.
struct ParsedQuestion {
    /// Whether none of its text was lost on the way.
    is_text: bool,
    kind: Option<Option<ResultKind>>,
    organization: Option<Option<Id<Organization>>>,
    page: Option<usize>,
}

impl ParsedQuestion {
    fn new(view: &View<'_>, question: &SearchQuery) -> Self {
        let organization = question.organization.as_deref();
        Self {
            is_text: !question.text.contains(char::REPLACEMENT_CHARACTER),
            kind: question.kind.as_deref().map(ResultKind::from_word),
            organization: organization.map(|slug| find_organization(view, slug)),
            page: question.page.as_deref().map_or(Some(1), page_number),
        }
    }

    /// See [`Answers::asked_by`].
    fn request<'q>(&self, view: &View<'_>, question: &'q SearchQuery) -> Option<SearchRequest<'q>> {
        let is_there = self.is_text && self.kind != Some(None) && self.organization != Some(None);
        is_there.then(|| SearchRequest {
            text: &question.text,
            kind: self.kind.flatten(),
            organization: self.organization.flatten(),
            day: view.day(),
        })
    }

    fn trouble(&self) -> Option<Trouble> {
        match (self.kind, self.organization, self.page) {
            _ if !self.is_text => Some(Trouble::Text),
            (Some(None), ..) => Some(Trouble::Kind),
            (_, Some(None), _) => Some(Trouble::Organization),
            (.., None) => Some(Trouble::Page),
            _ => None,
        }
    }
}

/// The organization that an address names: by its slug, or by its name as somebody types it where there are too many to
/// choose from.
fn find_organization(view: &View<'_>, written: &str) -> Option<Id<Organization>> {
    let slug = Slug::parse(written).ok();
    let named = slug.and_then(|slug| view.directory().find_organization(&slug));
    named.or_else(|| organization_called(view, written))
}

/// The organization that is called so, or nearly so. That the index cannot be read is told where it is asked for answers.
fn organization_called(view: &View<'_>, name: &str) -> Option<Id<Organization>> {
    let asked = SearchRequest {
        text: name,
        kind: Some(ResultKind::Organization),
        organization: None,
        day: view.day(),
    };
    let found = view.index().ok()??.search(view.directory(), asked).ok()?;
    let hit = found.hits.first().filter(|_| !found.is_near)?;
    match hit.findable {
        Findable::Body(Body::Organization(id)) => Some(id),
        _ => None,
    }
}

/// A page's number as addresses write it: the first is written by leaving it out.
fn page_number(written: &str) -> Option<usize> {
    let number: usize = written.parse().ok()?;
    (number > 0 && number.to_string() == written).then_some(number)
}
