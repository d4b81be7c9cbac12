//! What changed, as an Atom feed (RFC 4287).
//!
//! An entry is `updated` when it came to be known, as the history of the content tells; without a history, on the day of
//! the event. That day has an element of its own (`ev:startdate` of the module for events, as precise as its source). What
//! became known last comes first, or nobody would read of what was found out about an earlier year.
//!
//! A template writes it: the crate for feeds would bring a second date library. The tests read it with that crate
//! and hold it to `atom.rng`, which is ours, since nobody publishes a schema of RFC 4287 as a package.

use std::cmp::Reverse;

use anyhow::{Context, Result};
use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::address::{Page, with_fragment};
use crate::model::{Appointment, Body, Change, Event, Id, Organization, Party};
use crate::site::parts::{appointment_words, page_of_changes, transfer_words};
use crate::site::queries::events::{event_path, happened, message_of};
use crate::site::view::View;
use crate::text::{Choice, PartialDate, TranslationStatus};

/// How many entries a feed has: readers come back more often than so much happens.
const ENTRIES: usize = 100;

#[derive(Template)]
#[template(path = "feeds/changes.xml")]
struct Feed {
    language: String,
    id: String,
    title: String,
    author: String,
    own: String,
    page: String,
    updated: Timestamp,
    /// What is said of all texts together: that some were not published by the institutions.
    rights: Option<String>,
    entries: Vec<FeedEntry>,
}

struct FeedEntry {
    id: String,
    link: String,
    title: String,
    updated: Timestamp,
    /// The day of the event, as precise as its source.
    date: PartialDate,
    summary: String,
    /// What is to be said of the texts in it, the most of any.
    status: TranslationStatus,
}

/// The feed of an organization or of everything.
///
/// # Errors
/// Where it cannot be written.
pub fn feed(view: &View<'_>, within: Option<Id<Organization>>) -> Result<String> {
    let directory = view.directory();
    let events = happened(view, within);
    let events = match view.history().knows_lines() {
        true => latest(events, |date, event| known_since(view, date, event)),
        // Days are in the order of their midnights, which are needed of those that are told only.
        false => latest(events, first_day),
    };
    let entries = events
        .into_iter()
        .map(|(date, event)| FeedEntry::new(view, date, event));
    let entries: Vec<FeedEntry> = entries.collect();
    let latest = entries.iter().map(|entry| entry.updated).max();
    let status = entries.iter().map(|entry| entry.status).max();
    let rights = match status {
        None | Some(TranslationStatus::Official) => None,
        Some(status) => Some(view.say(&format!("document-{}", status.word()))),
    };
    let site = view.name(&directory.site().name).plain().to_owned();
    let of = within.map(|id| view.organization_in_brief(id).text.plain().to_owned());
    let own = Page::Feed(within);
    let feed = Feed {
        language: view.language().tag.to_string(),
        id: format!(
            "{}/{}{}",
            base(view),
            view.language().tag,
            own.first_path(directory)
        ),
        title: format!("{} – {}", view.say("changes"), of.as_ref().unwrap_or(&site)),
        author: site,
        own: localized(view, own),
        page: localized(view, Page::Changes(within)),
        updated: latest.unwrap_or_else(|| quiet_since(view, within)),
        rights,
        entries,
    };
    feed.render().context("the feed cannot be written")
}

/// As many events as a feed has, the latest first by this key. Those of one key stay in their order.
fn latest<K: Ord + Copy>(
    events: Vec<(PartialDate, Event)>,
    key: impl Fn(PartialDate, Event) -> K,
) -> Vec<(PartialDate, Event)> {
    let events = events.into_iter().enumerate();
    let keyed = events.map(|(place, told)| ((Reverse(key(told.0, told.1)), place), told));
    let mut keyed: Vec<_> = keyed.collect();
    if keyed.len() > ENTRIES {
        keyed.select_nth_unstable_by_key(ENTRIES, |(key, _)| *key);
        keyed.truncate(ENTRIES);
    }
    keyed.sort_unstable_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, told)| told).collect()
}

impl FeedEntry {
    /// An event with what is to be said of its texts.
    fn new(view: &View<'_>, date: PartialDate, event: Event) -> Self {
        let view = &view.aside();
        let entry = Self::of_event(view, date, event);
        let status = view.least_official();
        let summary = match status {
            TranslationStatus::Official => entry.summary,
            status => {
                let said = view.say(&format!("status-{}", status.word()));
                let pieces = [("text", entry.summary.into()), ("status", said.into())];
                view.strings().say_with("feed-status", &pieces)
            }
        };
        Self {
            status,
            summary,
            ..entry
        }
    }

    fn of_event(view: &View<'_>, date: PartialDate, event: Event) -> Self {
        match event {
            Event::Changed(id) => {
                let change = view.directory().get(id);
                let page = page_of_changes(view, date);
                let kind = view.say(&format!("change-{}", change.kind.word()));
                let text = view.text(&change.text);
                Self {
                    id: view.absolute(&event_path(view, event)),
                    link: with_fragment(localized(view, page), Some(change.slug.as_str())),
                    title: view.labelled(&kind, &bodies(view, change)),
                    updated: known_since(view, date, event),
                    date,
                    summary: format!("{} · {}", view.date(date).words, text.plain()),
                    status: TranslationStatus::Official,
                }
            }
            Event::Transferred(unit, place) => {
                let words = transfer_words(view, date, unit, place);
                let kind = view.say(message_of(view, event));
                Self {
                    id: view.absolute(&event_path(view, event)),
                    link: localized(view, Page::from(Body::Unit(unit))),
                    title: view.labelled(&kind, words.plain()),
                    updated: known_since(view, date, event),
                    date,
                    summary: format!(
                        "{} · {}",
                        view.date(date).words,
                        view.labelled(&kind, words.plain())
                    ),
                    status: TranslationStatus::Official,
                }
            }
            Event::Appointed(id) | Event::Continued(id) | Event::Left(id) => {
                Self::of_appointment(view, (date, event), id)
            }
        }
    }

    fn of_appointment(
        view: &View<'_>,
        (date, event): (PartialDate, Event),
        id: Id<Appointment>,
    ) -> Self {
        let directory = view.directory();
        let post = Page::from(directory.get(id).post);
        let words = appointment_words(view, date, id);
        let words = words.plain();
        let kind = view.say(message_of(view, event));
        Self {
            id: view.absolute(&event_path(view, event)),
            link: localized(view, post),
            title: view.labelled(&kind, words),
            updated: known_since(view, date, event),
            date,
            summary: format!(
                "{} · {}",
                view.date(date).words,
                view.labelled(&kind, words)
            ),
            status: TranslationStatus::Official,
        }
    }
}

/// The bodies that a change concerns, from which to which, as they were called when it happened.
fn bodies(view: &View<'_>, change: &Change) -> String {
    let then = view.at(change.date.latest());
    let names = |parties: &[Party]| {
        let names = parties
            .iter()
            .map(|party| then.party(*party).plain().to_owned());
        names.collect::<Vec<_>>().join(&view.say("list-separator"))
    };
    let (from, to) = (names(&change.from), names(&change.to));
    match (from.is_empty(), to.is_empty()) {
        (false, false) if from != to => {
            let pieces = [("old", from.into()), ("new", to.into())];
            view.strings().say_with("name-change", &pieces)
        }
        (true, _) => to,
        _ => from,
    }
}

/// The first day on which an event has happened for certain.
fn first_day(date: PartialDate, event: Event) -> Date {
    match event {
        Event::Changed(_) | Event::Appointed(_) | Event::Continued(_) => date.earliest(),
        Event::Transferred(..) => date.latest(),
        // Someone is gone on the day after the last one.
        Event::Left(_) => date.day_after().unwrap_or(date.latest()),
    }
}

/// When an event came to be known: when the line was written that tells its day, as far as the content has a history;
/// otherwise, on the first day on which it has happened for certain.
fn known_since(view: &View<'_>, date: PartialDate, event: Event) -> Timestamp {
    let directory = view.directory();
    let history = view.history();
    let line_of_post = |id: Id<Appointment>, which: usize| {
        let appointment = directory.get(id);
        let line = appointment.lines[which]?;
        history.of_line(&directory.get(appointment.post).origin.file, line)
    };
    let known = match event {
        Event::Changed(id) => history.begun(&directory.get(id).origin.file),
        Event::Transferred(id, place) => {
            let unit = directory.get(id);
            let line = unit.former_parent_lines.get(place);
            line.and_then(|line| history.of_line(&unit.origin.file, *line))
        }
        Event::Appointed(id) | Event::Continued(id) => line_of_post(id, 0),
        Event::Left(id) => line_of_post(id, 1),
    };
    let day = midnight(view, first_day(date, event));
    // What was written before its day became news on that day.
    known.map_or(day, |known| known.max(day))
}

/// Since when a feed without entries is as it is: since the content was last changed, or else since a source of the organization
/// was last read, or since the last day of which the directory tells anything.
fn quiet_since(view: &View<'_>, within: Option<Id<Organization>>) -> Timestamp {
    let directory = view.directory();
    let sources = within.map(|id| directory.get(id).profile.sources.iter());
    let read = sources
        .into_iter()
        .flatten()
        .filter_map(|source| source.read);
    let day = match read.map(PartialDate::earliest).max() {
        Some(read) => read.min(view.day()),
        None => directory.calendar().epoch(view.day()),
    };
    let day = if day == Date::MIN { view.day() } else { day };
    let last = view.history().last();
    last.unwrap_or_else(|| midnight(view, day))
}

/// The midnight that begins a day where the institutions are.
fn midnight(view: &View<'_>, day: Date) -> Timestamp {
    let midnight = view.directory().site().midnight(day);
    midnight.unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The URL of a page in the reader's language.
fn localized(view: &View<'_>, page: Page) -> String {
    format!("{}{}", base(view), view.today_href(page))
}

fn base<'a>(view: &View<'a>) -> &'a str {
    let site = view.directory().site();
    site.base_url.as_str().trim_end_matches('/')
}
