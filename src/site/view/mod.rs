//! The directory as the reader of one language sees it on one day.
//!
//! A text that is not in the reader's language is never shown without its `lang`, and the view notes it, so that
//! the page says it in words.

mod affiliations;
pub mod anchors;
mod breaks;
mod elsewhere;
pub mod html;
pub mod links;
mod notices;
mod opening;
mod order;
mod phones;
pub mod place;
mod seen;
mod texts;
mod typeset;
pub mod words;

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use anyhow::Result;
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::address::{ListPart, Listed};
use crate::model::{Body, Directory, Id, Language, Mentions, Names, Organization, Profile, Source};
use crate::pictures::Typefaces;
use crate::search::{Index, SearchResults};
use crate::site::view::anchors::Anchors;
use crate::site::view::html::{Html, Inline};
use crate::site::view::seen::Seen;
use crate::snapshot::{Changed, ListParts, Revision, Snapshot};
use crate::strings::Strings;
use crate::text::{Certainty, Collation, LanguageTag, PartialDate, Period};

/// How long somebody who searches waits for an index that is still being made.
const PATIENCE: Duration = Duration::from_secs(2);

/// What every page is made with. It notes which texts were not in the reader's language, so that the page can
/// say so in words.
#[derive(Clone)]
pub struct View<'a> {
    snapshot: &'a Snapshot,
    directory: &'a Directory,
    language: &'a Language,
    strings: &'a Strings,
    day: Date,
    on: Option<Date>,
    /// What stands on the same page beside what the page is about.
    anchors: Option<Rc<Anchors>>,
    /// What was looked for, where that is marked.
    marked: Option<&'a SearchResults>,
    generation: Option<u64>,
    typefaces: Option<&'a Typefaces>,
    revision: Option<&'a Revision>,
    /// The order of names, made once for all views of a language.
    collation: Rc<OnceCell<Collation>>,
    /// The organization whose texts are shown, where the page is not of one.
    owner: Option<Id<Organization>>,
    /// Which lists come in parts, found once for a page.
    parted: Rc<RefCell<HashMap<(Listed, Date), bool>>>,
    seen: Rc<RefCell<Seen>>,
}

impl<'a> View<'a> {
    /// The view of a language's readers: today, or on the day they ask about.
    pub fn new(
        snapshot: &'a Snapshot,
        language: &'a Language,
        today: Date,
        on: Option<Date>,
    ) -> Self {
        let day = on.unwrap_or(today);
        Self {
            snapshot,
            directory: snapshot.directory_on(day, today),
            strings: snapshot.strings(language),
            language,
            day,
            on,
            anchors: None,
            marked: None,
            generation: None,
            typefaces: None,
            revision: snapshot.revision(),
            collation: Rc::default(),
            owner: None,
            parted: Rc::default(),
            seen: Rc::default(),
        }
    }

    /// The same view for a page that follows the changes of the content from this state on.
    pub fn following(self, generation: Option<u64>) -> Self {
        Self { generation, ..self }
    }

    /// The same view where pages have the pictures that these fonts can draw.
    pub fn drawing_with(self, typefaces: Option<&'a Typefaces>) -> Self {
        Self { typefaces, ..self }
    }

    /// The fonts in which pictures can be drawn.
    pub fn typefaces(&self) -> Option<&'a Typefaces> {
        self.typefaces
    }

    /// The number of the content's state, where the page follows its changes.
    pub fn generation(&self) -> Option<u64> {
        self.generation
    }

    /// The revision of the content, where it has one.
    pub fn revision(&self) -> Option<&'a Revision> {
        self.revision
    }

    /// What the history of the content tells.
    pub fn history(&self) -> &'a Changed {
        self.snapshot.history()
    }

    /// The same view of today, whatever day the reader asked about.
    pub fn of_today(&self, today: Date) -> Self {
        Self {
            on: None,
            directory: self.snapshot.directory(),
            ..self.at(today)
        }
    }

    /// When what pages show today was last changed: the content, of which any may be in a page, or the day since which it
    /// says what it says. `None` where nobody knows, and of other days.
    pub fn modified(&self) -> Option<Timestamp> {
        let last = self.history().last().filter(|_| self.on.is_none())?;
        let epoch = self.directory.calendar().epoch(self.day);
        Some(last.max(self.directory.site().midnight(epoch)?))
    }

    /// The same view of what was on another day, as an event of that day needs it; links keep the day of this one.
    pub fn at(&self, day: Date) -> Self {
        Self {
            day,
            ..self.clone()
        }
    }

    /// The same view of the last day of a period, or of the day shown where it is not over or nobody knows when it was:
    /// what someone left is called what it was called then.
    pub fn at_end_of(&self, period: Period) -> Self {
        let last = period.last().map(PartialDate::latest);
        self.at(last.map_or(self.day, |last| last.min(self.day)))
    }

    /// The same view for whoever asks about this day, if any; links keep it.
    pub fn showing(&self, on: Option<Date>) -> Self {
        Self {
            day: on.unwrap_or(self.day),
            on,
            ..self.aside()
        }
    }

    /// The same view for the parts of a page that gathers several things: links lead to them within the page.
    pub fn gathered(&self, anchors: Anchors) -> Self {
        Self {
            anchors: Some(Rc::new(anchors)),
            ..self.clone()
        }
    }

    /// The same view for texts of an organization, or of none.
    pub fn texts_of(&self, owner: Option<Id<Organization>>) -> Self {
        Self {
            owner,
            ..self.clone()
        }
    }

    /// The same view for what stands around a page: its texts are not among those of which the page speaks.
    pub fn aside(&self) -> Self {
        Self {
            anchors: None,
            seen: Rc::default(),
            ..self.clone()
        }
    }

    /// The same view for the readers of another language.
    pub fn read_in(&self, language: &'a Language) -> Self {
        Self {
            language,
            strings: self.snapshot.strings(language),
            anchors: None,
            seen: Rc::default(),
            collation: Rc::default(),
            parted: Rc::default(),
            ..*self
        }
    }

    /// The same view with what was looked for marked in texts and names.
    pub fn marking<'b>(&self, found: &'b SearchResults) -> View<'b>
    where
        'a: 'b,
    {
        View {
            marked: Some(found),
            ..self.clone()
        }
    }

    /// The bytes of a text that are marked.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let found = self.marked;
        found.map_or_else(Vec::new, |found| found.highlights(text))
    }

    /// Whether a text says what was looked for as it was typed, and not by words that may mean the same.
    pub fn says_as_typed(&self, text: &str) -> bool {
        let found = self.marked;
        found.is_some_and(|found| found.says_as_typed(text))
    }

    /// The index of the directory; `None` where it is still being made, for longer than a visitor waits gladly.
    ///
    /// # Errors
    /// Where it has to be made first and that fails.
    pub fn index(&self) -> Result<Option<&'a Index>> {
        self.snapshot.index_within(PATIENCE)
    }

    /// The same for what a page can do without: `None` as long as another thread is making it.
    ///
    /// # Errors
    /// As for [`View::index`].
    pub fn index_at_hand(&self) -> Result<Option<&'a Index>> {
        self.snapshot.index_within(Duration::ZERO)
    }

    /// Which texts lead to which pages.
    pub fn mentions(&self) -> &'a Mentions {
        self.snapshot.mentions()
    }

    /// What the page gathers, if it does.
    pub fn anchors(&self) -> Option<&Anchors> {
        self.anchors.as_deref()
    }

    /// The directory.
    pub fn directory(&self) -> &'a Directory {
        self.directory
    }

    /// The reader's language.
    pub fn language(&self) -> &'a Language {
        self.language
    }

    /// The interface strings of that language.
    pub fn strings(&self) -> &'a Strings {
        self.strings
    }

    /// The day that is shown.
    pub fn day(&self) -> Date {
        self.day
    }

    /// The day that the reader asked about; `None` where it is today.
    pub fn on(&self) -> Option<Date> {
        self.on
    }

    /// Whether a body may exist on the day that is shown.
    pub fn exists(&self, body: Body) -> bool {
        self.directory.existence(body, self.day) != Certainty::No
    }

    /// Whether the day that the reader asked about lies before anything that the directory knows a date of.
    pub fn is_before_records(&self) -> bool {
        let first = self.directory.calendar().first();
        self.on
            .is_some_and(|day| first.is_some_and(|first| day < first.earliest()))
    }

    /// Whether a list comes in parts on the day that is shown, as somebody finds who has not been asked yet.
    pub fn is_parted(&self, list: Listed, find: impl FnOnce() -> bool) -> bool {
        let known = self.parted.borrow().get(&(list, self.day)).copied();
        known.unwrap_or_else(|| {
            let found = find();
            self.parted.borrow_mut().insert((list, self.day), found);
            found
        })
    }

    /// The parts of all lists that come in parts, as somebody finds them who has not been asked yet.
    pub fn list_parts(
        &self,
        find: impl FnOnce() -> Vec<(Option<LanguageTag>, ListPart)>,
    ) -> ListParts {
        self.snapshot.list_parts(self.day, find)
    }

    /// What a body is called on the day that is shown.
    pub fn names<'p>(&self, profile: &'p Profile) -> &'p Names {
        profile.names.on(self.day)
    }

    /// A message of the interface.
    pub fn say(&self, message: &str) -> String {
        self.strings.say(message)
    }

    /// A message of the interface in each language of the site.
    pub fn say_in_each(&self, message: &str) -> Vec<(&'a LanguageTag, String)> {
        let languages = self.directory.site().languages.iter();
        languages
            .map(|language| (&language.tag, self.snapshot.strings(language).say(message)))
            .collect()
    }

    /// A message of the interface in a language, if it is one of the site's.
    pub fn say_in(&self, tag: &LanguageTag, message: &str) -> Option<String> {
        let language = self.directory.site().language(tag)?;
        Some(self.snapshot.strings(language).say(message))
    }

    /// A message of the interface about a text.
    pub fn say_of(&self, message: &str, variable: &str, text: &str) -> String {
        self.strings
            .say_with(message, &[(variable, FluentValue::from(text))])
    }

    /// A label and what it is of, as plain text.
    pub fn labelled(&self, label: &str, text: &str) -> String {
        let variables = [
            ("label", FluentValue::from(label)),
            ("text", FluentValue::from(text)),
        ];
        self.strings.say_with("labelled", &variables)
    }

    /// A message of the interface about a number of things.
    pub fn say_count(&self, message: &str, count: usize) -> String {
        let variables = [("count", FluentValue::from(count))];
        self.strings.say_with(message, &variables)
    }

    /// A message of the interface with links and other pieces of the page in it, in the order of the language.
    pub fn phrase(&self, message: &str, pieces: &[(&str, &dyn Inline)]) -> Html {
        // Each piece stands in the message as a character that no text has, until the message is escaped.
        let marks: Vec<String> = ('\u{e000}'..)
            .take(pieces.len())
            .map(String::from)
            .collect();
        let variables: Vec<_> = pieces
            .iter()
            .zip(&marks)
            .map(|((name, _), mark)| (*name, FluentValue::from(mark.as_str())))
            .collect();
        let message = self.strings.say_with(message, &variables);
        let mut html = Html::own(&message).to_string();
        let mut plain = message;
        for ((_, piece), mark) in pieces.iter().zip(&marks) {
            html = html.replace(mark, &piece.to_string());
            plain = plain.replace(mark, piece.plain());
        }
        // Where a language sets links side by side, it must be seen where the one ends.
        Html::inline(html.replace("</a><a ", "</a><wbr><a "), plain)
    }

    /// The sources of a body, which for a unit without its own are those of its organization, and the date of
    /// update that they state.
    pub fn sources_of(&self, body: Body) -> (&'a [Source], Option<PartialDate>) {
        let own = self.directory.profile(body);
        let above = Body::Organization(self.directory.organization_on(body, self.day));
        let above = self.directory.profile(above);
        if own.sources.is_empty() {
            (&above.sources, own.updated.or(above.updated))
        } else {
            (&own.sources, own.updated)
        }
    }
}
