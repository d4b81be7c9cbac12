//! The cards themselves.

use axum::http::{Method, StatusCode};
use minglu::address::{self, Address, addresses};
use minglu::snapshot::Snapshot;

use super::BASE;
use crate::support::content::Content;
use crate::support::ministry::Ministry;
use crate::support::{Page, Site, shipped_snapshot, with_uyghur};

const MINISTRY: &str = "organizations/example-ministry";

#[test]
fn a_card_says_what_is_most_asked_for() {
    let site = Site::shipped();
    let card = site.page("/en/organizations/cast/general-office/card");
    assert_eq!(card.text("h1"), "General Office");
    assert_eq!(card.texts(".other-language [lang=zh]"), ["办公厅"]);
    let parent = "China Association for Science and Technology";
    assert_eq!(card.text(".belongs"), parent);
    assert_eq!(card.text(".seats dt"), "Director General");
    assert_eq!(card.text(".seats dd"), "Ren Fujun");
    let numbers = card.attributes(".contact a", "href");
    assert_eq!(numbers, ["tel:+861068571878"]);
    let more = card.attributes(".more a", "href");
    assert_eq!(more, ["/en/organizations/cast/general-office"]);
    assert_eq!(
        card.attributes("link[rel=canonical]", "href"),
        [format!("{BASE}/en/organizations/cast/general-office")]
    );
    assert_eq!(card.attributes("meta[name=robots]", "content"), ["noindex"]);

    let card = site.page("/en/organizations/cast/card");
    let contact = card.text(".contact");
    for said in ["+86 10 6857 1898", "cast-liasion@cast.org.cn", "Fuxing Rd."] {
        assert!(contact.contains(said), "{contact}");
    }
    assert!(!contact.contains("Fax"), "{contact}");

    let card = site.page("/en/people/song-jun/card");
    assert_eq!(card.texts(".positions li").len(), 2);
    let card = site.page("/zh/organizations/cast/posts/general-office-director-general/card");
    assert_eq!(card.text(".belongs"), "办公厅 · 中国科学技术协会");
    assert_eq!(card.text(".seats"), "现任 Ren Fujun");
    assert_eq!(card.texts(".contact a").len(), 1);
}

/// Every card of a directory, in every language.
fn every_card(site: &Site, snapshot: &Snapshot) -> Vec<(String, Page)> {
    let directory = snapshot.directory();
    let cards = addresses(directory).into_iter().filter_map(|address| {
        let page = address.page.card()?;
        Some(Address { page, ..address }.path(directory))
    });
    cards.map(|path| (path.clone(), site.page(&path))).collect()
}

#[test]
fn every_link_of_a_card_leads_to_a_page_in_a_window_of_its_own() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let pages: Vec<String> = addresses(snapshot.directory())
        .iter()
        .map(|address| address.path(snapshot.directory()))
        .collect();
    let cards = every_card(&site, &shipped_snapshot());
    assert!(cards.len() > 200, "{} cards", cards.len());
    for (path, card) in cards {
        let page = path.trim_end_matches("/card");
        assert_eq!(card.attributes(".more a", "href"), [page], "{path}");
        assert_eq!(card.attributes("base", "target"), ["_blank"], "{path}");
        for link in card.attributes("a[href]", "href") {
            let (link, _) = link.split_once('#').unwrap_or((&link, ""));
            let elsewhere = link.contains(':');
            assert!(
                elsewhere || pages.iter().any(|page| page == link),
                "{path} links to {link}"
            );
        }
        for tag in [
            "script", "form", "input", "button", "img", "iframe", "[style]",
        ] {
            assert!(card.texts(tag).is_empty(), "{path} has {tag}");
        }
    }
}

#[test]
fn vacant_and_unnamed_are_different_facts() {
    let content = Content::minimal();
    let post = |slug: &str, more: &str| {
        format!("[[posts]]\nslug = \"{slug}\"\ntitle = \"director\"\n{more}\n")
    };
    content.write(
        format!("{MINISTRY}/units/library.toml"),
        format!(
            "kind = \"office\"\nname.en = \"Library\"\n{}{}",
            post("nobody", "head = true\n[[posts.vacancies]]\n"),
            post("unnamed", "")
        ),
    );
    let site = Site::of(&content.path(""));
    let seats = |path: &str| {
        site.page(&format!("/en/{MINISTRY}/{path}/card"))
            .text(".seats dd")
    };
    assert_eq!(seats("library"), "Vacant");
    assert_eq!(seats("posts/nobody"), "Vacant");
    assert_eq!(seats("posts/unnamed"), "Not named by the source");
}

#[test]
fn a_card_of_the_past_leads_to_what_came_after() {
    let site = Ministry::on_the_day().site;
    let card = site.page(&format!("/en/{MINISTRY}/printing-center/card"));
    let standing = card.text(".standing");
    assert!(standing.contains("no longer exists"), "{standing}");
    assert!(standing.contains("30 June 2024"), "{standing}");
    assert!(card.texts(".seats").is_empty());
    assert!(card.texts(".contact").is_empty());
    let card = site.page(&format!("/en/{MINISTRY}/planning/card"));
    let successors = card.attributes(".standing a", "href");
    assert_eq!(
        successors,
        [format!("/en/{MINISTRY}/planning-and-statistics")]
    );
}

#[test]
fn a_card_of_a_day_says_which_and_its_links_keep_it() {
    let site = Ministry::on_the_day().site;
    let path = format!("/en/{MINISTRY}/printing-center/card?on=2019-07-01");
    let card = site.page(&path);
    assert_eq!(card.text(".day"), "As of 1 July 2019");
    assert_eq!(card.text(".seats dd"), "Vacant");
    assert!(card.texts(".standing").is_empty());
    for link in card.attributes("a[href^='/']", "href") {
        assert!(link.contains("?on=2019-07-01"), "{link}");
    }
    // The frame is not empty on a day of which nothing is known, nor does it show a page that must not be framed.
    let answer = site.get(&format!("/en/{MINISTRY}/card?on=1900-01-01"));
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer
            .header("content-security-policy")
            .contains("frame-ancestors *")
    );
    let card = site.page(&format!("/en/{MINISTRY}/card?on=1900-01-01"));
    assert_eq!(card.text(".day"), "Before the records begin");
    assert!(card.texts(".contact").is_empty());
}

#[test]
fn the_permalink_is_negotiated_and_former_slugs_keep_the_card() {
    let site = Site::shipped();
    let wish = [("accept-language", "zh")];
    let answer = site.request(Method::GET, "/organizations/cast/card?theme=dark", &wish);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(
        answer.header("location"),
        "/zh/organizations/cast/card?theme=dark"
    );

    let site = Ministry::on_the_day().site;
    for (language, query) in [("", ""), ("/en", "?theme=light"), ("/zh", "?on=2020-01-01")] {
        let answer = site.get(&format!(
            "{language}/{MINISTRY}/foreign-liaison/card{query}"
        ));
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
        let present = format!("{language}/{MINISTRY}/international-cooperation/card{query}");
        assert_eq!(answer.header("location"), present);
    }
}

#[test]
fn the_page_around_it_may_choose_the_colours() {
    let site = Site::shipped();
    for (query, theme) in [
        ("?theme=dark", &["dark"][..]),
        ("?theme=light", &["light"]),
        ("?theme=pink", &[]),
        ("", &[]),
    ] {
        let card = site.page(&format!("/en/people/song-jun/card{query}"));
        assert_eq!(card.attributes("html", "data-theme"), theme, "{query}");
    }
}

#[test]
fn a_card_says_what_is_not_in_its_language_and_runs_in_its_direction() {
    let folder = with_uyghur();
    let site = Site::of(folder.path());
    let card = site.page("/ug/organizations/cast/card");
    assert_eq!(card.attributes("html", "dir"), ["rtl"]);
    assert_eq!(card.attributes("h1 span", "lang"), ["zh"]);
    assert!(!card.texts(".notice").is_empty());
}

#[test]
fn what_has_no_page_of_that_kind_has_no_card() {
    let site = Site::shipped();
    for path in [
        "/en/card",
        "/en/organizations/card",
        "/en/people/card",
        "/en/people/nobody/card",
        "/en/organizations/cast/card/card",
        "/en/organizations/cast/posts/card",
        "/en/organizations/cast/sections/card",
        "/en/organizations/jilin-ast/sections/regulations/card",
        "/en/organizations/cast/phone-book/card",
        "/en/functions/card",
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .contains("frame-ancestors 'none'")
        );
    }
    assert!(address::Page::Home.card().is_none());
}

#[test]
fn a_post_or_a_person_may_be_called_card() {
    let content = Content::minimal();
    content.write("people/card.toml", "name.en = \"A\"\nsort_key.en = \"a\"\n");
    content.write(
        format!("{MINISTRY}/units/library.toml"),
        "kind = \"office\"\nname.en = \"Library\"\n[[posts]]\nslug = \"card\"\ntitle = \"director\"\nappointments = [{ person = \"card\" }]\n",
    );
    let site = Site::of(&content.path(""));
    for path in [
        format!("/en/{MINISTRY}/posts/card"),
        "/en/people/card".to_owned(),
    ] {
        let page = site.page(&path);
        assert_eq!(page.texts("header.site").len(), 1, "{path}");
        let card = site.page(&format!("{path}/card"));
        assert!(card.texts("header.site").is_empty(), "{path}");
    }
}
