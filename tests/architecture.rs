//! The tables of modules in `ARCHITECTURE.md` are true of the source, and no files import each other in a circle.

mod imports;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path as FilePath;
use std::sync::LazyLock;

use self::imports::{Path, Source};

static SOURCE: LazyLock<Source> = LazyLock::new(Source::read);
static IMPORTS: LazyLock<BTreeSet<(Path, Path)>> = LazyLock::new(|| SOURCE.imports());

/// A row of a table: `` | `site::{pages, formats}` | job | `view`, `parts` | ``.
struct Row {
    /// The module within which those of the row are; empty for those of the crate.
    parent: Path,
    /// The modules of the row. That they may use each other is for the test of circles.
    names: Vec<String>,
    /// What else within the parent they may use: names, `above` for every row above, `all`.
    may_use: Vec<String>,
}

/// The rows of all tables, in their order.
fn rows() -> Vec<Row> {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let rows = rows.map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let modules = cells[1].trim_matches('`');
        let (parent, names) = modules.rsplit_once("::").unwrap_or(("", modules));
        let parent = parent.split("::").filter(|name| !name.is_empty());
        Row {
            parent: parent.map(str::to_owned).collect(),
            names: list(names.trim_matches(['{', '}'])),
            may_use: list(cells[3]),
        }
    });
    rows.collect()
}

fn list(cell: &str) -> Vec<String> {
    let names = cell.split(',').map(|name| name.trim().trim_matches('`'));
    let names = names.filter(|name| *name != "–");
    names.map(str::to_owned).collect()
}

/// Each import between parts of one module: that module, and the names of the part that imports and of the other.
fn imports_between_parts() -> BTreeSet<(Path, String, String)> {
    let parts = IMPORTS.iter().filter_map(|(from, to)| {
        let is_same = |(one, other): &(&String, &String)| one == other;
        let common = from.iter().zip(to).take_while(is_same).count();
        let (from_part, to_part) = (from.get(common)?.clone(), to.get(common)?.clone());
        Some((from[..common].to_vec(), from_part, to_part))
    });
    parts.collect()
}

#[test]
fn modules_use_what_the_tables_allow() {
    let rows = rows();
    let mut mistakes = Vec::new();
    for (parent, from, to) in imports_between_parts() {
        let table: Vec<&Row> = rows.iter().filter(|row| row.parent == parent).collect();
        let place = |name: &String| table.iter().position(|row| row.names.contains(name));
        // Where there is no table, there are no floors.
        let Some(place_of_from) = place(&from) else {
            continue;
        };
        let row = table[place_of_from];
        let may = row.names.contains(&to)
            || row.may_use.iter().any(|allowed| match allowed.as_str() {
                "all" => true,
                "above" => place(&to).is_some_and(|place_of_to| place_of_to < place_of_from),
                name => name == to,
            });
        if !may {
            mistakes.push(format!("in `{}`, `{from}` uses `{to}`", parent.join("::")));
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn the_tables_allow_nothing_that_no_module_needs() {
    let needed = imports_between_parts();
    for row in rows() {
        let named = row.may_use.iter();
        for allowed in named.filter(|name| !matches!(name.as_str(), "all" | "above")) {
            let is_needed = |name: &String| {
                needed.contains(&(row.parent.clone(), name.clone(), allowed.clone()))
            };
            let names = row.names.join(", ");
            assert!(row.names.iter().any(is_needed), "`{names}`: `{allowed}`");
        }
    }
}

#[test]
fn the_tables_name_the_modules_that_there_are() {
    let rows = rows();
    let parents: BTreeSet<&Path> = rows.iter().map(|row| &row.parent).collect();
    for parent in parents {
        let below = SOURCE.modules().filter(|module| module.starts_with(parent));
        let there: BTreeSet<&String> = below
            .filter_map(|module| module.get(parent.len()))
            .collect();
        let table = rows.iter().filter(|row| row.parent == *parent);
        let named: Vec<&String> = table.flat_map(|row| &row.names).collect();
        let once: BTreeSet<&String> = named.iter().copied().collect();
        assert_eq!(once, there, "in `{}`", parent.join("::"));
        assert_eq!(once.len(), named.len(), "in `{}`", parent.join("::"));
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut left = IMPORTS.clone();
    // What nobody imports, and what imports nothing, is in no circle. Without it, the same is true of others.
    loop {
        let before = left.len();
        let importing: BTreeSet<Path> = left.iter().map(|(from, _)| from.clone()).collect();
        let imported: BTreeSet<Path> = left.iter().map(|(_, to)| to.clone()).collect();
        left.retain(|(from, to)| imported.contains(from) && importing.contains(to));
        if left.len() == before {
            break;
        }
    }
    let left: Vec<String> = left
        .iter()
        .map(|(from, to)| format!("{} uses {}", from.join("::"), to.join("::")))
        .collect();
    assert!(left.is_empty(), "in circles:\n{}", left.join("\n"));
}
