//! What is meant by the two names on the command line.

use std::path::Path;

use anyhow::{Result, anyhow, bail};

use super::Planned;
use crate::diagnostics::nearest;
use crate::edit::draft::Draft;
use crate::edit::former;
use crate::edit::steps::Step;
use crate::edit::thing::Thing;
use crate::text::Slug;

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

pub fn find(disk: &Draft, name: &str) -> Result<Thing> {
    let things = disk.things();
    let mut found: Vec<&Thing> = things.iter().map(|(thing, _)| thing).collect();
    found.retain(|thing| thing.forms().iter().any(|form| form == name));
    found.sort();
    found.dedup();
    match found[..] {
        [thing] => Ok(thing.clone()),
        [] => {
            let forms: Vec<String> = things.iter().flat_map(|(thing, _)| thing.forms()).collect();
            Err(match nearest(name, forms.iter().map(String::as_str)) {
                Some(near) => anyhow!("nothing is called `{name}`; did you mean `{near}`?"),
                None => anyhow!(
                    "nothing is called `{name}`; name a thing by its path in the content, such as people/song-jun or cast/posts/general-office-director-general"
                ),
            })
        }
        _ => {
            let names: Vec<String> = found.iter().map(|thing| format!("`{thing}`")).collect();
            bail!("`{name}` may be {}; say which", names.join(" or "))
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
            .filter(|_| matches!(was, Thing::Organization(_)));
        let steps = left.map(Step::RemoveFolder).into_iter().collect();
        is_done.then_some(Planned::Done(thing, steps))
    })
}

/// The slug that a thing is to have; a path before it must be the one that the thing has.
pub fn new_slug(thing: &Thing, written: &str) -> Result<Slug> {
    let name = written.strip_suffix("/organization").unwrap_or(written);
    let name = name.rsplit('/').next().unwrap_or(name);
    let slug = Slug::parse(name).map_err(|error| match error.suggestion {
        Some(near) => anyhow!("`{name}` cannot stand in a URL; did you mean `{near}`?"),
        None => anyhow!(
            "`{name}` cannot stand in a URL: it takes letters a to z, digits and single hyphens"
        ),
    })?;
    let is_elsewhere = written.contains('/')
        && !thing
            .named(slug.clone())
            .forms()
            .iter()
            .any(|form| form == written);
    if is_elsewhere {
        bail!("a renaming leaves a thing where it is: give the new slug alone, such as `{slug}`");
    }
    Ok(slug)
}
