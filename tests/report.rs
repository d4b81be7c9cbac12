//! `minglu report` and its page: what the content lacks, counted by hand.

use std::path::Path;
use std::process::Output;
use std::sync::Arc;

use axum::http::{Method, StatusCode};
use minglu::server::{App, router};
use serde_json::Value;

use crate::support::content::{Content, fixture};
use crate::support::{NOON, Site, clock_at, copy, edit, program, shipped_content, snapshot};

const DAY: &str = "2026-11-23";

/// The small content whose counts are in the tests.
fn small() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&fixture("report"), folder.path());
    let locales = shipped_content().join("locales");
    copy(&locales, &folder.path().join("locales"));
    folder
}

fn run(content: &Path, arguments: &[&str]) -> Output {
    let place = ["--content", content.to_str().unwrap()];
    program::run([&["report", "--on", DAY], arguments, &place].concat())
}

fn text(content: &Path, arguments: &[&str]) -> String {
    let output = run(content, arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(content: &Path, matter: &str) -> Value {
    serde_json::from_str(&text(content, &[matter, "--format", "json"])).unwrap()
}

/// The counts of the texts of a language and an organization: all, official, unofficial, machine, missing, percent.
fn counts(report: &Value, language: &str, organization: Value) -> [u64; 6] {
    let languages = report["languages"].as_array().unwrap();
    let found = languages.iter().find(|found| found["language"] == language);
    let texts = found.unwrap()["texts"].as_array().unwrap();
    let texts = texts
        .iter()
        .find(|texts| texts["organization"] == organization);
    let keys = [
        "all",
        "official",
        "unofficial",
        "machine",
        "missing",
        "percent",
    ];
    keys.map(|key| texts.unwrap()[key].as_u64().unwrap())
}

#[test]
fn translations_are_counted() {
    let folder = small();
    let report = json(folder.path(), "translation");
    assert_eq!(report["report"], "translation");
    assert_eq!(report["day"], DAY);
    let count = |language, organization: Value| counts(&report, language, organization);
    assert_eq!(count("en", "alpha".into()), [10, 10, 0, 0, 0, 100]);
    assert_eq!(count("en", Value::Null), [5, 5, 0, 0, 0, 100]);
    assert_eq!(count("zh", "alpha".into()), [10, 3, 1, 1, 5, 50]);
    assert_eq!(count("zh", Value::Null), [5, 2, 0, 0, 3, 40]);
    let chinese = &report["languages"][1];
    assert_eq!(chinese["texts"][0]["shown_in"]["en"], 5);
    assert_eq!(chinese["interface"]["missing"], Value::Array(Vec::new()));
}

#[test]
fn each_missing_text_is_listed_with_its_line_and_keys() {
    let folder = small();
    edit(&folder.path().join("locales/zh.ftl"), |text| {
        text.replace("\npeople = ", "\n# people = ")
    });
    let csv = text(folder.path(), &["translation", "--list", "--format", "csv"]);
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    let expected = "\
Language,Place,Keys,Shown in
zh,organizations/alpha/organization.toml:5,summary,en
zh,organizations/alpha/organization.toml:10,contacts[1].hours,en
zh,organizations/alpha/units/first.toml:14,functions[2].text,en
zh,organizations/alpha/units/second.toml:3,name,en
zh,organizations/alpha/units/second.toml:11,sources[1].title,en
zh,site.toml:3,description,en
zh,people/person-a.toml:1,name,en
zh,people/person-a.toml:2,sort_key,en
zh,locales/zh.ftl,people,en
";
    let mut lines: Vec<_> = csv.lines().collect();
    let mut expected: Vec<_> = expected.lines().collect();
    lines.sort_unstable();
    expected.sort_unstable();
    assert_eq!(lines, expected);
}

#[test]
fn what_has_gone_unchecked_the_longest_comes_first() {
    let folder = small();
    let report = json(folder.path(), "freshness");
    let bodies = report["bodies"].as_array().unwrap();
    let rows: Vec<_> = bodies
        .iter()
        .map(|body| {
            (
                body["unit"].as_str(),
                body["checked_months"].as_u64(),
                body["source_months"].as_u64(),
                body["inherited"].as_bool().unwrap(),
            )
        })
        .collect();
    let expected = [
        (Some("second"), Some(33), None, false),
        (None, Some(12), Some(76), false),
        (Some("first"), Some(12), Some(76), true),
    ];
    assert_eq!(rows, expected);
    assert_eq!(bodies[0]["dates"]["read"], "2024-01");
    assert_eq!(bodies[0]["file"], "organizations/alpha/units/second.toml");
}

#[test]
fn a_vacant_post_is_no_gap_and_one_without_a_name_is() {
    let folder = small();
    let report = json(folder.path(), "gaps");
    let bodies = report["bodies"].as_array().unwrap();
    let facts = |place: usize| bodies[place]["facts"].to_string();
    assert_eq!(
        facts(0),
        r#"{"address":"known","functions":"missing","head":"vacant","hours":"known","phone":"missing","structure":"known"}"#
    );
    assert_eq!(
        facts(1),
        r#"{"functions":"known","head":"known","phone":"known"}"#
    );
    assert_eq!(
        facts(2),
        r#"{"functions":"missing","head":"not-named","phone":"missing"}"#
    );
    let table = text(folder.path(), &["gaps"]);
    assert!(
        table.contains("head        3      2          1        0"),
        "{table}"
    );
    assert!(table.contains("head (not named by the source)"), "{table}");
    assert!(!table.contains("First Office"), "{table}");
}

#[test]
fn the_counts_of_the_shipped_content_agree() {
    let report = json(&shipped_content(), "translation");
    let languages = report["languages"].as_array().unwrap();
    let mut totals = Vec::new();
    for texts in languages.iter().map(|language| &language["texts"]) {
        let mut total = 0;
        for group in texts.as_array().unwrap() {
            let number = |key: &str| group[key].as_u64().unwrap();
            let existing = number("official") + number("unofficial") + number("machine");
            assert_eq!(existing + number("missing"), number("all"), "{group}");
            let listed = group["list"].as_array().unwrap();
            assert_eq!(listed.len() as u64, number("missing"));
            total += number("all");
        }
        totals.push(total);
    }
    assert!(totals[0] > 300 && totals.iter().all(|total| *total == totals[0]));
    let directory_bodies = 5 + 52;
    for matter in ["freshness", "gaps"] {
        let report = json(&shipped_content(), matter);
        assert_eq!(report["bodies"].as_array().unwrap().len(), directory_bodies);
    }
}

#[test]
fn one_organization_may_be_asked_about() {
    let content = shipped_content();
    let report = text(
        &content,
        &["gaps", "--organization", "cast", "--format", "json"],
    );
    let report: Value = serde_json::from_str(&report).unwrap();
    let bodies = report["bodies"].as_array().unwrap();
    assert!(bodies.iter().all(|body| body["organization"] == "cast"));
    let output = run(&content, &["gaps", "--organization", "cats"]);
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("did you mean `cast`?"), "{message}");
}

#[test]
fn broken_content_is_reported_instead() {
    let content = Content::minimal();
    content.write("site.toml", "name = 1\n");
    let output = run(&content.path(""), &["gaps"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
}

#[test]
fn editors_find_the_report_while_the_content_is_followed() {
    let clock = || clock_at(NOON);
    let app = App::followed(snapshot(small().path()), clock());
    let site = Site::of_router(router(Arc::new(app)));
    let page = site.page("/live/report?language=zh");
    assert_eq!(page.attributes("html", "lang"), ["zh"]);
    assert_eq!(page.text("h1"), "内容报告");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert_eq!(
        page.attributes(".languages a", "href"),
        ["/live/report?language=en"]
    );
    let chinese = ["accept-language"].map(|name| (name, "zh"));
    let answer = site.request(Method::GET, "/live/report", &chinese);
    assert!(answer.text().contains("内容报告"));
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = site.page("/live/report?language=en");
    let rows = page.texts("[aria-labelledby=translation] tbody tr");
    assert_eq!(rows.len(), 6);
    assert_eq!(rows[3], "中文Alpha Bureau1050115");
    assert_eq!(
        page.texts("[aria-labelledby=gaps] tbody th"),
        ["Alpha Bureau", "Second Office"]
    );
    let gaps = page.texts("[aria-labelledby=gaps] tbody td");
    assert_eq!(
        gaps[0],
        "Functions · Phone · Head of the unit or organization (Vacant)"
    );
    assert_eq!(gaps[1], "organizations/alpha/organization.toml:1");
    assert_eq!(page.texts("[aria-labelledby=freshness] tbody tr").len(), 3);
    let links = page.attributes("main a[href^='/']", "href");
    for link in links {
        assert_eq!(site.get(&link).status, StatusCode::OK, "{link}");
    }
    let footer = site.page("/zh/organizations/alpha");
    assert_eq!(
        footer.attributes("footer a[href^='/live/']", "href"),
        ["/live/report?language=zh"]
    );
}

#[test]
fn the_public_finds_no_report() {
    let folder = small();
    let site = Site::of(folder.path());
    let answer = site.get("/live/report?language=zh");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!site.get("/en/").text().contains("/live/"));
}

#[test]
fn places_in_the_report_lead_to_the_forge() {
    let folder = small();
    edit(&folder.path().join("site.toml"), |text| {
        text + "\n[editing]\nforge = \"github\"\nrepository = \"https://forge.example.org/r\"\n"
    });
    let app = App::followed(snapshot(folder.path()), clock_at(NOON));
    let site = Site::of_router(router(Arc::new(app)));
    let page = site.page("/live/report");
    let links = page.attributes("main code a[rel=nofollow]", "href");
    let edit = "https://forge.example.org/r/edit/main/content";
    let link = format!("{edit}/organizations/alpha/units/first.toml#L14");
    assert!(links.contains(&link), "{links:?}");
}
