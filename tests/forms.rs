//! Every page leads to what it says as data.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use minglu::address::addresses;

use crate::support::difference::assert_same;
use crate::support::ministry::Ministry;
use crate::support::{Answer, Site, shipped_snapshot};

/// The addresses and media types that the header `Link` names as the same in other formats.
fn named(answer: &Answer) -> BTreeSet<(String, String)> {
    let links = answer.headers.get_all("link").iter();
    let links = links.map(|link| link.to_str().unwrap());
    let alternates = links.filter(|link| link.contains("rel=\"alternate\""));
    alternates
        .map(|link| {
            let (address, rest) = link[1..].split_once('>').unwrap();
            let media_type = rest.split_once("type=\"").unwrap().1;
            let essence = media_type.split(['"', ';']).next().unwrap();
            (address.to_owned(), essence.to_owned())
        })
        .collect()
}

/// The same that the line at the end of a page leads to.
fn shown(site: &Site, path: &str) -> BTreeSet<(String, String)> {
    let page = site.page(path);
    let line = ".forms a[type]";
    let addresses = page.attributes(line, "href").into_iter();
    addresses.zip(page.attributes(line, "type")).collect()
}

#[test]
fn the_line_of_a_page_and_its_header_name_the_same_and_all_of_it_is_there() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let mut all = BTreeSet::new();
    for address in addresses(snapshot.directory()) {
        let path = address.reference(snapshot.directory());
        let found = shown(&site, &path);
        let mut named = named(&site.get(&path));
        // What other sites embed is offered in words of its own.
        named.retain(|(_, media_type)| media_type != "application/json+oembed");
        all.extend(found.iter().cloned());
        assert_same(found, named, &path);
    }
    assert!(all.len() > 300, "{}", all.len());
    for (address, media_type) in &all {
        let answer = site.get(address);
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(
            answer
                .header("content-type")
                .starts_with(media_type.as_str()),
            "{address}"
        );
        assert_eq!(answer.header("x-robots-tag"), "noindex", "{address}");
    }
}

#[test]
fn a_page_of_a_day_leads_to_the_data_of_that_day() {
    let site = Ministry::on_the_day().site;
    let organization = "/organizations/example-ministry";
    let found = shown(&site, &format!("/en{organization}?on=2018-01-01"));
    let turtle = (
        format!("{organization}.ttl?on=2018-01-01"),
        "text/turtle".to_owned(),
    );
    assert!(found.contains(&turtle), "{found:?}");
    // A feed tells what has happened by now.
    let found = shown(&site, "/en/changes?on=2018-01-01");
    let feed = (
        "/en/changes.atom".to_owned(),
        "application/atom+xml".to_owned(),
    );
    assert!(found.contains(&feed), "{found:?}");
}

#[test]
fn what_has_no_data_names_none() {
    let ministry = Ministry::on_the_day().site;
    for path in [
        "/en/sitemap",
        "/en/api",
        "/en/search",
        "/en/people?on=1900-01-01",
    ] {
        let answer = ministry.get(path);
        assert_eq!(named(&answer), BTreeSet::new(), "{path}");
        assert!(!answer.text().contains("class=\"forms\""), "{path}");
        assert_eq!(answer.header("x-robots-tag"), "", "{path}");
    }
    assert!(
        !ministry
            .get("/en/people/nobody")
            .text()
            .contains("class=\"forms\"")
    );
}

#[test]
fn the_first_page_leads_to_everything_and_to_what_tells_of_it() {
    let page = Site::shipped().page("/zh/");
    let links = page.attributes(".forms a", "href");
    assert_eq!(links, ["/popolo.json", "/dump.jsonl", "/zh/api"]);
    assert!(page.text(".forms").starts_with("全部数据："));
}

#[test]
fn a_contact_can_be_saved_where_there_is_one() {
    let site = Site::shipped();
    let save = ".save a[type='text/vcard']";
    for (path, card) in [
        ("/en/people/ren-fujun", "/people/ren-fujun.vcf"),
        (
            "/zh/organizations/cast/general-office",
            "/zh/organizations/cast/general-office.vcf",
        ),
        ("/en/organizations/cast", "/organizations/cast.vcf"),
    ] {
        assert_eq!(site.page(path).attributes(save, "href"), [card], "{path}");
    }
    // A body without a number has a card, but nothing to save where numbers stand.
    let page = site.page("/en/organizations/cast/international-affairs");
    assert_eq!(page.attributes(save, "href"), Vec::<String>::new());
}

#[test]
fn everything_may_be_read_by_the_scripts_of_any_site() {
    let site = Site::shipped();
    for path in ["/dump.jsonl", "/popolo.json", "/organizations/cast.csv"] {
        assert_eq!(
            site.get(path).header("access-control-allow-origin"),
            "*",
            "{path}"
        );
    }
}

#[test]
fn the_page_on_data_tells_of_every_format_by_links_that_work() {
    let site = Site::shipped();
    for language in ["en", "zh"] {
        let page = site.page(&format!("/{language}/api"));
        let section = "section[aria-labelledby='formats']";
        let ends = page.texts(&format!("{section} dt code:first-of-type"));
        let formats = minglu::address::Format::ALL.iter();
        let formats: Vec<_> = formats
            .map(|format| format!(".{}", format.suffix()))
            .collect();
        assert_eq!(ends, formats);
        let links = page.attributes("main a[type]", "href");
        assert!(links.len() > 20, "{links:?}");
        for link in links {
            assert_eq!(site.get(&link).status, StatusCode::OK, "{link}");
        }
    }
}
