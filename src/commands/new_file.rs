//! Writes files for people, which are not there yet.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::Result;

use super::console::shown;
use crate::messages::{OrSay, say};

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
