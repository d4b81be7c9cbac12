//! What cells say that name something: its slug, and behind it what readers call it. Either may be written back.

use super::columns::{SheetColumn, SheetKind};
use crate::content::ValueForm;
use crate::diagnostics::nearest;
use crate::edit::ContentRef;
use crate::edit::register::{Body, Post, Register, WordKind, folded, is_called};
use crate::edit::{Name, name_in};
use crate::messages::{Argument, Language, Message, names_of_word, say};
use crate::text::Slug;

/// What stands between a slug and a name.
pub(super) const BETWEEN: &str = " · ";

/// What stands between a body and the title of its post.
const BEFORE_TITLE: char = '/';

/// What things are called in a language.
pub struct Labels<'r> {
    register: &'r Register,
    organization: Slug,
    /// The language of whoever reads the workbook.
    pub language: Language,
}

/// How many things are offered for a cell that names none of them.
const MOST_OFFERED: usize = 12;

/// What a cell may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Kinds,
    Titles,
    Topics,
    Units,
    Posts,
    People,
    Words,
    Flags,
    /// What a record may be of.
    Owners(SheetKind),
}

impl<'r> Labels<'r> {
    /// What things are called of an organization.
    pub fn new(register: &'r Register, organization: &Slug, language: Language) -> Self {
        Self {
            register,
            organization: organization.clone(),
            language,
        }
    }

    /// A name in the reader's language, or in the first that it has.
    pub fn name<'n>(&self, names: &'n [Name]) -> &'n str {
        name_in(names, self.language.tag())
    }

    /// A slug with what it stands for.
    fn labelled(slug: &str, name: &str) -> String {
        match name {
            "" => slug.to_owned(),
            name if name == slug => slug.to_owned(),
            name => format!("{slug}{BETWEEN}{name}"),
        }
    }

    /// A body with its name.
    pub fn of_body(&self, body: &Body) -> String {
        Self::labelled(&body.thing.short(), self.name(&body.names))
    }

    /// A post with its body and its title.
    pub fn of_post(&self, post: &Post) -> String {
        Self::labelled(&post.thing.short(), &self.name_of_post(post))
    }

    fn name_of_post(&self, post: &Post) -> String {
        self.name(&self.names_of_post(post)).to_owned()
    }

    /// A person with the name.
    pub fn of_person(&self, slug: &Slug) -> String {
        let person = self.register.person(slug);
        let name = person.map_or("", |person| self.name(&person.names));
        Self::labelled(slug.as_str(), name)
    }

    /// What a cell says that names one of many.
    fn of_slug(&self, named: Named, slug: Slug) -> Option<String> {
        let name = match named {
            Named::People => return Some(self.of_person(&slug)),
            Named::Units => {
                let unit = ContentRef::Unit(self.organization.clone(), slug.clone());
                self.name(&self.register.body(&unit)?.names).to_owned()
            }
            _ => {
                let post = self.posts().find(|post| *post.thing.slug() == slug)?;
                self.name_of_post(post)
            }
        };
        Some(Self::labelled(slug.as_str(), &name))
    }

    /// What a cell of a column offers.
    pub fn choices(&self, kind: SheetKind, column: &SheetColumn) -> Vec<String> {
        if named(kind, column) == Some(Named::Flags) {
            return [say::cell_yes(), say::cell_no()]
                .map(|word| word.text(self.language))
                .into();
        }
        if named(kind, column) == Some(Named::People) {
            return Vec::new();
        }
        let all = self.all(kind, column).into_iter();
        all.map(|(slug, names)| Self::labelled(&slug, self.name(&names)))
            .collect()
    }

    /// What a cell says of a value.
    pub fn shown(&self, kind: SheetKind, column: &SheetColumn, value: &str) -> String {
        match named(kind, column) {
            None => value.to_owned(),
            Some(Named::Flags) => match value {
                "true" => say::cell_yes().text(self.language),
                _ => say::cell_no().text(self.language),
            },
            Some(named @ (Named::People | Named::Units | Named::Posts)) => {
                let slug = Slug::parse(value).ok();
                let label = slug.and_then(|slug| self.of_slug(named, slug));
                label.unwrap_or_else(|| value.to_owned())
            }
            Some(_) => {
                let all = self.all(kind, column);
                let named = all.iter().find(|(slug, _)| slug == value);
                Self::labelled(value, named.map_or("", |(_, names)| self.name(names)))
            }
        }
    }

    /// Whether a text is what something is called that a cell of a column may name, be it behind the slug.
    pub fn is_name(&self, kind: SheetKind, column: &SheetColumn, text: &str) -> bool {
        let behind = text.split_once(BETWEEN.trim());
        let all = self.all(kind, column);
        all.iter().any(|(known, names)| {
            let is_behind =
                behind.is_some_and(|(slug, name)| slug.trim() == known && is_called(names, name));
            is_behind || is_called(names, text)
        })
    }

    /// The value that a cell means.
    ///
    /// # Errors
    /// That it names nothing, or several things, with what it may name.
    pub fn meant(
        &self,
        kind: SheetKind,
        column: &SheetColumn,
        cell: &str,
    ) -> Result<String, Message> {
        let heading = || column.heading(kind, self.language);
        match named(kind, column) {
            None => Ok(cell.to_owned()),
            Some(Named::Flags) => match truth(cell) {
                Some(truth) => Ok(truth.to_owned()),
                None => Err(say::cell_is_no_flag(heading(), cell)),
            },
            Some(_) => {
                let called = self.called(kind, column, cell);
                self.only(kind, column, cell, called)
            }
        }
    }

    /// The one thing of those that are called as a cell says, each of which has its slug and its names.
    ///
    /// # Errors
    /// That there is none, or that there are several, with what the cell may name.
    pub fn only(
        &self,
        kind: SheetKind,
        column: &SheetColumn,
        cell: &str,
        called: Vec<(String, Vec<Name>)>,
    ) -> Result<String, Message> {
        let label = |(slug, names): &(String, Vec<Name>)| Self::labelled(slug, self.name(names));
        let heading = column.heading(kind, self.language);
        match &called[..] {
            [(slug, _)] => Ok(slug.clone()),
            [] => Err(self.called_by_none(kind, column, cell)),
            several => {
                let labels = Argument::list(several.iter().map(label));
                Err(say::cell_names_several(
                    heading,
                    several.len(),
                    cell,
                    labels,
                ))
            }
        }
    }

    /// That nothing is called as a cell says: with all that there is where that is little, or else with what is near.
    pub fn called_by_none(&self, kind: SheetKind, column: &SheetColumn, cell: &str) -> Message {
        let heading = column.heading(kind, self.language);
        let label = |(slug, names): &(String, Vec<Name>)| Self::labelled(slug, self.name(names));
        let is_person = named(kind, column) == Some(Named::People);
        let nothing = match is_person {
            true => say::nobody_is_called(cell),
            false => say::nothing_is_called(cell),
        };
        let all = self.all(kind, column);
        if (1..=MOST_OFFERED).contains(&all.len()) {
            let labels = Argument::list(all.iter().map(label));
            return say::cell_names_none_of(heading, nothing, labels);
        }
        let words = all.iter().flat_map(|(slug, names)| {
            let names = names.iter().map(|(_, name)| name.as_str());
            names.chain([slug.as_str()])
        });
        let near = nearest(cell, words).and_then(|near| {
            let is_near =
                |(slug, names): &&(String, Vec<Name>)| slug == near || is_called(names, near);
            all.iter().find(is_near)
        });
        match near {
            Some(near) => say::cell_names_none_but_near(heading, nothing, label(near)),
            None if is_person => say::cell_names_no_person(heading, nothing),
            None => say::cell_names_none(heading, nothing),
        }
    }

    /// What is called as a cell says: the thing of its slug, or else all of its name.
    pub fn called(
        &self,
        kind: SheetKind,
        column: &SheetColumn,
        cell: &str,
    ) -> Vec<(String, Vec<Name>)> {
        let slug = before_name(cell);
        let mut all = self.all(kind, column);
        if let Some(place) = all.iter().position(|(known, _)| known == slug) {
            return vec![all.swap_remove(place)];
        }
        let (called, others): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|(_, names)| is_called(names, cell));
        match called.is_empty() {
            true => others
                .into_iter()
                .filter(|(_, names)| is_titled(names, cell))
                .collect(),
            false => called,
        }
    }

    /// Everything that a cell may name: its slug, and what it is called.
    fn all(&self, kind: SheetKind, column: &SheetColumn) -> Vec<(String, Vec<Name>)> {
        let words = |kind: WordKind| {
            let words = self.register.words.get(&kind).into_iter().flatten();
            words.map(|(slug, names)| (slug.to_string(), names.clone()))
        };
        let bodies = || {
            let bodies = self.bodies();
            bodies.map(|body| (body.thing.short(), body.names.clone()))
        };
        let posts = || {
            let posts = self.posts();
            posts.map(|post| (post.thing.short(), self.names_of_post(post)))
        };
        // Within the organization, the slug alone tells which it is.
        let within = |(path, names): (String, Vec<Name>)| {
            let slug = path.rsplit('/').next().unwrap_or_default();
            (slug.to_owned(), names)
        };
        match named(kind, column) {
            None | Some(Named::Flags) => Vec::new(),
            // Whoever is in the directory can be named.
            Some(Named::People) => {
                let people = self.register.people.iter();
                let people = people.map(|person| (person.slug.to_string(), person.names.clone()));
                people.collect()
            }
            Some(Named::Words) => words_of_schema(column),
            Some(Named::Kinds) => words_of_schema(column)
                .into_iter()
                .chain(words(WordKind::Kind))
                .collect(),
            Some(Named::Titles) => words(WordKind::Title).collect(),
            Some(Named::Topics) => words(WordKind::Topic).collect(),
            Some(Named::Units) => {
                let is_unit = |(path, _): &(String, Vec<Name>)| path.contains('/');
                bodies().filter(is_unit).map(within).collect()
            }
            Some(Named::Posts) => posts().map(within).collect(),
            Some(Named::Owners(SheetKind::Appointments)) => posts().collect(),
            Some(Named::Owners(SheetKind::Contacts)) => bodies().chain(posts()).collect(),
            Some(Named::Owners(_)) => bodies().collect(),
        }
    }

    /// What a post is called behind its body, in each language.
    fn names_of_post(&self, post: &Post) -> Vec<Name> {
        let body = self.register.body(&post.body);
        let names = post.names.iter().map(|(tag, title)| {
            let body = body.map_or("", |body| name_in(&body.names, tag));
            (tag.clone(), format!("{body}{BEFORE_TITLE}{title}"))
        });
        names.collect()
    }

    fn bodies(&self) -> impl Iterator<Item = &'r Body> {
        let bodies = self.register.bodies.iter();
        bodies.filter(|body| is_in(&body.thing, &self.organization))
    }

    fn posts(&self) -> impl Iterator<Item = &'r Post> {
        let posts = self.register.posts.iter();
        posts.filter(|post| is_in(&post.thing, &self.organization))
    }
}

/// What a cell says before the name that stands behind a slug, whatever space is left of that around the dot.
pub fn before_name(cell: &str) -> &str {
    let slug = cell.split_once(BETWEEN.trim());
    slug.map_or(cell, |(slug, _)| slug).trim()
}

/// Whether posts, which are called by their bodies and titles, have this title, or body and title without the slash.
fn is_titled(names: &[Name], cell: &str) -> bool {
    let title = folded(cell);
    names.iter().any(|(_, name)| {
        let name = folded(name);
        name.ends_with(&format!("{BEFORE_TITLE}{title}"))
            || name.replacen(BEFORE_TITLE, "", 1) == title
    })
}

/// The words that the schema has for a column, with what they are called in each language of the program.
fn words_of_schema(column: &SheetColumn) -> Vec<(String, Vec<Name>)> {
    let words = match column {
        SheetColumn::Value(key, _) => &key.words[..],
        _ => &[],
    };
    let names = |word: &str| {
        let languages = Language::all();
        let usual = languages.map(|language| {
            let name = say::name_of_word(word).text(language);
            (language.tag().to_owned(), name)
        });
        let others = names_of_word(word).into_iter();
        let others = others.map(|name| (String::new(), name));
        usual.chain(others).collect()
    };
    let words = words.iter();
    words
        .map(|word| ((*word).to_owned(), names(word)))
        .collect()
}

/// What the cells of a column name, where they name something.
fn named(kind: SheetKind, column: &SheetColumn) -> Option<Named> {
    let key = match column {
        SheetColumn::Id => return None,
        SheetColumn::Of => return Some(Named::Owners(kind)),
        SheetColumn::Value(_, Some(_)) => return None,
        SheetColumn::Value(key, None) => key,
    };
    match (kind, key.key) {
        (SheetKind::Units, "kind") => Some(Named::Kinds),
        (SheetKind::Units, "parent") => Some(Named::Units),
        (SheetKind::Posts, "title") => Some(Named::Titles),
        (SheetKind::Posts, "reports_to") | (SheetKind::Appointments, "post") => Some(Named::Posts),
        (SheetKind::Appointments, "person") => Some(Named::People),
        (SheetKind::Functions, "topics") => Some(Named::Topics),
        _ if key.form == ValueForm::Flag => Some(Named::Flags),
        _ if !key.words.is_empty() => Some(Named::Words),
        _ => None,
    }
}

/// A truth value, as people write one.
pub fn truth(cell: &str) -> Option<&'static str> {
    match folded(cell).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "✓" | "√" | "是" | "有" => Some("true"),
        "no" | "n" | "false" | "0" | "否" | "无" => Some("false"),
        _ => None,
    }
}

/// Whether a thing is an organization, or in it.
pub fn is_in(thing: &ContentRef, organization: &Slug) -> bool {
    match thing {
        ContentRef::Organization(slug) => slug == organization,
        other => other.organization() == Some(organization),
    }
}
