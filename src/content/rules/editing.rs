//! `missing-key`, `malformed-url`: an `[editing]` of which no link can be made.

use std::ops::Range;

use crate::content::schema::EditingRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, editing)) = tree.site.as_ref().and_then(|written| {
        let editing = written.record.as_deref()?.editing.as_ref()?;
        Some((&written.file, editing))
    }) else {
        return;
    };
    let span = editing.span();
    let record = editing.get_ref();
    diagnostics.extend(missing(record, span).map(|(span, key, help)| {
        let message = format!("[editing] needs the key `{key}`");
        Diagnostic::new(Code::MissingKey, Place::span(file, span), message)
            .label(format!("`{key}` is missing beside this"))
            .help(help)
    }));
    if let Some(address) = &record.repository
        && address.get_ref().has_query_or_fragment()
    {
        let message = format!("`{}` is more than a repository", address.get_ref());
        diagnostics.push(
            Diagnostic::new(Code::MalformedUrl, Place::span(file, address.span()), message)
                .label("expected neither ? nor # in it")
                .help("write the address of the repository's own page, like \"https://forge.example.org/editors/directory\""),
        );
    }
}

/// The key without which the others say nothing: a broken value has been reported where it stands, so what is
/// looked for is a key without the other it belongs to.
fn missing(
    record: &EditingRecord,
    span: Range<usize>,
) -> Option<(Range<usize>, &'static str, &'static str)> {
    let repository = record.repository.as_ref().map(toml::Spanned::span);
    let forge = record.forge.as_ref().map(toml::Spanned::span);
    let place = record.branch.as_ref().or(record.folder.as_ref());
    let place = place.map(toml::Spanned::span);
    match (forge, repository, place) {
        (None, Some(repository), _) => Some((
            repository,
            "forge",
            "add forge = \"github\", \"gitlab\" or \"gitea\" (Forgejo is a gitea)",
        )),
        (Some(forge), None, _) => Some((
            forge,
            "repository",
            "add the address of the repository's page, repository = \"https://…\"",
        )),
        (None, None, Some(place)) => Some((
            place,
            "repository",
            "add forge = \"…\" and repository = \"https://…\", or remove this",
        )),
        (None, None, None) if record.report_email.is_none() => Some((
            span,
            "report_email",
            "add report_email = \"…\", or forge = \"…\" and repository = \"https://…\", or remove [editing]",
        )),
        _ => None,
    }
}
