//! What programs look for at a place that is the same on every site.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::support::content::Content;
use crate::support::{Page, Site, between};

const BASE: &str = "http://127.0.0.1:8080";

#[test]
fn the_site_map_lists_every_page_in_every_language_and_nothing_else() {
    let site = Site::shipped();
    let answer = site.get("/sitemap.xml");
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.header("content-type"),
        "application/xml; charset=utf-8"
    );
    let text = answer.text();
    let listed: Vec<&str> = between(&text, "<loc>", "</loc>");
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(listed.len(), once.len());
    assert!(once.contains(&*format!(
        "{BASE}/zh/organizations/jilin-ast/posts/chairman"
    )));
    for url in &once {
        let page = site.page(url.strip_prefix(BASE).unwrap());
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [*url]);
        assert_eq!(
            page.attributes("meta[name=robots]", "content"),
            [""; 0],
            "{url}"
        );
    }
    // Whatever the site map for readers leads to is in this one, but for what repeats the rest.
    for link in site.page("/en/sitemap").attributes("main a", "href") {
        let is_listed = once.contains(&*format!("{BASE}{link}"));
        assert_eq!(is_listed, !link.ends_with("/booklet"), "{link}");
    }
    assert_eq!(site.get("/sitemap.xml").text(), text);
}

#[test]
fn the_site_map_says_of_a_page_what_the_page_says() {
    let site = Site::shipped();
    let text = site.get("/sitemap.xml").text();
    let entries = between(&text, "<url>", "</url>");
    for entry in entries.iter().step_by(23) {
        let url = between(entry, "<loc>", "</loc>")[0];
        let page: Page = site.page(url.strip_prefix(BASE).unwrap());
        let selector = "link[rel=alternate][hreflang]";
        let languages = page.attributes(selector, "hreflang");
        assert_eq!(between(entry, "hreflang=\"", "\""), languages, "{url}");
        assert_eq!(
            between(entry, "href=\"", "\""),
            page.attributes(selector, "href"),
            "{url}"
        );
    }
}

#[test]
fn what_is_to_come_is_not_announced() {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/future.toml",
        "kind = \"office\"\nname.en = \"Future\"\nstart = \"2027-01-01\"\n",
    );
    let listed = |time: &str| {
        let site = Site::with_clock(&content.path(""), crate::support::clock_at(time));
        site.get("/sitemap.xml?on=2027-06-01")
            .text()
            .contains("/future")
    };
    assert!(!listed("2026-11-23T04:00:00Z"));
    assert!(listed("2027-01-01T04:00:00Z"));
}

#[test]
fn a_site_map_of_very_many_pages_comes_in_parts() {
    let content = Content::minimal();
    for number in 0..5_000 {
        content.write(
            format!("organizations/example-ministry/units/u-{number}.toml"),
            format!("kind = \"office\"\nname.en = \"Office {number}\"\n"),
        );
    }
    let site = Site::of(&content.path(""));
    let index = site.get("/sitemap.xml").text();
    let parts = between(&index, "<loc>", "</loc>");
    assert_eq!(parts.len(), 2);
    let mut urls = BTreeSet::new();
    for part in parts {
        let text = site.get(part.strip_prefix(BASE).unwrap()).text();
        assert!(text.len() < 50_000_000);
        let listed = between(&text, "<loc>", "</loc>");
        assert!(listed.len() <= 50_000 && !listed.is_empty());
        urls.extend(listed.into_iter().map(str::to_owned));
    }
    assert!(urls.len() > 10_000);
    for nowhere in [
        "/sitemap-0.xml",
        "/sitemap-3.xml",
        "/sitemap-01.xml",
        "/sitemap-+1.xml",
    ] {
        assert_eq!(site.get(nowhere).status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    assert_eq!(
        Site::shipped().get("/sitemap-1.xml").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn crawlers_are_told_where_the_site_map_is_and_what_to_leave_alone() {
    let answer = Site::shipped().get("/robots.txt");
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let text = answer.text();
    assert!(
        text.ends_with(&format!("\n\nSitemap: {BASE}/sitemap.xml\n")),
        "{text}"
    );
    for line in [
        "Disallow: /zh/search?",
        "Disallow: /search.json?",
        "Disallow: /*?on=",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}");
    }
}

/// The minimal content with this `[security]`.
fn with_security(security: &str) -> Content {
    let content = Content::minimal();
    let text = content.read("site.toml");
    let (before, languages) = text.split_once("[[languages]]").unwrap();
    content.write(
        "site.toml",
        format!("{before}{security}\n[[languages]]{languages}"),
    );
    content
}

#[test]
fn who_finds_a_weakness_learns_whom_to_tell() {
    let content = with_security(
        "[security]\nemail = \"security@example.org\"\npage = \"https://example.org/report\"\npolicy = \"https://example.org/policy\"\nexpires = \"2027-05\"\n",
    );
    let site = Site::of(&content.path(""));
    let answer = site.get("/.well-known/security.txt");
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    // The last second of May in Shanghai.
    assert_eq!(
        answer.text(),
        format!(
            "Contact: mailto:security@example.org\nContact: https://example.org/report\nExpires: 2027-05-31T15:59:59Z\n\
             Policy: https://example.org/policy\nCanonical: {BASE}/.well-known/security.txt\n"
        )
    );
    assert_eq!(
        Site::shipped().get("/.well-known/security.txt").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn a_security_contact_needs_somebody_and_a_safe_page() {
    use minglu::diagnostics::Code;
    for (security, code) in [
        ("[security]\nexpires = \"2027-05\"\n", Code::MissingKey),
        (
            "[security]\nemail = \"security@example.org\"\n",
            Code::MissingKey,
        ),
        (
            "[security]\npage = \"http://example.org/\"\nexpires = \"2027-05\"\n",
            Code::MalformedUrl,
        ),
    ] {
        let report = with_security(security).report();
        let codes: Vec<Code> = report
            .diagnostics()
            .iter()
            .map(|found| found.code)
            .collect();
        assert_eq!(codes, [code], "{security}");
    }
}

#[test]
fn browsers_find_the_icon_and_the_manifest() {
    let site = Site::shipped();
    let icon = site.get("/favicon.ico");
    assert_eq!(icon.header("content-type"), "image/svg+xml");
    assert!(icon.text().starts_with("<svg "));
    for (language, name) in [("en", "Minglu"), ("zh", "名录")] {
        let home = site.page(&format!("/{language}/"));
        let paths = home.attributes("link[rel=manifest]", "href");
        assert_eq!(paths, [format!("/{language}/site.webmanifest")]);
        let answer = site.get(&paths[0]);
        assert_eq!(answer.header("content-type"), "application/manifest+json");
        let manifest: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(manifest["name"], name);
        assert_eq!(manifest["lang"], language);
        assert_eq!(manifest["display"], "browser");
        assert_eq!(manifest["start_url"], format!("/{language}/"));
        let icon = site.get(manifest["icons"][0]["src"].as_str().unwrap());
        assert_eq!(icon.status, StatusCode::OK);
        assert_eq!(icon.header("content-type"), "image/svg+xml");
    }
    assert_eq!(
        site.get("/site.webmanifest").header("location"),
        "/en/site.webmanifest"
    );
}
