//! What else a post says of itself: what it does, its grade, how much of a post it is, what it pays, and that its holder is
//! not named.

use serde_json::{Value, json};

use crate::support::Site;
use crate::support::ministry::Ministry;

const ANALYST: &str = "/organizations/example-ministry/posts/research-analyst";

/// The Research Department with a post whose holder was named until 2022 and is not named since.
fn with_an_analyst() -> Site {
    let post = r#"
[[posts]]
slug = "research-analyst"
title.en = "Analyst"
title.zh = "分析师"
description.en = "Weighs the evidence."
description.zh = "研判证据。"
grade.en = "Band 7"
full_time_equivalent = 0.6
salary_range = { from = 55000, to = 59999, currency = "GBP" }
undisclosed = true
reports_to = "research-director-general"
start = "2020-01-01"

[[posts.appointments]]
person = "person-eta"
start = "2021-01-01"
end = "2022-03-31"
"#;
    Ministry::with_research_posts(post)
}

#[test]
fn a_post_whose_holder_is_not_named_is_neither_vacant_nor_forgotten() {
    let site = with_an_analyst();
    let page = site.page(&format!("/en{ANALYST}"));
    assert_eq!(page.text(".holders"), "Held; the name is not published");
    let chinese = site.page(&format!("/zh{ANALYST}"));
    assert_eq!(chinese.text(".holders"), "在任，姓名未公布");
    for (day, words) in [
        ("2020-06-01", "Not named by the source"),
        ("2023-01-01", "Held; the name is not published"),
    ] {
        let then = site.page(&format!("/en{ANALYST}?on={day}"));
        assert_eq!(then.text(".holders"), words, "{day}");
    }
    let held = site.page(&format!("/en{ANALYST}?on=2021-06-01"));
    assert!(held.text(".holders").starts_with("Person Eta"));
    let data = site.json(&format!("{ANALYST}.json"));
    assert_eq!(
        data["occupancy"],
        json!({ "state": "undisclosed", "holders": [] })
    );
    let table = site.get("/organizations/example-ministry.csv").text();
    let line = table.lines().find(|line| line.contains("Analyst")).unwrap();
    assert!(line.contains(",undisclosed,"), "{line}");
    let graph = site.get(&format!("{ANALYST}.ttl")).text();
    assert!(
        graph.contains("\"Held; the name is not published\"@en"),
        "{graph}"
    );
    let found = site.json("/en/search.json?q=Analyst");
    assert_eq!(found["results"][0]["post"]["undisclosed"], true);
    let answers = site.page("/zh/search?q=分析师");
    assert!(answers.text(".answers .seat").ends_with("在任，姓名未公布"));
}

#[test]
fn its_page_and_its_data_say_what_it_does_and_what_it_pays() {
    let site = with_an_analyst();
    let page = site.page(&format!("/en{ANALYST}")).main();
    for said in [
        "Weighs the evidence.",
        "Band 7",
        "Full-time equivalent 0.6",
        "GBP 55,000–59,999",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let chinese = site.page(&format!("/zh{ANALYST}"));
    let text = chinese.main();
    for said in ["研判证据。", "全时当量 0.6", "55,000～59,999（GBP）"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // The source has the grade in English alone, so that is what it is, and marked as such.
    assert!(
        chinese
            .texts("[lang=en]")
            .iter()
            .any(|text| text == "Band 7")
    );
    let data = site.json(&format!("{ANALYST}.json"));
    let salary = json!({ "from": 55000, "to": 59999, "currency": "GBP" });
    assert_eq!(data["salary_range"], salary);
    assert_eq!(data["full_time_equivalent"], json!(0.6));
    assert_eq!(data["grade"]["en"]["text"], "Band 7");
    let linked = site.get(&format!("{ANALYST}.jsonld")).text();
    let linked: Value = serde_json::from_str(&linked).unwrap();
    assert_eq!(linked["baseSalary"]["currency"], "GBP");
    assert_eq!(linked["baseSalary"]["value"]["maxValue"], 59999);
    let grade = &linked["http://purl.org/dc/terms/type"];
    assert_eq!(grade["name"]["@value"], "Band 7");
    let above = &linked["http://www.w3.org/ns/org#reportsTo"]["@id"];
    assert!(
        above
            .as_str()
            .unwrap()
            .ends_with("/posts/research-director-general")
    );
    let graph = site.get(&format!("{ANALYST}.ttl")).text();
    for said in ["schema:baseSalary", "\"Band 7\"@en"] {
        assert!(graph.contains(said), "{said}: {graph}");
    }
    let other = site.json("/organizations/example-ministry/posts/research-director-general.json");
    assert_eq!(other["salary_range"], Value::Null);
    let found = site.json("/en/search.json?q=weighs+evidence");
    let first = found["results"][0]["url"].as_str().unwrap();
    assert!(first.ends_with(ANALYST), "{found}");
}

#[test]
fn the_table_of_posts_has_what_its_spreadsheet_said() {
    let post = "\n[[posts]]\nslug = \"research-clerk\"\ntitle.en = \"Clerk\"\ngrade.en = \"Band 7\"\nfull_time_equivalent = 0.6\n\
                salary_range = { from = 55000, to = 59999, currency = \"GBP\" }\narea = { name.en = \"Town\", identifier = \"t1\" }\n";
    let site = Ministry::with_research_posts(post);
    let table = site.get("/organizations/example-ministry.csv").text();
    let header = table.lines().next().unwrap();
    let names = "grade_en,grade_zh,full_time_equivalent,salary_range,area_en,area_zh,area_id,own_phone,own_email,identifiers,translations";
    assert!(header.ends_with(names), "{header}");
    let line = table.lines().find(|line| line.contains("Clerk")).unwrap();
    assert!(
        line.contains(",Band 7,,0.6,55000-59999 GBP,Town,,t1,"),
        "{line}"
    );
}

#[test]
fn that_a_post_may_have_several_holders_is_said_where_there_is_none() {
    let holder = |person: &str| {
        format!("\n[[posts.appointments]]\nperson = \"{person}\"\nstart = \"2021-01-01\"\n")
    };
    let post = "[[posts]]\nslug = \"research-adviser\"\ntitle = \"adviser\"\nmultiple_holders = true\nstart = \"2020-01-01\"\n";
    let (eta, mu) = (holder("person-eta"), holder("person-mu"));
    for (holders, is_said) in [
        (String::new(), true),
        (eta.clone(), false),
        (format!("{eta}{mu}"), false),
    ] {
        let site = Ministry::with_research_posts(&format!("{post}{holders}"));
        for (language, words) in [
            ("en", "Can have several holders Yes"),
            ("zh", "可由多人担任 是"),
        ] {
            let path = format!("/{language}/organizations/example-ministry/posts/research-adviser");
            let facts = site.page(&path).text(".facts");
            assert_eq!(facts.contains(words), is_said, "{holders}: {facts}");
        }
    }
}

#[test]
fn it_may_be_known_elsewhere_and_have_been_read_elsewhere_than_its_body() {
    let post = "\n[[posts]]\nslug = \"research-clerk\"\ntitle.en = \"Clerk\"\n\
        [[posts.identifiers]]\nscheme = \"Register of posts\"\nvalue = \"A-12\"\n\
        [[posts.links]]\nkind = \"wikipedia\"\nurl = \"https://example.org/wiki/Clerk\"\n\
        [[posts.sources]]\ntitle.en = \"The list of clerks\"\nurl = \"https://clerks.example/list\"\n";
    let site = Ministry::with_research_posts(post);
    let clerk = "/organizations/example-ministry/posts/research-clerk";
    let page = site.page(&format!("/en{clerk}"));
    for said in ["Register of posts A-12", "Wikipedia"] {
        assert!(page.text(".facts").contains(said), "{said}");
    }
    assert!(page.main().contains("The list of clerks"));
    let json = site.json(&format!("{clerk}.json"));
    assert_eq!(json["identifiers"][0]["value"], "A-12");
    assert_eq!(json["links"][0]["url"], "https://example.org/wiki/Clerk");
    assert_eq!(json["sources"][0]["url"], "https://clerks.example/list");
    let table = site.get("/organizations/example-ministry.csv").text();
    assert!(table.contains("Register of posts A-12"), "{table}");
    let popolo = site.json("/popolo.json");
    let mut posts = popolo["posts"].as_array().unwrap().iter();
    let record = posts.find(|post| post["role"] == "Clerk").unwrap();
    assert_eq!(record["links"][1]["url"], "https://example.org/wiki/Clerk");
    assert_eq!(record["sources"][0]["url"], "https://clerks.example/list");
    let found = site.json("/en/search.json?q=A-12");
    let first = found["results"][0]["url"].as_str().unwrap();
    assert!(first.ends_with(clerk), "{found}");
    let booklet = site
        .page("/en/organizations/example-ministry/booklet")
        .main();
    assert!(booklet.contains("The list of clerks"));
}
