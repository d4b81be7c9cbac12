//! `superior-cycle`: a body that, by way of its administrative superiors and of what these are part of, directs itself, or that
//! names itself as a superior of any kind.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;

use crate::content::schema::{ProfileRecord, SuperiorRecord};
use crate::content::tree::{Tree, Written, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::SuperiorKind;
use crate::text::{Certainty, PartialDate, Period, Slug};

/// A body by its organization and, where it is a unit, its own slug.
type Key<'a> = (&'a Slug, Option<&'a Slug>);

/// That a body names another one as its superior, or is part of it.
struct Edge<'a> {
    file: &'a Arc<str>,
    span: Range<usize>,
    kind: Option<SuperiorKind>,
    /// Whether it is part of it: a circle of such alone is another mistake.
    is_parent: bool,
    period: Period,
    above: Key<'a>,
}

type Edges<'a> = BTreeMap<Key<'a>, Vec<Edge<'a>>>;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut edges = edges(tree);
    report_own_superiors(&edges, diagnostics);
    leave_what_may_be_in_a_circle(&mut edges);
    let mut reported = BTreeSet::new();
    for day in days(&edges) {
        for start in edges.keys() {
            let Some(circle) = circle_from(*start, &edges, day) else {
                continue;
            };
            let members: BTreeSet<Key<'_>> = circle.iter().map(|(key, _)| *key).collect();
            // Each circle is reported once, at its first body.
            if members.first() == Some(start) && reported.insert(members) {
                diagnostics.extend(told(&circle));
            }
        }
    }
}

fn edges(tree: &Tree) -> Edges<'_> {
    let mut all = Edges::new();
    for (organization, files) in &tree.organizations {
        let itself = files.itself().map(|body| ((organization, None), body));
        let units = files.units.keys();
        let units = units.filter_map(|unit| Some(((organization, Some(unit)), files.unit(unit)?)));
        for (key, body) in itself.into_iter().chain(units) {
            let superiors = superiors(organization, body.file, body.profile);
            all.insert(key, superiors.chain(parents(key, files)).collect());
        }
    }
    all
}

/// What a body is and was part of.
fn parents<'a>((here, unit): Key<'a>, files: &'a WrittenOrganization) -> Vec<Edge<'a>> {
    let mut over_time: Vec<(Period, Option<Key<'a>>)> = Vec::new();
    let (file, present) = match unit {
        None => {
            let Some((file, record)) = files.organization.as_ref().and_then(Written::read) else {
                return Vec::new();
            };
            let of = |named: Option<&'a Spanned<Slug>>| named.map(|named| (named.get_ref(), None));
            for former in record.former_parents.iter().map(Spanned::get_ref) {
                over_time.push((former.period.period(), of(former.organization.as_ref())));
            }
            let parent = record.parent.as_ref();
            let parent = parent.and_then(|parent| parent.get_ref().organization.as_ref());
            (file, of(parent))
        }
        Some(unit) => {
            let Some((file, record)) = files.units.get(unit).and_then(Written::read) else {
                return Vec::new();
            };
            for former in record.former_parents.iter().map(Spanned::get_ref) {
                let organization = former.organization.as_ref().map_or(here, Spanned::get_ref);
                let parent = former.parent.as_ref().map(Spanned::get_ref);
                over_time.push((former.period.period(), Some((organization, parent))));
            }
            (
                file,
                Some((here, record.parent.as_ref().map(Spanned::get_ref))),
            )
        }
    };
    let ends = over_time.iter().filter_map(|(period, _)| period.last());
    let last = ends.max_by_key(|end| end.latest());
    let since = last.and_then(PartialDate::day_after).map(PartialDate::Day);
    let present = (
        Period {
            start: since,
            end: None,
        },
        present,
    );
    let all = over_time.into_iter().chain([present]);
    all.filter_map(|(period, above)| {
        Some(Edge {
            file,
            span: 0..0,
            kind: Some(SuperiorKind::Administrative),
            is_parent: true,
            period,
            above: above?,
        })
    })
    .collect()
}

fn superiors<'a>(
    here: &'a Slug,
    file: &'a Arc<str>,
    profile: &'a ProfileRecord,
) -> impl Iterator<Item = Edge<'a>> {
    let superiors = profile.superiors.iter();
    superiors.filter_map(move |written| {
        let record = written.get_ref();
        let (above, span) = above(here, record)?;
        Some(Edge {
            file,
            span,
            kind: record.kind.as_ref().map(|kind| *kind.get_ref()),
            is_parent: false,
            period: record.period.period(),
            above,
        })
    })
}

/// The body of the directory that is named, and where.
fn above<'a>(here: &'a Slug, record: &'a SuperiorRecord) -> Option<(Key<'a>, Range<usize>)> {
    let organization = record.organization.as_ref();
    let unit = record.unit.as_ref();
    let span = unit.or(organization)?.span();
    let organization = organization.map_or(here, Spanned::get_ref);
    Some(((organization, unit.map(Spanned::get_ref)), span))
}

fn report_own_superiors(edges: &Edges<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (key, own) in edges {
        let superiors = own.iter().filter(|edge| !edge.is_parent);
        for edge in superiors.filter(|edge| edge.above == *key) {
            diagnostics.push(Diagnostic::new(
                Code::SuperiorCycle,
                Place::span(edge.file, edge.span.clone()),
                say::own_superior(named(*key)),
            ));
        }
    }
}

/// Leaves the administrative superiors that may, whenever that is, lead back.
fn leave_what_may_be_in_a_circle(edges: &mut Edges<'_>) {
    for (key, own) in edges.iter_mut() {
        let is_administrative =
            |edge: &Edge<'_>| edge.kind == Some(SuperiorKind::Administrative) && edge.above != *key;
        own.retain(is_administrative);
    }
    loop {
        let count = edges.values().map(Vec::len).sum::<usize>();
        edges.retain(|_, own| !own.is_empty());
        let directed: BTreeSet<Key<'_>> = edges.keys().copied().collect();
        for own in edges.values_mut() {
            own.retain(|edge| directed.contains(&edge.above));
        }
        if edges.values().map(Vec::len).sum::<usize>() == count {
            return;
        }
    }
}

/// The days on which one of them may begin or still be.
fn days(edges: &Edges<'_>) -> BTreeSet<Date> {
    let periods = edges.values().flatten().map(|edge| edge.period);
    let dates = periods.flat_map(|period| [period.start, period.last()]);
    let turns = dates
        .flatten()
        .flat_map(|date| [date.earliest(), date.latest()]);
    match edges.is_empty() {
        true => BTreeSet::new(),
        false => turns.chain([Date::MIN, Date::MAX]).collect(),
    }
}

/// The shortest way on a day from a body up to itself, each body with what leads on from it.
fn circle_from<'e, 'a>(
    start: Key<'a>,
    edges: &'e Edges<'a>,
    day: Date,
) -> Option<Vec<(Key<'a>, &'e Edge<'a>)>> {
    let mut from: BTreeMap<Key<'a>, (Key<'a>, &Edge<'a>)> = BTreeMap::new();
    let mut left = VecDeque::from([start]);
    while let Some(key) = left.pop_front() {
        let own = edges.get(&key).into_iter().flatten();
        for edge in own.filter(|edge| edge.period.covers(day) != Certainty::No) {
            if let Entry::Vacant(entry) = from.entry(edge.above) {
                entry.insert((key, edge));
                left.push_back(edge.above);
            }
        }
    }
    let mut circle = Vec::new();
    let mut current = start;
    loop {
        let (below, edge) = from.get(&current)?;
        circle.push((*below, *edge));
        current = *below;
        if current == start {
            circle.reverse();
            return Some(circle);
        }
    }
}

/// What is said of a circle, from the first superior that is named in it; nothing where that is none.
fn told(circle: &[(Key<'_>, &Edge<'_>)]) -> Option<Diagnostic> {
    let first = circle.iter().position(|(_, edge)| !edge.is_parent)?;
    let edge = circle[first].1;
    let (behind, before) = circle.split_at(first);
    let keys: Vec<Key<'_>> = before.iter().chain(behind).map(|(key, _)| *key).collect();
    let start = keys[0];
    let names: Vec<String> = keys.iter().chain([&start]).map(|key| named(*key)).collect();
    Some(Diagnostic::new(
        Code::SuperiorCycle,
        Place::span(edge.file, edge.span.clone()),
        say::directs_itself(named(start), names.join(" → ")),
    ))
}

fn named((organization, unit): Key<'_>) -> String {
    match unit {
        Some(unit) => format!("{organization}/{unit}"),
        None => organization.to_string(),
    }
}
