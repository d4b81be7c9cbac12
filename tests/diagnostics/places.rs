//! Where a report points, and how much of it people are shown.

use minglu::diagnostics::Code;
use minglu::messages::Language;

use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";

/// The minimal content with a unit whose file ends so.
fn unit(rest: &str) -> Content {
    let content = Content::minimal();
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\n";
    content.write(UNIT, format!("{head}{rest}"));
    content
}

/// The code of the one mistake, and the text it points at.
fn pointed_at(content: &Content) -> (Code, String) {
    let report = content.report();
    let [mistake] = report.diagnostics() else {
        panic!("{}", report.to_human(false));
    };
    let text = content.read(&mistake.place.file);
    let span = mistake.place.span.clone().unwrap();
    (mistake.code, text[span].to_owned())
}

#[test]
fn what_markdown_may_not_have_is_pointed_at_exactly() {
    for (text, place) in [
        ("\"\"\"\nOne.\n\nTwo <b>three.\n\"\"\"", "<b>"),
        (
            "\"\"\"same\nsame ![a](https://b.org/)\"\"\"",
            "![a](https://b.org/)",
        ),
        ("'''\r\nOne\n# Two\nThree'''", "# Two"),
        ("\"`x` `x`\"", "`x`"),
        ("\"One\\n# Two\"", "# Two"),
        // What is not written as it reads is pointed at as a whole.
        ("\"\\\"<b>\\\"\"", "\"\\\"<b>\\\"\""),
    ] {
        let content = unit(&format!("purpose.en = {text}\n"));
        let expected = (Code::MarkdownNotAllowed, place.to_owned());
        assert_eq!(pointed_at(&content), expected, "{text}");
    }
}

#[test]
fn a_long_text_that_is_not_closed_is_pointed_at_where_it_begins() {
    for quotes in ["'''", "\"\"\""] {
        let content = unit(&format!("purpose.en = {quotes}\nOne.\n\n[[posts]]\n"));
        assert_eq!(pointed_at(&content), (Code::TomlSyntax, quotes.to_owned()));
        let report = content.report().to_human(false);
        let help = format!("write {quotes} at its end");
        assert!(report.contains(&help), "{report}");
    }
}

#[test]
fn people_are_shown_twenty_mistakes_of_a_code_and_programs_all() {
    let positions = (0..250).map(|number| format!("[[positions]]\nstat = {number}\n"));
    let positions: String = positions.collect();
    let content = Content::minimal();
    content.write(
        "people/person-b.toml",
        format!("name.en = \"B\"\n{positions}"),
    );
    let report = content.report();
    let count = report.diagnostics().len();
    let human = content.stable(&report.to_human(false));
    assert_eq!(human.matches("error[unknown-key]").count(), 20);
    let counted = "\n250 unknown-key: this kind of record has no such key\n";
    assert!(human.contains(counted), "{human}");
    let rest = "\nthe first 20 of each code are shown; `minglu check --all` shows them all\n";
    assert!(human.contains(rest), "{human}");
    let whole = content.report().whole(true).to_human(false);
    assert_eq!(whole.matches("error[unknown-key]").count(), 250);
    assert!(whole.contains(counted) && !whole.contains(rest), "{whole}");
    assert!(
        human.contains(&format!("\n{count} errors found")),
        "{human}"
    );
    assert_eq!(report.to_json_lines().unwrap().lines().count(), count);
}

#[test]
fn lines_and_columns_count_from_one_in_characters() {
    let names = format!(
        "other_names = [{{ name.zh = \"{}\" }}, {{ nam = 1 }}]\n",
        "名录".repeat(600)
    );
    let json = unit(&names).report().to_json_lines().unwrap();
    assert!(
        json.contains("\"line\":4,\"column\":1236,\"end_line\":4,\"end_column\":1239"),
        "{json}"
    );
}

#[cfg(unix)]
#[test]
fn a_file_name_cannot_break_a_report() {
    let content = Content::minimal();
    content.write("people/a\nerror: b\u{1b}[31m.toml", "name.en = \"A\"\n");
    let human = content.report().to_human(false);
    assert!(
        human.contains("/people/a\\nerror: b\\u{1b}[31m.toml"),
        "{human}"
    );
    assert!(
        !human.contains('\u{1b}') && !human.contains("\nerror: b"),
        "{human}"
    );
}

#[test]
fn a_key_of_the_file_that_slipped_into_a_table_below_is_told_so() {
    let content = Content::minimal();
    let file = "organizations/example-ministry/organization.toml";
    let text = content.read(file);
    content.write(
        file,
        format!("{text}\n[[contacts]]\nhours.en = \"Mondays\"\nestablished = \"1958\"\n"),
    );
    let report = content.report();
    let found = report.diagnostics().iter();
    let found = found.map(|found| {
        let words = found.words(Language::default());
        (words.message, words.help)
    });
    let expected = (
        "a contact point has no key `established`".to_owned(),
        Some(
            "`established` is a key of the whole file: write it above the first line in [brackets]"
                .to_owned(),
        ),
    );
    assert_eq!(found.collect::<Vec<_>>(), [expected]);
}
