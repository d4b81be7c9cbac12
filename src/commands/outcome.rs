//! What all commands have in common: where the content is, how they say what they have to say, and how they end.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use crate::diagnostics::Report;

/// How a command ended, where the program itself could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was wrong.
    Clean,
    /// The content has errors, which have been reported.
    ContentErrors,
}

/// Writes all that a command has to say. A reader such as `head` that has seen enough ends the writing, and changes
/// nothing about how the command ended.
pub(super) fn write_out(out: &mut dyn Write, text: &str) -> io::Result<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// The content folder to work on, in a sentence's place where it is missing.
pub(super) fn content_folder(folder: &Path) -> Result<&Path> {
    if !folder.exists() {
        anyhow::bail!(
            "there is no content folder {}; run this where it is, or name it with --content",
            folder.display()
        );
    }
    Ok(folder)
}

/// Shows on standard error what is wrong with the content, and that nothing was done to it for that reason. The outcome
/// says it too, should nobody read this.
pub(super) fn refuse(report: &Report, done: &str, color: bool) -> Outcome {
    let report = report.to_human(color);
    let message = format!(
        "{report}\nminglu: nothing was {done}, since the content has errors; mend them first\n"
    );
    let _ = io::stderr().write_all(message.as_bytes());
    Outcome::ContentErrors
}

/// Mistakes that the directory can be built in spite of are shown too.
pub(super) fn show_report(report: &Report, color: bool) {
    write_report(report, color, &mut io::stderr());
}

/// Writes a report where there is anything to tell. That nobody can be shown it stops nothing.
pub(super) fn write_report(report: &Report, color: bool, out: &mut impl Write) {
    if !report.diagnostics().is_empty() {
        let _ = out.write_all(report.to_human(color).as_bytes());
    }
}
