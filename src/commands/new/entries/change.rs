//! The form of a change.

use anyhow::Result;

use crate::cli::NewChange;
use crate::commands::new::form::{Filled, Form, date, known};
use crate::edit::{ContentRef, Lookup, new};
use crate::messages::say;
use crate::text::{Choice, Slug};

/// Asks what happened, when, and to which bodies.
pub fn change(options: &NewChange, mut form: Form<'_, '_>) -> Result<Filled> {
    let content = form.known;
    let lookup = &content.lookup;
    let kind = form.choice(options.kind.as_deref())?;
    let day = form.required(
        say::option("--date", "date"),
        &say::ask_date(),
        options.date.as_deref(),
        None,
        date,
    )?;
    let text = form.texts(
        say::option("--text", "text"),
        &say::ask_what_happened(),
        &options.text,
        |_| Ok(()),
    )?;
    let named = |all: &[String]| -> Result<Vec<_>> {
        let bodies = all.iter().map(|name| lookup.body(name));
        bodies.collect()
    };
    let (mut from, mut to) = (named(&options.from)?, named(&options.to)?);
    let is_given = !from.is_empty() || !to.is_empty();
    if !is_given && !form.is_answered() {
        form.miss(say::option_bodies());
    }
    form.finish()?;
    let (kind, day) = (known(kind)?, known(day)?);
    let begun = |from: &[ContentRef], to: &[ContentRef]| new::Change {
        kind,
        date: day.clone(),
        text: text.clone(),
        unofficial: Vec::new(),
        from: from.to_vec(),
        to: to.to_vec(),
    };
    if !is_given {
        loop {
            let parties = |written: &str| parties(written, lookup);
            from = form
                .optional(say::ask_bodies_before(), None, parties)?
                .unwrap_or_default();
            to = form
                .optional(say::ask_bodies_after(), None, parties)?
                .unwrap_or_default();
            let entry = begun(&from, &to);
            let suggested = suggested(&entry);
            match content.accept(&entry, suggested) {
                Ok(()) => break,
                Err(reason) => form.refuse(&reason),
            }
        }
    }
    let entry = begun(&from, &to);
    let suggested = suggested(&entry);
    Ok((Box::new(entry), suggested))
}

fn suggested(change: &new::Change) -> Option<Slug> {
    let mut parties = change.to.iter().chain(&change.from);
    let body = parties.next().map(ContentRef::slug);
    Slug::parse(&format!("{}-{}", body?, change.kind.word())).ok()
}

/// Bodies that someone named one after the other. Names have spaces in them, and slugs may have some between them.
fn parties(written: &str, lookup: &Lookup) -> Result<Vec<ContentRef>> {
    let names = written.split([',', '，', '、', ';', '；']).map(str::trim);
    let mut bodies = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        match lookup.body(name) {
            Err(_) if name.contains(' ') => {
                for slug in name.split_whitespace() {
                    bodies.push(lookup.body(slug)?);
                }
            }
            body => bodies.push(body?),
        }
    }
    Ok(bodies)
}
