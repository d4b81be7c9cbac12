//! What a public asks for in its own words, of offices that say it in theirs.

use std::fs;

use minglu::snapshot::Snapshot;

use crate::support::shipped_content;

use super::asked::{asked, assert_found_first, first, found, with_files};

/// Offices that say what they do in official words alone.
fn offices() -> Snapshot {
    let unit = |name: &str, function: &str| {
        format!(
            "translations.zh = \"official\"\nkind = \"department\"\nname.en = \"{name}\"\n\
             [[functions]]\ntext.zh = \"{function}\"\n"
        )
    };
    let files = [
        ("sea", unit("First Department", "气象")),
        ("post", unit("Second Department", "邮政")),
        ("birth", unit("Third Department", "管理人类辅助生殖技术")),
        ("union", unit("Fourth Department", "负责上海合作组织事务")),
        ("pier", unit("Fifth Department", "港口设备")),
        ("midlands", unit("Bureau of the Midlands", "灯塔")),
        ("midway", unit("Bureau of the Coast", "码头")),
    ];
    let files: Vec<(String, String)> = files
        .into_iter()
        .map(|(slug, text)| {
            let path = format!("organizations/example-ministry/units/{slug}.toml");
            (path, text)
        })
        .collect();
    with_files(&files)
}

#[test]
fn everyday_words_find_the_office_that_does_it() {
    let snapshot = offices();
    for (typed, slug) in [
        ("明天天气预报", "sea"),
        ("weather forecast", "sea"),
        ("快递丢了找谁", "post"),
        ("试管婴儿", "birth"),
        ("IVF", "birth"),
    ] {
        let expected = format!("/organizations/example-ministry/{slug}");
        let page = first(&snapshot, typed);
        assert!(page.starts_with(&expected), "{typed}: {page}");
    }
}

#[test]
fn what_offices_say_is_no_other_word_for_what_people_say() {
    let snapshot = with_files(&[(
        "organizations/example-ministry/units/parcels.toml",
        "translations.zh = \"official\"\nkind = \"department\"\nname.zh = \"快递处\"\n",
    )]);
    assert!(found(&snapshot, asked("邮政")).hits.is_empty());
    assert!(!found(&snapshot, asked("包裹")).hits.is_empty());
}

#[test]
fn the_first_characters_of_words_are_read_whatever_stands_behind_them() {
    let snapshot = offices();
    for typed in ["上合组织", "上合事务"] {
        let page = first(&snapshot, typed);
        assert!(
            page.starts_with("/organizations/example-ministry/union"),
            "{typed}: {page}"
        );
    }
    let page = first(&snapshot, "港设事务");
    assert!(
        page.starts_with("/organizations/example-ministry/pier"),
        "{page}"
    );
}

#[test]
fn a_plural_of_an_abbreviated_word_is_one() {
    assert_found_first(
        &offices(),
        "mids",
        "/organizations/example-ministry/midlands",
    );
}

#[test]
fn what_no_name_has_is_looked_for_where_it_is_said() {
    let post = |title: &str, description: &str| {
        format!("title.en = \"{title}\"\ndescription.en = \"{description}\"\n")
    };
    let snapshot = with_files(&[
        (
            "organizations/example-ministry/posts/relations.toml",
            post("Relations Officer", "Answers letters"),
        ),
        (
            "organizations/example-ministry/posts/pilot.toml",
            post(
                "Pilot",
                "Keeps up relations with the Zzyzx works of the harbour",
            ),
        ),
    ]);
    assert_eq!(
        first(&snapshot, "relations with the zzyzx"),
        "/organizations/example-ministry/posts/pilot"
    );
}

/// Files with the words that the shipped content has for searches.
fn with_search_words(mut files: Vec<(String, String)>) -> Snapshot {
    let words = fs::read_to_string(shipped_content().join("search.toml")).unwrap();
    files.push(("search.toml".to_owned(), words));
    with_files(&files)
}

/// Units of the ministry with these names and functions in English.
fn with_units(units: &[(&str, &str, &str)]) -> Snapshot {
    let files = units.iter().map(|(slug, name, function)| {
        let path = format!("organizations/example-ministry/units/{slug}.toml");
        let text = format!(
            "kind = \"department\"\nname.en = \"{name}\"\n[[functions]]\ntext.en = \"{function}\"\n"
        );
        (path, text)
    });
    with_search_words(files.collect())
}

#[test]
fn a_sentence_is_about_what_is_said_of_few_things() {
    let snapshot = with_units(&[
        ("noise", "First Department", "Control of noise"),
        ("help", "Second Department", "Help for neighbours"),
        ("animals", "Third Department", "Animal and plant quarantine"),
        ("wages", "Fourth Department", "Labour inspection"),
        ("fixed", "Fifth Department", "Fixed assets"),
        ("roads", "Sixth Department", "Highways"),
    ]);
    for (typed, slug) in [
        (
            "my new neighbours are too loud at night, who can help",
            "noise",
        ),
        ("who do I call about a loud construction noise", "noise"),
        ("can I bring my cat from abroad", "animals"),
        ("my boss did not pay me last month", "wages"),
        ("who fixes the potholes near my house", "roads"),
    ] {
        let page = first(&snapshot, typed);
        let expected = format!("/organizations/example-ministry/{slug}");
        assert!(page.starts_with(&expected), "{typed}: {page}");
    }
}

#[test]
fn who_does_a_thing_is_not_the_thing() {
    let snapshot = with_units(&[
        ("press", "Press Office", "Answers to journalists"),
        ("fraud", "Fraud Office", "Cases of fraud"),
    ]);
    let fraud = "/organizations/example-ministry/fraud";
    assert!(first(&snapshot, "how do I report fraud").starts_with(fraud));
    let press = "/organizations/example-ministry/press";
    assert!(first(&snapshot, "question of a reporter").starts_with(press));
}

#[test]
fn a_phrase_that_nothing_has_is_its_words() {
    let snapshot = with_units(&[("care", "Care Inspection", "Visits")]);
    let page = first(&snapshot, "care home inspection");
    assert_eq!(page, "/organizations/example-ministry/care");
    assert_eq!(first(&snapshot, "care home"), page);
}

#[test]
fn whoever_leads_is_called_otherwise_elsewhere() {
    let posts = |titles: &[(&str, bool)]| -> String {
        let posts = titles.iter().map(|(title, head)| {
            let slug = title.to_lowercase().replace(' ', "-");
            format!("[[posts]]\nslug = \"{slug}\"\nhead = {head}\ntitle.en = \"{title}\"\n")
        });
        posts.collect()
    };
    let organization = |name: &str, titles: &[(&str, bool)]| {
        format!(
            "kind = \"government\"\nname.en = \"{name}\"\n{}",
            posts(titles)
        )
    };
    let yard = organization("Harbour Yard", &[("Warden", true), ("Clerk", false)]);
    let file = |slug: &str, text: &str| {
        let path = format!("organizations/{slug}/organization.toml");
        (path, text.to_owned())
    };
    let alone = with_search_words(vec![file("yard", &yard)]);
    let warden = "/organizations/yard/posts/warden";
    for typed in [
        "CEO of the Harbour Yard",
        "top official of the harbour yard",
        "who is in charge of the Harbour Yard",
        "Harbour Yard 首席执行官",
        "harbour yard boss",
    ] {
        assert_eq!(first(&alone, typed), warden, "{typed}");
    }
    // Where there is such a post, it is meant.
    let mill = organization(
        "Harbour Mill",
        &[("Governor", true), ("Chief Executive", false)],
    );
    let both = with_search_words(vec![file("yard", &yard), file("mill", &mill)]);
    let chief = "/organizations/mill/posts/chief-executive";
    assert_eq!(first(&both, "CEO of the Harbour Mill"), chief);
    assert_eq!(first(&both, "Harbour Mill chief exec"), chief);
}
