//! What a hand or a program does to a workbook without meaning to, and is told instead of written.

use rust_xlsxwriter::{Format, Formula, Workbook};

use super::book::{BOOK, Book};
use crate::support::content::Content;

const UNIT: &str = "example-ministry/general-office";

/// Content with several units, one after the other.
fn with_units() -> Content {
    let content = Content::minimal();
    for (slug, name) in [("a", "甲处"), ("b", "乙处"), ("c", "丙处")] {
        content.write(
            format!("organizations/example-ministry/units/{slug}.toml"),
            format!("kind = \"division\"\nname.en = \"Division {slug}\"\nname.zh = \"{name}\"\n"),
        );
    }
    content
}

/// A workbook whose first sheet has what `change` writes into it besides.
fn refused_with(content: &Content, change: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> String {
    let book = Book::of(content, "example-ministry");
    let mut workbook = Workbook::new();
    for (number, (name, rows)) in book.0.iter().enumerate() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells) {
                sheet.write_string(row, column, text).unwrap();
            }
        }
        if number == 0 {
            change(sheet);
        }
    }
    content.write(BOOK, workbook.save_to_buffer().unwrap());
    Book::refused_as_it_is(content)
}

#[test]
fn an_id_that_was_cleared_or_typed_over_is_asked_back() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    let row = book.row("units", UNIT);
    book.rows("units")[row][0] = String::new();
    let text = book.refused(&content);
    let expected = format!(
        "Units, row {}: the id is gone; this seems to be `{UNIT}`: write it back",
        row + 1
    );
    assert!(text.contains(&expected), "{text}");
    book.rows("units")[row][0] = "办公厅".to_owned();
    let text = book.refused(&content);
    assert!(
        text.contains(&format!(
            "there is no `办公厅` in the content; this seems to be `{UNIT}`"
        )),
        "{text}"
    );
    // Of records that have no names.
    let mut book = Book::of(&content, "example-ministry");
    let id = "example-ministry/posts/general-office-director#1";
    let row = book.row("appointments", id);
    book.rows("appointments")[row][0] = String::new();
    let text = book.refused(&content);
    assert!(text.contains(&format!("this seems to be `{id}`")), "{text}");
}

#[test]
fn names_and_ids_that_were_exchanged_are_told() {
    let content = with_units();
    let sorted = |texts: [&str; 3]| {
        let mut book = Book::of(&content, "example-ministry");
        for (slug, text) in ["a", "b", "c"].iter().zip(texts) {
            book.set(
                "units",
                &format!("example-ministry/{slug}"),
                "name.zh",
                text,
            );
        }
        book
    };
    let said = "3 rows have exchanged Name (Chinese), as where only some columns were sorted or ids were changed";
    let text = sorted(["乙处", "丙处", "甲处"]).refused(&content);
    assert!(text.contains(said), "{text}");
    // Moved up by a row.
    let text = sorted(["乙处", "丙处", ""]).refused(&content);
    assert!(text.contains("2 rows have exchanged"), "{text}");
    // The ids of two rows.
    let mut book = Book::of(&content, "example-ministry");
    let (one, other) = (
        book.row("units", "example-ministry/a"),
        book.row("units", "example-ministry/b"),
    );
    let rows = book.rows("units");
    let id = std::mem::replace(&mut rows[one][0], "example-ministry/b".to_owned());
    rows[other][0] = id;
    let text = book.refused(&content);
    assert!(
        text.contains("2 rows have exchanged Name (English), Name (Chinese)"),
        "{text}"
    );
    // Whole rows in another order are no change, and a name that one alone has now is one.
    let mut book = Book::of(&content, "example-ministry");
    book.rows("units")[2..].reverse();
    assert_eq!(book.import(&content), "Nothing to change.\n");
    book.set("units", "example-ministry/a", "name.zh", "丁处");
    book.import(&content);
}

#[test]
fn what_several_have_may_go_from_one_to_another() {
    let content = Content::minimal();
    let ranks = ["处级", "科级", "股级"];
    for (place, slug) in ["a", "b", "c", "d", "e", "f"].iter().enumerate() {
        let rank = ranks[place % 3];
        content.write(
            format!("organizations/example-ministry/units/{slug}.toml"),
            format!("kind = \"division\"\nname.en = \"Division {slug}\"\nrank.zh = \"{rank}\"\n"),
        );
    }
    let mut book = Book::of(&content, "example-ministry");
    for (place, slug) in ["a", "b", "c"].iter().enumerate() {
        let rank = ranks[(place + 1) % 3];
        book.set(
            "units",
            &format!("example-ministry/{slug}"),
            "rank.zh",
            rank,
        );
    }
    book.import(&content);
}

#[test]
fn a_column_of_names_that_was_emptied_is_told() {
    let content = with_units();
    let mut book = Book::of(&content, "example-ministry");
    let column = book.column("units", "name.zh");
    for row in book.rows("units").iter_mut().skip(2) {
        row[column] = String::new();
    }
    let text = book.refused(&content);
    assert!(
        text.contains("cells of the column “Name (Chinese)” are empty now"),
        "{text}"
    );
}

#[test]
fn merged_cells_are_refused() {
    let content = Content::minimal();
    let text = refused_with(&content, |sheet| {
        sheet.merge_range(2, 6, 4, 6, "", &Format::new()).unwrap();
    });
    assert!(
        text.contains("Units, row 3: the cells G3:G5 are merged"),
        "{text}"
    );
}

#[test]
fn formulas_that_failed_are_refused() {
    let content = Content::minimal();
    let text = refused_with(&content, |sheet| {
        let formula = Formula::new("=A1/0").set_result("#DIV/0!");
        sheet.write_formula(3, 3, formula).unwrap();
        sheet.write_string(4, 4, "#N/A").unwrap();
    });
    for cell in ["Units, row 4: D4 is #DIV/0!", "Units, row 5: E5 is #N/A"] {
        assert!(text.contains(cell), "{cell}\n{text}");
    }
}

#[test]
fn totals_and_copies_of_new_rows_begin_nothing() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.add("units", &[("name.zh", "合计：16个部门")]);
    book.add("units", &[("name.zh", "总计算处")]);
    book.add("units", &[("name.zh", "总计算处")]);
    let text = book.refused(&content);
    assert!(
        text.contains("“合计：16个部门” seems to be a total"),
        "{text}"
    );
    assert!(
        text.contains("this says the same as row 7; delete one of them"),
        "{text}"
    );
    assert!(text.contains("2 rows will not do"), "{text}");
}

#[test]
fn a_sheet_that_is_gone_or_there_twice_is_told() {
    let content = Content::minimal();
    let mut book = Book::of(&content, "example-ministry");
    book.0.retain(|(name, _)| name != "Functions");
    let text = book.import(&content);
    assert_eq!(
        text,
        "There is no sheet “Functions”; nothing of what it had is changed.\n\nNothing to change.\n"
    );
    // A copy is no second opinion as long as it says the same.
    let mut book = Book::of(&content, "example-ministry");
    let copy = ("Units (2)".to_owned(), book.rows("units").clone());
    book.0.push(copy);
    assert_eq!(book.import(&content), "Nothing to change.\n");
    book.set("units", UNIT, "name.zh", "办公室");
    let text = book.refused(&content);
    assert!(
        text.contains("the sheets “Units” and “Units (2)” are two of the same"),
        "{text}"
    );
    // Without the cells as they were, everything that differs counts as changed.
    let mut book = Book::of(&content, "example-ministry");
    book.0.retain(|(name, _)| name != "minglu-before");
    let text = book.import(&content);
    assert!(
        text.starts_with("The hidden sheet minglu-before has been deleted"),
        "{text}"
    );
}
