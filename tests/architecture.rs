//! The table of modules in `ARCHITECTURE.md` is true of the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules a module may use, by the table.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    text.lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let module = cells[1].trim_matches('`').to_owned();
            let used = cells[3]
                .split(',')
                .map(|name| name.trim().trim_matches('`'));
            let used = used.filter(|name| *name != "–").map(str::to_owned);
            (module, used.collect())
        })
        .collect()
}

fn source_files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.is_dir() {
            true => source_files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The top-level module of a file.
fn module_of(source: &Path, file: &Path) -> String {
    let below = file.strip_prefix(source).unwrap();
    let first = below.components().next().unwrap();
    let first = Path::new(first.as_os_str());
    first.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// The modules that a text names by `crate::`, in a `use` or in place, and by `minglu::` in the program.
fn used_modules(text: &str) -> BTreeSet<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    ["crate::", "minglu::"]
        .iter()
        .flat_map(|root| code.match_indices(root).map(move |(at, _)| at + root.len()))
        .map(|at| {
            let rest = &code[at..];
            assert!(
                !rest.starts_with('{'),
                "name one module a line: {}",
                &rest[..20]
            );
            rest.chars()
                .take_while(|character| character.is_ascii_lowercase() || *character == '_')
                .collect()
        })
        .collect()
}

#[test]
fn modules_use_what_the_table_allows() {
    let table = table();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in source_files(&source) {
        let module = module_of(&source, &file);
        if module == "lib" {
            continue;
        }
        let allowed = table
            .get(&module)
            .unwrap_or_else(|| panic!("the table does not name `{module}`"));
        for used in used_modules(&fs::read_to_string(&file).unwrap()) {
            let may = used == module || allowed.contains(&used) || allowed.contains("all");
            assert!(may, "{} uses `{used}`", file.display());
        }
    }
}

#[test]
fn the_table_allows_nothing_that_no_module_needs() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut needed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in source_files(&source) {
        let used = used_modules(&fs::read_to_string(&file).unwrap());
        let of_module = needed.entry(module_of(&source, &file)).or_default();
        of_module.extend(used);
    }
    for (module, allowed) in table() {
        for allowed in allowed.iter().filter(|allowed| *allowed != "all") {
            let is_needed = needed[&module].contains(allowed);
            assert!(is_needed, "`{module}` does not use `{allowed}`");
        }
    }
}

#[test]
fn the_table_names_no_module_that_is_gone() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let there: BTreeSet<String> = source_files(&source)
        .iter()
        .map(|file| module_of(&source, file))
        .collect();
    for module in table().keys() {
        assert!(there.contains(module), "there is no `{module}`");
    }
}
