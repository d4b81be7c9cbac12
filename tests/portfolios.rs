//! Portfolios: what the holders of posts oversee.

use minglu::diagnostics::Code;
use serde_json::Value;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

const DEPUTY: &str = "/organizations/example-ministry/posts/research-deputy";

/// The Research Department with a deputy. Whoever holds the post oversees the General Office, and the one who holds it now
/// the archives and, from 2025 to 2026-06, the Department of Planning and Statistics.
fn with_a_deputy() -> Site {
    let post = r#"
[[posts]]
slug = "research-deputy"
title.en = "Deputy for Research"
title.zh = "科研副司长"
start = "2020-01-01"

[[posts.oversees]]
unit = "general-office"

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"

[[posts.appointments.oversees]]
text.en = "Archives"
text.zh = "档案工作"

[[posts.appointments.oversees]]
unit = "planning-and-statistics"
start = "2025-01-01"
end = "2026-06-30"

[[posts.appointments.oversees]]
post = "research-director-general"
"#;
    Ministry::with_research_posts(post)
}

#[test]
fn the_leader_the_post_and_what_is_overseen_tell_of_it() {
    let site = with_a_deputy();
    for (page, said) in [
        (
            "/en/people/person-eta",
            ["Oversees", "General Office", "Archives"],
        ),
        ("/zh/people/person-eta", ["分管", "办公厅", "档案工作"]),
        (
            &format!("/en{DEPUTY}"),
            ["Oversees", "General Office", "Archives"],
        ),
        (
            "/en/organizations/example-ministry/general-office",
            ["Overseen by", "Deputy for Research", "Person Eta"],
        ),
        (
            "/zh/organizations/example-ministry/general-office",
            ["分管领导", "科研副司长", "人员"],
        ),
        (
            "/en/organizations/example-ministry/posts/research-director-general",
            ["Overseen by", "Deputy for Research", "Person Eta"],
        ),
    ] {
        let text = site.page(page).main();
        for said in said {
            assert!(text.contains(said), "{page}: {said}: {text}");
        }
    }
}

#[test]
fn a_part_of_a_portfolio_has_its_time() {
    let site = with_a_deputy();
    let overseen = |day: &str| {
        let page = site.page(&format!("/en{DEPUTY}?on={day}"));
        page.main().contains("Planning")
    };
    assert!(overseen("2025-06-01") && !overseen("2024-12-31") && !overseen("2026-07-01"));
    let before = site.page("/en/organizations/example-ministry/general-office?on=2019-01-01");
    assert!(!before.main().contains("Overseen by"));
}

#[test]
fn data_has_both_ways() {
    let site = with_a_deputy();
    let post = site.json(&format!("{DEPUTY}.json"));
    let oversees = post["oversees"].as_array().unwrap();
    let things: Vec<&str> = oversees
        .iter()
        .filter_map(|part| part["thing"]["id"].as_str())
        .collect();
    assert_eq!(things.len(), 2, "{things:?}");
    assert!(things[0].ends_with("/general-office"));
    assert_eq!(oversees[1]["text"]["zh"]["text"], "档案工作");
    let unit = site.json("/organizations/example-ministry/general-office.json");
    let by = &unit["overseen_by"][0];
    assert!(by["post"]["id"].as_str().unwrap().ends_with(DEPUTY));
    assert_eq!(by["people"][0]["name"]["en"]["text"], "Person Eta");
    let person = site.json("/people/person-eta.json");
    let appointments = person["appointments"].as_array().unwrap().iter();
    let parts = appointments.map(|held| held["oversees"].as_array().map_or(0, Vec::len));
    assert_eq!(parts.sum::<usize>(), 3);
}

#[test]
fn who_oversees_something_is_answered() {
    let site = with_a_deputy();
    for (language, query, name) in [
        ("en", "who oversees the General Office", "Person Eta"),
        ("zh", "办公厅由谁分管", "人员"),
        ("zh", "分管办公厅", "人员"),
    ] {
        let query = query.replace(' ', "+");
        let found = site.json(&format!("/{language}/search.json?q={query}"));
        let results = found["results"].as_array().unwrap().iter();
        let office = |result: &&Value| {
            result["url"]
                .as_str()
                .unwrap()
                .ends_with("/example-ministry/general-office")
        };
        let answer = results.take(2).find(office);
        let answer = answer.unwrap_or_else(|| panic!("{query}: {found}"));
        let people = answer["overseen_by"][0]["holders"].to_string();
        assert!(people.contains(name), "{query}: {people}");
    }
    let page = site
        .page("/en/search?q=who+oversees+the+General+Office")
        .main();
    assert!(page.contains("Overseen by: "), "{page}");
}

#[test]
fn a_part_of_a_portfolio_names_one_thing() {
    let keeper = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n[[posts.oversees]]\n";
    let codes = |part: &str| Content::with_library(&format!("{keeper}{part}\n")).codes();
    for (part, code) in [
        ("start = \"2020\"", Code::MissingKey),
        (
            "unit = \"archives\"\npost = \"general-office-director\"",
            Code::DuplicateEntry,
        ),
        ("unit = \"no-such-unit\"", Code::UnknownReference),
        ("post = \"no-such-post\"", Code::UnknownReference),
        ("organization = \"no-such-body\"", Code::UnknownReference),
        (
            "organization = \"example-ministry\"\nunit = \"archives\"\npost = \"general-office-director\"",
            Code::DuplicateEntry,
        ),
        (
            "organization = \"example-institute\"\nunit = \"archives\"",
            Code::UnknownReference,
        ),
        (
            "unit = \"archives\"\nstart = \"2020\"\nend = \"2019\"",
            Code::InvertedDates,
        ),
    ] {
        assert_eq!(codes(part), [code], "{part}");
    }
    assert!(codes("unit = \"archives\"").is_empty());
    assert!(codes("organization = \"example-ministry\"\nunit = \"archives\"").is_empty());
}

#[test]
fn what_is_named_may_begin_later_and_is_refused_only_where_the_two_never_meet() {
    let post = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n[[posts.oversees]]\n";
    let superior = "[[superiors]]\nkind = \"professional\"\n";
    for naming in [post, superior] {
        let codes = |dates: &str| {
            let library = format!("{naming}unit = \"reading\"\n{dates}\n");
            let content = Content::with_library(&library);
            content.write(
                "organizations/example-ministry/units/reading.toml",
                "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Reading\"\nname.zh = \"阅览室\"\nstart = \"2010\"\n",
            );
            content.codes()
        };
        assert!(codes("start = \"2005\"").is_empty(), "{naming}");
        assert!(
            codes("start = \"2005\"\nend = \"2010\"").is_empty(),
            "{naming}"
        );
        assert_eq!(
            codes("start = \"2005\"\nend = \"2009\""),
            [Code::OutsideItsLife]
        );
    }
}

/// The first answer to a question, by its path.
fn first_answer(site: &Site, language: &str, query: &str) -> String {
    let query = query.replace(' ', "+");
    let found = site.json(&format!("/{language}/search.json?q={query}"));
    let first = found["results"][0]["url"].as_str();
    let first = first.unwrap_or_else(|| panic!("{query}: {found}"));
    first.replace("https://register.example/", "")
}

#[test]
fn what_nobody_asked_about_does_not_stand_before_what_is_overseen() {
    let site = with_a_deputy();
    for (language, query, first) in [
        // A portfolio in words of its own: the answer is whoever has it.
        ("en", "who oversees archives", "people/person-eta"),
        ("zh", "档案工作由谁分管", "people/person-eta"),
        ("zh", "谁分管档案", "people/person-eta"),
        // What nobody is known to oversee, while other bodies are overseen.
        (
            "en",
            "who oversees the Research Department",
            "organizations/example-ministry/research",
        ),
        (
            "zh",
            "科研司由谁分管",
            "organizations/example-ministry/research",
        ),
        (
            "en",
            "who oversees Example Ministry",
            "organizations/example-ministry",
        ),
        ("zh", "示例部分管领导", "organizations/example-ministry"),
        // One office of several, and a post.
        (
            "en",
            "overseer of the General Office",
            "organizations/example-ministry/general-office",
        ),
        (
            "en",
            "who oversees the Director General, Research Department",
            "organizations/example-ministry/posts/research-director-general",
        ),
    ] {
        assert_eq!(first_answer(&site, language, query), first, "{query}");
    }
    let found =
        site.json("/en/search.json?q=who+oversees+the+Director+General,+Research+Department");
    let by = &found["results"][0]["overseen_by"][0]["holders"];
    assert!(by.to_string().contains("Person Eta"), "{found:#}");
}

#[test]
fn a_post_with_several_holders_tells_whose_a_part_is() {
    let content = Content::with_library(
        "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\nmultiple_holders = true\n\
         [[posts.appointments]]\nperson = \"person-a\"\n\
         [[posts.appointments.oversees]]\norganization = \"example-institute\"\n\
         [[posts.appointments]]\nperson = \"person-b\"\n\
         [[posts.oversees]]\ntext.en = \"Archives\"\ntext.zh = \"档案工作\"\n",
    );
    content.write(
        "people/person-b.toml",
        "name.en = \"Person B\"\nname.zh = \"乙\"\nsort_key.en = \"b\"\nsort_key.zh = \"yi\"\n",
    );
    let site = Site::of(&content.path(""));
    let page = site.page("/en/organizations/example-ministry/posts/keeper");
    let text = page.main();
    assert!(
        text.contains("Oversees Archives Example Institute (Person A)"),
        "{text}"
    );
    let post = site.json("/organizations/example-ministry/posts/keeper.json");
    let things = |oversees: &Value| -> Vec<String> {
        let parts = oversees.as_array().unwrap().iter();
        let said = parts.map(|part| match &part["thing"] {
            Value::Null => part["text"]["en"]["text"].to_string(),
            thing => thing["name"]["en"]["text"].to_string(),
        });
        said.collect()
    };
    let both = ["\"Archives\"", "\"Example Institute\""];
    assert_eq!(things(&post["oversees"]), both);
    let holders = post["occupancy"]["holders"].as_array().unwrap().iter();
    let mut holders: Vec<(&str, Vec<String>)> = holders
        .map(|held| {
            let name = held["person"]["name"]["en"]["text"].as_str().unwrap();
            (name, things(&held["oversees"]))
        })
        .collect();
    holders.sort();
    assert_eq!(holders[0], ("Person A", both.map(str::to_owned).to_vec()));
    assert_eq!(holders[1], ("Person B", vec![both[0].to_owned()]));
}
