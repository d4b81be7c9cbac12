use proptest::prelude::*;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::*;
use crate::text::LanguageTag;

fn order(name: &str) -> Order {
    let form = layout::FILE_SHAPES
        .iter()
        .find(|form| form.name == name)
        .unwrap();
    let languages = ["en", "zh"].map(|tag| LanguageTag::parse(tag).unwrap());
    Order::new((form.shape)(), &languages)
}

fn unit(text: &str) -> String {
    format_text(text, &order("unit"))
}

#[test]
fn keys_stand_in_the_order_of_the_definitions_and_languages() {
    let written = "name.zh = \"乙\"\nzz = 1\nname.fr = \"c\"\nkind=\"office\"  \n\n\n[[posts]]\ntitle = \"a\"\nslug = \"b\"\n\
                   [ extra ]\n[[posts . appointments]]\nperson = \"c\"\n[[contacts]]\nphones = []\n";
    let formatted = "kind = \"office\"\nname.zh = \"乙\"\nname.fr = \"c\"\nzz = 1\n\n[[contacts]]\nphones = []\n\n\
                     [[posts]]\nslug = \"b\"\ntitle = \"a\"\n\n[[posts.appointments]]\nperson = \"c\"\n\n[extra]\n";
    assert_eq!(unit(written), formatted);
    assert_eq!(
        unit("name.zh = \"b\"\nname.en = \"a\""),
        "name.en = \"a\"\nname.zh = \"b\"\n"
    );
}

#[test]
fn comments_go_with_what_they_stand_above() {
    let written = "#:schema x\n# The file.\n\n# The name.\nname.en = \"a\" # its end\n# Not yet: name.zh\n\n\
                   order = 1   # aligned\n\n# The posts.\n\n# The director.\n[[posts]]\nslug = \"a\"\n# the last\n\n\
                   [[contacts]]\n\nphones = []\n\n# The end.\n";
    let formatted = "#:schema x\n# The file.\n\norder = 1   # aligned\n# The name.\nname.en = \"a\" # its end\n\
                     # Not yet: name.zh\n\n[[contacts]]\nphones = []\n\n# The posts.\n\n# The director.\n[[posts]]\n\
                     slug = \"a\"\n# the last\n\n# The end.\n";
    assert_eq!(unit(written), formatted);
}

#[test]
fn a_directive_stays_at_the_top() {
    let written = "#:schema ../unit.json\n# The name.\nname.en = \"a\"\norder = 1\n";
    let formatted = "#:schema ../unit.json\norder = 1\n# The name.\nname.en = \"a\"\n";
    assert_eq!(unit(written), formatted);
}

#[test]
fn blank_lines_stay_between_neighbours() {
    let written =
        "order = 1\n\n\n\nkind = \"office\"\n\nparent = \"a\"\nzz = 1\n\nstart = \"1958\"\n";
    let formatted = "order = 1\n\nkind = \"office\"\n\nparent = \"a\"\nstart = \"1958\"\nzz = 1\n";
    assert_eq!(unit(written), formatted);
}

#[test]
fn texts_are_not_touched() {
    let value = "\"\"\"\r\n  # no comment  \n[no header]\n\n\"\"\"";
    let written =
        format!("purpose.en = {value}   \nkind = \"office\"\nzz = [ 1,  \n  2, # two  \n\n]");
    let formatted =
        format!("kind = \"office\"\npurpose.en = {value}\nzz = [ 1,\n  2, # two\n\n]\n");
    assert_eq!(unit(&written), formatted);
}

#[test]
fn lines_end_as_the_first_one_does() {
    let written = "order = 1\r\nkind = \"a\"\n\n[[posts]]\nslug = \"a\"";
    let formatted = "order = 1\r\nkind = \"a\"\r\n\r\n[[posts]]\r\nslug = \"a\"\r\n";
    assert_eq!(unit(written), formatted);
}

#[test]
fn titles_stay_in_their_order() {
    let written = "[b]\nprecedence = 1\nsingular.zh = \"b\"\n\n[a]\nsingular.en = \"a\"\n";
    let formatted = "[b]\nsingular.zh = \"b\"\nprecedence = 1\n\n[a]\nsingular.en = \"a\"\n";
    assert_eq!(format_text(written, &order("titles")), formatted);
    let dotted = "b.precedence = 1\na.precedence = 2\nb.singular.en = \"b\"\n";
    assert_eq!(format_text(dotted, &order("titles")), dotted);
}

#[test]
fn a_table_may_be_named_after_what_is_in_it() {
    let written = "[[a.b]]\nx = 1\n[a]\ny = 2\n[[a.b]]\nx = 3\n[a.b.c]\nz = 4\n";
    let formatted = "[a]\ny = 2\n\n[[a.b]]\nx = 1\n\n[[a.b]]\nx = 3\n\n[a.b.c]\nz = 4\n";
    assert_eq!(unit(written), formatted);
}

/// Lines between statements; each `%` becomes a number of its own.
fn gap() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec!["", "", "# %", "  #%  ", "#: %"]);
    prop::collection::vec(line, 0..5)
        .prop_map(|lines| lines.iter().map(|line| format!("{line}\n")).collect())
}

/// Keys with values, each at most once, in any order.
fn body() -> impl Strategy<Value = String> {
    let lines = vec![
        "order = 1",
        "kind=\"office\"",
        "  name.zh = '名'",
        "name . \"en\" = \"# no % comment\"",
        "zz.b = 1",
        "start = \"1958\"",
        "parent = { b = 1, a = [2, 3] }",
        "purpose.en = \"\"\"\n[no header]\n\n  # %\n\"\"\"",
        "list = [ # %\n  1,\n\n 2, # %\n]",
        "zz.a = 2",
    ];
    let lines = prop::sample::subsequence(lines, 0..=6).prop_shuffle();
    let end = prop::sample::select(vec!["", "  ", " # %", "#%", "\t# %  "]);
    lines.prop_flat_map(move |lines| {
        let ends = prop::collection::vec((end.clone(), gap()), lines.len());
        ends.prop_map(move |ends| {
            let lines = lines.iter().zip(ends);
            lines
                .map(|(line, (end, gap))| format!("{line}{end}\n{gap}"))
                .collect::<String>()
        })
    })
}

fn document() -> impl Strategy<Value = String> {
    let headers = vec![
        "[[posts]]",
        "[[posts]]",
        "[[ posts . appointments ]]",
        "[[contacts]]",
        "[extra]",
        "[extra.deep]",
        "[[extra.list]]",
        "[remit]",
        "[\"a b\"]",
    ];
    let header = prop::sample::select(headers);
    let sections = prop::collection::vec((header, gap(), body()), 0..7);
    (gap(), body(), sections, any::<bool>(), any::<bool>())
        .prop_map(|(gap, body, sections, is_windows, ends)| {
            let mut text = gap + &body;
            for (header, gap, body) in sections {
                text += &format!("{header}\n{gap}{body}");
            }
            let mut parts = text.split('%');
            let mut numbered = parts.next().unwrap_or_default().to_owned();
            for (number, part) in parts.enumerate() {
                numbered += &format!("{number}{part}");
            }
            let text = if is_windows {
                numbered.replace('\n', "\r\n")
            } else {
                numbered
            };
            if ends {
                text.trim_end().to_owned()
            } else {
                text
            }
        })
        .prop_filter("TOML", |text| DeTable::parse_recoverable(text).1.is_empty())
}

fn comments(text: &str) -> Vec<&str> {
    let tokens = Source::new(text).lex();
    let comments = tokens.filter(|token| token.kind() == TokenKind::Comment);
    let mut comments: Vec<_> = comments
        .map(|token| text[token.span().start()..token.span().end()].trim_end())
        .collect();
    comments.sort_unstable();
    comments
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_once_is_enough(text in document()) {
        let formatted = unit(&text);
        let (before, _) = DeTable::parse_recoverable(&text);
        let (after, errors) = DeTable::parse_recoverable(&formatted);
        prop_assert!(errors.is_empty(), "{formatted}");
        prop_assert!(is_same(before.get_ref(), after.get_ref()), "{formatted}");
        prop_assert_eq!(comments(&formatted), comments(&text));
        prop_assert_eq!(unit(&formatted), formatted);
    }
}
