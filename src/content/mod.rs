//! From files to the linked directory, or a report of everything that is wrong with them.
//!
//! files → as-written records with their places (`schema`) → `link` and `rules` → directory. Every step
//! goes on after a mistake; the directory comes out only where there was none. Files may also come from elsewhere
//! than the disk, so that `edit` knows what an edit would lead to before it is made.

mod context;
mod files;
mod layout;
mod link;
mod locales;
mod localized;
mod narrow;
mod parse;
mod reader;
mod record;
mod references;
mod rules;
mod schema;
mod syntax;
mod texts;
mod tree;
mod values;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

pub use self::files::{ContentFile, read};
pub use self::layout::{Kind, kind};
pub use self::references::{Mention, Mentioned, mentions};
use crate::diagnostics::{Code, Diagnostic, Place, Report, Severity};
use crate::model::Directory;
use crate::strings::Strings;
use crate::text::LanguageTag;

/// What a content folder holds.
pub struct Loaded {
    /// The directory; `None` where the report has errors.
    pub directory: Option<Directory>,
    /// The interface strings of each language that has a file.
    pub strings: BTreeMap<LanguageTag, Strings>,
    /// Everything that is wrong, warnings too.
    pub report: Report,
}

/// Reads a content folder.
///
/// # Errors
/// Where the folder itself cannot be read. What is wrong inside it is in the report.
pub fn load(folder: &Path) -> Result<Loaded> {
    Ok(load_files(&folder.to_string_lossy(), files::read(folder)?))
}

/// Reads files that stand, or would stand, in a content folder of this name.
pub fn load_files(folder: &str, files: Vec<ContentFile>) -> Loaded {
    let mut diagnostics = Vec::new();
    let texts: BTreeMap<Arc<str>, Arc<str>> = files::texts(&files);
    let (tree, strings) = parse::parse(files, &mut diagnostics);
    let directory = link::link(&tree, &mut diagnostics);
    rules::check(&tree, &mut diagnostics);
    if directory.is_none() {
        never_be_silent(&mut diagnostics);
    }
    let report = Report::new(folder, texts, diagnostics);
    Loaded {
        directory: directory.filter(|_| report.is_clean()),
        strings,
        report,
    }
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
