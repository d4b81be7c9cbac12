//! Tables, read by Python's csv module and held against the directory.

use std::collections::BTreeSet;

use jiff::civil::date;
use minglu::model::{Directory, Id, Occupancy, Organization};
use serde_json::Value;

use crate::support::ministry::Ministry;
use crate::support::readers::{python, read_by};
use crate::support::{Site, shipped_snapshot};

/// The rows of the table at a path.
fn rows(site: &Site, path: &str) -> Vec<Value> {
    let read = read_by(python("tables.py"), site, &[path.to_owned()]);
    read[path]["rows"].as_array().unwrap().clone()
}

/// What stands in a column, row by row.
fn column(rows: &[Value], name: &str) -> Vec<String> {
    let cells = rows.iter().map(|row| row[name].as_str().unwrap());
    cells.map(str::to_owned).collect()
}

/// Who holds a post of an organization on the day of the tests, in English.
fn holders(directory: &Directory, id: Id<Organization>) -> BTreeSet<String> {
    let posts = directory.posts();
    let of_it = posts.filter(|post| directory.organization_of(directory.get(*post).body) == id);
    let mut names = BTreeSet::new();
    for post in of_it {
        if let Occupancy::Held(held) = directory.occupancy(post, date(2026, 11, 23)) {
            let people = held.iter().map(|held| directory.get(held.person));
            names.extend(people.filter_map(|person| {
                let name = person.name.iter().find(|(tag, _)| tag.to_string() == "en");
                Some(name?.1.value.clone())
            }));
        }
    }
    names
}

#[test]
fn posts_and_their_holders_are_read_as_they_are() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    for id in directory.organizations() {
        let rows = rows(
            &site,
            &format!("/organizations/{}.csv", directory.get(id).slug),
        );
        let mut named: BTreeSet<String> = column(&rows, "person_en").into_iter().collect();
        named.remove("");
        assert_eq!(named, holders(directory, id));
        for row in &rows {
            let is_held = row["state"] == "held";
            assert_eq!(is_held, row["person_id"] != "", "{row}");
            assert!(
                row["body_id"].as_str().unwrap().starts_with("http"),
                "{row}"
            );
        }
    }
}

#[test]
fn a_phone_book_has_every_number_of_the_organization() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    for id in directory.organizations() {
        let slug = &directory.get(id).slug;
        let rows = rows(&site, &format!("/organizations/{slug}/phone-book.csv"));
        let written = column(&rows, "phone").into_iter();
        let written: BTreeSet<String> = written
            .flat_map(|cell| cell.split("; ").map(digits).collect::<Vec<_>>())
            .collect();
        let units = directory.units();
        let units = units.filter(|unit| directory.get(*unit).organization == id);
        let units = units.map(|unit| &directory.get(unit).profile);
        for profile in units.chain([&directory.get(id).profile]) {
            for phone in profile.contacts.iter().flat_map(|point| &point.phones) {
                assert!(written.contains(&digits(&phone.dialled())), "{phone:?}");
            }
        }
    }
}

#[test]
fn no_cell_begins_a_formula_whatever_an_editor_writes() {
    let contact = r#"
[[contacts]]
purpose.en = "=HYPERLINK(\"https://evil.example\",\"a, b\")"
purpose.zh = "＋1"
phones = ["+1 650 253 0000 ext. 12"]
hours.en = "-1"
address.en = "@home, 1 \"Road\""
"#;
    let file = "organizations/example-ministry/units/general-office.toml";
    let ministry = Ministry::with_more(&[(file, contact)]);
    let path = "/organizations/example-ministry/phone-book.csv";
    let rows = rows(&ministry.site, path);
    for cell in rows
        .iter()
        .flat_map(|row| row.as_object().unwrap().values())
    {
        let cell = cell.as_str().unwrap();
        assert!(!cell.starts_with(['=', '+', '-', '@', '＋']), "{cell}");
    }
    let row = rows.iter().find(|row| row["hours_en"] == "'-1").unwrap();
    assert_eq!(
        row["purpose_en"],
        "'=HYPERLINK(\"https://evil.example\",\"a, b\")"
    );
    assert_eq!(row["address_en"], "'@home, 1 \"Road\"");
    assert_eq!(row["phone"], "(+1) 650-253-0000 ext. 12");
}

#[test]
fn what_a_spreadsheet_would_change_is_a_text_and_a_whole_date_is_a_date() {
    let contact = "\n[[contacts]]\npostal_code = \"010020\"\n";
    let file = "organizations/example-ministry/units/general-office.toml";
    let post = "\n[[posts]]\nslug = \"adviser\"\ntitle = \"director-general\"\nmultiple_holders = true\n\n[[posts.appointments]]\nperson = \"person-mu\"\nstart = \"2021-10\"\n";
    let research = "organizations/example-ministry/units/research.toml";
    let ministry = Ministry::with_more(&[(file, contact), (research, post)]);
    let book = rows(
        &ministry.site,
        "/organizations/example-ministry/phone-book.csv",
    );
    assert!(column(&book, "postal_code").contains(&"=\"010020\"".to_owned()));
    let posts = rows(&ministry.site, "/organizations/example-ministry.csv");
    let since = column(&posts, "since");
    assert!(since.contains(&"=\"2021-10\"".to_owned()), "{since:?}");
    assert!(since.contains(&"2020-01-01".to_owned()), "{since:?}");
}

#[test]
fn a_table_of_a_day_has_those_of_that_day() {
    let ministry = Ministry::on_the_day();
    let path = "/organizations/example-ministry.csv";
    let minister = |path: &str| {
        let rows = rows(&ministry.site, path);
        let row = rows.iter().find(|row| row["post_en"] == "Minister");
        row.unwrap().clone()
    };
    assert_eq!(minister(path)["person_en"], "Person Gamma");
    let acting = minister(&format!("{path}?on=2019-08-01"));
    assert_eq!(acting["person_en"], "Person Beta");
    assert_eq!(acting["kind"], "acting");
    assert_eq!(acting["until"], "2019-09-30");
    assert_eq!(
        minister(&format!("{path}?on=2027-01-01"))["person_en"],
        "Person Delta"
    );
}

#[test]
fn a_row_names_the_texts_that_the_institution_did_not_publish() {
    let rows = rows(&Site::shipped(), "/organizations/cast.csv");
    assert!(!rows.is_empty());
    for row in &rows {
        let translations = row["translations"].as_str().unwrap();
        assert!(translations.contains("post_zh unofficial"), "{row}");
        assert!(!translations.contains("post_en"), "{row}");
    }
}
