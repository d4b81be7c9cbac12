//! What was left or copied into a file and nobody meant to publish.

use minglu::diagnostics::Code;

use crate::support::content::Content;

const LIBRARY: &str = "organizations/example-ministry/units/library.toml";

/// The minimal content with a unit whose file ends so.
fn unit(rest: &str) -> Content {
    let content = Content::minimal();
    content.write(
        LIBRARY,
        format!("kind = \"office\"\nname.en = \"Library\"\n{rest}"),
    );
    content
}

#[test]
fn a_conflict_is_reported_once_wherever_it_is() {
    for path in [
        "site.toml",
        "titles.toml",
        "locales/zh.ftl",
        "people/person-a.toml",
        "organizations/example-ministry/organization.toml",
    ] {
        let content = Content::minimal();
        let text = content.read(path);
        let conflict = format!("<<<<<<< HEAD\r\n{text}=======\r\n{text}>>>>>>> other\r\n");
        content.write(path, conflict);
        let report = content.report();
        assert_eq!(
            content.codes(),
            [Code::MergeConflict],
            "{}",
            report.to_human(false)
        );
    }
}

#[test]
fn marks_of_a_conflict_are_marks_at_the_beginning_of_a_line_alone() {
    for (text, expected) in [
        ("summary.en = \"a <<<<<<< b\"\n", vec![]),
        (
            "purpose.en = \"\"\"\nA line\n=======\n\"\"\"\n",
            vec![Code::MarkdownNotAllowed],
        ),
        (
            "purpose.en = \"\"\"\n>>>>>>> other\n\"\"\"\n",
            vec![Code::MergeConflict],
        ),
        ("=======\nname.zh = \"图书馆\"\n", vec![Code::MergeConflict]),
        (
            "<<<<<<< HEAD\norder = 1\n<<<<<<< HEAD\norder = 2\n=======\n",
            vec![Code::MergeConflict; 2],
        ),
    ] {
        assert_eq!(unit(text).codes(), expected, "{text}");
    }
}

#[test]
fn an_address_ends_where_its_sentence_goes_on() {
    for (address, is_right) in [
        ("https://www.example.org/", true),
        ("https://www.example.org/Maps_Inc.", true),
        ("https://www.example.org/maps_(old)", true),
        ("https://www.example.org/地图（旧）", true),
        ("https://www.example.org/?a=b!", true),
        ("https://www.example.org，", false),
        ("https://www.example.org。", false),
        ("https://www.example.org/maps；", false),
        ("https://www.example.org/maps）", false),
        ("https://www.example.org/maps,", false),
        ("https://www.example.org.", false),
        ("https://www.example.org)", false),
    ] {
        let content = unit(&format!("[[contacts]]\nwebsite = \"{address}\"\n"));
        let expected = [Code::MalformedUrl];
        let expected = if is_right { &[][..] } else { &expected };
        assert_eq!(content.codes(), expected, "{address}");
    }
}

#[test]
fn postal_codes_are_those_of_the_country() {
    for (country, right, wrong) in [
        ("CN", "100038", "10003"),
        ("US", "20515-0001", "2051"),
        ("GB", "SW1A 1AA", "SW1A"),
        ("CH", "CH-8000", "80000"),
        ("JP", "100-0001", "100-001"),
        ("CA", "k1a 0b1", "101 010"),
        ("IE", "D02 AF30", ""),
    ] {
        for (code, is_wrong) in [(right, false), (wrong, !wrong.is_empty())] {
            let content = unit(&format!("[[contacts]]\npostal_code = \"{code}\"\n"));
            let site = content.read("site.toml");
            let site = site.replace("\"CN\"", &format!("\"{country}\""));
            content.write("site.toml", site);
            // The telephone numbers of the others are of China.
            let is_found = content.codes().contains(&Code::UnlikelyPostalCode);
            assert_eq!(is_found, is_wrong, "{country} {code}");
        }
    }
}

#[test]
fn a_value_with_a_hidden_character_is_told_so_once() {
    let contact = |key: &str, value: &str| unit(&format!("[[contacts]]\n{key} = {value}\n"));
    for (content, expected) in [
        (
            contact("phones", "[\"010-6857\\u200b1898 x\"]"),
            Code::ControlCharacter,
        ),
        (
            contact("emails", "[\"a\\u2060 b@example.org\"]"),
            Code::ControlCharacter,
        ),
        (
            contact("website", "\"https://example.org/\\ufeff\""),
            Code::InvisibleCharacter,
        ),
        (
            contact("postal_code", "\"100038\\u200e\""),
            Code::InvisibleCharacter,
        ),
    ] {
        let report = content.report().to_human(false);
        assert_eq!(content.codes(), [expected], "{report}");
        assert!(report.contains("U+"), "{report}");
    }
}

#[test]
fn a_short_text_has_no_links() {
    let content = unit("summary.en = \"See [this](/organizations/nowhere).\"\n");
    assert_eq!(content.codes(), [Code::VisibleMarkup]);
    let content = unit("purpose.en = \"See [this](/organizations/nowhere).\"\n");
    assert_eq!(content.codes(), [Code::UnknownPage]);
}

#[test]
fn a_mark_behind_a_name_goes_and_is_never_made_another_one() {
    for (name, is_marked) in [
        ("李梅,", true),
        ("李梅，", true),
        ("李梅。", true),
        ("李梅.", true),
        ("李梅", false),
    ] {
        let content = Content::minimal();
        content.write(
            "people/person-marked.toml",
            format!(
                "name.zh = \"{name}\"\nname.en = \"Person Marked\"\nsort_key.en = \"person marked\"\nsort_key.zh = \"li mei\"\n\
                 [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n"
            ),
        );
        let report = content.report();
        let found: Vec<Code> = report
            .diagnostics()
            .iter()
            .map(|found| found.code)
            .collect();
        assert_eq!(found.contains(&Code::NameWithNote), is_marked, "{name}");
        assert!(!found.contains(&Code::MixedPunctuation), "{name}");
        let fixes = report.diagnostics().iter().flat_map(|found| &found.fix);
        let texts: Vec<&str> = fixes.map(|fix| fix.text.as_str()).collect();
        assert_eq!(texts, vec![""; usize::from(is_marked)], "{name}");
    }
}
