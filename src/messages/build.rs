//! The messages, in the build script: makes a function of every message in English, so that no message is said that is not there, none is
//! there that nothing says, and none lacks an argument. A language is a folder beside this file.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// From which the others are translated.
const REFERENCE: &str = "en";

/// Writes `messages.rs`.
pub fn write(sources: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let root = sources.join("messages");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut tags: Vec<String> = entries(&root)?
        .iter()
        .filter(|path| path.is_dir())
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    // What a language lacks is said in the first.
    tags.sort_by_key(|tag| (tag != REFERENCE, tag.clone()));
    let mut written = String::new();
    for (name, extension) in [("MESSAGES", "ftl"), ("EXPLANATIONS", "md")] {
        written.push_str(&table(&root, &tags, name, extension)?);
    }
    written.push_str("/// The messages, a function each.\npub(crate) mod say {\n    use super::{Argument, Message};\n");
    for file in files(&root.join(REFERENCE), "ftl")? {
        for message in messages(&fs::read_to_string(file)?) {
            written.push_str(&function(&message));
        }
    }
    written.push_str("}\n");
    fs::write(to.join("messages.rs"), written)?;
    Ok(())
}

/// A constant with the files of a kind in each language, by their names without the extension.
fn table(
    root: &Path,
    tags: &[String],
    name: &str,
    extension: &str,
) -> Result<String, Box<dyn Error>> {
    let mut written = format!("const {name}: &[(&str, &[(&str, &str)])] = &[\n");
    for tag in tags {
        writeln!(written, "    ({tag:?}, &[")?;
        for file in files(&root.join(tag), extension)? {
            let stem = file.file_stem().unwrap_or_default();
            writeln!(written, "        ({stem:?}, include_str!({file:?})),")?;
        }
        writeln!(written, "    ]),")?;
    }
    written.push_str("];\n\n");
    Ok(written)
}

/// The files with this extension in a folder and those below it, in a fixed order.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut found = Vec::new();
    for entry in entries(folder)? {
        match entry.is_dir() {
            true => found.extend(files(&entry, extension)?),
            false if entry.extension().is_some_and(|found| found == extension) => found.push(entry),
            false => {}
        }
    }
    Ok(found)
}

/// What is in a folder, in a fixed order.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut entries = entries.collect::<Result<Vec<_>, std::io::Error>>()?;
    entries.sort();
    Ok(entries)
}

/// A message of a Fluent file: its name and its lines. A test reads the files as Fluent does.
struct Entry<'a> {
    name: &'a str,
    lines: Vec<&'a str>,
}

fn messages(text: &str) -> Vec<Entry<'_>> {
    let mut found: Vec<Entry<'_>> = Vec::new();
    for line in text.lines() {
        let begins = line.starts_with(|first: char| first.is_ascii_lowercase());
        match (line.split_once(" ="), found.last_mut()) {
            (Some((name, rest)), _) if begins => found.push(Entry {
                name,
                lines: vec![rest.trim()],
            }),
            (_, Some(entry)) if line.starts_with(' ') => entry.lines.push(line.trim()),
            _ => {}
        }
    }
    found
}

/// The variables of a message in the order in which it first has them.
fn variables<'a>(entry: &Entry<'a>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for line in &entry.lines {
        for behind in line.split('$').skip(1) {
            let end = behind.find(|next: char| !(next.is_ascii_alphanumeric() || next == '-'));
            let name = &behind[..end.unwrap_or(behind.len())];
            // A dollar sign that is meant as one has no name behind it.
            if !name.is_empty() && !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
}

fn function(entry: &Entry<'_>) -> String {
    let identifier = |name: &str| name.replace('-', "_");
    let variables = variables(entry);
    let parameters = variables
        .iter()
        .map(|name| format!("{}: impl Into<Argument>", identifier(name)));
    let arguments = variables
        .iter()
        .map(|name| format!("({name:?}, {}.into())", identifier(name)));
    format!(
        "\n    #[doc = {:?}]\n    pub(crate) fn {}({}) -> Message {{\n        Message::new({:?}, vec![{}])\n    }}\n",
        entry.lines.join("\n"),
        identifier(entry.name),
        parameters.collect::<Vec<_>>().join(", "),
        entry.name,
        arguments.collect::<Vec<_>>().join(", "),
    )
}
