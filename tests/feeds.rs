//! The feeds of changes, read by an Atom reader that someone else wrote.

use std::collections::{BTreeMap, BTreeSet};

use atom_syndication::{Entry, Feed};
use axum::http::StatusCode;
use minglu::revisions::git_info::ask_git;

use crate::support::ministry::Ministry;
use crate::support::program::run;
use crate::support::repository::Repository;
use crate::support::{NOON, Site, between, clock_at, snapshot};

fn feed(site: &Site, path: &str) -> Feed {
    let answer = site.get(path);
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(
        answer.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    Feed::read_from(answer.body.as_slice()).unwrap()
}

#[test]
fn every_event_up_to_today_is_an_entry_and_no_later_one() {
    let feed = feed(&Ministry::on_the_day().site, "/en/changes.atom");
    let titles: Vec<&str> = feed
        .entries()
        .iter()
        .map(|entry| entry.title().as_str())
        .collect();
    let has = |words: &[&str]| {
        titles
            .iter()
            .any(|title| words.iter().all(|word| title.contains(word)))
    };
    assert!(has(&[
        "Appointed",
        "Person Rho",
        "Department of Planning and Statistics"
    ]));
    assert!(has(&["Left", "Person Lambda"]));
    assert!(has(&["Merger", "Planning Division"]));
    assert!(
        !has(&["Person Delta"]),
        "nobody is announced before the first day"
    );
    assert!(
        !has(&["Left", "Person Gamma"]),
        "nobody has left before the last day is over"
    );
}

#[test]
fn ids_are_distinct_absolute_and_the_same_in_every_language() {
    let site = Ministry::on_the_day().site;
    let ids = |path: &str| -> Vec<String> {
        let feed = feed(&site, path);
        feed.entries()
            .iter()
            .map(|entry| entry.id().to_owned())
            .collect()
    };
    let english = ids("/en/changes.atom");
    let distinct: BTreeSet<&String> = english.iter().collect();
    assert_eq!(distinct.len(), english.len());
    assert!(
        english.iter().all(|id| id.starts_with("https://")),
        "{english:?}"
    );
    assert_eq!(english, ids("/zh/changes.atom"));
    assert_eq!(
        english,
        ids("/zh/organizations/example-ministry/changes.atom")
    );
}

#[test]
fn entries_are_the_latest_first_and_none_is_later_than_the_feed() {
    let feed = feed(&Ministry::on_the_day().site, "/en/changes.atom");
    assert!(feed.entries().len() > 20);

    for entry in feed.entries() {
        assert!(entry.updated() <= feed.updated(), "{entry:?}");
        assert!(
            entry.updated().to_rfc3339().as_str() < "2026-11-24",
            "{entry:?}"
        );
    }
}

#[test]
fn entries_link_to_pages_that_are_there() {
    let ministry = Ministry::on_the_day();
    let feed = feed(&ministry.site, "/en/changes.atom");
    for entry in feed.entries() {
        let link = entry.links()[0].href();
        let path = link.strip_prefix(crate::support::ministry::BASE).unwrap();
        let path = path.split('#').next().unwrap();
        assert_eq!(ministry.site.get(path).status, StatusCode::OK, "{link}");
    }
}

#[test]
fn an_organization_that_is_not_there_has_no_feed() {
    let site = Site::shipped();
    let answer = site.get("/en/organizations/nowhere/changes.atom");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(feed(&site, "/en/changes.atom").entries().len(), 1);
    let quiet = feed(&site, "/zh/organizations/cast/changes.atom");
    assert!(quiet.entries().is_empty());
}

#[test]
fn the_permalink_of_a_feed_follows_accept_language() {
    let answer = Site::shipped().get("/changes.atom");
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/en/changes.atom");
}

/// The days of the events of a feed, in its order.
fn days(text: &str) -> Vec<&str> {
    between(text, "<ev:startdate>", "</ev:startdate>")
}

const RESEARCH: &str = "organizations/example-ministry/units/research.toml";

/// The site of a repository with what git says of it.
fn site_of(repository: &Repository) -> Site {
    let content = repository.content();
    let marked = ask_git(&content).wait().mark(snapshot(&content));
    Site::of_snapshot(marked, clock_at(NOON))
}

#[test]
fn an_entry_is_updated_when_it_came_to_be_known_and_has_the_day_of_its_event() {
    let repository = Repository::of_the_ministry();
    repository.git(&["update-ref", "-d", "HEAD"]);
    repository.commit_at("2025-03-01T20:30:00Z");
    let found_out = "[[posts]]\nslug = \"research-adviser\"\ntitle = \"director-general\"\n\n[[posts.appointments]]\nperson = \"person-eta\"\nstart = \"2020-02\"\nend = \"2021-12-31\"\n";
    repository.append(RESEARCH, found_out);
    repository.commit_at("2026-11-02T20:05:06Z");
    // What is written around it since then makes it no later.
    repository.replace(RESEARCH, "[[posts]]", "# A comment.\n\n[[posts]]");
    let content = repository.content();
    let content = content.to_str().unwrap();
    let renamed = run([
        "rename",
        "example-ministry/research",
        "studies",
        "--content",
        content,
    ]);
    assert!(renamed.status.success());
    repository.commit_at("2026-11-03T00:00:00Z");
    let text = site_of(&repository).get("/en/changes.atom").text();
    let feed = Feed::read_from(text.as_bytes()).unwrap();
    let first: &Entry = &feed.entries()[0];
    assert_eq!(first.updated().to_rfc3339(), "2026-11-02T20:05:06+00:00");
    assert!(
        feed.entries()[..2]
            .iter()
            .all(|entry| entry.title().contains("Person Eta"))
    );
    let latest: BTreeSet<&str> = days(&text)[..2].iter().copied().collect();
    assert_eq!(latest, BTreeSet::from(["2020-02", "2021-12-31"]));
    let later = feed.entries()[2..].iter().map(Entry::updated);
    let later = later.filter(|updated| *updated > first.updated());
    assert_eq!(later.count(), 0);
}

#[test]
fn what_moves_to_another_organization_is_known_as_long_as_before() {
    let repository = Repository::of_the_ministry();
    repository.git(&["update-ref", "-d", "HEAD"]);
    let unit = "organizations/example-ministry/units/small.toml";
    repository.write(
        unit,
        "kind = \"office\"\nname.en = \"Small Office\"\nname.zh = \"小办公室\"\n\n[[posts]]\nslug = \"small-director\"\n\
         title = \"director-general\"\n\n[[posts.appointments]]\nperson = \"person-eta\"\nstart = \"2019-02-03\"\n",
    );
    // What a unit takes along from its organization may be longer than itself.
    repository.append(
        "organizations/example-ministry/organization.toml",
        &format!(
            "\n[[sources]]\ntitle.en = \"A list of offices\"\nnote.en = \"{}\"\nread = \"2025-02-01\"\n",
            "It tells of each office who leads it and since when. ".repeat(12).trim_end()
        ),
    );
    repository.write(
        "organizations/example-academy/organization.toml",
        "kind = \"association\"\nname.en = \"Example Academy\"\nname.zh = \"示例学会\"\n",
    );
    repository.commit_at("2025-03-01T20:30:00Z");
    let content = repository.content();
    let moved = run([
        "rename",
        "example-ministry/small",
        "example-academy/small-office",
        "--on",
        "2026-11-01",
        "--content",
        content.to_str().unwrap(),
    ]);
    assert!(moved.status.success(), "{moved:?}");
    repository.commit_at("2026-11-03T00:00:00Z");
    let feed = feed(&site_of(&repository), "/en/changes.atom");
    let entries = feed.entries().iter();
    let known = entries.filter(|entry| entry.id().contains("small-director#"));
    let known: Vec<_> = known.map(|entry| entry.updated().to_rfc3339()).collect();
    assert_eq!(known, ["2025-03-01T20:30:00+00:00"]);
}

#[test]
fn a_feed_without_entries_is_as_old_as_the_content_and_invents_no_date() {
    let repository = Repository::of(&crate::support::shipped_content());
    repository.git(&["update-ref", "-d", "HEAD"]);
    repository.commit_at("2025-03-01T20:30:00Z");
    let feed = feed(&site_of(&repository), "/en/organizations/cast/changes.atom");
    assert!(feed.entries().is_empty());
    assert_eq!(feed.updated().to_rfc3339(), "2025-03-01T20:30:00+00:00");
}

/// The feed of a ministry with an adviser in terms with these first and last days, in the order of the file.
fn feed_with_adviser(terms: &[(&str, &str)]) -> String {
    let ministry = Ministry::in_a_folder();
    let file = ministry.content().join(RESEARCH);
    let mut text = std::fs::read_to_string(&file).unwrap();
    text += "\n[[posts]]\nslug = \"research-adviser\"\ntitle = \"director-general\"\n";
    for (start, end) in terms {
        text += "\n[[posts.appointments]]\nperson = \"person-eta\"\n";
        if !start.is_empty() {
            text += &format!("start = \"{start}\"\n");
        }
        text += &format!("end = \"{end}\"\n");
    }
    std::fs::write(&file, text).unwrap();
    let site = Site::with_clock(ministry.content(), clock_at(NOON));
    site.get("/en/changes.atom").text()
}

/// The identifiers of what happened to the adviser, with the days of the events.
fn adviser(terms: &[(&str, &str)]) -> BTreeMap<String, String> {
    let text = feed_with_adviser(terms);
    let feed = Feed::read_from(text.as_bytes()).unwrap();
    let ids = feed.entries().iter().map(|entry| entry.id().to_owned());
    let events = ids.zip(days(&text).into_iter().map(str::to_owned));
    events
        .filter(|(id, _)| id.contains("/research-adviser#"))
        .collect()
}

#[test]
fn what_becomes_known_takes_no_identifier_of_what_was_known() {
    let known = ("2022-02-01", "2022-03-31");
    for (before, after) in [
        // An earlier term, and a later one.
        (vec![known], vec![("2020-02", "2020-12-31"), known]),
        (vec![known], vec![known, ("2024", "2025")]),
        // A start.
        (
            vec![("", "2020-12-31"), known],
            vec![("2020-05-01", "2020-12-31"), known],
        ),
        // A start in the year of the other, and an end.
        (
            vec![("2022", "2022-12-31"), known],
            vec![("2022-05-01", "2022-12-31"), known],
        ),
        (
            vec![("2020", "2021"), known],
            vec![("2020", "2021-06"), known],
        ),
    ] {
        let later = adviser(&after);
        assert_eq!(later.len(), after.len() * 2, "{later:?}");
        for (id, day) in adviser(&before) {
            // A day that is known more exactly begins as it did.
            let is_so = later.get(&id).is_some_and(|later| later.starts_with(&day));
            assert!(is_so, "{id} of {day}: {later:?}");
        }
    }
}

#[test]
fn a_feed_has_the_latest_hundred_in_their_order() {
    let months: Vec<String> = (0..60)
        .map(|month| format!("{}-{:02}", 2021 + month / 12, month % 12 + 1))
        .collect();
    let ends: Vec<String> = months.iter().map(|month| format!("{month}-20")).collect();
    let months = months.iter().map(String::as_str);
    let terms: Vec<_> = months.zip(ends.iter().map(String::as_str)).collect();
    let feed = Feed::read_from(feed_with_adviser(&terms).as_bytes()).unwrap();
    let updated = feed.entries().iter().map(Entry::updated);
    assert_eq!(feed.entries().len(), 100);
    assert!(updated.clone().is_sorted_by(|one, next| one >= next));
    // Of the adviser alone there are a hundred since then.
    assert!(updated.min().unwrap().to_rfc3339().as_str() >= "2021-10-31");
}

#[test]
fn no_setting_of_git_makes_lines_younger() {
    let repository = Repository::of_the_ministry();
    repository.git(&["update-ref", "-d", "HEAD"]);
    for (key, value) in [
        ("diff.interHunkContext", "9"),
        ("diff.noprefix", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("log.showRoot", "false"),
        ("log.diffMerges", "off"),
    ] {
        repository.git(&["config", key, value]);
    }
    std::fs::write(
        repository.root().join(".git/info/attributes"),
        "*.toml -diff\n",
    )
    .unwrap();
    repository.commit_at("2025-03-01T20:30:00Z");
    let before = "start = \"2020-01-01\"\nname.en";
    repository.replace(RESEARCH, before, "start = \"2020-01-01\"\n# A.\nname.en");
    repository.replace(
        RESEARCH,
        "person = \"person-mu\"\n",
        "# B.\nperson = \"person-mu\"\n",
    );
    repository.append(RESEARCH, "# C.\n");
    repository.commit_at("2026-11-02T20:05:06Z");
    let feed = feed(&site_of(&repository), "/en/changes.atom");
    let entries = feed.entries().iter();
    let known = entries.filter(|entry| entry.id().contains("/research-director-general#"));
    let known: Vec<_> = known.map(|entry| entry.updated().to_rfc3339()).collect();
    assert_eq!(known, ["2025-03-01T20:30:00+00:00"]);
}

#[test]
fn a_date_that_becomes_known_more_exactly_makes_no_other_entry() {
    let ids = |from: &str, to: &str| -> BTreeSet<String> {
        let ministry = Ministry::in_a_folder();
        let file = ministry.content().join(RESEARCH);
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace(from, to)).unwrap();
        let feed = feed(
            &Site::with_clock(ministry.content(), clock_at(NOON)),
            "/en/changes.atom",
        );
        feed.entries()
            .iter()
            .map(|entry| entry.id().to_owned())
            .collect()
    };
    let appointed = "person = \"person-mu\"\nstart = \"2020-01-01\"";
    let known = ids("", "");
    assert!(
        known
            .iter()
            .any(|id| id.ends_with("#event-appointed-person-mu-2020")),
        "{known:?}"
    );
    assert_eq!(
        ids(appointed, "person = \"person-mu\"\nstart = \"2020\""),
        known
    );
}

#[test]
fn what_is_renamed_and_renamed_back_keeps_its_identifiers() {
    let ministry = Ministry::in_a_folder();
    let content = ministry.content();
    let ids = || -> BTreeSet<String> {
        let feed = feed(
            &Site::with_clock(content, clock_at(NOON)),
            "/en/changes.atom",
        );
        let ids = feed.entries().iter().map(|entry| entry.id().to_owned());
        ids.collect()
    };
    let known = ids();
    let rename = |folder: &str, names: &[&str]| {
        for pair in names.windows(2) {
            let [old, new] = [pair[0], pair[1]].map(|slug| format!("{folder}{slug}"));
            let path = content.to_str().unwrap();
            let done = run(["rename", &old, &new, "--content", path]);
            let said = String::from_utf8(done.stderr).unwrap();
            assert!(done.status.success(), "{old} to {new}: {said}");
            assert_eq!(ids(), known, "{old} to {new}");
        }
    };
    let there_and_back = ["a", "b", "a", "c", "b", "c", "a"];
    for (folder, slug) in [
        ("example-ministry/", "research"),
        ("people/", "person-mu"),
        ("example-ministry/posts/", "research-director-general"),
    ] {
        let names = there_and_back.map(|letter| match letter {
            "a" => slug.to_owned(),
            letter => format!("{slug}-{letter}"),
        });
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        rename(folder, &names);
    }
}

#[test]
fn a_feed_says_which_of_its_texts_the_institutions_did_not_publish() {
    let change = "translations.zh = \"unofficial\"\nkind = \"transfer\"\ndate = \"2020-05-01\"\ntext.en = \"Work was moved.\"\ntext.zh = \"工作划转。\"\nfrom = [{ organization = \"example-ministry\", unit = \"general-office\" }]\nto = [{ organization = \"example-ministry\", unit = \"research\" }]\n";
    let site = Ministry::with_more(&[("changes/work-moved.toml", change)]).site;
    let chinese = feed(&site, "/zh/changes.atom");
    let rights = chinese.rights().map(|text| text.value.clone());
    assert_eq!(
        rights.as_deref(),
        Some("中文文本含非官方译文，并非由相关机构发布。")
    );
    let merged = chinese
        .entries()
        .iter()
        .find(|entry| entry.id().contains("work-moved"));
    let merged = merged.unwrap();
    assert_eq!(merged.title().as_str(), "划转：办公厅→科研司");
    let summary = merged.summary().unwrap().as_str();
    assert!(summary.ends_with("工作划转。（非官方译文）"), "{summary}");
    let others = chinese
        .entries()
        .iter()
        .filter(|entry| entry.id() != merged.id());
    for entry in others {
        assert!(
            !entry.summary().unwrap().as_str().contains("非官方"),
            "{entry:?}"
        );
    }
    let english = feed(&site, "/en/changes.atom");
    assert!(english.rights().is_none());
}
