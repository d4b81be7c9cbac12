//! The commands `check` and `explain` as a script sees them.

use std::process::{Command, Output};

use minglu::diagnostics::Code;
use minglu::messages::Language;

use super::broken;
use crate::support::content::Content;

fn minglu(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_minglu"))
        .args(arguments)
        .env_remove("MINGLU_CONTENT")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn check(content: &Content, format: &str) -> (Option<i32>, String, String) {
    let folder = content.path("");
    let folder = folder.to_str().unwrap();
    minglu(&["check", "--content", folder, "--format", format])
}

#[test]
fn clean_content_ends_with_0() {
    let content = Content::minimal();
    let clean = |out: &str| (Some(0), out.to_owned(), String::new());
    assert_eq!(check(&content, "human"), clean("no mistakes found\n"));
    assert_eq!(check(&content, "json"), clean(""));
}

#[test]
fn warnings_alone_end_with_0() {
    let (code, out, _) = check(&broken(Code::MissingMessage), "human");
    assert_eq!(code, Some(0));
    assert!(out.ends_with("\n1 warning found\n"), "{out}");
}

#[test]
fn warnings_fail_where_that_is_asked_for() {
    let content = broken(Code::MissingMessage);
    let folder = content.path("");
    let folder = folder.to_str().unwrap();
    let (code, out, _) = minglu(&["check", "--strict", "--content", folder]);
    assert_eq!(
        (code, out.ends_with("\n1 warning found\n")),
        (Some(1), true)
    );
    let content = Content::minimal();
    let folder = content.path("");
    let (code, _, _) = minglu(&["check", "--strict", "--content", folder.to_str().unwrap()]);
    assert_eq!(code, Some(0));
}

#[test]
fn the_day_may_be_another_than_today() {
    let content = broken(Code::NotVerified);
    let folder = content.path("");
    let folder = folder.to_str().unwrap();
    // Before its dates, they are still to come.
    let found = |day: &str| {
        let (code, out, _) = minglu(&[
            "check",
            "--on",
            day,
            "--content",
            folder,
            "--format",
            "json",
        ]);
        assert_eq!(code, Some(0));
        out.lines().count()
    };
    assert_eq!((found("2020-01-01"), found("2030-01-01")), (4, 5));
    let (code, _, _) = minglu(&["check", "--on", "2030-02-30"]);
    assert_eq!(code, Some(2));
}

#[test]
fn broken_content_ends_with_1_and_its_report_on_standard_output() {
    let content = broken(Code::UnknownReference);
    for format in ["github", "gitlab", "sarif"] {
        let (code, out, err) = check(&content, format);
        assert_eq!((code, &*err), (Some(1), ""), "{out}");
    }
    for format in ["human", "json"] {
        let (code, out, err) = check(&content, format);
        assert_eq!((code, &*err), (Some(1), ""));
        assert_eq!(out.matches("unknown-reference").count(), 7, "{out}");
        assert!(!out.contains('\u{1b}'), "no colour in a file: {out}");
    }
}

#[test]
fn no_content_ends_with_2_and_one_sentence() {
    let (code, out, err) = minglu(&["check", "--content", "no/such/folder"]);
    assert_eq!((code, &*out), (Some(2), ""));
    let sentence = "minglu: there is no content folder no/such/folder; \
        run this where it is, or name it with --content\n";
    assert_eq!(err, sentence);
    let (code, _, err) = minglu(&["check", "--content", "Cargo.toml"]);
    assert_eq!(code, Some(2));
    assert_eq!(err, "minglu: Cargo.toml is not a folder\n");
}

#[test]
fn a_code_is_explained() {
    for code in Code::ALL {
        let explained = (
            Some(0),
            code.explanation(Language::default()).to_owned(),
            String::new(),
        );
        assert_eq!(minglu(&["explain", code.name()]), explained);
    }
}

#[test]
fn all_codes_are_listed_with_their_titles() {
    let (code, out, _) = minglu(&["explain"]);
    assert_eq!(code, Some(0));
    let names = out.lines().filter_map(|line| line.split_once(' '));
    assert!(
        names
            .map(|(name, _)| name)
            .eq(Code::ALL.iter().map(|code| code.name()))
    );
}

#[test]
fn an_unknown_code_ends_with_2_and_the_nearest_one() {
    let (code, out, err) = minglu(&["explain", "unkown-key"]);
    assert_eq!((code, &*out), (Some(2), ""));
    let sentence = "minglu: there is no code `unkown-key`; did you mean `unknown-key`?\n";
    assert_eq!(err, sentence);
    let (code, _, err) = minglu(&["explain", "zzz"]);
    assert_eq!(code, Some(2));
    let sentence = "minglu: there is no code `zzz`; `minglu explain` lists them all\n";
    assert_eq!(err, sentence);
}
