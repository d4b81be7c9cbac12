//! When a page was last changed, as the history of the content tells it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use minglu::revisions::git_info::ask_git;
use tempfile::TempDir;

use crate::support::program::{PATIENCE, Running};
use crate::support::repository::{Repository, git_in};
use crate::support::{NOON, Site, clock_at, snapshot};

const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";
const PAGE: &str = "/en/organizations/example-ministry/general-office";
const DATA: &str = "/organizations/example-ministry/general-office.json";
const FIRST: &str = "2025-03-01T20:30:00+00:00";
const SECOND: &str = "2026-11-03T04:05:06+08:00";
/// The same as HTTP writes it.
const CHANGED: &str = "Mon, 02 Nov 2026 20:05:06 GMT";

/// The first time as a feed writes it.
const FIRST_IN_FEED: &str = "2025-03-01T20:30:00Z";

/// A repository whose content was committed twice, and the office alone in the second commit.
fn repository() -> Repository {
    let repository = Repository::of_the_ministry();
    repository.git(&["update-ref", "-d", "HEAD"]);
    repository.commit_at(FIRST);
    repository.append(OFFICE, "# A comment.\n");
    repository.commit_at(SECOND);
    repository
}

/// The site of a content folder with what git says of it.
fn site(content: &Path) -> Site {
    let marked = ask_git(content).wait().mark(snapshot(content));
    Site::of_snapshot(marked, clock_at(NOON))
}

fn feed_of(site: &Site) -> String {
    site.get("/en/changes.atom").text()
}

#[test]
fn pages_and_data_tell_when_anything_was_changed_that_they_may_show() {
    let repository = repository();
    let site = site(&repository.content());
    let modified = |path: &str| site.get(path).header("last-modified").to_owned();
    // The office is named on other pages too.
    for path in [
        PAGE,
        DATA,
        "/zh/organizations/example-ministry",
        "/en/",
        "/en/people",
    ] {
        assert_eq!(modified(path), CHANGED, "{path}");
    }
    // What tells the day is another one tomorrow, and the site as of another day is none of today's.
    for path in [
        "/en/organizations/example-ministry/phone-book",
        "/en/organizations/example-ministry?on=2020-01-01",
        "/people.json",
    ] {
        assert_eq!(modified(path), "", "{path}");
    }
}

#[test]
fn what_changes_at_midnight_is_no_older_than_that() {
    let repository = repository();
    repository.append(
        OFFICE,
        "[[posts]]\nslug = \"typist\"\ntitle = \"director-general\"\nstart = \"2026-11-20\"\n",
    );
    repository.commit_at("2026-11-04T00:00:00Z");
    let site = site(&repository.content());
    assert_eq!(
        site.get(PAGE).header("last-modified"),
        "Thu, 19 Nov 2026 16:00:00 GMT"
    );
}

#[test]
fn a_demand_that_is_not_met_is_answered_412() {
    let repository = repository();
    let site = site(&repository.content());
    let status =
        |path: &str, headers: &[(&str, &str)]| site.request(Method::GET, path, headers).status;
    let answer = site.get(PAGE);
    let etag = answer.header("etag");
    let weak = format!("W/{etag}");
    let weak = weak.as_str();
    let (since, match_) = ("if-unmodified-since", "if-match");
    let (met, not_met) = (StatusCode::OK, StatusCode::PRECONDITION_FAILED);
    for (headers, wanted) in [
        (vec![(since, CHANGED)], met),
        (vec![(since, "Mon, 02 Nov 2026 20:05:05 GMT")], not_met),
        (vec![(since, "Thursday, 01-Jan-70 00:00:00 GMT")], not_met),
        (vec![(since, "yesterday")], met),
        (vec![(match_, "*")], met),
        (vec![(match_, "\"other\"")], not_met),
        (vec![(match_, etag)], met),
        // A weak tag matches nothing strongly.
        (vec![(match_, weak)], not_met),
        // The tag counts, and not the date.
        (
            vec![(match_, "*"), (since, "Thu, 01 Jan 1970 00:00:00 GMT")],
            met,
        ),
        (
            vec![("if-none-match", etag), (match_, "\"other\"")],
            not_met,
        ),
        (
            vec![("if-none-match", etag), (since, CHANGED)],
            StatusCode::NOT_MODIFIED,
        ),
    ] {
        assert_eq!(status(PAGE, &headers), wanted, "{headers:?}");
    }
    // What is not there, or elsewhere, says so.
    let demand = [(match_, "\"other\"")];
    assert_eq!(status("/en/people/nobody", &demand), StatusCode::NOT_FOUND);
    assert_eq!(status("/people", &demand), StatusCode::SEE_OTHER);
    assert_eq!(site.request(Method::HEAD, PAGE, &demand).status, not_met);
}

#[test]
fn a_date_alone_keeps_nobody_from_what_is_new() {
    let repository = repository();
    let site = site(&repository.content());
    let since = ("if-modified-since", "Mon, 23 Nov 2026 00:00:00 GMT");
    let answer = site.request(Method::GET, PAGE, &[since]);
    assert_eq!(answer.status, StatusCode::OK);
    let etag = answer.header("etag").to_owned();
    let unchanged = site.request(Method::GET, PAGE, &[("if-none-match", &etag), since]);
    assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED);
    assert_eq!(
        unchanged.header("last-modified"),
        answer.header("last-modified")
    );
}

#[test]
fn the_site_map_and_the_block_of_a_page_say_nothing_of_what_nobody_knows() {
    let repository = repository();
    let site = site(&repository.content());
    assert!(!site.get("/sitemap.xml").text().contains("lastmod"));
    let block = site.page(PAGE).text("script[type='application/ld+json']");
    let block: serde_json::Value = serde_json::from_str(&block).unwrap();
    assert_eq!(block.get("dateModified"), None);
}

#[test]
fn what_is_edited_and_not_committed_has_no_date() {
    let repository = repository();
    repository.append(OFFICE, "# Another.\n");
    let site = site(&repository.content());
    for path in [PAGE, "/en/organizations/example-ministry"] {
        assert_eq!(site.get(path).header("last-modified"), "", "{path}");
    }
    // Other files have one.
    assert!(feed_of(&site).contains(FIRST_IN_FEED));
}

#[test]
fn the_oldest_commit_of_a_shallow_clone_tells_nothing() {
    let repository = repository();
    repository.replace("site.toml", "time_zone", "# The zone.\ntime_zone");
    repository.commit_at("2026-11-05T00:00:00Z");
    let from = format!("file://{}", repository.root().display());
    // The oldest commit that it has seems to bring every file.
    for (depth, modified) in [("1", ""), ("2", "Thu, 05 Nov 2026 00:00:00 GMT")] {
        let clone = tempfile::tempdir().unwrap();
        let to = clone.path().to_str().unwrap();
        let cloned = git_in(clone.path(), &["clone", "-q", "--depth", depth, &from, to]);
        assert!(cloned.status.success());
        let content = clone.path().join("content");
        let marked = ask_git(&content).wait().mark(snapshot(&content));
        let site = Site::of_snapshot(marked, clock_at(NOON));
        assert!(!feed_of(&site).contains("2026-11-0"));
        assert_eq!(site.get(PAGE).header("last-modified"), modified);
    }
}

#[test]
fn a_merge_is_when_its_files_became_part_of_the_site() {
    let repository = repository();
    repository.git(&["checkout", "-q", "-b", "edit"]);
    repository.append(OFFICE, "# Later.\n");
    repository.commit_at("2026-11-05T00:00:00Z");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["merge", "-q", "--no-ff", "--no-commit", "edit"]);
    repository.commit_at("2026-11-06T00:00:00Z");
    let site = site(&repository.content());
    assert_eq!(
        site.get(PAGE).header("last-modified"),
        "Fri, 06 Nov 2026 00:00:00 GMT"
    );
}

#[test]
fn without_a_repository_nothing_is_said() {
    let repository = repository();
    std::fs::remove_dir_all(repository.root().join(".git")).unwrap();
    let site = site(&repository.content());
    assert_eq!(site.get(PAGE).header("last-modified"), "");
    assert!(!feed_of(&site).contains(FIRST_IN_FEED));
}

/// Programs of this folder come first; `git` among them answers about the history once a file `go` is beside it, and
/// goes when the folder does. What it is asked of lines is written into a file `asked`.
fn slow_git() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("git");
    let script = r#"#!/bin/sh
here="${0%/*}"
PATH="${PATH#*:}"
case "$*" in *--patch*) echo "$*" >> "$here/asked";; esac
case "$*" in *--first-parent*)
    while [ -d "$here" ] && [ ! -e "$here/go" ]; do sleep 0.02; done;;
esac
exec git "$@"
"#;
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// The program over a content folder, with these programs before those of the machine.
fn serve_with(programs: &Path, content: &Path) -> Running {
    let others = std::env::var("PATH").unwrap();
    Running::start(|command| {
        command.args(["serve", "--watch", "--listen", "127.0.0.1:0", "--content"]);
        command.arg(content);
        command.env("PATH", format!("{}:{others}", programs.display()));
    })
}

/// The head and the body of an answer.
fn get(running: &Running, path: &str) -> (String, String) {
    let answer = running.exchange(&format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    ));
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
    (head.to_owned(), body.to_owned())
}

fn await_page(running: &Running, is_so: impl Fn(&str, &str) -> bool) {
    let begun = Instant::now();
    loop {
        let (head, body) = get(running, PAGE);
        if is_so(&head, &body) {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "{head}");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_history_that_takes_long_keeps_nobody_waiting_and_is_told_when_it_is_known() {
    let repository = repository();
    let programs = slow_git();
    let running = serve_with(programs.path(), &repository.content());
    let (head, first) = get(&running, PAGE);
    assert!(!head.contains("last-modified"), "{head}");
    let state = get(&running, "/live/state").1;
    fs::write(programs.path().join("go"), "").unwrap();
    await_page(&running, |head, _| {
        head.contains(&format!("last-modified: {CHANGED}\r\n"))
    });
    // The page says what it said, and those who have it open are not told to fetch it again.
    assert_eq!(get(&running, PAGE).1, first);
    assert_eq!(get(&running, "/live/state").1, state);
}

#[test]
fn what_git_says_late_is_said_of_the_content_that_it_was_asked_about() {
    let repository = repository();
    let programs = slow_git();
    let running = serve_with(programs.path(), &repository.content());
    // The content is read again before git has answered what it was asked at the start.
    repository.replace(OFFICE, "name.en = \"", "name.en = \"The Other ");
    await_page(&running, |_, body| body.contains("The Other "));
    fs::write(programs.path().join("go"), "").unwrap();
    // What is in other files came with the first commit.
    let begun = Instant::now();
    while !get(&running, "/en/changes.atom").1.contains(FIRST_IN_FEED) {
        assert!(begun.elapsed() < PATIENCE);
        thread::sleep(Duration::from_millis(20));
    }
    let (head, body) = get(&running, PAGE);
    assert!(body.contains("The Other "));
    assert!(!head.contains("last-modified"), "{head}");
}

#[test]
fn the_lines_of_a_commit_are_read_once_and_those_of_the_next_one_too() {
    let repository = repository();
    let programs = slow_git();
    fs::write(programs.path().join("go"), "").unwrap();
    let running = serve_with(programs.path(), &repository.content());
    let asked = || {
        let asked = fs::read_to_string(programs.path().join("asked"));
        asked.unwrap_or_default().lines().count()
    };
    let await_feed = |time: &str| {
        let begun = Instant::now();
        while !get(&running, "/en/changes.atom").1.contains(time) {
            assert!(begun.elapsed() < PATIENCE, "{time}");
            thread::sleep(Duration::from_millis(20));
        }
    };
    await_feed(FIRST_IN_FEED);
    repository.replace(OFFICE, "name.en = \"", "name.en = \"The Other ");
    await_page(&running, |_, body| body.contains("The Other "));
    await_feed(FIRST_IN_FEED);
    assert_eq!(asked(), 1);
    repository.append(
        OFFICE,
        "[[posts]]\nslug = \"typist\"\ntitle = \"director-general\"\n\n[[posts.appointments]]\nperson = \"person-eta\"\nstart = \"2023\"\n",
    );
    repository.commit_at("2026-11-04T00:00:00Z");
    repository.replace("site.toml", "time_zone", "# The zone.\ntime_zone");
    await_feed("2026-11-04T00:00:00Z");
}
