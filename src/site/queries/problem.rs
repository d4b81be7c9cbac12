//! What may be wrong with a request for data, as the answer says it and the page on the API explains it (RFC 9457).

use crate::address::{BadEmbedQuery, BadParameter};
use crate::site::resource::Status;
use crate::text::{Choice, choices};

choices! {
    /// Why there is no data.
    pub enum Problem {
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

impl Problem {
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
            Self::Day => "The parameter \"on\" is not a day of the calendar.",
            Self::Limit => "The parameter \"limit\" is not a whole number from 1 to 200.",
            Self::After => "The parameter \"after\" is not a value of \"next\".",
            Self::ChangedSince => "The parameter \"changed_since\" is not a day of the calendar.",
            Self::Organization => {
                "The parameter \"organization\" is not an organization of the directory."
            }
            Self::Url => "The parameter \"url\" is no URL.",
            Self::Size => {
                "The parameters \"maxwidth\" and \"maxheight\" are not whole numbers above 0."
            }
            Self::Format => "The parameter \"format\" is neither \"json\" nor \"xml\".",
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

impl From<BadParameter> for Problem {
    fn from(parameter: BadParameter) -> Self {
        match parameter {
            BadParameter::Limit => Self::Limit,
            BadParameter::After => Self::After,
            BadParameter::ChangedSince => Self::ChangedSince,
            BadParameter::Organization => Self::Organization,
        }
    }
}

impl From<BadEmbedQuery> for Problem {
    fn from(embedding: BadEmbedQuery) -> Self {
        match embedding {
            BadEmbedQuery::Url => Self::Url,
            BadEmbedQuery::Size => Self::Size,
            BadEmbedQuery::Format => Self::Format,
        }
    }
}
