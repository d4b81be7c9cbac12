//! Scripts of other sites may read data, and pages as little as before.

use axum::http::{Method, StatusCode};

use crate::support::Site;

#[test]
fn data_is_shared_with_every_site_and_pages_are_not() {
    let site = Site::shipped();
    for path in [
        "/people/song-jun.json",
        "/people.json",
        "/api/openapi.json",
        "/en/search.json?q=office",
        "/en/changes.atom",
        // A redirect on the way to data is read by the script's browser as well.
        "/people/song-jun",
        "/en/people/song-jun.json",
    ] {
        let answer = site.request(
            Method::GET,
            path,
            &[
                ("origin", "https://example.org"),
                ("accept", "application/json"),
            ],
        );
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(
            answer.header("access-control-allow-credentials"),
            "",
            "{path}"
        );
    }
    for path in ["/en/people/song-jun", "/en/nowhere"] {
        let answer = site.get(path);
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[test]
fn a_copy_of_data_that_is_still_good_is_shared_too() {
    let site = Site::shipped();
    let etag = site.get("/people.json").header("etag").to_owned();
    let answer = site.request(Method::GET, "/people.json", &[("if-none-match", &etag)]);
    assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}

#[test]
fn a_browser_that_asks_first_is_let_through_to_data_alone() {
    let site = Site::shipped();
    let headers = [
        ("origin", "https://example.org"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    let answer = site.request(Method::OPTIONS, "/people.json", &headers);
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("access-control-allow-methods"), "GET, HEAD");
    assert_eq!(answer.header("access-control-allow-headers"), "*");
    assert!(answer.body.is_empty());
    let answer = site.request(Method::OPTIONS, "/en/people", &headers);
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}
