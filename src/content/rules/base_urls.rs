//! `malformed-url`: an address of the site that is more than a place.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, address)) = tree.site.as_ref().and_then(|written| {
        let address = written.record.as_deref()?.base_url.as_ref()?;
        Some((&written.file, address))
    }) else {
        return;
    };
    if address.get_ref().has_query_or_fragment() {
        diagnostics.push(
            Diagnostic::new(
                Code::MalformedUrl,
                Place::span(file, address.span()),
                format!("no page can stand below `{}`", address.get_ref()),
            )
            .label("expected neither ? nor # in it")
            .help("write only where the site is, like \"https://www.example.org\""),
        );
    }
}
