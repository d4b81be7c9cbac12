//! `minglu succeed`: one person follows another in a post.

use anyhow::Result;

use super::console::{Console, Outcome};
use super::new::{sort_keys, texts_of_site};
use super::proposal::{Proposal, propose};
use crate::cli;
use crate::edit::{self, ContentRef, Draft, Lookup, Succession, new};
use crate::messages::{OrSay, say};
use crate::text::Slug;

/// Shows what a succession changes, and makes it once that is confirmed.
///
/// # Errors
/// Where there is no such post or person, it cannot be known who goes, or the content would have errors.
pub(super) fn succeed(options: &cli::Succeed, console: &mut Console<'_>) -> Result<Outcome> {
    propose(&options.confirm, console, |before, _| {
        let after = succession(options, &before.draft)?.apply(&before.draft)?;
        Ok(Proposal::of(after))
    })
}

/// Who follows whom.
fn succession(options: &cli::Succeed, before: &Draft) -> Result<Succession> {
    let lookup = Lookup::of(before);
    let post = lookup.post(&options.post)?;
    let instead_of = options.instead_of.as_deref();
    let begun = begun(options, &post, before)?;
    let person = match &begun {
        Some(begun) => slug_of_new(begun, &options.person, before)?,
        None => lookup.person_known_or_new(&options.person)?,
    };
    Ok(Succession {
        person,
        post,
        first: options.from,
        instead_of: instead_of.map(|person| lookup.person(person)).transpose()?,
        begun,
    })
}

/// The person who is to be begun, where a name is given.
fn begun(options: &cli::Succeed, post: &ContentRef, before: &Draft) -> Result<Option<new::Person>> {
    if options.name.is_empty() {
        return Ok(None);
    }
    let languages = new::languages(before);
    let name = texts_of_site(&options.name, &languages)?;
    let sort_key = match options.sort_key.is_empty() {
        true => sort_keys(&name),
        false => texts_of_site(&options.sort_key, &languages)?,
    };
    if sort_key.is_empty() {
        return Err(say::needs(say::a_person(), say::option("--sort-key", "text")).into());
    }
    Ok(Some(new::Person {
        name,
        sort_key,
        post: Some(post.clone()),
        start: Some(options.from.to_string()),
        position: Vec::new(),
        affiliation: Vec::new(),
    }))
}

/// The slug of somebody new: the one that is given, or else that of the name.
fn slug_of_new(begun: &new::Person, written: &str, before: &Draft) -> Result<Slug> {
    if Slug::parse(written).is_err() {
        let slug = edit::slug(&begun.name, true).or_say(say::no_slug_from_names)?;
        let free = new::free_slug(before, begun, slug)?;
        return free.or_say(say::no_slug_from_names);
    }
    let slug = edit::slug_named(written)?;
    let person = ContentRef::Person(slug.clone());
    let is_taken = before.things().iter().any(|(thing, _)| *thing == person);
    let free = (!is_taken).then_some(slug);
    free.or_say(|| say::nothing_written_over(say::a_person(), written))
}
