//! What a person belongs to without a post in it, and people who are in no post at all.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;

const PERSON: &str = "people/person-delta.toml";

fn content(more: &str) -> Content {
    let content = Content::minimal();
    content.write(
        PERSON,
        format!(
            "name.en = \"Person Delta\"\nname.zh = \"人员丁\"\nsort_key.en = \"delta person\"\nsort_key.zh = \"ding\"\n{more}"
        ),
    );
    content
}

/// A person in a society that the directory does not know, and formerly in a body that it knows.
fn affiliated() -> Content {
    content(
        r#"
[[affiliations]]
text.en = "Society of Examples"
text.zh = "示例学会"
role.en = "Fellow"
role.zh = "会士"
start = "2010"

[[affiliations]]
organization = "example-ministry"
start = "2001"
end = "2003"

[[affiliations]]
text.en = "Party of Yore"
end = "unknown"
"#,
    )
}

#[test]
fn nobody_needs_a_position_to_be_in_the_directory() {
    let content = affiliated();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let biography = self::content("biography.en = \"She reads.\"\nbiography.zh = \"她读书。\"\n");
    assert_eq!(biography.report().to_human(false), "no mistakes found\n");
}

#[test]
fn affiliations_are_shown_as_of_the_day() {
    let site = Site::of(&affiliated().path(""));
    let facts = |path: &str| site.page(path).text("#facts + *");
    let english = facts("/en/people/person-delta");
    assert!(
        english.contains("Member of Fellow, Society of Examples (since 2010)"),
        "{english}"
    );
    assert!(
        english.contains("Formerly member of Example Ministry (2001 – 2003)"),
        "{english}"
    );
    assert!(
        english.contains("Party of Yore (until a date unknown)"),
        "{english}"
    );
    let chinese = facts("/zh/people/person-delta");
    assert!(chinese.contains("示例学会会士（2010年起）"), "{chinese}");
    let then = facts("/en/people/person-delta?on=2002-06-01");
    assert!(then.contains("Member of Example Ministry"), "{then}");
    assert!(!then.contains("Society"), "{then}");
}

#[test]
fn popolo_of_all_has_people_in_no_post() {
    let content = content("biography.en = \"Reads.\"\nbiography.zh = \"读书。\"\n");
    let site = Site::of(&content.path(""));
    let has = |path: &str| {
        site.json(path)["persons"]
            .to_string()
            .contains("Person Delta")
    };
    assert!(has("/popolo.json"));
    assert!(!has("/organizations/example-ministry.popolo.json"));
}

#[test]
fn people_are_found_by_what_they_belong_to() {
    let site = Site::of(&affiliated().path(""));
    for query in ["示例学会", "fellow"] {
        let found = site.page(&format!("/en/search?q={query}"));
        let first = found.text(".answers > li:first-child");
        assert!(first.contains("Person Delta"), "{query}: {first}");
    }
}

#[test]
fn popolo_has_what_is_named_in_words_alone() {
    let content = affiliated();
    content.write(
        "people/person-zeta.toml",
        "name.en = \"Person Zeta\"\nname.zh = \"人员己\"\nsort_key.en = \"zeta\"\nsort_key.zh = \"ji\"\n\
         [[affiliations]]\ntext.en = \"Society of Examples\"\ntext.zh = \"示例学会\"\nend = \"2020\"\n\
         [[affiliations]]\ntext.zh = \"示例党\"\nstart = \"2030\"\n",
    );
    let site = Site::of(&content.path(""));
    let popolo = site.json("/popolo.json");
    let bodies = popolo["organizations"].as_array().unwrap().iter();
    let named: Vec<_> = bodies
        .filter(|body| body["name"] == "Society of Examples")
        .collect();
    assert_eq!(named.len(), 1, "{popolo:#}");
    let others = named[0]["other_names"].to_string();
    assert!(others.contains("示例学会"), "{others}");
    let all = popolo["memberships"].as_array().unwrap().iter();
    let of_society: Vec<_> = all
        .filter(|one| one["organization_id"] == named[0]["id"])
        .collect();
    assert_eq!(of_society.len(), 2, "{popolo:#}");
    let fellow = of_society
        .iter()
        .find(|one| one["role"] == "Fellow")
        .unwrap();
    assert_eq!(fellow["start_date"], "2010");
    assert!(fellow["person_id"].to_string().contains("person-delta"));
    // What is to come, and what is over since nobody knows when, is nowhere.
    let text = popolo.to_string();
    assert!(
        !text.contains("Party of Yore") && !text.contains("示例党"),
        "{text}"
    );
    let later = site.json("/popolo.json?on=2031-01-01");
    assert!(later.to_string().contains("示例党"));
}

#[test]
fn nobody_belongs_to_anything_or_is_reached_after_death() {
    let affiliation =
        "[[affiliations]]\ntext.en = \"Academy\"\ntext.zh = \"学院\"\nstart = \"1999\"\n";
    let contact = "[[contacts]]\nphones = [\"010-68571878\"]\n";
    let content = content(&format!("died = \"2024-03-05\"\n{contact}{affiliation}"));
    assert_eq!(content.codes(), [Code::OutsideItsLife]);
    let report = content.report().to_human(false);
    assert!(
        report.contains("this affiliation is open, but `person-delta` died on 2024-03-05"),
        "{report}"
    );
    let ended = format!("{affiliation}end = \"2024-03-05\"\n");
    let content = self::content(&format!("died = \"2024-03-05\"\n{contact}{ended}"));
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    for path in [
        "/en/people/person-delta",
        "/zh/people/person-delta",
        "/people/person-delta.json",
        "/people/person-delta.vcf",
        "/people/person-delta.ttl",
        "/people/person-delta.jsonld",
        "/popolo.json",
        "/en/search?q=person+delta",
    ] {
        let text = site.get(path).text();
        assert!(
            !text.contains("68571878") && !text.contains("6857 1878"),
            "{path}"
        );
    }
    let then = site.get("/people/person-delta.vcf?on=2024-03-05").text();
    assert!(then.contains("68571878"), "{then}");
}

#[test]
fn an_affiliation_names_one_body() {
    let content = content(
        "[[affiliations]]\nunit = \"library\"\n\n[[affiliations]]\ntext.en = \"A\"\nexternal_body = \"example-council\"\n\n\
         [[affiliations]]\norganization = \"example-ministri\"\n",
    );
    let report = content.report().to_human(false);
    for message in [
        "a unit needs the key `organization` beside it",
        "this affiliation names more than one body",
        "did you mean `example-ministry`?",
    ] {
        assert!(report.contains(message), "{message}: {report}");
    }
}

#[test]
fn a_gender_can_be_said_in_the_words_of_the_source() {
    let content = content(
        "gender.en = \"non-binary\"\ngender.zh = \"非二元\"\nbiography.en = \"Reads.\"\nbiography.zh = \"读书。\"\n",
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    assert!(
        site.page("/zh/people/person-delta")
            .text("#facts + *")
            .contains("非二元")
    );
    let json = site.json("/people/person-delta.json");
    assert_eq!(json["gender"], "other");
    assert_eq!(json["gender_text"]["en"]["text"], "non-binary");
    let card = site.get("/people/person-delta.vcf").text();
    assert!(card.contains("GENDER:O;non-binary\r\n"), "{card}");
}

#[test]
fn popolo_has_those_who_belong_to_a_body_of_the_directory() {
    let content = affiliated();
    content.write(
        "people/person-zeta.toml",
        "name.en = \"Person Zeta\"\nname.zh = \"人员己\"\nsort_key.en = \"zeta\"\nsort_key.zh = \"ji\"\n\
         [[affiliations]]\norganization = \"example-ministry\"\nrole.en = \"Observer\"\nstart = \"2030\"\n\
         [[affiliations]]\norganization = \"example-ministry\"\nend = \"unknown\"\n\
         [[affiliations]]\nexternal_body = \"example-academy\"\n",
    );
    content.write(
        "external-bodies/example-academy.toml",
        "name.en = \"Example Academy\"\nname.zh = \"示例学院\"\n",
    );
    let site = Site::of(&content.path(""));
    let popolo = site.json("/popolo.json");
    let own = |document: &serde_json::Value, person: &str| -> Vec<serde_json::Value> {
        let all = document["memberships"].as_array().unwrap().iter();
        let of = |one: &&serde_json::Value| {
            let id = one["person_id"].as_str().unwrap();
            id.ends_with(person)
        };
        all.filter(of).cloned().collect()
    };
    let delta = own(&popolo, "/person-delta");
    let delta: Vec<_> = delta.iter().filter(|one| one["role"] != "Fellow").collect();
    assert_eq!(delta.len(), 1, "{popolo:#}");
    assert!(
        delta[0]["organization_id"]
            .as_str()
            .unwrap()
            .ends_with("/example-ministry")
    );
    assert_eq!(delta[0].get("post_id"), None);
    assert_eq!(
        (&delta[0]["start_date"], &delta[0]["end_date"]),
        (&"2001".into(), &"2003".into())
    );
    assert!(popolo["persons"].to_string().contains("/person-delta\""));
    // What is to come, and what is over since nobody knows when, are left out as appointments are.
    let academy = own(&popolo, "/person-zeta");
    assert_eq!(academy.len(), 1, "{popolo:#}");
    let academy = academy[0]["organization_id"].to_string();
    assert!(popolo["organizations"].to_string().contains(&academy));
    let ministry = site.json("/organizations/example-ministry.popolo.json");
    assert!(!ministry["persons"].to_string().contains("/person-zeta\""));
    let later = site.json("/organizations/example-ministry.popolo.json?on=2031-01-01");
    let zeta = own(&later, "/person-zeta");
    assert_eq!(zeta.len(), 1, "{later:#}");
    assert_eq!(zeta[0]["role"], "Observer");
}
