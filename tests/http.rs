//! HTTP as its specifications and careful operators want it.

use std::sync::Arc;

use axum::http::{Method, StatusCode};

use crate::common::{Site, shipped_content};

#[test]
fn the_permalink_follows_accept_language_and_says_so() {
    let site = Site::shipped();
    let to = |wishes: &str| {
        let answer = site.request(
            Method::GET,
            "/organizations/cast",
            &[("accept-language", wishes)],
        );
        assert_eq!(answer.status, StatusCode::FOUND);
        assert_eq!(answer.header("vary"), "accept-language");
        answer.header("location").to_owned()
    };
    assert_eq!(to("zh-CN,zh;q=0.9,en;q=0.8"), "/zh/organizations/cast");
    assert_eq!(to("zh-Hant-TW"), "/zh/organizations/cast");
    assert_eq!(to("en;q=0.2, zh;q=0.8"), "/zh/organizations/cast");
    assert_eq!(to("zh;q=0, fr"), "/en/organizations/cast");
    assert_eq!(to("fr, *;q=0.5"), "/en/organizations/cast");
    assert_eq!(to("ZH"), "/zh/organizations/cast");
    assert_eq!(to(";;q=,,-, q=1;"), "/en/organizations/cast");
}

#[test]
fn a_slash_too_much_or_too_few_leads_to_the_page() {
    let site = Site::shipped();
    for (from, to) in [
        ("/en", "/en/"),
        ("/en/organizations/", "/en/organizations"),
        ("/zh/people/song-jun/", "/zh/people/song-jun"),
    ] {
        let answer = site.get(from);
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{from}");
        assert_eq!(answer.header("location"), to);
    }
    assert_eq!(site.get("/").header("location"), "/en/");
}

#[test]
fn an_unchanged_page_is_not_sent_again() {
    let site = Site::shipped();
    let etag = site.get("/en/people").header("etag").to_owned();
    assert!(etag.starts_with("W/\""), "{etag}");
    for value in [etag.clone(), format!("\"other\", {etag}"), "*".to_owned()] {
        let answer = site.request(Method::GET, "/en/people", &[("if-none-match", &value)]);
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{value}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("etag"), etag);
    }
    let answer = site.request(Method::GET, "/zh/people", &[("if-none-match", &etag)]);
    assert_eq!(answer.status, StatusCode::OK);
}

#[test]
fn the_same_content_has_the_same_etag() {
    let etag = || {
        Site::shipped()
            .get("/en/functions")
            .header("etag")
            .to_owned()
    };
    assert_eq!(etag(), etag());
}

#[test]
fn head_has_the_headers_of_get_alone() {
    let site = Site::shipped();
    for path in ["/en/", "/en/nowhere", "/"] {
        let get = site.get(path);
        let head = site.request(Method::HEAD, path, &[]);
        assert_eq!(get.status, head.status, "{path}");
        assert_eq!(get.header("content-type"), head.header("content-type"));
        assert_eq!(get.header("etag"), head.header("etag"));
    }
}

#[test]
fn other_methods_are_refused_with_those_allowed() {
    let site = Site::shipped();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
        let answer = site.request(method, "/en/", &[]);
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(answer.header("allow"), "GET, HEAD");
    }
}

#[test]
fn pages_travel_compressed() {
    let site = Site::shipped();
    let plain = site.get("/en/functions").body.len();
    for encoding in ["gzip", "br"] {
        let answer = site.request(
            Method::GET,
            "/en/functions",
            &[("accept-encoding", encoding)],
        );
        assert_eq!(answer.header("content-encoding"), encoding);
        assert!(answer.header("vary").contains("accept-encoding"));
        assert!(
            answer.body.len() * 2 < plain,
            "{encoding}: {}",
            answer.body.len()
        );
    }
}

#[test]
fn every_answer_carries_the_security_headers() {
    let site = Site::shipped();
    for path in ["/en/", "/", "/en/nowhere", "/static/nothing.css"] {
        let answer = site.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[test]
fn what_is_not_there_gets_a_page_in_the_visitors_language() {
    let site = Site::shipped();
    let text = |path: &str, wishes: &str| {
        let answer = site.request(Method::GET, path, &[("accept-language", wishes)]);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
        answer.text()
    };
    assert!(text("/zh/people/nobody", "en").contains("没有这个页面"));
    assert!(text("/en/organizations/cast/nothing", "zh").contains("There is no such page"));
    assert!(text("/nowhere", "zh").contains("没有这个页面"));
    for path in [
        "/en/%00",
        "/en/organizations/..%2f..%2fetc",
        "/en//people",
        "/en/organizations/cast/posts",
        "/en/organizations/%E4%B8%AD",
        "/static/../Cargo.toml",
    ] {
        assert_eq!(site.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn a_page_that_cannot_be_made_says_so_in_its_language() {
    let broken_clock = Arc::new(|| panic!("the clock has stopped"));
    let site = Site::with_clock(&shipped_content(), broken_clock);
    let answer = site.get("/zh/people");
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.header("content-language"), "zh");
    assert!(answer.text().contains("页面无法生成"));
}

#[test]
fn every_page_is_utf8_and_names_its_language() {
    let site = Site::shipped();
    for path in ["/en/", "/zh/organizations/xieg", "/en/people/song-jun"] {
        let answer = site.get(path);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("content-language"), &path[1..3]);
    }
}
