//! The commands, one file each.

mod check;
mod completions;
mod explain;
mod fmt;
mod man;
mod new;
mod reload;
mod rename;
mod replace;
mod report;
mod review;
mod schema;
mod search;
mod serve;

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

pub use check::check;
pub use completions::completions;
pub use explain::explain;
pub use fmt::fmt;
pub use man::man;
pub use new::{Ask, asking, new};
pub use rename::rename;
pub use report::{Terminal, report};
pub use review::review;
pub use schema::schema;
pub use search::search;
pub use serve::serve;

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
fn write_out(out: &mut dyn Write, text: &str) -> io::Result<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// The content folder to work on, in a sentence's place where it is missing.
fn content_folder(folder: &Path) -> Result<&Path> {
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
fn refuse(report: &Report, done: &str, color: bool) -> Outcome {
    let report = report.to_human(color);
    let message = format!(
        "{report}\nminglu: nothing was {done}, since the content has errors; mend them first\n"
    );
    let _ = io::stderr().write_all(message.as_bytes());
    Outcome::ContentErrors
}
