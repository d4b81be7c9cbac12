//! Changes and the lives of the bodies they name.

use crate::support::content::Content;

const LIBRARY: (&str, &str) = ("library", "");
const ARCHIVES: &str = "organization = \"example-ministry\"\nunit = \"archives\"\n";

/// The minimal content with units by their slugs and times, and changes by their dates, kinds and bodies.
fn content(units: &[(&str, &str)], changes: &[(&str, &str, &[&str], &[&str])]) -> Content {
    let content = Content::minimal();
    for (slug, time) in units {
        let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"A unit\"\n";
        let path = format!("organizations/example-ministry/units/{slug}.toml");
        content.write(path, format!("{head}{time}"));
    }
    for ((date, kind, from, to), place) in changes.iter().zip(1..) {
        let text = "text.en = \"A change.\"\ntranslations.zh = \"unofficial\"\n";
        let parties = parties("from", from) + &parties("to", to);
        content.write(
            format!("changes/change-{place}.toml"),
            format!("date = \"{date}\"\nkind = \"{kind}\"\n{text}{parties}"),
        );
    }
    content
}

fn parties(list: &str, units: &[&str]) -> String {
    let party = |unit: &&str| {
        format!("[[{list}]]\norganization = \"example-ministry\"\nunit = \"{unit}\"\n")
    };
    units.iter().map(party).collect()
}

/// The codes of all mistakes, in the order of the report.
fn codes(content: &Content) -> Vec<&'static str> {
    let report = content.report();
    let codes = report.diagnostics().iter().map(|found| found.code.name());
    codes.collect()
}

#[test]
fn a_party_names_one_body() {
    for (party, expected) in [
        ("unit = \"archives\"\n", vec!["missing-key"]),
        ("", vec!["missing-key"]),
        ("organisation = \"example-ministry\"\n", vec!["unknown-key"]),
        ("organization = 5\n", vec!["wrong-type"]),
        ("external_body = \"example-council\"\n", vec![]),
        (
            "external_body = \"example-council\"\norganization = \"example-ministry\"\n",
            vec!["duplicate-entry"],
        ),
        (
            "external_body = \"example-council\"\nunit = \"archives\"\n",
            vec!["duplicate-entry"],
        ),
    ] {
        let content = content(&[], &[("2020", "transfer", &[], &[])]);
        let change = content.read("changes/change-1.toml");
        let other = format!("[[to]]\n{ARCHIVES}");
        content.write(
            "changes/change-1.toml",
            format!("{change}[[from]]\n{party}{other}"),
        );
        assert_eq!(codes(&content), expected, "{party}");
    }
}

#[test]
fn a_body_that_lives_on_is_not_succeeded_by_what_it_gave_away() {
    let units = [
        ("one", "end = \"2020-12-31\"\n"),
        ("two", "end = \"2010-12-31\"\n"),
    ];
    let content = content(
        &units,
        &[
            ("2005-01-01", "split", &["one"], &["one", "two"]),
            ("2011-01-01", "merge", &["two"], &["one"]),
            ("2021-01-01", "close", &["one"], &[]),
        ],
    );
    assert_eq!(codes(&content), [""; 0]);
}

#[test]
fn only_a_change_at_its_end_tells_how_a_body_ended() {
    let unit = [("library", "end = \"2020-12-31\"\n")];
    let to: &[&str] = &["archives"];
    for (date, kind, expected) in [
        ("2021-01-01", "transfer", vec![]),
        ("2021", "merge", vec![]),
        ("2020-12-31", "merge", vec!["change-outside-life"]),
        ("2015", "rename", vec!["closed-without-change"]),
        ("2021-01-01", "establish", vec!["closed-without-change"]),
        ("2020", "close", vec!["change-outside-life"]),
    ] {
        let content = content(&unit, &[(date, kind, &["library"], to)]);
        assert_eq!(codes(&content), expected, "{kind} {date}");
    }
}

#[test]
fn what_was_merged_into_another_body_has_an_end() {
    for (to, expected) in [
        (&["archives"] as &[&str], vec!["change-outside-life"]),
        // It went on, with what came to it.
        (&["library"], vec![]),
    ] {
        let from: &[&str] = &["library", "archives"];
        let change = ("2021-01-01", "merge", from, to);
        let ended = ("archives", "end = \"2020-12-31\"\n");
        let units = match to {
            ["library"] => vec![("library", ""), ended],
            _ => vec![("library", "")],
        };
        let found = codes(&content(&units, &[change]));
        assert_eq!(found, expected, "{to:?}");
    }
}

#[test]
fn a_change_names_the_bodies_it_needs() {
    let one: &[&str] = &["library"];
    for (kind, from, to) in [
        ("rename", &[] as &[&str], &[] as &[&str]),
        ("transfer", &[], &[]),
        ("merge", &[], one),
        ("merge", one, &[]),
        ("split", &[], one),
        ("split", one, &[]),
        ("establish", one, &[]),
        ("close", &[], one),
    ] {
        let content = content(&[LIBRARY], &[("2020", kind, from, to)]);
        assert_eq!(codes(&content), ["change-without-body"], "{kind}");
    }
}

#[test]
fn a_body_stands_once_in_a_list_of_a_change() {
    let change = (
        "2020",
        "rename",
        &["library"] as &[&str],
        &["library"] as &[&str],
    );
    assert_eq!(codes(&content(&[LIBRARY], &[change])), [""; 0]);
    let change = (
        "2020",
        "split",
        &["library"] as &[&str],
        &["archives", "archives"] as &[&str],
    );
    assert_eq!(codes(&content(&[LIBRARY], &[change])), ["duplicate-entry"]);
}

#[test]
fn a_closing_and_its_body_agree() {
    for (time, expected) in [
        ("end = \"2019-12-31\"\n", vec![]),
        ("end = \"2020\"\n", vec![]),
        ("end = \"2019\"\n", vec![]),
        ("end = \"2018\"\n", vec!["change-outside-life"]),
        ("", vec!["change-outside-life"]),
        ("start = \"2021\"\nend = \"2020\"\n", vec!["inverted-dates"]),
        ("end = \"2020-13\"\n", vec!["impossible-date"]),
    ] {
        let change = ("2020", "close", &["library"] as &[&str], &[] as &[&str]);
        let content = content(&[("library", time)], &[change]);
        assert_eq!(codes(&content), expected, "{time}");
    }
}

#[test]
fn nothing_goes_to_a_body_before_it_is_there() {
    for (start, expected) in [
        ("2020", vec![]),
        ("2020-07-01", vec![]),
        ("2021", vec!["change-outside-life"]),
    ] {
        let change = (
            "2020",
            "transfer",
            &["archives"] as &[&str],
            &["library"] as &[&str],
        );
        let content = content(&[("library", &format!("start = \"{start}\"\n"))], &[change]);
        assert_eq!(codes(&content), expected, "{start}");
    }
}

#[test]
fn a_moved_function_is_at_a_body_it_went_to() {
    let function = "[[functions]]\nid = \"lend\"\ntext.en = \"Lend.\"\n";
    let moved =
        "[[functions]]\norganization = \"example-ministry\"\nunit = \"library\"\nid = \"lend\"\n";
    for (to, expected) in [
        ("library", vec![]),
        ("archives", vec!["change-without-body"]),
    ] {
        let change = (
            "2020",
            "transfer",
            &["general-office"] as &[&str],
            &[to] as &[&str],
        );
        let content = content(&[("library", function)], &[change]);
        let text = content.read("changes/change-1.toml");
        content.write("changes/change-1.toml", format!("{text}{moved}"));
        assert_eq!(codes(&content), expected, "{to}");
    }
}
