//! From files to the linked directory, or a report of everything that is wrong with them.
//!
//! files → as-written records with their places (`schema`) → `link` and `rules` → directory. Every step
//! goes on after a mistake; the directory comes out only where there was none. Files may also come from elsewhere
//! than the disk, so that `edit` knows what an edit would lead to before it is made.

mod assemble;
mod context;
mod exact;
mod files;
mod format;
mod forms;
mod json_schema;
mod layout;
mod link;
mod loader;
mod locales;
mod localized;
mod narrow;
mod parse;
mod prose;
mod reader;
mod record;
mod references;
mod rules;
mod schema;
mod shape;
mod silence;
mod spot;
mod syntax;
mod texts;
mod tree;
mod types;
mod values;

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

pub use self::assemble::AllStrings;
pub use self::files::{ContentFile, is_passed_over, read};
pub use self::layout::{Kind, kind};
pub use self::loader::Loader;
pub use self::references::{Mention, Mentioned, mentions};
pub use self::spot::{Step, spot};
use crate::diagnostics::{Code, Diagnostic, Place, Report, Severity};
use crate::model::{Directory, FileTexts};

pub use format::Formatted;
pub use json_schema::JsonSchema;

/// What a content folder holds.
pub struct Loaded {
    /// The directory as far as its references hold. Where the report has errors it may break the rules: it tells what
    /// is there, and is not for being shown.
    pub draft: Option<Directory>,
    /// The interface strings of each language that has a file.
    pub strings: AllStrings,
    /// The texts of every file, with their languages.
    pub texts: Vec<FileTexts>,
    /// Everything that is wrong, warnings too.
    pub report: Report,
}

impl Loaded {
    /// The directory; `None` where the report has errors.
    pub fn directory(self) -> Option<Directory> {
        self.draft.filter(|_| self.report.is_clean())
    }
}

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
    let context = context::among(all.iter());
    let wanted: Vec<_> = all.iter().filter(|file| is_wanted(&file.path)).collect();
    let mut diagnostics = Vec::new();
    let files = format::format(&wanted, &context, &mut diagnostics)?;
    let texts = files::texts(all.iter());
    let report = Report::new(folder.to_string_lossy(), texts, diagnostics);
    Ok(Formatting { files, report })
}

/// The JSON Schemas of the kinds of files, with the languages of the site in a content folder.
///
/// # Errors
/// Where the folder itself cannot be read.
pub fn json_schemas(folder: &Path) -> Result<Vec<JsonSchema>> {
    let files = files::read(folder)?;
    let context = context::among(files.iter());
    json_schema::all(&context.languages)
}

/// Where there is no directory, the report says why; should no rule have found it, at least that there is none.
fn never_be_silent(diagnostics: &mut Vec<Diagnostic>) {
    let is_error = |found: &Diagnostic| found.code.severity() == Severity::Error;
    if !diagnostics.iter().any(is_error) {
        let place = Place::file(&Arc::from("site.toml"));
        diagnostics.push(
            Diagnostic::new(
                Code::Unlinked,
                place,
                "the content cannot be made into a directory, and the program does not know why",
            )
            .help("undo the last edit, and report this mistake of the program with that edit"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_directory_fails_without_a_word() {
        let place = Place::file(&Arc::from("site.toml"));
        let warning = Diagnostic::new(Code::MissingMessage, place.clone(), "a warning");
        let error = Diagnostic::new(Code::MissingKey, place, "an error");
        let mut found = vec![warning];
        never_be_silent(&mut found);
        assert_eq!(found.last().map(|found| found.code), Some(Code::Unlinked));
        let mut found = vec![error.clone()];
        never_be_silent(&mut found);
        assert_eq!(found, [error]);
    }
}
