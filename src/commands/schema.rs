//! `minglu schema`: JSON Schemas of the content files, for editors of TOML.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::console::{Console, Outcome, content_folder};
use crate::cli::Schema;
use crate::content;

/// Writes one schema for each kind of file to `folder`, which is made where it is not there.
///
/// # Errors
/// Where the content folder cannot be read, or the schemas or `out` cannot be written.
pub(super) fn schema(options: &Schema, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = &options.folder;
    let schemas = content::json_schemas(content_folder(&options.content.folder)?)?;
    fs::create_dir_all(folder).with_context(|| cannot_write(folder))?;
    for schema in &schemas {
        let path = folder.join(format!("{}.json", schema.name));
        fs::write(&path, &schema.text).with_context(|| cannot_write(&path))?;
    }
    let count = schemas.len();
    let said = format!("{count} schemas written to {}\n", folder.display());
    console.write(&said, "outcome")?;
    Ok(Outcome::Clean)
}

fn cannot_write(path: &Path) -> String {
    format!("{} cannot be written", path.display())
}
