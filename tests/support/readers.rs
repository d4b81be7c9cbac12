//! Programs by others that read what the site gives as data.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use axum::http::StatusCode;
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::support::Site;

/// Debian's Python, which has Debian's libraries; another one that a developer has installed has not.
const PYTHON: &str = "/usr/bin/python3";

/// A program of `tests/readers` for Python.
pub fn python(program: &str) -> Command {
    let mut command = Command::new(PYTHON);
    command.arg(here().join("tests/readers").join(program));
    command
}

/// A program of `tests/browser` for Node, where the libraries from npm are.
pub fn node(program: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(here().join("tests/browser").join(program));
    command
}

/// A text as a file.
pub fn file(text: &str) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    file
}

/// What a program says of a text that it is given, where it is content with it.
pub fn said_of(text: &str, mut program: Command) -> String {
    let output = program
        .stdin(file(text).reopen().unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "run tests/prepare once if a library is missing: {program:?}\n{said}\n{complaint}"
    );
    said
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a program says of what is at these paths: it is given a line of JSON with the path and the text of each.
pub fn read_by(program: Command, site: &Site, paths: &[String]) -> BTreeMap<String, Value> {
    let lines: Vec<String> = paths
        .iter()
        .map(|path| {
            let answer = site.get(path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            json!({ "path": path, "text": answer.text() }).to_string()
        })
        .collect();
    let said = said_of(&lines.join("\n"), program);
    said.lines()
        .map(|line| {
            let read: Value = serde_json::from_str(line).unwrap();
            (read["path"].as_str().unwrap().to_owned(), read)
        })
        .collect()
}
