//! Short words for what functions are about, as people type them: what functions say is too long for an example.

use crate::model::{Body, Function, Id, Topic};
use crate::site::queries::answers::width;
use crate::site::queries::present::current_functions_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::LocalizedText;

/// How many words there are.
const MOST: usize = 3;
/// How many columns a word takes at most, and how many a function of which there is none, if it may be.
const LONGEST: usize = 24;
const FUNCTION: usize = 40;
/// How many functions of a topic are looked through.
const LOOKED_THROUGH: usize = 200;

/// Words of the search of which each stands in what a function of one of the first topics says, in the reader's language;
/// where there are none, a function of a few words.
pub fn words_for_functions(view: &View<'_>, bodies: &[Body]) -> Vec<Html> {
    let directory = view.directory();
    let all = || {
        bodies
            .iter()
            .flat_map(|body| current_functions_of(view, *body))
    };
    let mut words: Vec<&str> = Vec::new();
    for topic in directory.topics() {
        let name = said(view, &directory.get(topic).name);
        let texts = texts_of(view, all().filter(|function| is_about(function, topic)));
        words.extend(word_for(view, &name, &texts, &words));
        if words.len() == MOST {
            break;
        }
    }
    if words.is_empty() {
        words.extend(word_for(view, "", &texts_of(view, all()), &[]));
    }
    if words.is_empty() {
        let functions = all().map(|function| view.name(&function.text));
        let short = functions.min_by_key(|text| width(text.plain()).abs_diff(FUNCTION));
        return short.into_iter().collect();
    }
    words.into_iter().map(Html::own).collect()
}

fn is_about(function: &Function, topic: Id<Topic>) -> bool {
    function.topics.contains(&topic)
}

/// What some functions say in the reader's language.
fn texts_of<'f>(view: &View<'_>, functions: impl Iterator<Item = &'f Function>) -> Vec<String> {
    let functions = functions.take(LOOKED_THROUGH);
    functions
        .map(|function| said(view, &function.text))
        .collect()
}

/// A text in the reader's language, in small letters; empty where there is none.
fn said(view: &View<'_>, text: &LocalizedText) -> String {
    let own = text.get(&view.language().tag);
    own.map_or_else(String::new, |own| own.value.to_lowercase())
}

/// The first short word of the search that stands in one of several texts, if it may be in the name of what they are about
/// too, and is none of those before.
fn word_for<'v>(view: &View<'v>, name: &str, texts: &[String], before: &[&str]) -> Option<&'v str> {
    let groups = view.directory().search_words().synonyms.iter();
    let words = groups.flatten().map(String::as_str);
    let short = words.filter(|word| width(word) <= LONGEST && !before.contains(word));
    let said = short.filter(|word| texts.iter().any(|text| has_word(text, word)));
    said.min_by_key(|word| !has_word(name, word))
}

/// Whether a word, or a form of it, begins somewhere in a text in small letters.
fn has_word(text: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    let begins_with_letter = word.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let mut places = text.match_indices(&word);
    places.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !begins_with_letter || before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}
