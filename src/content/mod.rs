//! From files to the linked directory, or a report of everything that is wrong with them.
//!
//! files → as-written records with their places (`schema`) → `link` and `rules` → directory. Every step
//! goes on after a mistake; the directory comes out only where there was none. Files may also come from elsewhere
//! than the disk, so that `edit` knows what an edit would lead to before it is made.
//!
//! No mistake ends a run. A file that cannot be read as TOML still counts as *there*, so that one mistake is not
//! reported again by all who refer to it; a broken value is reported where it stands and is `None` from then on.
//! Where a mistake left something unread, no rule calls it missing.

mod allow;
mod conflicts;
mod confusables;
mod context;
mod encoding;
mod file_names;
mod files;
mod format;
mod holders;
mod images;
mod json_schema;
mod keys;
mod layout;
mod link;
mod loader;
mod locales;
mod localized;
mod parse;
mod prose;
mod reader;
mod record;
mod references;
mod repeated;
mod rules;
mod schema;
mod shape;
mod source_map;
mod syntax;
mod texts;
mod tree;
mod values;

use std::path::Path;

use anyhow::Result;

pub use self::files::{ContentFile, is_passed_over, read};
pub use self::format::Formatted;
pub use self::json_schema::JsonSchema;
pub use self::keys::{Key, RecordKind, ValueForm};
pub use self::layout::{FileKind, file_kind};
pub use self::loader::{AllStrings, Loaded, Loader};
pub use self::references::{Mention, Mentioned, mentions};
pub(crate) use self::source_map::quoted;
pub use self::source_map::{PathStep, locate};
pub(crate) use self::syntax::first_mistake;
use crate::diagnostics::Report;

/// The TOML files of a content folder as they are and as they should be written.
pub struct Formatting {
    /// The files that can be read as TOML.
    pub files: Vec<Formatted>,
    /// What keeps the others from being read.
    pub report: Report,
}

/// Puts the TOML files of a content folder in order whose paths below it are wanted. Nothing is written.
///
/// # Errors
/// Where the folder itself cannot be read.
pub fn format(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<Formatting> {
    let all = files::read(folder)?;
    format_files(&folder.to_string_lossy(), &all, is_wanted)
}

/// The same of files that are all of a folder of this name.
///
/// # Errors
/// Where a file would not say the same afterwards, which would be a mistake of the program.
pub fn format_files(
    folder: &str,
    all: &[ContentFile],
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Formatting> {
    let context = parse::site_context(all.iter());
    let wanted: Vec<_> = all.iter().filter(|file| is_wanted(&file.path)).collect();
    let mut diagnostics = Vec::new();
    let files = format::format(&wanted, &context, &mut diagnostics)?;
    let texts = files::texts(all.iter());
    let report = Report::new(folder, texts, diagnostics);
    Ok(Formatting { files, report })
}

/// The JSON Schemas of the kinds of files, with the languages of the site in a content folder.
///
/// # Errors
/// Where the folder itself cannot be read.
pub fn json_schemas(folder: &Path) -> Result<Vec<JsonSchema>> {
    let files = files::read(folder)?;
    let context = parse::site_context(files.iter());
    json_schema::all(&context.languages)
}
