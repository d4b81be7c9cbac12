//! `parent-cycle`: a body that stands inside itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;

use crate::content::schema::UnitRecord;
use crate::content::tree::{Tree, Written, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::{next_to_end, open_former};
use crate::text::{Certainty, Life, Period, Slug};

/// A body's parent as written, and the file that says so.
type Parents<'a> = BTreeMap<&'a Slug, (&'a Arc<str>, &'a Spanned<Slug>)>;

/// A parent as written, where there is one, and the time for which it is.
type Former<'a> = (Period, Option<&'a Spanned<Slug>>);

/// A body with its parents over time.
struct Member<'a> {
    slug: &'a Slug,
    file: &'a Arc<str>,
    life: Life,
    parent: Option<&'a Spanned<Slug>>,
    former: Vec<Former<'a>>,
}

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let organizations: Vec<_> = tree
        .organizations
        .iter()
        .filter_map(|(slug, files)| organization(slug, files))
        .collect();
    check_members(&organizations, diagnostics);
    for (own, organization) in &tree.organizations {
        let units = organization.units.iter();
        let units: Vec<_> = units
            .filter_map(|(slug, written)| unit(own, slug, written))
            .collect();
        check_members(&units, diagnostics);
    }
}

fn organization<'a>(slug: &'a Slug, files: &'a WrittenOrganization) -> Option<Member<'a>> {
    let written = files.organization.as_ref()?;
    let record = written.record.as_deref()?;
    let parent = record.parent.as_ref();
    let former = record.former_parents.iter().map(Spanned::get_ref);
    Some(Member {
        slug,
        file: &written.file,
        life: files.itself()?.life.life(),
        parent: parent.and_then(|parent| parent.get_ref().organization.as_ref()),
        former: former
            .map(|former| (former.period.period(), former.organization.as_ref()))
            .collect(),
    })
}

fn unit<'a>(
    organization: &Slug,
    slug: &'a Slug,
    written: &'a Written<UnitRecord>,
) -> Option<Member<'a>> {
    let record = written.record.as_deref()?;
    let former = record.former_parents.iter().map(Spanned::get_ref);
    Some(Member {
        slug,
        file: &written.file,
        life: record.life().life(),
        parent: record.parent.as_ref(),
        former: former
            .map(|former| {
                // No way up leads back from another organization.
                let named = former.organization.as_ref();
                let is_here = named.is_none_or(|named| named.get_ref() == organization);
                let parent = former.parent.as_ref().filter(|_| is_here);
                (former.period.period(), parent)
            })
            .collect(),
    })
}

/// Looks for cycles on every day on which a parent may come or go, and between them.
fn check_members(members: &[Member<'_>], diagnostics: &mut Vec<Diagnostic>) {
    for day in days(members) {
        report_cycles(
            &parents(members, |member| member.shown_on(day)),
            diagnostics,
        );
        report_cycles(
            &parents(members, |member| member.written_on(day)),
            diagnostics,
        );
    }
}

/// The days around the beginnings and ends of all former parents, the first day and the last.
fn days(members: &[Member<'_>]) -> BTreeSet<Date> {
    let former = members.iter().flat_map(|member| &member.former);
    let dates = former.flat_map(|(period, _)| [period.start, period.last()]);
    let dates = dates.flatten();
    let turns = dates.flat_map(|date| [date.earliest(), date.latest()]);
    let around = turns.flat_map(|day| {
        let next = [day.yesterday(), day.tomorrow()];
        next.into_iter().flatten().chain([day])
    });
    around.chain([Date::MIN, Date::MAX]).collect()
}

fn parents<'a>(
    members: &[Member<'a>],
    parent: impl Fn(&Member<'a>) -> Option<&'a Spanned<Slug>>,
) -> Parents<'a> {
    let parents = members.iter().filter_map(|member| {
        let parent = parent(member)?;
        Some((member.slug, (member.file, parent)))
    });
    parents.collect()
}

impl<'a> Member<'a> {
    /// The parent that pages show on a day: what ends next, whenever it began.
    fn shown_on(&self, day: Date) -> Option<&'a Spanned<Slug>> {
        let mut former = self.former.clone();
        open_former(&mut former);
        next_to_end(&former, day).map_or(self.parent, |parent| *parent)
    }

    /// The parent on a day by the dates as they are written, where the body is there.
    fn written_on(&self, day: Date) -> Option<&'a Spanned<Slug>> {
        if self.life.covers(day) == Certainty::No {
            return None;
        }
        let mut former = self.former.iter();
        let former = former.find(|(period, _)| period.covers(day) != Certainty::No);
        former.map_or(self.parent, |(_, parent)| *parent)
    }
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
        diagnostics.push(Diagnostic::new(
            Code::ParentCycle,
            Place::span(file, parent.span()),
            say::inside_itself(slug.as_str(), way.join(" → ")),
        ));
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
