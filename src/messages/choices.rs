//! What editors call the fixed words of values: `代理` for `acting`.

use super::{Language, say};

/// Every name of a word, the usual one of each language first.
pub(crate) fn names_of_word(word: &str) -> Vec<String> {
    let messages = [say::name_of_word(word), say::other_names_of_word(word)];
    let said = messages
        .iter()
        .flat_map(|message| Language::all().map(|language| message.text(language)));
    let names: Vec<String> = said.collect();
    let names = names.iter().flat_map(|names| names.split_whitespace());
    names.map(str::to_owned).collect()
}

/// The one of some words that is called so in any language.
pub(crate) fn word_called<'w>(
    name: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<&'w str> {
    let is_called = |word: &&str| names_of_word(word).iter().any(|known| known == name);
    words.into_iter().find(is_called)
}
