//! What an editor of a workbook is told, in the words of its sheets, and what may be written into its cells.

use super::book::{BOOK, Book, OFFICE};
use super::said;
use crate::support::content::Content;

const DIRECTOR: &str = "example-ministry/posts/general-office-director";
const DEPUTY: &str = "example-ministry/posts/general-office-deputy-director";

#[test]
fn mistakes_are_told_in_words_of_the_sheets() {
    let content = Content::minimal();
    let director = format!("{DIRECTOR}#1");
    let cases: [(&str, &str, &str, &str, &str); 4] = [
        (
            "appointments",
            &director,
            "end",
            "至今",
            "“Last day”: do not write “至今”; leave the cell empty where there is nothing",
        ),
        (
            "people",
            "person-a",
            "died",
            "1850",
            "“Died”: the death, 1850, is before the birth, 1900",
        ),
        (
            "contacts",
            "example-ministry#1",
            "phones",
            "010-1",
            "“Phones”: ",
        ),
        (
            "units",
            "example-ministry/general-office",
            "kind",
            "",
            "“Kind” cannot be empty",
        ),
    ];
    for (sheet, id, key, text, expected) in cases {
        let mut book = Book::of(&content, "example-ministry");
        if key == "died" {
            book.set(sheet, id, "born", "1900");
        }
        book.set(sheet, id, key, text);
        let said = book.refused(&content);
        assert!(said.contains(expected), "{expected}\n{said}");
        for of_files in ["minglu explain", " = ", "[[", "`end`", ".toml"] {
            assert!(!said.contains(of_files), "{of_files}\n{said}");
        }
    }
    // Two at a time: the columns are named by which that can be so.
    let mut book = Book::of(&content, "example-ministry");
    add_person(&content, "meng-bo", "孟波");
    book.add(
        "appointments",
        &[
            ("minglu:of", DIRECTOR),
            ("person", "孟波"),
            ("start", "2020"),
        ],
    );
    let said = book.refused(&content);
    assert!(said.contains("change it in these columns: "), "{said}");
    assert!(
        said.contains("“Several holders” of the sheet “Posts”"),
        "{said}"
    );
}

/// Somebody who is in the directory for what stands in the own file.
fn add_person(content: &Content, slug: &str, name: &str) {
    let text = format!(
        "name.zh = \"{name}\"\nsort_key.zh = \"meng bo\"\n[[positions]]\nstate = \"current\"\ntext.zh = \"委员\"\n"
    );
    content.write(format!("people/{slug}.toml"), text);
}

#[test]
fn who_is_written_over_is_told_before_anything_is_written() {
    let content = Content::minimal();
    add_person(&content, "meng-bo", "孟波");
    let mut book = Book::of(&content, "example-ministry");
    book.set("appointments", &format!("{DIRECTOR}#1"), "person", "孟波");
    book.set(
        "units",
        "example-ministry/general-office",
        "name.zh",
        "综合办公室",
    );
    book.add(
        "appointments",
        &[("minglu:of", DEPUTY), ("person", "person-a")],
    );
    book.save(&content);
    let before = content.everything();
    let path = content.path(BOOK);
    let (code, text) = said(&content, &["import", path.to_str().unwrap()]);
    assert_eq!(code, 2, "{text}");
    for part in [
        "One name is written over, and nothing is kept of the old one.",
        "  Units, row 5: 办公厅 → 综合办公室\n",
        "One row writes over who holds a post",
        "  Appointments, row 3: Person A → 孟波\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(content.everything(), before);
    let text = book.import(&content);
    assert!(
        text.contains("Appointments, row 3: Person A → 孟波"),
        "{text}"
    );
    assert!(content.read(OFFICE).contains("person = \"meng-bo\"\n"));
}

#[test]
fn an_appointment_may_be_given_to_somebody_of_a_new_row() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.set("appointments", &format!("{DIRECTOR}#1"), "person", "孟波");
    book.set(
        "appointments",
        &format!("{DIRECTOR}#1"),
        "start",
        "2026-01-01",
    );
    book.add("people", &[("name.zh", "孟波")]);
    book.add(
        "appointments",
        &[("minglu:of", DEPUTY), ("person", "person-a")],
    );
    let text = book.import(&content);
    assert!(text.contains("Wrote content/people/meng-bo.toml"), "{text}");
    let office = content.read(OFFICE);
    assert!(office.contains("person = \"meng-bo\"\n"), "{office}");
    assert!(office.contains("start = \"2026-01-01\"\n"), "{office}");
}

#[test]
fn cells_are_read_as_people_write_them() {
    let content = Content::minimal();
    let topics = "[[topics]]\nslug = \"letters\"\nname.en = \"Letters\"\nname.zh = \"信访、投诉\"\n\n[[topics]]\nslug = \"grants\"\nname.en = \"Grants\"\nname.zh = \"资助\"\n";
    content.write("topics.toml", topics);
    let mut book = Book::of(&content, "example-ministry");
    // A post by its title alone, and a person by the name.
    book.add(
        "contacts",
        &[("minglu:of", "副主任"), ("phones", "010-68571871")],
    );
    book.add(
        "contacts",
        &[
            ("minglu:of", "Person A"),
            ("phones", "010-68571872，010-68571873"),
        ],
    );
    book.set(
        "units",
        "example-ministry/archives",
        "kind",
        "office·办公室",
    );
    book.add(
        "functions",
        &[
            ("minglu:of", "办公厅"),
            ("text.zh", "受理来信。"),
            ("topics", "信访、投诉、资助"),
        ],
    );
    book.add(
        "functions",
        &[
            ("minglu:of", "办公厅"),
            ("text.zh", "发放资助。"),
            ("topics", "grants · 资助,letters · 信访、投诉"),
        ],
    );
    let text = book.import(&content);
    let office = content.read(OFFICE);
    assert!(
        office.contains("topics = [\"letters\", \"grants\"]"),
        "{office}"
    );
    assert!(
        office.contains("topics = [\"grants\", \"letters\"]"),
        "{office}"
    );
    assert!(
        office.contains("[[posts.contacts]]\nphones = [\"010-68571871\"]"),
        "{office}"
    );
    let person = content.read("people/person-a.toml");
    assert!(
        person.contains("phones = [\"010-68571872\", \"010-68571873\"]"),
        "{text}\n{person}"
    );
    let archives = content.read("organizations/example-ministry/units/archives.toml");
    assert!(archives.contains("kind = \"office\""), "{archives}");
}

#[test]
fn a_new_unit_beside_one_of_its_name_is_asked_back() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.add("units", &[("name.zh", "办公厅")]);
    let text = book.refused(&content);
    assert!(
        text.contains(
            "there is a “办公厅” already, example-ministry/general-office · General Office"
        ),
        "{text}"
    );
    let row = book.rows("units").len() - 1;
    let column = book.column("units", "parent");
    book.rows("units")[row][column] = "archives".to_owned();
    book.import(&content);
}

#[test]
fn what_is_no_text_and_no_month_for_sure_is_asked_back() {
    let content = Content::minimal();
    let office = "example-ministry/general-office";
    let director = format!("{DIRECTOR}#1");
    for (sheet, id, key, cell, expected) in [
        ("units", office, "rank.zh", "—", "do not write “—”"),
        (
            "units",
            office,
            "name.zh",
            "综合\n办公室",
            "“Name (Chinese)” has several lines",
        ),
        (
            "appointments",
            &director,
            "start",
            "2020.1",
            "write 2020-01 or 2020-10",
        ),
    ] {
        let mut book = Book::of(&content, "example-ministry");
        book.set(sheet, id, key, cell);
        let text = book.refused(&content);
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let mut book = Book::of(&content, "example-ministry");
    book.set("units", office, "order", "５");
    book.import(&content);
    assert!(content.read(OFFICE).contains("order = 5\n"));
}

#[test]
fn a_number_of_a_day_is_no_date_and_told_as_one() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.set("appointments", &format!("{DIRECTOR}#1"), "start", "43891");
    let text = book.refused(&content);
    assert!(
        text.contains(
            "“First day”: 43891 is how programs count days; is it 2020-03-01? Write the date"
        ),
        "{text}"
    );
}
