//! What the query of an address asks: the day, a search, a part of a list, the colours of a card, how a page is embedded.
//!
//! Values are kept as they were written, so that a redirect carries them on; whether they mean anything is told where they
//! are asked for. Of several values of one key, the first counts; an empty one says nothing, and keys that mean nothing
//! are passed over.
//!
//! The day is part of an address: links carry it on (`View::href`), and the frame of a page says it in a band and
//! keeps the page out of search engines. So are a search and a part of a list; so the languages of a page, its
//! permalink, another day and the next page of answers carry them on as they carry everything else.

use std::borrow::Cow;

use jiff::civil::Date;
use url::form_urlencoded::{Serializer, parse};

use super::PageKind;
use super::decode::typed_text;
use crate::model::{Id, Organization, Subject};
use crate::text::{Choice, LONGEST_QUERY, PartialDate, Slug, choices};

/// The key of the query that names a day.
pub const DAY: &str = "on";
/// The key of the query that names a language, where the path does not.
pub(super) const LANGUAGE: &str = "language";
/// The parameter of which nothing depends but the address itself.
pub(super) const VERSION: &str = "v";
/// The key of the query that says what is looked for; OpenSearch and most sites call it the same.
pub const TEXT: &str = "q";
/// The key of the query that says of which kind the answers are to be.
pub const KIND: &str = "kind";
/// The key of the query that names the organization of which the answers or the things of a list are to be.
pub const ORGANIZATION: &str = "organization";
/// The key of the query that says which page of the answers is asked for.
pub const PAGE: &str = "page";
/// The key of the query that says how many things are asked for at most.
pub const LIMIT: &str = "limit";
/// The key of the query that says behind which thing the answer goes on.
pub const AFTER: &str = "after";
/// The key of the query that names the day since which a thing has changed.
pub const CHANGED_SINCE: &str = "changed_since";
/// The key of the query that chooses the colours of a card.
const THEME: &str = "theme";
/// The key of the query that says which page is to be embedded.
const URL: &str = "url";
/// The key of the query that says in which format the answer about embedding is wanted.
const FORMAT: &str = "format";
/// The key of the query that says how wide the frame may be.
const WIDTH: &str = "maxwidth";
/// The key of the query that says how high the frame may be.
const HEIGHT: &str = "maxheight";

/// How many things an answer has where the address does not say.
pub const USUAL_LIMIT: usize = 50;
/// How many it has at most: so many are a few hundred kilobytes.
pub const HIGHEST_LIMIT: usize = 200;
/// How many characters of a value of a list's query are read: no value that the site makes is that long.
const LONGEST_VALUE: usize = 400;
/// How many characters of a word of a search's query are read: no word of the site is that long.
const LONGEST_WORD: usize = 100;

/// The first value of a key of a query that says anything.
fn value_of<'q>(query: &'q str, key: &str) -> Option<Cow<'q, str>> {
    let (_, value) = parse(query.as_bytes()).find(|(name, _)| name == key)?;
    (!value.is_empty()).then_some(value)
}

fn write_pairs<'v>(
    query: &mut Serializer<'_, String>,
    pairs: impl IntoIterator<Item = (&'static str, Option<&'v String>)>,
) {
    for (key, value) in pairs {
        if let Some(value) = value {
            query.append_pair(key, value);
        }
    }
}

/// The query of an address names a day that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchDay;

/// The day that a query names, if it names one.
///
/// # Errors
/// Where what it names is no day of the calendar.
pub fn day_of(query: &str) -> Result<Option<Date>, NoSuchDay> {
    let Some(written) = value_of(query, DAY) else {
        return Ok(None);
    };
    match PartialDate::parse(&written) {
        Ok(PartialDate::Day(day)) => Ok(Some(day)),
        _ => Err(NoSuchDay),
    }
}

/// The organization that a query names, by its slug, if it names one.
///
/// # Errors
/// Where what it names is no slug at all.
pub fn organization_of(query: &str) -> Result<Option<Slug>, BadParameter> {
    ListQuery::read(query).organization()
}

/// What is asked of the search. Values are as they were written: whether they mean anything depends on the directory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct SearchQuery {
    /// What is looked for. Of more than is read, one character more is kept, so that it can be told.
    pub text: String,
    /// The word for the kind that the answers are to be of.
    pub kind: Option<String>,
    /// The slug of the organization that they are to be of.
    pub organization: Option<String>,
    /// Which page of them is asked for; `None` for the first.
    pub page: Option<String>,
}

impl SearchQuery {
    /// What looks for a text, wherever it stands.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// Reads the query of an address.
    pub(super) fn read(query: &str) -> Self {
        let value = |key: &str, most: usize| {
            let value = match key {
                TEXT => Cow::Owned(typed_text(query, key)?),
                _ => value_of(query, key)?,
            };
            let value = cleaned(value, most);
            (!value.is_empty()).then_some(value)
        };
        Self {
            text: value(TEXT, LONGEST_QUERY + 1).unwrap_or_default(),
            kind: value(KIND, LONGEST_WORD),
            organization: value(ORGANIZATION, LONGEST_WORD),
            page: page_asked(query),
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        let text = Some(&self.text).filter(|text| !text.is_empty());
        let pairs = [
            (TEXT, text),
            (KIND, self.kind.as_ref()),
            (ORGANIZATION, self.organization.as_ref()),
            (PAGE, self.page.as_ref()),
        ];
        write_pairs(query, pairs);
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

/// Which page of something a query asks for, as it is written; `None` for the first.
pub(super) fn page_asked(query: &str) -> Option<String> {
    let page = cleaned(value_of(query, PAGE)?, LONGEST_WORD);
    Some(page).filter(|page| !page.is_empty() && page != "1")
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

/// What a list of data is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    Changes(Option<Id<Organization>>),
}

/// A list of data and the part of it that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct List {
    /// What it is of.
    pub of: ListOf,
    /// Which part of it.
    pub query: ListQuery,
}

/// Which part of a list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ListQuery {
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
    /// The kind of the page that lists the same, or of the list where no page does.
    pub(crate) fn kind(self) -> PageKind {
        match self {
            Self::Organizations => PageKind::Organizations,
            Self::Units => PageKind::Units,
            Self::Posts => PageKind::Posts,
            Self::People => PageKind::People,
            Self::Functions => PageKind::Functions,
            Self::Changes(None) => PageKind::Changes,
            Self::Changes(Some(_)) => PageKind::OrganizationChanges,
        }
    }

    /// The whole list, from its beginning.
    pub fn whole(self) -> List {
        List {
            of: self,
            query: ListQuery::default(),
        }
    }
}

impl List {
    /// The part of the list that a query asks for.
    pub(super) fn asking(self, query: &str) -> Self {
        Self {
            query: ListQuery::read(query),
            ..self
        }
    }
}

impl ListQuery {
    /// Reads the query of an address.
    pub(super) fn read(query: &str) -> Self {
        let value = |key: &str| Some(shortened(value_of(query, key)?));
        Self {
            organization: value(ORGANIZATION),
            changed_since: value(CHANGED_SINCE),
            limit: value(LIMIT),
            after: value(AFTER),
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        let pairs = [
            (ORGANIZATION, self.organization.as_ref()),
            (CHANGED_SINCE, self.changed_since.as_ref()),
            (LIMIT, self.limit.as_ref()),
            (AFTER, self.after.as_ref()),
        ];
        write_pairs(query, pairs);
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

choices! {
    /// The colours that the page around a card asks for.
    pub enum Theme {
        /// Ink on paper.
        Light = "light",
        /// Paper on ink.
        Dark = "dark",
    }
}

/// The card of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Card {
    /// What it is of.
    pub of: Subject,
    /// Its colours, whatever the reader prefers; `None` for those that the reader does.
    pub theme: Option<Theme>,
}

impl Card {
    /// The same with the colours that a query names. A card in other colours is a card still, so a name that is none
    /// is passed over.
    pub(super) fn asking(self, query: &str) -> Self {
        let theme = parse(query.as_bytes()).find(|(key, _)| key == THEME);
        Self {
            theme: theme.and_then(|(_, word)| Theme::from_word(&word)),
            ..self
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        if let Some(theme) = self.theme {
            query.append_pair(THEME, theme.word());
        }
    }
}

/// What another site asks before it embeds a page (oEmbed 1.0).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct EmbedQuery {
    url: Option<String>,
    format: Option<String>,
    width: Option<String>,
    height: Option<String>,
    theme: Option<String>,
}

/// A format of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedFormat {
    /// JSON, where nothing is asked for.
    Json,
    /// XML.
    Xml,
}

/// Why a page cannot be embedded as it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadEmbedQuery {
    /// No URL is given, or what is given is none.
    Url,
    /// The format is none of those that there are.
    Format,
    /// A width or a height is no number of pixels.
    Size,
}

impl EmbedQuery {
    /// The question about this URL.
    pub fn of(url: String) -> Self {
        Self {
            url: Some(url),
            ..Self::default()
        }
    }

    /// Reads the query of an address.
    pub(super) fn read(query: &str) -> Self {
        let value = |key: &str| Some(value_of(query, key)?.into_owned());
        Self {
            url: value(URL),
            format: value(FORMAT),
            width: value(WIDTH),
            height: value(HEIGHT),
            theme: value(THEME),
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        let pairs = [
            (URL, self.url.as_ref()),
            (FORMAT, self.format.as_ref()),
            (WIDTH, self.width.as_ref()),
            (HEIGHT, self.height.as_ref()),
            (THEME, self.theme.as_ref()),
        ];
        write_pairs(query, pairs);
    }

    /// The format in which the answer is wanted.
    ///
    /// # Errors
    /// Where it is none that there is.
    pub fn format(&self) -> Result<EmbedFormat, BadEmbedQuery> {
        match self.format.as_deref() {
            None | Some("json") => Ok(EmbedFormat::Json),
            Some("xml") => Ok(EmbedFormat::Xml),
            Some(_) => Err(BadEmbedQuery::Format),
        }
    }

    /// The URL that is to be embedded.
    ///
    /// # Errors
    /// Where none is given.
    pub fn url(&self) -> Result<&str, BadEmbedQuery> {
        self.url.as_deref().ok_or(BadEmbedQuery::Url)
    }

    /// The size of the frame: this one, or less where that is too much.
    ///
    /// # Errors
    /// Where what is the most is no number of pixels.
    pub fn within(&self, width: u32, height: u32) -> Result<(u32, u32), BadEmbedQuery> {
        let within = |usual: u32, most: &Option<String>| match most {
            None => Ok(usual),
            Some(written) => match written.parse::<u32>() {
                Ok(most) if most > 0 => Ok(usual.min(most)),
                _ => Err(BadEmbedQuery::Size),
            },
        };
        Ok((within(width, &self.width)?, within(height, &self.height)?))
    }

    /// The colours that are asked for.
    pub fn theme(&self) -> Option<Theme> {
        self.theme.as_deref().and_then(Theme::from_word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_of_a_search_is_written_as_it_is_read() {
        let query = "q=a%26b+%E6%8A%A4&kind=unit&organization=x&page=2";
        let mut written = Serializer::new(String::new());
        SearchQuery::read(query).write(&mut written);
        assert_eq!(written.finish(), query);
    }

    #[test]
    fn what_asks_nothing_is_left_out() {
        let question = SearchQuery::read("q=++&kind=&page=1&on=2020-01-01&q=b");
        assert_eq!(question, SearchQuery::default());
    }

    #[test]
    fn what_cannot_be_shown_is_no_part_of_it() {
        let question = SearchQuery::read("q=a%00b%1b%e2%80%aec%ff");
        assert_eq!(question.text, "a b  c\u{fffd}");
        let long = SearchQuery::read(&format!("q={}", "x".repeat(10_000)));
        assert_eq!(long.text.len(), LONGEST_QUERY + 1);
    }

    #[test]
    fn a_query_is_written_as_it_is_read() {
        let query = "organization=cast&changed_since=2020-01-01&limit=7&after=cast%2Foffice%23function-0002";
        let mut written = Serializer::new(String::new());
        ListQuery::read(query).write(&mut written);
        assert_eq!(written.finish(), query);
    }

    #[test]
    fn what_makes_no_sense_is_told_from_what_says_nothing() {
        let part = ListQuery::read("limit=&after=&changed_since=&organization=&on=2020-01-01");
        assert_eq!(part, ListQuery::default());
        assert_eq!(part.limit(), Ok(USUAL_LIMIT));
        for limit in ["0", "201", "-1", "1.5", "ten", "99999999999999999999"] {
            let part = ListQuery::read(&format!("limit={limit}"));
            assert_eq!(part.limit(), Err(BadParameter::Limit), "{limit}");
        }
        let part = ListQuery::read("changed_since=2020-02-30&after=a%00&organization=A");
        assert_eq!(part.changed_since(), Err(BadParameter::ChangedSince));
        assert_eq!(part.after(), Err(BadParameter::After));
        assert_eq!(part.organization(), Err(BadParameter::Organization));
        let long = ListQuery::read(&format!("after={}", "x".repeat(10_000)));
        assert_eq!(long.after(), Err(BadParameter::After));
        // Less than a day would be read as its first or its last one.
        let part = ListQuery::read("changed_since=2020-02");
        assert_eq!(part.changed_since(), Err(BadParameter::ChangedSince));
    }
}
