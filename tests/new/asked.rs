//! What an editor at a terminal is asked.

use std::collections::VecDeque;
use std::process::Output;

use anyhow::{Result, bail};
use minglu::commands::Ask;

use crate::support::content::Content;
use crate::support::program::run_asking;

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
fn ask(content: &Content, arguments: &[&str], answers: &[&'static str]) -> (Output, Vec<String>) {
    let folder = content.path("");
    let mut editor = Editor {
        answers: answers.iter().copied().collect(),
        asked: Vec::new(),
    };
    let place = ["--content", folder.to_str().unwrap()];
    let output = run_asking([&["new"], arguments, &place].concat(), &mut editor);
    (output, editor.asked)
}

#[test]
fn a_unit_is_begun_by_answering() {
    let content = Content::shipped();
    let answers = ["cast", "", "Library", "图书馆", "nonsense", "office", ""];
    let (output, asked) = ask(&content, &["unit"], &answers);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(asked.last().unwrap(), "Its name in URLs [library]");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let text = content.read("organizations/cast/units/library.toml");
    assert!(text.contains("name.zh = \"图书馆\""), "{text}");
}

#[test]
fn a_post_is_asked_for_a_title_of_its_own_where_it_has_no_listed_one() {
    let content = Content::shipped();
    let answers = ["cast", "", "", "Almoner", "施赈员", ""];
    let (output, asked) = ask(&content, &["post"], &answers);
    assert_eq!(output.status.code(), Some(0), "{asked:?}");
    assert_eq!(asked.last().unwrap(), "Its name in URLs [almoner]");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let text = content.read("organizations/cast/organization.toml");
    let title = "title.en = \"Almoner\"\ntitle.zh = \"施赈员\"\n";
    assert!(text.contains(title), "{text}");
    let answers = ["cast", "", "chairman", ""];
    let (output, asked) = ask(&content, &["post"], &answers);
    assert_eq!(output.status.code(), Some(0), "{asked:?}");
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
    let (output, asked) = ask(&content, &["person"], &answers);
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
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
        let (output, _) = ask(&content, &["unit"], &answers[..count]);
        assert_eq!(output.status.code(), Some(2), "{count}");
        assert_eq!(content.everything(), before);
    }
}
