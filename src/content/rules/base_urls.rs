//! `malformed-url`: an address of the site that is more than a place.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, address)) = tree.site.as_ref().and_then(|written| {
        let address = written.record.as_deref()?.base_url.as_ref()?;
        Some((&written.file, address))
    }) else {
        return;
    };
    if address.get_ref().has_query_or_fragment() {
        diagnostics.push(Diagnostic::new(
            Code::MalformedUrl,
            Place::span(file, address.span()),
            say::base_url_with_more(address.get_ref().as_str()),
        ));
    }
}
