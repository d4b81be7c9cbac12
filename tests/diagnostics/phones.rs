//! Which texts are telephone numbers.

use minglu::diagnostics::Code;

use crate::support::content::Content;

/// The minimal content with a unit that has these numbers, each of which is as it should be or is reported.
fn unit_with(number: &str) -> Content {
    let content = Content::minimal();
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\n";
    let path = "organizations/example-ministry/units/library.toml";
    content.write(
        path,
        format!("{head}[[contacts]]\nphones = [\"{number}\"]\n"),
    );
    content
}

/// What is said of a number: the message, the label, the help and the characters they point at.
fn said_of(number: &str) -> Option<String> {
    let report = unit_with(number).report();
    let found = report.diagnostics().iter();
    // How the digits are written is another matter.
    let found = found.filter(|found| found.code != Code::FullWidthCharacter);
    let found: Vec<_> = found.collect();
    assert!(found.len() < 2, "{number}: {found:?}");
    let found = found.first()?;
    assert_eq!(found.code, Code::MalformedPhone, "{number}");
    let words = report.words(found);
    Some(format!("{words:?}"))
}

fn assert_accepted(numbers: &[&str]) {
    for number in numbers {
        assert_eq!(said_of(number), None, "{number}");
    }
}

fn assert_refused(numbers: &[&str], because: &str) {
    for number in numbers {
        let said = said_of(number).unwrap_or_default();
        assert!(said.contains(because), "{number}: {said:?}");
    }
}

#[test]
fn letters_are_no_digits() {
    assert_refused(&["010-6657I016", "010-665710l6"], "write 1 for");
    assert_refused(
        &["0991-383543O", "010-66571o16", "010-6657О016"],
        "write 0 for",
    );
    assert_refused(
        &["1-800-FLOWERS", "Fax 010-66571016", "010-6657A016"],
        "write digits",
    );
}

#[test]
fn a_number_with_a_digit_too_many_is_none() {
    let numbers = [
        "0991-38354330",
        "010-665718898",
        "0431-889012345",
        "86-10-665718788",
        "139123456789",
        "+852 281027177",
        "400-0123-4567",
        "+86 10 6657 1898 1",
    ];
    assert_refused(&numbers, "expected a digit less");
}

#[test]
fn a_number_that_may_lack_a_digit_is_not_said_to_have_one_too_many() {
    let numbers = ["86-10-6857187", "010-6665701"];
    assert_refused(&numbers, "expected its area code and all its digits");
}

#[test]
fn a_country_code_has_its_plus() {
    assert_refused(
        &["852-28102718", "81-3-1234-5678", "1-202-224-3121"],
        "with its plus",
    );
    assert_accepted(&[
        "86-10-66571878",
        "86 991 3835431",
        "0086 10 6657 1878",
        "00852-2810-2718",
    ]);
}

#[test]
fn a_plus_is_asked_for_only_where_nothing_at_home_is_meant() {
    assert_accepted(&[
        "431-88900000",
        "371-65900000",
        "27-82831234",
        "951-8833902",
        "991-3835431",
        "10-66571878",
    ]);
    assert_refused(
        &[
            "852-2810 2718",
            "44-20-7219-3000",
            "65-6332-6666",
            "7-495-606-3602",
        ],
        "with its plus",
    );
}

#[test]
fn area_codes_that_were_given_up_lead_nowhere() {
    assert_refused(&["0852-2521543", "+86 853 3630304"], "nobody can dial");
    assert_accepted(&["0851-22521543"]);
}

#[test]
fn a_hotline_may_stand_behind_an_area_code() {
    assert_accepted(&[
        "0571-12345",
        "（0991）12345",
        "+86 571 12345",
        "86-571-12345",
        "0571-12345转1",
        "0571-95588",
    ]);
    assert_refused(
        &["0001-12345", "0571-123", "0571-1234567"],
        "nobody can dial",
    );
}

#[test]
fn service_numbers_are_numbers() {
    assert_accepted(&[
        "12345",
        "12388",
        "12329",
        "110",
        "119",
        "95588",
        "96110",
        "010-12345",
    ]);
    assert_accepted(&["400-012-3456", "8008201234", "4000123456"]);
    assert_refused(
        &["1234567", "1234", "13", "68571898", "5588"],
        "nobody can dial",
    );
}

#[test]
fn extensions_are_written_in_many_ways() {
    assert_accepted(&[
        "010-66571898-8001",
        "010-66571896－8008",
        "010-66571891转8002",
        "010-66571891（转 8002）",
        "010-66571891 (ext. 8002)",
        "010-66571892 分机 8003",
        "010-66571893 ext. 8004",
        "010-66571893 Ext: 8004",
        "010-66571894x8006",
        "010-66571895#8007",
        "+86 10 6657 1895;ext=8007",
        "95588转1",
    ]);
    assert_refused(
        &["010-66571891转", "转8002", "010-66571891转8001、8002"],
        "no telephone number",
    );
}

#[test]
fn full_width_digits_are_read_and_warned_of() {
    let content = unit_with("０１０-６８５７１８７８转８０１２");
    let report = content.report();
    let [found] = report.diagnostics() else {
        panic!("{:?}", report.diagnostics());
    };
    assert_eq!(found.code, Code::FullWidthCharacter);
    let words = report.words(found);
    assert_eq!(words.help.as_deref(), Some("write `010-68571878转8012`"));
    // Wide brackets are common between Chinese words and leave the number as it is.
    assert_eq!(unit_with("（010）68571878").codes(), []);
}
