//! The words that people type and the content does not use. Their order means nothing, and none is a text of a page.

use std::collections::BTreeSet;

use super::teller::Teller;
use crate::model::SearchWords;

impl Teller<'_> {
    /// Tells which words a search knows now, and which it no longer knows.
    pub fn search_words(&mut self, before: &SearchWords, after: &SearchWords) {
        self.words("filler", &before.fillers, &after.fillers);
        self.words("head-word", &before.heads, &after.heads);
        // Groups that stay come first out of the way: another one may have shared a word with them.
        let mut left = not_among(&after.synonyms, &before.synonyms);
        for group in not_among(&before.synonyms, &after.synonyms) {
            match take_likest(&mut left, group) {
                Some(now) => self.synonyms(group, now),
                None => self.words("synonyms", group, &[]),
            }
        }
        for group in left {
            self.words("synonyms", &[], group);
        }
    }

    /// Tells what is changed in a group of words of one meaning.
    fn synonyms(&mut self, before: &[String], after: &[String]) {
        let what = self.speech.say("field-synonyms", &[]);
        let part = self.speech.quoted(&self.listed(before.iter()));
        let variables = [("what", what.as_str()), ("part", &part)];
        let subject = self.speech.say("part", &variables);
        self.about(&subject, |teller| teller.words("word", before, after));
    }

    /// Tells which words are gone from a list, and which are new in it. `name` is the field's.
    fn words(&mut self, name: &'static str, before: &[String], after: &[String]) {
        let field = self.field(name);
        let gone = before.iter().filter(|word| !after.contains(word));
        let new = after.iter().filter(|word| !before.contains(word));
        let some = |words: String| (!words.is_empty()).then_some(words);
        let (gone, new) = (some(self.listed(gone)), some(self.listed(new)));
        self.value(&field, gone, None);
        self.value(&field, None, new);
    }

    fn listed<'w>(&self, words: impl Iterator<Item = &'w String>) -> String {
        let words: Vec<&str> = words.map(String::as_str).collect();
        words.join(&self.speech.say("list-separator", &[]))
    }
}

/// The groups that are not among others in any order of their words.
fn not_among<'w>(groups: &'w [Vec<String>], others: &[Vec<String>]) -> Vec<&'w Vec<String>> {
    let sets: BTreeSet<BTreeSet<&String>> = others.iter().map(|other| set(other)).collect();
    let groups = groups.iter();
    groups.filter(|group| !sets.contains(&set(group))).collect()
}

fn set(words: &[String]) -> BTreeSet<&String> {
    words.iter().collect()
}

/// Takes the group that has most words of this one out of those left; none where no group has any.
fn take_likest<'w>(left: &mut Vec<&'w Vec<String>>, group: &[String]) -> Option<&'w Vec<String>> {
    let shared = |other: &[String]| other.iter().filter(|word| group.contains(word)).count();
    let likest = (0..left.len()).max_by_key(|at| shared(left[*at]))?;
    (shared(left[likest]) > 0).then(|| left.remove(likest))
}
