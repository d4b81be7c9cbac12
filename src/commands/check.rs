//! `minglu check`: everything that is wrong with the content.

use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::console::{Console, Outcome, edited_folder, read_folder};
use crate::cli::{Check, ReportFormat};
use crate::compare::{Version, broken_links};
use crate::content::Loader;
use crate::diagnostics::{Report, Severity};
use crate::edit::{self, Fixes};
use crate::messages::{Language, Message, say};
use crate::revisions::{Commit, Repository};
use crate::snapshot::Snapshot;

/// How many of the files that were mended are named.
const MOST_NAMED: usize = 20;

/// Mends what can be mended without asking, where that is wanted; then writes the report of a content folder, with the
/// links of a revision that it breaks, where one is named.
///
/// # Errors
/// Where the folder or the revision cannot be read, or a file or the report cannot be written.
pub(super) fn check(options: &Check, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = &options.content.folder;
    if options.fix {
        fix(edited_folder(folder, console)?, console)?;
    } else {
        edit::forget_unbegun(read_folder(folder)?);
    }
    // Terms of verification are months, so it matters little where the day begins.
    let today = || Timestamp::now().to_zoned(TimeZone::UTC).date();
    let mut loader = Loader::new(folder).on(options.on.unwrap_or_else(today));
    let (report, remark) = match &options.against {
        Some(revision) => compared(folder, &mut loader, revision, console.language)?,
        None => (Snapshot::of(&mut loader)?.1, None),
    };
    let fails = !report.is_clean() || options.strict && report.count(Severity::Warning) > 0;
    let report = at_new_files(report, folder);
    let report = report.in_language(console.language).whole(options.all);
    let rendered = render(report, options, console.out.wants_color())?;
    console.write(&rendered, say::report_not_written())?;
    if let Some(remark) = remark {
        console.note(&remark);
    }
    Ok(match fails {
        false => Outcome::Clean,
        true => Outcome::ContentErrors,
    })
}

/// What two files must not have in common is told at the one that git does not keep yet: it was copied from the other.
fn at_new_files(report: Report, folder: &Path) -> Report {
    if !report
        .diagnostics()
        .iter()
        .any(|found| found.code.is_mutual())
    {
        return report;
    }
    let new = Repository::of(folder).and_then(|repository| repository.new_files());
    match new {
        Ok(new) => report.at_new_files(|file| new.contains(file)),
        Err(_) => report,
    }
}

/// Mends what can be mended without asking, and says of each file how many mistakes that were.
fn fix(folder: &Path, console: &mut Console<'_>) -> Result<()> {
    let Fixes { mended, steps } = edit::fixes(folder)?;
    edit::apply(folder, &steps)?;
    let mut said = vec![say::mistakes_mended(
        mended.values().sum::<usize>(),
        mended.len(),
    )];
    let others = mended.len().saturating_sub(MOST_NAMED);
    let of_files = mended.into_iter().take(MOST_NAMED);
    said.extend(of_files.map(|(file, count)| say::mended_in_file(file, count)));
    said.extend((others > 0).then(|| say::mended_in_others(others)));
    for line in said {
        console.remark(&format!("{}\n", line.text(console.language)));
    }
    Ok(())
}

/// The report in the format that is asked for. Forges show it beside files that they know by their paths in the
/// repository, in which such a command is run.
fn render(report: Report, options: &Check, color: bool) -> Result<String> {
    let for_forge = |report: Report| report.named(below_here(&options.content.folder));
    Ok(match options.format {
        ReportFormat::Human if options.silenced => {
            report.silenced_to_human() + &report.to_human(color)
        }
        ReportFormat::Human => report.to_human(color),
        ReportFormat::Json if options.silenced => {
            report.to_json_lines()? + &report.silenced_to_json_lines()?
        }
        ReportFormat::Json => report.to_json_lines()?,
        ReportFormat::Github => for_forge(report).to_github(),
        ReportFormat::Gitlab => for_forge(report).to_gitlab()?,
        ReportFormat::Sarif => for_forge(report).to_sarif(options.silenced)?,
    })
}

/// The path of a folder below the current one; the path as it was given where it is not below it.
fn below_here(folder: &Path) -> String {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| folder.strip_prefix(here).ok().map(Path::to_path_buf));
    let path = below.unwrap_or_else(|| folder.to_path_buf());
    let path = path.strip_prefix(".").unwrap_or(&path);
    path.to_string_lossy().into_owned()
}

/// The report of a folder with the links that it breaks, and what is to be said below it. It is compared with the commit at which its history and that
/// of the revision parted: what others changed there since is not this folder's doing.
fn compared(
    folder: &Path,
    loader: &mut Loader,
    revision: &str,
    language: Language,
) -> Result<(Report, Option<Message>)> {
    let repository = Repository::of(folder)?;
    let named = repository.commit(revision)?;
    let base = repository.merge_base(&named, &repository.commit("HEAD")?)?;
    let before = version_at(&repository, &base, language)?;
    loader.load()?;
    let (after, report) = Version::of(loader);
    let Some(after) = after else {
        return Ok((report, Some(say::links_compared_later(revision))));
    };
    let broken = broken_links(&before, &after, revision);
    Ok((report.with(after.files, broken), None))
}

/// The content as of a commit, which must hold together well enough to know its addresses.
pub(super) fn version_at(
    repository: &Repository,
    commit: &Commit,
    language: Language,
) -> Result<Version> {
    let loader = Loader::of_files("", repository.files(commit)?);
    let (version, report) = Version::of(&loader);
    version.ok_or_else(|| {
        let mistake = report.in_language(language).first_error();
        say::not_comparable(commit.short(), mistake.unwrap_or_default()).into()
    })
}
