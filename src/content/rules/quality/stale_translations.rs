//! `stale-translation`: a translation that was last compared with its original before the original changed.

use crate::content::localized::Translations;
use std::sync::Arc;

use toml::Spanned;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::PartialDate;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for organization in tree.organizations.values() {
        if let Some((file, record)) = organization.organization.as_ref().and_then(Written::read) {
            let updated = &record.profile.updated;
            check_file(file, updated, &record.translations, diagnostics);
        }
        for (file, record) in organization.units.values().filter_map(Written::read) {
            let updated = &record.profile.updated;
            check_file(file, updated, &record.translations, diagnostics);
        }
    }
    for (file, record) in tree.pages.values().filter_map(Written::read) {
        check_file(file, &record.updated, &record.translations, diagnostics);
    }
}

/// Reports every translation that is surely older than the file's last update.
fn check_file(
    file: &Arc<str>,
    updated: &Option<Spanned<PartialDate>>,
    translations: &Option<Spanned<Translations>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (Some(updated), Some(translations)) = (updated, translations) else {
        return;
    };
    for (language, checked) in translations.get_ref().checked() {
        if checked.get_ref().latest() >= updated.get_ref().earliest() {
            continue;
        }
        diagnostics.push(
            Diagnostic::new(
                Code::StaleTranslation,
                Place::span(file, checked.span()),
                say::stale_translation(language.to_string()),
            )
            .beside(Place::span(file, updated.span())),
        );
    }
}
