//! `minglu check`: everything that is wrong with the content.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Outcome, content_folder, write_out};
use crate::cli::ReportFormat;
use crate::compare::{Version, broken_links};
use crate::content::Loader;
use crate::diagnostics::Report;
use crate::revisions::{Commit, Repository};
use crate::snapshot::Snapshot;

/// Writes the report of a content folder to `out`, with the links of a revision that it breaks, where one is named.
///
/// # Errors
/// Where the folder or the revision cannot be read or `out` cannot be written to.
pub fn check(
    folder: &Path,
    against: Option<&str>,
    format: ReportFormat,
    color: bool,
    out: &mut dyn Write,
) -> Result<Outcome> {
    let folder = content_folder(folder)?;
    let report = match against {
        Some(revision) => compared(folder, revision)?,
        None => Snapshot::load(folder)?.1,
    };
    let rendered = match format {
        ReportFormat::Human => report.to_human(color),
        ReportFormat::Json => report.to_json_lines()?,
    };
    write_out(out, &rendered).context("the report cannot be written")?;
    Ok(if report.is_clean() {
        Outcome::Clean
    } else {
        Outcome::ContentErrors
    })
}

/// The report of a folder with the links that it breaks. It is compared with the commit at which its history and that
/// of the revision parted: what others changed there since is not this folder's doing.
fn compared(folder: &Path, revision: &str) -> Result<Report> {
    let repository = Repository::of(folder)?;
    let named = repository.commit(revision)?;
    let base = repository.merge_base(&named, &repository.commit("HEAD")?)?;
    let before = version_at(&repository, &base)?;
    let mut loader = Loader::new(folder);
    loader.load()?;
    let (after, report) = Version::of(&loader);
    let Some(after) = after else {
        // That this cannot be written changes nothing about the mistakes that have been found.
        let _ = writeln!(
            io::stderr(),
            "minglu: the links of {revision} are compared once the references above hold"
        );
        return Ok(report);
    };
    let broken = broken_links(&before, &after, revision);
    Ok(report.with(after.files, broken))
}

/// The content as of a commit, which must hold together well enough to know its addresses.
pub(super) fn version_at(repository: &Repository, commit: &Commit) -> Result<Version> {
    let loader = Loader::of_files("", repository.files(commit)?);
    let (version, report) = Version::of(&loader);
    let Some(version) = version else {
        bail!(
            "the content as of {} cannot be compared with, since its references do not hold ({}); name another revision",
            commit.short(),
            report.first_error().unwrap_or_default()
        );
    };
    Ok(version)
}
