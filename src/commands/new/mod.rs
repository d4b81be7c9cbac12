//! `minglu new`: a new file in the right place, or a new part of one.

mod entries;
mod form;
mod told;

use anyhow::Result;

use self::form::Known;
pub use self::form::{sort_keys, texts_of_site};
use self::told::Told;
use super::ask::Asked;
use super::console::{Console, Outcome, edited_folder};
use crate::cli::{Common, Content, New, NewKind};
use crate::diagnostics::{Code, Report};
use crate::edit::new::{Entry, Style};
use crate::edit::{self, Draft, Lookup, Step};
use crate::messages::{OrSay, say};
use crate::text::Slug;

/// Writes a new thing into the content, asks for what the options do not tell, and says what was done.
///
/// # Errors
/// Where something is missing, there is such a thing, or nothing can be read or written. Nothing was written then.
pub(super) fn new(options: &New, console: &mut Console<'_>) -> Result<Outcome> {
    let (content, common) = place(&options.kind);
    let folder = edited_folder(&content.folder, console)?;
    let before = Draft::read(folder)?;
    let loaded = before.load();
    let may_begin = match options.kind {
        NewKind::Language(_) => lacks_languages_alone(&loaded.report),
        _ => loaded.report.is_clean(),
    };
    if !may_begin {
        return Ok(console.refuse(&loaded.report, &say::nothing_written()));
    }
    let language = console.language;
    let known = Known {
        before: &before,
        style: Style {
            languages: &edit::new::languages(&before),
            comments: Some(language),
        },
        lookup: Lookup::of(&before),
    };
    let mut asked = Asked::new(console.ask, language);
    let told = match &options.kind {
        NewKind::Language(options) => entries::language(options, &mut asked, &known)?,
        kind => {
            let (entry, suggested) = entries::entry(kind, &mut asked, &known)?;
            let (slug, steps) = add(common, suggested, entry.as_ref(), &mut asked, &known)?;
            Told {
                steps,
                address: super::rename::address(&entry.thing(&slug)),
                next: entry.next(&slug),
            }
        }
    };
    edit::apply(folder, &told.steps)?;
    let base = loaded
        .directory()
        .map(|directory| directory.site().base_url.to_string());
    let said = told.text(folder, &base.unwrap_or_default(), language);
    console.write(&said, say::outcome_not_written())?;
    Ok(Outcome::Clean)
}

/// Whether nothing is wrong but that there are texts in languages that the site does not have yet.
fn lacks_languages_alone(report: &Report) -> bool {
    let mut errors = report.errors();
    errors.all(|found| match found.code {
        Code::UnknownLanguage => true,
        Code::UnexpectedFile => found.place.file.starts_with("locales/"),
        _ => false,
    })
}

/// Where the content is, and the slug that was given.
fn place(kind: &NewKind) -> (&Content, Option<&str>) {
    let common: &Common = match kind {
        NewKind::Language(options) => return (&options.content, None),
        NewKind::Organization(options) => &options.common,
        NewKind::Unit(options) => &options.common,
        NewKind::Person(options) => &options.common,
        NewKind::Post(options) => &options.common,
        NewKind::Change(options) => &options.common,
        NewKind::Section(options) => &options.common,
        NewKind::Page(options) => &options.common,
    };
    (&common.content, common.slug.as_deref())
}

/// Adds a thing under the slug that was given, or that the editor makes of the suggested one.
fn add(
    given: Option<&str>,
    suggested: Option<Slug>,
    entry: &dyn Entry,
    asked: &mut Asked<'_>,
    known: &Known<'_>,
) -> Result<(Slug, Vec<Step>)> {
    let added = |slug: Slug| {
        let steps = edit::new::add(known.before, entry, &slug, known.style)?;
        Ok((slug, steps))
    };
    if let Some(given) = given {
        return edit::slug_named(given).and_then(added);
    }
    let suggested = match suggested {
        Some(slug) => edit::new::free_slug(known.before, entry, slug)?,
        None => None,
    };
    if !asked.answers() {
        return suggested.or_say(say::no_slug_from_names).and_then(added);
    }
    loop {
        let default = suggested.as_ref().map(Slug::as_str);
        let answer = asked.ask(&say::ask_slug(), default)?;
        let read = answer
            .or_say(say::needs_an_answer)
            .and_then(|answer| edit::slug_named(&answer));
        match read.and_then(added) {
            Ok(done) => return Ok(done),
            Err(reason) => asked.refuse(&reason),
        }
    }
}
