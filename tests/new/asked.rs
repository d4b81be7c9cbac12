//! What an editor at a terminal is asked.

use std::collections::VecDeque;
use std::process::Output;

use anyhow::{Result, bail};
use minglu::commands::Ask;

use crate::support::content::Content;
use crate::support::program::{run, run_asking};

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

    fn tell(&mut self, words: &str) {
        self.asked.push(words.to_owned());
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
    let answers = ["cast", "", "nonsense", "office", "Library", "图书馆", ""];
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
        "中国科协/办公厅/主任",
        "1.2.2030",
        "2030-02-01",
        "",
        "",
        "",
    ];
    let (output, asked) = ask(&content, &["person"], &answers);
    let asked = asked.join("\n");
    assert_eq!(output.status.code(), Some(2), "{asked}");
    assert!(asked.contains("`1.2.2030` is no date"), "{asked}");
    assert!(asked.contains("this will not do: "), "{asked}");
    assert!(
        asked.contains("there is no post `jilin-ast/nobody`"),
        "{asked}"
    );
    assert_eq!(asked.matches("filed under").count(), 2, "{asked}");
    assert!(asked.contains("[ge lei]"), "{asked}");
}

#[test]
fn a_person_without_a_post_is_something_else() {
    let content = Content::shipped();
    // Neither a post nor anything else, and then a quality elsewhere.
    let nothing = ["", "", "", "", ""];
    let answers = [
        &["Gai Lei", "盖雷", "gai lei", "gai lei"][..],
        &nothing,
        &["", "", "诗人", ""],
    ];
    let (output, asked) = ask(&content, &["person"], &answers.concat());
    let asked = asked.join("\n");
    assert_eq!(output.status.code(), Some(0), "{asked}");
    assert!(
        asked.contains("a person without a post, a position or an affiliation"),
        "{asked}"
    );
    let text = content.read("people/gai-lei.toml");
    assert!(text.contains("text.zh = \"诗人\""), "{text}");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
}

#[test]
fn a_bad_answer_is_refused_at_once_and_loses_nothing() {
    let content = Content::shipped();
    let answers = [
        "cats",
        "中国科协",
        "nowhere",
        "",
        "ofice",
        "public institution",
        "office",
        "",
        "",
        "",
        "图书馆",
        "A B",
        "general-office",
        "library",
    ];
    let (output, asked) = ask(&content, &["unit"], &answers);
    let asked = asked.join("\n");
    assert_eq!(output.status.code(), Some(0), "{asked}");
    for reason in [
        "there is no organization `cats`; did you mean `cast`?",
        "there is no unit `nowhere`",
        "it is needed in one language at least",
        "`ofice` is no kind; did you mean `office`?",
        // The question has named those that there are.
        "into kinds.toml, as “A kind in the institution's own words” of the guide shows\n",
        "`A B` cannot stand in a URL; did you mean `a-b`?",
        "there is a unit `general-office` already, and nothing was written over it",
    ] {
        assert!(asked.contains(reason), "{reason}: {asked}");
    }
    assert!(
        content
            .path("organizations/cast/units/library.toml")
            .exists()
    );
}

#[test]
fn own_kinds_of_organizations_are_not_offered_for_units() {
    let content = Content::shipped();
    let of_unit = ["cast", "office", "", "", "图书馆", "library"];
    let (_, asked) = ask(&content, &["unit"], &of_unit);
    let asked = asked.join("\n");
    assert!(asked.contains("separate-office"), "{asked}");
    assert!(!asked.contains("peoples-organization"), "{asked}");
    let (_, asked) = ask(&content, &["organization"], &["association"]);
    let asked = asked.join("\n");
    assert!(asked.contains("peoples-organization"), "{asked}");
    assert!(!asked.contains("separate-office"), "{asked}");
}

#[test]
fn a_change_that_does_not_fit_is_asked_for_again() {
    let content = Content::shipped();
    let answers = [
        "close",
        "2030",
        "",
        "撤销。",
        "中国科协/办公厅",
        "",
        "nowhere",
    ];
    let (_, asked) = ask(&content, &["change"], &answers);
    let asked = asked.join("\n");
    assert!(
        asked.contains("`minglu close cast/general-office --on DATE`"),
        "{asked}"
    );
    assert!(asked.contains("there is no body `nowhere`"), "{asked}");
    assert_eq!(asked.matches("What happened").count(), 2, "{asked}");
}

#[test]
fn a_second_unit_of_the_same_name_is_refused_when_it_is_named() {
    let content = Content::shipped();
    let first = ["cast", "", "office", "Library", "图书馆", ""];
    assert_eq!(ask(&content, &["unit"], &first).0.status.code(), Some(0));
    let (_, asked) = ask(
        &content,
        &["unit"],
        &["cast", "", "office", "Library", "图书馆"],
    );
    let same = "there is a unit with just this already: organizations/cast/units/library.toml";
    assert!(asked.join("\n").contains(same), "{asked:?}");
}

#[test]
fn things_are_taken_by_their_names() {
    let content = Content::shipped();
    let folder = content.path("");
    let new = |line: &[&str]| {
        let place = ["--content", folder.to_str().unwrap()];
        run([&["new"], line, &place].concat())
    };
    let unit = [
        "--name",
        "zh=图书馆",
        "--kind",
        "office",
        "--parent",
        "办公厅",
    ];
    let output = new(&[&["unit", "--organization", "中国科协"][..], &unit].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = content.read("organizations/cast/units/tu-shu-guan.toml");
    assert!(text.contains("parent = \"general-office\""), "{text}");
    let line = [
        "post",
        "--organization",
        "中国科协",
        "--unit",
        "图书馆",
        "--title",
        "主席",
    ];
    assert_eq!(new(&line).status.code(), Some(0));
    let text = content.read("organizations/cast/units/tu-shu-guan.toml");
    assert!(text.contains("title = \"chairman\""), "{text}");
    // Two bear this name.
    content.write(
        "organizations/cast/units/reading-room.toml",
        "kind = \"office\"\nname.zh = \"图书馆\"\n",
    );
    let output = new(&[
        "post",
        "--organization",
        "cast",
        "--unit",
        "图书馆",
        "--title",
        "主席",
    ]);
    let message = String::from_utf8(output.stderr).unwrap();
    let several = "`图书馆` is the name of several: `organizations/cast/units/reading-room` (中国科学技术协会/图书馆), `organizations/cast/units/tu-shu-guan` (办公厅/图书馆); say which";
    assert!(message.contains(several), "{message}");
}

#[test]
fn an_editor_who_stops_answering_has_written_nothing() {
    let content = Content::shipped();
    let before = content.everything();
    for count in 0..6 {
        let answers = ["cast", "", "office", "Library", "图书馆", ""];
        let (output, _) = ask(&content, &["unit"], &answers[..count]);
        assert_eq!(output.status.code(), Some(2), "{count}");
        assert_eq!(content.everything(), before);
    }
}
