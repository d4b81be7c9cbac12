//! The ways to the answers, between them, and on where there are none.

use axum::http::{Method, StatusCode};

use super::json;
use crate::support::Site;
use crate::support::ministry::Ministry;

#[test]
fn the_permalink_of_a_question_keeps_it() {
    let site = Site::shipped();
    let path = "/search?kind=unit&q=a%26b+c&page=1&on=2026-01-01&other=x";
    let answer = site.request(Method::GET, path, &[("accept-language", "zh")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(
        answer.header("location"),
        "/zh/search?q=a%26b+c&kind=unit&on=2026-01-01"
    );
    assert_eq!(answer.header("vary"), "accept-language");
    assert_eq!(answer.header("cache-control"), "no-store");
    for path in ["/search.json?q=x", "/search/suggestions?q=x"] {
        let to = site.get(path);
        assert_eq!(to.header("location"), format!("/en{path}"));
    }
    assert_eq!(
        site.get("/en/search/?q=x").header("location"),
        "/en/search?q=x"
    );
}

#[test]
fn nothing_of_a_question_is_kept() {
    let site = Site::shipped();
    for path in [
        "/en/search",
        "/en/search?q=office",
        "/en/search?q=zzzzqqqq",
        "/en/search?q=x&kind=none",
        "/en/search.json?q=office",
        "/en/search/suggestions?q=off",
    ] {
        let answer = site.get(path);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(!answer.headers.contains_key("set-cookie"), "{path}");
        let head = site.request(Method::HEAD, path, &[]);
        assert_eq!(head.status, answer.status, "{path}");
        assert_eq!(head.header("content-type"), answer.header("content-type"));
    }
}

#[test]
fn answers_are_not_for_search_engines() {
    let page = Site::shipped().page("/en/search?q=passport");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(page.attributes("link[hreflang]", "href").is_empty());
    assert_eq!(page.text("title"), "Search: passport – Minglu");
    assert_eq!(
        page.attributes(".languages a", "href"),
        ["/zh/search?q=passport"]
    );
    assert_eq!(
        page.attributes(".permalink", "href"),
        ["http://127.0.0.1:8080/search?q=passport"]
    );
}

#[test]
fn every_page_has_a_box_and_tells_programs_of_it() {
    let site = Site::shipped();
    for path in [
        "/en/",
        "/en/people",
        "/en/organizations/cast",
        "/en/search?q=a",
    ] {
        let page = site.page(path);
        let form = "form[role=search]";
        assert_eq!(page.attributes(form, "action"), ["/en/search"], "{path}");
        assert_eq!(
            page.attributes(form, "data-suggestions"),
            ["/en/search/suggestions"]
        );
        assert_eq!(
            page.texts(&format!("{form} label:has(input[type=search])"))
                .len(),
            1,
            "{path}"
        );
        assert_eq!(
            page.attributes("input[type=search]", "name"),
            ["q"],
            "{path}"
        );
        assert_eq!(
            page.attributes("link[rel=search]", "href"),
            ["/en/opensearch.xml"]
        );
    }
    let missing = site.get("/en/nowhere").text();
    assert!(missing.contains("role=\"search\""));
}

#[test]
fn the_day_is_carried_on() {
    let site = Ministry::on_the_day().site;
    for path in [
        "/en/?on=2019-07-01",
        "/en/people?on=2019-07-01",
        "/en/search?q=a&on=2019-07-01",
    ] {
        let page = site.page(path);
        let days = page.attributes("form[role=search] [name=on]", "value");
        assert_eq!(days, ["2019-07-01"], "{path}");
    }
    let page = site.page("/en/search?q=planning&kind=unit&on=2019-07-01");
    let today = page.attributes(".band a", "href");
    assert_eq!(today, ["/en/search?q=planning&kind=unit"]);
    let links = page.attributes(".answers a[href^='/']", "href");
    assert!(!links.is_empty());
    assert!(
        links.iter().all(|link| link.contains("?on=2019-07-01")),
        "{links:?}"
    );
    let asked = page.attributes("form.day input[type=hidden]", "name");
    assert_eq!(asked, ["q", "kind"], "another day asks the same question");
}

#[test]
fn filters_narrow_the_answers_down() {
    let site = Site::shipped();
    let page = site.page("/en/search?q=director+general&kind=post&organization=cast");
    assert_eq!(
        page.attributes("select[name=kind] [selected]", "value"),
        ["post"]
    );
    assert_eq!(
        page.attributes("select[name=organization] [selected]", "value"),
        ["cast"]
    );
    let links = page.attributes(".answers h3 a", "href");
    assert!(!links.is_empty());
    let posts = "/en/organizations/cast/posts/";
    assert!(
        links.iter().all(|link| link.starts_with(posts)),
        "{links:?}"
    );
    let people = json(&site, "/en/search.json?q=director+general&kind=person");
    let kinds = super::texts(&people["results"], "/kind");
    assert!(kinds.iter().all(|kind| *kind == "person"), "{kinds:?}");
}

#[test]
fn ten_answers_are_a_page() {
    let site = Site::shipped();
    let path = "/en/search?q=director+general&kind=post";
    let first = site.page(path);
    assert_eq!(first.texts(".answers > li").len(), 10);
    assert!(first.attributes("[rel=prev]", "href").is_empty());
    let next = first.attributes("[rel=next]", "href");
    assert_eq!(next, [format!("{path}&page=2")]);
    let second = site.page(&next[0]);
    assert_eq!(second.attributes(".answers", "start"), ["11"]);
    assert_eq!(second.attributes("[rel=prev]", "href"), [path]);
    assert!(second.attributes("[rel=next]", "href").is_empty());
    let shown = |page: &crate::support::Page| page.attributes(".answers h3 a", "href");
    let (one, other) = (shown(&first), shown(&second));
    assert!(other.iter().all(|link| !one.contains(link)));
}

#[test]
fn every_way_from_an_answer_leads_somewhere() {
    let site = Site::shipped();
    for path in [
        "/en/search?q=office",
        "/zh/search?q=zzqq",
        "/en/search",
        "/en/search?q=regulations",
    ] {
        let page = site.page(path);
        for link in page.attributes("a[href^='/']", "href") {
            let (target, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let there = site.page(target);
            let ids = there.attributes("[id]", "id");
            let is_there = fragment.is_empty() || ids.iter().any(|id| id == fragment);
            assert!(is_there, "{path} leads to {link}");
        }
    }
}

#[test]
fn nothing_asked_shows_what_can_be_asked() {
    let site = Site::shipped();
    for path in ["/en/search", "/en/search?q=++&kind=&organization="] {
        let page = site.page(path);
        assert_eq!(page.text("#outcome"), "What you can look for");
        assert!(page.texts(".answers").is_empty());
        assert_eq!(page.texts("[aria-labelledby=functions] li").len(), 18);
        for link in page.attributes(".examples a", "href") {
            let found = site.page(&link);
            assert!(!found.texts(".answers > li").is_empty(), "{link}");
        }
    }
}

#[test]
fn nothing_found_leads_to_every_function() {
    let site = Site::shipped();
    for question in ["zzzzqqqq", "%F0%9F%98%80"] {
        let page = site.page(&format!("/en/search?q={question}"));
        assert_eq!(page.text("#outcome"), "Nothing was found", "{question}");
        assert_eq!(page.texts("[aria-labelledby=functions] li").len(), 18);
    }
}

#[test]
fn what_is_not_in_a_part_may_be_elsewhere() {
    let page = Site::shipped().page("/en/search?q=passport&kind=person");
    assert_eq!(page.text(".outcome > p a"), "Look for it everywhere");
    let way_on = page.attributes(".outcome > p a", "href");
    assert_eq!(way_on, ["/en/search?q=passport"]);
}

#[test]
fn a_near_miss_is_called_one() {
    let page = Site::shipped().page("/en/search?q=passport+unicorn+zebra+xylophone");
    assert_eq!(page.text("#outcome"), "No exact match");
    let all = page.main();
    assert!(
        all.contains("Closest result:") || all.contains("closest results:"),
        "{all}"
    );
    assert!(!page.texts(".answers > li").is_empty());
    assert!(!page.texts("[aria-labelledby=functions] li").is_empty());
}

#[test]
fn a_slip_of_the_finger_is_named() {
    let page = Site::shipped().page("/en/search?q=comittee");
    let outcome = page.text(".outcome > p");
    assert_eq!(
        outcome,
        "No results for “comittee”. Showing results for “committee”."
    );
}

#[test]
fn a_word_that_was_left_out_is_left_out_of_the_way_on() {
    let site = Site::shipped();
    for (path, words, href) in [
        (
            "/en/search?q=passport+Zzyzx%3F",
            "Search for “passport” alone",
            "/en/search?q=passport",
        ),
        (
            "/zh/search?q=%E6%8A%A4%E7%85%A7%E5%9B%BE%E4%B9%A6%E9%A6%86",
            "只查找“护照”",
            "/zh/search?q=%E6%8A%A4%E7%85%A7",
        ),
    ] {
        let page = site.page(path);
        assert_eq!(page.text(".outcome > p > a"), words, "{path}");
        assert_eq!(
            page.attributes(".outcome > p > a", "href"),
            [href],
            "{path}"
        );
    }
    let page = site.page("/en/search?q=passport");
    assert!(page.attributes(".outcome > p > a", "href").is_empty());
}
