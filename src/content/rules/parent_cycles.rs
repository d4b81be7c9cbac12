//! `parent-cycle`: a body that stands inside itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;

use crate::content::tree::{Tree, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{Certainty, PartialDate, Slug};

/// A body's parent as written, and the file that says so.
type Parents<'a> = BTreeMap<&'a Slug, (&'a Arc<str>, &'a Spanned<Slug>)>;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let organizations = tree.organizations.iter().filter_map(|(slug, files)| {
        let written = files.organization.as_ref()?;
        let parent = written.record.as_ref()?.parent.as_ref()?;
        let parent = parent.get_ref().organization.as_ref()?;
        Some((slug, (&written.file, parent)))
    });
    report_cycles(&organizations.collect(), diagnostics);
    for organization in tree.organizations.values() {
        for day in days(organization) {
            report_cycles(&parents_on(organization, day), diagnostics);
        }
    }
}

/// One day of every time in which the units of an organization keep their parents.
fn days(organization: &WrittenOrganization) -> BTreeSet<Date> {
    let units = organization.units.values();
    let records = units.filter_map(|written| written.record.as_ref());
    let ends = records
        .flat_map(|record| &record.former_parents)
        .filter_map(|former| former.get_ref().period.period().end);
    let mut days: BTreeSet<Date> = ends.map(PartialDate::latest).collect();
    days.insert(Date::MAX);
    days
}

/// The parents of an organization's units on a day.
fn parents_on(organization: &WrittenOrganization, day: Date) -> Parents<'_> {
    let units = organization.units.iter().filter_map(|(slug, written)| {
        let record = written.record.as_ref()?;
        let former = record.former_parents.iter().find(|former| {
            let period = former.get_ref().period.period();
            period.covers(day) != Certainty::No
        });
        let parent = match former {
            Some(former) => former.get_ref().parent.as_ref(),
            None => record.parent.as_ref(),
        };
        Some((slug, (&written.file, parent?)))
    });
    units.collect()
}

/// Reports each cycle once, at its member with the first slug.
fn report_cycles(parents: &Parents<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (slug, (file, parent)) in parents {
        let Some(cycle) = cycle_from(slug, parents) else {
            continue;
        };
        if cycle.iter().min() != Some(slug) {
            continue;
        }
        let mut way: Vec<&str> = cycle.iter().map(|slug| slug.as_str()).collect();
        way.push(slug.as_str());
        diagnostics.push(
            Diagnostic::new(
                Code::ParentCycle,
                Place::span(file, parent.span()),
                format!("`{slug}` stands inside itself: {}", way.join(" → ")),
            )
            .label("this parent leads back here")
            .help("one of them has another parent, or none"),
        );
    }
}

/// The bodies from `start` up to itself; `None` where the way up ends or leads into a cycle without `start`.
fn cycle_from<'a>(start: &'a Slug, parents: &Parents<'a>) -> Option<Vec<&'a Slug>> {
    let mut way = vec![start];
    let mut current = start;
    // No way up is longer than there are bodies.
    for _ in 0..parents.len() {
        current = parents.get(current)?.1.get_ref();
        if current == start {
            return Some(way);
        }
        way.push(current);
    }
    None
}
