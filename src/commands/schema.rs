//! `minglu schema`: JSON Schemas of the content files, for editors of TOML.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::console::{Console, Outcome, read_folder, shown};
use crate::cli::Schema;
use crate::content;
use crate::messages::{Message, OrSay, say};

/// Writes one schema for each kind of file to `folder`, which is made where it is not there.
///
/// # Errors
/// Where the content folder cannot be read, or the schemas or `out` cannot be written.
pub(super) fn schema(options: &Schema, console: &mut Console<'_>) -> Result<Outcome> {
    let folder = &options.folder;
    let schemas = content::json_schemas(read_folder(&options.content.folder)?)?;
    fs::create_dir_all(folder).or_say(|| cannot_write(folder))?;
    for schema in &schemas {
        let path = folder.join(format!("{}.json", schema.name));
        fs::write(&path, &schema.text).or_say(|| cannot_write(&path))?;
    }
    let said = say::schemas_written(schemas.len(), shown(folder)).text(console.language);
    console.write(&format!("{said}\n"), say::outcome_not_written())?;
    Ok(Outcome::Clean)
}

fn cannot_write(path: &Path) -> Message {
    say::path_not_written(shown(path))
}
