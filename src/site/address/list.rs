//! Lists of data, and which part of one an address asks for.

use std::borrow::Cow;

use jiff::civil::Date;
use url::form_urlencoded::{Serializer, parse};

use super::{Format, ORGANIZATION, Target};
use crate::model::Directory;
use crate::text::{PartialDate, Slug};

/// The key of the query that says how many things are asked for at most.
pub const LIMIT: &str = "limit";
/// The key of the query that says behind which thing the answer goes on.
pub const AFTER: &str = "after";
/// The key of the query that names the day since which a thing has changed.
pub const CHANGED_SINCE: &str = "changed_since";

/// How many things an answer has where the address does not say.
pub const USUAL_LIMIT: usize = 50;
/// How many it has at most: so many are a few hundred kilobytes.
pub const HIGHEST_LIMIT: usize = 200;
/// How many characters of a value are read: no value that the site makes is that long.
const LONGEST_VALUE: usize = 400;

/// What a list of data is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ListOf {
    /// Organizations.
    Organizations,
    /// Units of all organizations.
    Units,
    /// Posts of all bodies.
    Posts,
    /// People.
    People,
    /// Functions of all bodies.
    Functions,
    /// What changed, in an organization or everywhere.
    Changes(Option<Slug>),
}

/// A list of data and the part of it that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct List {
    /// What it is of.
    pub of: ListOf,
    /// Which part of it.
    pub part: Part,
}

/// Which part of a list is asked for. Values are as they were written, so that a redirect carries them on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Part {
    organization: Option<String>,
    changed_since: Option<String>,
    limit: Option<String>,
    after: Option<String>,
}

/// The parameter of an address that makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadParameter {
    /// [`LIMIT`] is no number from 1 to [`HIGHEST_LIMIT`].
    Limit,
    /// [`AFTER`] is nothing that the site made.
    After,
    /// [`CHANGED_SINCE`] is no day of the calendar.
    ChangedSince,
    /// [`ORGANIZATION`] names none.
    Organization,
}

impl ListOf {
    /// The list of the things that a page lists; `None` where a page lists nothing of the kind.
    pub fn of_page(page: &Target) -> Option<Self> {
        match page {
            Target::Organizations => Some(Self::Organizations),
            Target::People => Some(Self::People),
            Target::Functions => Some(Self::Functions),
            Target::Changes(within) => Some(Self::Changes(within.clone())),
            _ => None,
        }
    }

    /// The lists that no page shows.
    pub fn without_pages() -> [Self; 2] {
        [Self::Units, Self::Posts]
    }

    /// Whether the list can be narrowed to an organization. Changes have an address of their own for that.
    pub fn has_organizations(&self) -> bool {
        matches!(self, Self::Units | Self::Posts | Self::Functions)
    }

    /// The list that no page shows of this name.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        let mut lists = Self::without_pages().into_iter();
        lists.find(|list| parts == [list.path().trim_start_matches('/')])
    }

    /// Its path, without the suffix.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Organizations => Target::Organizations.path(),
            Self::Units => "/units".to_owned(),
            Self::Posts => "/posts".to_owned(),
            Self::People => Target::People.path(),
            Self::Functions => Target::Functions.path(),
            Self::Changes(within) => Target::Changes(within.clone()).path(),
        }
    }

    /// The whole list, from its beginning.
    pub fn whole(self) -> List {
        List {
            of: self,
            part: Part::default(),
        }
    }
}

impl List {
    /// The path of the list, whichever part of it is asked for.
    pub(super) fn path(&self) -> String {
        format!("{}.{}", self.of.path(), Format::Json.suffix())
    }

    /// The part of the list that a query asks for.
    pub(super) fn asking(self, query: &str) -> Self {
        Self {
            part: Part::read(query),
            ..self
        }
    }

    /// The list under the present slugs; `None` where the directory has nothing of the kind.
    pub(super) fn resolve(&self, directory: &Directory) -> Option<Self> {
        let of = match &self.of {
            ListOf::Changes(Some(slug)) => {
                let organization = directory.find_organization(slug)?;
                ListOf::Changes(Some(directory.get(organization).slug.clone()))
            }
            other => other.clone(),
        };
        Some(Self {
            of,
            part: self.part.clone(),
        })
    }
}

impl Part {
    /// Reads the query of an address. Of several values of one key, the first counts; an empty one says nothing, and
    /// keys that mean nothing are passed over, as on every page.
    pub(super) fn read(query: &str) -> Self {
        let value = |key: &str| {
            let (_, value) = parse(query.as_bytes()).find(|(name, _)| name == key)?;
            (!value.is_empty()).then(|| shortened(value))
        };
        Self {
            organization: value(ORGANIZATION),
            changed_since: value(CHANGED_SINCE),
            limit: value(LIMIT),
            after: value(AFTER),
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        let pairs = [
            (ORGANIZATION, &self.organization),
            (CHANGED_SINCE, &self.changed_since),
            (LIMIT, &self.limit),
            (AFTER, &self.after),
        ];
        for (key, value) in pairs {
            if let Some(value) = value {
                query.append_pair(key, value);
            }
        }
    }

    /// How many things are asked for at most.
    ///
    /// # Errors
    /// Where that is no number from 1 to [`HIGHEST_LIMIT`].
    pub fn limit(&self) -> Result<usize, BadParameter> {
        let Some(written) = &self.limit else {
            return Ok(USUAL_LIMIT);
        };
        let number = written.parse().map_err(|_| BadParameter::Limit)?;
        match (1..=HIGHEST_LIMIT).contains(&number) {
            true => Ok(number),
            false => Err(BadParameter::Limit),
        }
    }

    /// The key of the thing behind which the answer goes on.
    ///
    /// # Errors
    /// Where it is longer than any key, or has what no key has.
    pub fn after(&self) -> Result<Option<&str>, BadParameter> {
        let after = self.after.as_deref();
        let is_key =
            |key: &str| key.len() < LONGEST_VALUE && key.chars().all(|c| c.is_ascii_graphic());
        match after.is_none_or(is_key) {
            true => Ok(after),
            false => Err(BadParameter::After),
        }
    }

    /// The day since which things have changed.
    ///
    /// # Errors
    /// Where it is none of the calendar, or less than a day.
    pub fn changed_since(&self) -> Result<Option<Date>, BadParameter> {
        let read = |written: &String| match PartialDate::parse(written) {
            Ok(PartialDate::Day(day)) => Ok(day),
            _ => Err(BadParameter::ChangedSince),
        };
        self.changed_since.as_ref().map(read).transpose()
    }

    /// The organization whose things are asked for, by its slug.
    ///
    /// # Errors
    /// Where it is no slug at all.
    pub fn organization(&self) -> Result<Option<Slug>, BadParameter> {
        let read = |written: &String| Slug::parse(written).map_err(|_| BadParameter::Organization);
        self.organization.as_ref().map(read).transpose()
    }

    /// The part behind the thing of this key.
    pub fn behind(&self, key: String) -> Self {
        Self {
            after: Some(key),
            ..self.clone()
        }
    }
}

/// So much of a value that it can be told to be too long.
fn shortened(value: Cow<'_, str>) -> String {
    value.chars().take(LONGEST_VALUE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_written_as_it_is_read() {
        let query = "organization=cast&changed_since=2020-01-01&limit=7&after=cast%2Foffice%23function-0002";
        let mut written = Serializer::new(String::new());
        Part::read(query).write(&mut written);
        assert_eq!(written.finish(), query);
    }

    #[test]
    fn what_makes_no_sense_is_told_from_what_says_nothing() {
        let part = Part::read("limit=&after=&changed_since=&organization=&on=2020-01-01");
        assert_eq!(part, Part::default());
        assert_eq!(part.limit(), Ok(USUAL_LIMIT));
        for limit in ["0", "201", "-1", "1.5", "ten", "99999999999999999999"] {
            let part = Part::read(&format!("limit={limit}"));
            assert_eq!(part.limit(), Err(BadParameter::Limit), "{limit}");
        }
        let part = Part::read("changed_since=2020-02-30&after=a%00&organization=A");
        assert_eq!(part.changed_since(), Err(BadParameter::ChangedSince));
        assert_eq!(part.after(), Err(BadParameter::After));
        assert_eq!(part.organization(), Err(BadParameter::Organization));
        let long = Part::read(&format!("after={}", "x".repeat(10_000)));
        assert_eq!(long.after(), Err(BadParameter::After));
        // Less than a day would be read as its first or its last one.
        let part = Part::read("changed_since=2020-02");
        assert_eq!(part.changed_since(), Err(BadParameter::ChangedSince));
    }
}
