//! What editors call the fixed words of values: `代理` for `acting`.

use super::{Language, Message, say};

/// Every name of a word, the usual one of each language first.
pub(crate) fn names_of_word(word: &str) -> Vec<String> {
    let lists = lists_of_names(word);
    let said = lists
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
    let is_called = |word: &&str| {
        let [usual, others] = lists_of_names(word);
        lists_name(&usual, name) || lists_name(&others, name)
    };
    words.into_iter().find(is_called)
}

/// Whether one of the names that a message lists is this one in any language.
pub(crate) fn lists_name(message: &Message, name: &str) -> bool {
    is_in_any_language(message, |names| {
        names
            .split_whitespace()
            .any(|known| known.eq_ignore_ascii_case(name))
    })
}

/// Whether a message is so in any language.
pub(crate) fn is_in_any_language(message: &Message, is_so: impl Fn(&str) -> bool) -> bool {
    Language::all().any(|language| is_so(&message.text(language)))
}

fn lists_of_names(word: &str) -> [Message; 2] {
    [say::name_of_word(word), say::other_names_of_word(word)]
}
