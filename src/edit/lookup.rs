//! Things by what an editor calls them: a path, a slug, or else a name in any language.

use anyhow::Result;
use toml::de::{DeTable, DeValue};

use super::appointments::posts;
use super::content_ref::{ContentRef, slug_named};
use super::draft::Draft;
use super::ending::members;
use super::moved_file::value_of;
use super::spelling::{Name, name_in};
use crate::content::{FileKind, file_kind};
use crate::diagnostics::nearest;
use crate::messages::{Argument, Message, OrSay, say, word_called};
use crate::text::{Choice, Slug, name_in_pinyin, narrow};

/// What stands between slugs in paths.
const FOLDERS: [&str; 4] = ["organizations", "units", "posts", "sections"];

/// Everything that can be called by a name.
pub struct Lookup {
    things: Vec<Named>,
    titles: Vec<(Slug, Vec<Name>)>,
    /// The kinds of bodies in the institution's own words.
    kinds: Vec<OwnKind>,
}

/// A kind of bodies of `kinds.toml`.
struct OwnKind {
    slug: Slug,
    names: Vec<Name>,
    /// The standard kind that it belongs to.
    class: Option<String>,
}

impl OwnKind {
    /// Whether bodies may be of it that are of these standard kinds.
    fn is_for<K: Choice>(&self) -> bool {
        let class = self.class.as_deref();
        class.is_none_or(|class| K::ALL.iter().any(|kind| kind.word() == class))
    }
}

/// A thing and its names, the short and the other ones too.
struct Named {
    thing: ContentRef,
    /// Its organization; of a unit the one above it, and of a post its unit too.
    within: Vec<ContentRef>,
    names: Vec<Name>,
}

impl Lookup {
    /// What a content folder holds.
    pub fn of(draft: &Draft) -> Self {
        let titles = named(draft, FileKind::Titles, "singular");
        let kinds = own_kinds(draft);
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
        let found = self.find(written, say::thing_person(), is_person)?;
        Ok(found.slug().clone())
    }

    /// The person who is called so; where nobody is, and nobody's name is near, how somebody new is begun.
    ///
    /// # Errors
    /// As for organizations.
    pub fn person_known_or_new(&self, written: &str) -> Result<Slug> {
        let option = match (name_in_pinyin(written), Slug::parse(written)) {
            (Some(_), _) => format!("--name zh={written}").into(),
            (None, Err(_)) => format!("--name en=\"{written}\"").into(),
            (None, Ok(_)) => Argument::from(say::option("--name", "text")),
        };
        let none = || say::person_may_be_new(written, option.clone());
        Ok(self
            .find_or(written, say::thing_person(), is_person, none)?
            .slug()
            .clone())
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
        let known = known.flat_map(|(slug, names)| texts(names).chain([slug.as_str()]));
        let told = |title: &Slug| title.as_str().into();
        let none = || say::no_such_thing(say::thing_title(), written);
        let asked = (written, say::thing_title());
        one_of(asked, &named, told, known, none).cloned()
    }

    /// A kind of bodies: a standard one, or one of `kinds.toml`.
    ///
    /// # Errors
    /// Where none is called so; the error tells which there are to whoever has not seen them.
    pub fn body_kind<K: Choice>(&self, written: &str, is_seen: bool) -> Result<Slug> {
        let mut own = self.own_kinds::<K>();
        let is_called =
            |kind: &&OwnKind| kind.slug.as_str() == written || is_one_of(written, &kind.names);
        if let Some(kind) = own.find(is_called) {
            return Ok(kind.slug.clone());
        }
        let standard = K::ALL.iter().map(|kind| kind.word());
        let own = self.own_kinds::<K>().map(|kind| kind.slug.as_str());
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
        let own = self.own_kinds::<K>().map(|kind| {
            let name = texts(&kind.names).last().unwrap_or_default();
            say::choice_called(kind.slug.as_str(), name).into()
        });
        Argument::List(standard.chain(own).collect())
    }

    fn own_kinds<K: Choice>(&self) -> impl Iterator<Item = &OwnKind> {
        self.kinds.iter().filter(|kind| kind.is_for::<K>())
    }

    fn find(
        &self,
        written: &str,
        kind: Message,
        is_meant: impl Fn(&ContentRef) -> bool,
    ) -> Result<ContentRef> {
        let none = || say::no_such_thing(kind.clone(), written);
        self.find_or(written, kind.clone(), is_meant, none)
    }

    /// The same, with what to say where nothing is called so and nothing is near.
    fn find_or(
        &self,
        written: &str,
        kind: Message,
        is_meant: impl Fn(&ContentRef) -> bool,
        none: impl Fn() -> Message,
    ) -> Result<ContentRef> {
        let name: String = written.trim().chars().map(narrow).collect();
        let name = name.trim_matches('/');
        let name = name.strip_suffix(".toml").unwrap_or(name);
        let meant = self.things.iter().filter(|named| is_meant(&named.thing));
        let meant: Vec<&Named> = meant.collect();
        let ways: [&dyn Fn(&Named) -> bool; 3] = [
            &|named| named.thing.forms().iter().any(|form| form == name),
            &|named| self.is_called(named, name),
            &|named| self.is_called_in_full(named, name),
        ];
        let found = ways.into_iter().map(|is_written| -> Vec<&ContentRef> {
            let found = meant.iter().filter(|named| is_written(named));
            found.map(|named| &named.thing).collect()
        });
        let found = { found }.find(|found| !found.is_empty());
        let forms: Vec<String> = meant.iter().flat_map(|named| named.thing.forms()).collect();
        let names = meant.iter().flat_map(|named| texts(&named.names));
        let slugs = meant.iter().map(|named| named.thing.slug().as_str());
        let known = forms.iter().map(String::as_str).chain(names).chain(slugs);
        let told = |thing: &ContentRef| self.told(thing);
        one_of(
            (written, kind),
            &found.unwrap_or_default(),
            told,
            known,
            none,
        )
        .cloned()
    }

    /// A thing by its path, with its names behind those of the body it is in.
    pub fn told(&self, thing: &ContentRef) -> Argument {
        let path = thing.to_string();
        let Some(named) = self.things.iter().find(|named| named.thing == *thing) else {
            return format!("`{path}`").into();
        };
        let body = self.above(named).last().map(|body| &body.names[..]);
        let mut tags: Vec<&str> = named.names.iter().map(|(tag, _)| tag.as_str()).collect();
        tags.sort_unstable();
        tags.dedup();
        let names = tags.iter().map(|tag| {
            let name = name_in(&named.names, tag);
            let name = match body {
                Some(body) => format!("{}/{name}", name_in(body, tag)),
                None => name.to_owned(),
            };
            ((*tag).to_owned(), name)
        });
        match tags.is_empty() {
            true => format!("`{path}`").into(),
            false => say::slug_of(path, Argument::Name(names.collect())).into(),
        }
    }

    /// Whether a thing has this slug or name, which may stand behind those of what it is in: `中国科协/办公厅/主任`.
    fn is_called(&self, named: &Named, written: &str) -> bool {
        let names = written.split('/').map(str::trim);
        let mut names = names.filter(|name| !FOLDERS.contains(name)).rev();
        let is_own = names.next().is_some_and(|name| named.has(name));
        is_own && names.all(|name| self.above(named).any(|above| above.has(name)))
    }

    /// Whether this is the name of a thing with those of what it is in and nothing else, as sentences have it:
    /// `中国科协办公厅主任`, `Director General, General Office`.
    fn is_called_in_full(&self, named: &Named, written: &str) -> bool {
        let written = written.to_lowercase();
        let lowered = |named: &Named| -> Vec<String> {
            let names = texts(&named.names).filter(|name| !name.is_empty());
            names.map(str::to_lowercase).collect()
        };
        let own = lowered(named);
        let ends = |own: &String| {
            let rests = [written.strip_suffix(own), written.strip_prefix(own)];
            rests.into_iter().flatten()
        };
        let mut rests = own.iter().flat_map(ends).peekable();
        if rests.peek().is_none() {
            return false;
        }
        let above: Vec<String> = self.above(named).flat_map(lowered).collect();
        rests.any(|rest| is_made_of(rest, &above))
    }

    /// What a thing is in, the innermost last.
    fn above<'n>(&'n self, named: &'n Named) -> impl Iterator<Item = &'n Named> {
        let within = named.within.iter();
        within.filter_map(|thing| self.things.iter().find(|above| above.thing == *thing))
    }
}

impl Named {
    /// Whether this is its slug or one of its names.
    fn has(&self, name: &str) -> bool {
        self.thing.slug().as_str() == name || is_one_of(name, &self.names)
    }
}

/// Whether a text consists of some names and of what is between names.
fn is_made_of(written: &str, names: &[String]) -> bool {
    let written = written.trim_matches(|letter: char| !letter.is_alphanumeric());
    let mut rests = names
        .iter()
        .filter_map(|name| written.strip_prefix(name.as_str()));
    written.is_empty() || rests.any(|rest| is_made_of(rest, names))
}

/// One of a few fixed words, or what it is called.
///
/// # Errors
/// Where none is called so; the error tells which there are to whoever has not seen them.
pub fn choice<T: Choice>(written: &str, is_seen: bool) -> Result<T> {
    let words: Vec<&str> = T::ALL.iter().map(|choice| choice.word()).collect();
    let none = || match is_seen {
        true => say::no_kind_of_these(written),
        false => say::no_kind(written, choices::<T>()),
    };
    let word = word_of_choice(written, &words, none)?;
    T::from_word(word).or_say(none)
}

/// Every one of some fixed words, with its name.
pub fn choices<T: Choice>() -> Argument {
    Argument::list(T::ALL.iter().map(|choice| say::choice(choice.word())))
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
fn one_of<'f, 'k, T>(
    (written, kind): (&str, Message),
    found: &[&'f T],
    told: impl Fn(&T) -> Argument,
    known: impl IntoIterator<Item = &'k str>,
    none: impl Fn() -> Message,
) -> Result<&'f T> {
    match found {
        [one] => Ok(*one),
        [] => Err(match nearest(written, known) {
            Some(near) => say::no_such_thing_with_suggestion(kind, written, near),
            None => none(),
        }
        .into()),
        several => {
            let several = Argument::list(several.iter().map(|one| told(one)));
            Err(say::name_of_several(written, several).into())
        }
    }
}

fn is_one_of(written: &str, names: &[Name]) -> bool {
    let written = written.to_lowercase();
    texts(names).any(|name| name.to_lowercase() == written)
}

fn is_person(thing: &ContentRef) -> bool {
    matches!(thing, ContentRef::Person(_))
}

fn texts(names: &[Name]) -> impl Iterator<Item = &str> {
    names.iter().map(|(_, name)| name.as_str())
}

/// What a thing is in.
fn within(thing: &ContentRef, file: &str, text: &str) -> Vec<ContentRef> {
    let Some(organization) = thing.organization() else {
        return Vec::new();
    };
    let unit_in = |key| {
        let unit = Slug::parse(&value_of(text, key)?).ok()?;
        Some(ContentRef::Unit(organization.clone(), unit))
    };
    let unit = match file_kind(file).and_then(ContentRef::of_file) {
        Some(unit) if unit == *thing => match unit {
            ContentRef::PostFile(..) => unit_in("unit"),
            _ => unit_in("parent"),
        },
        Some(unit @ ContentRef::Unit(..)) => Some(unit),
        _ => None,
    };
    [ContentRef::Organization(organization.clone())]
        .into_iter()
        .chain(unit)
        .collect()
}

/// The names of a thing, as its file has them.
fn names(thing: &ContentRef, text: &str, titles: &[(Slug, Vec<Name>)]) -> Vec<Name> {
    let (table, _) = DeTable::parse_recoverable(text);
    let table = table.get_ref();
    match thing {
        ContentRef::Post(..) | ContentRef::PostFile(..) => {
            let posts = posts(thing, table);
            let post = posts.iter().find(|post| post.is(thing));
            post.map_or_else(Vec::new, |post| names_of_post(post.table, titles))
        }
        ContentRef::Section(..) | ContentRef::Page(_) => names_in(table, "title"),
        ContentRef::Change(_) => Vec::new(),
        ContentRef::Organization(_)
        | ContentRef::Unit(..)
        | ContentRef::Person(_)
        | ContentRef::ExternalBody(_) => {
            let others = members(table, "other_names");
            let others = others.flat_map(|(other, _)| names_in(other, "name"));
            let names = [names_in(table, "name"), names_in(table, "short_name")];
            names.into_iter().flatten().chain(others).collect()
        }
    }
}

fn names_of_post(post: &DeTable<'_>, titles: &[(Slug, Vec<Name>)]) -> Vec<Name> {
    let listed = post.get("title").and_then(|title| title.get_ref().as_str());
    let listed = titles
        .iter()
        .find(|(slug, _)| Some(slug.as_str()) == listed);
    match listed {
        Some((_, names)) => names.clone(),
        None => names_in(post, "title"),
    }
}

/// The tables of a file by their slugs, with what they are called.
fn named(draft: &Draft, kind: FileKind, key: &str) -> Vec<(Slug, Vec<Name>)> {
    let (table, _) = DeTable::parse_recoverable(text_of(draft, kind));
    let named = table.get_ref().iter().filter_map(|(slug, value)| {
        let names = names_in(value.get_ref().as_table()?, key);
        Some((Slug::parse(slug.get_ref()).ok()?, names)).filter(|(_, names)| !names.is_empty())
    });
    named.collect()
}

/// The kinds of bodies of `kinds.toml`.
fn own_kinds(draft: &Draft) -> Vec<OwnKind> {
    let (table, _) = DeTable::parse_recoverable(text_of(draft, FileKind::Kinds));
    let kinds = named(draft, FileKind::Kinds, "label").into_iter();
    let kinds = kinds.map(|(slug, names)| {
        let kind = table.get_ref().get(slug.as_str());
        let kind = kind.and_then(|kind| kind.get_ref().as_table());
        let class = kind.and_then(|kind| kind.get("class")?.get_ref().as_str());
        let class = class.map(str::to_owned);
        OwnKind { slug, names, class }
    });
    kinds.collect()
}

/// The text of the only file of a kind; empty where there is none.
fn text_of<'d>(draft: &'d Draft, kind: FileKind) -> &'d str {
    let mut files = draft.texts.iter();
    let text = files.find(|(path, _)| file_kind(path) == Some(kind));
    text.map_or("", |(_, text)| text)
}

/// A text in each of its languages, whoever stands behind it.
fn names_in(table: &DeTable<'_>, key: &str) -> Vec<Name> {
    let languages = table.get(key).and_then(|text| text.get_ref().as_table());
    let texts = languages.into_iter().flatten();
    let texts = texts.filter_map(|(tag, text)| {
        let text = match text.get_ref() {
            DeValue::Table(text) => text.get("text")?.get_ref().as_str(),
            other => other.as_str(),
        };
        Some((tag.get_ref().to_string(), text?.to_owned()))
    });
    texts.collect()
}
