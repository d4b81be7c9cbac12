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
        PageKind::Unit => below(units).collect(),
        PageKind::Post => below(posts).collect(),
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

/// A post whose own file cannot be read is there nevertheless.
fn posts<'a>(slug: &'a Slug, organization: &'a WrittenOrganization) -> Vec<&'a Slug> {
    let seats = organization.seats(slug).flat_map(|seat| {
        let former = seat.record.former_slugs.iter().map(Spanned::get_ref);
        former.chain(seat.slug)
    });
    seats.chain(organization.posts.keys()).collect()
}
