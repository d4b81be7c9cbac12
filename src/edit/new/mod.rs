//! Beginning a new thing: a file in the right place that says what each part of it is for, in English and Chinese,
//! and nothing that nobody said.

mod bodies;
mod change;
mod language;
mod person;
mod post;
mod sheet;
mod texts;

use anyhow::Result;

pub use self::bodies::{Organization, Unit};
pub use self::change::{Change, Party};
pub use self::language::Language;
pub use self::person::Person;
pub use self::post::{Post, PostTitle};
pub use self::texts::{Page, Section};
use super::content_ref::ContentRef;
use super::draft::Draft;
use super::plan::one_after_another;
use super::steps::Step;
use crate::diagnostics::Code;
use crate::messages::{Argument, say};
use crate::text::Slug;

/// LocalizedTexts by language tag, in the order in which they are written.
pub type LocalizedTexts = [(String, String)];

/// A thing to begin, but for its slug.
pub trait Entry {
    /// What it is under a slug.
    fn thing(&self, slug: &Slug) -> ContentRef;

    /// Writes it into the texts of the content, where the languages of the site are these.
    ///
    /// # Errors
    /// Where what it belongs to is not there.
    fn write(&self, slug: &Slug, languages: &[String], draft: &mut Draft) -> Result<()>;
}

/// The languages of the site, as tags, the default one first.
pub fn languages(draft: &Draft) -> Vec<String> {
    let directory = draft.load().directory();
    let languages = directory
        .iter()
        .flat_map(|directory| &directory.site().languages);
    languages.map(|language| language.tag.to_string()).collect()
}

/// What to do on the disk to add a thing to content that has no errors.
///
/// # Errors
/// Where there is such a thing, or the content would have errors with it.
pub fn add(before: &Draft, entry: &dyn Entry, slug: &Slug) -> Result<Vec<Step>> {
    let thing = entry.thing(slug);
    if is_there(before, &thing) {
        return Err(say::nothing_written_over(thing.a_kind(), slug.as_str()).into());
    }
    let mut after = before.clone();
    entry.write(slug, &languages(before), &mut after)?;
    difference(before, &after)
        .map_err(|mistakes| say::thing_not_added(thing.a_kind(), slug.as_str(), mistakes).into())
}

/// The suggested slug, or the first with a number behind it, that is free: nobody's, nobody's former one and not
/// reserved.
///
/// # Errors
/// Where the thing could have no slug at all, since what it belongs to is not there.
pub fn free_slug(before: &Draft, entry: &dyn Entry, suggested: Slug) -> Result<Option<Slug>> {
    let languages = languages(before);
    let numbered = (2..100).filter_map(|number| Slug::parse(&format!("{suggested}-{number}")).ok());
    let all = std::iter::once(suggested.clone()).chain(numbered);
    for slug in all.filter(|slug| !is_there(before, &entry.thing(slug))) {
        let mut after = before.clone();
        entry.write(&slug, &languages, &mut after)?;
        let report = after.load().report;
        let mut found = report.diagnostics().iter();
        if !found.any(|found| matches!(found.code, Code::DuplicateSlug | Code::ReservedSlug)) {
            return Ok(Some(slug));
        }
    }
    Ok(None)
}

fn is_there(before: &Draft, thing: &ContentRef) -> bool {
    let place = thing.place();
    let file = |place: &str| {
        let at = before.folder().join(place);
        before.texts.contains_key(place) || at.symlink_metadata().is_ok()
    };
    before.things().iter().any(|(known, _)| known == thing)
        || place.is_some_and(|place| file(&place))
}

/// What turns one draft into the other on the disk; where the other has errors, what they are.
fn difference(before: &Draft, after: &Draft) -> Result<Vec<Step>, Argument> {
    let report = after.load().report;
    let mistakes = report.errors().map(|found| found.message().clone().into());
    if let Some(mistakes) = one_after_another(mistakes) {
        return Err(mistakes);
    }
    let texts = after.texts.iter();
    let changed = texts.filter(|(file, text)| before.texts.get(*file) != Some(text));
    // What others will name is written first.
    let (new, old): (Vec<_>, Vec<_>) =
        changed.partition(|(file, _)| !before.texts.contains_key(*file));
    Ok(new
        .into_iter()
        .chain(old)
        .map(|(file, text)| Step::Put {
            file: file.clone(),
            like: file.clone(),
            before: before.texts.get(file).cloned(),
            text: text.clone(),
        })
        .collect())
}
