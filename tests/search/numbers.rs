//! Numbers and addresses, and whose they are.

use super::asked::{addresses, asked, first, found, shipped, with_files};

#[test]
fn a_number_is_found_however_it_is_written() {
    let snapshot = shipped();
    let office = "/organizations/cas-xinjiang/comprehensive-office";
    for typed in [
        "0991-3835430",
        "3835430",
        "+86 991 383 5430",
        "0086 991 3835430",
        "(0991) 383-5430",
        "８３５４３０",
        "电话：3835430",
        "who is at 3835430?",
    ] {
        let found = addresses(&snapshot, typed);
        assert!(
            found[..2].contains(&office.to_owned()),
            "{typed}: {found:?}"
        );
        assert!(
            found[..2].contains(&"/organizations/cas-xinjiang".to_owned()),
            "{typed}: {found:?}"
        );
    }
}

#[test]
fn a_piece_of_a_number_or_of_an_address_is_enough() {
    let snapshot = shipped();
    for (typed, expected) in [
        ("571893", "/organizations/cast/planning-and-finance"),
        ("71893", "/organizations/cast/planning-and-finance"),
        ("100863", "/organizations/cast"),
        ("cast-liasion@cast.org.cn", "/organizations/cast"),
        ("cast-liasion", "/organizations/cast"),
        ("CAST-LIASION@", "/organizations/cast"),
    ] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
    assert!(found(&snapshot, asked("5550100999")).hits.is_empty());
}

#[test]
fn postal_codes_and_mailboxes_are_found_as_people_remember_them() {
    let unit = |name: &str, contact: &str| {
        format!("kind = \"department\"\nname.en = \"{name}\"\n\n[[contacts]]\n{contact}\n")
    };
    let folder = "organizations/example-ministry/units";
    let snapshot = with_files(&[
        (
            format!("{folder}/east.toml"),
            unit("East Desk", "postal_code = \"20515-6001\""),
        ),
        (
            format!("{folder}/west.toml"),
            unit("West Desk", "postal_code = \"SW1A 2AS\""),
        ),
        (
            format!("{folder}/news.toml"),
            unit("News Desk", "emails = [\"harbour.news@ports.example\"]"),
        ),
        (
            format!("{folder}/harbour.toml"),
            unit("Harbour News and Ports", "phones = [\"+44 20 7946 0018\"]"),
        ),
    ]);
    for (typed, slug) in [
        ("20515-6001", "east"),
        ("205156001", "east"),
        ("SW1A 2AS", "west"),
        ("harbour.news@ports.example", "news"),
        ("harbour.news@", "news"),
        ("harbour.news@harbour.example", "news"),
    ] {
        let expected = format!("/organizations/example-ministry/{slug}");
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}
