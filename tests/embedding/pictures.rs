//! Pictures of pages, for sites that show one beside a link.

use axum::http::{Method, StatusCode};
use minglu::address::{Address, PageKind, addresses};
use minglu::pictures::Typefaces;

use super::BASE;
use crate::support::content::Content;
use crate::support::{Site, shipped_content, shipped_snapshot, snapshot};

#[test]
fn the_same_fonts_give_the_same_bytes() {
    let path = "/zh/organizations/cast/card.png";
    let picture = || Site::drawing(&shipped_content(), Typefaces::of_the_machine()).get(path);
    let (one, other) = (picture(), picture());
    assert_eq!(one.body, other.body);
    assert_eq!(one.header("etag"), other.header("etag"));
}

#[test]
fn every_announced_picture_is_there_whatever_is_asked_of_it() {
    let site = Site::drawing(&shipped_content(), Typefaces::of_the_machine());
    let snapshot = shipped_snapshot();
    let kinds = [PageKind::Organization, PageKind::Functions, PageKind::Home];
    let all = addresses(snapshot.directory());
    for address in all
        .iter()
        .filter(|address| kinds.contains(&address.page.kind()))
    {
        let path = address.path(snapshot.directory());
        let announced = site
            .page(&path)
            .attributes("meta[property='og:image']", "content");
        let picture = announced[0].strip_prefix(BASE).unwrap();
        let answer = site.get(picture);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(
            site.get(&format!("{picture}?on=2001-01-01")).body,
            answer.body
        );
    }
    let language = site.get("/organizations/cast/card.png");
    assert_eq!(
        language.header("location"),
        "/en/organizations/cast/card.png"
    );
    for path in [
        "/en/functions/card.png",
        "/en/people/nobody/card.png",
        "/en/people/song-jun/card/card.png",
    ] {
        assert_eq!(site.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_address_of_a_picture_changes_with_what_it_shows() {
    let content = Content::minimal();
    let announced = |path: &str| {
        let site = Site::drawing(&content.path(""), Typefaces::of_the_machine());
        let page = site.page(path);
        page.attributes("meta[property='og:image']", "content")
            .remove(0)
    };
    let (person, people) = ("/en/people/person-a", "/en/people");
    let before = (announced(person), announced(people));
    assert_ne!(before.0, before.1);
    let file = "people/person-a.toml";
    let text = content.read(file);
    content.write(file, format!("# A comment.\n{text}"));
    assert_eq!(announced(person), before.0);
    content.write(
        file,
        text.replacen("name.en = \"", "name.en = \"Doctor ", 1),
    );
    assert_ne!(announced(person), before.0);
    assert_eq!(announced(people), before.1);
}

#[test]
fn a_picture_that_is_still_good_is_not_sent_again() {
    let site = Site::drawing(&shipped_content(), Typefaces::of_the_machine());
    let path = "/en/organizations/cast/card.png";
    let answer = site.get(path);
    let etag = answer.header("etag");
    let unchanged = site.request(Method::GET, path, &[("if-none-match", etag)]);
    assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED);
    // RFC 9110, section 15.4.5: what the whole answer would say. A picture travels in one encoding.
    for name in ["etag", "vary", "cache-control"] {
        assert_eq!(unchanged.header(name), answer.header(name), "{name}");
    }
}

#[test]
fn without_fonts_there_are_no_pictures_and_no_page_announces_one() {
    let empty = tempfile::tempdir().unwrap();
    let site = Site::drawing(&shipped_content(), Typefaces::of_folder(empty.path()));
    let page = site.page("/en/organizations/cast");
    assert!(
        page.attributes("meta[property='og:image']", "content")
            .is_empty()
    );
    assert_eq!(
        page.attributes("meta[name='twitter:card']", "content"),
        ["summary"]
    );
    let answer = site.get("/en/organizations/cast/card.png");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);

    // A font that lacks a character of a name draws no picture of it.
    let content = Content::minimal();
    content.write(
        "people/person-rare.toml",
        "name.en = \"A \u{10fffd}\"\nsort_key.en = \"a\"\n[[positions]]\nstate = \"current\"\ntext.en = \"B\"\n"
            ,
    );
    let site = Site::drawing(&content.path(""), Typefaces::of_the_machine());
    assert_eq!(
        site.get("/en/people/person-rare/card.png").status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(site.get("/en/card.png").status, StatusCode::OK);
}

#[test]
fn a_page_tells_other_sites_what_it_is() {
    let site = Site::shipped();
    let page = site.page("/zh/people/song-jun");
    let said =
        |property: &str| page.attributes(&format!("meta[property='og:{property}']"), "content");
    assert_eq!(said("title"), ["Song Jun"]);
    assert_eq!(said("url"), [format!("{BASE}/zh/people/song-jun")]);
    assert_eq!(said("type"), ["profile"]);
    assert_eq!(said("site_name"), ["名录"]);
    assert_eq!(said("locale"), ["zh_CN"]);
    assert_eq!(said("locale:alternate"), ["en_US"]);
    assert_eq!(
        said("description"),
        page.attributes("meta[name=description]", "content")
    );
    let error = site.get("/zh/people/nobody").text();
    assert!(!error.contains("og:"));
}

#[test]
fn the_address_of_a_picture_follows_its_page() {
    let content = Content::minimal();
    content.write(
        "people/person-a.toml",
        "name.en = \"A\"\nsort_key.en = \"a\"\nformer_slugs = [\"old-person\"]\n",
    );
    let site = Site::drawing(&content.path(""), Typefaces::of_the_machine());
    let moved = site.get("/en/people/old-person/card.png");
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/en/people/person-a/card.png");
    let snapshot = snapshot(&content.path(""));
    let address = Address::parse("/en/card.png", snapshot.directory());
    let path = address.unwrap().path(snapshot.directory());
    assert_eq!(path, "/en/card.png");
}
