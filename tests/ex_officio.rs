//! Posts that whoever holds another post holds too.

use minglu::compare::{Messages, Review, Version};
use minglu::content::Loader;
use minglu::diagnostics::Code;
use serde_json::Value;

use crate::support::Site;
use crate::support::content::{Content, LIBRARY};
use crate::support::ministry::Ministry;

const CHAIR: &str = "/organizations/example-ministry/posts/research-chair";
const BOARD: &str = "/organizations/example-ministry/posts/research-board";

/// The Research Department with a council, whose chair is the minister from 2020 to 2029, and with a post that whoever
/// chairs the council holds too; with a post of another that is vacant, and one of somebody whose name is not published.
fn with_a_chair() -> Site {
    let posts = r#"
[[posts]]
slug = "research-chair"
title.en = "Chair of the Council"
title.zh = "委员会主席"
start = "2020-01-01"

[[posts.appointments]]
post = "minister"
kind = "ex-officio"
start = "2020-02-01"
end = "2029-12-31"

[[posts]]
slug = "research-board"
title.en = "Member of the Board"
title.zh = "理事"
multiple_holders = true
start = "2020-01-01"

[[posts.appointments]]
post = { organization = "example-ministry", post = "research-chair" }
kind = "ex-officio"

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"

[[posts]]
slug = "research-keeper"
title.en = "Keeper"
title.zh = "管理员"
start = "2020-01-01"
vacancies = [{ start = "2024-01-01", end = "2026-12-31" }]
undisclosed = true

[[posts]]
slug = "research-steward"
title.en = "Steward"
title.zh = "管事"
start = "2020-01-01"

[[posts.appointments]]
post = "research-keeper"
kind = "ex-officio"
"#;
    Ministry::with_research_posts(posts)
}

#[test]
fn whoever_holds_the_other_post_is_shown_day_by_day() {
    let site = with_a_chair();
    for (day, name) in [
        ("2020-01-31", None),
        ("2020-02-01", Some("Person Gamma")),
        ("2026-12-31", Some("Person Gamma")),
        ("2027-01-01", Some("Person Delta")),
        ("2030-01-01", None),
    ] {
        let text = site.page(&format!("/en{CHAIR}?on={day}")).main();
        match name {
            Some(name) => {
                let holder = format!("{name} (ex officio as Minister, Example Ministry)");
                assert!(text.contains(&holder), "{day}: {text}");
                assert!(text.contains("Held ex officio by Minister"), "{text}");
            }
            None => assert!(text.contains("Not named by the source"), "{day}: {text}"),
        }
    }
    let text = site.page(&format!("/en{BOARD}?on=2025-06-01")).main();
    let holder = "Person Gamma (ex officio as Chair of the Council)";
    assert!(text.contains(holder), "{text}");
    assert!(text.find("Person Gamma") < text.find("Person Eta"));
    let text = site.page(&format!("/zh{CHAIR}?on=2025-06-01")).main();
    assert!(text.contains("（由示例部部长兼任）"), "{text}");
    let person = site.page("/en/people/person-gamma?on=2025-06-01").main();
    assert!(person.contains("Chair of the Council"), "{person}");
    assert!(person.contains("since 1 February 2020"), "{person}");
}

#[test]
fn a_post_is_vacant_or_undisclosed_with_the_other_one() {
    let site = with_a_chair();
    let steward = "/organizations/example-ministry/posts/research-steward";
    for (day, said, state) in [
        ("2025-01-01", "Vacant", "vacant"),
        (
            "2027-01-01",
            "Held; the name is not published",
            "undisclosed",
        ),
    ] {
        let text = site.page(&format!("/en{steward}?on={day}")).main();
        assert!(text.contains(said), "{day}: {text}");
        let post = site.json(&format!("{steward}.json?on={day}"));
        assert_eq!(post["occupancy"]["state"], state);
    }
}

#[test]
fn data_names_the_person_and_the_post_by_which_it_is_held() {
    let site = with_a_chair();
    let day = "?on=2025-06-01";
    let post = site.json(&format!("{CHAIR}.json{day}"));
    let holder = &post["occupancy"]["holders"][0];
    assert_eq!(holder["person"]["name"]["en"]["text"], "Person Gamma");
    assert_eq!(holder["kind"], "ex-officio");
    let id = |value: &Value| value["id"].as_str().unwrap_or_default().to_owned();
    assert!(id(&holder["ex_officio"]).ends_with("/posts/minister"));
    assert!(id(&post["held_ex_officio_by"][0]).ends_with("/posts/minister"));
    let person = site.json(&format!("/people/person-gamma.json{day}"));
    let held = person["appointments"].as_array().unwrap().iter();
    let posts: Vec<String> = held.map(|held| id(&held["post"])).collect();
    assert_eq!(posts.len(), 3, "{posts:?}");
    for format in ["jsonld", "ttl", "vcf"] {
        let text = site.get(&format!("{CHAIR}.{format}{day}")).text();
        assert!(text.contains("people/person-gamma"), "{format}: {text}");
    }
    let card = site.get(&format!("/people/person-gamma.vcf{day}")).text();
    assert!(card.contains("Chair of the Council (ex officio)"), "{card}");
    let table = site
        .get(&format!("/organizations/example-ministry.csv{day}"))
        .text();
    let line = table.lines().find(|line| line.contains("research-chair"));
    assert!(line.unwrap().contains("Person Gamma"), "{table}");
}

#[test]
fn whoever_acts_in_the_other_post_acts_in_this_one_too() {
    let head = "/organizations/example-ministry/posts/planning-and-statistics-director-general";
    let posts = |kind: &str| {
        format!(
            "[[posts]]\nslug = \"counsel\"\ntitle.en = \"Counsel\"\ntitle.zh = \"参事\"\n\
             [[posts.appointments]]\n{kind}\n\
             [[posts]]\nslug = \"trustee\"\ntitle.en = \"Trustee\"\ntitle.zh = \"理事\"\n\
             [[posts.appointments]]\npost = \"counsel\"\nkind = \"ex-officio\"\n"
        )
    };
    let site = Ministry::with_research_posts(&posts(
        "post = \"planning-and-statistics-director-general\"\nkind = \"ex-officio\"",
    ));
    let counsel = "/organizations/example-ministry/posts/counsel";
    let acting = "?on=2025-04-01";
    let text = site.page(&format!("/en{counsel}{acting}")).main();
    assert!(
        text.contains("(ex officio as acting Director General"),
        "{text}"
    );
    let text = site.page(&format!("/zh{counsel}{acting}")).main();
    assert!(text.contains("（由代理"), "{text}");
    let text = site.page(&format!("/en{counsel}?on=2025-08-01")).main();
    assert!(text.contains("(ex officio as Director General"), "{text}");
    for (path, day, is_acting) in [
        (head, acting, true),
        (counsel, acting, true),
        (
            "/organizations/example-ministry/posts/trustee",
            acting,
            true,
        ),
        (counsel, "?on=2025-08-01", false),
    ] {
        let post = site.json(&format!("{path}.json{day}"));
        let holder = &post["occupancy"]["holders"][0];
        assert_eq!(holder["acting"], is_acting, "{path}{day}: {holder}");
    }
    let card = site
        .get(&format!("/people/person-omicron.vcf{acting}"))
        .text();
    assert!(card.contains("Counsel (ex officio\\, acting)"), "{card}");
    let person = site.json(&format!("/people/person-omicron.json{acting}"));
    let held = person["appointments"].as_array().unwrap().iter();
    let mut held = held.filter(|held| held["kind"] == "ex-officio");
    assert!(held.all(|held| held["acting"] == true), "{person}");
}

#[test]
fn changes_follow_the_other_post() {
    let site = with_a_chair();
    let feed = site.get("/en/organizations/example-ministry/changes?on=2027-06-01");
    let text = feed.text();
    let told = |person: &str, what: &str| {
        let entries = text.split("<li").filter(|entry| entry.contains(person));
        let mut entries = entries.filter(|entry| entry.contains("research-chair"));
        assert!(
            entries.any(|entry| entry.contains(what)),
            "{person} {what}: {text}"
        );
    };
    told("Person Gamma", "ex officio as");
    told("Person Gamma", "2026-12-31");
    told("Person Delta", "2027-01-01");
}

#[test]
fn who_holds_it_is_answered() {
    let site = with_a_chair();
    for query in ["who+is+the+Chair+of+the+Council", "Person+Gamma"] {
        let found = site.json(&format!("/en/search.json?q={query}"));
        let first = found["results"][0].to_string();
        assert!(first.contains("Person Gamma"), "{query}: {found}");
        assert!(first.contains("Chair of the Council"), "{query}: {found}");
    }
}

#[test]
fn an_appointment_names_a_person_or_a_post() {
    let keeper = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n";
    for (appointment, codes) in [
        ("start = \"2020\"", &[Code::MissingKey][..]),
        (
            "person = \"person-a\"\npost = \"general-office-director\"\nkind = \"ex-officio\"",
            &[Code::DuplicateEntry],
        ),
        ("persom = \"person-a\"", &[Code::UnknownKey]),
        (
            "post = \"no-such-post\"\nkind = \"ex-officio\"",
            &[Code::UnknownReference],
        ),
        (
            "post = { organization = \"no-such-body\", post = \"x\" }\nkind = \"ex-officio\"",
            &[Code::UnknownReference],
        ),
        (
            "post = \"general-office-director\"\nkind = \"ex-officio\"",
            &[],
        ),
    ] {
        let content =
            Content::with_library(&format!("{keeper}[[posts.appointments]]\n{appointment}\n"));
        let report = content.report();
        let found: Vec<_> = report.diagnostics().iter().map(|one| one.code).collect();
        assert_eq!(found, codes, "{appointment}: {}", report.to_human(false));
    }
}

#[test]
fn rules_of_holders_hold_for_those_who_hold_a_post_ex_officio() {
    let by_post =
        "[[posts.appointments]]\npost = \"general-office-director\"\nkind = \"ex-officio\"\n";
    let keeper = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n";
    for (more, code) in [
        (
            "[[posts.appointments]]\nperson = \"person-b\"\nstart = \"2003\"\n",
            Code::OverlappingHolders,
        ),
        (
            "[[posts.appointments]]\nperson = \"person-a\"\nstart = \"2003\"\n",
            Code::AppointedTwice,
        ),
        (
            "[[posts.vacancies]]\nstart = \"2010\"\n",
            Code::VacantAndHeld,
        ),
    ] {
        let content = Content::with_library(&format!("{keeper}{by_post}{more}"));
        content.write(
            "people/person-b.toml",
            "translations.zh = \"unofficial\"\nname.en = \"Person Bee\"\nname.zh = \"人员乙\"\n\
             sort_key.en = \"bee\"\nsort_key.zh = \"yi\"\npositions = [{ state = \"current\", text.en = \"Adviser\", text.zh = \"顾问\" }]\n",
        );
        let report = content.report();
        let found: Vec<_> = report.diagnostics().iter().map(|one| one.code).collect();
        assert_eq!(found, [code], "{}", report.to_human(false));
    }
}

#[test]
fn a_renamed_post_is_followed() {
    let content = Content::with_library(
        "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n\
         [[posts]]\nslug = \"reader\"\ntitle.en = \"Reader\"\ntitle.zh = \"读者\"\n\
         [[posts.appointments]]\npost = \"keeper\"\nkind = \"ex-officio\"\n\
         [[posts]]\nslug = \"porter\"\ntitle.en = \"Porter\"\ntitle.zh = \"门卫\"\n\
         [[posts.appointments]]\npost = { organization = \"example-ministry\", post = \"keeper\" }\nkind = \"ex-officio\"\n",
    );
    content.rename("example-ministry/posts/keeper", "curator");
    let text = content.read(LIBRARY);
    assert_eq!(text.matches("post = \"curator\"").count(), 2, "{text}");
}

#[test]
fn a_circle_of_posts_can_be_asked_about_all_the_same() {
    let version = |content: &Content| {
        let mut loader = Loader::new(&content.path(""));
        loader.load().unwrap();
        Version::of(&loader).0.unwrap()
    };
    let posts = |holder: &str| {
        format!(
            "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"管理员\"\n[[posts.appointments]]\n{holder}\n\
             [[posts]]\nslug = \"reader\"\ntitle.en = \"Reader\"\ntitle.zh = \"读者\"\n[[posts.appointments]]\n\
             post = \"keeper\"\nkind = \"ex-officio\"\n"
        )
    };
    let before = Content::with_library(&posts("person = \"person-a\""));
    let after = Content::with_library(&posts("post = \"reader\"\nkind = \"ex-officio\""));
    let (before, after) = (version(&before), version(&after));
    let messages = Messages::new("en").unwrap();
    let text = Review::new(&before, &after, &messages).to_text(&messages);
    assert!(text.contains("leaves Keeper, Library"), "{text}");
    assert!(text.contains("Ex officio added: Reader, Library"), "{text}");
}
