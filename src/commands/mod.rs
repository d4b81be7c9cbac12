//! The commands, one file each.

mod check;
mod explain;
mod review;
mod serve;

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

pub use check::check;
pub use explain::explain;
pub use review::review;
pub use serve::serve;

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
