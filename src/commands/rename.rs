//! `minglu rename`: another slug for a thing.

use anyhow::Result;

use super::console::{Console, Outcome, content_folder};
use crate::address::{PageKind, PagePath};
use crate::cli;
use crate::edit::{self, ContentRef, Planned, Rename};

/// Renames a thing, or tells what that would do, and says it in plain words.
///
/// # Errors
/// Where the thing cannot be renamed so, or anything cannot be read or written. All is as it was then, or the
/// message says how to go on.
pub(super) fn rename(options: &cli::Rename, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = content_folder(&options.content.folder)?;
    let first_day = options.on.as_deref();
    let text = match edit::rename(folder, &options.old, &options.new, first_day)? {
        Planned::Ready(plan) => {
            if !options.dry_run {
                edit::apply(folder, &plan.steps)?;
            }
            told(&plan, options.dry_run)
        }
        Planned::Done(thing, steps) => {
            if !options.dry_run {
                edit::apply(folder, &steps)?;
            }
            format!(
                "nothing to do: the {} is called `{}` already\n",
                thing.kind(),
                thing.slug()
            )
        }
        Planned::Unsound(report) => return Ok(console.refuse(&report, "renamed")),
    };
    console.write(&text, "outcome")?;
    Ok(Outcome::Clean)
}

/// What a renaming does, a line for each file.
fn told(plan: &Rename, is_dry: bool) -> String {
    let (done, leads) = if is_dry {
        ("would become", "would lead")
    } else {
        ("is now", "leads")
    };
    let mut lines = vec![format!(
        "The {} `{}` {done} `{}`.",
        plan.old.kind(),
        plan.old,
        plan.new
    )];
    lines.extend(plan.places.iter().map(|(from, to)| match from == to {
        true => format!("  in     {from}"),
        false => format!("  moved  {from} -> {to}"),
    }));
    for (file, count) in &plan.mended {
        let times = if *count == 1 {
            "once".to_owned()
        } else {
            format!("{count} times")
        };
        lines.push(format!("  mended {file}, which names it {times}"));
    }
    let (old, new) = (address(&plan.old), address(&plan.new));
    if let (Some(old), Some(new)) = (old, new) {
        lines.push(format!("  {old} {leads} to {new} for good."));
    }
    if let Some(end) = &plan.end {
        lines.push(format!(
            "  Its last day in the old organization is written as {end}; --on gives its first day in the new one."
        ));
    }
    if is_dry {
        lines.push("Nothing was changed: this was a dry run.".to_owned());
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
