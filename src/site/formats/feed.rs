//! What changed, as an Atom feed (RFC 4287).
//!
//! A template writes it: the crate for feeds would bring a second date library. The tests read it with that crate
//! and hold it to `atom.rng`, which is ours, since nobody publishes a schema of RFC 4287 as a package.

use crate::site::queries::events::{event_path, message_of};
use anyhow::{Context, Result};
use askama::Template;
use jiff::civil::Date;

use crate::address::{Page, with_fragment};
use crate::model::{Appointment, Body, Change, Event, Id, Organization, Party};
use crate::site::parts::{appointment_words, transfer_words};
use crate::site::queries::events::happened;
use crate::site::view::View;
use crate::text::{Choice, PartialDate};

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
    updated: String,
    entries: Vec<FeedEntry>,
}

struct FeedEntry {
    id: String,
    link: String,
    title: String,
    updated: String,
    summary: String,
}

/// The feed of an organization or of everything.
///
/// # Errors
/// Where it cannot be written.
pub fn feed(view: &View<'_>, within: Option<Id<Organization>>) -> Result<String> {
    let directory = view.directory();
    let events = happened(view, within);
    let entries: Vec<FeedEntry> = events
        .iter()
        .take(ENTRIES)
        .map(|(date, event)| FeedEntry::new(view, *date, *event))
        .collect();
    let site = view.name(&directory.site().name).plain().to_owned();
    let of = within.map(|id| view.organization_in_brief(id).text.plain().to_owned());
    let own = Page::Feed(within);
    let feed = Feed {
        language: view.language().tag.to_string(),
        id: localized(view, own.clone()),
        title: format!("{} – {}", view.say("changes"), of.as_ref().unwrap_or(&site)),
        author: site,
        own: localized(view, own),
        page: localized(view, Page::Changes(within)),
        // A feed without entries has never been updated; the time must still be one.
        updated: entries
            .iter()
            .map(|entry| entry.updated.clone())
            .max()
            .unwrap_or_else(|| timestamp(view, Date::constant(2000, 1, 1))),
        entries,
    };
    feed.render().context("the feed cannot be written")
}

impl FeedEntry {
    fn new(view: &View<'_>, date: PartialDate, event: Event) -> Self {
        match event {
            Event::Changed(id) => {
                let change = view.directory().get(id);
                let page = Page::Changes(None);
                let kind = view.say(&format!("change-{}", change.kind.word()));
                let text = view.text(&change.text);
                Self {
                    id: view.absolute(&event_path(view, date, event)),
                    link: with_fragment(localized(view, page), Some(change.slug.as_str())),
                    title: view.labelled(&kind, &bodies(view, change)),
                    updated: timestamp(view, date.earliest()),
                    summary: format!("{} · {}", view.date(date).words, text.plain()),
                }
            }
            Event::Transferred(unit, place) => {
                let words = transfer_words(view, date, unit, place);
                let kind = view.say(message_of(view, event));
                Self {
                    id: view.absolute(&event_path(view, date, event)),
                    link: localized(view, Page::from(Body::Unit(unit))),
                    title: view.labelled(&kind, words.plain()),
                    updated: timestamp(view, date.latest()),
                    summary: format!(
                        "{} · {}",
                        view.date(date).words,
                        view.labelled(&kind, words.plain())
                    ),
                }
            }
            Event::Appointed(id) | Event::Continued(id) => {
                Self::of_appointment(view, (date, event), id, date.earliest())
            }
            Event::Left(id) => {
                // Someone is gone on the day after the last one.
                let gone = date.day_after().unwrap_or(date.latest());
                Self::of_appointment(view, (date, event), id, gone)
            }
        }
    }

    fn of_appointment(
        view: &View<'_>,
        (date, event): (PartialDate, Event),
        id: Id<Appointment>,
        day: Date,
    ) -> Self {
        let directory = view.directory();
        let post = Page::from(directory.get(id).post);
        let words = appointment_words(view, date, id);
        let words = words.plain();
        let kind = view.say(message_of(view, event));
        Self {
            id: view.absolute(&event_path(view, date, event)),
            link: localized(view, post),
            title: view.labelled(&kind, words),
            updated: timestamp(view, day),
            summary: format!(
                "{} · {}",
                view.date(date).words,
                view.labelled(&kind, words)
            ),
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

/// The midnight that begins a day where the institutions are, as RFC 3339 wants it.
fn timestamp(view: &View<'_>, day: Date) -> String {
    let zone = view.directory().site().time_zone.clone();
    match day.to_zoned(zone) {
        Ok(midnight) => midnight.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        Err(_) => format!("{day}T00:00:00Z"),
    }
}

/// The URL of a page in the reader's language.
fn localized(view: &View<'_>, page: Page) -> String {
    format!("{}{}", base(view), view.today_href(page))
}

fn base<'a>(view: &View<'a>) -> &'a str {
    let site = view.directory().site();
    site.base_url.as_str().trim_end_matches('/')
}
