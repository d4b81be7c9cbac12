//! `missing-alt`: a picture without words for those who do not see it, or without them in a language of the site.

use crate::content::tree::{Tree, WrittenPicture};
use crate::diagnostics::{Code, Diagnostic, Place};
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
    Diagnostic::new(
        Code::MissingAlt,
        Place::span(picture.file, picture.span.clone()),
        "this picture has no words for those who do not see it",
    )
    .label("expected `alt` in each language")
    .help("say what is seen, as in alt.en = \"A person at a desk\"; pages say the name alone meanwhile")
}

fn without_languages(place: Place, missing: &[&LanguageTag]) -> Diagnostic {
    let joined = |around: fn(&LanguageTag) -> String, between| {
        let all = missing.iter().map(|tag| around(tag));
        all.collect::<Vec<_>>().join(between)
    };
    let keys = joined(|tag| format!("alt.{tag} = \"…\""), " and ");
    let languages = joined(|tag| format!("`{tag}`"), " and ");
    Diagnostic::new(
        Code::MissingAlt,
        place,
        format!("this picture has no words in {languages} for those who do not see it"),
    )
    .label(format!("expected it in {languages} too"))
    .help(format!("say the same beside it, as in {keys}; pages say this text meanwhile, and in which language it is"))
}
