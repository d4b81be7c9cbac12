//! The form of a change.

use anyhow::Result;

use crate::cli::NewChange;
use crate::commands::new::form::{Filled, Form, KIND, date, known};
use crate::edit::new::{self, Party};
use crate::messages::say;
use crate::text::{Choice, Slug};

/// Asks what happened, when, and to which bodies.
pub fn change(options: &NewChange, mut form: Form<'_, '_>) -> Result<Filled> {
    let kind = form.choice(KIND, options.kind.as_deref())?;
    let day = form.required(
        "--date DATE",
        &say::ask_date(),
        options.date.as_deref(),
        None,
    )?;
    let text = form.texts(
        "--text LANGUAGE=TEXT",
        &say::ask_what_happened(),
        &options.text,
        true,
    )?;
    let (mut from, mut to) = (options.from.clone(), options.to.clone());
    if from.is_empty() && to.is_empty() {
        from.extend(
            form.optional(say::ask_bodies_before(), None)?
                .iter()
                .flat_map(|all| parties(all)),
        );
        to.extend(
            form.optional(say::ask_bodies_after(), None)?
                .iter()
                .flat_map(|all| parties(all)),
        );
    }
    if from.is_empty() && to.is_empty() {
        form.miss(say::option_bodies());
    }
    form.finish()?;
    let kind = known(kind)?;
    let parse =
        |all: Vec<String>| -> Vec<Party> { all.iter().map(|body| Party::parse(body)).collect() };
    let entry: new::Change = new::Change {
        kind,
        date: date(&day)?,
        text,
        from: parse(from),
        to: parse(to),
    };
    let body = entry
        .to
        .iter()
        .chain(&entry.from)
        .next()
        .map_or("", Party::slug);
    let suggested = Slug::parse(&format!("{body}-{}", entry.kind.word())).ok();
    Ok((Box::new(entry), suggested, say::next_fill_in()))
}

/// Bodies that someone named one after the other.
fn parties(written: &str) -> Vec<String> {
    let names = written.split([',', ' ']).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}
