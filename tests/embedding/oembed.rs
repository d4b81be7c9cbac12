//! oEmbed 1.0, as its specification (oembed.com) wants it.

use axum::http::{Method, StatusCode};
use scraper::{Html, Selector};
use serde_json::Value;
use url::form_urlencoded::byte_serialize;

use super::BASE;
use crate::support::ministry::{BASE as MINISTRY, Ministry};
use crate::support::{Answer, Site};

fn ask(site: &Site, url: &str, more: &str) -> Answer {
    let url: String = byte_serialize(url.as_bytes()).collect();
    site.get(&format!("/oembed?url={url}{more}"))
}

/// The answer and the URL of the frame in it.
fn rich(site: &Site, url: &str, more: &str) -> (Value, String) {
    let answer = ask(site, url, more);
    assert_eq!(answer.status, StatusCode::OK, "{url}");
    assert_eq!(answer.header("content-type"), "application/json");
    let rich: Value = serde_json::from_str(&answer.text()).unwrap();
    assert_eq!(rich["version"], "1.0");
    assert_eq!(rich["type"], "rich");
    let frame = Html::parse_fragment(rich["html"].as_str().unwrap());
    let frame = frame
        .select(&Selector::parse("iframe").unwrap())
        .next()
        .unwrap();
    for size in ["width", "height"] {
        assert_eq!(frame.attr(size).unwrap(), rich[size].to_string());
    }
    assert_eq!(frame.attr("title"), rich["title"].as_str());
    let source = frame.attr("src").unwrap().to_owned();
    (rich, source)
}

#[test]
fn a_page_is_embedded_as_its_card() {
    let site = Site::shipped();
    let page = format!("{BASE}/zh/organizations/cast/general-office");
    let (rich, source) = rich(&site, &page, "&format=json");
    assert_eq!(source, format!("{page}/card"));
    assert_eq!(rich["title"], "办公厅 – 中国科学技术协会");
    assert_eq!(rich["provider_name"], "名录");
    assert_eq!(rich["provider_url"], format!("{BASE}/"));
}

#[test]
fn every_url_of_a_thing_is_known() {
    let site = Site::shipped();
    let card = format!("{BASE}/en/people/song-jun/card");
    for (asked, leads) in [
        (format!("{BASE}/en/people/song-jun"), card.clone()),
        (format!("{BASE}/en/people/song-jun/"), card.clone()),
        (format!("{BASE}/en/people/song-jun#contact"), card.clone()),
        // The page itself mends such spellings, so people pass them on.
        (format!("{BASE}/EN/people//Song-%4Aun"), card.clone()),
        (format!("{BASE}/en/people/song-jun?utm=1"), card.clone()),
        (
            "https://127.0.0.1:8080/en/people/song-jun".to_owned(),
            card.clone(),
        ),
        (format!("{card}?theme=dark"), format!("{card}?theme=dark")),
        (
            format!("{BASE}/en/people/song-jun?on=2020-01-01"),
            format!("{card}?on=2020-01-01"),
        ),
        // The frame of a permalink comes in the language of whoever reads the page around it.
        (
            format!("{BASE}/people/song-jun"),
            format!("{BASE}/people/song-jun/card"),
        ),
    ] {
        assert_eq!(rich(&site, &asked, "").1, leads, "{asked}");
    }
    let (_, source) = rich(&site, &format!("{BASE}/en/people/song-jun"), "&theme=light");
    assert_eq!(source, format!("{card}?theme=light"));

    let site = Ministry::on_the_day().site;
    let former = format!("{MINISTRY}/organizations/example-ministry/foreign-liaison");
    let (_, source) = rich(&site, &former, "");
    assert_eq!(
        source,
        format!("{MINISTRY}/organizations/example-ministry/international-cooperation/card")
    );
    let day = format!("{MINISTRY}/en/organizations/example-ministry?on=2016-06-01");
    assert_eq!(rich(&site, &day, "").0["title"], "Example Commission");
}

#[test]
fn the_frame_is_no_larger_than_it_may_be() {
    let site = Site::shipped();
    let page = format!("{BASE}/en/people/song-jun");
    let size = |more: &str| {
        let rich = rich(&site, &page, more).0;
        (
            rich["width"].as_u64().unwrap(),
            rich["height"].as_u64().unwrap(),
        )
    };
    let usual = size("");
    assert_eq!(size("&maxwidth=10000&maxheight=10000"), usual);
    assert_eq!(size("&maxwidth=&maxheight="), usual);
    assert_eq!(size("&maxwidth=240"), (240, usual.1));
    assert_eq!(size("&maxheight=100"), (usual.0, 100));
}

#[test]
fn what_cannot_be_embedded_is_told_by_its_status() {
    let site = Site::shipped();
    let here = format!("{BASE}/en/people/song-jun");
    for (url, more, status, word) in [
        (
            "https://example.org/en/people/song-jun",
            "",
            404,
            "not-found",
        ),
        ("http://127.0.0.1/en/people/song-jun", "", 404, "not-found"),
        (
            "ftp://127.0.0.1:8080/en/people/song-jun",
            "",
            404,
            "not-found",
        ),
        (
            "http://a@127.0.0.1:8080/en/people/song-jun",
            "",
            404,
            "not-found",
        ),
        (&format!("{BASE}/en/people/nobody"), "", 404, "not-found"),
        (&format!("{BASE}/en/people"), "", 404, "not-found"),
        (
            &format!("{BASE}/people/song-jun.json"),
            "",
            404,
            "not-found",
        ),
        (&format!("{here}?on=never"), "", 404, "not-found"),
        ("", "", 400, "bad-url"),
        ("/en/people/song-jun", "", 400, "bad-url"),
        (&here, "&maxwidth=0", 400, "bad-size"),
        (&here, "&maxheight=-1", 400, "bad-size"),
        (&here, "&maxwidth=wide", 400, "bad-size"),
        (&here, "&maxwidth=99999999999", 400, "bad-size"),
        (&here, "&format=yaml", 501, "unknown-format"),
    ] {
        let answer = ask(&site, url, more);
        assert_eq!(answer.status.as_u16(), status, "{url} {more}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem: Value = serde_json::from_str(&answer.text()).unwrap();
        assert_eq!(problem["type"], format!("{BASE}/api#problem-{word}"));
        let explained = site.page("/zh/api").attributes("[id]", "id");
        assert!(explained.contains(&format!("problem-{word}")));
    }
}

#[test]
fn xml_says_the_same() {
    let site = Site::shipped();
    let page = format!("{BASE}/en/organizations/cast/general-office");
    let (rich, _) = rich(&site, &page, "");
    let answer = ask(&site, &page, "&format=xml");
    assert_eq!(answer.header("content-type"), "text/xml; charset=utf-8");
    let xml = answer.text();
    let value = |name: &str| {
        let (_, rest) = xml.split_once(&format!("<{name}>")).unwrap();
        let (value, _) = rest.split_once(&format!("</{name}>")).unwrap();
        // What is escaped in XML is escaped in HTML in the same way.
        Html::parse_fragment(value)
            .root_element()
            .text()
            .collect::<String>()
    };
    for name in [
        "version",
        "type",
        "title",
        "provider_name",
        "provider_url",
        "html",
    ] {
        assert_eq!(value(name), rich[name].as_str().unwrap(), "{name}");
    }
    assert_eq!(value("width"), rich["width"].to_string());
    assert_eq!(value("height"), rich["height"].to_string());
}

#[test]
fn pages_lead_to_it_and_scripts_may_read_it() {
    let site = Site::shipped();
    for path in [
        "/en/people/song-jun",
        "/zh/organizations/cast?on=2020-01-01",
    ] {
        let answer = site.get(path);
        let page = site.page(path);
        let link = page.attributes("link[type='application/json+oembed']", "href");
        let asked = link[0].strip_prefix(BASE).unwrap();
        let links = answer.headers.get_all("link").iter();
        let links: Vec<&str> = links.map(|link| link.to_str().unwrap()).collect();
        let header = format!("<{asked}>; rel=\"alternate\"; type=\"application/json+oembed\"");
        assert!(links.contains(&&*header), "{links:?}");
        let answer = site.get(asked);
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        let (path, query) = path
            .split_once('?')
            .map_or((path, String::new()), |(path, query)| {
                (path, format!("?{query}"))
            });
        let card = format!("{BASE}{path}/card{query}");
        assert!(answer.text().contains(&card), "{card}");
    }
    for path in [
        "/en/people",
        "/en/",
        "/en/people/nobody",
        "/en/people/song-jun/card",
    ] {
        let page = Html::parse_document(&site.get(path).text());
        let link = Selector::parse("link[type='application/json+oembed']").unwrap();
        assert!(page.select(&link).next().is_none(), "{path}");
    }
    let wish = [("access-control-request-method", "GET")];
    let asked = site.request(Method::OPTIONS, "/oembed", &wish);
    assert_eq!(asked.status, StatusCode::NO_CONTENT);
    // In a language it is the same, so it has one address.
    let moved = site.get("/en/oembed?url=a%26b&maxwidth=300");
    assert_eq!(moved.header("location"), "/oembed?url=a%26b&maxwidth=300");
}
