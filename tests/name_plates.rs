//! The other names of a body, as that on a second plate at its door: each on the days on which it is borne.

use serde_json::json;

use crate::support::Site;
use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";
const PATH: &str = "organizations/example-ministry/library";

/// A unit that bore one plate until 2018 and bears another since 2019.
fn site() -> Site {
    let content = Content::minimal();
    content.write(
        UNIT,
        r#"kind = "office"
name.en = "Library"
name.zh = "图书馆"
[[other_names]]
kind = "name-plate"
name.en = "Quillfeather Office"
name.zh = "羽毛笔办公室"
start = "2010"
end = "2018-06-30"
[[other_names]]
kind = "name-plate"
name.en = "Marrowby Bureau"
name.zh = "南瓜局"
start = "2019-03-01"
[[other_names]]
kind = "translation"
name.en = "House of Books"
[[other_names]]
name.en = "The Tower"
end = "unknown"
[[other_names]]
name.en = "The Stacks"
"#,
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    Site::of(&content.path(""))
}

fn facts(site: &Site, path: &str) -> String {
    let page = site.get(path).text();
    let (_, facts) = page.split_once("<dl class=\"facts\">").unwrap();
    let (facts, _) = facts.split_once("</dl>").unwrap();
    facts.to_owned()
}

#[test]
fn a_page_has_the_plates_of_its_day() {
    let site = site();
    let today = facts(&site, &format!("/en/{PATH}"));
    for said in [
        "<dt>Also bears the name</dt>\n<dd>Marrowby Bureau</dd>",
        "<dt>Also translated as</dt>\n<dd>House of Books</dd>",
        "<dt>Other names</dt>\n<dd>The Stacks</dd>",
    ] {
        assert!(today.contains(said), "{said}: {today}");
    }
    assert!(!today.contains("Quillfeather"), "{today}");
    assert!(!today.contains("Tower"), "{today}");
    let then = facts(&site, &format!("/zh/{PATH}?on=2015-01-01"));
    assert!(
        then.contains("<dt>加挂牌子</dt>\n<dd>羽毛笔办公室</dd>"),
        "{then}"
    );
    assert!(!then.contains("南瓜局"), "{then}");
}

#[test]
fn every_name_is_found_and_one_that_is_over_is_noted() {
    let site = site();
    for (typed, is_over) in [
        ("Quillfeather+Office", true),
        ("羽毛笔办公室", true),
        ("The+Tower", true),
        ("Marrowby+Bureau", false),
        ("House+of+Books", false),
    ] {
        let page = site.get(&format!("/en/search?q={typed}")).text();
        assert!(page.contains(&format!("/en/{PATH}")), "{typed}: {page}");
        assert_eq!(page.contains("Formerly "), is_over, "{typed}: {page}");
    }
}

#[test]
fn data_have_them_with_their_dates() {
    let site = site();
    let document = site.data(&format!("/{PATH}.json"), "application/json");
    let names = document["other_names"].as_array().unwrap();
    let told: Vec<_> = names
        .iter()
        .map(|one| {
            (
                one["name"]["en"]["text"].as_str().unwrap(),
                one["kind"].as_str().unwrap(),
                one["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Quillfeather Office", "name-plate", "former"),
            ("Marrowby Bureau", "name-plate", "current"),
            ("House of Books", "translation", "current"),
            ("The Tower", "alias", "former"),
            ("The Stacks", "alias", "current"),
        ]
    );
    let others: Vec<_> = document["names"]["others"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["en"]["text"].as_str().unwrap())
        .collect();
    assert_eq!(others, ["Marrowby Bureau", "House of Books", "The Stacks"]);
    let popolo = site.json("/organizations/example-ministry.popolo.json");
    let bodies = popolo["organizations"].as_array().unwrap();
    let library = bodies.iter().find(|body| body["name"] == "Library");
    let others = library.unwrap()["other_names"].as_array().unwrap();
    let plate = others
        .iter()
        .find(|one| one["name"] == "Quillfeather Office");
    assert_eq!(
        *plate.unwrap(),
        json!({ "name": "Quillfeather Office", "lang": "en", "note": "name-plate",
                "start_date": "2010", "end_date": "2018-06-30" })
    );
    let said = site.data(&format!("/{PATH}.jsonld"), "application/ld+json");
    let alternate = said["alternateName"].to_string();
    assert!(alternate.contains("Marrowby Bureau"), "{alternate}");
    assert!(!alternate.contains("Quillfeather"), "{alternate}");
}

#[test]
fn a_day_on_which_a_plate_comes_down_is_one_on_which_pages_change() {
    let site = site();
    let last = facts(&site, &format!("/en/{PATH}?on=2018-06-30"));
    let next = facts(&site, &format!("/en/{PATH}?on=2018-07-01"));
    assert!(last.contains("Quillfeather Office"), "{last}");
    assert!(!next.contains("Quillfeather Office"), "{next}");
}

#[test]
fn a_translation_of_the_name_is_no_text_that_lacks_in_the_readers_language() {
    let content = Content::minimal();
    content.write(
        UNIT,
        "kind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\n\
         [[other_names]]\nname.en = \"House of Books\"\nkind = \"translation\"\n",
    );
    let site = Site::of(&content.path(""));
    let page = site.page(&format!("/zh/{PATH}")).main();
    assert!(page.contains("House of Books"), "{page}");
    assert!(!page.contains("没有中文"), "{page}");
}
