//! `minglu new`: a new file in the right place, or a new part of one.

mod entries;
mod form;
mod told;

use anyhow::Result;

use self::told::Told;
use super::ask::Asked;
use super::console::{Console, Outcome, content_folder};
use crate::cli::{Common, Content, New, NewKind};
use crate::edit::new::Entry;
use crate::edit::{self, Draft};
use crate::messages::{OrSay, say};
use crate::text::Slug;

/// Writes a new thing into the content, asks for what the options do not tell, and says what was done.
///
/// # Errors
/// Where something is missing, there is such a thing, or nothing can be read or written. Nothing was written then.
pub(super) fn new(options: &New, console: &mut Console<'_>) -> Result<Outcome> {
    let (content, common) = place(&options.kind);
    let folder = content_folder(&content.folder)?;
    let before = Draft::read(folder)?;
    let loaded = before.load();
    if !loaded.report.is_clean() {
        return Ok(console.refuse(&loaded.report, &say::nothing_written()));
    }
    let languages = edit::new::languages(&before);
    let language = console.language;
    let mut asked = Asked::new(console.ask, language);
    let told = match &options.kind {
        NewKind::Language(options) => entries::language(options, &mut asked, &languages, &before)?,
        kind => {
            let (entry, suggested, next) = entries::entry(kind, &mut asked, &languages, &before)?;
            let slug = choose_slug(common, suggested, entry.as_ref(), &mut asked, &before)?;
            let steps = edit::new::add(&before, entry.as_ref(), &slug)?;
            Told {
                steps,
                address: super::rename::address(&entry.thing(&slug)),
                next,
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

/// The slug that was given, or that the editor makes of the suggested one.
fn choose_slug(
    given: Option<&str>,
    suggested: Option<Slug>,
    entry: &dyn Entry,
    asked: &mut Asked<'_>,
    before: &Draft,
) -> Result<Slug> {
    if let Some(given) = given {
        return edit::slug_named(given);
    }
    let suggested = match suggested {
        Some(slug) => edit::new::free_slug(before, entry, slug)?,
        None => None,
    };
    if asked.answers() {
        loop {
            let default = suggested.as_ref().map(Slug::as_str);
            if let Some(answer) = asked.ask(&say::ask_slug(), default)? {
                return edit::slug_named(&answer);
            }
        }
    }
    suggested.or_say(say::no_slug_from_names)
}
