//! Things by what an editor calls them: a path, a slug, or else a name in any language.

use anyhow::Result;
use toml::de::{DeTable, DeValue};

use super::appointments::posts;
use super::content_ref::{ContentRef, slug_named};
use super::draft::Draft;
use super::moved_file::value_of;
use crate::content::{FileKind, file_kind};
use crate::diagnostics::nearest;
use crate::messages::{Argument, Message, OrSay, say, word_called};
use crate::text::{Choice, Slug};

/// What stands between slugs in paths.
const FOLDERS: [&str; 4] = ["organizations", "units", "posts", "sections"];

/// Everything that can be called by a name.
pub struct Lookup {
    things: Vec<Named>,
    titles: Vec<(Slug, Vec<String>)>,
    /// The kinds of bodies in the institution's own words.
    kinds: Vec<(Slug, Vec<String>)>,
}

/// A thing and its names, the short one too.
struct Named {
    thing: ContentRef,
    /// Its organization; of a post, its unit too.
    within: Vec<ContentRef>,
    names: Vec<String>,
}

impl Lookup {
    /// What a content folder holds.
    pub fn of(draft: &Draft) -> Self {
        let titles = named(draft, FileKind::Titles, "singular");
        let kinds = named(draft, FileKind::Kinds, "label");
        let things = draft.things().into_iter().map(|(thing, file)| {
            let text = draft.texts.get(file).map_or("", String::as_str);
            let names = names(&thing, text, &titles);
            let within = within(&thing, file, text);
            Named {
                thing,
                within,
                names,
            }
        });
        let things = things.collect();
        Self {
            things,
            titles,
            kinds,
        }
    }

    /// The organization that is called so.
    ///
    /// # Errors
    /// Where none is, or several are.
    pub fn organization(&self, written: &str) -> Result<Slug> {
        let is_meant = |thing: &ContentRef| matches!(thing, ContentRef::Organization(_));
        let found = self.find(written, say::thing_organization(), is_meant)?;
        Ok(found.slug().clone())
    }

    /// The unit of an organization that is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn unit_of(&self, organization: &Slug, written: &str) -> Result<Slug> {
        let is_meant = |thing: &ContentRef| matches!(thing, ContentRef::Unit(within, _) if within == organization);
        let found = self.find(written, say::thing_unit(), is_meant)?;
        Ok(found.slug().clone())
    }

    /// The unit of any organization that is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn unit(&self, written: &str) -> Result<ContentRef> {
        let is_meant = |thing: &ContentRef| matches!(thing, ContentRef::Unit(..));
        self.find(written, say::thing_unit(), is_meant)
    }

    /// The post that is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn post(&self, written: &str) -> Result<ContentRef> {
        let is_meant =
            |thing: &ContentRef| matches!(thing, ContentRef::Post(..) | ContentRef::PostFile(..));
        self.find(written, say::thing_post(), is_meant)
    }

    /// The person who is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn person(&self, written: &str) -> Result<Slug> {
        let is_meant = |thing: &ContentRef| matches!(thing, ContentRef::Person(_));
        let found = self.find(written, say::thing_person(), is_meant)?;
        Ok(found.slug().clone())
    }

    /// Whatever is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn thing(&self, written: &str) -> Result<ContentRef> {
        self.find(written, say::thing_any(), |_| true)
    }

    /// The organization, unit or body outside the directory that is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn body(&self, written: &str) -> Result<ContentRef> {
        let is_meant = |thing: &ContentRef| {
            matches!(
                thing,
                ContentRef::Organization(_) | ContentRef::Unit(..) | ContentRef::ExternalBody(_)
            )
        };
        self.find(written, say::thing_body(), is_meant)
    }

    /// The title of `titles.toml` that is called so.
    ///
    /// # Errors
    /// As for organizations.
    pub fn title(&self, written: &str) -> Result<Slug> {
        if let Some((slug, _)) = self
            .titles
            .iter()
            .find(|(slug, _)| slug.as_str() == written)
        {
            return Ok(slug.clone());
        }
        let named = self
            .titles
            .iter()
            .filter(|(_, names)| is_one_of(written, names));
        let named: Vec<&Slug> = named.map(|(slug, _)| slug).collect();
        let known = self.titles.iter();
        let known = known.flat_map(|(slug, names)| {
            let names = names.iter().map(String::as_str);
            names.chain([slug.as_str()])
        });
        one_of(written, say::thing_title(), &named, known).cloned()
    }

    /// A kind of bodies: a standard one, or one of `kinds.toml`.
    ///
    /// # Errors
    /// Where none is called so; the error tells which there are to whoever has not seen them.
    pub fn body_kind<K: Choice>(&self, written: &str, is_seen: bool) -> Result<Slug> {
        let own = self.kinds.iter();
        let mut own =
            own.filter(|(slug, names)| slug.as_str() == written || is_one_of(written, names));
        if let Some((slug, _)) = own.next() {
            return Ok(slug.clone());
        }
        let standard = K::ALL.iter().map(|kind| kind.word());
        let own = self.kinds.iter().map(|(slug, _)| slug.as_str());
        let words: Vec<&str> = standard.chain(own).collect();
        let word = word_of_choice(written, &words, || match is_seen {
            true => say::no_standard_kind(written),
            false => {
                let reason = say::no_standard_kind(written);
                say::no_standard_kind_of(reason, self.body_kinds::<K>())
            }
        });
        word.and_then(slug_named)
    }

    /// Every kind that a body may be of, with its name.
    pub fn body_kinds<K: Choice>(&self) -> Argument {
        let standard = K::ALL.iter().map(|kind| say::choice(kind.word()).into());
        let own = self.kinds.iter();
        let own = own.map(|(slug, names)| {
            let name = names.last().map_or("", String::as_str);
            say::choice_called(slug.as_str(), name).into()
        });
        Argument::List(standard.chain(own).collect())
    }

    fn find(
        &self,
        written: &str,
        kind: Message,
        is_meant: impl Fn(&ContentRef) -> bool,
    ) -> Result<ContentRef> {
        let name = written.trim().trim_matches('/');
        let name = name.strip_suffix(".toml").unwrap_or(name);
        let meant = self.things.iter().filter(|named| is_meant(&named.thing));
        let meant: Vec<&Named> = meant.collect();
        let is_path = |named: &&&Named| named.thing.forms().iter().any(|form| form == name);
        let is_called = |named: &&&Named| self.is_called(named, name);
        let found: Vec<&ContentRef> = match meant.iter().any(|named| is_path(&named)) {
            true => meant
                .iter()
                .filter(is_path)
                .map(|named| &named.thing)
                .collect(),
            false => meant
                .iter()
                .filter(is_called)
                .map(|named| &named.thing)
                .collect(),
        };
        let forms: Vec<String> = meant.iter().flat_map(|named| named.thing.forms()).collect();
        let names = meant.iter().flat_map(|named| &named.names);
        let slugs = meant.iter().map(|named| named.thing.slug().as_str());
        let known = forms.iter().chain(names).map(String::as_str).chain(slugs);
        one_of(name, kind, &found, known).cloned()
    }

    /// Whether a thing has this slug or name, which may stand behind those of what it is in: `中国科协/办公厅/主任`.
    fn is_called(&self, named: &Named, written: &str) -> bool {
        let is = |named: &Named, name: &str| {
            named.thing.slug().as_str() == name || is_one_of(name, &named.names)
        };
        let names = written.split('/').map(str::trim);
        let mut names = names.filter(|name| !FOLDERS.contains(name)).rev();
        let is_own = names.next().is_some_and(|name| is(named, name));
        let is_within = |name: &str| {
            let mut things = self.things.iter();
            things.any(|above| named.within.contains(&above.thing) && is(above, name))
        };
        is_own && names.all(is_within)
    }
}

/// One of a few fixed words, or what it is called.
///
/// # Errors
/// Where none is called so; the error tells which there are to whoever has not seen them.
pub fn choice<T: Choice>(written: &str, known: Argument, is_seen: bool) -> Result<T> {
    let words: Vec<&str> = T::ALL.iter().map(|choice| choice.word()).collect();
    let none = || match is_seen {
        true => say::no_kind_of_these(written),
        false => say::no_kind(written, known.clone()),
    };
    let word = word_of_choice(written, &words, none)?;
    T::from_word(word).or_say(none)
}

fn word_of_choice<'w>(
    written: &str,
    words: &[&'w str],
    none: impl Fn() -> Message,
) -> Result<&'w str> {
    word_called(written, words.iter().copied()).or_say(|| {
        match nearest(written, words.iter().copied()) {
            Some(near) => say::no_kind_with_suggestion(written, near),
            None => none(),
        }
    })
}

/// The one that was found; an error where there is none, which tells what is near, or several.
fn one_of<'f, 'k, T: ToString>(
    written: &str,
    kind: Message,
    found: &[&'f T],
    known: impl IntoIterator<Item = &'k str>,
) -> Result<&'f T> {
    match found {
        [one] => Ok(*one),
        [] => Err(match nearest(written, known) {
            Some(near) => say::no_such_thing_with_suggestion(kind, written, near),
            None => say::no_such_thing(kind, written),
        }
        .into()),
        several => {
            let names = several.iter().map(|one| format!("`{}`", one.to_string()));
            Err(say::name_of_several(written, Argument::list(names)).into())
        }
    }
}

fn is_one_of(written: &str, names: &[String]) -> bool {
    let written = written.to_lowercase();
    names.iter().any(|name| name.to_lowercase() == written)
}

/// What a thing is in.
fn within(thing: &ContentRef, file: &str, text: &str) -> Vec<ContentRef> {
    let Some(organization) = thing.organization() else {
        return Vec::new();
    };
    let unit = match file_kind(file).and_then(ContentRef::of_file) {
        Some(unit @ ContentRef::Unit(..)) => Some(unit),
        Some(ContentRef::PostFile(..)) => value_of(text, "unit")
            .and_then(|unit| Slug::parse(&unit).ok())
            .map(|unit| ContentRef::Unit(organization.clone(), unit)),
        _ => None,
    };
    let unit = unit.filter(|unit| unit != thing);
    [ContentRef::Organization(organization.clone())]
        .into_iter()
        .chain(unit)
        .collect()
}

/// The names of a thing, as its file has them.
fn names(thing: &ContentRef, text: &str, titles: &[(Slug, Vec<String>)]) -> Vec<String> {
    let (table, _) = DeTable::parse_recoverable(text);
    let table = table.get_ref();
    match thing {
        ContentRef::Post(..) | ContentRef::PostFile(..) => {
            let posts = posts(thing, table);
            let post = posts.iter().find(|post| post.is(thing));
            post.map_or_else(Vec::new, |post| names_of_post(post.table, titles))
        }
        ContentRef::Section(..) | ContentRef::Page(_) => texts(table, "title"),
        ContentRef::Change(_) => Vec::new(),
        ContentRef::Organization(_)
        | ContentRef::Unit(..)
        | ContentRef::Person(_)
        | ContentRef::ExternalBody(_) => {
            [texts(table, "name"), texts(table, "short_name")].concat()
        }
    }
}

fn names_of_post(post: &DeTable<'_>, titles: &[(Slug, Vec<String>)]) -> Vec<String> {
    let listed = post.get("title").and_then(|title| title.get_ref().as_str());
    let listed = titles
        .iter()
        .find(|(slug, _)| Some(slug.as_str()) == listed);
    match listed {
        Some((_, names)) => names.clone(),
        None => texts(post, "title"),
    }
}

/// The tables of a file by their slugs, with what they are called.
fn named(draft: &Draft, kind: FileKind, key: &str) -> Vec<(Slug, Vec<String>)> {
    let mut files = draft.texts.iter();
    let text = files.find(|(path, _)| file_kind(path) == Some(kind));
    let (table, _) = DeTable::parse_recoverable(text.map_or("", |(_, text)| text));
    let named = table.get_ref().iter().filter_map(|(slug, value)| {
        let names = texts(value.get_ref().as_table()?, key);
        Some((Slug::parse(slug.get_ref()).ok()?, names)).filter(|(_, names)| !names.is_empty())
    });
    named.collect()
}

/// A text in each of its languages, whoever stands behind it.
fn texts(table: &DeTable<'_>, key: &str) -> Vec<String> {
    let languages = table.get(key).and_then(|text| text.get_ref().as_table());
    let texts = languages
        .into_iter()
        .flat_map(|languages| languages.values());
    let texts = texts.filter_map(|text| match text.get_ref() {
        DeValue::Table(text) => text.get("text")?.get_ref().as_str(),
        other => other.as_str(),
    });
    texts.map(str::to_owned).collect()
}
