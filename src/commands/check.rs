//! `minglu check`: everything that is wrong with the content.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::{Outcome, content_folder, write_out};
use crate::cli::ReportFormat;
use crate::snapshot::Snapshot;

/// Writes the report of a content folder to `out`.
///
/// # Errors
/// Where the folder cannot be read or `out` cannot be written to.
pub fn check(
    folder: &Path,
    format: ReportFormat,
    color: bool,
    out: &mut dyn Write,
) -> Result<Outcome> {
    let (_, report) = Snapshot::load(content_folder(folder)?)?;
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
