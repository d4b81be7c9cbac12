//! Collects what changed about one thing.

use super::finding::Finding;
use super::said::Said;
use super::speech::Speech;
use super::words;
use crate::compare::matching::{Matching, Origins};
use crate::text::{Choice, LanguageTag};

/// How long a text may be to be shown whole before and after.
const SHORT: usize = 48;

/// Collects what changed about one thing, in words.
pub struct Teller<'a> {
    /// The two states.
    pub matching: Matching<'a>,
    /// Which record was which.
    pub origins: &'a Origins,
    /// The words.
    pub speech: &'a Speech,
    /// What was found so far.
    pub findings: Vec<Finding>,
    /// What the next findings are about, where that is only a part of the thing.
    about: Option<String>,
}

/// A field of a thing: its name in the kinds of findings, and what it is called.
#[derive(Debug, Clone)]
pub struct Field {
    name: &'static str,
    words: String,
}

impl<'a> Teller<'a> {
    /// A teller that has found nothing yet.
    pub fn new(matching: Matching<'a>, origins: &'a Origins, speech: &'a Speech) -> Self {
        Self {
            matching,
            origins,
            speech,
            findings: Vec::new(),
            about: None,
        }
    }

    /// A field by its name; the message `field-…` says what it is called.
    pub fn field(&self, name: &'static str) -> Field {
        Field {
            name,
            words: self.speech.say(&format!("field-{name}"), &[]),
        }
    }

    /// One of several, by its number or name.
    pub fn numbered(&self, name: &'static str, number: &str) -> Field {
        let message = format!("field-{name}");
        Field {
            name,
            words: self.speech.say(&message, &[("number", number)]),
        }
    }

    /// Tells what `tell` finds as being about a part of the thing.
    pub fn about(&mut self, part: &str, tell: impl FnOnce(&mut Self)) {
        let outer = self.about.replace(part.to_owned());
        tell(self);
        self.about = outer;
    }

    /// Tells a change that has a message of its own, which is also its kind.
    pub fn tell(
        &mut self,
        kind: &str,
        variables: &[(&str, &str)],
        before: Option<String>,
        after: Option<String>,
    ) {
        let sentence = self.speech.say(kind, variables);
        self.push(kind.to_owned(), sentence, before, after, Vec::new());
    }

    /// The same with numbers.
    pub fn tell_counts(
        &mut self,
        kind: &str,
        numbers: &[(&str, usize)],
        before: Option<String>,
        after: Option<String>,
    ) {
        let sentence = self.speech.count(kind, numbers);
        self.push(kind.to_owned(), sentence, before, after, Vec::new());
    }

    fn push(
        &mut self,
        kind: String,
        sentence: String,
        before: Option<String>,
        after: Option<String>,
        words: Vec<words::Piece>,
    ) {
        let sentence = match &self.about {
            Some(part) => {
                let pair = [("subject", part.as_str()), ("sentence", &sentence)];
                self.speech.say("about", &pair)
            }
            None => sentence,
        };
        self.findings.push(Finding {
            kind,
            sentence: ended_once(sentence),
            before,
            after,
            words,
        });
    }

    /// Tells of a value that differs.
    pub fn value(&mut self, field: &Field, before: Option<String>, after: Option<String>) {
        if before == after {
            return;
        }
        let (action, message) = match (&before, &after) {
            (None, _) => ("added", "value-added"),
            (_, None) => ("removed", "value-removed"),
            _ => ("changed", "value-changed"),
        };
        let variables = [
            ("what", field.words.as_str()),
            ("before", before.as_deref().unwrap_or_default()),
            ("after", after.as_deref().unwrap_or_default()),
        ];
        let sentence = self.speech.say(message, &variables);
        let kind = format!("{}-{action}", field.name);
        self.push(kind, sentence, before, after, Vec::new());
    }

    /// Tells of a text that differs in any language, or in who stands behind it.
    pub fn text(&mut self, field: &Field, before: Option<Vec<Said>>, after: Option<Vec<Said>>) {
        let (Some(before), Some(after)) = (&before, &after) else {
            let shown = |said: Option<Vec<Said>>| {
                said.map(|said| self.speech.quoted(self.speech.best(&said)))
            };
            let (before, after) = (shown(before), shown(after));
            return self.value(field, before, after);
        };
        let mut tags: Vec<&LanguageTag> =
            before.iter().chain(after).map(|said| &said.tag).collect();
        tags.sort();
        tags.dedup();
        for tag in tags {
            let in_language = |said: &[Said]| said.iter().find(|said| said.tag == *tag).cloned();
            self.translation(field, tag, in_language(before), in_language(after));
        }
    }

    /// Tells of one language of a text.
    fn translation(
        &mut self,
        field: &Field,
        tag: &LanguageTag,
        before: Option<Said>,
        after: Option<Said>,
    ) {
        let language = self.speech.language(tag);
        let pair = [("what", field.words.as_str()), ("language", &language)];
        let words = self.speech.say("in-language", &pair);
        let quoted = |said: &Said| self.speech.quoted(&said.text);
        let (kind, message) = match (&before, &after) {
            (Some(_), Some(_)) => ("changed", "text-changed"),
            (None, _) => ("translation-added", "translation-added"),
            (_, None) => ("translation-removed", "translation-removed"),
        };
        let texts = (before.as_ref().map(&quoted), after.as_ref().map(&quoted));
        if texts.0 != texts.1 {
            let variables = [
                ("what", words.as_str()),
                ("before", texts.0.as_deref().unwrap_or_default()),
                ("after", texts.1.as_deref().unwrap_or_default()),
            ];
            let text = |said: &Option<Said>| said.as_ref().map(|said| said.text.clone());
            let both = (text(&before), text(&after));
            let is_long = |text: &Option<String>| {
                let letters = text.as_ref().map(|text| text.chars().count());
                letters.is_some_and(|letters| letters > SHORT)
            };
            let kind = format!("{}-{kind}", field.name);
            match &both {
                (Some(old), Some(new)) if is_long(&both.0) || is_long(&both.1) => {
                    let sentence = self.speech.say("value-reworded", &variables);
                    let pieces = words::compare(old, new);
                    self.push(kind, sentence, both.0, both.1, pieces);
                }
                _ => {
                    let sentence = self.speech.say(message, &variables);
                    self.push(kind, sentence, both.0, both.1, Vec::new());
                }
            }
        }
        if let (Some(before), Some(after)) = (&before, &after)
            && before.status != after.status
        {
            let status = |said: &Said| self.speech.say("status", &[("status", said.status.word())]);
            let (old, new) = (status(before), status(after));
            let variables = [("what", words.as_str()), ("before", &old), ("after", &new)];
            let sentence = self.speech.say("status-changed", &variables);
            let kind = format!("{}-status-changed", field.name);
            self.push(kind, sentence, Some(old), Some(new), Vec::new());
        }
    }
}

/// A sentence that ends with one full stop, though a text at its end has one too.
fn ended_once(sentence: String) -> String {
    for (doubled, once) in [(".”.", ".”"), ("。”。", "。”"), ("..", "."), ("。。", "。")]
    {
        if let Some(start) = sentence.strip_suffix(doubled) {
            return format!("{start}{once}");
        }
    }
    sentence
}
