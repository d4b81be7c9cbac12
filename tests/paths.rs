//! A path that nearly is right leads to the one right address at once, or to a page that names what may have been meant.

use axum::http::{Method, StatusCode};

use crate::support::content::Content;
use crate::support::{Answer, Site};

/// Where a path leads by one permanent redirect.
fn moved(site: &Site, path: &str) -> String {
    let answer = site.get(path);
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{path}");
    let to = answer.header("location").to_owned();
    let status = site.get(&to).status;
    assert!(
        matches!(status, StatusCode::OK | StatusCode::SEE_OTHER),
        "{path} leads to {to}, which answers {status}"
    );
    to
}

#[test]
fn other_spellings_lead_to_the_one_address_in_one_step() {
    let site = Site::shipped();
    for (from, to) in [
        ("/EN/Organizations/CAST", "/en/organizations/cast"),
        ("/organizations/CAST.JSON", "/organizations/cast.json"),
        ("/en/organizations/cast.json", "/organizations/cast.json"),
        ("/ZH/Organizations/Cast.TTL/", "/organizations/cast.ttl"),
        ("//en//people///song-jun//", "/en/people/song-jun"),
        ("/en/./people/../people/song-jun", "/en/people/song-jun"),
        ("/en/people/%2E%2e/people/song-jun/.", "/en/people/song-jun"),
        ("/../../zh/people", "/zh/people"),
        ("/%45n/", "/en/"),
        (
            "/ORGANIZATIONS/cast/?on=2020-01-01",
            "/organizations/cast?on=2020-01-01",
        ),
        ("/en/people/?a=%62&a=&b", "/en/people?a=%62&a=&b"),
        (
            "/organizations/cast/PHONE-BOOK.csv",
            "/organizations/cast/phone-book.csv",
        ),
        ("/people.JSON?limit=2", "/people.json?limit=2"),
        ("/DUMP.jsonl", "/dump.jsonl"),
        ("/Api/OpenAPI.json", "/api/openapi.json"),
    ] {
        assert_eq!(moved(&site, from), to, "{from}");
    }
}

#[test]
fn a_former_slug_a_language_too_much_and_capitals_are_mended_together() {
    let content = Content::minimal();
    let person = "people/person-a.toml";
    let text = format!(
        "former_slugs = [\"person-before\"]\n{}",
        content.read(person)
    );
    content.write(person, text);
    let site = Site::of(&content.path(""));
    assert_eq!(
        moved(&site, "//ZH/people/./Person-%42efore.JSON/?on=2026-11-23"),
        "/people/person-a.json?on=2026-11-23"
    );
    assert_eq!(moved(&site, "/PEOPLE/person-before/"), "/people/person-a");
    assert_eq!(
        moved(&site, "/En/People/PERSON-BEFORE"),
        "/en/people/person-a"
    );
}

#[test]
fn an_address_leads_to_its_page_as_people_paste_it() {
    let site = Site::shipped();
    let cast = "/en/organizations/cast";
    for behind in [
        ".",
        ",",
        ";",
        ":",
        "!",
        ")",
        "]",
        ").",
        "%29",
        "%2C",
        "%20",
        "'",
        "%22",
        "%3E",
        "%E3%80%82",
        "%EF%BC%8C",
        "%E3%80%81",
        "%EF%BC%89",
        "%EF%BC%89%E3%80%82",
        "%E3%80%91",
        "%E3%80%8B",
        "%E2%80%9D",
        "%EF%BC%9B",
        // Characters that nobody sees.
        "%E2%80%8B",
        "%EF%BB%BF",
        "%E2%80%8E",
        ".html",
        ".htm",
        ".HTML",
        ".html.",
        "/index.html",
        "/%E3%80%82",
        // What somebody wrote behind it without a space: 。详见
        "%E3%80%82%E8%AF%A6%E8%A7%81",
    ] {
        assert_eq!(moved(&site, &format!("{cast}{behind}")), cast, "{behind}");
    }
    for (pasted, meant) in [
        ("/en.", "/en/"),
        ("/en/index.html", "/en/"),
        ("/index.html", "/"),
        ("/organizations/cast.", "/organizations/cast"),
        ("/organizations/cast.json,", "/organizations/cast.json"),
        ("/en/changes.atom%E3%80%82", "/en/changes.atom"),
        (
            "/en/organizations/cast?on=2026-01-01%E3%80%82",
            "/en/organizations/cast?on=2026-01-01",
        ),
        (
            "/en/organizations/cast?on=2026-01-01).",
            "/en/organizations/cast?on=2026-01-01",
        ),
        (
            "/en/organizations/cast,?on=2026-01-01",
            "/en/organizations/cast?on=2026-01-01",
        ),
    ] {
        assert_eq!(moved(&site, pasted), meant, "{pasted}");
    }
    // What leads nowhere stays what it is.
    for path in [
        "/en/organizations/nothing.",
        "/en/organizations/cast%5B.json",
        "/en/organizations/cast.htmlx",
    ] {
        assert_eq!(site.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn a_language_is_known_in_every_spelling() {
    let site = Site::shipped();
    for spelling in [
        "zh-CN",
        "zh-Hans",
        "zh-cn",
        "zh_CN",
        "zh-Hans-CN",
        "cmn",
        "ZH-SG",
    ] {
        assert_eq!(
            moved(&site, &format!("/{spelling}/people")),
            "/zh/people",
            "{spelling}"
        );
        assert_eq!(moved(&site, &format!("/{spelling}/")), "/zh/", "{spelling}");
    }
    assert_eq!(
        moved(&site, "/en-US/organizations/cast.html"),
        "/en/organizations/cast"
    );
    // Another script is another language, which may be there one day.
    for other in ["zh-TW", "zh-Hant", "ja"] {
        let answer = site.get(&format!("/{other}/people"));
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{other}");
    }
}

#[test]
fn no_path_leads_to_another_host_or_in_a_circle() {
    let site = Site::shipped();
    for path in [
        "//evil.example",
        "//evil.example/",
        "//evil.example/%2e%2e/en/",
        "///evil.example/en/people",
        "/\\evil.example/en/",
        "/%5Cevil.example/",
        "/%2F%2Fevil.example",
        "/en//evil.example",
        "/.//evil.example",
        "/en/..//evil.example/",
        "/http://evil.example/",
        "/en/organizations%2Fcast",
        "/en/organizations/%2563ast",
        "/en/people/%6",
        "/EN/%C4%B0",
    ] {
        let mut answer: Answer = site.get(path);
        for _ in 0..2 {
            let to = answer.header("location").to_owned();
            if to.is_empty() {
                break;
            }
            assert!(
                to.starts_with('/') && !to.starts_with("//"),
                "{path} leads to {to}"
            );
            assert!(!to.contains('\\'), "{path} leads to {to}");
            answer = site.get(&to);
        }
        assert!(
            answer.header("location").is_empty(),
            "{path} leads on and on"
        );
    }
}

#[test]
fn a_query_of_any_bytes_is_kept() {
    let site = Site::shipped();
    let answer = site.get("/EN/search/?q=科学");
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), "/en/search?q=%E7%A7%91%E5%AD%A6");
    assert_eq!(
        site.request(Method::HEAD, "/EN/", &[]).header("location"),
        "/en/"
    );
}

/// What the page of a path says may have been meant, as links.
fn near(site: &Site, path: &str) -> Vec<String> {
    let answer = site.get(path);
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    let html = scraper::Html::parse_document(&answer.text());
    let lists = scraper::Selector::parse("main ul").unwrap();
    let links = scraper::Selector::parse("li > a:first-child").unwrap();
    let lists: Vec<_> = html.select(&lists).collect();
    match &lists[..] {
        [near, _ways_on] => {
            let links = near.select(&links);
            links
                .filter_map(|link| link.attr("href").map(str::to_owned))
                .collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_page_that_is_not_there_names_what_may_have_been_meant() {
    let site = Site::shipped();
    for (path, meant) in [
        // A slip in the slug: a letter wrong, missing, too much, and two turned around.
        ("/en/organizations/cask", "/en/organizations/cast"),
        ("/en/people/songjun", "/en/people/song-jun"),
        ("/zh/people/song-jnu", "/zh/people/song-jun"),
        ("/en/people/song-juun", "/en/people/song-jun"),
        // The names in other order.
        ("/en/people/jun-song", "/en/people/song-jun"),
        // A slip in a word of the path.
        ("/en/organisations/cast", "/en/organizations/cast"),
        ("/zh/function", "/zh/functions"),
        // The right slug in another place.
        ("/en/people/cast", "/en/organizations/cast"),
        ("/en/organizations/cast/song-jun", "/en/people/song-jun"),
        // What people call it.
        ("/zh/%E5%AE%8B%E5%86%9B", "/zh/people/song-jun"),
        // What it would be in.
        (
            "/en/organizations/cast/no-such-thing-at-all",
            "/en/organizations/cast",
        ),
    ] {
        let near = near(&site, path);
        assert!(near.len() <= 3, "{path}: {near:?}");
        assert!(near.contains(&meant.to_owned()), "{path}: {near:?}");
        for link in near {
            assert_eq!(site.get(&link).status, StatusCode::OK, "{link}");
        }
    }
    assert_eq!(near(&site, "/en/wp-login.php"), Vec::<String>::new());
}

#[test]
fn a_unit_of_another_organization_is_found_under_its_own() {
    let content = Content::minimal();
    content.write(
        "organizations/example-institute/organization.toml",
        "kind = \"research\"\nname.en = \"Institute\"\n",
    );
    let site = Site::of(&content.path(""));
    let links = near(&site, "/en/organizations/example-institute/general-office");
    assert_eq!(
        links[0],
        "/en/organizations/example-ministry/general-office"
    );
    let data = site.get("/organizations/example-institute/general-office.ttl?on=2026-11-23");
    assert!(
        data.text()
            .contains("/organizations/example-ministry/general-office.ttl?on=2026-11-23"),
        "{}",
        data.text()
    );
}

#[test]
fn data_that_is_not_there_names_what_may_have_been_meant() {
    let site = Site::shipped();
    let near = |path: &str| -> Vec<String> {
        let answer = site.get(path);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        let near = problem["near"].as_array().unwrap().iter();
        near.map(|address| address.as_str().unwrap().to_owned())
            .collect()
    };
    let ends = |path: &str, end: &str| {
        let near = near(path);
        assert!(
            near.iter().any(|address| address.ends_with(end)),
            "{path}: {near:?}"
        );
    };
    ends("/people/song-jnu.vcf", "/people/song-jun.vcf");
    ends("/organizations/cask.ttl", "/organizations/cast.ttl");
    // A person has no table, so what there is of one is named instead.
    ends("/people/song-jun.csv", "/people/song-jun.json");
    assert_eq!(near("/zzzzqqq.json"), Vec::<String>::new());
}

#[test]
fn hostile_paths_are_answered() {
    let site = Site::shipped();
    let long = |part: &str| format!("/en/organizations/{}", part.repeat(400));
    for path in [
        long("a"),
        long("a-"),
        long("a/"),
        long("%E4%B8%AD"),
        long("%61"),
    ] {
        assert_eq!(site.get(&path).status, StatusCode::NOT_FOUND, "{path}");
    }
}
