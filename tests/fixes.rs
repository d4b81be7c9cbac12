//! What mends a mistake, as data: `check --fix` applies what is safe, and each fix takes its mistake away.

use minglu::content::Loader;
use minglu::diagnostics::{Code, Diagnostic, Fix, Report, Severity};

use crate::diagnostics::broken;
use crate::support::content::{Content, LIBRARY, TODAY};
use crate::support::program::run;

/// The library with this line, or these, and what is wrong with it.
fn library_with(lines: &str) -> (Content, Report) {
    let content = Content::with_library(lines);
    let report = content.report();
    (content, report)
}

/// The text with a fix applied.
fn mended(text: &str, fix: &Fix) -> String {
    format!(
        "{}{}{}",
        &text[..fix.span.start],
        fix.text,
        &text[fix.span.end..]
    )
}

/// How often each code is found in each file.
fn counts(report: &Report) -> std::collections::BTreeMap<(Code, String), usize> {
    let mut counts = std::collections::BTreeMap::new();
    for found in report.diagnostics() {
        let key = (found.code, found.place.file.to_string());
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// Applies the fix of a mistake alone: one mistake of its kind less is in its file, or the parser has come further, and
/// no other file has one more.
fn assert_mends(
    content: &Content,
    loader: &mut Loader,
    report: &Report,
    found: &Diagnostic,
    fix: &Fix,
) {
    let file = found.place.file.to_string();
    let text = content.read(&file);
    let before = counts(report);
    let after_text = mended(&text, fix);
    content.write(&file, &after_text);
    let after_report = loader.load().unwrap().report;
    let after = counts(&after_report);
    let key = (found.code, file.clone());
    let said = format!("{found:?}\n{}", after_report.to_human(false));
    match found.code {
        // What is wrong behind it shows only now.
        Code::TomlSyntax => {
            let mut others = after_report.diagnostics().iter();
            let later = others.find(|other| other.code == found.code && *other.place.file == *file);
            let span = |found: &Diagnostic| found.place.span.clone().unwrap_or_default().start;
            assert!(
                later.is_none_or(|later| span(later) >= span(found)),
                "{said}"
            );
            let count =
                |of: &std::collections::BTreeMap<_, usize>| of.get(&key).copied().unwrap_or(0);
            let same_place = later.is_some_and(|later| span(later) == span(found));
            assert!(!same_place || count(&after) < count(&before), "{said}");
        }
        _ => {
            let left = after.get(&key).copied().unwrap_or(0);
            assert_eq!(left + 1, before[&key], "{said}");
        }
    }
    for ((code, other), count) in &after {
        let known = before.get(&(*code, other.clone())).copied().unwrap_or(0);
        // What holds now may show more of what it leads to, or warn of what it is beside.
        let is_error = code.severity() == Severity::Error;
        assert!(
            !is_error || *other == file || *count <= known,
            "{code:?} in {other}\n{said}"
        );
    }
    content.write(&file, text);
}

#[test]
fn each_fix_takes_its_mistake_away_and_changes_nothing_else() {
    let mut tried = std::collections::BTreeSet::new();
    for code in Code::ALL {
        let elsewhere = [Code::Unlinked, Code::BrokenUrl, Code::MovedFragment];
        if elsewhere.contains(code) {
            continue;
        }
        let content = broken(*code);
        let mut loader = Loader::new(&content.path("")).on(TODAY);
        let report = loader.load().unwrap().report;
        for found in report.diagnostics() {
            if let Some(fix) = &found.fix {
                assert_mends(&content, &mut loader, &report, found, fix);
                tried.insert(found.code);
            }
        }
    }
    for code in [
        Code::TomlSyntax,
        Code::MalformedDate,
        Code::MalformedTime,
        Code::StraySpace,
        Code::MixedPunctuation,
        Code::FullWidthCharacter,
        Code::MissingEndMark,
        Code::WrongType,
        Code::UnknownKey,
        Code::UnknownChoice,
        Code::UnknownLanguage,
        Code::MalformedSlug,
        Code::UnknownReference,
    ] {
        assert!(tried.contains(&code), "no fixture has a fix of {code:?}");
    }
}

#[test]
fn what_was_typed_is_named_and_mended() {
    let typed = [
        ("start ＝ \"2020\"", "start = \"2020\"", "`＝` is not `=`"),
        (
            "start = “2020”",
            "start = \"2020\"",
            "these are no straight quotes",
        ),
        (
            "start = ‘2020’",
            "start = \"2020\"",
            "these are no straight quotes",
        ),
        (
            "start = `2020`",
            "start = \"2020\"",
            "these are no straight quotes",
        ),
        (
            "start := \"2020\"",
            "start = \"2020\"",
            "`:` stands where `=` belongs",
        ),
        (
            "summary:en = \"A library.\"",
            "summary.en = \"A library.\"",
            "`:` is not `.`",
        ),
        (
            "start = 「2020」",
            "start = \"2020\"",
            "these are no straight quotes",
        ),
        (
            "start = \"2020”",
            "start = \"2020\"",
            "these are no straight quotes",
        ),
        (
            "start = “2020\"",
            "start = \"2020\"",
            "these are no straight quotes",
        ),
        (
            "start: \"2020\"",
            "start = \"2020\"",
            "`:` stands where `=` belongs",
        ),
        (
            "start：\"2020\"",
            "start = \"2020\"",
            "`：` stands where `=` belongs",
        ),
        (
            "start　=　\"2020\"",
            "start = \"2020\"",
            "this is a full-width space",
        ),
        (
            "// a note",
            "# a note",
            "a comment begins with #, not with //",
        ),
        ("＃ a note", "# a note", "`＃` is not `#`"),
        (
            "start = \"2020\" // since",
            "start = \"2020\" # since",
            "a comment begins with #, not with //",
        ),
        (
            "start = \"2020\";",
            "start = \"2020\"",
            "a line does not end in `;`",
        ),
        (
            "start = \"2020\"；",
            "start = \"2020\"",
            "a line does not end in `；`",
        ),
        (
            "summary．en = “It’s 5″ “wide”.”",
            "summary.en = \"It’s 5″ “wide”.\"",
            "`．` is not `.`",
        ),
        (
            "summary.en = “He said \"yes\".”",
            "summary.en = \"He said \\\"yes\\\".\"",
            "these are no straight quotes",
        ),
        (
            "［[contacts］］\nphones = ［“010-68571898”， “010-68571881”］",
            "[[contacts]]\nphones = [\"010-68571898\", \"010-68571881\"]",
            "`［` is not `[`",
        ),
        (
            "【[contacts]】\nphones = [\"010-68571898\"]",
            "[[contacts]]\nphones = [\"010-68571898\"]",
            "`【` is not `[`",
        ),
        (
            "start = 2020-1-1",
            "start = \"2020-01-01\"",
            "this is no date",
        ),
        (
            "start = 2020/1/1",
            "start = \"2020-01-01\"",
            "this text is not between quotes",
        ),
        (
            "start = 2020年1月1日",
            "start = \"2020-01-01\"",
            "this text is not between quotes",
        ),
        (
            "start = 2020-01-01",
            "start = \"2020-01-01\"",
            "expected a text, found a date without quotes",
        ),
        (
            "start = 2020-01-01T00:00:00 # since",
            "start = \"2020-01-01\" # since",
            "expected a text, found a date without quotes",
        ),
        (
            "start = 2020",
            "start = \"2020\"",
            "expected a text, found a number",
        ),
        (
            "start = \"2020年1月\"",
            "start = \"2020-01\"",
            "`2020年1月` is no date",
        ),
        (
            "start = \"2020.01.02\"",
            "start = \"2020-01-02\"",
            "`2020.01.02` is no date",
        ),
        (
            "short_name.en = Library of letters",
            "short_name.en = \"Library of letters\"",
            "this text is not between quotes",
        ),
    ];
    let content = Content::minimal();
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\n";
    let file = |number: usize| format!("organizations/example-ministry/units/unit-{number}.toml");
    let name = |number: usize| format!("name.en = \"Unit {number}\"\nname.zh = \"单位{number}\"\n");
    for (number, (typed, _, _)) in typed.iter().enumerate() {
        content.write(file(number), format!("{head}{}{typed}\n", name(number)));
    }
    let report = content.report();
    let folder = content.path("");
    run(["check", "--fix", "--content", folder.to_str().unwrap()]);
    for (number, (typed, meant, named)) in typed.iter().enumerate() {
        let mut found = report.diagnostics().iter();
        let first = found.find(|found| *found.place.file == *file(number));
        let said = first.map(|found| report.words(found).message);
        assert_eq!(said.as_deref(), Some(*named), "{typed}");
        let after = content.read(&file(number));
        assert_eq!(after, format!("{head}{}{meant}\n", name(number)), "{typed}");
    }
}

#[test]
fn what_may_have_been_meant_otherwise_is_proposed_alone() {
    for (typed, proposed) in [
        ("parent = \"General Office\"", "\"general-office\""),
        ("parent = \"general-ofice\"", "\"general-office\""),
        ("parent = \"办公厅\"", "\"general-office\""),
        ("[[posts]]\nslug = \"a\"\ntitle = \"主任\"", "\"director\""),
        (
            "[[posts]]\nslug = \"a\"\ntitle = \"direktor\"",
            "\"director\"",
        ),
        (
            "[[posts]]\nslug = \"a\"\ntitle = \"director\"\n[[posts.appointments]]\nperson = \"person-aa\"",
            "\"person-a\"",
        ),
        ("statr = \"2020\"", "start"),
        ("[[functions]]\ntext.zh = \"与约翰.史密斯合作。\"", "。"),
        (
            "[[posts]]\nslug = \"a\"\ntitle = \"director\"\nhead = yes",
            "true",
        ),
    ] {
        let (content, report) = library_with(&format!("{typed}\n"));
        let fixes = report.diagnostics().iter().flat_map(|found| &found.fix);
        let texts: Vec<_> = fixes.map(|fix| (fix.text.as_str(), fix.is_safe)).collect();
        assert_eq!(texts, [(proposed, false)], "{typed}");
        let before = content.everything();
        let folder = content.path("");
        run(["check", "--fix", "--content", folder.to_str().unwrap()]);
        assert!(content.everything() == before, "{typed}");
    }
}

#[test]
fn nothing_is_proposed_where_several_or_none_may_be_meant() {
    let post = "[[posts]]\nslug = \"example-director\"\ntitle = \"director\"\n";
    let taken = post.replace("\"example-director\"", "\"Example Director\"");
    for typed in [
        "parent = \"Nobody Knows\"".to_owned(),
        format!("{post}{taken}"),
    ] {
        let (_, report) = library_with(&format!("{typed}\n"));
        let found = &report.diagnostics()[0];
        assert_eq!(
            (found.code, &found.fix),
            (Code::MalformedSlug, &None),
            "{typed}"
        );
    }
}

#[test]
fn what_has_not_ended_has_no_end() {
    let (_, report) = library_with("end = \"至今\"\n");
    let found = &report.diagnostics()[0];
    assert_eq!(found.code, Code::MalformedDate);
    let help = report.words(found).help;
    assert_eq!(help.as_deref(), Some("where it goes on, leave `end` out"));
}

#[test]
fn check_says_what_it_mended_and_leaves_the_rest_of_a_file_as_it_is() {
    let lines = "# 图书馆，readers\r\nsummary.zh = \"负责 借阅 ,收藏。\"  # note\r\nsummary.en = 'Lends books， and   keeps ２ rooms.'\r\nparent = \"nowhere\"\r\n";
    let (content, _) = library_with(lines);
    let folder = content.path("");
    let output = run(["check", "--fix", "--content", folder.to_str().unwrap()]);
    let said = String::from_utf8(output.stderr).unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("mended "), "{said}");
    assert!(said.contains(&format!("  {LIBRARY}: ")), "{said}");
    assert!(
        report.contains("unknown-reference") && report.contains("1 error found"),
        "{report}"
    );
    let after = content.read(LIBRARY);
    let (_, rest) = after.split_once("图书馆\"\n").unwrap();
    assert_eq!(
        rest,
        "# 图书馆，readers\r\nsummary.zh = \"负责借阅，收藏。\"  # note\r\nsummary.en = 'Lends books, and keeps 2 rooms.'\r\nparent = \"nowhere\"\r\n"
    );
}

#[test]
fn programs_get_a_fix_with_its_range() {
    let (_, report) = library_with("summary.zh = \"负责 借阅。\"\n");
    let json: serde_json::Value =
        serde_json::from_str(report.to_json_lines().unwrap().trim()).unwrap();
    let fix = &json["fix"];
    assert_eq!(
        (&fix["safe"], &fix["text"]),
        (&true.into(), &"".into()),
        "{json}"
    );
    assert_eq!(
        (fix["column"].as_u64(), fix["end_column"].as_u64()),
        (Some(17), Some(18)),
        "{json}"
    );
    let sarif: serde_json::Value = serde_json::from_str(&report.to_sarif(false).unwrap()).unwrap();
    let change = &sarif["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    let replacement = &change["replacements"][0];
    assert_eq!(replacement["deletedRegion"]["startColumn"], 17, "{change}");
    assert_eq!(replacement["insertedContent"]["text"], "", "{change}");
}
