//! The pages for those who run, read and change the program: what they link to is there, and the commands that they show
//! are ones. What the guide for editors says is tried in `guide`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use minglu::cli::Cli;

use crate::guide::words;

/// Each page, with its path.
fn pages() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).unwrap();
    let docs = docs.map(|entry| entry.unwrap().path());
    let pages = docs.chain([root.join("README.md"), root.join("ARCHITECTURE.md")]);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    };
    pages.map(read).collect()
}

/// What a heading is called in a link to it.
fn fragment(heading: &str) -> String {
    let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
    let kept: String = heading.to_lowercase().chars().filter(is_kept).collect();
    kept.replace(' ', "-")
}

#[test]
fn what_the_pages_link_to_is_there() {
    for (page, text) in pages() {
        let targets = text.split("](").skip(1);
        for target in targets.filter_map(|rest| rest.split(')').next()) {
            if target.contains("://") || target.starts_with('/') {
                continue;
            }
            let (file, place) = target.split_once('#').unwrap_or((target, ""));
            let file = match file {
                "" => page.clone(),
                file => page.parent().unwrap().join(file),
            };
            assert!(file.exists(), "{}: {target}", page.display());
            if !place.is_empty() {
                let text = fs::read_to_string(file).unwrap();
                let mut headings = text.lines().filter(|line| line.starts_with('#'));
                let is_there = headings
                    .any(|line| fragment(line.trim_start_matches('#').trim_start()) == place);
                assert!(is_there, "{}: {target}", page.display());
            }
        }
    }
}

#[test]
fn every_command_that_the_pages_show_is_one() {
    for (page, text) in pages() {
        for line in text.lines() {
            let line = line.split("  #").next().unwrap_or(line).trim_end();
            if line.starts_with("minglu ") {
                let parsed = Cli::try_parse_from(words(line));
                assert!(parsed.is_ok(), "{}: {line}", page.display());
            }
        }
    }
}
