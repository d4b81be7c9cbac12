//! The form of a change.

use anyhow::Result;

use crate::cli::NewChange;
use crate::commands::new::form::{FILL, Filled, Form, KIND, date, known};
use crate::edit::new::{self, Party};
use crate::text::{Choice, Slug};

/// Asks what happened, when, and to which bodies.
pub fn change(options: &NewChange, mut form: Form<'_>) -> Result<Filled> {
    let kind = form.choice(KIND, options.kind.as_deref())?;
    let day = form.required(
        "--date DATE",
        "Its date: a year, a month or a day",
        options.date.as_deref(),
        None,
    )?;
    let text = form.texts("--text LANGUAGE=TEXT", "What happened", &options.text, true)?;
    let (mut from, mut to) = (options.from.clone(), options.to.clone());
    if from.is_empty() && to.is_empty() {
        from.extend(
            form.optional("The bodies before it, as ORGANIZATION/UNIT", None)?
                .iter()
                .flat_map(|all| parties(all)),
        );
        to.extend(
            form.optional("The bodies after it", None)?
                .iter()
                .flat_map(|all| parties(all)),
        );
    }
    if from.is_empty() && to.is_empty() {
        form.miss("--from BODY or --to BODY");
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
    Ok((Box::new(entry), suggested, FILL))
}

/// Bodies that someone named one after the other.
fn parties(written: &str) -> Vec<String> {
    let names = written.split([',', ' ']).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}
