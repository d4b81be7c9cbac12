//! Renaming: a thing gets another slug, all that names it follows, and the old slug leads to it for good.
//!
//! An interrupted renaming is recognized by its half-done texts, not by a journal in the content.

use std::path::Path;

use anyhow::Result;

use super::content_ref::{ContentRef, slug_named};
use super::draft::Draft;
use super::former;
use super::lookup::Lookup;
use super::plan::{Planned, Rename, refuse_mistakes};
use super::steps::Step;
use super::toml::{quoted_as, replaced};
use super::transfer::{transfer, transferred_before};
use crate::content::{file_kind, mentions};
use crate::diagnostics::nearest;
use crate::messages::{Argument, say};
use crate::text::Slug;

/// Computes a renaming without making it. A unit may be named in another organization, to which it then moves:
/// `first_day` is its first one there, or `unknown`; today where nothing is said.
///
/// # Errors
/// Where the folder cannot be read, nothing has the old name, or nothing can have the new one.
pub fn rename(folder: &Path, old: &str, new: &str, first_day: Option<&str>) -> Result<Planned> {
    let disk = Draft::read(folder)?;
    let old = plain(folder, old);
    let new = plain(folder, new);
    let found = find(&disk, &old).or_else(|error| match is_path(&old) {
        true => Err(error),
        false => Lookup::of(&disk).thing(&old),
    });
    let thing = match found {
        Ok(thing) => thing,
        Err(error) => {
            let transferred = || transferred_before(&disk, &old, &new);
            let transferred = || Some(Planned::Done(transferred()?, Vec::new()));
            let done = done_before(&disk, &old, &new).or_else(transferred);
            return done.ok_or(error);
        }
    };
    if let Some(transfer) = transfer(&disk, &thing, &new, first_day)? {
        return transfer.plan(&disk);
    }
    if first_day.is_some() {
        return Err(say::first_day_without_move().into());
    }
    let renamed = thing.named(new_slug(&thing, &new)?);
    if renamed == thing {
        return Err(say::called_so_already(thing.kind(), thing.slug().as_str()).into());
    }
    let (before, after) = drafts(&disk, &thing, &renamed)?;
    let loaded = before.load();
    if !loaded.report.is_clean() {
        return Ok(Planned::Unsound(loaded.report));
    }
    refuse_mistakes(&renamed, &after)?;
    Ok(Planned::Ready(plan(&disk, &after, thing, renamed)))
}

/// Whether something is written as paths are, and not as names.
fn is_path(written: &str) -> bool {
    written.split('/').all(|slug| Slug::parse(slug).is_ok())
}

/// The texts before and after. Where the renaming was interrupted, what it did already is taken back in memory.
fn drafts(disk: &Draft, old: &ContentRef, new: &ContentRef) -> Result<(Draft, Draft)> {
    let is_new = |path: &str| is_in(path, new);
    // A post has one address, be it in the file of its body or in one of its own.
    let address = new.to_string();
    let things = disk.things();
    let is_taken = things.iter().any(|(thing, _)| thing.to_string() == address);
    if !is_taken && !disk.texts.keys().any(|path| is_new(path)) {
        return Ok((disk.clone(), renamed(disk, old, new)));
    }
    let taken = || say::there_already(old.a_kind(), new.slug().as_str()).into();
    if old.place().is_none() {
        return Err(taken());
    }
    let mut before = disk.clone();
    before.texts.retain(|path, _| !is_new(path));
    mend(&mut before, new, old);
    let after = renamed(&before, old, new);
    let new_files = |draft: &Draft| -> Vec<(String, String)> {
        let texts = draft.texts.iter().filter(|(path, _)| is_new(path));
        texts
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect()
    };
    if new_files(&after) == new_files(disk) {
        Ok((before, after))
    } else {
        Err(taken())
    }
}

/// Whether a file is a thing's own, or in its folder.
fn is_in(path: &str, thing: &ContentRef) -> bool {
    let rest = thing.place().and_then(|place| path.strip_prefix(&place));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The texts with the thing renamed.
fn renamed(before: &Draft, old: &ContentRef, new: &ContentRef) -> Draft {
    let mut after = before.clone();
    mend(&mut after, old, new);
    let (was, is) = (old.slug().as_str(), new.slug().as_str());
    let things = before.things();
    if let Some((_, file)) = things.iter().find(|(thing, _)| thing == old)
        && let Some(text) = after.texts.get_mut(*file)
    {
        let pieces = match old {
            ContentRef::Post(..) => former::of_post(text, was, is),
            _ => former::of_file(text, was, is),
        };
        *text = replaced(text, pieces);
    }
    if let (Some(from), Some(to)) = (old.place(), new.place()) {
        let texts = std::mem::take(&mut after.texts).into_iter();
        after.texts = texts
            .map(|(path, text)| match path.strip_prefix(&from) {
                Some(rest) if is_in(&path, old) => (format!("{to}{rest}"), text),
                _ => (path, text),
            })
            .collect();
    }
    after
}

/// Lets everything that names a thing by one slug name it by another.
fn mend(draft: &mut Draft, from: &ContentRef, to: &ContentRef) {
    for (path, text) in &mut draft.texts {
        let Some(kind) = file_kind(path) else {
            continue;
        };
        let mut found = mentions(kind, text);
        found.retain(|mention| from.is(&mention.what));
        let pieces = found.into_iter().map(|mention| {
            let slug = quoted_as(text, &mention.span, to.slug().as_str());
            (mention.span, slug)
        });
        *text = replaced(text, pieces.collect());
    }
}

fn plan(disk: &Draft, after: &Draft, old: ContentRef, new: ContentRef) -> Rename {
    let own = |path: &str| is_in(path, &old) || is_in(path, &new);
    let mut steps = Vec::new();
    let (mut first, mut last) = (None, None);
    let place = match (old.place(), new.place()) {
        (Some(from), Some(to)) => {
            (first, last) = moves(disk, after, &old, &from, &to);
            (from, to)
        }
        _ => {
            let things = disk.things();
            let file = things
                .iter()
                .find(|(thing, _)| *thing == old)
                .map_or("", |(_, file)| *file);
            (file.to_owned(), file.to_owned())
        }
    };
    steps.extend(first);
    let mut mended = Vec::new();
    for (file, text) in after.texts.iter().filter(|(path, _)| !own(path)) {
        let found = file_kind(file).map_or_else(Vec::new, |kind| mentions(kind, text));
        let count = found.iter().filter(|mention| new.is(&mention.what)).count();
        if count > 0 {
            mended.push((file.clone(), count));
        }
        let before = disk.texts.get(file);
        if before != Some(text) {
            steps.push(Step::Put {
                file: file.clone(),
                like: file.clone(),
                before: before.cloned(),
                text: text.clone(),
            });
        }
    }
    steps.extend(last);
    Rename {
        old,
        new,
        places: vec![place],
        end: None,
        mended,
        steps,
    }
}

/// What puts a thing in its new place, unless that was done, and what takes it from the old one.
fn moves(
    disk: &Draft,
    after: &Draft,
    old: &ContentRef,
    from: &str,
    to: &str,
) -> (Option<Step>, Option<Step>) {
    if !matches!(old, ContentRef::Organization(_)) {
        let text = after
            .texts
            .get(to)
            .filter(|_| !disk.texts.contains_key(to))
            .cloned();
        let put = text.map(|text| Step::Put {
            file: to.to_owned(),
            like: from.to_owned(),
            before: None,
            text,
        });
        return (put, Some(Step::Remove(from.to_owned())));
    }
    let folder = format!("{to}/");
    let is_there = disk.texts.keys().any(|path| path.starts_with(&folder));
    let texts = after.texts.iter().filter_map(|(path, text)| {
        let below = path.strip_prefix(&folder)?;
        let is_same = disk.texts.get(&format!("{from}/{below}")) == Some(text);
        (!is_same).then(|| (below.to_owned(), text.clone()))
    });
    let copy = Step::Copy {
        from: from.to_owned(),
        to: to.to_owned(),
        texts: texts.collect(),
    };
    (
        Some(copy).filter(|_| !is_there),
        Some(Step::RemoveFolder(from.to_owned())),
    )
}

/// A name without what a shell or a person adds to it: the content folder in front, a slash or `.toml` at the end.
pub fn plain(folder: &Path, written: &str) -> String {
    let below = below_folder(folder, written).unwrap_or_else(|| written.replace('\\', "/"));
    let below = below.trim_start_matches("./").trim_matches('/');
    below.strip_suffix(".toml").unwrap_or(below).to_owned()
}

/// The path below the content folder of something that is there, or whose path begins as the folder's does.
fn below_folder(folder: &Path, written: &str) -> Option<String> {
    let written = Path::new(written);
    let real = written.canonicalize().ok().zip(folder.canonicalize().ok());
    let real = real.and_then(|(path, folder)| Some(path.strip_prefix(folder).ok()?.to_owned()));
    let below = real.or_else(|| Some(written.strip_prefix(folder).ok()?.to_owned()))?;
    let parts = below.iter().map(|part| part.to_string_lossy());
    Some(parts.collect::<Vec<_>>().join("/"))
}

pub fn find(disk: &Draft, name: &str) -> Result<ContentRef> {
    let things = disk.things();
    let mut found: Vec<&ContentRef> = things.iter().map(|(thing, _)| thing).collect();
    found.retain(|thing| thing.forms().iter().any(|form| form == name));
    found.sort();
    found.dedup();
    match found[..] {
        [thing] => Ok(thing.clone()),
        [] => {
            let forms: Vec<String> = things.iter().flat_map(|(thing, _)| thing.forms()).collect();
            Err(match nearest(name, forms.iter().map(String::as_str)) {
                Some(near) => say::nothing_called_with_suggestion(name, near),
                None => say::nothing_called(name),
            }
            .into())
        }
        _ => {
            let names = found
                .iter()
                .map(|thing| Argument::from(format!("`{thing}`")));
            let names = names.reduce(|one, other| say::one_or_other(one, other).into());
            Err(say::may_be_several(name, names.unwrap_or(Argument::Text(String::new()))).into())
        }
    }
}

/// The thing of the new name, where the old one is gone and is one of its former slugs.
pub fn done_before(disk: &Draft, old: &str, new: &str) -> Option<Planned> {
    let slug = Slug::parse(old.rsplit('/').next().unwrap_or(old)).ok()?;
    disk.things().into_iter().find_map(|(thing, file)| {
        let was = thing.named(slug.clone());
        let is_old = was.forms().iter().any(|form| form == old);
        let is_new = new_slug(&thing, new).is_ok_and(|slug| slug == *thing.slug());
        let text = disk.texts.get(file)?;
        let is_done = is_old && is_new && former::was_called(text, slug.as_str());
        let left = was
            .place()
            .filter(|_| matches!(was, ContentRef::Organization(_)));
        let steps = left.map(Step::RemoveFolder).into_iter().collect();
        is_done.then_some(Planned::Done(thing, steps))
    })
}

/// The slug that a thing is to have; a path before it must be the one that the thing has.
pub fn new_slug(thing: &ContentRef, written: &str) -> Result<Slug> {
    let name = written.strip_suffix("/organization").unwrap_or(written);
    let name = name.rsplit('/').next().unwrap_or(name);
    let slug = slug_named(name)?;
    let is_elsewhere = written.contains('/')
        && !thing
            .named(slug.clone())
            .forms()
            .iter()
            .any(|form| form == written);
    if is_elsewhere {
        return Err(say::stays_in_place(slug.as_str()).into());
    }
    Ok(slug)
}
