//! Beginning a new thing: a file in the right place that says nothing that nobody said; what each part of it is for too, in the
//! language of the editor who begins it.

mod bodies;
mod change;
mod language;
mod person;
mod post;
mod sheet;
mod texts;

use anyhow::Result;

pub use self::bodies::{ExternalBody, Organization, Unit};
pub use self::change::Change;
pub use self::language::Language;
pub use self::person::Person;
pub use self::post::{Post, PostTitle};
pub use self::sheet::{LocalizedTexts, Style};
pub use self::texts::{Page, Section};
use super::content_ref::{ContentRef, slug_named};
use super::draft::Draft;
use super::plan::{one_after_another, steps_between};
use super::steps::Step;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::messages::{Argument, Message, say};
use crate::text::Slug;

/// A thing to begin, but for its slug.
pub trait Entry {
    /// What it is under a slug.
    fn thing(&self, slug: &Slug) -> ContentRef;

    /// Writes it into the texts of the content.
    ///
    /// # Errors
    /// Where what it belongs to is not there.
    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()>;

    /// What to do when it is there.
    fn next(&self, _slug: &Slug) -> Message {
        say::next_fill_in()
    }

    /// What to do instead where the content would have such a mistake with it.
    fn advice(&self, _slug: &Slug, _mistake: Code) -> Option<Message> {
        None
    }
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
pub fn add(before: &Draft, entry: &dyn Entry, slug: &Slug, style: Style<'_>) -> Result<Vec<Step>> {
    let thing = entry.thing(slug);
    if is_there(before, &thing) {
        return Err(say::nothing_written_over(thing.a_kind(), slug.as_str()).into());
    }
    let after = with(before, entry, slug, style)?;
    difference(before, &after).map_err(|report| {
        let reasons = reasons(entry, slug, report.errors());
        say::thing_not_added(thing.a_kind(), slug.as_str(), reasons).into()
    })
}

/// Makes sure that content without errors would have none with a thing, whatever slug it is going to have.
///
/// # Errors
/// Which errors it would have.
pub fn try_out(before: &Draft, entry: &dyn Entry, suggested: Option<Slug>) -> Result<()> {
    let suggested = match suggested {
        Some(slug) => slug,
        None => slug_named("new")?,
    };
    let languages = languages(before);
    let free = slugs(&suggested).find(|slug| !is_there(before, &entry.thing(slug)));
    let Some(slug) = free else {
        return Ok(());
    };
    let report = with(before, entry, &slug, Style::bare(&languages))?
        .load()
        .report;
    let mistakes: Vec<_> = report.errors().filter(|found| !is_of_slug(found)).collect();
    match mistakes.is_empty() {
        true => Ok(()),
        false => {
            let reasons = reasons(entry, &slug, mistakes.into_iter());
            Err(say::will_not_do(reasons).into())
        }
    }
}

/// The texts with a thing.
fn with(before: &Draft, entry: &dyn Entry, slug: &Slug, style: Style<'_>) -> Result<Draft> {
    let mut after = before.clone();
    entry.write(slug, style, &mut after)?;
    Ok(after)
}

/// Why a thing cannot be added, and what to do.
fn reasons<'r>(
    entry: &dyn Entry,
    slug: &Slug,
    mistakes: impl Iterator<Item = &'r Diagnostic>,
) -> Argument {
    let thing = entry.thing(slug);
    let own = thing.place();
    let said = mistakes.map(|found| {
        let first = found.related.as_ref().map(|place| place.file.to_string());
        let is_copy =
            found.code == Code::DuplicateEntry && Some(&*found.place.file) == own.as_deref();
        let message: Argument = match (is_copy, first) {
            (true, Some(first)) => return say::same_there_already(thing.kind(), first).into(),
            _ => found.message().clone().into(),
        };
        match entry
            .advice(slug, found.code)
            .map(Argument::from)
            .or_else(|| found.advice())
        {
            Some(advice) => say::one_and_next(message, advice).into(),
            None => message,
        }
    });
    one_after_another(said).unwrap_or("".into())
}

/// Whether a mistake is that a slug is taken or reserved.
fn is_of_slug(found: &Diagnostic) -> bool {
    matches!(found.code, Code::DuplicateSlug | Code::ReservedSlug)
}

/// A slug, and the same with a number behind it.
pub fn slugs(suggested: &Slug) -> impl Iterator<Item = Slug> {
    let numbered =
        (2..100).filter_map(move |number| Slug::parse(&format!("{suggested}-{number}")).ok());
    std::iter::once(suggested.clone()).chain(numbered)
}

/// The suggested slug, or the first with a number behind it, that is free: nobody's, nobody's former one and not
/// reserved.
///
/// # Errors
/// Where the thing could have no slug at all, since what it belongs to is not there.
pub fn free_slug(before: &Draft, entry: &dyn Entry, suggested: Slug) -> Result<Option<Slug>> {
    let languages = languages(before);
    for slug in slugs(&suggested).filter(|slug| !is_there(before, &entry.thing(slug))) {
        let report = with(before, entry, &slug, Style::bare(&languages))?
            .load()
            .report;
        if !report.diagnostics().iter().any(is_of_slug) {
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

/// What turns one draft into the other on the disk; where the other has errors, the report of them.
fn difference(before: &Draft, after: &Draft) -> Result<Vec<Step>, Report> {
    let report = after.load().report;
    if !report.is_clean() {
        return Err(report);
    }
    Ok(steps_between(before, after))
}
