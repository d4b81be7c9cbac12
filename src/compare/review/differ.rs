//! Collects what changed about one thing: its fields, its texts, and its lists of things that have no address.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::messages::{LocalizedValue, Messages};
use super::word_diff::{DiffSegment, diff_words};
use crate::compare::alike::is_alike;
use crate::compare::matching::{Matching, Origins};
use crate::text::{Choice, LanguageTag};

/// How long a text may be to be shown whole before and after.
const SHORT: usize = 48;

/// How many members a list has that is not told whole where its order changes, and how many at most are told then.
const LONG_LIST: usize = 12;
const MOST_MOVED: usize = 12;

/// The fields that are dates: as the content writes them for programs, and in words for people.
const DATES: &[&str] = &[
    "born",
    "contact-end",
    "contact-start",
    "date",
    "died",
    "end",
    "published",
    "read",
    "security-expires",
    "start",
    "updated",
    "verified",
    "withdrawn-on",
];

/// Collects what changed about one thing, in words.
pub struct Differ<'a> {
    /// The two states.
    pub matching: Matching<'a>,
    /// Which record was which.
    pub origins: &'a Origins,
    /// The words.
    pub messages: &'a Messages,
    /// What was found so far.
    pub findings: Vec<Finding>,
    /// What the next findings are about, where that is only a part of the thing.
    about: Option<String>,
}

/// A field of a thing: its name in the kinds of findings, and what it is called.
#[derive(Debug, Clone)]
pub struct Field {
    name: &'static str,
    /// What it is called.
    pub words: String,
}

impl<'a> Differ<'a> {
    /// A differ that has found nothing yet.
    pub fn new(matching: Matching<'a>, origins: &'a Origins, messages: &'a Messages) -> Self {
        Self {
            matching,
            origins,
            messages,
            findings: Vec::new(),
            about: None,
        }
    }

    /// A field by its name; the message `field-…` says what it is called.
    pub fn field(&self, name: &'static str) -> Field {
        Field {
            name,
            words: self.messages.format(&format!("field-{name}"), &[]),
        }
    }

    /// One of several, by its number or name.
    pub fn numbered(&self, name: &'static str, number: &str) -> Field {
        let message = format!("field-{name}");
        Field {
            name,
            words: self.messages.format(&message, &[("number", number)]),
        }
    }

    /// Reports what `tell` finds as being about a part of the thing.
    pub fn about(&mut self, part: &str, tell: impl FnOnce(&mut Self)) {
        let outer = self.about.replace(part.to_owned());
        tell(self);
        self.about = outer;
    }

    /// Reports a change that has a message of its own, which is also its kind.
    pub fn report(
        &mut self,
        kind: &str,
        variables: &[(&str, &str)],
        before: Option<String>,
        after: Option<String>,
    ) {
        let sentence = self.messages.format(kind, variables);
        self.push(kind.to_owned(), sentence, before, after, Vec::new());
    }

    /// The same with numbers.
    pub fn report_counts(
        &mut self,
        kind: &str,
        numbers: &[(&str, usize)],
        before: Option<String>,
        after: Option<String>,
    ) {
        let sentence = self.messages.format_counts(kind, numbers);
        self.push(kind.to_owned(), sentence, before, after, Vec::new());
    }

    fn push(
        &mut self,
        kind: String,
        sentence: String,
        before: Option<String>,
        after: Option<String>,
        words: Vec<DiffSegment>,
    ) {
        let sentence = match &self.about {
            Some(part) => {
                let pair = [("subject", part.as_str()), ("sentence", &sentence)];
                self.messages.format("about", &pair)
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

    /// Reports of a value that differs.
    pub fn diff_value(&mut self, field: &Field, before: Option<String>, after: Option<String>) {
        if before == after {
            return;
        }
        let (action, message) = match (&before, &after) {
            (None, _) => ("added", "value-added"),
            (_, None) => ("removed", "value-removed"),
            _ => ("changed", "value-changed"),
        };
        let words = |value: &Option<String>| {
            let value = value.as_deref().unwrap_or_default();
            match DATES.contains(&field.name) {
                true => self.messages.date_written(value),
                false => value.to_owned(),
            }
        };
        let (old, new) = (words(&before), words(&after));
        let variables = [
            ("what", field.words.as_str()),
            ("before", &old),
            ("after", &new),
        ];
        let sentence = self.messages.format(message, &variables);
        let kind = format!("{}-{action}", field.name);
        self.push(kind, sentence, before, after, Vec::new());
    }

    /// Reports of a text that differs in any language, or in who stands behind it.
    pub fn diff_text(
        &mut self,
        field: &Field,
        before: Option<Vec<LocalizedValue>>,
        after: Option<Vec<LocalizedValue>>,
    ) {
        let (Some(before), Some(after)) = (&before, &after) else {
            let shown = |said: Option<Vec<LocalizedValue>>| {
                said.map(|said| self.messages.quoted(self.messages.best(&said)))
            };
            let (before, after) = (shown(before), shown(after));
            return self.diff_value(field, before, after);
        };
        let mut tags: Vec<&LanguageTag> =
            before.iter().chain(after).map(|said| &said.tag).collect();
        tags.sort();
        tags.dedup();
        for tag in tags {
            let in_language =
                |said: &[LocalizedValue]| said.iter().find(|said| said.tag == *tag).cloned();
            self.diff_translation(field, tag, in_language(before), in_language(after));
        }
    }

    /// Reports of one language of a text.
    fn diff_translation(
        &mut self,
        field: &Field,
        tag: &LanguageTag,
        before: Option<LocalizedValue>,
        after: Option<LocalizedValue>,
    ) {
        let language = self.messages.language(tag);
        let pair = [("what", field.words.as_str()), ("language", &language)];
        let words = self.messages.format("in-language", &pair);
        let quoted = |said: &LocalizedValue| self.messages.quoted(&said.text);
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
            let text = |said: &Option<LocalizedValue>| said.as_ref().map(|said| said.text.clone());
            let both = (text(&before), text(&after));
            let is_long = |text: &Option<String>| {
                let letters = text.as_ref().map(|text| text.chars().count());
                letters.is_some_and(|letters| letters > SHORT)
            };
            let kind = format!("{}-{kind}", field.name);
            match &both {
                (Some(old), Some(new)) if is_long(&both.0) || is_long(&both.1) => {
                    let sentence = self.messages.format("value-reworded", &variables);
                    let pieces = diff_words(old, new);
                    self.push(kind, sentence, both.0, both.1, pieces);
                }
                _ => {
                    let sentence = self.messages.format(message, &variables);
                    self.push(kind, sentence, both.0, both.1, Vec::new());
                }
            }
        }
        if let (Some(before), Some(after)) = (&before, &after)
            && before.status != after.status
        {
            let status = |said: &LocalizedValue| {
                self.messages
                    .format("status", &[("status", said.status.word())])
            };
            let (old, new) = (status(before), status(after));
            let variables = [("what", words.as_str()), ("before", &old), ("after", &new)];
            let sentence = self.messages.format("status-changed", &variables);
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

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// How it is shown.
    pub shown: String,
    /// What it is called where something of it is changed.
    pub label: String,
    /// What it keeps though it changes, in each language: members that share one are the same, and so are those that
    /// have none, one by one.
    pub keys: Vec<String>,
    /// Its texts, each with the name of its field.
    pub texts: Vec<(&'static str, Option<Vec<LocalizedValue>>)>,
    /// Its other values.
    pub values: Vec<(&'static str, Option<String>)>,
}

impl ListItem {
    fn is_same(&self, other: &Self) -> bool {
        self.texts == other.texts && self.values == other.values
    }

    fn shares_key(&self, other: &Self) -> bool {
        let mut keys = self.keys.iter();
        self.keys == other.keys || keys.any(|key| other.keys.contains(key))
    }
}

impl Differ<'_> {
    /// Reports what is new in a list, what is gone, and what is changed in its members. `name` is the field's.
    pub fn diff_list(&mut self, name: &'static str, before: Vec<ListItem>, after: Vec<ListItem>) {
        let mut left: Vec<Option<ListItem>> = after.into_iter().map(Some).collect();
        let take = |left: &mut Vec<Option<ListItem>>, is_it: &dyn Fn(&ListItem) -> bool| {
            let found = left
                .iter_mut()
                .find(|item| item.as_ref().is_some_and(is_it));
            found.and_then(Option::take)
        };
        let unchanged = |left: &mut Vec<Option<ListItem>>, item: &ListItem| {
            take(left, &|other| item.is_same(other)).is_some()
        };
        let changed: Vec<ListItem> = before
            .into_iter()
            .filter(|item| !unchanged(&mut left, item))
            .collect();
        let mut gone = Vec::new();
        let mut pairs = Vec::new();
        for item in changed {
            match take(&mut left, &|other| item.shares_key(other)) {
                Some(now) => pairs.push((item, now)),
                None => gone.push(item),
            }
        }
        for item in gone {
            // Contacts come and go one by one: what is left of them in both lists is what was changed.
            let is_it = |other: &ListItem| name == "contact" || is_alike(&item.shown, &other.shown);
            match take(&mut left, &is_it) {
                Some(now) => pairs.push((item, now)),
                None => {
                    let field = self.field(name);
                    self.diff_value(&field, Some(item.shown), None);
                }
            }
        }
        for (item, now) in pairs {
            self.item(name, item, now);
        }
        for item in left.into_iter().flatten() {
            let field = self.field(name);
            self.diff_value(&field, None, Some(item.shown));
        }
    }

    /// Reports what changed in a member of a list.
    fn item(&mut self, name: &'static str, before: ListItem, after: ListItem) {
        // One contact needs no name: its fields say what it is about.
        if name == "contact" && before.label.is_empty() {
            return self.fields(before, after);
        }
        let what = self.messages.format(&format!("field-{name}"), &[]);
        let part = match before.label.is_empty() {
            true => before.shown.clone(),
            false => before.label.clone(),
        };
        let variables = [("what", what.as_str()), ("part", &part)];
        let subject = self.messages.format("part", &variables);
        self.about(&subject, |differ| differ.fields(before, after));
    }

    fn fields(&mut self, before: ListItem, after: ListItem) {
        for ((name, old), (_, new)) in before.texts.into_iter().zip(after.texts) {
            let field = self.field(name);
            self.diff_text(&field, old, new);
        }
        for ((name, old), (_, new)) in before.values.into_iter().zip(after.values) {
            let field = self.field(name);
            self.diff_value(&field, old, new);
        }
    }

    /// Reports that what both lists have stands in another order.
    pub fn order(&mut self, name: &'static str, before: &[String], after: &[String]) {
        let both = |list: &[String], other: &[String]| -> Vec<String> {
            let mut seen = Vec::new();
            for member in list.iter().filter(|member| other.contains(member)) {
                if !seen.contains(member) {
                    seen.push(member.clone());
                }
            }
            seen
        };
        let (old, new) = (both(before, after), both(after, before));
        if old != new {
            let what = self.messages.format(&format!("order-{name}"), &[]);
            let moved = moved(&old, &new);
            if new.len() > LONG_LIST && moved.len() <= MOST_MOVED {
                return self.moved(&what, &new, &moved);
            }
            let separator = self.messages.format("list-separator", &[]);
            let (old, new) = (old.join(&separator), new.join(&separator));
            let variables = [("what", what.as_str()), ("after", &new)];
            self.report(
                "order-changed",
                &variables,
                Some(old.clone()),
                Some(new.clone()),
            );
        }
    }

    /// Reports behind which member of a long list each of these places stands now.
    fn moved(&mut self, what: &str, list: &[String], moved: &[usize]) {
        for place in moved {
            let before = place.checked_sub(1).and_then(|before| list.get(before));
            let before = before.map_or("", String::as_str);
            let member = list.get(*place).map_or("", String::as_str);
            let variables = [
                ("what", what),
                ("member", member),
                ("place", if before.is_empty() { "first" } else { "behind" }),
                ("before", before),
            ];
            self.report("order-moved", &variables, None, Some(member.to_owned()));
        }
    }
}

/// The places in `new` of what stands no longer in the order of `old`: of all but a longest part that does.
fn moved(old: &[String], new: &[String]) -> Vec<usize> {
    let places: BTreeMap<&String, usize> = old.iter().zip(0..).collect();
    let places: Vec<usize> = new
        .iter()
        .filter_map(|it| places.get(it).copied())
        .collect();
    // The last of each longest part so far of some length, and for each member the one before it in its part.
    let (mut lasts, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, place) in places.iter().enumerate() {
        let length = lasts.partition_point(|last| places[*last] < *place);
        before.push(length.checked_sub(1).map(|shorter| lasts[shorter]));
        match lasts.get_mut(length) {
            Some(last) => *last = at,
            None => lasts.push(at),
        }
    }
    let stays = std::iter::successors(lasts.last().copied(), |at| before[*at]);
    let stays: BTreeSet<usize> = stays.collect();
    (0..places.len()).filter(|at| !stays.contains(at)).collect()
}
