//! The guide for editors, `content/README.md`: what it tells them to write and to run is written and run here, section by
//! section, and must leave content without mistakes; what it shows of the program's words, the program says. Both languages
//! show the same, each in its own words.

mod mistakes;

use clap::Parser;
use minglu::cli::Cli;
use minglu::messages::Language;
use std::path::Path;

use crate::support::images::jpeg;
use crate::support::program::{self, chinese};
use crate::support::repository::{Repository, git_in};
use crate::support::shipped_content;

/// A fenced block: the word behind its fence, its lines, and the command that the guide named last before it.
struct Block<'a> {
    word: &'a str,
    lines: Vec<&'a str>,
    command: Option<&'a str>,
}

impl Block<'_> {
    /// The picture of the folder, which has words of its own in each language.
    fn is_picture(&self) -> bool {
        self.lines.first() == Some(&"content/")
    }

    /// Whether it shows what the program says.
    fn is_output(&self) -> bool {
        self.word.is_empty() && !self.is_picture()
    }
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
fn halves(guide: &str) -> [&str; 2] {
    let (_, both) = guide.split_once(ENGLISH).unwrap();
    let (english, chinese) = both.split_once(CHINESE).unwrap();
    [english, chinese]
}

fn languages(guide: &str) -> [Vec<Section<'_>>; 2] {
    halves(guide).map(sections)
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section {
        title: "",
        blocks: Vec::new(),
    }];
    let mut lines = text.lines();
    let mut command = None;
    while let Some(line) = lines.next() {
        command = named_in(line).or(command);
        if line.starts_with("## ") || line.starts_with("### ") {
            sections.push(Section {
                title: line,
                blocks: Vec::new(),
            });
        } else if let Some(word) = line.strip_prefix("```") {
            let lines: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
            let section = sections.last_mut().unwrap();
            let mut run = lines.iter().filter(|line| line.starts_with("minglu "));
            let last = run.next_back().copied();
            section.blocks.push(Block {
                word,
                lines,
                command,
            });
            command = last.or(command);
        }
    }
    sections
}

/// The command of the program that a sentence names last. Odd parts stand between two backquotes.
fn named_in(sentence: &str) -> Option<&str> {
    let quoted = sentence.split('`').skip(1).step_by(2);
    quoted.filter(|part| part.starts_with("minglu ")).last()
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

/// What the program says to a command in the folder of a repository, and whether all is well.
fn said(repository: &Repository, command: &str, language: Language) -> (String, bool) {
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
        words.extend(["--content".to_owned(), content.clone()]);
    }
    let output = program::run_speaking(language, words, &mut program::Nobody);
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    (text.replace(&content, "content"), output.status.success())
}

/// Runs a command after which all is well; what it says.
fn run(repository: &Repository, command: &str, language: Language) -> String {
    let (text, is_well) = said(repository, command, language);
    assert!(is_well, "{command}\n{text}");
    text
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

/// Makes the change that a block of `diff` shows, and has the pictures that it names.
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
    let pictures = lines
        .iter()
        .filter_map(|line| line.strip_prefix("+file = "));
    for name in pictures.map(|name| name.trim_matches('"')) {
        repository.write_bytes(&format!("images/{name}"), &jpeg(640, 800));
    }
}

/// Does what a section says, and compares what it shows of the program's words with what the program says.
fn follow(repository: &Repository, section: &Section<'_>, language: Language) {
    let mut last = (None, String::new());
    for block in &section.blocks {
        let Block { word, lines, .. } = block;
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
                    last = (Some(*command), run(repository, command, language));
                }
            }
            "" if block.is_output() => {
                let command = block.command.expect("a command before what it says");
                let text = match last.0 == Some(command) {
                    true => last.1.clone(),
                    false => said(repository, command, language).0,
                };
                let shown = lines.join("\n");
                assert!(text.contains(&shown), "{command}\n{text}\n{shown}");
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
    let [english, _] = languages(&guide);
    for section in english.iter().filter(|section| !section.blocks.is_empty()) {
        println!("{}", section.title);
        let language = Language::default();
        follow(&repository, section, language);
        run(
            &repository,
            "minglu check --strict --against HEAD",
            language,
        );
        run(&repository, "minglu fmt --check", language);
        repository.undo();
    }
}

#[test]
fn the_program_says_in_chinese_what_the_guide_shows_of_it() {
    let guide = guide();
    let repository = repository();
    let [_, sections] = languages(&guide);
    let shows_words = |section: &&Section<'_>| section.blocks.iter().any(Block::is_output);
    // What else it shows is the same in both, as another test tells.
    let sections: Vec<_> = sections.iter().filter(shows_words).collect();
    assert!(sections.len() >= 3);
    for section in sections {
        println!("{}", section.title);
        follow(&repository, section, chinese());
        repository.undo();
    }
}

/// The phone number of the General Office, as a commit left it.
fn phone(repository: &Repository) -> String {
    let text = repository.read(GENERAL_OFFICE);
    let line = text.lines().find(|line| line.starts_with("phones = "));
    line.unwrap().to_owned()
}

const GENERAL_OFFICE: &str = "organizations/cast/units/general-office.toml";

/// Takes back a commit that changed the phone number, and another one changed it since; of the two, the first one is kept.
fn begin_revert_with_conflict(repository: &Repository, first: &str) {
    let mut last = first;
    for next in ["phones = [\"010-68571800\"]", "phones = [\"010-68571801\"]"] {
        repository.replace(GENERAL_OFFICE, last, next);
        repository.commit("another number");
        last = next;
    }
    let output = git_in(repository.root(), &["revert", "--no-edit", "HEAD~1"]);
    assert!(!output.status.success());
    let (report, _) = said(repository, "minglu check", Language::default());
    let place = format!("\n  --> content/{GENERAL_OFFICE}:");
    assert!(
        report.contains("error[merge-conflict]") && report.contains(&place),
        "{report}"
    );
    let text = repository.read(GENERAL_OFFICE);
    let (above, rest) = text.split_once("<<<<<<< ").unwrap();
    let (_, rest) = rest.split_once("=======\n").unwrap();
    let (kept, rest) = rest.split_once(">>>>>>> ").unwrap();
    let (_, below) = rest.split_once('\n').unwrap();
    repository.write(GENERAL_OFFICE, &format!("{above}{kept}{below}"));
}

#[test]
fn a_commit_is_undone_as_the_guide_says() {
    let guide = guide();
    let [english, _] = languages(&guide);
    let is_undoing = |section: &&Section<'_>| {
        let mut blocks = section.blocks.iter();
        blocks.any(|block| block.lines.contains(&"git revert --continue"))
    };
    let section = english.iter().find(is_undoing).unwrap();
    let repository = repository();
    let before = phone(&repository);
    for block in &section.blocks {
        if block.word == "diff" {
            apply(&repository, &block.lines);
            continue;
        }
        if block.lines.contains(&"git revert --continue") {
            begin_revert_with_conflict(&repository, &before);
        }
        for command in block.lines.iter().filter(|line| line.starts_with("git ")) {
            // The message of the commit is taken as it is.
            let words = words(&command.replacen("git", "git -c core.editor=true", 1));
            let words: Vec<_> = words.iter().skip(1).map(String::as_str).collect();
            repository.git(&words);
        }
        assert_eq!(phone(&repository), before, "{:?}", block.lines);
    }
    run(&repository, "minglu check --strict", Language::default());
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
            let texts = section.blocks.iter().map(|block| {
                // These are in the words of each language.
                match block.is_picture() || block.is_output() {
                    true => "\n".to_owned(),
                    false => format!("{}\n{}\n", block.word, block.lines.join("\n")),
                }
            });
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
