//! `unknown-language`: a language of the site that falls back on one which the site does not have.

use toml::Spanned;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::LanguageTag;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, site)) = tree.site.as_ref().and_then(Written::read) else {
        return;
    };
    let languages = site.languages.iter().map(Spanned::get_ref);
    let tags: Option<Vec<&LanguageTag>> = languages
        .clone()
        .map(|language| language.tag.as_ref().map(Spanned::get_ref))
        .collect();
    // A broken tag may be the one that is meant.
    let Some(tags) = tags else {
        return;
    };
    for fallback in languages.flat_map(|language| &language.fallbacks) {
        if !tags.contains(&fallback.get_ref()) {
            let known: Vec<String> = tags.iter().map(ToString::to_string).collect();
            diagnostics.push(
                Diagnostic::new(
                    Code::UnknownLanguage,
                    Place::span(file, fallback.span()),
                    format!("the site has no language `{}`", fallback.get_ref()),
                )
                .label(format!("expected one of: {}", known.join(", ")))
                .help("a fallback is another language of the site"),
            );
        }
    }
}
