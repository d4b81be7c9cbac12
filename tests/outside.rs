//! Programs by others that read what the site gives as data.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::common::Site;

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

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a program says of what is at these paths: it is given a line of JSON with the path and the text of each.
pub fn read_by(mut program: Command, site: &Site, paths: &[String]) -> BTreeMap<String, Value> {
    let texts = tempfile::NamedTempFile::new().unwrap();
    let lines: Vec<String> = paths
        .iter()
        .map(|path| {
            let answer = site.get(path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            json!({ "path": path, "text": answer.text() }).to_string()
        })
        .collect();
    std::fs::write(texts.path(), lines.join("\n")).unwrap();
    let said = program
        .stdin(texts.reopen().unwrap())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(said.status.success(), "run tests/prepare once: {program:?}");
    let said = String::from_utf8(said.stdout).unwrap();
    said.lines()
        .map(|line| {
            let read: Value = serde_json::from_str(line).unwrap();
            (read["path"].as_str().unwrap().to_owned(), read)
        })
        .collect()
}
