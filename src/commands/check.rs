//! `minglu check`: everything that is wrong with the content.

use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::console::{Console, Outcome, edited_folder, read_folder};
use crate::cli::{Check, ReportFormat};
use crate::compare::{RenamedFile, Version, broken_links};
use crate::content::{ContentFile, Loader};
use crate::diagnostics::{Code, Report, Severity};
use crate::edit::{self, Fixes};
use crate::messages::{Language, Message, say};
use crate::revisions::{Commit, Repository};

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
    let report = loader.load()?.report;
    let against = options.against.as_deref();
    let renamed = renamed_by_hand(&report, folder, &loader, against);
    let report = match renamed.is_empty() {
        true => report,
        false => put_back(&renamed, &mut loader),
    };
    let (report, remark) = match against {
        Some(revision) => compared(folder, &loader, revision, console.language)?,
        None => (report, None),
    };
    let report = told_of(&renamed, &loader, report);
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

/// The files that somebody renamed without the program, where references lead nowhere: as of the revision that they are to be
/// compared with, the last commit, or the one before the last that took a file away.
fn renamed_by_hand(
    report: &Report,
    folder: &Path,
    loader: &Loader,
    against: Option<&str>,
) -> Vec<RenamedFile> {
    let mut errors = report.errors();
    if !errors.any(|found| found.code == Code::UnknownReference) {
        return Vec::new();
    }
    // Without git nobody can tell which file had which name.
    let Ok(repository) = Repository::of(folder) else {
        return Vec::new();
    };
    let now: Vec<&ContentFile> = loader.files().collect();
    let since = against.and_then(|revision| base(&repository, revision).ok());
    let last = || repository.commit("HEAD").ok();
    let removal = || repository.before_last_removal().ok().flatten();
    let commits = since.into_iter();
    let commits = commits.chain(std::iter::from_fn(last).take(1));
    let commits = commits.chain(std::iter::from_fn(removal).take(1));
    let mut renamed = commits.filter_map(|commit| {
        let before = repository.files(&commit).ok()?;
        let renamed = RenamedFile::among(&before, &now);
        (!renamed.is_empty()).then_some(renamed)
    });
    renamed.next().unwrap_or_default()
}

/// The report of the content in which these files have their names of before, so that what names them is not called wrong.
fn put_back(renamed: &[RenamedFile], loader: &mut Loader) -> Report {
    let mut files: Vec<ContentFile> = loader.files().cloned().collect();
    for file in &mut files {
        if let Some(path) = { renamed.iter() }.find_map(|one| one.path_before(&file.path)) {
            file.path = path.into();
        }
    }
    loader.take(files);
    loader.build().report
}

/// The report with each file that was renamed, and what is wrong in it under the name that it has.
fn told_of(renamed: &[RenamedFile], loader: &Loader, report: Report) -> Report {
    if renamed.is_empty() {
        return report;
    }
    let path_now = |path: &str| { renamed.iter() }.find_map(|one| one.path_now(path));
    let texts = loader.files().filter_map(|file| {
        let path = path_now(&file.path).map_or_else(|| file.path.clone(), Into::into);
        Some((path, file.text()?.clone()))
    });
    let texts = texts.collect();
    let told = renamed.iter().map(RenamedFile::diagnostic).collect();
    report.under_paths(path_now).with(texts, told)
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

/// The commit at which the history of a folder and that of a revision parted: what others changed there since is not this folder's
/// doing.
fn base(repository: &Repository, revision: &str) -> Result<Commit> {
    let named = repository.commit(revision)?;
    repository.merge_base(&named, &repository.commit("HEAD")?)
}

/// The report of a folder with the links that it breaks, and what is to be said below it.
fn compared(
    folder: &Path,
    loader: &Loader,
    revision: &str,
    language: Language,
) -> Result<(Report, Option<Message>)> {
    let repository = Repository::of(folder)?;
    let base = base(&repository, revision)?;
    let before = version_at(&repository, &base, language)?;
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
