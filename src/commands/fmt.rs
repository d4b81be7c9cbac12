//! `minglu fmt`: content files in the canonical order and layout.

use std::path::Path;

use anyhow::Result;

use super::console::{Console, Outcome, edited_folder, read_folder, shown};
use crate::cli::Fmt;
use crate::content::{self, Formatted};
use crate::edit::{self, Step};
use crate::messages::{OrSay, say};

/// Puts the TOML files of a content folder in order, or those that are named alone, and says how many changed. Where it
/// is only to check, it writes none, and shows the first line of each that would change.
///
/// # Errors
/// Where the folder or a path cannot be read, or a file or the outcome cannot be written.
pub(super) fn fmt(options: &Fmt, console: &mut Console<'_>) -> Result<Outcome> {
    let Fmt { check, paths, .. } = options;
    let folder = match check {
        true => read_folder(&options.content.folder)?,
        false => edited_folder(&options.content.folder, console)?,
    };
    let wanted = paths
        .iter()
        .map(|path| below(folder, path))
        .collect::<Result<Vec<_>>>()?;
    let formatting = content::format(folder, |path| is_wanted(path, &wanted))?;
    let found_none = formatting.files.is_empty() && formatting.report.is_clean();
    if let Some(path) = paths.first().filter(|_| found_none) {
        return Err(say::no_toml_file(shown(path)).into());
    }
    let changed = formatting.files.iter().filter(|file| file.is_changed());
    let changed: Vec<&Formatted> = changed.collect();
    let mut said = String::new();
    for file in &changed {
        let path = folder.join(&*file.path);
        if *check {
            said.push_str(&first_change(&path, file));
        }
    }
    if !*check {
        let steps: Vec<Step> = changed.iter().map(|file| step(file)).collect();
        edit::apply(folder, &steps)?;
    }
    let broken = !formatting.report.is_clean();
    if broken {
        said.push_str(
            &formatting
                .report
                .clone()
                .in_language(console.language)
                .to_human(console.out.wants_color()),
        );
    }
    let (changed, all) = (changed.len(), formatting.files.len());
    let outcome = match check {
        true => say::files_would_change(changed, all),
        false => say::files_changed(changed, all),
    };
    said.push_str(&outcome.text(console.language));
    said.push('\n');
    console.write(&said, say::outcome_not_written())?;
    Ok(if broken || (*check && changed > 0) {
        Outcome::ContentErrors
    } else {
        Outcome::Clean
    })
}

fn step(file: &Formatted) -> Step {
    Step::Put {
        file: file.path.to_string(),
        like: file.path.to_string(),
        before: Some(file.before.to_string()),
        text: file.after.to_string(),
    }
}

/// The path below the content folder of something that is in it, with forward slashes.
fn below(folder: &Path, path: &Path) -> Result<String> {
    let whole = |path: &Path| {
        path.canonicalize()
            .or_say(|| say::path_unreadable(shown(path)))
    };
    let (folder, whole) = (whole(folder)?, whole(path)?);
    let Ok(below) = whole.strip_prefix(&folder) else {
        return Err(say::not_in_content(shown(path)).into());
    };
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    Ok(parts.collect::<Vec<_>>().join("/"))
}

/// Whether a file is one of those wanted, or in a folder that is; all are where none is named.
fn is_wanted(path: &str, wanted: &[String]) -> bool {
    let is_in = |wanted: &String| {
        let rest = path.strip_prefix(wanted.as_str());
        rest.is_some_and(|rest| wanted.is_empty() || rest.is_empty() || rest.starts_with('/'))
    };
    wanted.is_empty() || wanted.iter().any(is_in)
}

/// Where a file would change first, as it is and as it would be.
fn first_change(path: &Path, file: &Formatted) -> String {
    let (before, after) = (file.before.split('\n'), file.after.split('\n'));
    let same = before
        .clone()
        .zip(after.clone())
        .take_while(|(one, other)| one == other)
        .count();
    let line = |sign: char, mut lines: std::str::Split<'_, char>| match lines.nth(same) {
        Some(line) => format!("  {sign} {}\n", line.trim_end_matches('\r')),
        None => String::new(),
    };
    let place = format!("{}:{}\n", path.display(), same + 1);
    place + &line('-', before) + &line('+', after)
}
