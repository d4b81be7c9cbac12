//! Links to the forge and prefilled reports, as a reader finds them.

use std::fs;

use minglu::snapshot::{Revision, Snapshot};
use tempfile::TempDir;

use crate::support::editing::{git, shipped_copy};
use crate::support::program::Running;
use crate::support::{NOON, Page, Site, clock_at, copy, edit, shipped_content};

const HASH: &str = "0123456789abcdef0123456789abcdef01234567";

/// The shipped content with lines at the end of its `site.toml`.
fn content(lines: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&shipped_content(), folder.path());
    edit(&folder.path().join("site.toml"), |text| text + lines);
    folder
}

fn forge(kind: &str) -> TempDir {
    content(&format!(
        "\n[editing]\nforge = \"{kind}\"\nrepository = \"https://forge.example.org/editors/directory.git\"\nbranch = \"main\"\n"
    ))
}

fn site(folder: &TempDir) -> Site {
    let revision = Revision::new(HASH, false);
    Site::of_snapshot(snapshot(folder).of_revision(revision), clock_at(NOON))
}

fn snapshot(folder: &TempDir) -> Snapshot {
    crate::support::snapshot(folder.path())
}

/// The links of a page to those who mend it.
fn links(page: &Page) -> Vec<String> {
    page.attributes("footer .editing a[rel=nofollow]", "href")
}

/// The parameters of a URL, decoded.
fn parameters(link: &str) -> Vec<(String, String)> {
    let url = url::Url::parse(link).unwrap();
    url.query_pairs().into_owned().collect()
}

/// The line of a file of the content that a link names.
fn line_of(link: &str) -> String {
    let (path, line) = link.split_once("#L").unwrap();
    let (_, below) = path.split_once("/content/").unwrap();
    let text = fs::read_to_string(shipped_content().join(below)).unwrap();
    let line: usize = line.parse().unwrap();
    text.lines().nth(line - 1).unwrap().to_owned()
}

#[test]
fn nothing_shows_where_nothing_is_configured() {
    let site = Site::shipped();
    for path in ["/en/", "/zh/organizations/cast", "/en/people/song-jun"] {
        assert!(site.page(path).texts(".editing").is_empty(), "{path}");
    }
}

#[test]
fn each_page_leads_to_its_file_and_line() {
    let site = site(&forge("github"));
    let base = "https://forge.example.org/editors/directory/edit/main/content";
    for (path, file) in [
        (
            "organizations/cast",
            "organizations/cast/organization.toml#L1",
        ),
        (
            "organizations/cast/phone-book",
            "organizations/cast/organization.toml#L1",
        ),
        (
            "organizations/cast/booklet",
            "organizations/cast/organization.toml#L1",
        ),
        (
            "organizations/cast/changes",
            "organizations/cast/organization.toml#L1",
        ),
        (
            "organizations/cast/general-office",
            "organizations/cast/units/general-office.toml#L1",
        ),
        (
            "organizations/jilin-ast/sections/regulations",
            "organizations/jilin-ast/sections/regulations.toml#L1",
        ),
        ("people/song-jun", "people/song-jun.toml#L1"),
        ("pages/about", "pages/about.toml#L1"),
    ] {
        for language in ["en", "zh"] {
            let page = site.page(&format!("/{language}/{path}"));
            assert_eq!(links(&page)[0], format!("{base}/{file}"), "{path}");
        }
    }
    let post = "/zh/organizations/cast/posts/general-office-deputy-director-general";
    let links = links(&site.page(post));
    assert_eq!(line_of(&links[0]), "[[posts]]");
    let file = "organizations/cast/units/general-office.toml";
    let text = fs::read_to_string(shipped_content().join(file)).unwrap();
    let line: usize = links[0].split_once("#L").unwrap().1.parse().unwrap();
    let slug = "slug = \"general-office-deputy-director-general\"";
    assert_eq!(text.lines().nth(line), Some(slug));
    // A list is made of many files; a mistake on it can still be reported.
    for path in [
        "/en/",
        "/en/people",
        "/en/functions",
        "/en/changes",
        "/en/sitemap",
    ] {
        let page = site.page(path);
        assert_eq!(page.texts(".editing a"), ["Report a mistake"], "{path}");
    }
}

#[test]
fn the_first_line_is_the_first_that_says_something() {
    let folder = forge("github");
    let file = folder.path().join("people/song-jun.toml");
    edit(&file, |text| format!("# A comment\n\n   \n{text}"));
    let links = links(&site(&folder).page("/en/people/song-jun"));
    assert!(links[0].ends_with("/people/song-jun.toml#L4"), "{links:?}");
}

#[test]
fn each_forge_has_its_own_urls() {
    for (kind, edit, issue) in [
        ("github", "edit", "issues/new?title="),
        ("gitlab", "-/edit", "-/issues/new?issue%5Btitle%5D="),
        ("gitea", "_edit", "issues/new?title="),
    ] {
        let page = site(&forge(kind)).page("/zh/organizations/cast/general-office");
        let base = "https://forge.example.org/editors/directory";
        let links = links(&page);
        let file = "content/organizations/cast/units/general-office.toml#L1";
        assert_eq!(links[0], format!("{base}/{edit}/main/{file}"));
        assert!(
            links[1].starts_with(&format!("{base}/{issue}")),
            "{links:?}"
        );
        assert!(links[1].is_ascii());
        let parameters = parameters(&links[1]);
        assert_eq!(parameters[0].1, "页面“办公厅”有误");
        let text = "页面：http://127.0.0.1:8080/organizations/cast/general-office\n语言：中文\n所示日期：报告当日\n内容版本 0123456789\n\n";
        assert!(parameters[1].1.starts_with(text), "{}", parameters[1].1);
        assert_eq!(page.text(".editing span"), "内容版本 0123456789");
    }
}

#[test]
fn a_report_of_another_day_says_which() {
    let site = site(&forge("github"));
    let page = site.page("/en/organizations/cast?on=2025-03-01");
    let body = &parameters(&links(&page)[1])[1].1;
    assert!(
        body.contains("Page: http://127.0.0.1:8080/organizations/cast?on=2025-03-01\n"),
        "{body}"
    );
    assert!(body.contains("Day shown: 1 March 2025\n"), "{body}");
    let page = site.page("/en/organizations/cast/phone-book");
    let body = &parameters(&links(&page)[1])[1].1;
    assert!(body.contains("Day shown: 23 November 2026\n"), "{body}");
}

#[test]
fn branches_folders_and_titles_are_encoded() {
    let folder = content(
        "\n[editing]\nforge = \"gitea\"\nrepository = \"https://forge.example.org/r/\"\nbranch = \"功能/a&b\"\nfolder = \".\"\n",
    );
    edit(&folder.path().join("people/song-jun.toml"), |text| {
        text.replacen("name.en = \"", "name.en = \"A & B # C? ", 1)
    });
    let links = links(&site(&folder).page("/en/people/song-jun"));
    let edit = "https://forge.example.org/r/_edit/%E5%8A%9F%E8%83%BD/a%26b/people/song-jun.toml#L1";
    assert_eq!(links[0], edit);
    assert!(parameters(&links[1])[0].1.contains("A & B # C? "));
}

#[test]
fn reports_go_by_mail_where_there_is_no_forge() {
    let folder = content("\n[editing]\nreport_email = \"editors@example.org\"\n");
    let page = site(&folder).page("/zh/organizations/cast");
    let links = links(&page);
    assert_eq!(page.texts(".editing a"), ["纠错"]);
    let title = "%E9%A1%B5%E9%9D%A2";
    assert!(links[0].starts_with(&format!("mailto:editors@example.org?subject={title}")));
    assert!(links[0].contains("%0D%0A") && !links[0].contains('+'));
    assert!(
        parameters(&links[0])[1]
            .1
            .contains("/organizations/cast\r\n")
    );
}

#[test]
fn an_error_page_offers_nothing() {
    let site = site(&forge("github"));
    assert!(!site.get("/en/nothing").text().contains("class=\"editing\""));
}

#[test]
fn half_an_answer_is_told_in_full() {
    for (lines, expected) in [
        ("forge = \"github\"", "[editing] needs the key `repository`"),
        (
            "repository = \"https://a.example.org/b\"",
            "[editing] needs the key `forge`",
        ),
        ("branch = \"main\"", "[editing] needs the key `repository`"),
        ("", "[editing] needs the key `report_email`"),
        (
            "forge = \"git-hub\"\nrepository = \"https://a.example.org/b\"",
            "did you mean `github`?",
        ),
        (
            "forge = \"github\"\nrepository = \"https://a.example.org/b?c\"",
            "is more than a repository",
        ),
        (
            "forge = \"github\"\nrepository = \"https://a.example.org/b\"\nfolder = \"/b\"",
            "[malformed-path]",
        ),
        ("report_email = \"editors\"", "[malformed-email]"),
        (
            "forg = \"github\"\nreport_email = \"editors@example.org\"",
            "did you mean `forge`?",
        ),
    ] {
        let folder = content(&format!("\n[editing]\n{lines}\n"));
        let (snapshot, report) = Snapshot::load(folder.path()).unwrap();
        let report = report.to_human(false);
        assert!(
            snapshot.is_none() && report.contains(expected),
            "{lines}: {report}"
        );
    }
}

#[test]
fn every_record_knows_where_it_is_written() {
    let snapshot = crate::support::shipped_snapshot();
    let directory = snapshot.directory();
    for id in directory.changes() {
        let origin = &directory.get(id).origin;
        assert_eq!(
            *origin.file,
            *format!("changes/{}.toml", directory.get(id).slug)
        );
        assert_eq!(origin.line, 1);
    }
    for id in directory.posts() {
        let origin = &directory.get(id).origin;
        let text = fs::read_to_string(shipped_content().join(&*origin.file)).unwrap();
        assert_eq!(text.lines().nth(origin.line - 1), Some("[[posts]]"));
    }
    assert!(directory.posts().len() > 20);
}

#[test]
fn pages_name_the_revision_that_is_served() {
    let folder = shipped_copy();
    edit(&folder.path().join("content/site.toml"), |text| {
        text + "\n[editing]\nreport_email = \"editors@example.org\"\n"
    });
    let served = || {
        let running = Running::start(|command| {
            command.args(["serve", "--listen", "127.0.0.1:0", "--content"]);
            command.arg(folder.path().join("content"));
        });
        let request = "GET /en/people HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        let answer = running.exchange(request);
        let (_, rest) = answer.split_once("class=\"editing\"").unwrap();
        let words = rest.split_once("<span>Content of revision ");
        words.map(|(_, rest)| rest.split_once('<').unwrap().0.to_owned())
    };
    assert_eq!(served(), None);
    git(folder.path(), &["init", "--quiet"]);
    assert_eq!(served(), None);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message=One"]);
    let revision = served().unwrap();
    assert_eq!(revision.len(), 10);
    assert!(revision.chars().all(|digit| digit.is_ascii_hexdigit()));
    edit(
        &folder.path().join("content/people/song-jun.toml"),
        |text| format!("# Edited\n{text}"),
    );
    assert_eq!(served(), Some(format!("{revision}+")));
}
