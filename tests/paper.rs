//! What the phone book and the booklet have in common: where they are found, and the day that they tell.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use jiff::Timestamp;
use minglu::diagnostics::Code;

use crate::support::content::{Content, fixture};
use crate::support::{Site, shipped_content};

#[test]
fn the_day_it_tells_is_today_even_where_nothing_changes_at_midnight() {
    let noon: Timestamp = "2026-11-23T04:00:00Z".parse().unwrap();
    let now = Arc::new(AtomicI64::new(noon.as_second()));
    let hand = Arc::clone(&now);
    let clock = Arc::new(move || Timestamp::from_second(hand.load(Ordering::SeqCst)).unwrap());
    let site = Site::with_clock(&shipped_content(), clock);
    for form in ["phone-book", "booklet"] {
        for (days, day) in [(0, "As of 23 November 2026"), (1, "As of 24 November 2026")] {
            now.store(noon.as_second() + days * 86_400, Ordering::SeqCst);
            let page = site.page(&format!("/en/organizations/cast/{form}"));
            assert!(page.main().contains(day), "{form}: {day}");
            assert!(page.attributes("html", "data-sheet")[0].ends_with(day));
        }
    }
}

#[test]
fn organizations_lead_to_their_phone_book_and_their_booklet() {
    let site = Site::shipped();
    for page in ["/en/organizations/cast", "/en/sitemap"] {
        let links = site.page(page).attributes("main a", "href");
        for form in ["phone-book", "booklet"] {
            let form = format!("/en/organizations/cast/{form}");
            assert!(links.contains(&form), "{page} does not lead to {form}");
        }
    }
    let back = site
        .page("/en/organizations/cast/phone-book")
        .attributes("main a", "href");
    assert_eq!(back[0], "/en/organizations/cast");
}

#[test]
fn former_slugs_lead_on_and_the_permalink_has_no_language() {
    let content = Content::minimal();
    let file = "organizations/example-ministry/organization.toml";
    let former = format!("former_slugs = [\"old-ministry\"]\n{}", content.read(file));
    content.write(file, former);
    let site = Site::of(&content.path(""));
    for form in ["phone-book", "booklet"] {
        for (language, query) in [("", ""), ("/en", ""), ("/zh", "?on=2020-01-01")] {
            let answer = site.get(&format!(
                "{language}/organizations/old-ministry/{form}{query}"
            ));
            assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
            let target = format!("{language}/organizations/example-ministry/{form}{query}");
            assert_eq!(answer.header("location"), target);
        }
        let permalink = site.get(&format!("/organizations/example-ministry/{form}"));
        assert_eq!(permalink.status, StatusCode::SEE_OTHER);
        let target = format!("/en/organizations/example-ministry/{form}");
        assert_eq!(permalink.header("location"), target);
        let spare = site.get(&format!("{target}/"));
        assert_eq!(spare.header("location"), target);
    }
}

#[test]
fn an_organization_that_is_none_has_neither() {
    let site = Site::shipped();
    for form in ["phone-book", "booklet"] {
        for path in [
            format!("/en/organizations/nowhere/{form}"),
            format!("/en/organizations/cast/{form}/more"),
            format!("/en/people/{form}"),
        ] {
            let answer = site.get(&path);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(answer.text().contains("Page not found"), "{path}");
        }
    }
}

#[test]
fn no_unit_takes_their_place() {
    let unit = fixture("broken/reserved-slug/organizations/example-ministry/units/phone-book.toml");
    assert!(unit.exists());
    for form in ["phone-book", "booklet"] {
        let content = Content::minimal();
        let unit = "kind = \"office\"\nname.en = \"A\"\n";
        content.write(
            format!("organizations/example-ministry/units/{form}.toml"),
            unit,
        );
        let report = content.report();
        let codes: Vec<Code> = report
            .diagnostics()
            .iter()
            .map(|found| found.code)
            .collect();
        assert_eq!(codes, [Code::ReservedSlug], "{form}");
    }
}
