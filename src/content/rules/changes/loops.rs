//! `successor-loop`: a body that has ended cannot be its own successor by way of others.

use std::collections::BTreeMap;

use super::lives::{Key, Lives, changes, keys, kind, name};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::model::ChangeKind;

/// The bodies that the work of a body went to when it ended.
type Successors<'a> = BTreeMap<Key<'a>, Vec<Key<'a>>>;

pub fn check(tree: &Tree, lives: &Lives<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let successors = successors(tree, lives);
    for (body, life) in lives {
        let (Some(place), Some(way)) = (&life.end, way_back(*body, &successors)) else {
            continue;
        };
        // Each loop is reported once, at its member with the first name.
        if way.iter().min() != Some(body) {
            continue;
        }
        let words: Vec<String> = way.iter().chain([body]).map(|key| name(*key)).collect();
        diagnostics.push(Diagnostic::new(
            Code::SuccessorLoop,
            place.clone(),
            say::succeeds_itself(name(*body), words.join(" → ")),
        ));
    }
}

/// What bodies gave away while they lived on makes nothing their successor.
fn successors<'a>(tree: &'a Tree, lives: &Lives<'_>) -> Successors<'a> {
    let mut successors: Successors<'a> = BTreeMap::new();
    for (_, change) in changes(tree) {
        if kind(change) == Some(ChangeKind::Transfer) {
            continue;
        }
        let has_ended = |key: &Key<'_>| lives.get(key).is_some_and(|life| life.end.is_some());
        let ends_by_it = |key: &Key<'_>| {
            let life = lives.get(key);
            life.is_some_and(|life| life.may_end_at(change.date.as_ref()))
        };
        let to: Vec<Key<'_>> = keys(&change.to).filter(has_ended).collect();
        for from in keys(&change.from).filter(ends_by_it) {
            let others = to.iter().copied().filter(|to| *to != from);
            successors.entry(from).or_default().extend(others);
        }
    }
    successors
}

/// The bodies from `start` to itself by way of successors, if there is such a way.
fn way_back<'a>(start: Key<'a>, successors: &Successors<'a>) -> Option<Vec<Key<'a>>> {
    let mut ways = vec![vec![start]];
    let mut seen = Vec::new();
    while let Some(way) = ways.pop() {
        let next = way.last().and_then(|last| successors.get(last));
        for body in next.into_iter().flatten() {
            if *body == start {
                return Some(way);
            }
            if !seen.contains(body) {
                seen.push(*body);
                ways.push(way.iter().copied().chain([*body]).collect());
            }
        }
    }
    None
}
