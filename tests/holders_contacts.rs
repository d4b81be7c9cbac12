//! How to reach one of the holders of a post.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

const RESEARCH: &str = "organizations/example-ministry/units/research.toml";
const MEMBER: &str = "/organizations/example-ministry/posts/research-member";

/// The Research Department with members, one of whom left at the end of 2025, each with a telephone.
fn with_members() -> Site {
    let posts = r#"
[[posts]]
slug = "research-member"
title.en = "Member of the Council"
title.zh = "委员"
multiple_holders = true
start = "2020-01-01"

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"

[[posts.appointments.contacts]]
phones = ["010-6655 7001"]
emails = ["eta@ministry.example"]

[[posts.appointments.contacts]]
phones = ["010-6655 7002"]
end = "2024-12-31"

[[posts.appointments]]
person = "person-theta"
start = "2022-04-01"
end = "2025-12-31"
contacts = [{ phones = ["010-6655 7003"] }]
"#;
    Ministry::with_more(&[(RESEARCH, posts)]).site
}

#[test]
fn pages_show_it_with_its_holder_until_the_post_is_left() {
    let site = with_members();
    let pages = [
        format!("/en{MEMBER}"),
        format!("/zh{MEMBER}/card"),
        "/en/organizations/example-ministry/phone-book".to_owned(),
        "/en/organizations/example-ministry/research".to_owned(),
    ];
    for page in &pages {
        let then = site.get(&format!("{page}?on=2025-06-01")).text();
        let now = site.get(page).text();
        for number in ["66557001", "66557003"] {
            let dialled = format!("tel:+8610{number}");
            assert!(then.contains(&dialled), "{page}: {number}: {then}");
        }
        assert!(!then.contains("66557002"), "{page}");
        assert!(now.contains("66557001"), "{page}");
        assert!(!now.contains("66557003"), "{page}");
    }
    let text = site.page(&format!("/en{MEMBER}?on=2025-06-01")).main();
    let at = |said: &str| text.rfind(said).unwrap();
    assert!(at("Person Eta") < at("6655 7001") && at("6655 7001") < at("Person Theta"));
    let person = |slug: &str| site.get(&format!("/en/people/{slug}")).text();
    assert!(person("person-eta").contains("66557001"));
    assert!(!person("person-theta").contains("66557003"));
}

#[test]
fn data_has_it_with_its_holder_until_the_post_is_left() {
    let site = with_members();
    let holders = |day: &str| {
        let post = site.json(&format!("{MEMBER}.json?on={day}"));
        let holders = post["occupancy"]["holders"].as_array().unwrap().clone();
        holders
            .iter()
            .map(|holder| holder["contacts"].to_string())
            .collect::<Vec<_>>()
    };
    let then = holders("2025-06-01");
    assert!(then[0].contains("66557001") && !then[0].contains("66557002"));
    assert!(then[1].contains("66557003"));
    assert_eq!(holders("2026-01-01").len(), 1);
    let card = |day: &str| {
        site.get(&format!("/people/person-theta.vcf?on={day}"))
            .text()
    };
    assert!(card("2025-06-01").contains("66557003"));
    assert!(!card("2026-01-01").contains("66557003"));
    let person = site.json("/people/person-theta.json");
    assert!(!person.to_string().contains("66557003"), "{person}");
    let table = site
        .get("/organizations/example-ministry/phone-book.csv")
        .text();
    let line = table
        .lines()
        .find(|line| line.contains("6655 7001"))
        .unwrap();
    assert!(line.contains("Person Eta"), "{line}");
    assert!(!table.contains("6655 7003"));
    let popolo = site.get("/organizations/example-ministry.popolo.json?on=2025-06-01");
    let popolo = popolo.text();
    assert!(popolo.contains("66557003"), "{popolo}");
}

#[test]
fn the_number_is_an_answer_until_the_post_is_left() {
    let site = with_members();
    let found = |day: &str, query: &str| {
        let found = site.json(&format!("/en/search.json?q={query}&on={day}"));
        found["results"].to_string()
    };
    assert!(found("2025-06-01", "66557003").contains("Person Theta"));
    assert!(!found("2026-06-01", "66557003").contains("person-theta"));
    let first = found("2025-06-01", "Person+Theta+phone");
    assert!(first.contains("66557003"), "{first}");
}

#[test]
fn it_lies_within_its_appointment_and_says_something() {
    let content = Content::minimal();
    let path = "organizations/example-ministry/units/library.toml";
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\
        [[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n[[posts.appointments]]\n\
        person = \"person-a\"\nstart = \"2010\"\n[[posts.appointments.contacts]]\n";
    for (contact, codes) in [
        ("phones = [\"010-6655 7001\"]", &[][..]),
        (
            "purpose.en = \"Office\"\npurpose.zh = \"办公室\"",
            &[Code::MissingKey],
        ),
        (
            "phones = [\"010-6655 7001\"]\nstart = \"2009\"",
            &[Code::OutsideItsLife],
        ),
        (
            "phones = [\"010-6655 7001\"]\nstart = \"2012\"\nend = \"2011\"",
            &[Code::InvertedDates],
        ),
    ] {
        content.write(path, format!("{head}{contact}\n"));
        let report = content.report();
        let found: Vec<_> = report.diagnostics().iter().map(|one| one.code).collect();
        assert_eq!(found, codes, "{}", report.to_human(false));
    }
}

/// The Research Department with a member of its council; the post and its holder have a telephone each.
fn with_numbers_of_both() -> Site {
    let posts = r#"
[[posts]]
slug = "research-member"
title.en = "Member of the Council"
title.zh = "委员"
start = "2020-01-01"

[[posts.contacts]]
purpose.en = "Secretariat"
purpose.zh = "秘书处"
phones = ["010-6655 7000"]

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"

[[posts.appointments.contacts]]
purpose.en = "District office"
purpose.zh = "地区办公室"
phones = ["010-6655 7001"]
"#;
    Ministry::with_more(&[(RESEARCH, posts)]).site
}

#[test]
fn the_number_of_a_holder_and_that_of_the_post_both_stand_and_say_whose_they_are() {
    let site = with_numbers_of_both();
    for (language, own) in [("en", "(thisperson’sown)"), ("zh", "（本人）")] {
        let page = site.page(&format!("/{language}/people/person-eta"));
        let text = page.text("section[aria-labelledby=contact]");
        let text = text.replace([' ', '-'], "");
        let (before, of_post) = text.split_once("66557001").unwrap();
        assert!(before.contains(own), "{text}");
        assert!(of_post.contains("66557000"), "{text}");
    }
    let table = site.get("/organizations/example-ministry.csv").text();
    let line = table.lines().find(|line| line.contains("Person Eta"));
    let cells: Vec<&str> = line.unwrap().split(',').collect();
    let both = "(+86) 10 6655 7001; (+86) 10 6655 7000";
    assert!(cells.contains(&both), "{cells:?}");
    assert!(cells.contains(&"(+86) 10 6655 7001"), "{cells:?}");
    let turtle = site.get(&format!("{MEMBER}.ttl")).text();
    for number in ["+861066557000", "+861066557001"] {
        assert!(turtle.contains(number), "{number}: {turtle}");
    }
    let linked: serde_json::Value =
        serde_json::from_str(&site.get(&format!("{MEMBER}.jsonld")).text()).unwrap();
    let holder = &linked["memberOf"]["member"]["member"];
    assert_eq!(holder["contactPoint"]["telephone"], "+861066557001");
    assert_eq!(linked["contactPoint"]["telephone"], "+861066557000");
    let card = |path: &str| site.get(path).text().replace("\r\n ", "");
    let post = card(&format!("{MEMBER}.vcf"));
    let group = |card: &str, label: &str, number: &str| {
        let labelled = card.lines().find(|line| line.ends_with(label));
        let labelled = labelled.unwrap_or_else(|| panic!("{label}: {card}"));
        let (group, _) = labelled.split_once('.').unwrap();
        let mut lines = card
            .lines()
            .filter(|line| line.starts_with(&format!("{group}.")));
        lines.any(|line| line.ends_with(number))
    };
    assert!(group(
        &post,
        "Person Eta · District office",
        "+861066557001"
    ));
    assert!(post.contains("+861066557000"), "{post}");
    let person = card("/people/person-eta.vcf");
    assert!(person.contains("+861066557001"), "{person}");
    assert!(group(&person, " · Secretariat", "+861066557000"));
}

#[test]
fn lists_say_what_each_number_is_for() {
    let site = with_numbers_of_both();
    for (language, purposes) in [
        ("en", ["District office", "Secretariat"]),
        ("zh", ["地区办公室", "秘书处"]),
    ] {
        let page = format!("/{language}/organizations/example-ministry/research");
        let list = site.page(&page).text(".posts");
        for (purpose, number) in purposes.into_iter().zip(["66557001", "66557000"]) {
            let (_, behind) = list.split_once(purpose).unwrap();
            let digits: String = behind.chars().filter(char::is_ascii_digit).collect();
            // The codes of the country and the city stand before it.
            let place = digits.find(number);
            assert!(place.is_some_and(|place| place <= 4), "{purpose}: {list}");
        }
    }
}
