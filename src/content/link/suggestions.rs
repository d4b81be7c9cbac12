//! What a reference that leads nowhere was to name: where the name of a thing stands in place of its slug, that thing.
//!
//! What things are called, only all files together tell. So references are reported where they are read and linked, and
//! here the reports get their help.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::layout::{self, FileKind};
use crate::content::localized::WrittenText;
use crate::content::references::{Mention, Mentioned, mentions};
use crate::content::schema::{ProfileRecord, WrittenTitle};
use crate::content::tree::{Seat, Tree, WrittenBody, is_quoted_in};
use crate::diagnostics::{Code, Diagnostic, Fix, is_slip, nearest};
use crate::messages::{Argument, Language, Message, names_of_word, say};
use crate::model::{KindClass, OrganizationKind, UnitKind};
use crate::text::{Choice, Slug, family_name, narrow, syllable};

/// The texts of all files, by their paths.
type Texts = BTreeMap<Arc<str>, Arc<str>>;

/// Completes the reports of references that lead nowhere, and drops those to what stands in the wrong place: once it is
/// moved, they hold.
pub fn suggest(tree: &Tree, texts: &Texts, diagnostics: &mut Vec<Diagnostic>) {
    let mut references = References {
        texts,
        read: BTreeMap::new(),
        names: Names::new(tree),
        named_people: Vec::new(),
        has_unfilled_person: false,
    };
    diagnostics.retain_mut(|found| match found.code {
        Code::UnknownReference | Code::MalformedSlug | Code::UnknownChoice => {
            references.complete(found)
        }
        Code::EmptyText => {
            references.note_unfilled(found);
            true
        }
        _ => true,
    });
    // Whoever is named in another way than by slug is reported where that is, and no orphan.
    let (named, has_unfilled) = (references.named_people, references.has_unfilled_person);
    diagnostics.retain(|found| {
        let file = &found.place.file;
        let is_named = || {
            let mut slugs = named.iter();
            slugs.any(|slug| **file == *format!("people/{slug}.toml"))
        };
        found.code != Code::OrphanPerson || !has_unfilled && !is_named()
    });
}

/// The references of the files in which some lead nowhere.
struct References<'a> {
    texts: &'a Texts,
    read: BTreeMap<Arc<str>, Vec<Mention>>,
    names: Names<'a>,
    /// The people who are meant by references that do not name them by slug.
    named_people: Vec<String>,
    /// Whether a person is still to be filled in somewhere, who may be anyone.
    has_unfilled_person: bool,
}

impl References<'_> {
    /// The mentions of the file that a report is about.
    fn mentions_beside(&mut self, found: &Diagnostic) -> &[Mention] {
        let file = &found.place.file;
        let (Some(kind), Some(text)) = (layout::file_kind(file), self.texts.get(file)) else {
            return &[];
        };
        let read = self.read.entry(Arc::clone(file));
        read.or_insert_with(|| mentions(kind, text))
    }

    /// Notes that a text without content stands where a person is to be named.
    fn note_unfilled(&mut self, found: &Diagnostic) {
        let is_person = |mention: &Mention| {
            let is_there = Some(&mention.span) == found.place.span.as_ref();
            is_there && matches!(mention.what, Mentioned::Person(_))
        };
        self.has_unfilled_person |= self.mentions_beside(found).iter().any(is_person);
    }

    /// Gives a report its help; tells whether it is to be made at all.
    fn complete(&mut self, found: &mut Diagnostic) -> bool {
        let file = &found.place.file;
        let (Some(span), Some(kind)) = (&found.place.span, layout::file_kind(file)) else {
            return true;
        };
        let Some(text) = self.texts.get(file) else {
            return true;
        };
        let mut read = self.mentions_beside(found).iter();
        let mention = read.find(|mention| mention.span == *span).cloned();
        let advice = match mention {
            Some(mention) if is_misplaced(self.names.tree, &mention.what) => return false,
            Some(mention) => {
                let advice = self.names.advice(kind, &mention, found.code);
                if matches!(mention.what, Mentioned::Person(_)) {
                    let value = advice.iter().filter_map(|advice| advice.value.as_deref());
                    self.named_people
                        .extend(value.map(|value| value.trim_matches('"').to_owned()));
                }
                advice
            }
            None => own_slug(text, span).and_then(|written| self.names.taken(kind, written)),
        };
        if let Some(Advice { help, value }) = advice {
            let fix = value.map(|value| Fix::likely(span.clone(), value));
            *found = found.clone().help(help);
            found.fix = fix;
        }
        true
    }
}

/// What to write in place of a value that names nothing.
struct Advice {
    help: Message,
    /// The value, as a file has it, where one thing alone can be meant.
    value: Option<String>,
}

impl Advice {
    fn of(help: Message) -> Self {
        Self { help, value: None }
    }

    /// To write the value of the one thing that was found, where it is the only one.
    fn naming(help: Message, found: &[Known], value: impl Fn(&Known) -> Option<String>) -> Self {
        let value = match found {
            [one] => value(one),
            _ => None,
        };
        Self { help, value }
    }
}

/// A slug as a value: it has nothing that quotes would have to escape.
fn in_quotes(slug: &str) -> String {
    format!("\"{slug}\"")
}

/// What is written at a place, where it is the value of a key `slug`.
fn own_slug<'t>(text: &'t str, span: &Range<usize>) -> Option<&'t str> {
    let key = text.get(..span.start)?.trim_end().strip_suffix('=')?;
    let is_slug = key.trim_end().ends_with("slug");
    let written = text.get(span.clone())?.trim_matches(['"', '\'']);
    is_slug.then_some(written)
}

/// Whether what is mentioned, or the file that has all such things, stands where nothing reads it.
fn is_misplaced(tree: &Tree, what: &Mentioned) -> bool {
    let names: &[&str] = match what {
        Mentioned::Organization(name) | Mentioned::ExternalBody(name) | Mentioned::Person(name) => {
            &[name]
        }
        Mentioned::Unit(organization, name) | Mentioned::Post(organization, name) => {
            let mut known = tree.organizations.keys();
            match known.any(|known| known.as_str() == organization) {
                true => &[name],
                false => &[organization, name],
            }
        }
        Mentioned::Title(_) => &["titles"],
        Mentioned::Topic(_) => &["topics"],
        Mentioned::Kind(_) => &["kinds"],
    };
    let is_in_text = matches!(what, Mentioned::Post(..)) && {
        let texts = &tree.misplaced_texts;
        names.iter().any(|name| is_quoted_in(texts, name))
    };
    is_in_text || names.iter().any(|name| tree.is_misplaced(name))
}

/// Among which things a name is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Scope<'a> {
    Organizations,
    UnitsOf(&'a Slug),
    PostsOf(&'a Slug),
    ExternalBodies,
    People,
    Titles,
    Topics,
    KindsOfOrganizations,
    KindsOfUnits,
}

/// A thing that a file can name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    /// What a file writes to name it.
    slug: String,
    /// Where it is.
    place: Whereabouts,
}

/// The file that has a thing, or what it is called where one file has many such things.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Whereabouts {
    File(String),
    /// Its name for readers of English and of Chinese.
    Name([String; 2]),
}

impl Whereabouts {
    fn file(path: &str) -> Self {
        Self::File(path.to_owned())
    }

    /// The name in each language; another one where it has none in that.
    fn name(written: &Option<Spanned<WrittenText>>) -> Self {
        let texts: Vec<_> = written
            .iter()
            .flat_map(|text| text.get_ref().translations())
            .collect();
        let of = |language: &str| {
            let mut texts = texts.iter();
            let text = texts.find(|text| text.language.to_string() == language);
            let text = text.or(texts.next());
            text.map_or_else(String::new, |text| text.value.get_ref().clone())
        };
        Self::Name(["en", "zh"].map(of))
    }

    fn argument(&self) -> Argument {
        match self {
            Self::File(path) => path.as_str().into(),
            Self::Name([english, chinese]) => say::name_for_reader(chinese, english).into(),
        }
    }
}

/// The things of a scope, by each of their names reduced to what a slip leaves the same.
type ByName = BTreeMap<String, Vec<Known>>;

/// What everything is called, each scope looked through once it is asked about.
struct Names<'a> {
    tree: &'a Tree,
    scopes: BTreeMap<Scope<'a>, ByName>,
}

impl<'a> Names<'a> {
    fn new(tree: &'a Tree) -> Self {
        Self {
            tree,
            scopes: BTreeMap::new(),
        }
    }

    /// What to write for a mention that names nothing by its slug; nothing where the report says as much.
    fn advice(&mut self, kind: FileKind<'_>, mention: &Mention, code: Code) -> Option<Advice> {
        let (scope, what) = self.scope(kind, &mention.what)?;
        let written = mention.slug();
        let here = self.called(scope, written);
        if !here.is_empty() {
            let help = match mention.what {
                Mentioned::Kind(_) => say::write_word_of(listed(&here)),
                _ => write_one_of(&here),
            };
            return Some(Advice::naming(help, &here, |known| {
                Some(in_quotes(&known.slug))
            }));
        }
        let elsewhere = self.elsewhere(scope, mention);
        if !elsewhere.is_empty() {
            let help = write_one_of(&elsewhere);
            // Elsewhere, the organization is a key beside this one.
            let takes_table = mention.key_in_table().is_some();
            return Some(Advice::naming(help, &elsewhere, |known| {
                takes_table.then(|| known.slug.clone())
            }));
        }
        if let Mentioned::Unit(organization, _) = &mention.what {
            let mut others = self.tree.organizations.iter();
            let other = others.find(|(slug, files)| {
                slug.as_str() != organization
                    && files.units.keys().any(|unit| unit.as_str() == written)
            });
            if let Some((other, _)) = other {
                return Some(Advice::of(say::unit_of_another(
                    other.as_str(),
                    mention.key(),
                )));
            }
        }
        // A slug without a target has been compared with those that there are.
        if code != Code::MalformedSlug {
            return None;
        }
        match written.contains('/') {
            false => Some(self.nearest(scope, written, what)),
            // The end of a path may be a slug; where a table can name the organization too, the report says so.
            true => {
                let last = written.rsplit('/').next().unwrap_or_default();
                let last = last.strip_suffix(".toml").unwrap_or(last);
                let mut known = self.in_scope(scope).values().flatten();
                if known.any(|known| known.slug == last) {
                    return Some(Advice {
                        help: say::did_you_mean(last),
                        value: Some(in_quotes(last)),
                    });
                }
                let help = say::nothing_goes_by_name(what, written);
                let is_slug = mention.key_in_table().is_none();
                is_slug.then(|| Advice::of(help))
            }
        }
    }

    /// What to do with a malformed slug of a thing whose well-formed one another thing has.
    fn taken(&mut self, kind: FileKind<'_>, written: &str) -> Option<Advice> {
        let scope = match kind {
            FileKind::Topics => Scope::Topics,
            FileKind::Organization(organization) | FileKind::Unit(organization, _) => {
                Scope::PostsOf(self.organization(organization)?)
            }
            _ => return None,
        };
        let meant = Slug::parse(written).err()?.suggestion?.to_string();
        let mut known = self.in_scope(scope).values().flatten();
        let is_taken = known.any(|known| known.slug == meant);
        is_taken.then(|| Advice::of(say::name_taken(meant)))
    }

    /// Where what is mentioned would be, and what it is.
    fn scope(&mut self, kind: FileKind<'_>, mentioned: &Mentioned) -> Option<(Scope<'a>, Message)> {
        Some(match mentioned {
            Mentioned::Organization(_) => (Scope::Organizations, say::organization()),
            Mentioned::Unit(organization, _) => (
                Scope::UnitsOf(self.organization(organization)?),
                say::unit(),
            ),
            Mentioned::Post(organization, _) => (
                Scope::PostsOf(self.organization(organization)?),
                say::post(),
            ),
            Mentioned::ExternalBody(_) => (Scope::ExternalBodies, say::external_body()),
            Mentioned::Person(_) => (Scope::People, say::person()),
            Mentioned::Title(_) => (Scope::Titles, say::title()),
            Mentioned::Topic(_) => (Scope::Topics, say::topic()),
            Mentioned::Kind(_) => match kind {
                FileKind::Organization(_) => (Scope::KindsOfOrganizations, say::a_kind()),
                _ => (Scope::KindsOfUnits, say::a_kind()),
            },
        })
    }

    /// The organization that is named beside a unit or a post, by its slug or by its name alone.
    fn organization(&mut self, written: &str) -> Option<&'a Slug> {
        let tree = self.tree;
        let by_slug = |written: &str| {
            let slug = Slug::parse(written).ok()?;
            let (slug, _) = tree.organizations.get_key_value(&slug)?;
            Some(slug)
        };
        by_slug(written).or_else(|| match &self.called(Scope::Organizations, written)[..] {
            [one] => by_slug(&one.slug),
            _ => None,
        })
    }

    /// What goes by a name. Of people whose names the content has in Latin letters alone, as it is read in pinyin.
    fn called(&mut self, scope: Scope<'a>, written: &str) -> Vec<Known> {
        let read = pinyin(written).filter(|_| scope == Scope::People);
        let names = self.in_scope(scope);
        let known = names.get(&reduced(written));
        let known = known.or_else(|| names.get(&read?));
        known.cloned().unwrap_or_default()
    }

    fn in_scope(&mut self, scope: Scope<'a>) -> &ByName {
        let tree = self.tree;
        self.scopes
            .entry(scope)
            .or_insert_with(|| by_name(tree, scope))
    }

    /// What goes by the name in other organizations, where the mention may name theirs.
    fn elsewhere(&mut self, scope: Scope<'a>, mention: &Mention) -> Vec<Known> {
        let may_name_theirs = mention.lacks_organization() || mention.key_in_table().is_some();
        let tree = self.tree;
        let others = tree.organizations.keys().filter(|_| may_name_theirs);
        let scopes = others.filter_map(|other| match scope {
            Scope::UnitsOf(here) if here != other => Some((other, Scope::UnitsOf(other))),
            Scope::PostsOf(here) if here != other => Some((other, Scope::PostsOf(other))),
            _ => None,
        });
        let scopes: Vec<_> = scopes.collect();
        let found = scopes.into_iter().flat_map(|(other, scope)| {
            let known = self.called(scope, mention.slug());
            let known = known.iter();
            known
                .map(|known| of_other(mention, other, known))
                .collect::<Vec<_>>()
        });
        found.collect()
    }

    /// The slug nearest to what was written in place of one, or that there is none.
    fn nearest(&mut self, scope: Scope<'a>, written: &str, what: Message) -> Advice {
        let meant = Slug::parse(written)
            .err()
            .and_then(|error| error.suggestion);
        let slugs = self.in_scope(scope).values().flatten();
        let slugs = slugs.map(|known| known.slug.as_str());
        let near = meant.and_then(|meant| nearest(meant.as_str(), slugs));
        // Nobody is to be put in the place of somebody else.
        let near = near.filter(|near| scope != Scope::People || is_slip(written, near));
        if let Some(near) = near {
            return Advice {
                help: say::did_you_mean(near),
                value: Some(in_quotes(near)),
            };
        }
        let names = self.in_scope(scope);
        let near = match scope {
            Scope::People => None,
            _ => nearest(&reduced(written), names.keys().map(String::as_str)),
        };
        if let Some([known]) = near.and_then(|near| names.get(near)).map(Vec::as_slice) {
            return Advice {
                help: say::did_you_mean_thing(&known.slug, known.place.argument()),
                value: Some(in_quotes(&known.slug)),
            };
        }
        let mut all: Vec<Known> = names.values().flatten().cloned().collect();
        all.sort();
        all.dedup();
        Advice::of(match scope {
            Scope::Topics if !all.is_empty() => {
                let all = all
                    .iter()
                    .map(|known| say::slug_of(&known.slug, known.place.argument()));
                say::names_of_scope(what, written, Argument::list(all))
            }
            _ => say::nothing_goes_by_name(what, written),
        })
    }
}

/// How many things of one name are listed.
const MOST_LISTED: usize = 3;

/// The help that lists things of one name, each as it is to be written and where it is.
fn write_one_of(found: &[Known]) -> Message {
    match found {
        [_] => say::write_slug_of(listed(found)),
        _ => say::write_slug_of_one(found.len(), listed(found)),
    }
}

fn listed(found: &[Known]) -> Argument {
    let listed = found.iter().take(MOST_LISTED);
    Argument::list(listed.map(|known| say::slug_of(&known.slug, known.place.argument())))
}

/// A thing of another organization, with the organization as the mention can have it.
fn of_other(mention: &Mention, organization: &Slug, known: &Known) -> Known {
    let slug = &known.slug;
    Known {
        slug: match mention.key_in_table() {
            Some(key) => format!("{{ organization = \"{organization}\", {key} = \"{slug}\" }}"),
            None => {
                let key = mention.key();
                format!("organization = \"{organization}\", {key} = \"{slug}\"")
            }
        },
        place: known.place.clone(),
    }
}

/// A name without case, spaces and punctuation, and its letters none of them full-width.
fn reduced(name: &str) -> String {
    let letters = name
        .chars()
        .map(narrow)
        .filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// How a Chinese name is read, the family name first, in letters without spaces.
fn pinyin(name: &str) -> Option<String> {
    let (family, given) = family_name(name.trim())?;
    let given: Option<String> = given.chars().map(syllable).collect();
    let read = format!("{family}{}", given?);
    Some(read.replace(['ü', 'v'], "yu"))
}

/// Everything in a scope by its names; its slug is one of them, however it is spelled.
fn by_name(tree: &Tree, scope: Scope<'_>) -> ByName {
    let mut names = Collected::default();
    match scope {
        Scope::Organizations => {
            for (slug, files) in &tree.organizations {
                names.add_body(slug, files.itself());
            }
        }
        Scope::UnitsOf(organization) => {
            let files = tree.organizations.get(organization);
            for (files, slug) in files.into_iter().flat_map(|files| {
                let units = files.units.keys();
                units.map(move |slug| (files, slug))
            }) {
                names.add_body(slug, files.unit(slug));
            }
        }
        Scope::PostsOf(organization) => {
            let files = tree.organizations.get(organization);
            for seat in files
                .into_iter()
                .flat_map(|files| files.seats(organization))
            {
                names.add_post(tree, &seat);
            }
        }
        Scope::ExternalBodies => {
            for (slug, written) in &tree.external_bodies {
                let record = written.record.as_deref();
                let called = record.and_then(|record| record.name.as_ref());
                names.add(
                    slug.as_str(),
                    Whereabouts::file(&written.file),
                    texts(called),
                );
            }
        }
        Scope::People => {
            for (slug, written) in &tree.people {
                let record = written.record.as_deref();
                let called = record.into_iter().flat_map(|record| {
                    let others = record.other_names.iter();
                    let others = others.filter_map(|other| other.get_ref().name.as_ref());
                    let names = [&record.name, &record.sort_key].into_iter().flatten();
                    let names = names.map(Spanned::get_ref);
                    names.chain(others.map(|name| &name.get_ref().0))
                });
                names.add(
                    slug.as_str(),
                    Whereabouts::file(&written.file),
                    words(called),
                );
            }
        }
        Scope::Titles => {
            let record = tree
                .titles
                .as_ref()
                .and_then(|written| written.record.as_deref());
            for (slug, title) in record.into_iter().flat_map(|record| &record.entries) {
                names.add(
                    slug.as_str(),
                    Whereabouts::name(&title.singular),
                    texts(&title.singular).chain(texts(&title.plural)),
                );
            }
        }
        Scope::Topics => {
            let record = tree
                .topics
                .as_ref()
                .and_then(|written| written.record.as_deref());
            for topic in record.into_iter().flat_map(|record| &record.topics) {
                if let Some(slug) = &topic.get_ref().slug {
                    let name = &topic.get_ref().name;
                    let place = Whereabouts::name(name);
                    names.add(slug.get_ref().as_str(), place, texts(name));
                }
            }
        }
        Scope::KindsOfOrganizations => {
            names.add_kinds::<OrganizationKind>(tree, |class| class.organization.is_some())
        }
        Scope::KindsOfUnits => names.add_kinds::<UnitKind>(tree, |class| class.unit.is_some()),
    }
    names.0
}

/// The texts of names in every language.
fn texts<'a>(
    names: impl IntoIterator<Item = &'a Spanned<WrittenText>>,
) -> impl Iterator<Item = &'a str> {
    words(names.into_iter().map(Spanned::get_ref))
}

fn words<'a>(names: impl Iterator<Item = &'a WrittenText>) -> impl Iterator<Item = &'a str> {
    names.flat_map(|name| {
        name.translations()
            .map(|text| text.value.get_ref().as_str())
    })
}

/// Things of a scope as they are collected.
#[derive(Default)]
struct Collected(ByName);

impl Collected {
    fn add<'n>(&mut self, slug: &'n str, place: Whereabouts, names: impl Iterator<Item = &'n str>) {
        let known = Known {
            slug: slug.to_owned(),
            place,
        };
        for name in std::iter::once(slug).chain(names).map(reduced) {
            if name.is_empty() {
                continue;
            }
            let same = self.0.entry(name).or_default();
            if !same.contains(&known) {
                same.push(known.clone());
            }
        }
    }

    fn add_body(&mut self, slug: &Slug, body: Option<WrittenBody<'_>>) {
        let place = body.as_ref().map_or("", |body| body.file);
        let profile = body.as_ref().map(|body| body.profile);
        self.add(
            slug.as_str(),
            Whereabouts::file(place),
            names_of_body(profile),
        );
    }

    /// A post goes by its title, alone and with the name of its body before or behind it.
    fn add_post(&mut self, tree: &Tree, seat: &Seat<'_>) {
        let Some(slug) = seat.slug else {
            return;
        };
        let body = tree
            .organizations
            .get(seat.organization)
            .and_then(|files| match seat.unit {
                Some(unit) => files.unit(unit),
                None => files.itself(),
            });
        let bodies: Vec<_> = names_of_body(body.map(|body| body.profile)).collect();
        let titles = titles_of(tree, seat);
        let both = titles.iter().flat_map(|title| {
            let with_body = bodies
                .iter()
                .flat_map(move |body| [format!("{body}{title}"), format!("{title}{body}")]);
            with_body.chain([(*title).to_owned()])
        });
        let both: Vec<_> = both.collect();
        let place = Whereabouts::file(seat.file);
        self.add(slug.as_str(), place, both.iter().map(String::as_str));
    }

    /// The standard kinds by what institutions call such bodies, and those of the content.
    fn add_kinds<K: Choice>(&mut self, tree: &Tree, is_of_class: impl Fn(KindClass) -> bool) {
        for kind in K::ALL.iter().map(|kind| kind.word()) {
            let names = names_of_word(kind);
            let usual = |tag| {
                let language = Language::all().find(|language| language.tag() == tag);
                say::name_of_word(kind).text(language.unwrap_or_default())
            };
            let place = Whereabouts::Name(["en", "zh"].map(usual));
            self.add(kind, place, names.iter().map(String::as_str));
        }
        let record = tree
            .kinds
            .as_ref()
            .and_then(|written| written.record.as_deref());
        for (slug, kind) in record.into_iter().flat_map(|record| &record.entries) {
            if kind
                .class
                .as_ref()
                .is_some_and(|class| is_of_class(*class.get_ref()))
            {
                let place = Whereabouts::name(&kind.label);
                self.add(slug.as_str(), place, texts(&kind.label));
            }
        }
    }
}

/// What a body is called now.
fn names_of_body(profile: Option<&ProfileRecord>) -> impl Iterator<Item = &str> {
    words(profile.into_iter().flat_map(|profile| {
        let others = profile.other_names.iter();
        let others = others.filter_map(|other| other.get_ref().name.as_ref());
        let names = profile.name.iter().chain(&profile.short_name);
        let names = names.map(Spanned::get_ref);
        names.chain(others.map(|name| &name.get_ref().0))
    }))
}

/// What the holder of a post is called.
fn titles_of<'a>(tree: &'a Tree, seat: &Seat<'a>) -> Vec<&'a str> {
    let title = seat.record.title.as_ref().map(Spanned::get_ref);
    match title {
        Some(WrittenTitle::Listed(slug)) => {
            let record = tree
                .titles
                .as_ref()
                .and_then(|written| written.record.as_deref());
            let title = record.and_then(|record| record.entries.get(slug));
            texts(title.and_then(|title| title.singular.as_ref())).collect()
        }
        Some(WrittenTitle::Own(text)) => {
            let translations = text.translations();
            translations
                .map(|text| text.value.get_ref().as_str())
                .collect()
        }
        None => Vec::new(),
    }
}
