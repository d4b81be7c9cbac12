//! The JSON Schemas of the content files say what the reader says, as far as the form of one file goes.

mod against_the_reader;
mod form;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::content::{Content, files, fixture};
use crate::support::{program, shipped_content};

use self::form::Forms;

/// The content files below a folder that a schema is for, by their paths below it.
fn toml_files(folder: &Path) -> BTreeMap<String, String> {
    files(folder)
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .map(|path| (form::below(folder, &path), path))
        .filter(|(below, _)| !below.starts_with('.'))
        .map(|(below, path)| (below, fs::read_to_string(path).unwrap()))
        .collect()
}

#[test]
fn the_shipped_schemas_are_those_that_the_command_writes() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made/schemas");
    let place = ["--content".into(), shipped_content().into_os_string()];
    let output = program::run(
        ["schema".into(), made.into_os_string()]
            .into_iter()
            .chain(place),
    );
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("14 schemas written to "), "{said}");
    let read = |folder: &Path| -> BTreeMap<String, String> {
        let read = |path: &Path| fs::read_to_string(path).unwrap();
        files(folder)
            .map(|path| (form::below(folder, &path), read(&path)))
            .collect()
    };
    let shipped = read(&shipped_content().join("schemas"));
    for (name, text) in read(&folder.path().join("made/schemas")) {
        let same = shipped.get(&name) == Some(&text);
        assert!(
            same,
            "{name} is of yesterday: run `minglu schema content/schemas`"
        );
    }
    assert_eq!(shipped.len(), 14);
}

#[test]
fn what_the_reader_takes_is_of_the_form() {
    let forms = Forms::shipped();
    let minimal = Content::minimal();
    let ministry = fixture("ministry");
    for folder in [shipped_content().as_path(), &minimal.path(""), &ministry] {
        let files = toml_files(folder);
        assert!(!files.is_empty(), "{}", folder.display());
        for (path, text) in files {
            assert_eq!(forms.mistakes(&path, &text), [""; 0], "{path}");
        }
    }
}

#[test]
fn a_schema_lets_in_a_language_that_the_site_gains() {
    let forms = Forms::shipped();
    let person = "name.ug = \"ئا\"\nname.zh-Hant = \"某甲\"\nsort_key.ug = \"a\"\n";
    assert_eq!(forms.mistakes("people/person.toml", person), [""; 0]);
    for wrong in ["zh_CN", "EN", "text", "chinese"] {
        let person = format!("name.{wrong} = \"A\"\nsort_key.en = \"a\"\n");
        assert!(
            !forms.mistakes("people/person.toml", &person).is_empty(),
            "{wrong}"
        );
    }
}

#[test]
fn whoever_opens_the_repository_is_shown_the_same_schemas() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of_content = fs::read_to_string(root.join("content/.taplo.toml")).unwrap();
    let of_root = fs::read_to_string(root.join(".taplo.toml")).unwrap();
    let rules = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| !line.starts_with('#'))
            .map(str::to_owned)
            .collect()
    };
    let moved = of_content
        .replace("[\"", "[\"content/")
        .replace("= \"schemas", "= \"content/schemas");
    assert_eq!(rules(&of_root), rules(&moved));
}
