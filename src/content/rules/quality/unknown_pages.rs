//! `unknown-page`: a link of a text to a page that the site does not have; `dead-own-link`: a whole address of one.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((_, site)) = tree.site.as_ref().and_then(Written::read) else {
        return;
    };
    let base = site.base_url.as_ref().map(|url| url.get_ref().as_str());
    let base = base.map(|base| base.trim_end_matches('/'));
    let languages = site.languages.iter();
    let languages = languages.filter_map(|language| language.get_ref().tag.as_ref());
    let languages: Vec<String> = languages.map(|tag| tag.get_ref().to_string()).collect();
    let mut own = tree
        .links
        .iter()
        .filter_map(|(file, link)| Some((file, link, own_path(&link.target, base)?)))
        .peekable();
    if own.peek().is_none() {
        return;
    }
    let pages = pages(tree);
    for (file, link, (code, path)) in own {
        let permalink = without_language(path, &languages);
        if !pages.contains(permalink) {
            let place = Place::span(file, link.span.clone());
            diagnostics.push(diagnostic(code, place, permalink, &pages));
        }
    }
}

/// The path of an address of the site itself, without query and fragment, and what it is if no page is there: the
/// host may serve more than this directory, so only a path alone is surely wrong.
fn own_path<'a>(target: &'a str, base: Option<&str>) -> Option<(Code, &'a str)> {
    let path = |rest: &'a str| {
        let path = rest.split(['?', '#']).next().unwrap_or_default();
        path.strip_suffix('/').unwrap_or(path)
    };
    if target.starts_with('/') {
        return Some((Code::UnknownPage, path(target)));
    }
    let rest = target.strip_prefix(base?)?;
    let is_below = rest.is_empty() || rest.starts_with(['/', '?', '#']);
    is_below.then(|| (Code::DeadOwnLink, path(rest)))
}

/// The permalink of a page in a language.
fn without_language<'a>(path: &'a str, languages: &[String]) -> &'a str {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let first = rest.split('/').next().unwrap_or_default();
    match languages.iter().any(|tag| tag == first) {
        true => rest[first.len()..].trim_end_matches('/'),
        false => path,
    }
}

/// The permalink of every page there is, under former slugs too, which lead to the present ones.
pub fn pages(tree: &Tree) -> BTreeSet<String> {
    let fixed = [
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
    let mut pages: BTreeSet<String> = fixed.map(str::to_owned).into();
    let topics = tree.topics.as_ref().and_then(Written::read);
    let has_topics = topics.is_some_and(|(_, record)| !record.topics.is_empty());
    pages.extend(has_topics.then(|| "/topics".to_owned()));
    for (slug, written) in &tree.people {
        let record = written.record.iter();
        let former = record.flat_map(|record| &record.former_slugs);
        let all = former.map(|slug| slug.get_ref()).chain([slug]);
        pages.extend(all.map(|slug| format!("/people/{slug}")));
    }
    for (slug, written) in &tree.pages {
        let former = written
            .record
            .iter()
            .flat_map(|record| &record.former_slugs);
        for slug in former.map(|slug| slug.get_ref()).chain([slug]) {
            pages.insert(format!("/pages/{slug}"));
        }
    }
    for (slug, organization) in &tree.organizations {
        let bodies = organization.itself().into_iter();
        let former = bodies.flat_map(|body| &body.profile.former_slugs);
        for slug in former.map(|slug| slug.get_ref()).chain([slug]) {
            let top = format!("/organizations/{slug}");
            let own = ["phone-book", "booklet", "changes", "changes.atom"];
            pages.extend(own.map(|page| format!("{top}/{page}")));
            for (section, written) in &organization.sections {
                let record = written.record.iter();
                let former = record.flat_map(|record| &record.former_slugs);
                let all = former.map(|slug| slug.get_ref()).chain([section]);
                pages.extend(all.map(|section| format!("{top}/sections/{section}")));
            }
            pages.extend(
                organization
                    .units
                    .keys()
                    .map(|unit| format!("{top}/{unit}")),
            );
            for body in organization.bodies() {
                let posts = body.profile.posts.iter().map(Spanned::get_ref);
                let posts = posts.flat_map(|post| post.former_slugs.iter().chain(&post.slug));
                pages.extend(posts.map(|post| format!("{top}/posts/{}", post.get_ref())));
            }
            for unit in organization
                .units
                .keys()
                .filter_map(|unit| organization.unit(unit))
            {
                let former = unit.profile.former_slugs.iter();
                pages.extend(former.map(|unit| format!("{top}/{}", unit.get_ref() as &Slug)));
            }
            pages.insert(top);
        }
    }
    pages
}

fn diagnostic(code: Code, place: Place, path: &str, pages: &BTreeSet<String>) -> Diagnostic {
    let message = match code {
        Code::UnknownPage => format!("the site has no page `{path}`"),
        _ => format!("the site itself has no page `{path}`"),
    };
    let mistake = Diagnostic::new(code, place, message).label("this leads nowhere");
    match nearest(path, pages.iter().map(String::as_str)) {
        Some(near) => mistake.help(format!("did you mean `{near}`?")),
        None => mistake.help("write the path of a page without its language, such as `/organizations` or `/pages/about`"),
    }
}
