//! `missing-alt`: a picture without words for those who do not see it, or without them in a language of the site.

use crate::content::tree::{Tree, WrittenPicture};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Argument, say};
use crate::text::LanguageTag;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let site = tree.site.iter().filter_map(|written| written.read());
    let languages = site.flat_map(|(_, site)| &site.languages);
    let languages = languages.filter_map(|language| language.get_ref().tag.as_ref());
    let languages: Vec<&LanguageTag> = languages.map(|tag| tag.get_ref()).collect();
    for picture in tree.pictures() {
        match picture.alt {
            None => diagnostics.push(without_words(&picture)),
            Some(alt) => {
                let missing = alt.lacks(&languages);
                let said = alt.translations().next();
                if let (Some(said), false) = (said, missing.is_empty()) {
                    let place = Place::span(picture.file, said.value.span());
                    diagnostics.push(without_languages(place, &missing));
                }
            }
        }
    }
}

fn without_words(picture: &WrittenPicture<'_>) -> Diagnostic {
    let place = Place::span(picture.file, picture.span.clone());
    Diagnostic::new(Code::MissingAlt, place, say::missing_alt())
}

fn without_languages(place: Place, missing: &[&LanguageTag]) -> Diagnostic {
    let tags = || Argument::list(missing.iter().map(|tag| format!("`{tag}`")));
    let keys = Argument::list(missing.iter().map(|tag| format!("alt.{tag} = \"…\"")));
    Diagnostic::new(Code::MissingAlt, place, say::missing_alt_in(tags(), keys))
}
