//! The forms of all kinds of things.

use anyhow::{Context, Result, anyhow, bail};

use super::form::{Form, slug};
use super::{Ask, Told};
use crate::cli::{
    NewChange, NewKind, NewLanguage, NewOrganization, NewPage, NewPerson, NewPost, NewSection,
    NewUnit,
};
use crate::diagnostics::nearest;
use crate::edit::new::{self, Entry, Party};
use crate::edit::{self, Draft};
use crate::text::{Choice, LanguageTag, LanguageTagError, PartialDate, Slug};

/// A thing to begin, the slug that its name suggests, and what to do when it is there.
type Filled = (Box<dyn Entry>, Option<Slug>, &'static str);

const FILL: &str = "open the file and take the # from the lines that you can fill in";

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
        NewKind::Organization(options) => {
            organization(options, Form::new("an organization", ask, languages))
        }
        NewKind::Unit(options) => unit(options, Form::new("a unit", ask, languages)),
        NewKind::Person(options) => person(options, Form::new("a person", ask, languages)),
        NewKind::Post(options) => post(options, Form::new("a post", ask, languages), before),
        NewKind::Change(options) => change(options, Form::new("a change", ask, languages)),
        NewKind::Section(options) => section(options, Form::new("a section", ask, languages)),
        NewKind::Page(options) => page(options, Form::new("a page", ask, languages)),
        NewKind::Language(_) => Err(anyhow!("a language has no slug")),
    }
}

const NAME: &str = "--name LANGUAGE=TEXT";
const TITLE: &str = "--title LANGUAGE=TEXT";
const KIND: &str = "--kind KIND";
const ORGANIZATION: &str = "--organization SLUG";

fn organization(options: &NewOrganization, mut form: Form<'_>) -> Result<Filled> {
    let name = form.texts(NAME, "Its full name", &options.name, true)?;
    let kind = form.choice(KIND, options.kind.as_deref())?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    let entry = new::Organization {
        name,
        kind: known(kind)?,
    };
    Ok((Box::new(entry), suggested, FILL))
}

fn unit(options: &NewUnit, mut form: Form<'_>) -> Result<Filled> {
    let organization = form.required(
        ORGANIZATION,
        "The organization, by slug",
        options.organization.as_deref(),
        None,
    )?;
    let parent = form.optional("The unit it is part of, by slug", options.parent.as_deref())?;
    let name = form.texts(NAME, "Its full name", &options.name, true)?;
    let kind = form.choice(KIND, options.kind.as_deref())?;
    form.finish()?;
    let suggested = edit::slug(&name, false);
    let entry = new::Unit {
        organization: slug(&organization)?,
        parent: parent.as_deref().map(slug).transpose()?,
        name,
        kind: known(kind)?,
    };
    Ok((Box::new(entry), suggested, FILL))
}

fn person(options: &NewPerson, mut form: Form<'_>) -> Result<Filled> {
    let name = form.texts(NAME, "The name", &options.name, true)?;
    let mut sort_key = form.given(&options.sort_key)?;
    if sort_key.is_empty() {
        sort_key = sort_keys(&name, &mut form)?;
    }
    let position = form.given(&options.position)?;
    let mut post = options.post.clone();
    if post.is_none() && position.is_empty() {
        let question = "The post, as ORGANIZATION/POST (a person without a post is not shown)";
        let option = "--post ORGANIZATION/POST or --position LANGUAGE=TEXT";
        post = Some(form.required(option, question, None, None)?);
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
    };
    Ok((Box::new(entry), suggested, FILL))
}

/// What a name is filed under in each of its languages, as far as anyone can tell.
fn sort_keys(name: &[(String, String)], form: &mut Form<'_>) -> Result<Vec<(String, String)>> {
    let mut keys = Vec::new();
    for (tag, text) in name {
        let suggested = edit::sort_key(name, tag);
        if form.is_answered() {
            let question = format!("What {text} is filed under, the family name first");
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

fn post(options: &NewPost, mut form: Form<'_>, before: &Draft) -> Result<Filled> {
    let organization = form.required(
        ORGANIZATION,
        "The organization, by slug",
        options.organization.as_deref(),
        None,
    )?;
    let unit = form.optional("Its unit, by slug", options.unit.as_deref())?;
    let title = form.required(
        "--title SLUG",
        "Its title, one of titles.toml, by slug",
        options.title.as_deref(),
        None,
    )?;
    form.finish()?;
    let entry = new::Post {
        organization: slug(&organization)?,
        unit: unit.as_deref().map(slug).transpose()?,
        title: slug(&title)?,
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
    let suggested = entry.suggested().or_else(|| Some(entry.title.clone()));
    let next = "write below the post who holds it, or begin the person with `minglu new person --post ORGANIZATION/POST`";
    Ok((Box::new(entry), suggested, next))
}

fn change(options: &NewChange, mut form: Form<'_>) -> Result<Filled> {
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

fn section(options: &NewSection, mut form: Form<'_>) -> Result<Filled> {
    let organization = form.required(
        ORGANIZATION,
        "The organization, by slug",
        options.organization.as_deref(),
        None,
    )?;
    let title = form.texts(TITLE, "Its title", &options.title, true)?;
    let kind = form.choice(KIND, options.kind.as_deref())?;
    form.finish()?;
    let suggested = edit::slug(&title, false);
    let entry = new::Section {
        organization: slug(&organization)?,
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

/// Fills in the form of a language and computes what to do.
///
/// # Errors
/// As for other things.
pub fn language(
    options: &NewLanguage,
    ask: &mut dyn Ask,
    languages: &[String],
    before: &Draft,
) -> Result<Told> {
    let mut form = Form::new("a language", ask, languages);
    let written = form.required(
        "its TAG",
        "Its tag, such as ug",
        options.tag.as_deref(),
        None,
    )?;
    let name = form.required(
        "--name TEXT",
        "What its speakers call it",
        options.name.as_deref(),
        None,
    )?;
    form.finish()?;
    let fallbacks: Result<Vec<_>> = options
        .fallback
        .iter()
        .map(|written| tag(written))
        .collect();
    let entry = new::Language {
        tag: tag(&written)?,
        name,
        fallbacks: fallbacks?,
    };
    Ok(Told {
        steps: entry.add(before)?,
        address: Some(format!("/{written}/")),
        next: "translate the new file in locales/, and add texts in the language wherever you have them",
    })
}

fn tag(written: &str) -> Result<LanguageTag> {
    LanguageTag::parse(written).map_err(|error| match error {
        LanguageTagError::NotCanonical(canonical) => {
            anyhow!("`{written}` is no language tag; did you mean `{canonical}`?")
        }
        LanguageTagError::Malformed => {
            anyhow!("`{written}` is no language tag; expected one such as `en`, `zh` or `ug`")
        }
    })
}

fn date(written: &str) -> Result<String> {
    match PartialDate::parse(written) {
        Ok(_) => Ok(written.to_owned()),
        Err(_) => bail!("`{written}` is no date; write it like 1958, 1958-11 or 2010-03-01"),
    }
}

fn post_named(written: &str) -> Result<(Slug, Slug)> {
    let (organization, rest) = written
        .split_once('/')
        .with_context(|| format!("`{written}` names no post; write ORGANIZATION/POST"))?;
    Ok((
        slug(organization)?,
        slug(rest.strip_prefix("posts/").unwrap_or(rest))?,
    ))
}

/// What the form has made sure of.
fn known<T>(value: Option<T>) -> Result<T> {
    value.context("something is missing")
}
