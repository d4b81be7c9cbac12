//! Which modules of the source import which.
//!
//! A small reader of Rust: it knows `use` trees and paths in the code, and follows what is re-exported to the module that
//! defines it. So a module that only declares and re-exports is no end of an import. Tests within the source do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path as FilePath, PathBuf};

/// The path of a module, as `["site", "view"]` is that of `site::view`, or of something in it.
pub type Path = Vec<String>;

/// What stands before the names that a module defines.
const DEFINING: [&str; 9] = [
    "struct",
    "enum",
    "trait",
    "fn",
    "type",
    "const",
    "static",
    "mod",
    "macro_rules",
];

/// A leaf of a `use` tree.
struct Use {
    path: Path,
    /// The name that it gives; `*` for every name in there.
    name: String,
    is_public: bool,
}

/// What a file says, as far as imports are concerned.
#[derive(Default)]
struct Module {
    uses: Vec<Use>,
    /// The paths in its code.
    paths: Vec<Path>,
    /// The words of its code.
    words: BTreeSet<String>,
    defined: BTreeSet<String>,
}

/// The modules of the source, a file each. `lib.rs` has the empty path.
pub struct Source(BTreeMap<Path, Module>);

impl Source {
    pub fn read() -> Self {
        let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let files = source_files(&folder).into_iter();
        let modules = files.map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            let below = file.strip_prefix(&folder).unwrap().with_extension("");
            let names = below.iter().map(|name| name.to_str().unwrap().to_owned());
            let path = names.filter(|name| name != "mod" && name != "lib");
            (path.collect(), Module::parse(&text))
        });
        Self(modules.collect())
    }

    pub fn modules(&self) -> impl Iterator<Item = &Path> {
        self.0.keys()
    }

    /// Each module with each module that it imports something of.
    pub fn imports(&self) -> BTreeSet<(Path, Path)> {
        let mut imports = BTreeSet::new();
        for (from, module) in &self.0 {
            let uses = module.uses.iter().map(|used| (&used.path, Some(used)));
            let paths = module.paths.iter().map(|path| (path, None));
            for (path, used) in uses.chain(paths) {
                let Some(mut target) = self.absolute(from, path) else {
                    continue;
                };
                let is_reexport =
                    used.is_some_and(|used| used.is_public && !module.words.contains(&used.name));
                if is_reexport && target.starts_with(from) {
                    continue;
                }
                if target.last().is_some_and(|name| name == "*") {
                    target.pop();
                }
                let to = self.definition(&target, &mut BTreeSet::new());
                imports.extend(to.filter(|to| to != from).map(|to| (from.clone(), to)));
            }
        }
        imports
    }

    /// A path in a module as one from the root; `None` where it leads to another crate.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Path> {
        match path[0].as_str() {
            "crate" | "minglu" => Some(path[1..].to_vec()),
            "self" | "super" => {
                let ups = path.iter().filter(|name| *name == "super").count();
                let names = path
                    .iter()
                    .filter(|name| *name != "super" && *name != "self");
                let base = module.iter().take(module.len().checked_sub(ups)?);
                Some(base.chain(names).cloned().collect())
            }
            first => {
                let child = [module, path].concat();
                if self.0.contains_key(&child[..=module.len()]) {
                    return Some(child);
                }
                let mut uses = self.0.get(module)?.uses.iter();
                let used = uses.find(|used| used.name == first && used.path[0] != first)?;
                let base = self.absolute(module, &used.path)?;
                Some([&base, &path[1..]].concat())
            }
        }
    }

    /// The module that defines what a path from the root names.
    fn definition(&self, path: &[String], seen: &mut BTreeSet<Path>) -> Option<Path> {
        if !seen.insert(path.to_vec()) {
            return None;
        }
        if self.0.contains_key(path) {
            return Some(path.to_vec());
        }
        let mut lengths = (0..path.len()).rev();
        let (home, rest) =
            path.split_at(lengths.find(|length| self.0.contains_key(&path[..*length]))?);
        let module = &self.0[home];
        let (name, below) = rest.split_first()?;
        let is_defined = module.defined.contains(name);
        for used in &module.uses {
            let is_meant = used.name == *name || used.name == "*" && !is_defined;
            let target = self.absolute(home, &used.path).filter(|_| is_meant);
            let Some(mut target) = target else {
                continue;
            };
            if used.name == "*" {
                target.pop();
                target.push(name.clone());
            }
            target.extend_from_slice(below);
            let found = self.definition(&target, seen);
            if let Some(found) = found.filter(|found| found != home) {
                return Some(found);
            }
        }
        Some(home.to_vec())
    }
}

pub fn source_files(folder: &FilePath) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => source_files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

impl Module {
    fn parse(text: &str) -> Self {
        let tokens = without_tests(&tokens(text));
        let mut module = Self::default();
        let mut at = 0;
        while at < tokens.len() {
            let rest = &tokens[at..];
            let before = at.checked_sub(1).map(|before| tokens[before]);
            match rest {
                // `use<'a>` of a type is no import.
                ["use", next, ..] if *next != "<" => {
                    let length = item_length(rest);
                    let is_public = matches!(before, Some("pub" | ")"));
                    let mut tree = &rest[1..length];
                    read_tree(&mut tree, &[], is_public, &mut module.uses);
                    at += length;
                }
                ["mod", _, ";", ..] => at += 3,
                [word, ..] if is_word(word) => {
                    let mut path = vec![(*word).to_owned()];
                    while let ["::", name, ..] = &rest[2 * path.len() - 1..]
                        && is_word(name)
                    {
                        path.push((*name).to_owned());
                    }
                    let end = at + 2 * path.len() - 1;
                    module.words.extend(path.iter().cloned());
                    if DEFINING.contains(word) {
                        let name = tokens[end..].iter().find(|token| **token != "!");
                        module.defined.extend(name.map(|name| (*name).to_owned()));
                    }
                    // `pub(in crate::site)` says who may look, and looks at nothing.
                    let is_visibility = tokens[..at].ends_with(&["(", "in"]);
                    if path.len() > 1 && before != Some("::") && !is_visibility {
                        module.paths.push(path);
                    }
                    at = end;
                }
                _ => at += 1,
            }
        }
        module
    }
}

/// Reads a `use` tree, or a branch of one below a path, and takes it from the tokens.
fn read_tree(tokens: &mut &[&str], above: &[String], is_public: bool, uses: &mut Vec<Use>) {
    let mut path = above.to_vec();
    let mut alias = None;
    while let [token, rest @ ..] = *tokens {
        match *token {
            "," | "}" | ";" => break,
            "{" => {
                *tokens = rest;
                while !matches!(tokens, [] | ["}", ..]) {
                    read_tree(tokens, &path, is_public, uses);
                    *tokens = tokens.strip_prefix(&[","]).unwrap_or(tokens);
                }
                *tokens = tokens.get(1..).unwrap_or_default();
                return;
            }
            "as" => alias = rest.first().map(|alias| (*alias).to_owned()),
            "::" => {}
            _ if alias.is_some() => {}
            name => path.push(name.to_owned()),
        }
        *tokens = rest;
    }
    if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
        path.pop();
    }
    if let Some(name) = alias.or_else(|| path.last().cloned()) {
        let used = Use {
            path,
            name,
            is_public,
        };
        uses.push(used);
    }
}

/// The tokens of a source but for what is there for tests alone.
fn without_tests<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let [token, others @ ..] = rest {
        rest = match rest.starts_with(&["#", "[", "cfg", "(", "test", ")", "]"]) {
            true => &rest[item_length(rest)..],
            false => {
                kept.push(*token);
                others
            }
        };
    }
    kept
}

/// How many tokens the first item has.
fn item_length(tokens: &[&str]) -> usize {
    let mut depth = 0;
    let is_use = tokens[0] == "use";
    let end = tokens.iter().position(|token| {
        depth += i32::from(*token == "{") - i32::from(*token == "}");
        depth == 0 && (*token == ";" || *token == "}" && !is_use)
    });
    end.map_or(tokens.len(), |end| end + 1)
}

fn is_word(token: &str) -> bool {
    token.starts_with(is_of_words)
}

fn is_of_words(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The words and signs of a source, without its comments and literals of text.
fn tokens(mut rest: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let length = if let Some(length) = skipped_length(rest) {
            rest = &rest[length..];
            continue;
        } else if is_of_words(first) {
            rest.find(|character| !is_of_words(character))
                .unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (token, others) = rest.split_at(length);
        tokens.extend(Some(token).filter(|token| !token.trim().is_empty()));
        rest = others;
    }
    tokens
}

/// How long the comment, text or character is with which a source begins, if it does with one.
fn skipped_length(source: &str) -> Option<usize> {
    let past = |begin: usize, end: &str| {
        let found = source[begin..].find(end);
        found.map_or(source.len(), |at| begin + at + end.len())
    };
    if source.starts_with("//") {
        return Some(past(2, "\n"));
    }
    if source.starts_with("/*") {
        return Some(past(2, "*/"));
    }
    if let Some(raw) = source.strip_prefix('r') {
        let text = raw.trim_start_matches('#');
        let hashes = raw.len() - text.len();
        if text.starts_with('"') {
            return Some(past(hashes + 2, &format!("\"{}", "#".repeat(hashes))));
        }
    }
    let mut characters = source.char_indices();
    let (_, quote) = characters
        .next()
        .filter(|(_, first)| "\"'".contains(*first))?;
    let mut count = 0;
    while let Some((at, character)) = characters.next() {
        count += 1;
        match character {
            '\\' => {
                characters.next();
                // An escape may be longer than a character.
                count = 0;
            }
            _ if character == quote => return Some(at + 1),
            // A lifetime, which has no quote behind it.
            _ if quote == '\'' && count > 1 && !source.starts_with("'\\") => return Some(1),
            _ => {}
        }
    }
    Some(source.len())
}

#[test]
fn the_reader_knows_the_forms_of_imports() {
    let text = r##"
        //! use crate::not_this;
        pub(in crate::folder) use self::part::{self as piece, Thing};
        use super::{above::*, other};
        fn run<'a>(text: &'a str) -> impl Iterator + use<'a> {
            let quote = ('"', '\'', '\u{22}', r#"use crate::nor::this "quoted""#);
            crate::deep::down::call::<Self>(other::ask())
        }
        #[cfg(test)]
        mod tests { use super::*; fn test() {} }
        enum After {}
    "##;
    let module = Module::parse(text);
    let uses = module.uses.iter();
    let uses: Vec<String> = uses
        .map(|used| format!("{} {} {}", used.path.join("::"), used.name, used.is_public))
        .collect();
    let expected = [
        "self::part piece true",
        "self::part::Thing Thing true",
        "super::above::* * false",
        "super::other other false",
    ];
    assert_eq!(uses, expected);
    let paths: Vec<String> = module.paths.iter().map(|path| path.join("::")).collect();
    assert_eq!(paths, ["crate::deep::down::call", "other::ask"]);
    assert_eq!(module.defined.iter().collect::<Vec<_>>(), ["After", "run"]);
}
