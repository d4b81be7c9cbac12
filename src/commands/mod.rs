//! The commands, one file each.

mod check;
mod explain;
mod serve;

use std::path::Path;

use anyhow::Result;

pub use check::check;
pub use explain::explain;
pub use serve::serve;

/// How a command ended, where the program itself could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was wrong.
    Clean,
    /// The content has errors, which have been reported.
    ContentErrors,
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
