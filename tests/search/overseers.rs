//! Who oversees what: the thing itself and whoever has it in the portfolio, and nobody else first.

use minglu::snapshot::Snapshot;

use super::asked::{addresses, assert_found_first, with_files};

/// A ministry of the sea with two deputies, of whom each oversees a department or a subject, and a department that nobody
/// oversees.
fn ministry() -> Snapshot {
    let unit = |chinese: &str, english: &str, function: &str| {
        format!(
            "translations.zh = \"official\"\nkind = \"department\"\nname.zh = \"{chinese}\"\nname.en = \"{english}\"\n\
             [[functions]]\ntext.zh = \"{function}\"\ntext.en = \"Work on money.\"\n"
        )
    };
    let deputy = |slug: &str, portfolio: &str| {
        format!(
            "[[posts]]\nslug = \"{slug}\"\ntitle.zh = \"副部长\"\ntitle.en = \"Deputy\"\n\
             [[posts.appointments]]\nperson = \"{slug}\"\n[[posts.appointments.oversees]]\n{portfolio}\n"
        )
    };
    let person = |name: &str, english: &str| {
        format!(
            "translations.zh = \"official\"\nname.zh = \"{name}\"\nname.en = \"{english}\"\nsort_key.zh = \"a\"\nsort_key.en = \"a\"\n"
        )
    };
    let organization = format!(
        "translations.zh = \"official\"\nkind = \"government\"\nname.zh = \"海洋部\"\nname.en = \"Ministry of the Sea\"\n{}{}",
        deputy("jia", "unit = \"finance\""),
        deputy("yi", "text.zh = \"港口安全\"\ntext.en = \"Port security\""),
    );
    let words = "fillers = [\"谁\", \"什么\", \"what\", \"does\"]\n\
        overseers = [\"谁分管\", \"分管领导\", \"分管\", \"oversees\"]\n";
    let files = [
        ("search.toml", words.to_owned()),
        ("organizations/sea/organization.toml", organization),
        (
            "organizations/sea/units/finance.toml",
            unit("财务司", "Department of Finance", "负责账目。"),
        ),
        (
            "organizations/sea/units/audit.toml",
            unit("审计司", "Audit Department", "负责财务审计。"),
        ),
        (
            "organizations/sea/units/ports.toml",
            unit("港口司", "Ports Department", "负责港口建设。"),
        ),
        ("people/jia.toml", person("甲某", "Finley Example")),
        ("people/yi.toml", person("乙某", "Portia Sample")),
    ];
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    with_files(&files)
}

#[test]
fn what_is_overseen_and_who_oversees_it_come_first() {
    let snapshot = ministry();
    for (typed, expected) in [
        (
            "谁分管财务司",
            ["/organizations/sea/finance", "/people/jia"],
        ),
        (
            "分管领导 财务",
            ["/organizations/sea/finance", "/people/jia"],
        ),
        ("谁分管港口安全", ["/people/yi", "/organizations/sea/ports"]),
    ] {
        let found = addresses(&snapshot, typed);
        assert_eq!(found[..2.min(found.len())], expected, "{typed}: {found:?}");
    }
}

#[test]
fn whoever_is_asked_about_by_name_comes_first() {
    let snapshot = ministry();
    for (typed, expected) in [
        ("甲某分管什么", "/people/jia"),
        ("乙某 分管", "/people/yi"),
        ("what does Finley Example oversee", "/people/jia"),
        ("portia sample oversees what", "/people/yi"),
    ] {
        assert_found_first(&snapshot, typed, expected);
    }
}

#[test]
fn a_title_finds_the_posts_and_those_who_hold_them() {
    let found = addresses(&ministry(), "副部长");
    let expected = [
        "/organizations/sea/posts/jia",
        "/organizations/sea/posts/yi",
        "/people/jia",
        "/people/yi",
    ];
    assert_eq!(found, expected);
}
