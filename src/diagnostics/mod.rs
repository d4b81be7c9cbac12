//! An editor's mistakes as data: what is wrong, where, and how to mend it.
//!
//! A mistake is never an `Err`: whoever finds one adds it to a list and goes on, so that one run reports all.
//!
//! The order of a report depends on the content alone, never on which processor was first.

mod code;
mod forges;
mod human;
mod json;
mod lines;
mod report;

pub use code::{Code, Severity};
pub use lines::Lines;
pub use report::{Report, Silenced};

use std::ops::Range;
use std::sync::Arc;

/// A place in a content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's path below the content folder, with forward slashes.
    pub file: Arc<str>,
    /// Bytes of the file's text; `None` where the file as a whole is meant.
    pub span: Option<Range<usize>>,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// One sentence for the editor, without a full stop.
    pub message: String,
    /// Where it is.
    pub place: Place,
    /// A few words beside the carets: what was expected there.
    pub label: String,
    /// Another place that helps to understand it, with a few words.
    pub related: Option<(Place, String)>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A mistake at a place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            place,
            label: String::new(),
            related: None,
            help: None,
        }
    }

    /// The same with words beside the carets.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with another place that helps to understand it.
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related = Some((place, label.into()));
        self
    }

    /// The same with what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with `did you mean` help, where a known word is near to the one written.
    pub fn suggest<'a>(self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(written, known) {
            Some(word) => self.help(format!("did you mean `{word}`?")),
            None => self,
        }
    }
}

impl Place {
    /// A file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self {
            file: Arc::clone(file),
            span: None,
        }
    }

    /// Some bytes of a file.
    pub fn span(file: &Arc<str>, span: Range<usize>) -> Self {
        Self {
            file: Arc::clone(file),
            span: Some(span),
        }
    }
}

/// The known word that a slip of the finger may have turned into `written`, if one is near enough.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters may be wrong, as compilers allow: more than a slip is another word.
    let lowered = written.to_lowercase();
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&lowered, word), word))
        .filter(|(slips, word)| *slips <= word.chars().count() / 3)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}
