//! `minglu sheet`, and `minglu import` of what it wrote.

use std::fs;

use minglu::spreadsheet;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::book::{BOOK, Book, OFFICE};
use super::said;
use crate::support::content::Content;

#[test]
fn nothing_comes_of_a_workbook_that_nobody_changed() {
    let content = Content::shipped();
    for organization in ["cas-xinjiang", "cast", "jilin-ast", "xieg", "xinjiang-fao"] {
        for language in ["en", "zh"] {
            let path = content.path(BOOK);
            let _ = fs::remove_file(&path);
            let path = path.to_str().unwrap();
            let (code, text) = said(
                &content,
                &["sheet", organization, path, "--language", language],
            );
            assert_eq!(code, 0, "{text}");
            let before = content.everything();
            let (code, text) = said(&content, &["import", path, "--yes"]);
            assert_eq!((code, text.as_str()), (0, "Nothing to change.\n"));
            assert_eq!(content.everything(), before);
        }
    }
}

/// Every value of a file by the keys that lead to it.
fn values(text: &str) -> Vec<(String, String)> {
    fn collect(at: String, value: &toml::Value, all: &mut Vec<(String, String)>) {
        match value {
            toml::Value::Table(table) => {
                for (key, value) in table {
                    collect(format!("{at}/{key}"), value, all);
                }
            }
            toml::Value::Array(members) => {
                for (place, member) in members.iter().enumerate() {
                    collect(format!("{at}/{place}"), member, all);
                }
            }
            other => all.push((at, format!("{other:?}"))),
        }
    }
    let mut all = Vec::new();
    collect(
        String::new(),
        &toml::Value::Table(text.parse().unwrap()),
        &mut all,
    );
    all
}

#[test]
fn a_cell_that_is_changed_changes_that_value_alone() {
    let texts = [
        "name.",
        "short_name.",
        "summary.",
        "text.",
        "address.",
        "remit.",
    ];
    let shipped = Content::shipped();
    let mut books = ["cas-xinjiang", "cast", "xinjiang-fao"].map(|slug| Book::of(&shipped, slug));
    let mut cells = Vec::new();
    for (at, book) in books.iter_mut().enumerate() {
        for sheet in ["units", "people", "contacts", "functions"] {
            let keys = book.rows(sheet)[0].clone();
            for row in book.rows(sheet).iter().skip(2) {
                for (key, text) in keys.iter().zip(row) {
                    if !text.is_empty() && texts.iter().any(|prefix| key.starts_with(prefix)) {
                        cells.push((at, sheet, row[0].clone(), key.clone()));
                    }
                }
            }
        }
    }
    let config = Config {
        cases: 12,
        failure_persistence: None,
        ..Config::default()
    };
    let new = "[a-z]{1,8}( [a-z\"'\\\\]{1,8}){0,2}|[中文字一二三]{1,6}|a\nb \"\"\" c";
    TestRunner::new(config)
        .run(&(0..cells.len(), new), |(place, text)| {
            let (at, sheet, id, key) = &cells[place];
            // A name has no lines.
            let text = match key.contains("name.") {
                true => text.replace('\n', " "),
                false => text,
            };
            let content = shipped.copy();
            let _ = fs::remove_file(content.path(BOOK));
            let mut book = Book(books[*at].0.clone());
            book.set(sheet, id, key, &text);
            let before = content.everything();
            book.import(&content);
            let after = content.everything();
            let changed: Vec<_> = after
                .iter()
                .filter(|(path, bytes)| !path.ends_with(BOOK) && before.get(*path) != Some(bytes))
                .collect();
            prop_assert_eq!(changed.len(), 1, "{} {} {}", sheet, id, key);
            let (path, bytes) = changed[0];
            let old = values(std::str::from_utf8(&before[path]).unwrap());
            let new = values(std::str::from_utf8(bytes).unwrap());
            prop_assert_eq!(old.len(), new.len());
            let differ: Vec<_> = old
                .iter()
                .zip(&new)
                .filter(|(old, new)| old != new)
                .collect();
            prop_assert_eq!(differ.len(), 1);
            let language = key.rsplit('.').next().unwrap();
            prop_assert!(
                differ[0].1.0.contains(&format!("/{language}")),
                "{}",
                differ[0].1.0
            );
            prop_assert_eq!(&differ[0].1.1, &format!("{:?}", toml::Value::String(text)));
            Ok(())
        })
        .unwrap();
}

#[test]
fn comments_and_layout_stay() {
    let content = Content::minimal();
    let text = "# The office.\ntranslations.zh = \"unofficial\" # by us\norder  =  1\nkind = 'office'\nname.en = \"General Office\" # full\n\
                name.zh = { text = \"办公厅\", status = \"official\" } # as on the plate\n\n# Reached so.\n[[contacts]]\n# The desk.\n\
                phones = [\n  \"010-68571878\", # day\n  \"010-68571879\", # night\n]\n\n# What it does.\n[[functions]]\n\
                text.zh = '''\n一\n二\n'''\n";
    let posts = content.read(OFFICE);
    let posts = &posts[posts.find("\n[[posts]]").unwrap()..];
    content.write(OFFICE, format!("{text}{posts}"));
    let mut book = Book::of(&content, "example-ministry");
    let (unit, one) = (
        "example-ministry/general-office",
        "example-ministry/general-office#1",
    );
    book.set("units", unit, "name.zh", "办公室");
    book.set("units", unit, "order", "2");
    book.set("units", unit, "summary.zh", "主管综合工作。");
    book.set("contacts", one, "phones", "010-68571878\n010-68571870");
    book.set("contacts", one, "emails", "office@example.org");
    book.set("functions", one, "text.zh", "一\n三");
    book.set(
        "posts",
        "example-ministry/posts/general-office-director",
        "head",
        "",
    );
    let said = book.import(&content);
    assert!(
        said.contains("Changed content/organizations/example-ministry/units/general-office.toml"),
        "{said}"
    );
    let expected = text
        .replace("order  =  1", "order  =  2")
        .replace("\"办公厅\"", "\"办公室\"")
        .replace(
            "on the plate\n",
            "on the plate\nsummary.zh = \"主管综合工作。\"\n",
        )
        .replace("\"010-68571879\"", "\"010-68571870\"")
        .replace(
            "# night\n]\n",
            "# night\n]\nemails = [\"office@example.org\"]\n",
        )
        .replace("'''\n一\n二\n'''", "\"\"\"\n一\n三\n\"\"\"");
    let expected = format!("{expected}{}", posts.replacen("head = true\n", "", 1));
    assert_eq!(content.read(OFFICE), expected);
}

#[test]
fn new_rows_begin_things_that_others_may_name() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.add(
        "units",
        &[
            ("name.zh", "数据中心"),
            ("name.en", "Data Center"),
            ("parent", "办公厅"),
            ("summary.en", "Data."),
        ],
    );
    book.add(
        "posts",
        &[
            ("minglu:of", "数据中心"),
            ("title", "主任"),
            ("head", "是"),
            ("grade.zh", "正处级"),
        ],
    );
    book.add("people", &[("name.zh", "欧阳甲")]);
    book.add(
        "appointments",
        &[
            ("minglu:of", "数据中心/主任"),
            ("person", "欧阳甲"),
            ("start", "2026年1月1日"),
        ],
    );
    book.add(
        "contacts",
        &[
            ("minglu:of", "数据中心"),
            ("phones", "010-68571878、010-68571879"),
        ],
    );
    book.add(
        "functions",
        &[
            (
                "minglu:of",
                "example-ministry/general-office · General Office",
            ),
            ("text.en", "To keep data."),
        ],
    );
    let said = book.import(&content);
    assert!(!said.contains("left out"), "{said}");
    let unit = content.read("organizations/example-ministry/units/data-center.toml");
    for line in [
        "kind = \"center\"",
        "parent = \"general-office\"",
        "name.zh = \"数据中心\"",
        "summary.en = \"Data.\"",
        "phones = [\"010-68571878\", \"010-68571879\"]",
        "title = \"director\"",
        "head = true",
        "grade.zh = \"正处级\"",
        "person = \"ouyang-jia\"",
        "start = \"2026-01-01\"",
    ] {
        assert!(unit.lines().any(|known| known == line), "{line}\n{unit}");
    }
    assert!(
        content
            .read("people/ouyang-jia.toml")
            .contains("\nsort_key.zh = \"ouyang jia\"\n")
    );
    assert!(
        content
            .read(OFFICE)
            .contains("[[functions]]\ntext.en = \"To keep data.\"\n\n[[posts]]\n")
    );
    assert!(
        said.contains("Wrote content/people/ouyang-jia.toml"),
        "{said}"
    );
    // The same workbook once more begins nothing again.
    let said = book.import(&content);
    assert!(said.contains("Nothing to change"), "{said}");
}

#[test]
fn rows_that_are_gone_are_told_and_nothing_is_deleted() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.remove("units", "example-ministry/archives");
    let before = content.read("organizations/example-ministry/units/archives.toml");
    let said = book.import(&content);
    assert!(said.starts_with("Units: one row is not there any more, and nothing was deleted for it: example-ministry/archives\n"), "{said}");
    assert_eq!(
        content.read("organizations/example-ministry/units/archives.toml"),
        before
    );
}

#[test]
fn what_changed_in_the_content_meanwhile_stays() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    let text = content.read(OFFICE);
    content.write(
        OFFICE,
        text.replace("\"General Office\"", "\"Main Office\""),
    );
    book.set(
        "units",
        "example-ministry/general-office",
        "name.zh",
        "办公室",
    );
    let said = book.import(&content);
    assert!(!said.contains("left out"), "{said}");
    let text = content.read(OFFICE);
    assert!(
        text.contains("name.en = \"Main Office\"\nname.zh = \"办公室\"\n"),
        "{text}"
    );
    book.set(
        "units",
        "example-ministry/general-office",
        "name.en",
        "Office",
    );
    let said = book.refused(&content);
    assert!(said.contains("one row will not do:\n  Units, row 5: “Name (English)” has been changed in the content too"), "{said}");
}

#[test]
fn what_was_taken_before_is_no_change_again() {
    let content = Content::minimal();
    let file = "organizations/example-ministry/organization.toml";
    let mut book = Book::of(&content, "example-ministry");
    let director = "example-ministry/posts/general-office-director#1";
    book.set(
        "contacts",
        "example-ministry#1",
        "phones",
        "０１０－68571800",
    );
    book.set("contacts", "example-ministry#1", "access.zh", "主楼\t三层");
    book.set("people", "person-a", "gender", "女");
    book.set("appointments", director, "start", "2002年5月1日");
    let said = book.import(&content);
    assert!(!said.contains("left out"), "{said}");
    let text = content.read(file);
    assert!(text.contains("phones = [\"010-68571800\"]"), "{text}");
    assert!(text.contains("access.zh = \"主楼三层\""), "{text}");
    let report = content.report();
    assert!(
        report.diagnostics().is_empty(),
        "{}",
        report.to_human(false)
    );
    // Whoever is named in a row may be called otherwise meanwhile.
    let person = content.read("people/person-a.toml");
    content.write(
        "people/person-a.toml",
        person.replace("name.en = \"", "name.en = \"New "),
    );
    let before = content.everything();
    let said = book.import(&content);
    assert!(!said.contains("left out"), "{said}");
    assert!(said.ends_with("Nothing to change.\n"), "{said}");
    assert_eq!(content.everything(), before);
}

#[test]
fn a_number_that_the_program_of_the_sheet_made_of_a_phone_is_the_same() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.set("contacts", "example-ministry#1", "phones", "1068571898");
    assert_eq!(book.import(&content), "Nothing to change.\n");
}

#[test]
fn cells_that_are_older_than_the_content_are_told() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    let office = "example-ministry/general-office";
    book.set("units", office, "name.zh", "办公室");
    book.import(&content);
    // The same workbook, in which the cell is what it was before.
    book.set("units", office, "name.zh", "办公厅");
    let said = book.import(&content);
    assert!(
        said.starts_with(
            "One cell was not changed in this workbook, and the content says otherwise by now"
        ),
        "{said}"
    );
    assert!(said.ends_with("Nothing to change.\n"), "{said}");
    assert!(content.read(OFFICE).contains("办公室"));
}

#[test]
fn a_sheet_without_its_first_row_is_no_list_of_others() {
    let content = Content::minimal();
    for sheets in [
        &["units"][..],
        &[
            "units",
            "posts",
            "appointments",
            "people",
            "contacts",
            "functions",
        ],
    ] {
        let mut book = Book::of(&content, "example-ministry");
        for sheet in sheets {
            book.rows(sheet).remove(0);
        }
        let text = book.refused(&content);
        assert!(
            text.contains("the hidden first row of the sheet “Units”, which tells what its columns are, has been deleted or changed"),
            "{text}"
        );
    }
}

#[test]
fn a_sheet_whose_keys_are_not_where_they_were_is_told() {
    let office = "example-ministry/general-office";
    let edited = |content: &Content| {
        let mut book = Book::of(content, "example-ministry");
        book.set("units", office, "name.zh", "办公室");
        book
    };
    let content = Content::minimal();
    let inserted = "the keys of the sheet “Units” stand in row 2, and belong into the hidden row 1; delete the rows above them";
    // A title above, whatever the sheet is called.
    let mut book = edited(&content);
    book.rows("units")
        .insert(0, vec!["示例部部门表".to_owned()]);
    let text = book.refused(&content);
    assert!(text.contains(inserted), "{text}");
    book.0[0].0 = "部门表".to_owned();
    let text = book.refused(&content);
    assert!(
        text.contains(&inserted.replace("Units", "部门表")),
        "{text}"
    );
    // An empty row above.
    let mut book = edited(&content);
    book.rows("units").insert(0, vec![String::new()]);
    let text = book.refused(&content);
    assert!(text.contains(inserted), "{text}");
    // The sheet has another name, and no keys.
    let mut book = edited(&content);
    book.rows("units").remove(0);
    book.0[0].0 = "部门表".to_owned();
    let text = book.refused(&content);
    assert!(
        text.contains("hidden first row of the sheet “部门表”"),
        "{text}"
    );
    // The headings are gone, and the first record stands in their place.
    let mut book = edited(&content);
    book.rows("units").remove(1);
    let text = book.refused(&content);
    assert!(
        text.contains("the row of headings of the sheet “Units” is gone"),
        "{text}"
    );
}

#[test]
fn a_column_without_its_key_is_not_dropped_without_a_word() {
    let content = Content::minimal();
    let office = "example-ministry/general-office";
    let edited = || {
        let mut book = Book::of(&content, "example-ministry");
        book.set("units", office, "name.zh", "办公室");
        let column = book.column("units", "name.zh");
        (book, column)
    };
    for key in ["", "name.zh-typed-over"] {
        let (mut book, column) = edited();
        book.rows("units")[0][column] = key.to_owned();
        let text = book.refused(&content);
        let letter = spreadsheet::name_of_column(column);
        assert!(
            text.contains(&format!(
                "the sheet “Units” has no key any more for column {letter} (“Name (Chinese)”)"
            )),
            "{key}: {text}"
        );
    }
    // The key of another column.
    let (mut book, column) = edited();
    book.rows("units")[0][column] = "name.en".to_owned();
    let text = book.refused(&content);
    assert!(
        text.contains("two columns of the sheet “Units” have the key `name.en`"),
        "{text}"
    );
    // A column that is gone changes nothing, and one of the editor's own is told.
    let (mut book, column) = edited();
    for row in book.rows("units") {
        if column < row.len() {
            row.remove(column);
        }
    }
    let widest = book.rows("units")[0].len();
    for (row, text) in [(1, "备注"), (2, "待核实")] {
        let row = &mut book.rows("units")[row];
        row.resize(widest + 1, String::new());
        row[widest] = text.to_owned();
    }
    let text = book.import(&content);
    assert!(
        text.contains("The content has no place for 备注; they are left out."),
        "{text}"
    );
    assert!(text.ends_with("Nothing to change.\n"), "{text}");
}

/// An office whose director leaves, for a successor in a new row.
fn with_successor(content: &Content, successor: &str) -> Book {
    let mut book = Book::of(content, "example-ministry");
    let director = "example-ministry/posts/general-office-director";
    book.set(
        "appointments",
        &format!("{director}#1"),
        "end",
        "2026-11-30",
    );
    book.add(
        "appointments",
        &[
            ("minglu:of", director),
            ("person", successor),
            ("start", "2026-12-01"),
        ],
    );
    book
}

#[test]
fn where_one_row_is_refused_nothing_of_the_workbook_is_written() {
    let content = Content::minimal();
    let mut book = with_successor(&content, "Nobody Known");
    book.add("contacts", &[("minglu:of", "办公厅"), ("phones", "010-1")]);
    let text = book.refused(&content);
    assert!(text.contains("2 rows will not do:\n"), "{text}");
    assert!(text.contains("Nothing was written"), "{text}");
    for row in ["  Appointments, row 4: ", "  Contacts, row 4: "] {
        assert!(text.contains(row), "{row}\n{text}");
    }
    let path = content.path(BOOK);
    let (code, dry) = said(&content, &["import", path.to_str().unwrap(), "--dry-run"]);
    assert_ne!(code, 0, "{dry}");
}

/// Somebody who is in the directory for what stands in the own file.
fn add_person(content: &Content, slug: &str, name: &str) {
    let text = format!(
        "name.zh = \"{name}\"\nsort_key.zh = \"meng bo\"\n[[positions]]\nstate = \"current\"\ntext.zh = \"委员\"\n"
    );
    content.write(format!("people/{slug}.toml"), text);
}

#[test]
fn a_person_is_named_by_hand_where_one_alone_is_called_so() {
    let content = Content::minimal();
    add_person(&content, "meng-bo", "孟波");
    let text = with_successor(&content, "孟波").import(&content);
    assert!(!text.contains("will not do"), "{text}");
    let office = content.read(OFFICE);
    assert!(
        office.contains("end = \"2026-11-30\"\n") && office.contains("person = \"meng-bo\"\n"),
        "{office}"
    );
    // The same workbook again, though it has one appointment more by now.
    let path = content.path(BOOK);
    let (code, text) = said(&content, &["import", path.to_str().unwrap(), "--yes"]);
    assert_eq!((code, text.as_str()), (0, "Nothing to change.\n"));

    let content = Content::minimal();
    add_person(&content, "meng-bo", "孟波");
    let text = with_successor(&content, "孟博").refused(&content);
    assert!(
        text.contains(
            "“Person”: nobody is called “孟博”; there is meng-bo · 孟波, person-a · Person A\n"
        ),
        "{text}"
    );
    add_person(&content, "meng-bo-younger", "孟波");
    let text = with_successor(&content, "孟波").refused(&content);
    assert!(
        text.contains(
            "“Person”: 2 are called “孟波”; write which: meng-bo-younger · 孟波, meng-bo · 孟波"
        ),
        "{text}"
    );
    // Somebody new in the sheet of people may be called so too.
    let _ = fs::remove_file(content.path("people/meng-bo-younger.toml"));
    let mut book = with_successor(&content, "孟波");
    book.add("people", &[("name.zh", "孟波")]);
    let text = book.refused(&content);
    assert!(
        text.contains("2 are called “孟波”; write which: meng-bo · 孟波, meng-bo-2 · 孟波"),
        "{text}"
    );
    let mut book = with_successor(&content, "meng-bo-2");
    book.add("people", &[("name.zh", "孟波")]);
    book.import(&content);
    assert!(content.read(OFFICE).contains("person = \"meng-bo-2\"\n"));
}

#[test]
fn a_name_that_was_just_written_names_whom_it_was_written_for() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.set("people", "person-a", "name.zh", "甲乙丙");
    book.set("units", "example-ministry/archives", "name.zh", "档案馆");
    let deputy = "example-ministry/posts/general-office-deputy-director";
    book.add(
        "appointments",
        &[("minglu:of", deputy), ("person", "甲乙丙")],
    );
    book.add("units", &[("name.zh", "借阅室"), ("parent", "档案馆")]);
    let text = book.import(&content);
    assert!(!text.contains("will not do"), "{text}");
    let unit = content.read("organizations/example-ministry/units/jie-yue-shi.toml");
    assert!(unit.contains("parent = \"archives\"\n"), "{unit}");
    assert_eq!(
        content
            .read(OFFICE)
            .matches("person = \"person-a\"\n")
            .count(),
        2
    );
}

#[test]
fn a_cell_that_names_nothing_tells_what_may_be_chosen() {
    let content = Content::minimal();
    let topics = "[[topics]]\nslug = \"complaints\"\nname.en = \"Complaints\"\nname.zh = \"信访与投诉\"\n\n[[topics]]\nslug = \"grants\"\nname.en = \"Grants\"\nname.zh = \"资助\"\n";
    content.write("topics.toml", topics);
    let mut book = Book::of(&content, "example-ministry");
    book.add(
        "functions",
        &[
            ("minglu:of", "办公厅"),
            ("text.zh", "受理来信。"),
            ("topics", "信访"),
        ],
    );
    book.add(
        "contacts",
        &[
            ("minglu:of", "办公厅"),
            ("phones", "010-68571878"),
            ("holidays", "不上班"),
        ],
    );
    book.add("units", &[("name.zh", "数据中心"), ("parent", "办公庁")]);
    let text = book.refused(&content);
    for row in [
        "“Topics”: nothing is called “信访”; there is complaints · Complaints, grants · Grants",
        "“Public holidays”: nothing is called “不上班”; there is closed, open\n",
        "“Part of”: nothing is called “办公庁”; there is ",
    ] {
        assert!(text.contains(row), "{row}\n{text}");
    }
}

#[test]
fn a_new_person_is_filed_by_a_latin_name_and_needs_an_appointment() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.add("people", &[("name.en", "Jane Example")]);
    book.add("people", &[("name.en", "John Example")]);
    book.add(
        "appointments",
        &[
            (
                "minglu:of",
                "example-ministry/posts/general-office-deputy-director",
            ),
            ("person", "Jane Example"),
        ],
    );
    let said = book.refused(&content);
    let reason = "a new person needs a row in the sheet “Appointments”, or a biography";
    assert!(said.contains(reason), "{said}");
    book.rows("people").pop();
    book.import(&content);
    let jane = content.read("people/jane-example.toml");
    assert!(jane.contains("sort_key.en = \"example jane\""), "{jane}");
}

#[test]
fn rows_that_will_not_do_are_told_with_the_reason() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.set(
        "posts",
        "example-ministry/posts/general-office-director",
        "title",
        "nobody",
    );
    book.set(
        "appointments",
        "example-ministry/posts/general-office-director#1",
        "start",
        "2001-13",
    );
    book.set("units", "example-ministry/archives", "name.zh", "档案室");
    book.add("contacts", &[("minglu:of", "办公厅"), ("phones", "010-1")]);
    book.add("contacts", &[("minglu:of", "没有"), ("phones", "12345")]);
    book.add("units", &[("summary.en", "No name.")]);
    let said = book.refused(&content);
    for reason in [
        "  Posts, row 3: “Title”: nothing is called “nobody”; there is deputy-director · Deputy Director, director · Director\n",
        "  Appointments, row 3: this will not do: ",
        "  Contacts, row 4: this will not do: ",
        "  Contacts, row 5: “Of”: nothing is called “没有”; there is ",
        "  Units, row 6: a new row needs “Name”\n",
    ] {
        assert!(said.contains(reason), "{reason}\n{said}");
    }
    assert!(said.contains("5 rows will not do:"), "{said}");
}

#[test]
fn headings_are_in_the_language_of_the_editor_and_all_keys_have_one() {
    let content = Content::minimal();
    let path = content.path(BOOK);
    let (code, text) = said(
        &content,
        &[
            "sheet",
            "example-ministry",
            path.to_str().unwrap(),
            "--language",
            "zh",
        ],
    );
    assert_eq!(code, 0, "{text}");
    let book = Book::read(&content);
    for (name, rows) in book
        .0
        .iter()
        .filter(|(name, _)| !name.starts_with("minglu-"))
    {
        assert!(!name.is_ascii(), "{name}");
        for heading in &rows[1] {
            assert!(!heading.is_ascii(), "{heading}");
        }
    }
}

#[test]
fn a_workbook_that_is_there_is_not_written_over() {
    let content = Content::minimal();
    Book::of(&content, "example-ministry");
    let path = content.path(BOOK);
    let (code, text) = said(
        &content,
        &["sheet", "example-ministry", path.to_str().unwrap()],
    );
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("there is a file content/.book.xlsx already"),
        "{text}"
    );
}
