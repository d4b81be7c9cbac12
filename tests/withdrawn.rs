//! What was withdrawn on purpose answers that it is gone, and why, instead of that there never was anything.

use axum::http::{Method, StatusCode};

use crate::support::content::Content;
use crate::support::repository::Repository;
use crate::support::{Answer, Site};

const WITHDRAWN: &str = r#"
translations.zh = "official"

[[withdrawn]]
paths = ["/people/person-z", "/people/person-y"]
date = "2026-03-01"
reason.en = "Withdrawn by order of a court."
reason.zh = "根据法院命令撤下。"

[[withdrawn]]
paths = ["/organizations/example-society"]
date = "2025"
reason.en = "Never was an institution."
"#;

fn content() -> Content {
    let content = Content::minimal();
    content.write("withdrawn.toml", WITHDRAWN);
    content
}

/// What is answered of something withdrawn.
fn gone(site: &Site, path: &str, wishes: &str) -> Answer {
    let answer = site.request(Method::GET, path, &[("accept-language", wishes)]);
    assert_eq!(answer.status, StatusCode::GONE, "{path}");
    assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    answer
}

#[test]
fn a_page_says_since_when_and_why() {
    let site = Site::of(&content().path(""));
    let english = gone(&site, "/en/people/person-z", "zh").text();
    for words in [
        "This page has been withdrawn",
        "Withdrawn by order of a court.",
        "1 March 2026",
        "name=\"robots\" content=\"noindex\"",
    ] {
        assert!(english.contains(words), "{words}");
    }
    let chinese = gone(&site, "/people/person-y", "zh").text();
    for words in ["此页面已撤下", "根据法院命令撤下。", "2026年3月1日"] {
        assert!(chinese.contains(words), "{words}");
    }
    // A reason that is not told in the reader's language says in which it is.
    let other = gone(&site, "/zh/organizations/example-society", "en").text();
    assert!(other.contains("<span lang=\"en\""), "{other}");
}

#[test]
fn whatever_belonged_to_it_is_gone_in_every_language_and_format() {
    let site = Site::of(&content().path(""));
    for path in [
        "/people/person-z",
        "/zh/people/person-z",
        "/EN//People/Person-Z/",
        "/en/people/person-z/card",
        "/people/person-z?on=2020-01-01",
        "/organizations/example-society/changes",
        "/organizations/example-society/changes.atom",
        "/en/organizations/example-society/some-unit",
        "/en/organizations/example-society/posts/president/card",
        "/en/organizations/example-society/phone-book",
    ] {
        gone(&site, path, "en");
    }
    for path in [
        "/people/person-z.json",
        "/people/person-y.vcf",
        "/en/people/person-z.ttl",
        "/PEOPLE/person-z.JSONLD",
        "/organizations/example-society/phone-book.csv",
        "/people/person-z.json?on=2020-01-01",
    ] {
        let answer = gone(&site, path, "en");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(problem["status"], 410, "{path}");
        assert!(
            problem["type"]
                .as_str()
                .unwrap()
                .ends_with("/api#problem-withdrawn")
        );
        let is_person = path.to_lowercase().contains("person");
        let date = if is_person { "2026-03-01" } else { "2025" };
        assert_eq!(problem["withdrawn"]["date"], date, "{path}");
    }
    let problem = gone(&site, "/people/person-z.json", "en").text();
    assert!(problem.contains("根据法院命令撤下。"), "{problem}");
    // What only begins alike was never there.
    for path in [
        "/people/person-zz",
        "/en/organizations/example-society-2",
        "/person-z",
    ] {
        assert_eq!(site.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!site.get("/sitemap.xml").text().contains("person-z"));
    assert_eq!(site.page("/en/api").texts("#problem-withdrawn").len(), 1);
}

#[test]
fn a_withdrawal_breaks_no_link() {
    let repository = Repository::of_the_ministry();
    repository.write(
        "pages/about.toml",
        "title.en = \"About\"\ntitle.zh = \"关于\"\nformer_slugs = [\"info\"]\ntranslations.zh = \"official\"\n",
    );
    repository.commit("second");
    repository.remove("pages/about.toml");
    let (is_clean, report) = repository.check_against("HEAD");
    assert!(!is_clean && report.contains("broken-url"), "{report}");
    repository.write(
        "withdrawn.toml",
        "translations.zh = \"official\"\n[[withdrawn]]\npaths = [\"/pages/about\", \"/pages/info\"]\ndate = \"2026\"\n\
         reason.en = \"It was wrong.\"\nreason.zh = \"内容有误。\"\n",
    );
    let (is_clean, report) = repository.check_against("HEAD");
    assert!(is_clean, "{report}");
}

#[test]
fn the_shipped_content_withdraws_nothing() {
    let snapshot = crate::support::shipped_snapshot();
    assert!(snapshot.directory().withdrawals().is_empty());
}

#[test]
fn a_permalink_of_content_is_one_of_the_site() {
    use minglu::address::{Address, Page, PagePath};
    let snapshot = crate::support::shipped_snapshot();
    let directory = snapshot.directory();
    for page in Page::all(directory) {
        let path = Address::permalink(page.clone()).path(directory);
        let read = PagePath::parse(&path).unwrap();
        assert_eq!(read.is_of_subject(), page.subject().is_some(), "{path}");
        assert_eq!(read.to_string(), path);
    }
}
