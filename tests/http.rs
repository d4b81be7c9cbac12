//! HTTP as its specifications and careful operators want it.

use std::fs;
use std::io::Read;
use std::sync::Arc;

use axum::http::{Method, StatusCode};

use crate::support::{Site, shipped_content};

#[test]
fn the_permalink_follows_accept_language_and_says_so() {
    let site = Site::shipped();
    let to = |wishes: &str| {
        let answer = site.request(
            Method::GET,
            "/organizations/cast",
            &[("accept-language", wishes)],
        );
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
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
    assert_eq!(to("zh;Q=0.1,en;q=0.5"), "/en/organizations/cast");
    assert_eq!(to("en;level=1;q=0.1,zh;q=0.5"), "/zh/organizations/cast");
    assert_eq!(to("en;q=0,*"), "/zh/organizations/cast");
    assert_eq!(to("en;q=0"), "/zh/organizations/cast");
    assert_eq!(to("en;q=0.1,*"), "/zh/organizations/cast");
    assert_eq!(to("en-GB;q=0,*"), "/en/organizations/cast");
    assert_eq!(to("en;q=0,zh;q=0"), "/en/organizations/cast");
}

#[test]
fn a_region_finds_the_script_that_is_read_there() {
    let content = tempfile::tempdir().unwrap();
    let tags = ["en", "zh-Hant", "zh-Hans"];
    let mut text = "base_url = \"http://127.0.0.1:8080\"\ntime_zone = \"Asia/Shanghai\"\nphone_region = \"CN\"\n\
         name.en = \"Directory\"\ndescription.en = \"A directory.\"\n"
        .to_owned();
    fs::create_dir(content.path().join("locales")).unwrap();
    for tag in tags {
        let strings = format!("locales/{tag}.ftl");
        let english = shipped_content().join("locales/en.ftl");
        fs::copy(english, content.path().join(strings)).unwrap();
        text += &format!("[[languages]]\ntag = \"{tag}\"\nname = \"{tag}\"\n");
    }
    fs::write(content.path().join("site.toml"), text).unwrap();
    let site = Site::of(content.path());
    for (wishes, to) in [
        ("zh-CN, en;q=0.8", "/zh-Hans/"),
        ("zh-TW, en;q=0.8", "/zh-Hant/"),
        ("zh-Hans-SG", "/zh-Hans/"),
        ("zh", "/zh-Hans/"),
        ("zh-CN, zh-Hans;q=0, zh-Hant;q=0", "/en/"),
        ("zh-Hans;q=0, zh-CN", "/zh-Hant/"),
        ("zhx, z, -", "/en/"),
    ] {
        let answer = site.request(Method::GET, "/", &[("accept-language", wishes)]);
        assert_eq!(answer.header("location"), to, "{wishes}");
    }
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
fn a_page_that_is_kept_has_its_bytes_and_its_tag_in_each_encoding() {
    let site = Site::shipped();
    let get = |headers: &[(&str, &str)]| site.request(Method::GET, "/zh/people", headers);
    let plain = get(&[]);
    let (mut tags, mut bodies) = (vec![plain.header("etag").to_owned()], Vec::new());
    for (accepted, name) in [("br;q=0.9, gzip;q=0.8", "br"), ("gzip, br;q=0.5", "gzip")] {
        for _ in 0..2 {
            let answer = get(&[("accept-encoding", accepted)]);
            assert_eq!(answer.header("content-encoding"), name);
            assert_eq!(answer.header("vary"), "accept-encoding");
            let mut read = Vec::new();
            match name {
                "br" => brotli::BrotliDecompress(&mut &answer.body[..], &mut read).unwrap(),
                _ => drop(
                    flate2::read::GzDecoder::new(&answer.body[..])
                        .read_to_end(&mut read)
                        .unwrap(),
                ),
            }
            assert!(read == plain.body, "{accepted}");
            tags.push(answer.header("etag").to_owned());
            bodies.push(answer.body);
        }
    }
    assert_eq!((&bodies[0], &bodies[2]), (&bodies[1], &bodies[3]));
    assert_eq!((&tags[1], &tags[3]), (&tags[2], &tags[4]));
    assert!(tags.iter().all(|tag| tag.starts_with('"')), "{tags:?}");
    let different: std::collections::BTreeSet<&String> = tags.iter().collect();
    assert_eq!(different.len(), 3, "{tags:?}");
    // Whatever a copy travelled in, it is still good.
    for tag in &tags {
        let answer = get(&[("if-none-match", tag), ("accept-encoding", "gzip")]);
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{tag}");
        assert_eq!(answer.header("etag"), tags[3]);
    }
    for refused in ["br;q=0", "identity", "deflate", ""] {
        let answer = get(&[("accept-encoding", refused)]);
        assert_eq!(answer.header("content-encoding"), "", "{refused}");
        assert_eq!(answer.body, plain.body);
    }
}

#[test]
fn an_unchanged_page_is_not_sent_again() {
    let site = Site::shipped();
    let etag = site.get("/en/people").header("etag").to_owned();
    assert!(etag.starts_with('"'), "{etag}");
    for value in [etag.clone(), format!("\"other\", {etag}"), "*".to_owned()] {
        let answer = site.request(Method::GET, "/en/people", &[("if-none-match", &value)]);
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{value}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("etag"), etag);
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(answer.header("cache-control"), "no-cache");
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
fn a_refusal_of_plain_text_is_overheard() {
    let site = Site::shipped();
    let after_many = format!("{}identity;q=0", "x,".repeat(100));
    for refusal in [
        after_many.as_str(),
        "identity;q=0",
        "*;q=0",
        "IDENTITY ; Q=0.000, gzip;q=0",
        "identity;q=0, *;q=0",
        "br;q=0, gzip;q=0, *;q=0",
    ] {
        for (path, status) in [
            ("/en/", StatusCode::OK),
            ("/en", StatusCode::PERMANENT_REDIRECT),
            ("/", StatusCode::SEE_OTHER),
            ("/en/nowhere", StatusCode::NOT_FOUND),
        ] {
            let answer = site.request(Method::GET, path, &[("accept-encoding", refusal)]);
            assert_eq!(answer.status, status, "{path} {refusal}");
        }
    }
    for (wishes, encoding) in [
        ("identity;q=0, gzip;q=0.5", "gzip"),
        ("*;q=0, gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("identity;q=0.5, gzip;q=0.1", ""),
        ("gzip;q=0, *;q=0", ""),
    ] {
        let answer = site.request(Method::GET, "/en/", &[("accept-encoding", wishes)]);
        assert_eq!(answer.header("content-encoding"), encoding, "{wishes}");
    }
}

#[test]
fn no_header_is_sent_twice() {
    let site = Site::shipped();
    for path in ["/en/", "/", "/en", "/en/nowhere", "/static/nothing.css"] {
        for headers in [[("accept-encoding", "gzip")], [("if-none-match", "*")]] {
            let answer = site.request(Method::GET, path, &headers);
            for name in answer.headers.keys() {
                let values: Vec<_> = answer.headers.get_all(name).iter().collect();
                // What an answer varies by is a list, a line for each; so are the links to other formats.
                let most = match name.as_str() {
                    "vary" => 2,
                    "link" => usize::MAX,
                    _ => 1,
                };
                assert!(values.len() <= most, "{path} {name}: {values:?}");
                assert!(values.len() < 2 || values[0] != values[1], "{path} {name}");
            }
        }
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
        // The one script is a file of the site; none stands in a page.
        assert!(policy.contains("; script-src 'self';"), "{path}");
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
        let vary = answer.headers.get_all("vary").iter();
        assert!(vary.into_iter().any(|vary| vary == "accept-language"));
        answer.text()
    };
    assert!(text("/zh/people/nobody", "en").contains("页面不存在"));
    assert!(text("/en/organizations/cast/nothing", "zh").contains("Page not found"));
    assert!(text("/nowhere", "zh").contains("页面不存在"));
    for path in [
        "/en/%00",
        "/en/organizations/..%2f..%2fetc",
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
