//! `minglu check`: everything that is wrong with the content.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Outcome, content_folder, write_out};
use crate::cli::{Check, ReportFormat};
use crate::content::Loader;
use crate::diagnostics::{Report, Severity};
use crate::snapshot::Snapshot;

/// Writes the report of a content folder to `out`.
///
/// # Errors
/// Where the folder cannot be read or `out` cannot be written to.
pub fn check(options: &Check, color: bool, out: &mut dyn Write) -> Result<Outcome> {
    let folder = content_folder(&options.content.folder)?;
    // Terms of verification are months, so it matters little where the day begins.
    let today = || Timestamp::now().to_zoned(TimeZone::UTC).date();
    let day = options.on.unwrap_or_else(today);
    let (_, report) = Snapshot::of(&mut Loader::new(folder).on(day))?;
    let fails = !report.is_clean() || options.strict && report.count(Severity::Warning) > 0;
    let rendered = render(report, options, color)?;
    write_out(out, &rendered).context("the report cannot be written")?;
    Ok(match fails {
        false => Outcome::Clean,
        true => Outcome::ContentErrors,
    })
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
