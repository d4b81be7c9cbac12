//! What cells say that name something: its slug, and behind it what readers call it. Either may be written back.

use super::columns::{SheetColumn, SheetKind};
use crate::content::ValueForm;
use crate::edit::ContentRef;
use crate::edit::Name;
use crate::edit::register::{Body, Post, Register, WordKind, folded};
use crate::messages::{Language, say};
use crate::text::Slug;

/// What stands between a slug and a name.
const BETWEEN: &str = " · ";

/// What things are called in a language.
pub struct Labels<'r> {
    register: &'r Register,
    organization: Slug,
    /// The language of whoever reads the workbook.
    pub language: Language,
}

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

    /// What the site calls a language.
    pub fn name_of_language(&self, tag: &str) -> String {
        say::language_called(tag).text(self.language)
    }

    /// A name in the reader's language, or in the first that it has.
    pub fn name<'n>(&self, names: &'n [Name]) -> &'n str {
        let own = names.iter().find(|(tag, _)| tag == self.language.tag());
        own.or(names.first()).map_or("", |(_, name)| name)
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
        let body = self.register.body(&post.body);
        let body = body.map_or("", |body| self.name(&body.names));
        format!("{body}/{}", self.name(&post.names))
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
        let all = self.all(kind, column).into_iter();
        all.map(|(slug, name)| Self::labelled(&slug, &name))
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
                let name = all.iter().find(|(slug, _)| slug == value);
                Self::labelled(value, name.map_or("", |(_, name)| name))
            }
        }
    }

    /// The value that a cell means; nothing where it names nothing, or several things.
    pub fn meant(&self, kind: SheetKind, column: &SheetColumn, cell: &str) -> Option<String> {
        let Some(named) = named(kind, column) else {
            return Some(cell.to_owned());
        };
        if named == Named::Flags {
            return truth(cell).map(str::to_owned);
        }
        let slug = cell
            .split_once(BETWEEN)
            .map_or(cell, |(slug, _)| slug)
            .trim();
        let all = match named {
            // Whoever is in the directory can be named.
            Named::People => {
                let people = self.register.people.iter();
                let people = people.map(|person| (person.slug.to_string(), String::new()));
                people.collect()
            }
            _ => self.all(kind, column),
        };
        if let Some((slug, _)) = all.iter().find(|(known, _)| known == slug) {
            return Some(slug.clone());
        }
        let cell = folded(cell);
        let mut found = all.iter().filter(|(_, name)| folded(name) == cell);
        match (found.next(), found.next()) {
            (Some((slug, _)), None) => Some(slug.clone()),
            _ => None,
        }
    }

    /// Everything that a cell may name: its slug, and what it is called.
    fn all(&self, kind: SheetKind, column: &SheetColumn) -> Vec<(String, String)> {
        let words = |kind: WordKind| {
            let words = self.register.words.get(&kind).into_iter().flatten();
            words.map(|(slug, names)| (slug.to_string(), self.name(names).to_owned()))
        };
        let of_schema = || {
            let words = match column {
                SheetColumn::Value(key, _) => key.words.clone(),
                _ => Vec::new(),
            };
            let label = |word: &str| say::word_of_schema(word).text(self.language);
            let words = words
                .into_iter()
                .map(move |word| (word.to_owned(), label(word)));
            words.collect::<Vec<_>>()
        };
        match named(kind, column) {
            None => Vec::new(),
            Some(Named::Words) => of_schema(),
            Some(Named::Kinds) => of_schema()
                .into_iter()
                .chain(words(WordKind::Kind))
                .collect(),
            Some(Named::Titles) => words(WordKind::Title).collect(),
            Some(Named::Topics) => words(WordKind::Topic).collect(),
            Some(Named::Flags) => vec![
                (say::cell_yes().text(self.language), String::new()),
                (say::cell_no().text(self.language), String::new()),
            ],
            Some(Named::Units) => {
                let bodies = self.bodies();
                let units = bodies.filter(|body| matches!(body.thing, ContentRef::Unit(..)));
                let name = |body: &Body| self.name(&body.names).to_owned();
                units
                    .map(|body| (body.thing.slug().to_string(), name(body)))
                    .collect()
            }
            Some(Named::Posts) => {
                let slug = |post: &Post| post.thing.slug().to_string();
                self.posts()
                    .map(|post| (slug(post), self.name_of_post(post)))
                    .collect()
            }
            Some(Named::People) => Vec::new(),
            Some(Named::Owners(kind)) => {
                let bodies = self
                    .bodies()
                    .map(|body| (body.thing.short(), self.name(&body.names).to_owned()));
                let posts = self
                    .posts()
                    .map(|post| (post.thing.short(), self.name_of_post(post)));
                match kind {
                    SheetKind::Appointments => posts.collect(),
                    SheetKind::Contacts => bodies.chain(posts).collect(),
                    _ => bodies.collect(),
                }
            }
        }
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
