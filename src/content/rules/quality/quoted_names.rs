//! `quoted-name`: a name in quotation marks as a whole, as names stand in a sentence about them.

use super::TextFile;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::without_quotes;

/// The keys of names.
pub const NAMES: [&str; 5] = ["name", "short_name", "label", "singular", "plural"];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        let key = prose.key.rsplit('.').next().unwrap_or_default();
        if let Some(name) = without_quotes(prose.text).filter(|_| NAMES.contains(&key)) {
            let whole = 0..prose.text.len();
            let found = file.mistake(Code::QuotedName, prose, &whole, say::quoted_name());
            diagnostics.push(file.mended(found, prose, &whole, name));
        }
    }
}
