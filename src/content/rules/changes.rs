//! `change-to-closed-body`, `closed-without-change`, `successor-loop`: changes and the lives of bodies agree.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::content::schema::{ChangeRecord, PartyRecord};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::model::ChangeKind;
use crate::text::{Period, Slug};

/// A body by its slugs: the organization, and the unit where it is one.
type Key<'a> = (&'a Slug, Option<&'a Slug>);

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let lives = lives(tree);
    check_targets(tree, &lives, diagnostics);
    check_closed(tree, &lives, diagnostics);
    check_loops(tree, &lives, diagnostics);
}

/// The changes that could be read, with their files.
fn changes(tree: &Tree) -> impl Iterator<Item = (&Written<ChangeRecord>, &ChangeRecord)> {
    let files = tree.changes.values();
    files.filter_map(|written| Some((written, written.record.as_ref()?)))
}

fn key(party: &PartyRecord) -> Option<Key<'_>> {
    let organization = party.organization.as_ref()?.get_ref();
    Some((organization, party.unit.as_ref().map(Spanned::get_ref)))
}

fn name((organization, unit): Key<'_>) -> String {
    match unit {
        Some(unit) => format!("{organization}/{unit}"),
        None => organization.to_string(),
    }
}

/// The life of every body, with the place that says when it ends.
fn lives(tree: &Tree) -> BTreeMap<Key<'_>, (Period, Option<Place>)> {
    let mut lives = BTreeMap::new();
    for (slug, files) in &tree.organizations {
        if let Some(written) = &files.organization
            && let Some(record) = &written.record
            && let Some(body) = files.itself()
        {
            let end = record.closed.as_ref().filter(|_| body.life.is_ordered());
            let place = end.map(|end| Place::span(&written.file, end.span()));
            lives.insert((slug, None), (body.life, place));
        }
        for (unit, written) in &files.units {
            if let Some(record) = &written.record {
                let life = record.period.period();
                // A life that ends before it begins has been reported, and its end says little.
                let end = record.period.end.as_ref().filter(|_| life.is_ordered());
                let place = end.map(|end| Place::span(&written.file, end.span()));
                lives.insert((slug, Some(unit)), (life, place));
            }
        }
    }
    lives
}

/// Work cannot go to a body that has ended before.
fn check_targets(
    tree: &Tree,
    lives: &BTreeMap<Key<'_>, (Period, Option<Place>)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (written, change) in changes(tree) {
        let Some(date) = &change.date else {
            continue;
        };
        for party in &change.to {
            let Some(key) = key(party.get_ref()) else {
                continue;
            };
            let end = lives.get(&key).and_then(|(life, _)| life.end);
            if let Some(end) = end.filter(|end| end.latest() < date.get_ref().earliest()) {
                let message = format!(
                    "`{}` ended on {end}, so nothing can go to it on {}",
                    name(key),
                    date.get_ref()
                );
                diagnostics.push(
                    Diagnostic::new(
                        Code::ChangeToClosedBody,
                        Place::span(&written.file, party.span()),
                        message,
                    )
                    .label("no more at that time")
                    .related(
                        Place::span(&written.file, date.span()),
                        "the change is here",
                    )
                    .help("name the body that took over, or mend the date"),
                );
            }
        }
    }
}

/// Readers of a closed body's page ask where its work went.
fn check_closed(
    tree: &Tree,
    lives: &BTreeMap<Key<'_>, (Period, Option<Place>)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (closed, (_, place)) in lives {
        let Some(place) = place else {
            continue;
        };
        let is_explained = changes(tree).any(|(_, change)| {
            let from = change.from.iter().filter_map(|party| key(party.get_ref()));
            from.into_iter().any(|from| from == *closed)
        });
        if !is_explained {
            diagnostics.push(
                Diagnostic::new(
                    Code::ClosedWithoutChange,
                    place.clone(),
                    format!("no change tells how `{}` ended", name(*closed)),
                )
                .label("ends here")
                .help("add a file to changes/ with this body under [[from]] and its successors under [[to]]"),
            );
        }
    }
}

/// A body that has ended cannot be its own successor by way of others.
fn check_loops(
    tree: &Tree,
    lives: &BTreeMap<Key<'_>, (Period, Option<Place>)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let has_ended = |key: &Key<'_>| lives.get(key).is_some_and(|(life, _)| life.end.is_some());
    let mut successors: BTreeMap<Key<'_>, Vec<Key<'_>>> = BTreeMap::new();
    for (_, change) in changes(tree) {
        let kind = change.kind.as_ref().map(|kind| *kind.get_ref());
        if kind == Some(ChangeKind::Transfer) {
            continue;
        }
        let to: Vec<Key<'_>> = parties(&change.to).filter(has_ended).collect();
        for from in parties(&change.from).filter(has_ended) {
            let others = to.iter().copied().filter(|to| *to != from);
            successors.entry(from).or_default().extend(others);
        }
    }
    for (body, place) in lives
        .iter()
        .filter_map(|(key, (_, place))| Some((key, place.clone()?)))
    {
        let way = way_back(*body, &successors);
        let is_first = way
            .as_ref()
            .is_some_and(|way| way.iter().min() == Some(body));
        if let Some(way) = way.filter(|_| is_first) {
            let words: Vec<String> = way.iter().chain([body]).map(|key| name(*key)).collect();
            diagnostics.push(
                Diagnostic::new(
                    Code::SuccessorLoop,
                    place,
                    format!("`{}` succeeds itself: {}", name(*body), words.join(" → ")),
                )
                .label("ended here")
                .help("one of the changes has its [[from]] and [[to]] the wrong way round"),
            );
        }
    }
}

fn parties<'a>(written: &'a [Spanned<PartyRecord>]) -> impl Iterator<Item = Key<'a>> {
    written.iter().filter_map(|party| key(party.get_ref()))
}

/// The bodies from `start` to itself by way of successors, if there is such a way.
fn way_back<'a>(
    start: Key<'a>,
    successors: &BTreeMap<Key<'a>, Vec<Key<'a>>>,
) -> Option<Vec<Key<'a>>> {
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
