//! The part of a text in which it says what was looked for, and the names by which a thing was asked for where it bears
//! another one.

use std::ops::Range;

use crate::model::{Body, Names, Party, Person, PositionState, Profile};
use crate::search::Findable;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{LanguageTag, Localized, LocalizedText, Markdown, TranslationStatus};

/// How long a passage is, in columns: a Chinese character takes two, as it does on a page.
pub const LONG: usize = 220;
/// What stands together: a passage that has one of a pair has the other too.
const BRACKETS: [(char, char); 5] = [
    ('《', '》'),
    ('（', '）'),
    ('“', '”'),
    ('「', '」'),
    ('(', ')'),
];
/// How long a text is in a list.
pub const SHORT: usize = 90;

impl View<'_> {
    /// The part of a text that says what was looked for, or else its beginning. A text that says it in another
    /// language alone is shown in that.
    pub fn passage<T>(
        &self,
        text: &Localized<T>,
        plain: impl Fn(&T) -> String,
        columns: usize,
    ) -> Html {
        let (language, translation) = text.best(self.language().preferences());
        let (mut status, own) = (translation.status, plain(&translation.value));
        // A reader reads the own language wherever there is one.
        let elsewhere = if self.foreign(language).is_some() && self.marks(&own).is_empty() {
            self.said_elsewhere(text, &plain)
        } else {
            None
        };
        let (language, text) = match elsewhere {
            Some((language, other, text)) => {
                status = other;
                (language, text)
            }
            None => (language, own),
        };
        let mark = self.marks(&text).first().map(|mark| mark.start);
        let passage = cut(&text, mark, columns);
        self.note_shown(language, status, &passage);
        let shown = Html::marked(&passage, &self.marks(&passage)).with_status(status);
        match self.foreign(language) {
            None => shown,
            Some(language) => shown.in_language(language, Some(&self.language_note(language))),
        }
    }

    /// The part of a longer text that says what was looked for.
    pub fn passage_of_blocks(&self, text: &Localized<Markdown>) -> Html {
        self.passage(text, |text| folded(&text.plain()), LONG)
    }

    /// A name in the language in which it says what was looked for, where the reader's does not, with its status.
    pub fn name_as_asked(&self, name: &LocalizedText) -> Option<Html> {
        let (language, status, text) = self.asked_elsewhere(name)?;
        let shown = Html::marked(&text, &self.marks(&text)).with_status(status);
        Some(shown.in_language(language, self.status_note(status).as_deref()))
    }

    /// The same of a text that is no name: one in another language says so. Where the reader's language has the text, only
    /// what was typed brings another one, and no word that may mean the same.
    pub fn text_as_asked(&self, text: &LocalizedText) -> Option<Html> {
        let (language, status, said) = self.asked_elsewhere(text)?;
        if text.get(&self.language().tag).is_some() && !self.says_as_typed(&said) {
            return None;
        }
        self.note_shown(language, status, &said);
        let shown = Html::marked(&said, &self.marks(&said)).with_status(status);
        Some(shown.in_language(language, Some(&self.language_note(language))))
    }

    /// The translation that says what was looked for, where the reader's does not.
    fn asked_elsewhere<'t>(
        &self,
        text: &'t LocalizedText,
    ) -> Option<(&'t LanguageTag, TranslationStatus, String)> {
        let (_, own) = text.best(self.language().preferences());
        match self.marks(&own.value).is_empty() {
            true => self.said_elsewhere(text, &String::clone),
            false => None,
        }
    }

    /// The first translation that says what was looked for.
    fn said_elsewhere<'t, T>(
        &self,
        text: &'t Localized<T>,
        plain: &impl Fn(&T) -> String,
    ) -> Option<(&'t LanguageTag, TranslationStatus, String)> {
        let all = text.iter();
        let mut all = all.map(|(language, translation)| {
            (language, translation.status, plain(&translation.value))
        });
        all.find(|(.., text)| !self.marks(text).is_empty())
    }
}

/// Every run of white space as one space.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// At most so many columns of a text, with the place of the first mark in them and dots where something is left out.
fn cut(text: &str, mark: Option<usize>, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mark = mark.unwrap_or(0);
    let first = start_before(text, mark, columns * 2 / 3);
    let start = outside_brackets(text, start_before(text, mark, columns / 3), first..mark + 1);
    let end = end_after(text, start, columns);
    // What is looked for may stand within the brackets itself.
    let end = outside_brackets(text, end, mark + 1..text.len() + 1);
    let before = if start > 0 { "…" } else { "" };
    let behind = if end < text.len() { "…" } else { "" };
    format!("{before}{}{behind}", text[start..end].trim())
}

/// A place, or where it lies within brackets, that before them, or else that behind them, whichever of these may be taken.
fn outside_brackets(text: &str, place: usize, taken: Range<usize>) -> usize {
    let mut open = Vec::new();
    for (at, character) in text[..place].char_indices() {
        if let Some((_, closing)) = BRACKETS.iter().find(|(opening, _)| *opening == character) {
            open.push((at, *closing));
        } else if open
            .last()
            .is_some_and(|(_, closing)| *closing == character)
        {
            open.pop();
        }
    }
    let Some((before, closing)) = open.first().copied() else {
        return place;
    };
    let behind = text[place..].find(closing);
    let behind = behind.map(|at| place + at + closing.len_utf8());
    let mut ways = std::iter::once(before).chain(behind);
    ways.find(|way| taken.contains(way)).unwrap_or(place)
}

/// Where a word begins, at most so many columns before a place.
fn start_before(text: &str, place: usize, columns: usize) -> usize {
    let mut left = columns;
    let mut start = place;
    for (at, character) in text[..place].char_indices().rev() {
        let Some(rest) = left.checked_sub(columns_of(character)) else {
            return word_start(text, start, place);
        };
        (left, start) = (rest, at);
    }
    start
}

/// The next place from `start` on at which a word begins.
fn word_start(text: &str, start: usize, place: usize) -> usize {
    let is_inside = text[start..].starts_with(is_letter) && text[..start].ends_with(is_letter);
    let rest = &text[start..place];
    match rest.find(|character| !is_letter(character)) {
        Some(end) if is_inside => start + end,
        None if is_inside => place,
        _ => start,
    }
}

/// Where a word ends, at most so many columns behind a place.
fn end_after(text: &str, start: usize, columns: usize) -> usize {
    let mut left = columns;
    for (at, character) in text[start..].char_indices() {
        let Some(rest) = left.checked_sub(columns_of(character)) else {
            let end = start + at;
            let is_inside = text[end..].starts_with(is_letter);
            let word = text[start..end].rfind(|character| !is_letter(character));
            return match word {
                Some(at) if is_inside => start + at,
                _ => end,
            };
        };
        left = rest;
    }
    text.len()
}

/// Whether a character belongs to a word that is not to be cut; Chinese ones each stand for themselves.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric() && columns_of(character) == 1
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn columns_of(character: char) -> usize {
    // Characters of East Asia begin here, and so do their stops.
    if character < '\u{2e80}' { 1 } else { 2 }
}

/// The name that was asked for, where it is not the one that stands there: in another language, or another one.
pub fn other_name(view: &View<'_>, profile: &Profile) -> Option<Html> {
    let names = view.names(profile);
    if !view
        .marks(view.aside().name(&names.name).plain())
        .is_empty()
    {
        return None;
    }
    let others = profile.names.beside_on(view.day());
    let mut all = std::iter::once(&names.name).chain(others);
    all.find_map(|name| {
        view.name_as_asked(name).or_else(|| {
            view.chosen(|view| Some(view.name(name)).filter(|shown| is_marked(view, shown)))
        })
    })
}

/// The same of a person.
pub fn other_name_of_person(view: &View<'_>, person: &Person) -> Option<Html> {
    let asked = view.name_as_asked(&person.name);
    if asked.is_some() || is_marked(view, &view.person_name(&person.name)) {
        return asked;
    }
    let borne = person.other_names_on(view.day());
    let borne = borne.filter(|(state, _)| *state == PositionState::Current);
    let mut shown = borne.map(|(_, other)| view.person_name(&other.name));
    shown.find(|shown| is_marked(view, shown))
}

/// Whether a text says what was looked for.
fn is_marked(view: &View<'_>, shown: &Html) -> bool {
    !view.marks(shown.plain()).is_empty()
}

/// A former name in its language.
pub fn former_name(view: &View<'_>, thing: Findable, name: &str) -> Html {
    let directory = view.directory();
    let texts: Vec<&LocalizedText> = match thing {
        Findable::Body(body) => {
            let names = &directory.profile(body).names;
            let former = names.former.iter().flat_map(|(_, names)| all_of(names));
            let others = names.others.iter().map(|other| &other.name);
            former.chain(others).collect()
        }
        Findable::Person(id) => {
            let others = directory.get(id).other_names.iter();
            others.map(|other| &other.name).collect()
        }
        _ => Vec::new(),
    };
    in_its_language(view, name, &texts)
}

/// The name of what a body took over from, in its language.
pub fn predecessor(view: &View<'_>, thing: Findable, name: &str) -> Html {
    let directory = view.directory();
    let before =
        body_of(thing).map_or_else(Vec::new, |body| directory.predecessors(body, view.day()));
    let mut texts = Vec::new();
    for party in before {
        match party {
            Party::External(id) => texts.push(&directory.get(id).name),
            Party::Body(body) => {
                let names = &directory.profile(body).names;
                let former = names.former.iter().map(|(_, names)| names);
                texts.extend(former.chain([&names.last]).flat_map(all_of));
                texts.extend(names.others.iter().map(|other| &other.name));
            }
        }
    }
    in_its_language(view, name, &texts)
}

fn body_of(thing: Findable) -> Option<Body> {
    match thing {
        Findable::Body(body) => Some(body),
        _ => None,
    }
}

fn all_of(names: &Names) -> impl Iterator<Item = &LocalizedText> {
    std::iter::once(&names.name).chain(&names.short)
}

/// A name with what was looked for marked, in the language of the text that it is of.
fn in_its_language(view: &View<'_>, name: &str, texts: &[&LocalizedText]) -> Html {
    let shown = Html::marked(name, &view.marks(name));
    let own = &view.language().tag;
    let mut texts = texts.iter();
    let found = texts.find_map(|text| {
        let mut all = text.iter();
        let (language, translation) = all.find(|(_, translation)| translation.value == name)?;
        // Of one that the reader's language has too, nothing is to be said.
        if language == own || text.get(own).is_none() {
            view.note_shown(language, translation.status, name);
        }
        Some((language, translation.status))
    });
    let Some((language, status)) = found else {
        return shown;
    };
    let shown = shown.with_status(status);
    match view.foreign(language) {
        Some(language) => shown.in_language(language, None),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, word: &str, columns: usize) -> String {
        cut(text, text.find(word), columns)
    }

    #[test]
    fn a_short_text_is_whole() {
        assert_eq!(around("one two", "two", 7), "one two");
    }

    #[test]
    fn words_stay_whole() {
        let text = "alpha beta gamma delta epsilon zeta eta theta";
        assert_eq!(around(text, "alpha", 13), "alpha beta…");
        assert_eq!(around(text, "epsilon", 18), "…delta epsilon zeta…");
        assert_eq!(around(text, "theta", 18), "…eta theta");
    }

    #[test]
    fn chinese_characters_take_two_columns() {
        let text = "负责出国护照签证的申办工作和外事接待";
        assert_eq!(around(text, "护照", 12), "…出国护照签证…");
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert_eq!(
            around(&"x".repeat(50), "x", 10),
            format!("{}…", "x".repeat(10))
        );
    }
}
