//! From files to the linked directory, or a report of everything that is wrong with them.
//!
//! files → as-written records with their places (`schema`) → `link` and `rules` → directory. Every step
//! goes on after a mistake; the directory comes out only where there was none.

mod assemble;
mod context;
mod exact;
mod files;
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
mod rules;
mod schema;
mod silence;
mod syntax;
mod texts;
mod tree;
mod values;

use std::sync::Arc;

pub use self::assemble::AllStrings;
pub use self::loader::Loader;
use crate::diagnostics::{Code, Diagnostic, Place, Report, Severity};
use crate::model::Directory;

/// What a content folder holds.
pub struct Loaded {
    /// The directory; `None` where the report has errors.
    pub directory: Option<Directory>,
    /// The interface strings of each language that has a file.
    pub strings: AllStrings,
    /// Everything that is wrong, warnings too.
    pub report: Report,
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
