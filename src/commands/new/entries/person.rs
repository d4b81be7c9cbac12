//! The form of a person.

use anyhow::Result;

use crate::cli::NewPerson;
use crate::commands::new::form::{Filled, Form, NAME, date};
use crate::edit;
use crate::edit::new;
use crate::messages::{OrSay, say};
use crate::text::Slug;

/// Asks for a name, what it is filed under, and a post where neither a position nor an affiliation is given.
pub fn person(options: &NewPerson, mut form: Form<'_, '_>) -> Result<Filled> {
    let name = form.texts(NAME, &say::ask_name(), &options.name, true)?;
    let mut sort_key = form.given(&options.sort_key)?;
    if sort_key.is_empty() {
        sort_key = sort_keys(&name, &mut form)?;
    }
    let position = form.given(&options.position)?;
    let affiliation = form.given(&options.affiliation)?;
    let mut post = options.post.clone();
    if post.is_none() && position.is_empty() && affiliation.is_empty() {
        let question = say::ask_post();
        post = Some(form.required(say::option_post(), &question, None, None)?);
    }
    form.finish()?;
    let post = post.as_deref().map(post_named).transpose()?;
    let start = options.start.as_deref().map(date).transpose()?;
    let suggested = edit::slug(&name, true);
    let entry = new::Person {
        name,
        sort_key,
        post,
        start,
        position,
        affiliation,
    };
    Ok((Box::new(entry), suggested, say::next_fill_in()))
}

/// What a name is filed under in each of its languages, as far as anyone can tell.
fn sort_keys(name: &[(String, String)], form: &mut Form<'_, '_>) -> Result<Vec<(String, String)>> {
    let mut keys = Vec::new();
    for (tag, text) in name {
        let suggested = edit::sort_key(name, tag);
        if form.is_answered() {
            let question = say::ask_sort_key(text);
            let key = form.required("", &question, None, suggested.as_deref())?;
            keys.push((tag.clone(), key));
        } else {
            keys.extend(suggested.map(|key| (tag.clone(), key)));
        }
    }
    if keys.is_empty() && !name.is_empty() {
        form.miss("--sort-key LANGUAGE=TEXT");
    }
    Ok(keys)
}

fn post_named(written: &str) -> Result<(Slug, Slug)> {
    let (organization, rest) = written
        .split_once('/')
        .or_say(|| say::names_no_post(written))?;
    Ok((
        edit::slug_named(organization)?,
        edit::slug_named(rest.strip_prefix("posts/").unwrap_or(rest))?,
    ))
}
