//! `minglu close`: a unit ends, with all that is in it.

use anyhow::Result;

use super::console::{Console, Outcome};
use super::new::texts_of_site;
use super::proposal::{Before, Proposal, propose};
use crate::cli;
use crate::edit::{Closing, ContentRef, Lookup, new};
use crate::messages::{Argument, Language, say};
use crate::model::Directory;
use crate::text::{LocalizedText, TranslationStatus};

/// Shows what closing a unit changes, and does it once that is confirmed.
///
/// # Errors
/// Where there is no such unit, or the content would have errors.
pub(super) fn close(options: &cli::Close, console: &mut Console<'_>) -> Result<Outcome> {
    propose(&options.confirm, console, |before, _| {
        let after = closing(options, before)?.apply(&before.draft)?;
        Ok(Proposal::of(after))
    })
}

/// What is closed, and what is told of it.
fn closing(options: &cli::Close, before: &Before) -> Result<Closing> {
    let lookup = Lookup::of(&before.draft);
    if let (Err(_), Ok(slug)) = (
        lookup.unit(&options.unit),
        lookup.organization(&options.unit),
    ) {
        return Err(say::organization_is_not_closed_so(slug.as_str()).into());
    }
    let unit = lookup.unit(&options.unit)?;
    let into = options.into.iter().map(|body| lookup.body(body));
    let into = into.collect::<Result<Vec<_>>>()?;
    if into.contains(&unit) {
        return Err(say::closed_into_itself(unit.slug().as_str()).into());
    }
    let directory = &before.version.directory;
    let (text, unofficial) = match options.text.is_empty() {
        true => (
            told(&unit, &into, directory)?,
            unofficial_languages(&unit, directory),
        ),
        false => (
            texts_of_site(&options.text, &new::languages(&before.draft))?,
            Vec::new(),
        ),
    };
    let ContentRef::Unit(organization, unit) = unit else {
        return Err(say::no_such_thing(say::thing_unit(), &options.unit).into());
    };
    Ok(Closing {
        organization,
        unit,
        date: options.on,
        into,
        text,
        unofficial,
    })
}

/// What happened, in each language of the site that the program speaks and in which the bodies have names.
fn told(
    unit: &ContentRef,
    into: &[ContentRef],
    directory: &Directory,
) -> Result<Vec<(String, String)>> {
    let languages = directory.site().languages.iter();
    let told = languages.filter_map(|language| {
        let spoken = Language::from_locale(&language.tag.to_string())?;
        let name = |body: &ContentRef| {
            let name = name_of(directory, body)?;
            Some(name.get(&language.tag)?.value.clone())
        };
        let others: Option<Vec<String>> = into.iter().map(name).collect();
        let sentence = match others?.as_slice() {
            [] => say::unit_was_closed(name(unit)?),
            others => say::unit_was_closed_into(name(unit)?, Argument::list(others)),
        };
        Some((language.tag.to_string(), sentence.text(spoken)))
    });
    let told: Vec<_> = told.collect();
    match told.is_empty() {
        true => Err(say::needs_change_text().into()),
        false => Ok(told),
    }
}

/// The languages in which the institution did not publish the name of a body itself: what is told of it there is not its own
/// either.
fn unofficial_languages(body: &ContentRef, directory: &Directory) -> Vec<String> {
    let name = name_of(directory, body).into_iter();
    let translations = name.flat_map(LocalizedText::iter);
    let others = translations.filter(|(_, text)| text.status != TranslationStatus::Official);
    others.map(|(tag, _)| tag.to_string()).collect()
}

fn name_of<'d>(directory: &'d Directory, body: &ContentRef) -> Option<&'d LocalizedText> {
    let names = match body {
        ContentRef::Organization(slug) => {
            let organization = directory.find_organization(slug)?;
            &directory.get(organization).profile.names
        }
        ContentRef::Unit(within, slug) => {
            let organization = directory.find_organization(within)?;
            let unit = directory.find_unit(organization, slug)?;
            &directory.get(unit).profile.names
        }
        ContentRef::ExternalBody(slug) => {
            let body = directory.find_external_body(slug)?;
            return Some(&directory.get(body).name);
        }
        _ => return None,
    };
    Some(&names.last.name)
}
