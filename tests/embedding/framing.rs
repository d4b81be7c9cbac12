//! Cards may be framed, and nothing else.

use axum::http::{Method, StatusCode};

use crate::support::Site;

#[test]
fn only_cards_may_be_framed() {
    let site = Site::shipped();
    for path in [
        "/en/organizations/cast/card",
        "/zh/people/song-jun/card?theme=dark",
    ] {
        let answer = site.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.ends_with("frame-ancestors *"), "{policy}");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(policy.contains("form-action 'none'"), "{policy}");
        assert!(!policy.contains("script-src"), "{policy}");
        // A page that is isolated from other sites shows what agrees to it alone.
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "cross-origin"
        );
        assert_eq!(
            answer.header("cross-origin-embedder-policy"),
            "require-corp"
        );
        assert_eq!(answer.header("set-cookie"), "");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
    for path in [
        "/en/organizations/cast",
        "/en/",
        "/organizations/cast/card",
        "/en/people/nobody/card",
        "/en/people/song-jun/card?on=never",
        "/people/song-jun.json",
        "/oembed",
        "/static/nothing.css",
    ] {
        let answer = site.get(path);
        let policy = answer.header("content-security-policy");
        assert!(
            policy.ends_with("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert_eq!(
            answer
                .headers
                .get_all("content-security-policy")
                .iter()
                .count(),
            1
        );
    }
}

#[test]
fn a_card_that_is_still_good_may_still_be_framed() {
    let site = Site::shipped();
    let path = "/en/organizations/cast/card";
    let etag = site.get(path).header("etag").to_owned();
    let answer = site.request(Method::GET, path, &[("if-none-match", &etag)]);
    assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
    assert!(
        answer
            .header("content-security-policy")
            .ends_with("frame-ancestors *")
    );
}
