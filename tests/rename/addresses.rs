//! Every address that was there before a renaming is there after it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use axum::http::StatusCode;
use minglu::address::{Address, addresses};

use super::renamed;
use crate::support::content::{Content, fixture};
use crate::support::{Site, clock_at, snapshot};

/// Every page of a content folder with its fragments, and its permalink with none.
fn pages(content: &Path, site: &Site) -> BTreeMap<String, BTreeSet<String>> {
    let snapshot = snapshot(content);
    let mut found = BTreeMap::new();
    let directory = snapshot.directory();
    for address in addresses(directory) {
        let path = address.path(directory);
        let ids = site.page(&path).attributes("[id]", "id");
        found.insert(path, ids.into_iter().collect());
        let permalink = Address {
            language: None,
            ..address
        };
        found.insert(permalink.path(directory), BTreeSet::new());
    }
    found
}

/// Follows an old address to its page, by one permanent redirect at most.
fn follow(site: &Site, path: &str) -> (String, StatusCode) {
    let answer = site.get(path);
    if answer.status != StatusCode::PERMANENT_REDIRECT {
        return (path.to_owned(), answer.status);
    }
    let to = answer.header("location").to_owned();
    let status = site.get(&to).status;
    (to, status)
}

/// Renames things one after the other, and looks each time whether all that was public still is.
fn nothing_breaks(content: &Content, clock: &str, renamings: &[(&str, &str)]) {
    let site = || Site::with_clock(&content.path(""), clock_at(clock));
    let before = pages(&content.path(""), &site());
    for (old, new) in renamings {
        renamed(content, old, new);
        assert_eq!(
            content.report().to_human(false),
            "no mistakes found\n",
            "{old}"
        );
    }
    let after = site();
    for (path, ids) in before {
        let (present, status) = follow(&after, &path);
        let is_permalink = status == StatusCode::SEE_OTHER && ids.is_empty();
        assert!(
            status == StatusCode::OK || is_permalink,
            "{path} -> {present}: {status}"
        );
        if !ids.is_empty() {
            let now = after.page(&present).attributes("[id]", "id");
            // A place in a booklet is made of slugs, with dots between, and is no address to keep.
            let lost = ids
                .iter()
                .filter(|id| !id.contains('.') && !now.contains(id));
            assert_eq!(lost.collect::<Vec<_>>(), Vec::<&String>::new(), "{path}");
        }
    }
}

#[test]
fn of_the_shipped_content() {
    let content = Content::shipped();
    let renamings = [
        (
            "organizations/cast/units/general-office.toml",
            "head-office",
        ),
        (
            "organizations/cast/units/international-affairs",
            "world.toml",
        ),
        ("people/song-jun.toml", "song-jun-of-cast"),
        ("ren-fujun", "people/ren-fu-jun.toml"),
        ("cast/posts/general-office-director-general", "chief"),
        ("jilin-ast/regulations", "charter"),
        ("changes/jilin-ast-merger.toml", "the-merger"),
        ("chinese-academy-of-sciences", "cas"),
        ("pages/about", "about-this"),
        ("organizations/cast/", "china-ast"),
        ("organizations/jilin-ast/organization.toml", "jilin"),
        // A second name, and a way back.
        ("china-ast/head-office", "secretariat"),
        ("jilin", "jilin-ast"),
        ("people/ren-fu-jun", "ren-fujun"),
        ("china-ast/chief", "general-office-director-general"),
    ];
    nothing_breaks(&content, "2026-11-23T04:00:00Z", &renamings);
    let former = content.read("organizations/jilin-ast/organization.toml");
    assert!(
        former.contains("former_slugs = [\"jilin-ast\", \"jilin\"]\n"),
        "{former}"
    );
}

#[test]
fn of_a_ministry_with_a_history() {
    let content = Content::minimal();
    for folder in ["organizations", "people", "external-bodies"] {
        std::fs::remove_dir_all(content.path(folder)).unwrap();
    }
    content.lay_over(&fixture("ministry"), "");
    let renamings = [
        ("example-ministry/planning-and-statistics", "planning-2"),
        (
            "example-ministry/international-cooperation",
            "foreign-liaison",
        ),
        ("example-ministry/science-and-education", "learning"),
        ("example-ministry/research", "science"),
        ("example-press", "press"),
        ("example-ministry", "ministry"),
        ("people/person-alpha", "person-a"),
        ("planning-and-statistics-merged", "merged"),
    ];
    nothing_breaks(&content, "2026-11-23T04:00:00Z", &renamings);
    let change = content.read("changes/merged.toml");
    assert!(change.contains("unit = \"planning-2\""), "{change}");
    assert!(!change.contains("\"example-ministry\""), "{change}");
}
