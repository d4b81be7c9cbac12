//! Why a program gets no data, as data (RFC 9457).

use schemars::JsonSchema;
use serde::Serialize;

use super::json::{WireDate, WireLocalized, localized};
use crate::address::{Address, BadEmbedQuery, BadParameter, Page, with_fragment};
use crate::model::Withdrawal;
use crate::site::resource::{Caching, Document, PROBLEM, Resource, Status};
use crate::site::view::View;
use crate::text::{Choice, choices};

choices! {
    /// Why there is no data.
    pub enum Trouble {
        /// Nothing has the address.
        NotFound = "not-found",
        /// What had the address was withdrawn on purpose.
        Withdrawn = "withdrawn",
        /// The day asked about lies before everything that the directory has a date of.
        BeforeRecords = "before-records",
        /// `on` is no day of the calendar.
        Day = "bad-day",
        /// `limit` is no number, or too low or too high.
        Limit = "bad-limit",
        /// `after` is nothing that the site made.
        After = "bad-after",
        /// `changed_since` is no day of the calendar.
        ChangedSince = "bad-changed-since",
        /// `organization` names none of the directory.
        Organization = "unknown-organization",
        /// `url` is missing or no URL.
        Url = "bad-url",
        /// `maxwidth` or `maxheight` is no number of pixels.
        Size = "bad-size",
        /// `format` is none that there is.
        Format = "unknown-format",
        /// The data could not be made.
        Server = "server-error",
    }
}

/// Why there is no data (RFC 9457).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub struct WireProblem {
    /// Which problem it is: an address under which the page on the API explains it.
    #[serde(rename = "type")]
    kind: String,
    /// The problem in a few words.
    title: &'static str,
    /// The status of the answer.
    status: u16,
    /// What to do.
    detail: &'static str,
    /// Where nothing has the address: up to three that are near to it, the nearest first.
    near: Vec<String>,
    /// Where what had the address was withdrawn on purpose: since when, and why.
    withdrawn: Option<WireWithdrawal>,
}

/// Since when and why something is withdrawn.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Withdrawal")]
pub struct WireWithdrawal {
    /// When it was withdrawn.
    date: WireDate,
    /// Why, in the languages in which that is told.
    reason: WireLocalized,
}

impl Trouble {
    /// The status of an answer that tells of it.
    pub fn status(self) -> Status {
        match self {
            Self::NotFound | Self::BeforeRecords => Status::NotFound,
            Self::Withdrawn => Status::Gone,
            Self::Day | Self::Limit | Self::After | Self::ChangedSince | Self::Organization => {
                Status::Nonsense
            }
            Self::Url | Self::Size => Status::Nonsense,
            Self::Format => Status::NoSuchFormat,
            Self::Server => Status::Failed,
        }
    }

    /// The problem in a few words. Programs and those who write them read it, so it is plain English.
    pub fn title(self) -> &'static str {
        match self {
            Self::NotFound => "There is nothing at this address.",
            Self::Withdrawn => "What was at this address was withdrawn on purpose.",
            Self::BeforeRecords => "The directory has no records of this day.",
            Self::Day => "The parameter \"on\" is no day.",
            Self::Limit => "The parameter \"limit\" is no number that is possible.",
            Self::After => "The parameter \"after\" leads nowhere.",
            Self::ChangedSince => "The parameter \"changed_since\" is no day.",
            Self::Organization => "The parameter \"organization\" names no organization.",
            Self::Url => "The parameter \"url\" is no URL.",
            Self::Size => {
                "The parameters \"maxwidth\" and \"maxheight\" are no numbers that are possible."
            }
            Self::Format => "The parameter \"format\" names no format that there is.",
            Self::Server => "The data could not be made.",
        }
    }

    /// What to do.
    pub fn detail(self) -> &'static str {
        match self {
            Self::Withdrawn => "Remove your copy; it will not come back at this address.",
            Self::NotFound => "The lists name everything that there is, with its address.",
            Self::BeforeRecords => "Ask for a later day.",
            Self::Day | Self::ChangedSince => "Write a day of the calendar as YYYY-MM-DD.",
            Self::Limit => "Write a whole number from 1 to 200.",
            Self::After => "Follow the address in \"next\" instead of making one.",
            Self::Organization => "Write the last part of the id of an organization.",
            Self::Url => "Write the whole URL of a page, percent-encoded.",
            Self::Size => "Write whole numbers of pixels above 0.",
            Self::Format => "Write \"json\" or \"xml\".",
            Self::Server => "The operator has been told in the log. Try again later.",
        }
    }

    /// The fragment under which the page on the API explains it.
    pub fn fragment(self) -> String {
        format!("problem-{}", self.word())
    }
}

impl From<BadParameter> for Trouble {
    fn from(parameter: BadParameter) -> Self {
        match parameter {
            BadParameter::Limit => Self::Limit,
            BadParameter::After => Self::After,
            BadParameter::ChangedSince => Self::ChangedSince,
            BadParameter::Organization => Self::Organization,
        }
    }
}

impl From<BadEmbedQuery> for Trouble {
    fn from(embedding: BadEmbedQuery) -> Self {
        match embedding {
            BadEmbedQuery::Url => Self::Url,
            BadEmbedQuery::Size => Self::Size,
            BadEmbedQuery::Format => Self::Format,
        }
    }
}

/// The answer that tells of a problem.
pub fn problem(view: &View<'_>, trouble: Trouble) -> Resource {
    document(view, trouble).map_or_else(Resource::Failed, Resource::Document)
}

/// The answer that nothing is at an address, with the data that may have been meant.
pub fn nothing_there(view: &View<'_>, near: Vec<Page>) -> Resource {
    let near = near.into_iter().map(|target| {
        let address = Address::permalink(target).on(view.on());
        view.absolute(&address.reference(view.directory()))
    });
    let problem = WireProblem {
        near: near.collect(),
        ..WireProblem::of(view, Trouble::NotFound)
    };
    let document = written(Trouble::NotFound, &problem);
    document.map_or_else(Resource::Failed, Resource::Document)
}

/// The answer that what had an address was withdrawn on purpose.
pub fn gone(view: &View<'_>, withdrawal: &Withdrawal) -> Resource {
    let problem = WireProblem {
        withdrawn: Some(WireWithdrawal {
            date: WireDate(withdrawal.date),
            reason: localized(&withdrawal.reason),
        }),
        ..WireProblem::of(view, Trouble::Withdrawn)
    };
    let document = written(Trouble::Withdrawn, &problem);
    document.map_or_else(Resource::Failed, Resource::Document)
}

/// The same as a document.
///
/// # Errors
/// Where it cannot be written.
pub fn document(view: &View<'_>, trouble: Trouble) -> anyhow::Result<Document> {
    written(trouble, &WireProblem::of(view, trouble))
}

impl WireProblem {
    /// A problem without what only some have.
    fn of(view: &View<'_>, trouble: Trouble) -> Self {
        let page = Address::permalink(Page::Api).path(view.directory());
        let kind = with_fragment(page, Some(&trouble.fragment()));
        Self {
            kind: view.absolute(&kind),
            title: trouble.title(),
            status: trouble.status().code(),
            detail: trouble.detail(),
            near: Vec::new(),
            withdrawn: None,
        }
    }
}

fn written(trouble: Trouble, problem: &WireProblem) -> anyhow::Result<Document> {
    Ok(Document {
        status: trouble.status(),
        caching: Caching::Never,
        ..Document::data(PROBLEM, super::written(problem)?)
    })
}
