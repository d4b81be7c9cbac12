//! Functions, and the topics that they are about.

use super::differ::Differ;
use super::messages::of_text;
use crate::compare::alike::{Passage, pair};
use crate::model::{Directory, Function, Topic};
use crate::text::Period;

impl Differ<'_> {
    /// Reports how many functions are new, gone and reworded, and then which.
    pub fn functions(&mut self, before: &[Function], after: &[Function]) {
        let passages = |functions: &[Function]| -> Vec<Passage> {
            let functions = functions.iter();
            functions
                .map(|function| Passage::of_text(&function.fragment, "function", &function.text))
                .collect()
        };
        let pairs = pair(&passages(before), &passages(after));
        let of = |now: &usize| {
            before
                .iter()
                .zip(&pairs)
                .find(|(_, pair)| **pair == Some(*now))
        };
        let reworded = pairs.iter().zip(before).filter(|(now, function)| {
            let now = now.and_then(|now| after.get(now));
            now.is_some_and(|now| of_text(&now.text) != of_text(&function.text))
        });
        let removed = pairs.iter().filter(|now| now.is_none()).count();
        let added = (0..after.len()).filter(|now| of(now).is_none()).count();
        if added + removed > 0 && !before.is_empty() {
            let counts = [
                ("added", added),
                ("removed", removed),
                ("reworded", reworded.count()),
                ("total", after.len()),
            ];
            let total = |functions: &[Function]| Some(functions.len().to_string());
            self.report_counts("functions-counted", &counts, total(before), total(after));
        }
        for (function, now) in before.iter().zip(&pairs) {
            if now.is_none() {
                let field = self.numbered("function", &number(function, before));
                self.diff_text(&field, Some(of_text(&function.text)), None);
            }
        }
        for (place, function) in after.iter().enumerate() {
            let was = of(&place).map(|(was, _)| was);
            self.function(&(place + 1).to_string(), was, function);
        }
        let number = |(old, now): (usize, &Option<usize>)| Some(((*now)?, (old + 1).to_string()));
        let mut kept: Vec<_> = pairs.iter().enumerate().filter_map(number).collect();
        let order: Vec<String> = kept.iter().map(|(_, number)| number.clone()).collect();
        kept.sort_unstable_by_key(|(now, _)| *now);
        let now: Vec<String> = kept.into_iter().map(|(_, number)| number).collect();
        self.order("functions", &order, &now);
    }

    /// Reports what changed in a function; of a new one, all that is said.
    fn function(&mut self, number: &str, was: Option<&Function>, is: &Function) {
        let field = self.numbered("function", number);
        self.diff_text(
            &field,
            was.map(|was| of_text(&was.text)),
            Some(of_text(&is.text)),
        );
        self.about(&field.words, |differ| {
            differ.dates(
                was.map_or_else(Period::default, |was| was.period),
                is.period,
            );
            let field = differ.field("citation");
            let cited = |function: &Function| function.citation.map(|number| number.to_string());
            differ.diff_value(&field, was.and_then(cited), cited(is));
            let field = differ.field("topics");
            let matching = differ.matching;
            let before = was.and_then(|was| differ.topics_of(matching.before, was));
            let topics = differ.topics_of(matching.after, is);
            differ.diff_value(&field, before, topics);
        });
    }
}

/// The number of a function in its list, counted from 1.
fn number(function: &Function, functions: &[Function]) -> String {
    let place = functions
        .iter()
        .position(|other| other.fragment == function.fragment);
    (place.unwrap_or_default() + 1).to_string()
}

impl Differ<'_> {
    /// Reports which topics are new, gone, renamed and elsewhere in their order.
    pub fn topics(&mut self) {
        let (before, after) = (topics(self.matching.before), topics(self.matching.after));
        let field = self.field("topic");
        for old in &before {
            let now = named(&after, old).map(|new| of_text(&new.name));
            self.diff_text(&field, Some(of_text(&old.name)), now);
        }
        for new in after.iter().filter(|new| named(&before, new).is_none()) {
            self.diff_text(&field, None, Some(of_text(&new.name)));
        }
        let names = |topics: &[&Topic]| -> Vec<String> {
            let names = topics
                .iter()
                .map(|topic| self.messages.text(&topic.name).to_owned());
            names.collect()
        };
        let kept: Vec<&Topic> = before.iter().filter_map(|old| named(&after, old)).collect();
        let (old, new) = (names(&kept), names(&after));
        self.order("topics", &old, &new);
    }

    /// What a function is about, in words; none where nothing is said of it.
    pub(super) fn topics_of(&self, directory: &Directory, function: &Function) -> Option<String> {
        let topics = function.topics.iter();
        let names: Vec<&str> = topics
            .map(|id| self.messages.text(&directory.get(*id).name))
            .collect();
        let separator = self.messages.format("list-separator", &[]);
        (!names.is_empty()).then(|| names.join(&separator))
    }
}

fn topics(directory: &Directory) -> Vec<&Topic> {
    let topics = directory.topics();
    topics.map(|id| directory.get(id)).collect()
}

/// The topic of the same slug.
fn named<'t>(topics: &[&'t Topic], like: &Topic) -> Option<&'t Topic> {
    let mut topics = topics.iter();
    topics.find(|topic| topic.slug == like.slug).copied()
}
