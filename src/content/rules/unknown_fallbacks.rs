//! `unknown-language`: a language of the site that falls back on one which the site does not have.

use toml::Spanned;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Argument, say};
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
            let known = Argument::list(tags.iter().map(ToString::to_string));
            diagnostics.push(
                Diagnostic::new(
                    Code::UnknownLanguage,
                    Place::span(file, fallback.span()),
                    say::unknown_language(fallback.get_ref().to_string(), known),
                )
                .help(say::what_fallbacks_are()),
            );
        }
    }
}
