//! When a page was last changed, as the history of the content tells it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use minglu::revisions::git_info::ask_git;
use tempfile::TempDir;

use crate::support::between;
use crate::support::program::{PATIENCE, Running};
use crate::support::repository::{Repository, git_in};
use crate::support::{NOON, Site, clock_at, snapshot};

const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";
const PAGE: &str = "/en/organizations/example-ministry/general-office";
const DATA: &str = "/organizations/example-ministry/general-office.json";
const FIRST: &str = "2025-03-01T20:30:00+00:00";
const SECOND: &str = "2026-02-03T04:05:06+08:00";

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
    assert!(marked.changed("site.toml").is_some());
    Site::of_snapshot(marked, clock_at(NOON))
}

#[test]
fn a_page_and_its_data_tell_when_their_file_was_changed() {
    let repository = repository();
    let site = site(&repository.content());
    let modified = |path: &str| site.get(path).header("last-modified").to_owned();
    assert_eq!(modified(PAGE), "Mon, 02 Feb 2026 20:05:06 GMT");
    assert_eq!(modified(DATA), "Mon, 02 Feb 2026 20:05:06 GMT");
    assert_eq!(
        modified("/zh/organizations/example-ministry"),
        "Sat, 01 Mar 2025 20:30:00 GMT"
    );
    // What is made of many files has no date of its own.
    for path in [
        "/en/",
        "/en/people",
        "/en/organizations/example-ministry/phone-book",
        "/people.json",
    ] {
        assert_eq!(modified(path), "", "{path}");
    }
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
fn the_site_map_and_the_block_of_a_page_say_the_same() {
    let repository = repository();
    let site = site(&repository.content());
    let text = site.get("/sitemap.xml").text();
    let entry = |path: &str| {
        let entries = between(&text, "<url>", "</url>").into_iter();
        let end = format!("{path}</loc>");
        let mut of_page = entries.filter(|entry| entry.contains(&end));
        between(of_page.next().unwrap(), "<lastmod>", "</lastmod>")
            .first()
            .map(|date| (*date).to_owned())
    };
    assert_eq!(entry(PAGE).as_deref(), Some("2026-02-02T20:05:06Z"));
    assert_eq!(entry("/en/people"), None);
    let block = |path: &str| {
        let block = site.page(path).text("script[type='application/ld+json']");
        let block: serde_json::Value = serde_json::from_str(&block).unwrap();
        block["dateModified"].as_str().map(str::to_owned)
    };
    // The day on which it was where the institutions are.
    assert_eq!(block(PAGE).as_deref(), Some("2026-02-03"));
    assert_eq!(block("/en/people"), None);
}

#[test]
fn what_is_edited_and_not_committed_has_no_date() {
    let repository = repository();
    repository.append(OFFICE, "# Another.\n");
    let site = site(&repository.content());
    assert_eq!(site.get(PAGE).header("last-modified"), "");
    assert_ne!(
        site.get("/en/organizations/example-ministry")
            .header("last-modified"),
        ""
    );
}

#[test]
fn the_oldest_commit_of_a_shallow_clone_tells_nothing() {
    let repository = repository();
    repository.replace("site.toml", "time_zone", "# The zone.\ntime_zone");
    repository.commit_at("2026-05-05T00:00:00Z");
    let from = format!("file://{}", repository.root().display());
    // Its second commit seems to bring every file, and its third one changed one.
    let clone = tempfile::tempdir().unwrap();
    let to = clone.path().to_str().unwrap();
    assert!(
        git_in(clone.path(), &["clone", "-q", "--depth", "2", &from, to])
            .status
            .success()
    );
    let site = site(&clone.path().join("content"));
    assert_eq!(site.get(PAGE).header("last-modified"), "");
}

#[test]
fn a_merge_is_when_its_files_became_part_of_the_site() {
    let repository = repository();
    repository.git(&["checkout", "-q", "-b", "edit"]);
    repository.append(OFFICE, "# Later.\n");
    repository.commit_at("2026-03-01T00:00:00Z");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["merge", "-q", "--no-ff", "--no-commit", "edit"]);
    repository.commit_at("2026-04-01T00:00:00Z");
    let site = site(&repository.content());
    assert_eq!(
        site.get(PAGE).header("last-modified"),
        "Wed, 01 Apr 2026 00:00:00 GMT"
    );
}

#[test]
fn without_a_repository_nothing_is_said() {
    let repository = repository();
    std::fs::remove_dir_all(repository.root().join(".git")).unwrap();
    let content = repository.content();
    let marked = ask_git(&content).wait().mark(snapshot(&content));
    assert_eq!(marked.changed(OFFICE), None);
}

/// Programs of this folder come first; `git` among them answers about the history once a file `go` is beside it, and
/// goes when the folder does.
fn slow_git() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("git");
    let script = r#"#!/bin/sh
here="${0%/*}"
PATH="${PATH#*:}"
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
        head.contains("last-modified: Mon, 02 Feb 2026 20:05:06 GMT\r\n")
    });
    // The page differs in what it says of its date alone, and those who have it open are not told to fetch it again.
    let dated = get(&running, PAGE).1;
    assert!(dated.contains(r#""dateModified":"2026-02-03""#));
    assert_eq!(dated.replace(r#""dateModified":"2026-02-03","#, ""), first);
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
    let organization = "/en/organizations/example-ministry";
    let begun = Instant::now();
    while !get(&running, organization).0.contains("last-modified") {
        assert!(begun.elapsed() < PATIENCE);
        thread::sleep(Duration::from_millis(20));
    }
    let (head, body) = get(&running, PAGE);
    assert!(body.contains("The Other "));
    assert!(!head.contains("last-modified"), "{head}");
}
