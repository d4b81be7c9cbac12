//! What there is, by what it is called: the bodies, posts and people of the content, read from its texts at once, for edits that
//! look up many of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use toml::de::{DeTable, DeValue};

use super::content_ref::ContentRef;
use super::draft::Draft;
use super::ending::members;
use super::rows::TablePlace;
use super::spelling::Name;
use super::values::Step;
use crate::content::{FileKind, file_kind};
use crate::messages::{Message, say};
use crate::text::{PartialDate, Slug, narrow};

/// What the content has that lists name.
pub struct Register {
    /// The languages of the site, as tags, the default one first.
    pub languages: Vec<String>,
    /// Organizations and units.
    pub bodies: Vec<Body>,
    /// Bodies outside the directory.
    pub external_bodies: Vec<Body>,
    /// Posts.
    pub posts: Vec<Post>,
    /// People.
    pub people: Vec<Person>,
    /// Titles, kinds and topics in the institution's own words.
    pub words: BTreeMap<WordKind, Vec<(Slug, Vec<Name>)>>,
    /// Slugs that are or were somebody's, with the file kinds that they are of.
    taken: BTreeSet<(Place, String)>,
}

/// What kind of thing a word of the institution's own stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordKind {
    /// What a post is called.
    Title,
    /// What a body is.
    Kind,
    /// What a function is about.
    Topic,
}

/// Within what a slug is one thing's alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Organizations,
    ExternalBodies,
    People,
    Units(Slug),
    Posts(Slug),
}

/// An organization or a unit.
pub struct Body {
    /// Which it is.
    pub thing: ContentRef,
    /// Its file.
    pub file: String,
    /// Its name in each language.
    pub names: Vec<Name>,
    /// Its other names.
    pub others: Vec<Name>,
    /// The unit that it is part of.
    pub parent: Option<Slug>,
    /// Its numbers: the scheme of each, and the number.
    pub identifiers: Vec<(String, String)>,
    /// Whether it is no more.
    pub has_ended: bool,
}

/// A post.
pub struct Post {
    /// Which it is.
    pub thing: ContentRef,
    /// Its file, and where it stands in that.
    pub file: String,
    /// The way to its table.
    pub steps: Vec<Step>,
    /// The body that it is a seat of.
    pub body: ContentRef,
    /// Its title, where that is one of `titles.toml`.
    pub title: Option<Slug>,
    /// What it is called in each language.
    pub names: Vec<Name>,
    /// Its district.
    pub area: District,
    /// Its grade in each language.
    pub grade: Vec<Name>,
    /// The post of the same organization to which its holder answers.
    pub reports_to: Option<Slug>,
    /// Its numbers: the scheme of each, and the number.
    pub identifiers: Vec<(String, String)>,
    /// Whether its holder leads the body.
    pub is_head: bool,
    /// Whether several people hold it at once.
    pub is_shared: bool,
    /// Whether it is no more.
    pub has_ended: bool,
    /// Who holds or held it, in the order of the file.
    pub appointments: Vec<Appointment>,
}

/// The district of a post.
#[derive(Debug, Clone, Default)]
pub struct District {
    /// What it is called in each language.
    pub names: Vec<Name>,
    /// Its identifier.
    pub identifier: Option<String>,
}

impl District {
    /// Whether it may be another one by what is told of that.
    pub fn is_told_by(&self, told: &Self) -> bool {
        let has_number = told.identifier.is_some() && self.identifier.is_some();
        match has_number {
            true => self.identifier == told.identifier,
            false => {
                told.names.is_empty()
                    || told
                        .names
                        .iter()
                        .any(|(_, name)| is_called(&self.names, name))
            }
        }
    }
}

/// An appointment to a post.
pub struct Appointment {
    /// Who was appointed, unless it is whoever holds another post.
    pub person: Option<Slug>,
    /// The post whose holders hold it too, behind its organization where that is another one.
    pub post: Option<(Option<Slug>, Slug)>,
    /// The first and the last day, as they are written.
    pub days: [Option<String>; 2],
    /// Whether it is over.
    pub has_ended: bool,
}

/// A person.
pub struct Person {
    /// Who it is.
    pub slug: Slug,
    /// The name in each language.
    pub names: Vec<Name>,
    /// Other names.
    pub others: Vec<Name>,
    /// Numbers of the person: the scheme of each, and the number.
    pub identifiers: Vec<(String, String)>,
    /// The bodies to which the person belongs by the person's own file.
    pub affiliations: Vec<ContentRef>,
}

impl Body {
    /// Its table.
    pub fn table(&self) -> TablePlace {
        TablePlace::of_body(&self.thing, &self.file)
    }
}

impl Post {
    /// Its table.
    pub fn table(&self) -> TablePlace {
        TablePlace::of_post(&self.thing, &self.file, &self.steps)
    }

    /// The place of a person's appointment that is not over.
    pub fn place_of_holder(&self, person: &Slug) -> Option<usize> {
        let mut appointments = self.appointments.iter();
        appointments.position(|held| held.person.as_ref() == Some(person) && !held.has_ended)
    }
}

impl Register {
    /// What a content folder holds on a day.
    pub fn of(draft: &Draft, today: Date) -> Self {
        let mut register = Self {
            languages: Vec::new(),
            bodies: Vec::new(),
            external_bodies: Vec::new(),
            posts: Vec::new(),
            people: Vec::new(),
            words: BTreeMap::new(),
            taken: BTreeSet::new(),
        };
        let texts = || {
            let files = draft.texts.iter();
            files.filter_map(|(path, text)| Some((path, text, file_kind(path)?)))
        };
        // What posts are called depends on the titles.
        for (_, text, kind) in texts() {
            if let FileKind::Site | FileKind::Titles | FileKind::Kinds | FileKind::Topics = kind {
                let (table, _) = DeTable::parse_recoverable(text);
                register.take_words(kind, table.get_ref());
            }
        }
        for (path, text, kind) in texts() {
            if let Some(thing) = ContentRef::of_file(kind) {
                let (table, _) = DeTable::parse_recoverable(text);
                register.take(&thing, path, table.get_ref(), today);
            }
        }
        register
    }

    fn take_words(&mut self, kind: FileKind<'_>, table: &DeTable<'_>) {
        match kind {
            FileKind::Site => {
                let tags =
                    members(table, "languages").filter_map(|(language, _)| word(language, "tag"));
                self.languages = tags.map(str::to_owned).collect();
            }
            FileKind::Titles => self.take_tables(WordKind::Title, table, "singular"),
            FileKind::Kinds => self.take_tables(WordKind::Kind, table, "label"),
            FileKind::Topics => {
                let topics = members(table, "topics")
                    .filter_map(|(topic, _)| Some((slug(topic, "slug")?, names(topic, "name"))));
                self.words.insert(WordKind::Topic, topics.collect());
            }
            _ => {}
        }
    }

    fn take_tables(&mut self, kind: WordKind, table: &DeTable<'_>, key: &str) {
        let words = table.iter().filter_map(|(slug, value)| {
            let names = names(value.get_ref().as_table()?, key);
            let slug = Slug::parse(slug.get_ref()).ok()?;
            (!names.is_empty()).then_some((slug, names))
        });
        self.words.insert(kind, words.collect());
    }

    fn take(&mut self, thing: &ContentRef, path: &str, table: &DeTable<'_>, today: Date) {
        match thing {
            ContentRef::Organization(_) | ContentRef::Unit(..) => {
                self.take_body(thing, path, table, today);
            }
            ContentRef::ExternalBody(_) => {
                self.take_slugs(thing, table);
                self.external_bodies.push(body(thing, path, table));
            }
            ContentRef::PostFile(within, _) => {
                let body = match slug(table, "unit") {
                    Some(unit) => ContentRef::Unit(within.clone(), unit),
                    None => ContentRef::Organization(within.clone()),
                };
                self.take_post(thing.clone(), (path, Vec::new()), body, table, today);
            }
            ContentRef::Person(person) => {
                self.take_slugs(thing, table);
                self.people.push(Person {
                    slug: person.clone(),
                    names: names(table, "name"),
                    others: names_of_members(table, "other_names"),
                    identifiers: identifiers(table),
                    affiliations: affiliations(table),
                });
            }
            _ => {}
        }
    }

    fn take_body(&mut self, thing: &ContentRef, path: &str, table: &DeTable<'_>, today: Date) {
        let (ContentRef::Organization(within) | ContentRef::Unit(within, _)) = thing else {
            return;
        };
        self.take_slugs(thing, table);
        let last = members(table, "periods").last().map(|(period, _)| period);
        self.bodies.push(Body {
            has_ended: ["end", "closed"]
                .iter()
                .any(|key| has_ended(last.unwrap_or(table), key, today)),
            ..body(thing, path, table)
        });
        for (place, (post, _)) in members(table, "posts").enumerate() {
            if let Some(slug) = slug(post, "slug") {
                let of_post = ContentRef::Post(within.clone(), slug);
                let steps = vec![Step::At("posts", place)];
                self.take_post(of_post, (path, steps), thing.clone(), post, today);
            }
        }
    }

    fn take_post(
        &mut self,
        thing: ContentRef,
        (file, steps): (&str, Vec<Step>),
        body: ContentRef,
        table: &DeTable<'_>,
        today: Date,
    ) {
        self.take_slugs(&thing, table);
        let title = slug(table, "title");
        let names = match &title {
            Some(title) => self.names_of_word(WordKind::Title, title).to_vec(),
            None => names(table, "title"),
        };
        let is_so = |key| {
            let flag = table.get(key);
            flag.is_some_and(|flag| flag.get_ref().as_bool() == Some(true))
        };
        let appointments = members(table, "appointments").map(|(held, _)| Appointment {
            person: slug(held, "person"),
            post: post_named(held),
            days: ["start", "end"].map(|key| word(held, key).map(str::to_owned)),
            has_ended: has_ended(held, "end", today),
        });
        self.posts.push(Post {
            file: file.to_owned(),
            body,
            title,
            names,
            area: area(table),
            grade: self::names(table, "grade"),
            reports_to: slug(table, "reports_to"),
            identifiers: identifiers(table),
            is_head: is_so("head"),
            is_shared: is_so("multiple_holders"),
            has_ended: has_ended(table, "end", today),
            appointments: appointments.collect(),
            thing,
            steps,
        });
    }

    /// Takes the slugs that a thing has or had.
    fn take_slugs(&mut self, thing: &ContentRef, table: &DeTable<'_>) {
        if let Some(place) = place(thing) {
            let slugs = former(table).chain([thing.slug().as_str()]);
            let slugs = slugs.map(|slug| (place.clone(), slug.to_owned()));
            self.taken.extend(slugs);
        }
    }

    /// What the institution calls something.
    pub fn names_of_word(&self, kind: WordKind, slug: &Slug) -> &[Name] {
        let words = self.words.get(&kind).into_iter().flatten();
        let mut words = words.filter(|(known, _)| known == slug);
        words.next().map_or(&[], |(_, names)| names)
    }

    /// An organization, a unit or a body outside the directory.
    pub fn body(&self, thing: &ContentRef) -> Option<&Body> {
        let mut bodies = self.bodies.iter().chain(&self.external_bodies);
        bodies.find(|body| body.thing == *thing)
    }

    /// A post.
    pub fn post(&self, thing: &ContentRef) -> Option<&Post> {
        self.posts.iter().find(|post| post.thing == *thing)
    }

    /// A person.
    pub fn person(&self, slug: &Slug) -> Option<&Person> {
        self.people.iter().find(|person| person.slug == *slug)
    }

    /// The posts that a person holds.
    pub fn held_by(&self, person: &Slug) -> impl Iterator<Item = &Post> {
        let posts = self.posts.iter();
        posts.filter(|post| post.place_of_holder(person).is_some())
    }

    /// The same thing under a slug that is free: its own, or the first with a number behind it. It is taken from then on.
    ///
    /// # Errors
    /// Where there is none.
    pub fn take_free(&mut self, thing: &ContentRef) -> Result<ContentRef, Message> {
        let place = place(thing).ok_or_else(say::no_slug_from_names)?;
        let mut slugs = super::new::slugs(thing.slug());
        let slug = slugs.find(|slug| self.taken.insert((place.clone(), slug.to_string())));
        Ok(thing.named(slug.ok_or_else(say::no_slug_from_names)?))
    }
}

/// Within what the slug of a thing is its alone.
fn place(thing: &ContentRef) -> Option<Place> {
    Some(match thing {
        ContentRef::Organization(_) => Place::Organizations,
        ContentRef::ExternalBody(_) => Place::ExternalBodies,
        ContentRef::Person(_) => Place::People,
        ContentRef::Unit(within, _) => Place::Units(within.clone()),
        ContentRef::Post(within, _) | ContentRef::PostFile(within, _) => {
            Place::Posts(within.clone())
        }
        _ => return None,
    })
}

/// A body that has not ended.
fn body(thing: &ContentRef, path: &str, table: &DeTable<'_>) -> Body {
    let others = [
        names(table, "short_name"),
        names_of_members(table, "other_names"),
        names_of_members(table, "former_names"),
    ];
    Body {
        thing: thing.clone(),
        file: path.to_owned(),
        names: names(table, "name"),
        others: others.concat(),
        parent: slug(table, "parent"),
        identifiers: identifiers(table),
        has_ended: false,
    }
}

/// A name without what is written in one way or another: spaces, the width of letters and whether they are large.
pub fn folded(name: &str) -> String {
    let letters = name.chars().filter(|letter| !letter.is_whitespace());
    let letters = letters.map(|letter| match letter {
        '•' | '・' | '．' | '‧' => '·',
        other => narrow(other),
    });
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether something is called so in any language.
pub fn is_called(names: &[Name], name: &str) -> bool {
    let name = folded(name);
    names.iter().any(|(_, known)| folded(known) == name)
}

fn word<'t>(table: &'t DeTable<'_>, key: &str) -> Option<&'t str> {
    table.get(key)?.get_ref().as_str()
}

fn slug(table: &DeTable<'_>, key: &str) -> Option<Slug> {
    Slug::parse(word(table, key)?).ok()
}

fn former<'t>(table: &'t DeTable<'_>) -> impl Iterator<Item = &'t str> {
    let list = table.get("former_slugs");
    let list = list.and_then(|list| list.get_ref().as_array());
    list.into_iter()
        .flat_map(|list| list.iter())
        .filter_map(|slug| slug.get_ref().as_str())
}

/// A text in each of its languages, whoever stands behind it.
pub fn names(table: &DeTable<'_>, key: &str) -> Vec<Name> {
    let languages = table.get(key).and_then(|text| text.get_ref().as_table());
    let texts = languages.into_iter().flatten().filter_map(|(tag, text)| {
        let text = match text.get_ref() {
            DeValue::Table(text) => word(text, "text"),
            other => other.as_str(),
        };
        Some((tag.get_ref().to_string(), text?.to_owned()))
    });
    texts.collect()
}

fn names_of_members(table: &DeTable<'_>, key: &str) -> Vec<Name> {
    let all = members(table, key).flat_map(|(member, _)| names(member, "name"));
    all.collect()
}

/// The post that an appointment names: of the same organization, or of one that is named beside it.
fn post_named(held: &DeTable<'_>) -> Option<(Option<Slug>, Slug)> {
    match held.get("post")?.get_ref() {
        DeValue::Table(post) => Some((slug(post, "organization"), slug(post, "post")?)),
        _ => Some((None, slug(held, "post")?)),
    }
}

fn identifiers(table: &DeTable<'_>) -> Vec<(String, String)> {
    let all = members(table, "identifiers").filter_map(|(identifier, _)| {
        let (scheme, value) = (word(identifier, "scheme")?, word(identifier, "value")?);
        Some((scheme.to_owned(), value.to_owned()))
    });
    all.collect()
}

fn area(table: &DeTable<'_>) -> District {
    let area = table.get("area").and_then(|area| area.get_ref().as_table());
    area.map_or_else(District::default, |area| District {
        names: names(area, "name"),
        identifier: word(area, "identifier").map(str::to_owned),
    })
}

fn affiliations(table: &DeTable<'_>) -> Vec<ContentRef> {
    let bodies = members(table, "affiliations").filter_map(|(belongs, _)| {
        let within = slug(belongs, "organization")?;
        Some(match slug(belongs, "unit") {
            Some(unit) => ContentRef::Unit(within, unit),
            None => ContentRef::Organization(within),
        })
    });
    bodies.collect()
}

/// Whether what a table says is over. What ended on an unknown day has ended.
fn has_ended(table: &DeTable<'_>, key: &str, today: Date) -> bool {
    word(table, key).is_some_and(|end| match PartialDate::parse(end) {
        Ok(end) => end.latest() < today,
        Err(_) => true,
    })
}
