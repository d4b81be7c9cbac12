//! What a body is responsible for.

use super::said::of_text;
use super::teller::Teller;
use crate::compare::alike::{Passage, pair};
use crate::model::Function;

use super::contacts::dates;

impl Teller<'_> {
    /// Tells how many functions are new, gone and reworded, and then which.
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
            self.tell_counts("functions-counted", &counts, total(before), total(after));
        }
        for (function, now) in before.iter().zip(&pairs) {
            if now.is_none() {
                let field = self.numbered("function", &number(function, before));
                self.text(&field, Some(of_text(&function.text)), None);
            }
        }
        for (place, function) in after.iter().enumerate() {
            let field = self.numbered("function", &(place + 1).to_string());
            match of(&place) {
                Some((old, _)) => {
                    self.text(
                        &field,
                        Some(of_text(&old.text)),
                        Some(of_text(&function.text)),
                    );
                    let fields = dates(old.period).into_iter().zip(dates(function.period));
                    let part = self
                        .speech
                        .say("field-function", &[("number", &(place + 1).to_string())]);
                    self.about(&part, |teller| {
                        for ((name, old), (_, new)) in fields {
                            let field = teller.field(name);
                            teller.value(&field, old, new);
                        }
                        let field = teller.field("citation");
                        let shown =
                            |citation: Option<u32>| citation.map(|number| number.to_string());
                        teller.value(&field, shown(old.citation), shown(function.citation));
                        let field = teller.field("topics");
                        let matching = teller.matching;
                        let was = teller.topics_of(matching.before, old);
                        let is = teller.topics_of(matching.after, function);
                        teller.value(&field, was, is);
                    });
                }
                None => {
                    self.text(&field, None, Some(of_text(&function.text)));
                    let part = self
                        .speech
                        .say("field-function", &[("number", &(place + 1).to_string())]);
                    self.about(&part, |teller| {
                        for (name, date) in dates(function.period) {
                            let field = teller.field(name);
                            teller.value(&field, None, date);
                        }
                        let field = teller.field("topics");
                        let topics = teller.topics_of(teller.matching.after, function);
                        teller.value(&field, None, topics);
                    });
                }
            }
        }
        let number = |(old, now): (usize, &Option<usize>)| Some(((*now)?, (old + 1).to_string()));
        let mut kept: Vec<_> = pairs.iter().enumerate().filter_map(number).collect();
        let order: Vec<String> = kept.iter().map(|(_, number)| number.clone()).collect();
        kept.sort_unstable_by_key(|(now, _)| *now);
        let now: Vec<String> = kept.into_iter().map(|(_, number)| number).collect();
        self.order("functions", &order, &now);
    }
}

/// The number of a function in its list, counted from 1.
fn number(function: &Function, functions: &[Function]) -> String {
    let place = functions
        .iter()
        .position(|other| other.fragment == function.fragment);
    (place.unwrap_or_default() + 1).to_string()
}
