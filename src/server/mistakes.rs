//! Mistakes of the content as pages tell them, those that follow it and the one in its place.

use serde::Serialize;

use crate::diagnostics::Report;
use crate::messages::Language;

/// A mistake in the words of a language.
#[derive(Serialize)]
pub struct Mistake {
    pub place: String,
    pub message: String,
    pub help: Option<String>,
}

/// As many of the errors of a report; the terminal shows all.
pub fn first_errors(report: &Report, most: usize, language: Language) -> Vec<Mistake> {
    let errors = report.errors().take(most).map(|found| {
        let words = found.words(language);
        Mistake {
            place: report.place_words(&found.place),
            message: format!("{} [{}]", words.message, found.code.name()),
            help: words.help,
        }
    });
    errors.collect()
}
