//! Telephone numbers as readers of each language dial them, as programs read them and as people look for them.

use serde_json::json;

use crate::support::content::Content;
use crate::support::ministry::Ministry;
use crate::support::{Site, with_uyghur};

/// A unit with a number that has an extension, a hotline, a number that is barred to calls from abroad and a foreign one.
const UNIT: &str = "organizations/example-ministry/teaching";

/// The numbers of a page as they are shown, and what they dial.
fn numbers(site: &Site, path: &str) -> Vec<(String, String)> {
    let page = site.page(path);
    let of = "[aria-labelledby=contact] a.number";
    let shown = page.texts(of).into_iter();
    let numbers = shown.zip(page.attributes(of, "href"));
    numbers
        .filter(|(_, href)| href.starts_with("tel:"))
        .collect()
}

#[test]
fn a_number_is_shown_as_its_reader_dials_it() {
    let site = Ministry::on_the_day().site;
    let dialled = ["tel:+861066551006;ext=80123", "tel:12345", "tel:4000123456"];
    for (language, shown, fax) in [
        (
            "en",
            ["+86 10 6655 1006 ext. 80123", "12345", "400-012-3456"],
            "+1 650-253-0000 ext. 12",
        ),
        (
            "zh",
            ["010-66551006 转 80123", "12345", "400-012-3456"],
            "+1 650-253-0000 转 12",
        ),
    ] {
        let path = format!("/{language}/{UNIT}");
        let expected = shown.into_iter().zip(dialled);
        let expected = expected.map(|(shown, dialled)| (shown.to_owned(), dialled.to_owned()));
        assert_eq!(numbers(&site, &path), expected.collect::<Vec<_>>());
        assert_eq!(
            site.page(&path)
                .text("[aria-labelledby=contact] span.number"),
            fax
        );
    }
}

#[test]
fn every_language_of_the_country_shows_its_numbers_so() {
    let folder = with_uyghur();
    let site = Site::of(folder.path());
    let path = "organizations/cas-xinjiang/comprehensive-office";
    for (language, number) in [
        ("ug", "0991-3835430"),
        ("zh", "0991-3835430"),
        ("en", "+86 991 383 5430"),
    ] {
        let shown = &numbers(&site, &format!("/{language}/{path}"))[0].0;
        assert_eq!(shown, number, "{language}");
    }
}

#[test]
fn every_country_where_a_language_is_spoken_shows_its_numbers_at_home() {
    for (region, written, national, languages) in [
        ("GB", "020 7219 3000", "020 7219 3000", ["en"].as_slice()),
        ("IE", "01 618 3000", "(01) 618 3000", &["en"]),
        ("AU", "(02) 6277 7111", "(02) 6277 7111", &["en"]),
        ("CA", "613-992-4793", "(613) 992-4793", &["en"]),
        ("NZ", "04 817 9999", "04 817 9999", &["en"]),
        ("HK", "2810 2717", "2810 2717", &["en", "zh"]),
        ("SG", "6332 6666", "6332 6666", &["en", "zh"]),
        ("MO", "2872 6886", "2872 6886", &["zh"]),
        ("TW", "02 2311 3731", "02 2311 3731", &["zh"]),
        ("CN", "010-66571018", "010-66571018", &["zh"]),
        ("US", "202-224-3121", "(202) 224-3121", &["en"]),
    ] {
        let content = Content::minimal();
        let site = content.read("site.toml");
        let site = site.replace("\"CN\"", &format!("\"{region}\""));
        content.write("site.toml", site);
        let ministry = "organizations/example-ministry/organization.toml";
        let text = content.read(ministry).replace("010-68571898", written);
        content.write(ministry, text);
        let site = Site::of(&content.path(""));
        for language in ["en", "zh"] {
            let shown = &numbers(
                &site,
                &format!("/{language}/organizations/example-ministry"),
            );
            let is_national = shown[0].0 == national && !shown[0].0.starts_with('+');
            let is_spoken = languages.contains(&language);
            assert_eq!(is_national, is_spoken, "{language} in {region}: {shown:?}");
        }
    }
}

#[test]
fn programs_read_the_same_in_every_language() {
    let site = Ministry::on_the_day().site;
    let contact = &site.json(&format!("/{UNIT}.json"))["contacts"][0];
    let phone = |e164: Option<&str>,
                 international,
                 national,
                 extension: Option<&str>,
                 national_only,
                 url| {
        json!({
            "e164": e164,
            "international": international,
            "national": national,
            "extension": extension,
            "national_only": national_only,
            "url": url,
        })
    };
    assert_eq!(
        contact["phones"],
        json!([
            phone(
                Some("+861066551006"),
                "+86 10 6655 1006 ext. 80123",
                "010-66551006",
                Some("80123"),
                false,
                "tel:+861066551006;ext=80123"
            ),
            phone(None, "12345", "12345", None, true, "tel:12345"),
            phone(
                None,
                "400-012-3456",
                "400-012-3456",
                None,
                true,
                "tel:4000123456"
            ),
        ])
    );
    let found = site.json("/en/search.json?q=12345");
    let phones = found["results"][0]["phones"].as_array().unwrap().iter();
    let e164: Vec<_> = phones.map(|phone| phone["e164"].as_str()).collect();
    assert_eq!(e164, [Some("+861066551006"), None, None], "{found:#}");
    for (format, lines) in [
        (
            "vcf",
            [
                "TEL;TYPE=work,voice:+861066551006 ext. 80123",
                "TEL;TYPE=work,voice:12345",
                "TEL;TYPE=work,voice:4000123456",
            ],
        ),
        (
            "ttl",
            [
                "<tel:+861066551006;ext=80123>",
                "<tel:12345;phone-context=+86>",
                "<tel:4000123456;phone-context=+86>",
            ],
        ),
        (
            "jsonld",
            ["\"+861066551006;ext=80123\"", "\"12345\"", "\"4000123456\""],
        ),
    ] {
        let text = site.get(&format!("/{UNIT}.{format}")).text();
        for line in lines {
            assert!(text.contains(line), "{line}\n{text}");
        }
    }
    let book = site
        .get("/organizations/example-ministry/phone-book.csv")
        .text();
    let cell = "(+86) 10 6655 1006 ext. 80123; 12345; 400-012-3456";
    assert!(book.contains(cell), "{book}");
}

#[test]
fn a_number_is_found_with_its_extension_and_by_it() {
    let site = Ministry::on_the_day().site;
    for typed in [
        "010-66551006转80123",
        "%2B86 10 6655 1006 ext. 80123",
        "66551006",
        "80123",
        "转80123",
        "ext. 80123",
        "%2380123",
        "%EF%BC%8380123",
        "12345",
        "4000123456",
        "400-012-3456",
    ] {
        for language in ["en", "zh"] {
            let page = site.page(&format!("/{language}/search?q={}", typed.replace(' ', "+")));
            let first = page.attributes(".answers > li:first-child h3 a", "href");
            assert_eq!(first, [format!("/{language}/{UNIT}")], "{typed}");
            let marks = page.texts(".answers > li:first-child .numbers mark");
            assert!(!marks.is_empty(), "{typed} in {language}");
        }
    }
}
