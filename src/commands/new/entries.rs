//! The forms of all kinds of things.

mod change;
mod language;
mod person;

use anyhow::Result;

pub use self::language::language;
use super::Asked;
use super::form::{Filled, Form, Known, known};
use crate::cli::{NewKind, NewOrganization, NewPage, NewPost, NewSection, NewUnit, PostTitle};
use crate::edit;
use crate::edit::new::{self, LocalizedTexts};
use crate::messages::{Message, say};
use crate::model::{OrganizationKind, UnitKind};
use crate::text::Slug;

/// Fills in the form of a kind.
///
/// # Errors
/// Where something is missing or is not what it should be.
pub fn entry(kind: &NewKind, asked: &mut Asked<'_>, known: &Known<'_>) -> Result<Filled> {
    let form = Form::new(what(kind), asked, known);
    match kind {
        NewKind::Organization(options) => organization(options, form),
        NewKind::Unit(options) => unit(options, form),
        NewKind::Person(options) => person::person(options, form),
        NewKind::Post(options) => post(options, form),
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

fn organization(options: &NewOrganization, mut form: Form<'_, '_>) -> Result<Filled> {
    let content = form.known;
    let kind = form.body_kind::<OrganizationKind>(options.kind.as_deref())?;
    let begun = |name: &LocalizedTexts| -> Result<_> {
        Ok(new::Organization {
            name: name.to_vec(),
            kind: known(kind.clone())?,
        })
    };
    let name = form.full_name(&options.name, |name| {
        content.accept(&begun(name)?, edit::slug(name, false))
    })?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    Ok((Box::new(begun(&name)?), suggested))
}

fn unit(options: &NewUnit, mut form: Form<'_, '_>) -> Result<Filled> {
    let content = form.known;
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let given = options.parent.as_deref();
    let parent = unit_of(
        organization.as_ref(),
        say::ask_parent_unit(),
        given,
        &mut form,
    )?;
    let kind = form.body_kind::<UnitKind>(options.kind.as_deref())?;
    let begun = |name: &LocalizedTexts| -> Result<_> {
        Ok(new::Unit {
            organization: known(organization.clone())?,
            parent: parent.clone(),
            name: name.to_vec(),
            kind: known(kind.clone())?,
        })
    };
    let name = form.full_name(&options.name, |name| {
        content.accept(&begun(name)?, edit::slug(name, false))
    })?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    Ok((Box::new(begun(&name)?), suggested))
}

fn post(options: &NewPost, mut form: Form<'_, '_>) -> Result<Filled> {
    let content = form.known;
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let given = options.unit.as_deref();
    let unit = unit_of(organization.as_ref(), say::ask_unit(), given, &mut form)?;
    let begun = |title: new::PostTitle| -> Result<_> {
        Ok(new::Post {
            organization: known(organization.clone())?,
            unit: unit.clone(),
            title,
            is_in_own_file: options.own_file,
            head: options.head,
            multiple_holders: options.multiple_holders,
        })
    };
    let title = post_title(&options.title, &mut form, |title| {
        let post = begun(title)?;
        content.accept(&post, post.suggested())
    })?;
    form.finish()?;
    let entry = begun(title)?;
    let suggested = entry.suggested();
    Ok((Box::new(entry), suggested))
}

/// The organization that something is to be of.
fn organization_of(given: Option<&str>, form: &mut Form<'_, '_>) -> Result<Option<Slug>> {
    let content = form.known;
    let question = say::ask_organization();
    form.required(
        say::option("--organization", "organization"),
        &question,
        given,
        None,
        |written| content.lookup.organization(written),
    )
}

/// A unit of the organization that something is to be of.
fn unit_of(
    organization: Option<&Slug>,
    question: Message,
    given: Option<&str>,
    form: &mut Form<'_, '_>,
) -> Result<Option<Slug>> {
    let content = form.known;
    // Where it is missing, the end of the form says so.
    let Some(organization) = organization else {
        return Ok(None);
    };
    form.optional(question, given, |written| {
        content.lookup.unit_of(organization, written)
    })
}

/// A title of `titles.toml`, or else one that the post has alone.
fn post_title(
    given: &[PostTitle],
    form: &mut Form<'_, '_>,
    accept: impl Fn(new::PostTitle) -> Result<()>,
) -> Result<new::PostTitle> {
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
    let content = form.known;
    let is_asked = given.is_empty();
    let listed = match own.is_empty() {
        true => form.optional(
            say::ask_listed_title(),
            listed.first().copied(),
            |written| {
                let title = content.lookup.title(written)?;
                if is_asked {
                    accept(new::PostTitle::Listed(title.clone()))?;
                }
                Ok(title)
            },
        )?,
        false => None,
    };
    Ok(match listed {
        Some(listed) => new::PostTitle::Listed(listed),
        None => {
            let question = say::ask_own_title();
            let accept = |own: &LocalizedTexts| accept(new::PostTitle::Own(own.to_vec()));
            new::PostTitle::Own(form.texts(say::option_title(), &question, &own, accept)?)
        }
    })
}

fn section(options: &NewSection, mut form: Form<'_, '_>) -> Result<Filled> {
    let content = form.known;
    let organization = organization_of(options.organization.as_deref(), &mut form)?;
    let kind = form.choice(options.kind.as_deref())?;
    let begun = |title: &LocalizedTexts| -> Result<_> {
        Ok(new::Section {
            organization: known(organization.clone())?,
            kind: known(kind)?,
            title: title.to_vec(),
        })
    };
    let title = form.title(&options.title, |title| {
        content.accept(&begun(title)?, edit::slug(title, false))
    })?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    let entry = begun(&title)?;
    Ok((Box::new(entry), suggested))
}

fn page(options: &NewPage, mut form: Form<'_, '_>) -> Result<Filled> {
    let content = form.known;
    let title = form.title(&options.title, |title| {
        let title = title.to_vec();
        let suggested = edit::slug(&title, false);
        content.accept(&new::Page { title }, suggested)
    })?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    Ok((Box::new(new::Page { title }), suggested))
}
