//! Questions that make no sense, or that somebody means badly.

use axum::http::StatusCode;

use super::json;
use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

#[test]
fn what_is_not_there_to_be_asked_for_is_said_with_a_way_on() {
    let site = Site::shipped();
    for (query, status, words, way_on, code) in [
        (
            "q=office&kind=none",
            400,
            "There is no such kind of result",
            "/en/search?q=office",
            "unknown-kind",
        ),
        (
            "q=office&kind=unit&organization=no%2Fne",
            400,
            "There is no such organization",
            "/en/search?q=office&kind=unit",
            "unknown-organization",
        ),
        (
            "q=office&page=two",
            400,
            "There is no such page of results",
            "/en/search?q=office",
            "malformed-page",
        ),
        (
            "q=office&page=0",
            400,
            "There is no such page of results",
            "/en/search?q=office",
            "malformed-page",
        ),
        (
            "q=office&page=-1",
            400,
            "There is no such page of results",
            "/en/search?q=office",
            "malformed-page",
        ),
        (
            "q=office&page=007",
            400,
            "There is no such page of results",
            "/en/search?q=office",
            "malformed-page",
        ),
        (
            "q=office&page=99999999999999999999999",
            400,
            "There is no such page of results",
            "/en/search?q=office",
            "malformed-page",
        ),
        (
            "q=office&page=18446744073709551615",
            404,
            "There is no such page of results",
            "/en/search?q=office",
            "no-such-page",
        ),
        (
            "q=zzzzqqqq&page=2",
            404,
            "There is no such page of results",
            "/en/search?q=zzzzqqqq",
            "no-such-page",
        ),
    ] {
        let answer = site.get(&format!("/en/search?{query}"));
        assert_eq!(answer.status.as_u16(), status, "{query}");
        let page = crate::support::Page {
            html: scraper::Html::parse_document(&answer.text()),
        };
        assert_eq!(page.text("#outcome"), words, "{query}");
        assert_eq!(page.attributes(".outcome a", "href"), [way_on], "{query}");
        let data = site.get(&format!("/en/search.json?{query}"));
        assert_eq!(data.status.as_u16(), status, "{query}");
        let data = json(&site, &format!("/en/search.json?{query}"));
        assert_eq!(data["error"], code, "{query}");
        assert_eq!(data["results"], serde_json::json!([]));
    }
}

#[test]
fn nobody_can_write_into_the_page() {
    let site = Site::shipped();
    let script = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cb%20id=x%3E'";
    for path in [
        format!("/en/search?q={script}"),
        format!("/en/search?q=a&kind={script}"),
        format!("/en/search?q=a&organization={script}&page={script}"),
        format!("/en/search?q=director+general{script}&kind=post"),
    ] {
        let text = site.get(&path).text();
        assert!(!text.contains("<script>alert"), "{path}");
        assert!(!text.contains("<b id"), "{path}");
    }
    let page = site.page(&format!("/en/search?q={script}"));
    let typed = page.attributes("input[type=search]", "value");
    assert_eq!(typed, ["\"><script>alert(1)</script><b id=x>'"]);
}

#[test]
fn anything_may_be_typed() {
    let site = Site::shipped();
    for (query, shown) in [
        ("%00", ""),
        ("a%00b%1B%5B2J%0A", "a b [2J"),
        ("%BB%A4%D5%D5", "护照"),
        ("%", "%"),
        ("%E2%80%AEoffice%E2%80%8F", "office"),
        ("%22unbalanced", "\"unbalanced"),
        (
            "(a+AND+b)+OR+-c+c:d*+~e%5E9+[x+TO+y]",
            "(a AND b) OR -c c:d* ~e^9 [x TO y]",
        ),
        ("'';+DROP+TABLE--", "''; DROP TABLE--"),
        ("%F0%9F%87%A8%F0%9F%87%B3", "🇨🇳"),
        ("%D8%A7%D9%84%D9%85%D9%83%D8%AA%D8%A8", "المكتب"),
        ("%EF%BC%B0%EF%BC%A1%EF%BC%B3%EF%BC%B3", "ＰＡＳＳ"),
    ] {
        for language in ["en", "zh"] {
            let page = site.page(&format!("/{language}/search?q={query}"));
            assert_eq!(
                page.attributes("input[type=search]", "value"),
                [shown],
                "{query}"
            );
            let data = json(&site, &format!("/{language}/search.json?q={query}"));
            assert_eq!(data["query"], shown, "{query}");
            json(&site, &format!("/{language}/search/suggestions?q={query}"));
        }
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_and_not_taken_for_what_was_typed() {
    let site = Site::shipped();
    for (language, words) in [("en", "encoding"), ("zh", "编码")] {
        for query in ["q=%FF%FE", "q=M%FCller&kind=person"] {
            let answer = site.get(&format!("/{language}/search?{query}"));
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
            let text = answer.text();
            assert!(text.contains(words), "{query}: {text}");
            let data = site.get(&format!("/{language}/search.json?{query}"));
            assert_eq!(data.status, StatusCode::BAD_REQUEST, "{query}");
            let data = json(&site, &format!("/{language}/search.json?{query}"));
            assert_eq!(data["error"], "malformed-text");
            let suggested = json(&site, &format!("/{language}/search/suggestions?{query}"));
            assert_eq!(suggested[1], serde_json::json!([]));
        }
    }
    // What is GBK is read, and carried on in UTF-8.
    let answer = site.get("/search?q=%BB%A4%D5%D5");
    assert!(
        answer.header("location").ends_with("q=%E6%8A%A4%E7%85%A7"),
        "{}",
        answer.header("location")
    );
    let found = json(&site, "/zh/search.json?q=%BB%A4%D5%D5");
    assert_eq!(found, json(&site, "/zh/search.json?q=%E6%8A%A4%E7%85%A7"));
}

#[test]
fn of_a_long_question_the_beginning_is_read() {
    let site = Site::shipped();
    let long = format!("/en/search?q=passport+{}", "x".repeat(10_000));
    let answer = site.get(&long);
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.len() < 100_000, "{}", answer.body.len());
    assert!(
        answer
            .text()
            .contains("Only the first 200 characters were read.")
    );
    let permalink = site.get(&long.replace("/en/", "/"));
    assert!(permalink.header("location").len() < 300);
    let followed = site.get(permalink.header("location")).text();
    assert!(followed.contains("Only the first 200 characters were read."));
    let words = format!("/zh/search?q={}", "%E6%8A%A4%E7%85%A7+".repeat(500));
    assert_eq!(site.get(&words).status, StatusCode::OK);
    assert!(
        json(&site, &long.replace("search?", "search.json?"))["cut"]
            .as_bool()
            .unwrap()
    );
}

#[test]
fn a_day_that_is_none_is_said_as_everywhere() {
    let site = Site::shipped();
    let answer = site.get("/en/search?q=office&on=2026-02-30");
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let before = Ministry::on_the_day()
        .site
        .page("/en/search?q=office&on=1800-01-01");
    assert_eq!(before.text("h1"), "Before the records begin");
}

#[test]
fn a_space_within_a_word_that_has_a_meaning_breaks_nothing() {
    let site = Site::shipped();
    let words = Content::shipped().read("search.toml");
    let words = words.split('"').filter(|word| {
        let mut letters = word.chars();
        letters.clone().count() > 2 && letters.all(|letter| letter > '\u{2e80}')
    });
    let words: Vec<&str> = words.collect();
    assert!(words.len() > 50);
    // Each page takes a while to make, and one word is split as another is.
    for word in words.iter().step_by(words.len() / 25) {
        let (first, rest) = word.split_at('中'.len_utf8());
        let query = format!("办理新疆外事{first} {rest}");
        let path = format!("/zh/search?q={}", query.replace(' ', "+"));
        assert_eq!(site.get(&path).status, StatusCode::OK, "{query}");
    }
}
