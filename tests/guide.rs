//! The guide for editors, `content/README.md`: what it tells them to write and to run is written and run here, section by
//! section, and must leave content without mistakes. Both languages show the same.

use clap::Parser;
use minglu::cli::Cli;
use std::path::Path;

use crate::support::repository::Repository;
use crate::support::{program, shipped_content};

/// A fenced block: the word behind its fence, and its lines.
struct Block<'a> {
    word: &'a str,
    lines: Vec<&'a str>,
}

/// A heading and the blocks below it.
struct Section<'a> {
    title: &'a str,
    blocks: Vec<Block<'a>>,
}

/// The first heading of each language.
const ENGLISH: &str = "\n## The editor's guide\n";
const CHINESE: &str = "\n## 编辑指南\n";

fn guide() -> String {
    std::fs::read_to_string(shipped_content().join("README.md")).unwrap()
}

/// The guide in English and in Chinese.
fn languages(guide: &str) -> [Vec<Section<'_>>; 2] {
    let (_, both) = guide.split_once(ENGLISH).unwrap();
    let (english, chinese) = both.split_once(CHINESE).unwrap();
    [sections(english), sections(chinese)]
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section {
        title: "",
        blocks: Vec::new(),
    }];
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") || line.starts_with("### ") {
            sections.push(Section {
                title: line,
                blocks: Vec::new(),
            });
        } else if let Some(word) = line.strip_prefix("```") {
            let lines = lines.by_ref().take_while(|line| *line != "```").collect();
            let section = sections.last_mut().unwrap();
            section.blocks.push(Block { word, lines });
        }
    }
    sections
}

/// The words of a command of the shell, in which only double quotes mean something.
pub fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for character in command.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words
}

/// What the program says to a command in the folder of a repository.
fn run(repository: &Repository, command: &str) {
    let content = repository.content().to_str().unwrap().to_owned();
    let mut words = words(command).split_off(1);
    for word in &mut words {
        if let Some(path) = word.strip_prefix("content/") {
            *word = format!("{content}/{path}");
        } else if is_beside_content(word) {
            *word = beside_content(repository, word);
        }
    }
    if words[0] != "explain" {
        words.extend(["--content".to_owned(), content]);
    }
    let output = program::run(words);
    let said = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command}\n{said}{complaint}");
}

/// Whether a word names a list or a workbook, which is no content.
fn is_beside_content(word: &str) -> bool {
    let endings = [".csv", ".xlsx", "phones.toml"];
    endings.iter().any(|ending| word.ends_with(ending))
}

fn beside_content(repository: &Repository, name: &str) -> String {
    let content = repository.content();
    content.with_file_name(name).to_str().unwrap().to_owned()
}

/// The path below the content folder, where a block names one.
fn file<'a>(first_line: &'a str, mark: &str) -> &'a str {
    let path = first_line.strip_prefix(mark);
    path.and_then(|path| path.strip_prefix("content/"))
        .unwrap_or_else(|| panic!("`{first_line}` names no file of the content"))
}

/// Makes the change that a block of `diff` shows.
fn apply(repository: &Repository, lines: &[&str]) {
    let side = |other: char| -> String {
        let lines = lines[1..].iter().filter(|line| !line.starts_with(other));
        lines.flat_map(|line| [&line[1..], "\n"]).collect()
    };
    let (before, after) = (side('+'), side('-'));
    let path = file(lines[0], "@@ ");
    let text = repository.read(path);
    let places = text.matches(&before).count();
    assert_eq!(places, 1, "{path} has this at one place:\n{before}");
    repository.write(path, &text.replace(&before, &after));
}

/// Does what a section says.
fn follow(repository: &Repository, section: &Section<'_>) {
    for Block { word, lines } in &section.blocks {
        match *word {
            "diff" => apply(repository, lines),
            "toml" => {
                let text = format!("{}\n", lines.join("\n"));
                repository.write(file(lines[0], "# "), &text);
            }
            "csv" => {
                let list = beside_content(repository, "phones.csv");
                std::fs::write(list, lines.join("\n")).unwrap();
            }
            "sh" => {
                let own = lines.iter().filter(|line| line.starts_with("minglu "));
                for command in own.filter(|line| !line.starts_with("minglu serve")) {
                    run(repository, command);
                }
            }
            "" => {}
            other => panic!("what is a block of `{other}`?"),
        }
    }
}

/// The shipped content in a repository whose `origin/main` is its first commit.
fn repository() -> Repository {
    let repository = Repository::of(&shipped_content());
    repository.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    repository
}

#[test]
fn what_the_guide_shows_can_be_done_and_leaves_no_mistake() {
    let guide = guide();
    let repository = repository();
    // The other language shows the same, as another test tells.
    let [english, _] = languages(&guide);
    for section in english.iter().filter(|section| !section.blocks.is_empty()) {
        println!("{}", section.title);
        follow(&repository, section);
        run(&repository, "minglu check --strict --against HEAD");
        run(&repository, "minglu fmt --check");
        repository.undo();
    }
}

#[test]
fn every_command_that_the_guide_names_is_one() {
    let guide = guide();
    let in_blocks = guide.lines().filter(|line| line.starts_with("minglu "));
    // Odd parts stand between two backquotes.
    let in_lines = guide.split('`').filter(|part| part.starts_with("minglu "));
    let in_lines = in_lines.filter(|part| !part.contains('\n'));
    for command in in_blocks.chain(in_lines) {
        // What a sentence leaves out is asked for at a terminal.
        let parsed = Cli::try_parse_from(words(command));
        assert!(parsed.is_ok(), "{command}: {}", parsed.unwrap_err());
    }
}

#[test]
fn both_languages_show_the_same() {
    let guide = guide();
    let shown = |sections: &[Section<'_>]| -> Vec<String> {
        let blocks = sections.iter().map(|section| {
            let blocks = section.blocks.iter();
            // The picture of the folder has words of its own in each language.
            let blocks = blocks.filter(|block| block.lines.first() != Some(&"content/"));
            let texts = blocks.map(|block| format!("{}\n{}\n", block.word, block.lines.join("\n")));
            texts.collect()
        });
        blocks.collect()
    };
    let [english, chinese] = languages(&guide);
    assert_eq!(shown(&english), shown(&chinese));
}

#[test]
fn what_the_guide_links_to_is_there() {
    let guide = guide();
    let targets = guide.split("](").skip(1);
    for target in targets.filter_map(|rest| rest.split(')').next()) {
        if let Some(fragment) = target.strip_prefix('#') {
            let is_there = guide.lines().any(|line| {
                let title = line.trim_start_matches('#').trim();
                line.starts_with('#')
                    && title.to_lowercase().replace(' ', "-").replace('\'', "") == fragment
            });
            assert!(is_there, "#{fragment}");
        } else if !target.starts_with("https://") {
            let path = Path::new(target);
            assert!(shipped_content().join(path).exists(), "{target}");
        }
    }
}
