//! Writes a file anew so that nobody ever sees a half of it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::console::shown;
use crate::messages::{OrSay, say};

/// Puts another text in place of a file's, which keeps its permissions: the text goes to a file beside it, which then
/// takes its name.
///
/// # Errors
/// Where one of the two cannot be written; the file is then as it was.
pub fn replace(path: &Path, text: &str) -> Result<()> {
    let beside = beside(path);
    write_and_rename(path, &beside, text)
        .inspect_err(|_| {
            // It may never have been made; the mistake to report is the one before.
            let _ = fs::remove_file(&beside);
        })
        .or_say(|| say::path_not_written(shown(path)))
}

/// Writes a file that is not there. One that is may be what somebody has been working on.
///
/// # Errors
/// Where it is there, or cannot be written whole; it is not there then.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.exists() {
        return Err(say::file_not_written_over(shown(path)).into());
    }
    let written = File::create_new(path).and_then(|mut file| {
        let written = file.write_all(bytes);
        written.inspect_err(|_| drop(fs::remove_file(path)))
    });
    written.or_say(|| say::path_not_written(shown(path)))
}

fn write_and_rename(path: &Path, beside: &Path, text: &str) -> io::Result<()> {
    let permissions = fs::metadata(path)?.permissions();
    let mut file = File::create_new(beside)?;
    file.write_all(text.as_bytes())?;
    file.set_permissions(permissions)?;
    fs::rename(beside, path)
}

/// A name in the same folder that nobody takes for content, since it begins with a dot.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}", std::process::id()))
}
