//! The form of a person.

use anyhow::Result;

use crate::cli::NewPerson;
use crate::commands::new::form::{Filled, Form, date, option_name};
use crate::edit;
use crate::edit::new;
use crate::messages::say;

/// Asks for a name, what it is filed under, and what the person is: in a post, elsewhere, or in some body.
pub fn person(options: &NewPerson, mut form: Form<'_, '_>) -> Result<Filled> {
    let known = form.known;
    let name = form.texts(option_name(), &say::ask_name(), &options.name, |name| {
        // What else there is of the person is asked for later, and any text will do for it.
        let begun = new::Person {
            name: name.to_vec(),
            sort_key: name.to_vec(),
            affiliation: name.to_vec(),
            position: Vec::new(),
            post: None,
            start: None,
        };
        known.accept(&begun, edit::slug(name, true))
    })?;
    let mut sort_key = form.given(&options.sort_key)?;
    if sort_key.is_empty() {
        sort_key = sort_keys(&name, &mut form)?;
    }
    let post = options.post.as_deref();
    let start = options.start.as_deref();
    let mut entry = new::Person {
        name,
        sort_key,
        position: form.given(&options.position)?,
        affiliation: form.given(&options.affiliation)?,
        start: start.map(date).transpose()?,
        post: post.map(|post| known.lookup.post(post)).transpose()?,
    };
    let suggested = edit::slug(&entry.name, true);
    if entry.is_shown() {
        form.finish()?;
    } else if form.is_answered() {
        while let Err(reason) = ask_reason(&mut entry, &mut form)? {
            form.refuse(&reason);
        }
    } else {
        form.miss(say::option_post());
        form.finish()?;
    }
    Ok((Box::new(entry), suggested))
}

/// Asks for what makes a person part of the directory; with the reason where what was answered will not do.
fn ask_reason(entry: &mut new::Person, form: &mut Form<'_, '_>) -> Result<Result<()>> {
    let known = form.known;
    entry.post = form.optional(say::ask_post(), None, |post| known.lookup.post(post))?;
    if entry.post.is_some() {
        entry.start = form.optional(say::ask_start(), None, date)?;
    } else {
        let any = |_: &new::LocalizedTexts| Ok(());
        entry.position = form.optional_texts(&say::ask_position(), &[], any)?;
        if entry.position.is_empty() {
            entry.affiliation = form.optional_texts(&say::ask_affiliation(), &[], any)?;
        }
    }
    Ok(match entry.is_shown() {
        true => known.accept(entry, edit::slug(&entry.name, true)),
        false => Err(say::needs_reason_to_be_shown().into()),
    })
}

/// What a name is filed under in each of its languages, as far as anyone can tell.
fn sort_keys(name: &[(String, String)], form: &mut Form<'_, '_>) -> Result<Vec<(String, String)>> {
    let mut keys = Vec::new();
    for (tag, text) in name {
        let suggested = edit::sort_key(name, tag);
        if form.is_answered() {
            let question = say::ask_sort_key(text);
            let key = form.required("", &question, None, suggested.as_deref(), |key| {
                Ok(key.to_owned())
            })?;
            keys.extend(key.map(|key| (tag.clone(), key)));
        } else {
            keys.extend(suggested.map(|key| (tag.clone(), key)));
        }
    }
    if keys.is_empty() && !name.is_empty() {
        form.miss(say::option("--sort-key", "text"));
    }
    Ok(keys)
}
