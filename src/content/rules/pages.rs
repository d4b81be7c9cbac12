//! The paths of the pages there are, as far as the tree tells: content may not ask `site`, which makes them.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::content::tree::{Tree, WrittenOrganization};
use crate::text::Slug;

/// The pages that there are whatever the content says.
const FIXED: [&str; 11] = [
    "",
    "/organizations",
    "/people",
    "/functions",
    "/changes",
    "/sitemap",
    "/changes.atom",
    "/search",
    "/search.json",
    "/opensearch.xml",
    "/api",
];
/// What there is about each organization beside its own page.
const OF_ORGANIZATION: [&str; 4] = ["phone-book", "booklet", "changes", "changes.atom"];

/// The permalink of every page there is, under former slugs too, which lead to the present ones.
pub fn pages(tree: &Tree) -> BTreeSet<String> {
    let mut pages: BTreeSet<String> = FIXED.map(str::to_owned).into();
    let topics = tree.topics.iter().filter_map(|written| written.read());
    let has_topics = topics
        .into_iter()
        .any(|(_, record)| !record.topics.is_empty());
    pages.extend(has_topics.then(|| "/topics".to_owned()));
    for (slug, written) in &tree.people {
        let former = written
            .record
            .iter()
            .flat_map(|record| &record.former_slugs);
        pages.extend(slugs(slug, former).map(|slug| format!("/people/{slug}")));
    }
    for (slug, written) in &tree.pages {
        let former = written
            .record
            .iter()
            .flat_map(|record| &record.former_slugs);
        pages.extend(slugs(slug, former).map(|slug| format!("/pages/{slug}")));
    }
    for (slug, organization) in &tree.organizations {
        let itself = organization.itself();
        let former = itself.iter().flat_map(|body| &body.profile.former_slugs);
        for slug in slugs(slug, former) {
            let top = format!("/organizations/{slug}");
            pages.extend(within(organization).map(|path| format!("{top}/{path}")));
            pages.insert(top);
        }
    }
    pages
}

/// The slug that something has, and those that it had.
fn slugs<'a>(
    present: &'a Slug,
    former: impl Iterator<Item = &'a Spanned<Slug>>,
) -> impl Iterator<Item = &'a Slug> {
    former.map(Spanned::get_ref).chain([present])
}

/// The paths below an organization's.
fn within(organization: &WrittenOrganization) -> impl Iterator<Item = String> {
    let sections = organization.sections.iter().flat_map(|(slug, written)| {
        let former = written
            .record
            .iter()
            .flat_map(|record| &record.former_slugs);
        slugs(slug, former).map(|slug| format!("sections/{slug}"))
    });
    // A unit whose file cannot be read is there nevertheless.
    let units = organization.units.keys().flat_map(|slug| {
        let unit = organization.unit(slug);
        let former = unit.into_iter().flat_map(|unit| &unit.profile.former_slugs);
        slugs(slug, former).map(Slug::to_string)
    });
    let posts = organization.bodies().flat_map(|body| &body.profile.posts);
    let posts = posts.flat_map(|post| {
        post.get_ref()
            .former_slugs
            .iter()
            .chain(&post.get_ref().slug)
    });
    let posts = posts.map(|slug| format!("posts/{}", slug.get_ref()));
    let own = OF_ORGANIZATION.map(str::to_owned);
    own.into_iter().chain(sections).chain(units).chain(posts)
}
