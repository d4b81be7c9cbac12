//! The Xinjiang Institute of Ecology and Geography, by `texts/xieg.txt`.

use super::{Row, assert_shown, facts, tel};
use crate::support::Site;

const SECTION: &str = "organizations/xieg/sections/international-cooperation";

/// How each of the five paragraphs begins and ends, and what is told of the menu.
const PARAGRAPHS: &[(&str, &str)] = &[
    (
        "The guidance thought of international cooperation",
        "training qualified scientists and technicians.",
    ),
    (
        "Since many years, the international scientific",
        "resources and environmental research domains.",
    ),
    (
        "The unique natural environment in Xinjiang is a “natural laboratory”",
        "developing our institute as a first-class institute.",
    ),
    (
        "In the international cooperation of our institute, five foreign experts won the “Tianshan Award”",
        "research level of Xinjiang is increased.",
    ),
    (
        "The cooperative emphases of our institute in the near future",
        "cooperative research projects in Central Asia.",
    ),
    (
        "The menu also names International Projects",
        "International Organizations.",
    ),
];

const SHOWN: &[Row] = &[
    (
        "/en/organizations/xieg",
        &[
            "818 South Beijing Road, Urumqi, Xinjiang",
            "goff@ms.xjb.ac.cn",
            "Five foreign experts won the “Tianshan Award”",
            "Copyright © 2009.",
        ],
    ),
    (
        "/zh/organizations/xieg",
        &["北京南路818号", "“天山奖”", "1/5～1/4", "50多个"],
    ),
    (
        "/en/organizations/xieg/sections/international-cooperation",
        &[
            "more than 50 countries and regions",
            "1/5~1/4 of the total",
            "European countries and USA, Japan, Russia",
            "Central Asia and Western Asia",
        ],
    ),
    (
        "/zh/organizations/xieg/sections/international-cooperation",
        &[
            "50多个国家和地区",
            "1/5～1/4",
            "“天然实验室”",
            "“天山奖”",
            "地缘优势",
            "知识创新工程试点",
        ],
    ),
];

#[test]
fn what_is_shown() {
    assert_shown(SHOWN);
    let page = Site::shipped().page("/en/organizations/xieg");
    assert_eq!(tel(&page), ["tel:+869917885307"]);
    let facts = facts(&page).join("\n");
    for fact in [
        "Chinese Academy of Sciences",
        "scientific and technological exchange in Xinjiang",
        "more than 50",
    ] {
        assert!(facts.contains(fact), "{fact}\n{facts}");
    }
}

#[test]
fn the_text_in_its_paragraphs() {
    let site = Site::shipped();
    let shown = site.page(&format!("/en/{SECTION}")).texts(".prose p");
    assert_eq!(shown.len(), PARAGRAPHS.len());
    for (shown, (start, end)) in shown.iter().zip(PARAGRAPHS) {
        assert!(shown.starts_with(start), "{start}\n{shown}");
        assert!(shown.ends_with(end), "{end}\n{shown}");
    }
    let chinese = site.page(&format!("/zh/{SECTION}"));
    assert_eq!(chinese.texts(".prose p").len(), PARAGRAPHS.len());
}

#[test]
fn the_menu_of_the_source_is_told_under_the_addresses_of_its_entries() {
    let site = Site::shipped();
    let told = |language: &str| site.page(&format!("/{language}/{SECTION}")).main();
    assert!(told("en").contains(
        "International Projects, International Conferences, International Organizations"
    ));
    assert!(told("zh").contains("国际项目、国际会议、国际组织"));
    let page = site.page(&format!("/en/{SECTION}"));
    let former = page.attributes("[aria-labelledby=other-pages-of-the-source] > span", "id");
    let entries = ["projects", "conferences", "organizations"];
    assert_eq!(
        former,
        entries.map(|entry| format!("international-{entry}"))
    );
}
