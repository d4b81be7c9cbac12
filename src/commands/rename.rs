//! `minglu rename`: another slug for a thing.

use anyhow::Result;

use super::console::{Console, Outcome, edited_folder, read_folder};
use crate::address::{PageKind, PagePath};
use crate::cli;
use crate::edit::{self, ContentRef, Planned, Rename};
use crate::messages::{Language, say};

/// Renames a thing, or tells what that would do, and says it in plain words.
///
/// # Errors
/// Where the thing cannot be renamed so, or anything cannot be read or written. All is as it was then, or the
/// message says how to go on.
pub(super) fn rename(options: &cli::Rename, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = &options.content.folder;
    let folder = match options.dry_run {
        true => read_folder(folder)?,
        false => edited_folder(folder, console)?,
    };
    let first_day = options.on.as_deref();
    let text = match edit::rename(folder, &options.old, &options.new, first_day)? {
        Planned::Ready(plan) => {
            if !options.dry_run {
                edit::apply(folder, &plan.steps)?;
            }
            told(&plan, options, console.language)
        }
        Planned::Done(thing, steps) => {
            if !options.dry_run {
                edit::apply(folder, &steps)?;
            }
            let said = say::nothing_to_do(thing.kind(), thing.slug().as_str());
            format!("{}\n", said.text(console.language))
        }
        Planned::Unsound(report) => return Ok(console.refuse(&report, &say::nothing_renamed())),
    };
    console.write(&text, say::outcome_not_written())?;
    Ok(Outcome::Clean)
}

/// What a renaming does, a line for each file.
fn told(plan: &Rename, options: &cli::Rename, language: Language) -> String {
    let is_dry = options.dry_run;
    let (kind, old, new) = (plan.old.kind(), plan.old.to_string(), plan.new.to_string());
    let done = match is_dry {
        true => say::would_become(kind, old, new),
        false => say::is_now(kind, old, new),
    };
    let mut below: Vec<_> = plan
        .places
        .iter()
        .map(|(from, to)| match from == to {
            true => say::renamed_in(from),
            false => say::renamed_moved(from, to),
        })
        .collect();
    let mended = plan.mended.iter();
    below.extend(mended.map(|(file, count)| say::renamed_mended(file, *count)));
    if let (Some(old), Some(new)) = (address(&plan.old), address(&plan.new)) {
        below.push(match is_dry {
            true => say::would_lead_for_good(old, new),
            false => say::leads_for_good(old, new),
        });
    }
    below.extend(plan.end.iter().map(|end| match &options.on {
        Some(_) => say::last_day_there(end),
        None => say::last_day_there_by_today(end),
    }));
    let mut lines = vec![done.text(language)];
    lines.extend(
        below
            .iter()
            .map(|line| format!("  {}", line.text(language))),
    );
    if is_dry {
        lines.push(say::was_dry_run().text(language));
    }
    lines.join("\n") + "\n"
}

/// The permalink of a thing that has a page.
pub fn address(thing: &ContentRef) -> Option<String> {
    let slug = thing.slug().clone();
    let path = match thing {
        ContentRef::Organization(_) => PagePath::whole(PageKind::Organization, [slug]),
        ContentRef::Unit(within, _) => PagePath::whole(PageKind::Unit, [within.clone(), slug]),
        ContentRef::Post(within, _) | ContentRef::PostFile(within, _) => {
            PagePath::whole(PageKind::Post, [within.clone(), slug])
        }
        ContentRef::Section(within, _) => {
            PagePath::whole(PageKind::Section, [within.clone(), slug])
        }
        ContentRef::Person(_) => PagePath::whole(PageKind::Person, [slug]),
        ContentRef::Page(_) => PagePath::whole(PageKind::SitePage, [slug]),
        ContentRef::Change(_) | ContentRef::ExternalBody(_) => return None,
    };
    Some(path.to_string())
}
