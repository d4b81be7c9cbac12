//! The paths of the pages there are, as far as the tree tells.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::address::{PageKind, PagePath};
use crate::content::tree::{Tree, WrittenOrganization};
use crate::text::Slug;

/// The permalink of every page that a text may link to, under former slugs too, which lead to the present ones.
pub fn pages(tree: &Tree) -> BTreeSet<String> {
    let kinds = PageKind::ALL.iter().copied();
    let linked = kinds.filter(|kind| kind.is_linked_by_texts());
    linked.flat_map(|kind| paths(tree, kind)).collect()
}

/// The paths of the pages of a kind.
fn paths(tree: &Tree, kind: PageKind) -> Vec<String> {
    let path = |slugs: Vec<&Slug>| {
        let path = PagePath::whole(kind, slugs.into_iter().cloned()).to_string();
        // The language that stands before it, or nothing, has no slash at its end.
        path.trim_end_matches('/').to_owned()
    };
    let below = |things: for<'a> fn(&'a Slug, &'a WrittenOrganization) -> Vec<&'a Slug>| {
        let organizations = organizations(tree);
        organizations.flat_map(move |(slug, organization)| {
            let things = things(slug, organization).into_iter();
            things.map(move |thing| vec![slug, thing])
        })
    };
    let slugs: Vec<Vec<&Slug>> = match kind {
        PageKind::Topics if !has_topics(tree) => Vec::new(),
        PageKind::Unit => below(units).chain(units_moved_from(tree)).collect(),
        PageKind::Post => below(posts).chain(posts_moved_from(tree)).collect(),
        PageKind::Section => below(sections).collect(),
        PageKind::Person => people(tree).map(|slug| vec![slug]).collect(),
        PageKind::SitePage => site_pages(tree).map(|slug| vec![slug]).collect(),
        _ if kind.parameters().next().is_some() => {
            organizations(tree).map(|(slug, _)| vec![slug]).collect()
        }
        _ => vec![Vec::new()],
    };
    slugs.into_iter().map(path).collect()
}

fn has_topics(tree: &Tree) -> bool {
    let topics = tree.topics.iter().filter_map(|written| written.read());
    topics
        .into_iter()
        .any(|(_, record)| !record.topics.is_empty())
}

fn people(tree: &Tree) -> impl Iterator<Item = &Slug> {
    tree.people.iter().flat_map(|(slug, written)| {
        let record = written.record.iter();
        slugs(slug, record.flat_map(|record| &record.former_slugs))
    })
}

fn site_pages(tree: &Tree) -> impl Iterator<Item = &Slug> {
    tree.pages.iter().flat_map(|(slug, written)| {
        let record = written.record.iter();
        slugs(slug, record.flat_map(|record| &record.former_slugs))
    })
}

fn organizations(tree: &Tree) -> impl Iterator<Item = (&Slug, &WrittenOrganization)> {
    tree.organizations.iter().flat_map(|(slug, organization)| {
        let itself = organization.itself().into_iter();
        let former = itself.flat_map(|body| &body.profile.former_slugs);
        slugs(slug, former).map(move |slug| (slug, organization))
    })
}

/// The slug that something has, and those that it had.
fn slugs<'a>(
    present: &'a Slug,
    former: impl Iterator<Item = &'a Spanned<Slug>>,
) -> impl Iterator<Item = &'a Slug> {
    former.map(Spanned::get_ref).chain([present])
}

fn sections<'a>(_: &'a Slug, organization: &'a WrittenOrganization) -> Vec<&'a Slug> {
    let sections = organization.sections.iter().flat_map(|(slug, written)| {
        let record = written.record.iter();
        slugs(slug, record.flat_map(|record| &record.former_slugs))
    });
    sections.collect()
}

/// A unit whose file cannot be read is there nevertheless.
fn units<'a>(_: &'a Slug, organization: &'a WrittenOrganization) -> Vec<&'a Slug> {
    let units = organization.units.keys().flat_map(|slug| {
        let unit = organization.unit(slug);
        let former = unit.into_iter().flat_map(|unit| &unit.profile.former_slugs);
        slugs(slug, former)
    });
    units.collect()
}

/// The units that were moved to another organization, where they were.
fn units_moved_from(tree: &Tree) -> impl Iterator<Item = Vec<&Slug>> {
    moved(tree).into_iter().flat_map(|(from, files, unit)| {
        let record = files.unit(unit).into_iter();
        let former = record.flat_map(|unit| &unit.profile.former_slugs);
        slugs(unit, former).map(move |slug| vec![from, slug])
    })
}

/// Their posts, where they were.
fn posts_moved_from(tree: &Tree) -> impl Iterator<Item = Vec<&Slug>> {
    moved(tree).into_iter().flat_map(|(from, files, unit)| {
        let seats = files.seats(from);
        let seats = seats.filter(move |seat| seat.unit == Some(unit));
        seats.flat_map(move |seat| {
            let former = seat.record.former_slugs.iter().map(Spanned::get_ref);
            former.chain(seat.slug).map(move |slug| vec![from, slug])
        })
    })
}

/// Every unit that was in another organization, by itself or with a unit that it is part of, with the files of the present
/// one.
fn moved(tree: &Tree) -> Vec<(&Slug, &WrittenOrganization, &Slug)> {
    let mut moved = Vec::new();
    for files in tree.organizations.values() {
        for unit in files.units.keys() {
            let mut above = Some(unit);
            // No way up is longer than there are units.
            for _ in 0..files.units.len() {
                let written = above.and_then(|unit| files.units.get(unit));
                let Some(record) = written.and_then(|written| written.record.as_deref()) else {
                    break;
                };
                let former = record.former_parents.iter();
                let from = former.filter_map(|former| former.get_ref().organization.as_ref());
                moved.extend(from.map(|from| (from.get_ref(), files, unit)));
                above = record.parent.as_ref().map(Spanned::get_ref);
            }
        }
    }
    moved
}

/// A post whose own file cannot be read is there nevertheless.
fn posts<'a>(slug: &'a Slug, organization: &'a WrittenOrganization) -> Vec<&'a Slug> {
    let seats = organization.seats(slug).flat_map(|seat| {
        let former = seat.record.former_slugs.iter().map(Spanned::get_ref);
        former.chain(seat.slug)
    });
    seats.chain(organization.posts.keys()).collect()
}
