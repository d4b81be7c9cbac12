//! The forms of all kinds of things.

mod change;
mod language;
mod person;

use anyhow::Result;

pub use self::language::language;
use super::Asked;
use super::form::{Filled, Form, KIND, NAME, known};
use crate::cli::{NewKind, NewOrganization, NewPage, NewPost, NewSection, NewUnit, PostTitle};
use crate::diagnostics::nearest;
use crate::edit::new;
use crate::edit::{self, Draft};
use crate::messages::{Message, say};
use crate::model::{OrganizationKind, UnitKind};

/// Fills in the form of a kind.
///
/// # Errors
/// Where something is missing or is not what it should be.
pub fn entry(
    kind: &NewKind,
    asked: &mut Asked<'_>,
    languages: &[String],
    before: &Draft,
) -> Result<Filled> {
    let form = Form::new(what(kind), asked, languages);
    match kind {
        NewKind::Organization(options) => organization(options, form, before),
        NewKind::Unit(options) => unit(options, form, before),
        NewKind::Person(options) => person::person(options, form),
        NewKind::Post(options) => post(options, form, before),
        NewKind::Change(options) => change::change(options, form),
        NewKind::Section(options) => section(options, form),
        NewKind::Page(options) => page(options, form),
        NewKind::Language(_) => Err(say::language_has_no_slug().into()),
    }
}

/// What is begun, with its article.
fn what(kind: &NewKind) -> Message {
    match kind {
        NewKind::Organization(_) => say::an_organization(),
        NewKind::Unit(_) => say::a_unit(),
        NewKind::Person(_) => say::a_person(),
        NewKind::Post(_) => say::a_post(),
        NewKind::Change(_) => say::a_change(),
        NewKind::Section(_) => say::a_section(),
        NewKind::Page(_) => say::a_page(),
        NewKind::Language(_) => say::a_language(),
    }
}

const TITLE: &str = "--title LANGUAGE=TEXT";
const ORGANIZATION: &str = "--organization SLUG";

fn organization(
    options: &NewOrganization,
    mut form: Form<'_, '_>,
    before: &Draft,
) -> Result<Filled> {
    let name = form.texts(NAME, &say::ask_full_name(), &options.name, true)?;
    let kind = form.body_kind::<OrganizationKind>(options.kind.as_deref(), &before.own_kinds())?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    let entry = new::Organization {
        name,
        kind: known(kind)?,
    };
    Ok((Box::new(entry), suggested, say::next_fill_in()))
}

fn unit(options: &NewUnit, mut form: Form<'_, '_>, before: &Draft) -> Result<Filled> {
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let parent = form.optional(say::ask_parent_unit(), options.parent.as_deref())?;
    let name = form.texts(NAME, &say::ask_full_name(), &options.name, true)?;
    let kind = form.body_kind::<UnitKind>(options.kind.as_deref(), &before.own_kinds())?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    let entry = new::Unit {
        organization: edit::slug_named(&organization)?,
        parent: parent.as_deref().map(edit::slug_named).transpose()?,
        name,
        kind: known(kind)?,
    };
    Ok((Box::new(entry), suggested, say::next_fill_in()))
}

fn post(options: &NewPost, mut form: Form<'_, '_>, before: &Draft) -> Result<Filled> {
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let unit = form.optional(say::ask_unit(), options.unit.as_deref())?;
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
        return Err(match near {
            Some(near) => say::no_such_file_with_suggestion(entry.file(), near).into(),
            None => say::no_such_file(entry.file()).into(),
        });
    }
    let suggested = entry.suggested();
    Ok((Box::new(entry), suggested, say::next_holder()))
}

/// The organization that something is to be of.
fn organization_of(given: Option<&str>, form: &mut Form<'_, '_>) -> Result<String> {
    form.required(ORGANIZATION, &say::ask_organization(), given, None)
}

/// A title of `titles.toml`, or else one that the post has alone.
fn post_title(given: &[PostTitle], form: &mut Form<'_, '_>) -> Result<new::PostTitle> {
    let mut listed = Vec::new();
    let mut own = Vec::new();
    for title in given {
        match title {
            PostTitle::Listed(slug) => listed.push(slug.as_str()),
            PostTitle::Own(text) => own.push(text.clone()),
        }
    }
    if listed.len() > 1 || !listed.is_empty() && !own.is_empty() {
        return Err(say::one_title().into());
    }
    let listed = match own.is_empty() {
        true => form.optional(say::ask_listed_title(), listed.first().copied())?,
        false => None,
    };
    Ok(match listed {
        Some(listed) => new::PostTitle::Listed(edit::slug_named(&listed)?),
        None => {
            let question = say::ask_own_title();
            new::PostTitle::Own(form.texts(say::option_title(), &question, &own, true)?)
        }
    })
}

fn section(options: &NewSection, mut form: Form<'_, '_>) -> Result<Filled> {
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let title = form.texts(TITLE, &say::ask_title(), &options.title, true)?;
    let kind = form.choice(KIND, options.kind.as_deref())?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    let entry = new::Section {
        organization: edit::slug_named(&organization)?,
        kind: known(kind)?,
        title,
    };
    Ok((Box::new(entry), suggested, say::next_write_text()))
}

fn page(options: &NewPage, mut form: Form<'_, '_>) -> Result<Filled> {
    let title = form.texts(TITLE, &say::ask_title(), &options.title, true)?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    Ok((
        Box::new(new::Page { title }),
        suggested,
        say::next_write_text(),
    ))
}
