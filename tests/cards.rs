//! vCards: the form of their lines, what they are saved as, and what they say on a day.

use std::collections::BTreeSet;

use axum::http::Method;
use minglu::address::{Address, Format, Page};
use minglu::model::Directory;

use crate::support::ministry::{Ministry, SONG_JUN};
use crate::support::{Site, shipped_snapshot};

const ALL: &str = "/organizations/example-ministry.vcf";

/// The paths of all cards of a directory.
fn paths(directory: &Directory) -> Vec<String> {
    let pages = Page::all(directory).into_iter();
    let cards = pages.filter_map(|page| page.data(Format::VCard));
    cards
        .map(|card| Address::permalink(card).path(directory))
        .collect()
}

/// The lines of a text, put together again where they were folded.
fn unfolded(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    text.trim_end().split("\r\n").map(str::to_owned).collect()
}

#[test]
fn lines_end_and_are_folded_as_the_standard_says() {
    let site = Site::shipped();
    for path in paths(shipped_snapshot().directory()) {
        let answer = site.get(&path);
        assert_eq!(answer.header("content-type"), Format::VCard.media_type());
        let text = answer.text();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{path}");
        let lines = unfolded(&text);
        let count = |wanted: &str| lines.iter().filter(|line| *line == wanted).count();
        let cards = count("BEGIN:VCARD");
        assert!(cards > 0, "{path}");
        assert_eq!(count("END:VCARD"), cards, "{path}");
        assert_eq!(count("VERSION:4.0"), cards, "{path}");
        for once in ["UID:", "SOURCE:", "KIND:"] {
            let found = lines.iter().filter(|line| line.starts_with(once)).count();
            assert_eq!(found, cards, "{path}: {once}");
        }
    }
}

#[test]
fn a_card_is_saved_under_a_name_that_tells_whose_it_is() {
    let site = Site::shipped();
    for (path, name) in [
        ("/people/song-jun.vcf", "song-jun.vcf"),
        ("/organizations/cast.vcf", "cast.vcf"),
        (
            "/organizations/cast/general-office.vcf",
            "cast-general-office.vcf",
        ),
        (
            "/people/song-jun.vcf?on=2026-01-02",
            "song-jun-2026-01-02.vcf",
        ),
    ] {
        let answer = site.get(path);
        let wanted = format!("attachment; filename=\"{name}\"");
        assert_eq!(answer.header("content-disposition"), wanted, "{path}");
    }
    assert_eq!(
        site.get("/people/song-jun.json")
            .header("content-disposition"),
        ""
    );
}

#[test]
fn a_contact_says_what_it_is_for_and_when() {
    let contact = r#"
[[contacts]]
purpose.en = "Complaints; appeals"
purpose.zh = "投诉"
phones = ["+1 650 253 0000 ext. 12"]
faxes = ["010-66551002"]
emails = ["office@register.example"]
website = "https://register.example/a,b;c"
postal_code = "100000"
hours.en = "Mondays, 9:00"
"#;
    let file = "organizations/example-ministry/units/general-office.toml";
    let ministry = Ministry::with_more(&[(file, contact)]);
    let path = "/organizations/example-ministry/general-office.vcf";
    let lines = unfolded(&ministry.site.get(path).text());
    for line in [
        "item1.X-ABLABEL:Complaints\\; appeals",
        "item1.TEL;TYPE=work,voice:+16502530000 ext. 12",
        "item1.TEL;TYPE=work,fax:+861066551002",
        "item1.EMAIL;TYPE=work:office@register.example",
        "item1.URL;TYPE=work:https://register.example/a,b;c",
        "item1.ADR;TYPE=work:;;;;;100000;",
        "item1.NOTE;LANGUAGE=en:Hours: Mondays\\, 9:00",
    ] {
        assert!(
            lines.iter().any(|found| found == line),
            "{line}\n{lines:#?}"
        );
    }
}

#[test]
fn what_the_institution_did_not_say_is_called_that() {
    // The shipped titles are unofficial in Chinese.
    let lines = unfolded(&Site::shipped().get("/people/song-jun.vcf").text());
    let note = |tag: &str| format!("NOTE;LANGUAGE={tag}:");
    assert!(
        lines.iter().any(|line| line.starts_with(&note("zh"))),
        "{lines:#?}"
    );
    assert!(!lines.iter().any(|line| line.starts_with(&note("en"))));
}

#[test]
fn one_name_with_its_parts_stands_first_in_the_language_of_the_page() {
    let ministry = Ministry::with_more(&[SONG_JUN]);
    let english = [
        "FN;LANGUAGE=en:Song Jun",
        "NICKNAME;LANGUAGE=zh:宋军",
        "N;SORT-AS=\"song,jun\";LANGUAGE=en:Song;Jun;;;",
    ];
    let chinese = [
        "FN;LANGUAGE=zh:宋军",
        "NICKNAME;LANGUAGE=en:Song Jun",
        "N;SORT-AS=\"song,jun\";LANGUAGE=zh:宋;军;;;",
    ];
    for (path, wanted) in [
        ("/people/song-jun.vcf", english),
        ("/zh/people/song-jun.vcf", chinese),
    ] {
        // Whoever asked for it before.
        for accepted in ["zh-CN", "en"] {
            let languages = [("accept-language", accepted)];
            let answer = ministry.site.request(Method::GET, path, &languages);
            let lines = unfolded(&answer.text());
            let is_name =
                |line: &&String| line.starts_with(['F', 'N']) && !line.starts_with("NOTE");
            let names: Vec<_> = lines.iter().filter(is_name).collect();
            assert_eq!(names, wanted, "{path}");
            assert!(lines.contains(&"UID:https://register.example/people/song-jun".to_owned()));
            assert!(lines.contains(&format!("SOURCE:https://register.example{path}")));
        }
    }
    let first = ministry.site.get("/en/people/song-jun.vcf");
    assert_eq!(first.header("location"), "/people/song-jun.vcf");
}

#[test]
fn a_page_leads_to_the_card_in_its_language() {
    let site = Site::shipped();
    for (page, card) in [
        ("/en/people/song-jun", "/people/song-jun.vcf"),
        ("/zh/people/song-jun", "/zh/people/song-jun.vcf"),
    ] {
        let links = site.page(page).attributes("a", "href");
        let cards: BTreeSet<_> = links.iter().filter(|link| link.ends_with(".vcf")).collect();
        assert_eq!(cards, BTreeSet::from([&card.to_owned()]), "{page}");
    }
}

#[test]
fn each_number_of_somebody_in_several_posts_is_that_of_a_post() {
    let research = r#"
[[posts.contacts]]
phones = ["010-66551111"]

[[posts]]
slug = "research-adviser"
title = "director-general"
[[posts.appointments]]
person = "person-mu"
[[posts.contacts]]
phones = ["010-66552222"]
[[posts.contacts]]
purpose.en = "Grants"
purpose.zh = "资助"
phones = ["010-66553333"]
"#;
    let site = Ministry::with_research_posts(research);
    let lines = unfolded(&site.get("/people/person-mu.vcf").text());
    let label = |number: &str| {
        let line = lines.iter().find(|line| line.ends_with(number)).unwrap();
        let (group, _) = line.split_once("TEL;").unwrap();
        let label = lines
            .iter()
            .find_map(|line| line.strip_prefix(&format!("{group}X-ABLABEL:")));
        (group.to_owned(), label.filter(|_| !group.is_empty()))
    };
    assert_eq!(label("+861066551111"), (String::new(), None));
    let (group, post) = label("+861066552222");
    let title = format!("{group}TITLE;");
    assert!(
        lines.iter().any(|line| line.starts_with(&title)),
        "{lines:#?}"
    );
    assert_eq!(
        post,
        Some("Director General\\, Research Department\\, Example Ministry")
    );
    let (_, grants) = label("+861066553333");
    assert_eq!(
        grants,
        Some("Director General\\, Research Department\\, Example Ministry · Grants")
    );
}

#[test]
fn a_number_that_two_offices_share_stands_there_once() {
    let lines = unfolded(&Site::shipped().get("/people/song-jun.vcf").text());
    let numbers = lines.iter().filter(|line| line.starts_with("TEL;"));
    assert_eq!(numbers.count(), 2, "{lines:#?}");
}

fn says(ministry: &Ministry, path: &str, line: &str) -> bool {
    let lines = unfolded(&ministry.site.get(path).text());
    lines.iter().any(|found| found == line)
}

#[test]
fn nobody_is_announced_and_nobody_stays() {
    let ministry = Ministry::on_the_day();
    let uid = |slug: &str| format!("UID:https://register.example/people/{slug}");
    assert!(says(&ministry, ALL, &uid("person-gamma")));
    assert!(!says(&ministry, ALL, &uid("person-delta")));
    assert!(!says(&ministry, ALL, &uid("person-epsilon")));
    let then = format!("{ALL}?on=2027-01-01");
    assert!(says(&ministry, &then, &uid("person-delta")));
    assert!(!says(&ministry, &then, &uid("person-gamma")));
}

#[test]
fn who_acts_for_somebody_is_not_called_that_somebody() {
    let ministry = Ministry::on_the_day();
    let path = "/people/person-beta.vcf?on=2019-08-01";
    let lines = unfolded(&ministry.site.get(path).text());
    let titles: Vec<_> = lines.iter().filter(|line| line.contains("TITLE")).collect();
    assert!(
        titles[0].ends_with("LANGUAGE=en:Minister (acting)"),
        "{titles:?}"
    );
    let source = format!("SOURCE:https://register.example{path}");
    assert!(lines.contains(&source), "{lines:?}");
}

#[test]
fn how_a_post_is_held_stands_in_brackets_as_the_language_sets_them() {
    let ministry = Ministry::on_the_day();
    let lines = unfolded(
        &ministry
            .site
            .get("/people/person-beta.vcf?on=2019-08-01")
            .text(),
    );
    let title = lines
        .iter()
        .find(|line| line.contains("TITLE") && line.contains("LANGUAGE=zh"));
    let title = title.unwrap();
    assert!(title.contains("（") && !title.contains(" （"), "{title}");
    let popolo = ministry.site.json("/popolo.json").to_string();
    assert!(!popolo.contains(" （"), "{popolo}");
}

#[test]
fn a_body_bears_the_name_of_the_day() {
    let ministry = Ministry::on_the_day();
    let was = "FN;LANGUAGE=en:Example Commission";
    assert!(says(&ministry, &format!("{ALL}?on=2017-06-01"), was));
    assert!(!says(&ministry, ALL, was));
}

#[test]
fn several_holders_are_a_group_and_one_is_an_agent() {
    let ministry = Ministry::on_the_day();
    let posts = "/organizations/example-ministry/posts";
    let minister = format!("{posts}/minister.vcf");
    let gamma = "RELATED;TYPE=agent:https://register.example/people/person-gamma";
    assert!(says(&ministry, &minister, gamma));
    let vice = format!("{posts}/vice-minister.vcf");
    assert!(says(&ministry, &vice, "KIND:group"));
    let zeta = "MEMBER:https://register.example/people/person-zeta";
    assert!(says(&ministry, &vice, zeta));
}

#[test]
fn no_label_stands_without_its_group() {
    let contact = "\n[[contacts]]\npurpose.en = \"Complaints; appeals\"\npurpose.zh = \"投诉\"\nphones = [\"010-66551002\"]\n";
    let file = "organizations/example-ministry/units/research.toml";
    let ministry = Ministry::with_more(&[(file, contact)]);
    let lines = unfolded(
        &ministry
            .site
            .get("/organizations/example-ministry/research.vcf")
            .text(),
    );
    let labels: Vec<&String> = lines
        .iter()
        .filter(|line| line.contains("X-ABLABEL"))
        .collect();
    assert!(
        labels.iter().all(|line| !line.starts_with("X-ABLABEL")),
        "{labels:?}"
    );
    // An address book that passes over groups has the number all the same.
    assert!(
        lines.contains(&"TEL;TYPE=work,voice:+861066551002".to_owned()),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&"NOTE;LANGUAGE=en:Contact: Complaints\\; appeals".to_owned()),
        "{lines:#?}"
    );
}
