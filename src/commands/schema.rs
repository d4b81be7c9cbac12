//! `minglu schema`: JSON Schemas of the content files, for editors of TOML.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::outcome::{Outcome, content_folder, write_out};
use crate::content;

/// Writes one schema for each kind of file to `folder`, which is made where it is not there.
///
/// # Errors
/// Where the content folder cannot be read, or the schemas or `out` cannot be written.
pub fn schema(folder: &Path, content: &Path, out: &mut dyn Write) -> Result<Outcome> {
    let schemas = content::json_schemas(content_folder(content)?)?;
    fs::create_dir_all(folder).with_context(|| cannot_write(folder))?;
    for schema in &schemas {
        let path = folder.join(format!("{}.json", schema.name));
        fs::write(&path, &schema.text).with_context(|| cannot_write(&path))?;
    }
    let count = schemas.len();
    let said = format!("{count} schemas written to {}\n", folder.display());
    write_out(out, &said).context("the outcome cannot be written")?;
    Ok(Outcome::Clean)
}

fn cannot_write(path: &Path) -> String {
    format!("{} cannot be written", path.display())
}
