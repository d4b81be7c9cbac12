//! `quoted-name`: a name in quotation marks as a whole, as names stand in a sentence about them.

use super::TextFile;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::without_quotes;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        if let Some(name) = without_quotes(prose.text).filter(|_| prose.is_name()) {
            let whole = 0..prose.text.len();
            let found = file.mistake(Code::QuotedName, prose, &whole, say::quoted_name());
            diagnostics.push(file.mended(found, prose, &whole, name));
        }
    }
}
