//! `missing-key`, `malformed-url`: a `[security]` that names nobody, or a page that RFC 9116 does not let it name.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, security)) = tree.site.as_ref().and_then(|written| {
        let security = written.record.as_deref()?.security.as_ref()?;
        Some((&written.file, security))
    }) else {
        return;
    };
    let record = security.get_ref();
    if record.email.is_none() && record.page.is_none() {
        diagnostics.push(Diagnostic::new(
            Code::MissingKey,
            Place::span(file, security.span()),
            say::security_without_contact(),
        ));
    }
    for page in [&record.page, &record.policy].into_iter().flatten() {
        let address = page.get_ref().as_str();
        if !address.starts_with("https:") {
            diagnostics.push(Diagnostic::new(
                Code::MalformedUrl,
                Place::span(file, page.span()),
                say::security_without_https(address),
            ));
        }
    }
}
