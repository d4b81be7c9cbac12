//! The forms of all kinds of things.

mod change;
mod language;
mod person;

use anyhow::{Result, anyhow, bail};

pub use self::language::language;
use super::Ask;
use super::form::{FILL, Filled, Form, KIND, NAME, known};
use crate::cli::{NewKind, NewOrganization, NewPage, NewPost, NewSection, NewUnit, PostTitle};
use crate::diagnostics::nearest;
use crate::edit::new;
use crate::edit::{self, Draft};
use crate::model::{OrganizationKind, UnitKind};

/// Fills in the form of a kind.
///
/// # Errors
/// Where something is missing or is not what it should be.
pub fn entry(
    kind: &NewKind,
    ask: &mut dyn Ask,
    languages: &[String],
    before: &Draft,
) -> Result<Filled> {
    match kind {
        NewKind::Organization(options) => organization(
            options,
            Form::new("an organization", ask, languages),
            before,
        ),
        NewKind::Unit(options) => unit(options, Form::new("a unit", ask, languages), before),
        NewKind::Person(options) => person::person(options, Form::new("a person", ask, languages)),
        NewKind::Post(options) => post(options, Form::new("a post", ask, languages), before),
        NewKind::Change(options) => change::change(options, Form::new("a change", ask, languages)),
        NewKind::Section(options) => section(options, Form::new("a section", ask, languages)),
        NewKind::Page(options) => page(options, Form::new("a page", ask, languages)),
        NewKind::Language(_) => Err(anyhow!("a language has no slug")),
    }
}

const TITLE: &str = "--title LANGUAGE=TEXT";
const ORGANIZATION: &str = "--organization SLUG";

fn organization(options: &NewOrganization, mut form: Form<'_>, before: &Draft) -> Result<Filled> {
    let name = form.texts(NAME, "Its full name", &options.name, true)?;
    let kind = form.body_kind::<OrganizationKind>(options.kind.as_deref(), &before.own_kinds())?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    let entry = new::Organization {
        name,
        kind: known(kind)?,
    };
    Ok((Box::new(entry), suggested, FILL))
}

fn unit(options: &NewUnit, mut form: Form<'_>, before: &Draft) -> Result<Filled> {
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let parent = form.optional("The unit it is part of, by slug", options.parent.as_deref())?;
    let name = form.texts(NAME, "Its full name", &options.name, true)?;
    let kind = form.body_kind::<UnitKind>(options.kind.as_deref(), &before.own_kinds())?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    let entry = new::Unit {
        organization: edit::slug_named(&organization)?,
        parent: parent.as_deref().map(edit::slug_named).transpose()?,
        name,
        kind: known(kind)?,
    };
    Ok((Box::new(entry), suggested, FILL))
}

fn post(options: &NewPost, mut form: Form<'_>, before: &Draft) -> Result<Filled> {
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let unit = form.optional("Its unit, by slug", options.unit.as_deref())?;
    let title = post_title(&options.title, &mut form)?;
    form.finish()?;
    let entry = new::Post {
        organization: edit::slug_named(&organization)?,
        unit: unit.as_deref().map(edit::slug_named).transpose()?,
        title,
        is_in_own_file: options.own_file,
        head: options.head,
        multiple_holders: options.multiple_holders,
    };
    if !before.texts.contains_key(&entry.file()) {
        let files = before.texts.keys().map(String::as_str);
        let near = nearest(&entry.file(), files);
        let near = near
            .map(|near| format!("; did you mean {near}?"))
            .unwrap_or_default();
        bail!("there is no file {}{near}", entry.file());
    }
    let suggested = entry.suggested();
    let next = "write below the post who holds it, or begin the person with `minglu new person --post ORGANIZATION/POST`";
    Ok((Box::new(entry), suggested, next))
}

/// The organization that something is to be of.
fn organization_of(given: Option<&str>, form: &mut Form<'_>) -> Result<String> {
    let question = "The organization, by slug";
    form.required(ORGANIZATION, question, given, None)
}

/// A title of `titles.toml`, or else one that the post has alone.
fn post_title(given: &[PostTitle], form: &mut Form<'_>) -> Result<new::PostTitle> {
    let mut listed = Vec::new();
    let mut own = Vec::new();
    for title in given {
        match title {
            PostTitle::Listed(slug) => listed.push(slug.as_str()),
            PostTitle::Own(text) => own.push(text.clone()),
        }
    }
    if listed.len() > 1 || !listed.is_empty() && !own.is_empty() {
        bail!("a post has one title of titles.toml, or one of its own in each language");
    }
    let listed = match own.is_empty() {
        true => form.optional(
            "Its title, one of titles.toml, by slug; for one of its own, nothing",
            listed.first().copied(),
        )?,
        false => None,
    };
    Ok(match listed {
        Some(listed) => new::PostTitle::Listed(edit::slug_named(&listed)?),
        None => {
            let option = "--title SLUG or LANGUAGE=TEXT";
            new::PostTitle::Own(form.texts(option, "Its own title", &own, true)?)
        }
    })
}

fn section(options: &NewSection, mut form: Form<'_>) -> Result<Filled> {
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let title = form.texts(TITLE, "Its title", &options.title, true)?;
    let kind = form.choice(KIND, options.kind.as_deref())?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    let entry = new::Section {
        organization: edit::slug_named(&organization)?,
        kind: known(kind)?,
        title,
    };
    Ok((
        Box::new(entry),
        suggested,
        "open the file and write the text",
    ))
}

fn page(options: &NewPage, mut form: Form<'_>) -> Result<Filled> {
    let title = form.texts(TITLE, "Its title", &options.title, true)?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    Ok((
        Box::new(new::Page { title }),
        suggested,
        "open the file and write the text",
    ))
}
