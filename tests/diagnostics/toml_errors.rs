//! Whatever keeps a file from being TOML is told in the words of the program, in every language.

use minglu::diagnostics::{Code, Report};
use minglu::messages::Language;
use proptest::prelude::*;
use toml::de::DeTable;

use crate::support::content::Content;

const LIBRARY: &str = "organizations/example-ministry/units/library.toml";

/// What the parser says first of a text, without what it expected.
fn first_error(text: &str) -> Option<String> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let first = errors
        .iter()
        .min_by_key(|error| error.span().map(|span| span.start))?;
    let what = first.message().split(", expected").next()?;
    Some(what.to_owned())
}

/// The report of the minimal content with a unit of this text.
fn report_of(text: &str) -> Report {
    let content = Content::minimal();
    content.write(LIBRARY, text);
    let chinese = Language::all().find(|language| language.tag() == "zh");
    content.report().in_language(chinese.unwrap())
}

/// The first word of another language than Chinese, outside of what is written so in a file.
fn foreign_word(said: &str) -> Option<String> {
    let mut words = String::new();
    let mut until = None;
    for letter in said.chars() {
        match until {
            Some(end) if letter == end => until = None,
            Some(_) => {}
            None => match letter {
                '`' | '"' => until = Some(letter),
                '[' => until = Some(']'),
                '{' => until = Some('}'),
                _ => words.push(letter),
            },
        }
    }
    let words = words.split(|letter: char| !letter.is_ascii_alphabetic());
    let known = [
        "TOML", "minglu", "titles", "toml", "title", "unknown", "key", "CRLF",
    ];
    let mut foreign = words.filter(|word| word.len() > 3 && !known.contains(word));
    foreign.next().map(str::to_owned)
}

#[track_caller]
fn assert_chinese(report: &Report, text: &str) {
    let found = report.diagnostics().iter();
    for found in found.filter(|found| found.code == Code::TomlSyntax) {
        let words = report.words(found);
        for said in [words.message, words.label, words.help.unwrap_or_default()] {
            let foreign = foreign_word(&said).filter(|word| !text.contains(word));
            assert_eq!(foreign, None, "{said}\n{text}");
        }
    }
}

/// A text for each thing that the parser can say.
const TEXTS: &[(&str, &str)] = &[
    ("extra `=`", "order = = 1"),
    ("missing opening quote", "name.en = Library\""),
    ("missing opening quote", "name.en = Library'"),
    ("missing opening quote", "name.en = Library\"\"\""),
    ("unquoted keys cannot be empty", "[[posts.]]"),
    ("unquoted keys cannot be empty", "name. = \"Library\""),
    ("unquoted keys cannot be empty", "= \"Library\""),
    ("invalid mantissa", "order = ."),
    ("invalid exponent", "order = 1e"),
    ("invalid fraction", "order = 1.x"),
    ("string values must be quoted", "order = 1x"),
    ("invalid hexadecimal number", "order = 0xg"),
    ("invalid octal number", "order = 0o9"),
    ("invalid binary number", "order = 0b2"),
    ("integers with a radix cannot be signed", "order = +0x1"),
    ("radix must be lowercase", "order = 0X1"),
    ("redundant integer number prefix", "order = 0d1"),
    ("redundant numeric sign", "order = ++1"),
    ("`_` may only go between digits", "order = 1__0"),
    ("unexpected leading zero", "order = 01"),
    ("invalid boolean", "order = trua"),
    ("invalid float", "order = inx"),
    ("invalid boolean", "order = first"),
    ("string values must be quoted", "order = lead"),
    ("string values must be quoted", "order ="),
    ("invalid date", "order = 2010-99-01"),
    ("invalid basic string", "name.en = \"Library"),
    ("invalid literal string", "name.en = 'Library"),
    ("invalid multi-line basic string", "name.en = \"\"\"Library"),
    ("invalid multi-line literal string", "name.en = '''Library"),
    ("missing escaped value", "name.en = \"a\\zb\""),
    ("too few unicode value digits", "name.en = \"\\u12\""),
    ("unclosed array", "former_slugs = [\"a\""),
    (
        "missing comma between array elements",
        "former_slugs = [\"a\" \"b\"]",
    ),
    ("extra comma in array", "former_slugs = [\"a\",, \"b\"]"),
    ("unexpected `=` in array", "former_slugs = [\"a\" = \"b\"]"),
    ("unclosed inline table", "name = { en = \"Library\""),
    (
        "extra comma in inline table",
        "name = { en = \"Library\",, zh = \"馆\" }",
    ),
    (
        "missing comma between key-value pairs",
        "name = { en = \"Library\" zh = \"馆\" }",
    ),
    ("unquoted keys cannot be empty", "name = { = \"Library\" }"),
    (
        "missing assignment between key-value pairs",
        "name = { en \"Library\" }",
    ),
    (
        "extra assignment between key-value pairs",
        "name = { en = = \"Library\" }",
    ),
    ("unclosed table", "[posts"),
    ("unclosed array table", "[[posts]"),
    ("unclosed array table", "[[posts"),
    ("key with no value", "order"),
    ("unquoted keys cannot be empty", ".order"),
    ("invalid unquoted key", "名称 = \"馆\""),
    (
        "keys cannot be multi-line basic strings",
        "\"\"\"a\"\"\" = 1",
    ),
    ("keys cannot be multi-line literal strings", "'''a''' = 1"),
    ("unexpected key or value", "order = \"1\" \"2\""),
    (
        "carriage return must be followed by newline",
        "order = 1\rkind = 2",
    ),
    ("invalid comment character", "# a\u{1}b"),
    ("duplicate key", "order = 1\norder = 2"),
    ("duplicate key", "[[posts.contacts]]\n[[posts]]"),
    (
        "cannot extend value of type string with a dotted key",
        "title = \"a\"\ntitle.zh = \"b\"",
    ),
];

#[test]
fn each_error_of_the_parser_is_told_in_the_words_of_the_program() {
    let said = TEXTS.iter().map(|(_, text)| (first_error(text), *text));
    let expected = TEXTS
        .iter()
        .map(|(what, text)| (Some((*what).to_owned()), *text));
    let others: Vec<_> = said
        .zip(expected)
        .filter(|(said, expected)| said != expected)
        .collect();
    assert_eq!(others, []);
    for (_, text) in TEXTS {
        let report = report_of(text);
        let mut found = report.diagnostics().iter();
        assert!(found.any(|found| found.code == Code::TomlSyntax), "{text}");
        assert_chinese(&report, text);
    }
    let deep = format!("order = {}", "[".repeat(1000));
    assert_chinese(&report_of(&deep), "brackets in brackets");
}

const WHOLE: &str = r#"order = 1
kind = "office"
name.en = "Library"
name.zh = "图书馆"
parent = "archives"
[[posts]]
slug = "librarian"
title = "librarian"
[[posts.appointments]]
person = "person-a"
start = "2010-03-01"
[[contacts]]
phones = ["010-68571878", "010-68571879"]
location = { lat = 39.9, lon = 116.4 }
"#;

/// What a hand may put in or leave behind.
const MARKS: &[&str] = &[
    "=",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    ",",
    ".",
    "#",
    ":",
    ";",
    "+",
    "-",
    "_",
    "*",
    "&",
    "\\",
    "|",
    "/",
    "<",
    ">",
    "@",
    "!",
    "?",
    "(",
    ")",
    "1",
    "a",
    "“",
    "【",
    "，",
    "。",
    "、",
    "·",
    "…",
    "《",
    "＂",
    "\t",
    "\u{3000}",
    "'''",
    "\"\"\"",
    "{}",
    "[]",
    "= =",
    "\\u",
    "\\x",
    "true",
    "nan",
    "0x",
    "1e",
    "--",
    "true false",
    "=[",
    ",,",
    "..",
    "\"a\"b",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn no_slip_of_a_hand_is_told_in_another_language(
        at in 0..WHOLE.chars().count(),
        mark in proptest::sample::select(MARKS),
        left_out in 0..4_usize,
    ) {
        let before: String = WHOLE.chars().take(at).collect();
        let behind: String = WHOLE.chars().skip(at + left_out).collect();
        let text = format!("{before}{mark}{behind}");
        assert_chinese(&report_of(&text), &text);
    }
}

#[test]
fn a_misspelt_header_is_told_where_it_is() {
    let post = "[[post]]\nslug = \"a\"\n[[posts.appointments]]\nstart = \"2010\"\n";
    let report = report_of(&format!("{post}[[posts]]\nslug = \"b\"\n"));
    let report = report.to_human(false);
    assert!(report.contains("library.toml:1:1"), "{report}");
    assert!(report.contains("`[[posts]]`"), "{report}");
}
