//! Everything in one download, as JSON Lines: a line a thing, each the document that it has of its own, made by the same
//! function, so neither can differ from the other.
//!
//! It is made while it is sent, from the snapshot that was served when it was asked for. It has no ETag, which would mean to
//! make all of it first, and breaks off where a line fails, so that nobody takes half of it for the whole.

use anyhow::Result;
use jiff::civil::Date;

use crate::address::{Format, Page};
use crate::model::{Change, Directory, Id, SitePage, Topic};
use crate::site::formats::json;
use crate::site::formats::serialize::to_json;
use crate::site::resource::Lines;
use crate::site::view::View;

/// What a line tells of.
#[derive(Debug)]
enum Line {
    /// What has a document at an address of its own.
    Thing(Page),
    // What follows has a place in a page, and no such address.
    /// A change.
    Change(Id<Change>),
    /// A body outside the directory, by its place among them.
    ExternalBody(usize),
    /// What functions are about.
    Topic(Id<Topic>),
    /// A page of the site itself.
    SitePage(Id<SitePage>),
}

/// Everything that is known on the day shown, line by line: nothing in it is to come.
pub fn dump(view: &View<'_>, file_name: Option<String>) -> Lines {
    let (day, on) = (view.day(), view.on());
    let mut lines = lines(view.directory(), day).into_iter();
    Lines {
        media_type: Format::Dump.media_type(),
        file_name,
        next: Box::new(move |snapshot| {
            let language = snapshot.directory().site().default_language();
            let view = View::new(snapshot, language, day, on);
            let mut documents = lines
                .by_ref()
                .filter_map(|line| line.document(&view).transpose());
            let line = documents.next()?;
            // JSON writes the end of a line within a text as `\n`, so a document is one line.
            Some(line.map(|line| line + "\n"))
        }),
    }
}

impl Line {
    /// The document; `None` where the API has none for such a thing.
    fn document(&self, view: &View<'_>) -> Result<Option<String>> {
        match self {
            Self::Thing(page) => json::of(view, page),
            Self::Change(id) => to_json(&json::WireChangeRecord::new(view, *id)).map(Some),
            Self::ExternalBody(place) => {
                let body = view.directory().external_bodies().nth(*place);
                let record = body.map(|body| json::WireExternalBodyRecord::new(view, body));
                record.as_ref().map(to_json).transpose()
            }
            Self::Topic(id) => to_json(&json::WireTopicRecord::new(view, *id)).map(Some),
            Self::SitePage(id) => to_json(&json::WirePageRecord::new(view, *id)).map(Some),
        }
    }
}

/// Everything that may have begun by a day.
fn lines(directory: &Directory, day: Date) -> Vec<Line> {
    let things = Page::begun(directory, day).filter(Page::is_of_thing);
    let changes = directory.changes();
    let changes = changes.filter(|id| directory.get(*id).date.earliest() <= day);
    things
        .map(Line::Thing)
        .chain(changes.map(Line::Change))
        // These bear no date.
        .chain((0..directory.external_bodies().len()).map(Line::ExternalBody))
        .chain(directory.topics().map(Line::Topic))
        .chain(directory.pages().map(Line::SitePage))
        .collect()
}
