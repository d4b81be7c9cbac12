//! The table of the commonest mistakes in the guide: each is made here as it stands there. What was typed gets that code at
//! that place, and what is to be typed instead leaves nothing to complain of.

use std::ops::Range;

use minglu::content::Loader;
use minglu::diagnostics::{Diagnostic, Report};

use super::{guide, halves};
use crate::support::content::{Content, TODAY};

/// A row of the table: where something was typed, what, which code that has, and what to type.
#[derive(Debug, PartialEq, Eq)]
struct Row<'a> {
    place: &'a str,
    typed: Vec<&'a str>,
    code: &'a str,
    right: Vec<&'a str>,
}

fn rows(half: &str) -> Vec<Row<'_>> {
    let lines = half.lines().filter_map(|line| line.strip_prefix("| `"));
    lines.map(row).collect()
}

fn row(line: &str) -> Row<'_> {
    let cells: Vec<&str> = line.trim_end_matches(" |").split(" | ").collect();
    let [place, typed, code, right] = cells[..] else {
        panic!("four cells: {line}");
    };
    Row {
        place: place.trim_end_matches('`'),
        typed: lines_of(typed),
        code,
        right: lines_of(right),
    }
}

/// The lines of a cell, each in backquotes; none where it has words alone.
fn lines_of(cell: &str) -> Vec<&str> {
    let lines = cell.split("<br>");
    lines
        .filter_map(|line| line.strip_prefix('`')?.strip_suffix('`'))
        .collect()
}

/// What stands around the lines of a row: the file, what is above them, and the keys beside them that they may have instead.
struct Place {
    file: &'static str,
    above: &'static str,
    beside: &'static [&'static str],
}

const UNIT: &str = "organizations/cast/units/library.toml";

const UNIT_LINES: [&str; 4] = [
    "translations.zh = \"unofficial\"",
    "kind = \"office\"",
    "name.en = \"Library\"",
    "name.zh = \"图书馆\"",
];

fn place(name: &str) -> Place {
    match name {
        "units/…toml" => Place {
            file: UNIT,
            above: "",
            beside: &UNIT_LINES,
        },
        "[[contacts]]" => Place {
            file: UNIT,
            above: "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\n[[contacts]]\n",
            beside: &[],
        },
        "[[posts]]" => Place {
            file: UNIT,
            above: "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\n[[posts]]\n",
            beside: &["slug = \"library-director\"", "title = \"director\""],
        },
        "[[posts.appointments]]" => Place {
            file: UNIT,
            above: "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\n[[posts]]\nslug = \"library-director\"\ntitle = \"director\"\n\n[[posts.appointments]]\n",
            beside: &["person = \"song-jun\""],
        },
        "people/…toml" => Place {
            file: "people/zeng-xiaoming.toml",
            above: "translations.zh = \"unofficial\"\n",
            beside: &[
                "name.en = \"Zeng Xiaoming\"",
                "name.zh = \"曾小明\"",
                "sort_key.en = \"zeng xiaoming\"",
                "sort_key.zh = \"zeng xiaoming\"",
                "biography.en = \"Librarian.\"",
                "biography.zh = \"图书馆员。\"",
            ],
        },
        other => panic!("where is `{other}`?"),
    }
}

/// A file with the lines of a row: its path, its text, and which lines of it those are.
fn file(name: &str, lines: &[&str]) -> (String, String, Range<usize>) {
    if name == "units/" {
        let path = format!("organizations/cast/units/{}", lines[0]);
        return (path, UNIT_LINES.join("\n") + "\n", 0..usize::MAX);
    }
    let Place {
        file,
        above,
        beside,
    } = place(name);
    let key = |line: &str| line.split([' ', '=']).next().unwrap().to_owned();
    let keys: Vec<String> = lines.iter().map(|line| key(line)).collect();
    let is_replaced = |line: &str| {
        let own = key(line);
        keys.iter()
            .any(|key| own == *key || own.starts_with(&format!("{key}.")))
    };
    let beside = beside.iter().filter(|line| !is_replaced(line));
    let beside: String = beside.flat_map(|line| [*line, "\n"]).collect();
    let head = format!("{above}{beside}");
    let first = head.lines().count();
    let text = format!("{head}{}\n", lines.join("\n"));
    (file.to_owned(), text, first..first + lines.len())
}

/// Whether a mistake is in these lines of a file, or is about the file.
fn is_at(found: &Diagnostic, path: &str, text: &str, lines: &Range<usize>) -> bool {
    let start = found.place.span.as_ref().map_or(0, |span| span.start);
    let line = text[..start].matches('\n').count();
    *found.place.file == *path && lines.contains(&line)
}

#[test]
fn each_of_the_commonest_mistakes_has_its_code_and_what_to_type_has_none() {
    let guide = guide();
    let [english, _] = halves(&guide);
    let rows = rows(english);
    assert_eq!(rows.len(), 30);
    let content = Content::shipped();
    let mut loader = Loader::new(&content.path("")).on(TODAY);
    let mut report = |name: &str, lines: &[&str]| -> (Report, String, String, Range<usize>) {
        let (path, text, range) = file(name, lines);
        content.write(&path, &text);
        let report = loader.load().unwrap().report;
        std::fs::remove_file(content.path(&path)).unwrap();
        (report, path, text, range)
    };
    let mut flaws = Vec::new();
    for row in &rows {
        let (wrong, path, text, range) = report(row.place, &row.typed);
        let mut found = wrong.diagnostics().iter();
        if !found.any(|found| found.code.name() == row.code && is_at(found, &path, &text, &range)) {
            flaws.push(format!("{row:?}\n{text}\n{}", wrong.to_human(false)));
        }
        let (right, _, text, _) = report(row.place, &row.right);
        if !right.diagnostics().is_empty() {
            flaws.push(format!("right: {row:?}\n{text}\n{}", right.to_human(false)));
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n---\n"));
}

#[test]
fn both_languages_have_the_same_mistakes() {
    let guide = guide();
    let [english, chinese] = halves(&guide);
    assert_eq!(rows(english), rows(chinese));
}
