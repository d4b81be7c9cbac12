//! What a public asks for in its own words, of offices that say it in theirs.

use minglu::snapshot::Snapshot;

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
