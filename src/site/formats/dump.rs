//! Everything in one download, as JSON Lines: a line a thing, each the document that it has of its own.

use std::vec;

use anyhow::Result;
use jiff::civil::Date;

use super::json;
use crate::model::{Body, Directory};
use crate::site::address::{Format, Target};
use crate::site::view::View;
use crate::snapshot::Snapshot;
use crate::text::Period;

/// Everything that is known on a day, line by line.
#[derive(Debug)]
pub struct Dump {
    /// What it is called where it is saved.
    pub file_name: Option<String>,
    day: Date,
    on: Option<Date>,
    targets: vec::IntoIter<Target>,
}

impl Dump {
    /// The dump of the day shown: nothing in it is to come.
    pub fn new(view: &View<'_>, file_name: Option<String>) -> Self {
        Self {
            file_name,
            day: view.day(),
            on: view.on(),
            targets: targets(view.directory(), view.day()).into_iter(),
        }
    }

    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        Format::Dump.media_type()
    }

    /// The next line, with its end; `None` behind the last one. The snapshot is the one it was begun with.
    ///
    /// # Errors
    /// Where the line cannot be written.
    pub fn next_line(&mut self, snapshot: &Snapshot) -> Option<Result<String>> {
        let language = snapshot.directory().site().default_language();
        let view = View::new(snapshot, language, self.day, self.on);
        let documents = self.targets.by_ref();
        let mut lines = documents.filter_map(|target| json::of(&view, &target).transpose());
        let line = lines.next()?;
        // JSON writes the end of a line within a text as `\n`, so a document is one line.
        Some(line.map(|line| line + "\n"))
    }
}

/// Whatever has a document of its own and may have begun by a day, each organization before its units.
fn targets(directory: &Directory, day: Date) -> Vec<Target> {
    let has_begun = |period: Period| period.start.is_none_or(|start| start.earliest() <= day);
    let lived = |body| has_begun(directory.profile(body).period);
    let organizations = directory.organizations();
    let units = directory.units();
    let posts = directory.posts();
    let people = directory.people();
    let mut targets: Vec<Target> = organizations
        .filter(|id| lived(Body::Organization(*id)))
        .map(|id| Target::organization(directory, id))
        .collect();
    targets.extend(
        units
            .filter(|id| lived(Body::Unit(*id)))
            .map(|id| Target::unit(directory, id)),
    );
    targets.extend(
        posts
            .filter(|id| has_begun(directory.get(*id).period))
            .map(|id| Target::post(directory, id)),
    );
    targets.extend(
        directory
            .sections()
            .map(|id| Target::section(directory, id)),
    );
    targets.extend(
        people
            .filter(|id| directory.knows(*id, day))
            .map(|id| Target::person(directory, id)),
    );
    targets
}
