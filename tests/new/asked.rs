//! What an editor at a terminal is asked.

use std::collections::VecDeque;

use anyhow::{Result, bail};
use clap::Parser;
use minglu::cli::{Cli, Command};
use minglu::commands::{self, Ask, Outcome};

use crate::support::content::Content;

/// An editor with answers ready.
struct Editor {
    answers: VecDeque<&'static str>,
    asked: Vec<String>,
}

impl Ask for Editor {
    fn answers(&self) -> bool {
        true
    }

    fn ask(&mut self, question: &str, default: Option<&str>) -> Result<Option<String>> {
        self.asked
            .push(format!("{question} [{}]", default.unwrap_or_default()));
        match self.answers.pop_front() {
            Some("") => Ok(default.map(str::to_owned)),
            Some(answer) => Ok(Some(answer.to_owned())),
            None => bail!("there is no answer, and nothing was written"),
        }
    }
}

/// Runs the command with an editor; gives how it ended and what was asked.
fn ask(
    content: &Content,
    arguments: &[&str],
    answers: &[&'static str],
) -> (Result<Outcome>, Vec<String>) {
    let folder = content.path("");
    let line = ["minglu", "new"].iter().chain(arguments).copied();
    let line = line.chain(["--content", folder.to_str().unwrap()]);
    let Command::New(options) = Cli::parse_from(line).command else {
        panic!("{arguments:?}");
    };
    let mut editor = Editor {
        answers: answers.iter().copied().collect(),
        asked: Vec::new(),
    };
    let outcome = commands::new(&options, &mut editor, false, &mut Vec::new());
    (outcome, editor.asked)
}

#[test]
fn a_unit_is_begun_by_answering() {
    let content = Content::shipped();
    let answers = ["cast", "", "Library", "图书馆", "nonsense", "office", ""];
    let (outcome, asked) = ask(&content, &["unit"], &answers);
    assert_eq!(outcome.unwrap(), Outcome::Clean);
    assert_eq!(asked.last().unwrap(), "Its name in URLs [library]");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let text = content.read("organizations/cast/units/library.toml");
    assert!(text.contains("name.zh = \"图书馆\""), "{text}");
}

#[test]
fn a_person_is_asked_for_what_the_name_is_filed_under_and_the_post() {
    let content = Content::shipped();
    let answers = [
        "Gai Lei",
        "盖雷",
        "gai lei",
        "gai lei",
        "jilin-ast/nobody",
        "gai-lei",
    ];
    let (outcome, asked) = ask(&content, &["person"], &answers);
    let message = format!("{:#}", outcome.unwrap_err());
    assert!(
        message.contains("there is no post `jilin-ast/nobody`"),
        "{message}"
    );
    let filed: Vec<&String> = asked
        .iter()
        .filter(|question| question.contains("filed under"))
        .collect();
    assert_eq!(filed.len(), 2, "{asked:?}");
    assert!(filed[1].ends_with("[ge lei]"), "{filed:?}");
}

#[test]
fn an_editor_who_stops_answering_has_written_nothing() {
    let content = Content::shipped();
    let before = content.everything();
    for count in 0..6 {
        let answers = ["cast", "", "Library", "图书馆", "office", ""];
        let (outcome, _) = ask(&content, &["unit"], &answers[..count]);
        assert!(outcome.is_err(), "{count}");
        assert_eq!(content.everything(), before);
    }
}
