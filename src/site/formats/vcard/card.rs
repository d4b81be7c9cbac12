//! A card of vCard 4.0 (RFC 6350): its lines, escaped and folded so that no character is split, and what of it is said in
//! several languages.

use std::collections::BTreeMap;

use crate::site::view::View;
use crate::text::{LanguageTag, TranslationStatus};

/// A card that is being written.
pub struct Card {
    text: String,
    /// How often something was said in several languages: each time has a number of its own.
    alternatives: usize,
    /// How many groups of lines there are.
    groups: usize,
    /// Who stands behind the texts in each language, the least of all.
    statuses: BTreeMap<LanguageTag, TranslationStatus>,
}

/// The lines of a card that belong together, such as a post and the body that it is in.
#[derive(Debug, Clone, Copy)]
pub struct Group(usize);

/// What a line says in one language, and who stands behind it.
pub type LocalizedProperty = (LanguageTag, TranslationStatus, Property);

impl Card {
    /// Begins a card of a kind of thing.
    pub fn new(kind: &str) -> Self {
        let mut card = Self {
            text: "BEGIN:VCARD\r\nVERSION:4.0\r\n".to_owned(),
            alternatives: 0,
            groups: 0,
            statuses: BTreeMap::new(),
        };
        card.add(Property::text("KIND", kind));
        card
    }

    /// Begins a group of lines.
    pub fn group(&mut self) -> Group {
        self.groups += 1;
        Group(self.groups)
    }

    /// Adds a line.
    pub fn add(&mut self, property: Property) {
        self.add_to(None, property);
    }

    /// Adds a line to a group, if there is one. Outside of groups nothing is said twice: two offices may share a number.
    pub fn add_to(&mut self, group: Option<Group>, property: Property) {
        let (is_alone, property) = match group {
            Some(Group(number)) => (false, property.in_group(&format!("item{number}"))),
            None => (true, property),
        };
        if !(is_alone && self.says(&property)) {
            self.text.push_str(&property.line());
        }
    }

    /// Whether a line is in the card, outside of groups.
    pub fn says(&self, property: &Property) -> bool {
        self.text.contains(&format!("\r\n{}", property.line()))
    }

    /// Adds lines that say the same in several languages, the site's first language first.
    pub fn add_in_languages(&mut self, group: Option<Group>, properties: Vec<LocalizedProperty>) {
        self.alternatives += 1;
        let are_several = properties.len() > 1;
        for (language, status, property) in properties {
            let mut property = property;
            if are_several {
                property = property.with("ALTID", &self.alternatives.to_string());
            }
            property = property.with("LANGUAGE", &language.to_string());
            self.add_to(group, property);
            self.note(language, status);
        }
    }

    fn note(&mut self, language: LanguageTag, status: TranslationStatus) {
        let least = self.statuses.entry(language).or_insert(status);
        if *least != TranslationStatus::Machine && status != TranslationStatus::Official {
            *least = status;
        }
    }

    /// Ends the card with words for each language in which the institution has not said what stands here.
    pub fn finish(mut self, view: &View<'_>) -> String {
        for (tag, status) in std::mem::take(&mut self.statuses) {
            let language = view.directory().site().language(&tag);
            let words = language.and_then(|language| view.read_in(language).status_of_card(status));
            if let Some(words) = words {
                self.add(Property::text("NOTE", &words).with("LANGUAGE", &tag.to_string()));
            }
        }
        self.text.push_str("END:VCARD\r\n");
        self.text
    }
}

/// How many bytes of a line stand before it goes on in the next one (RFC 6350, section 3.2).
const WIDTH: usize = 75;

/// A property of a card, which is one line of it.
#[derive(Debug, Clone)]
pub struct Property {
    group: Option<String>,
    name: &'static str,
    parameters: Vec<(&'static str, String)>,
    value: String,
}

impl Property {
    /// A property that is a text.
    pub fn text(name: &'static str, text: &str) -> Self {
        Self::with_value(name, escaped(text))
    }

    /// A property that has parts, each a text.
    pub fn parts(name: &'static str, parts: &[&str]) -> Self {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        Self::with_value(name, parts.join(";"))
    }

    /// A property whose value stands as it is: a URI, a date or a word of the format.
    pub fn plain(name: &'static str, value: &str) -> Self {
        Self::with_value(name, value.to_owned())
    }

    fn with_value(name: &'static str, value: String) -> Self {
        Self {
            group: None,
            name,
            parameters: Vec::new(),
            value,
        }
    }

    pub fn with(mut self, parameter: &'static str, value: &str) -> Self {
        self.parameters.push((parameter, quoted(value)));
        self
    }

    /// The same with the kinds of thing that it is.
    pub fn of_types(mut self, types: &str) -> Self {
        self.parameters.push(("TYPE", types.to_owned()));
        self
    }

    /// The same under another name.
    pub fn called(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The same as a line of a group.
    fn in_group(self, group: &str) -> Self {
        Self {
            group: Some(group.to_owned()),
            ..self
        }
    }

    /// The line, folded, with its end.
    pub fn line(&self) -> String {
        let mut line = String::new();
        if let Some(group) = &self.group {
            line.push_str(group);
            line.push('.');
        }
        line.push_str(self.name);
        for (parameter, value) in &self.parameters {
            line.push(';');
            line.push_str(parameter);
            line.push('=');
            line.push_str(value);
        }
        line.push(':');
        line.push_str(&self.value);
        folded(&line)
    }
}

/// A text as a value: what would end it or begin another part of it is marked.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text as the value of a parameter, in quotes where it needs them, with RFC 6868's way to write what cannot stand
/// between quotes.
fn quoted(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for character in value.trim().chars() {
        match character {
            '^' => written.push_str("^^"),
            '\n' => written.push_str("^n"),
            '"' => written.push_str("^'"),
            control if control.is_control() => {}
            other => written.push(other),
        }
    }
    match written.contains([',', ';', ':', ' ']) {
        true => format!("\"{written}\""),
        false => written,
    }
}

/// A line in pieces of at most [`WIDTH`] bytes; all but the first begin with a space.
fn folded(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 8);
    let mut width = 0;
    for character in line.chars() {
        if width + character.len_utf8() > WIDTH {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(character);
        width += character.len_utf8();
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_value_is_marked() {
        let note = Property::text("NOTE", "a,b;c\\d\r\ne");
        assert_eq!(note.line(), "NOTE:a\\,b\\;c\\\\d\\ne\r\n");
        let place = Property::parts("ADR", &["", "1; A, B"]).with("LABEL", "\"A\"^: 1\n2");
        assert_eq!(place.line(), "ADR;LABEL=\"^'A^'^^: 1^n2\":;1\\; A\\, B\r\n");
    }

    #[test]
    fn a_long_line_goes_on_and_no_character_is_split() {
        for before in ["", "a", "ab"] {
            let long = format!("{before}{}", "名录𠮷".repeat(40));
            let text = Property::text("FN", &long).line();
            let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= WIDTH));
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
            assert_eq!(
                text.replace("\r\n ", "").trim_end(),
                format!("FN:{long}"),
                "unfolded"
            );
        }
    }
}
