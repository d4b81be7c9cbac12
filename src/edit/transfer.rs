//! Moving a unit to another organization, with the units within it: all that names them follows, and their files say
//! where they were until when, so that the old addresses lead to the new ones.
//!
//! New files are put first and old ones taken away last, the deepest first, so that the same command goes on with a move
//! that ended half-way.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use toml::de::DeTable;

use super::content_ref::{ContentRef, slug_named};
use super::draft::Draft;
use super::former;
use super::lookup::Lookup;
use super::moved_file::{
    placed_before, value_of, with_former_parent, with_sources, without_parent,
};
use super::plan::{Planned, Rename, refuse_mistakes_of_move};
use super::steps::Step;
use super::toml::{Replacement, line_end, quoted_as, replaced};
use crate::content::{FileKind, Mention, Mentioned, file_kind, mentions};
use crate::messages::say;
use crate::text::{End, PartialDate, Slug};

/// A unit on its way from one organization to another.
pub struct Transfer {
    /// The organization that it leaves.
    pub from: Slug,
    /// The one that it comes to.
    pub to: Slug,
    /// Its slug in the organization that it leaves.
    pub old: Slug,
    /// Its slug in the one that it comes to.
    pub new: Slug,
    /// The last day in the organization that it leaves, or `unknown`.
    pub end: String,
}

/// What moves, by old slugs, with what stays behind.
struct Parts {
    units: BTreeSet<String>,
    posts: BTreeSet<String>,
    units_left: BTreeSet<String>,
    posts_left: BTreeSet<String>,
}

impl Transfer {
    /// Computes the move without making it.
    ///
    /// # Errors
    /// Where the unit cannot be moved there.
    pub fn plan(&self, disk: &Draft) -> Result<Planned> {
        disk.require_organization(&self.to)?;
        let moved = self.moved(disk);
        let is_begun = disk
            .texts
            .contains_key(&self.target(&unit_file(&self.from, &self.old)));
        if !is_begun {
            let loaded = disk.load();
            if !loaded.report.is_clean() {
                return Ok(Planned::Unsound(loaded.report));
            }
        }
        let parts = self.parts(disk, &moved);
        let mut after = disk.clone();
        for (path, text) in &mut after.texts {
            if !moved.contains(path)
                && let Some(kind) = file_kind(path)
            {
                *text = self.mended(kind, text, &parts);
            }
        }
        let mut files = Vec::new();
        for path in &moved {
            let text = after.texts.remove(path).unwrap_or_default();
            let target = self.target(path);
            let text = self.moved_text(path, &text, &parts);
            let text = match is_of_unit(path) {
                true => with_sources(&text, disk.texts.get(&self.origin())),
                false => text,
            };
            match after.texts.get(&target) {
                Some(there) if *there != text => {
                    return Err(say::file_there_already(target).into());
                }
                _ => after.texts.insert(target.clone(), text),
            };
            files.push((path.clone(), target));
        }
        refuse_mistakes_of_move(&self.thing(), &self.renamed(), &after)?;
        Ok(Planned::Ready(self.steps(disk, &after, files, &parts)))
    }

    /// The file of the organization that is left.
    fn origin(&self) -> String {
        format!("organizations/{}/organization.toml", self.from)
    }

    fn thing(&self) -> ContentRef {
        ContentRef::Unit(self.from.clone(), self.old.clone())
    }

    fn renamed(&self) -> ContentRef {
        ContentRef::Unit(self.to.clone(), self.new.clone())
    }

    /// The slug that a unit has in the new organization.
    fn new_slug<'s>(&'s self, old: &'s str) -> &'s str {
        match old == self.old.as_str() {
            true => self.new.as_str(),
            false => old,
        }
    }

    /// Where a file goes.
    fn target(&self, path: &str) -> String {
        let (kind, slug) = match is_of_unit(path) {
            true => ("units", self.new_slug(slug_of(path))),
            false => ("posts", slug_of(path)),
        };
        format!("organizations/{}/{kind}/{slug}.toml", self.to)
    }

    /// The files of the unit, of all units within it, from above, and of their posts.
    fn moved(&self, disk: &Draft) -> Vec<String> {
        let folder = format!("organizations/{}/", self.from);
        let own = disk.texts.iter();
        let own = own.filter(|(path, _)| path.starts_with(&folder));
        let (units, others): (Vec<_>, Vec<_>) = own.partition(|(path, _)| is_of_unit(path));
        let mut moved = vec![unit_file(&self.from, &self.old)];
        let mut next = 0;
        while let Some(above) = moved.get(next).map(|path| slug_of(path).to_owned()) {
            next += 1;
            for (path, text) in &units {
                if value_of(text, "parent") == Some(above.clone()) && !moved.contains(path) {
                    moved.push((*path).clone());
                }
            }
        }
        let posts = others.iter().filter(|(path, text)| {
            let unit = value_of(text, "unit");
            path.contains("/posts/")
                && unit.is_some_and(|unit| moved.iter().any(|path| slug_of(path) == unit))
        });
        let posts: Vec<String> = posts.map(|(path, _)| (*path).clone()).collect();
        moved.extend(posts);
        moved
    }

    fn parts(&self, disk: &Draft, moved: &[String]) -> Parts {
        let folder = format!("organizations/{}/", self.from);
        let own = disk.texts.iter();
        let own = own.filter(|(path, _)| path.starts_with(&folder));
        let (gone, left): (Vec<_>, Vec<_>) = own.partition(|(path, _)| moved.contains(path));
        let units = |files: &[(&String, &String)]| {
            let files = files.iter().filter(|(path, _)| is_of_unit(path));
            files.map(|(path, _)| slug_of(path).to_owned()).collect()
        };
        let posts = |files: &[(&String, &String)]| {
            let files = files.iter();
            files
                .flat_map(|(path, text)| match path.contains("/posts/") {
                    true => vec![slug_of(path).to_owned()],
                    false => former::slugs_of_posts(text),
                })
                .collect()
        };
        Parts {
            units: units(&gone),
            posts: posts(&gone),
            units_left: units(&left),
            posts_left: posts(&left),
        }
    }

    /// A file that stays where it is, with all that it names of the moved in the new place.
    fn mended(&self, kind: FileKind<'_>, text: &str, parts: &Parts) -> String {
        let mut pieces = BTreeMap::new();
        for mention in mentions(kind, text) {
            let slug = match &mention.what {
                Mentioned::Unit(within, slug)
                    if self.is_from(within) && parts.units.contains(slug) =>
                {
                    self.new_slug(slug)
                }
                Mentioned::Post(within, slug)
                    if self.is_from(within) && parts.posts.contains(slug) =>
                {
                    slug
                }
                Mentioned::Unit(..)
                | Mentioned::Post(..)
                | Mentioned::Organization(_)
                | Mentioned::ExternalBody(_)
                | Mentioned::Person(_)
                | Mentioned::Title(_)
                | Mentioned::Topic(_)
                | Mentioned::Kind(_) => continue,
            };
            add(
                &mut pieces,
                named_in(text, &mention, self.to.as_str(), slug),
            );
        }
        replaced(text, pieces.into_values().collect())
    }

    /// A file that moves: where it was, and what it names of those who stay.
    fn moved_text(&self, path: &str, text: &str, parts: &Parts) -> String {
        let (from, slug) = (self.from.as_str(), slug_of(path));
        let kind = match is_of_unit(path) {
            true => FileKind::Unit(from, slug),
            false => FileKind::Post(from, slug),
        };
        let mut pieces = BTreeMap::new();
        for mention in mentions(kind, text) {
            let (here, there) = match &mention.what {
                Mentioned::Unit(within, slug) if self.is_from(within) => {
                    (parts.units.contains(slug), parts.units_left.contains(slug))
                }
                Mentioned::Post(within, slug) if self.is_from(within) => {
                    (parts.posts.contains(slug), parts.posts_left.contains(slug))
                }
                Mentioned::Unit(..)
                | Mentioned::Post(..)
                | Mentioned::Organization(_)
                | Mentioned::ExternalBody(_)
                | Mentioned::Person(_)
                | Mentioned::Title(_)
                | Mentioned::Topic(_)
                | Mentioned::Kind(_) => continue,
            };
            let name = mention.slug();
            if there && !mention.is_parent() {
                add(
                    &mut pieces,
                    named_in(text, &mention, self.from.as_str(), name),
                );
            } else if here && mention.beside.is_some() {
                add(
                    &mut pieces,
                    named_in(text, &mention, self.to.as_str(), self.new_slug(name)),
                );
            } else if here && matches!(mention.what, Mentioned::Unit(..)) {
                let slug = quoted_as(text, &mention.span, self.new_slug(name));
                add(&mut pieces, vec![(mention.span, slug)]);
            }
        }
        let text = replaced(text, pieces.into_values().collect());
        let text = placed_before(&text, self.from.as_str(), &parts.units);
        match is_of_unit(path) && slug == self.old.as_str() {
            true => self.moved_root(&text),
            false => text,
        }
    }

    /// The file of the unit itself, which is directly under its new organization and was elsewhere before.
    fn moved_root(&self, text: &str) -> String {
        let parent = value_of(text, "parent");
        let text = without_parent(text);
        let text = match self.old == self.new {
            true => text,
            false => {
                let pieces = former::of_file(&text, self.old.as_str(), self.new.as_str());
                replaced(&text, pieces)
            }
        };
        with_former_parent(&text, self.from.as_str(), parent.as_deref(), &self.end)
    }

    fn is_from(&self, organization: &str) -> bool {
        organization == self.from.as_str()
    }

    fn steps(
        &self,
        disk: &Draft,
        after: &Draft,
        files: Vec<(String, String)>,
        parts: &Parts,
    ) -> Rename {
        let mut steps = Vec::new();
        let put = |file: &String, like: &String, text: &String| Step::Put {
            file: file.clone(),
            like: like.clone(),
            before: disk.texts.get(file).cloned(),
            text: text.clone(),
        };
        for (path, target) in &files {
            let text = after
                .texts
                .get(target)
                .filter(|_| !disk.texts.contains_key(target));
            steps.extend(text.map(|text| put(target, path, text)));
        }
        let mut mended = Vec::new();
        for (path, text) in &after.texts {
            let before = disk.texts.get(path);
            if before.is_some_and(|before| before != text) {
                steps.push(put(path, path, text));
                let named = file_kind(path).map_or_else(Vec::new, |kind| mentions(kind, text));
                let is_moved = |mention: &&Mention| match &mention.what {
                    Mentioned::Unit(within, slug) => {
                        within == self.to.as_str()
                            && (slug == self.new.as_str() || parts.units.contains(slug))
                    }
                    Mentioned::Post(within, slug) => {
                        within == self.to.as_str() && parts.posts.contains(slug)
                    }
                    _ => false,
                };
                mended.push((path.clone(), named.iter().filter(is_moved).count()));
            }
        }
        let removed = files.iter().rev();
        steps.extend(removed.map(|(path, _)| Step::Remove(path.clone())));
        Rename {
            old: self.thing(),
            new: self.renamed(),
            places: files,
            end: Some(self.end.clone()),
            mended,
            steps,
        }
    }
}

/// The unit or post that a mention names, of another organization than the file's.
fn named_in(text: &str, mention: &Mention, organization: &str, slug: &str) -> Vec<Replacement> {
    let slug = quoted_as(text, &mention.span, slug);
    match &mention.beside {
        Some(beside) => {
            let organization = quoted_as(text, beside, organization);
            vec![(mention.span.clone(), slug), (beside.clone(), organization)]
        }
        None if mention.lacks_organization() => {
            // It stands before the key, where `minglu fmt` has it.
            let line = text[..mention.span.start].rsplit('\n').next();
            let line = line.unwrap_or_default();
            let blank = &line[..line.len() - line.trim_start().len()];
            let between = match line.contains('{') {
                true => ", ".to_owned(),
                false => format!("{}{blank}", line_end(text)),
            };
            let key = start_of_key(text, mention.span.start);
            let organization = format!("organization = \"{organization}\"{between}");
            vec![(mention.span.clone(), slug), (key..key, organization)]
        }
        None => match mention.key_in_table() {
            Some(key) => {
                let table = format!("{{ organization = \"{organization}\", {key} = {slug} }}");
                vec![(mention.span.clone(), table)]
            }
            None => Vec::new(),
        },
    }
}

/// Where the key of a value begins.
fn start_of_key(text: &str, value: usize) -> usize {
    let before = text[..value].trim_end().trim_end_matches('=').trim_end();
    let key = before.trim_end_matches(|letter: char| {
        letter.is_ascii_alphanumeric() || ['_', '-', '"', '\''].contains(&letter)
    });
    key.len()
}

/// Adds replacements, each place once: two mentions may share the organization beside them.
fn add(pieces: &mut BTreeMap<usize, Replacement>, more: Vec<Replacement>) {
    for piece in more {
        pieces.insert(piece.0.start, piece);
    }
}

/// The slug of a file.
fn slug_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name)
}

fn is_of_unit(path: &str) -> bool {
    path.contains("/units/")
}

fn unit_file(organization: &Slug, unit: &Slug) -> String {
    format!("organizations/{organization}/units/{unit}.toml")
}

/// The unit that was moved so before, where it was.
pub fn transferred_before(disk: &Draft, old: &str, new: &str) -> Option<ContentRef> {
    let things = disk.things();
    things.into_iter().find_map(|(thing, file)| {
        let is_new = thing.forms().iter().any(|form| form == new);
        let (table, _) = DeTable::parse_recoverable(disk.texts.get(file)?);
        let former = table
            .get_ref()
            .get("former_parents")?
            .get_ref()
            .as_array()?;
        let mut organizations = former.iter().filter_map(|entry| {
            let organization = entry.get_ref().as_table()?.get("organization")?;
            Slug::parse(organization.get_ref().as_str()?).ok()
        });
        let slug = Slug::parse(old.rsplit('/').next()?).ok()?;
        let was_there = organizations.any(|organization| {
            let was = ContentRef::Unit(organization, slug.clone());
            was.forms().iter().any(|form| form == old)
        });
        let text = disk.texts.get(file)?;
        let was_called = *thing.slug() == slug || former::was_called(text, slug.as_str());
        (is_new && was_there && was_called).then_some(thing)
    })
}

/// The last day in the organization that is left, from the first one in the other; `unknown` stays so.
///
/// # Errors
/// Where the text is no whole day: of a year or a month nobody knows which day was the last before it.
fn last_day(disk: &Draft, first: Option<&str>) -> Result<String> {
    let day = match first {
        None => today(disk),
        Some(End::UNKNOWN) => return Ok(End::UNKNOWN.to_owned()),
        Some(written) => match PartialDate::from_other_form(written) {
            Some(PartialDate::Day(day)) => day,
            Some(_) => return Err(say::no_whole_day(written, End::UNKNOWN).into()),
            None => return Err(say::no_first_day(written, End::UNKNOWN).into()),
        },
    };
    Ok(day.yesterday()?.to_string())
}

/// The day that it is where the institutions are; where the content does not say where that is, here.
fn today(disk: &Draft) -> Date {
    let now = Timestamp::now();
    let draft = disk.load().draft;
    draft.map_or_else(
        || now.to_zoned(TimeZone::system()).date(),
        |directory| directory.site().day_of(now),
    )
}

/// The transfer that a new name of a unit means: one in another organization; `None` where it is none.
///
/// # Errors
/// Where the name cannot stand in a URL.
pub fn transfer(
    disk: &Draft,
    thing: &ContentRef,
    new: &str,
    first_day: Option<&str>,
) -> Result<Option<Transfer>> {
    let ContentRef::Unit(from, old) = thing else {
        return Ok(None);
    };
    let parts: Vec<&str> = new.split('/').collect();
    let (to, slug) = match parts[..] {
        ["organizations", to, "units", slug]
        | [to, "units", slug]
        | ["organizations", to, slug]
        | [to, slug] => (to, slug),
        _ => return Ok(None),
    };
    let to = Lookup::of(disk).organization(to)?;
    if to == *from {
        return Ok(None);
    }
    let new = slug_named(slug)?;
    Ok(Some(Transfer {
        from: from.clone(),
        to,
        old: old.clone(),
        new,
        end: last_day(disk, first_day)?,
    }))
}
