//! `minglu fmt` as an editor runs it.

use std::fs;
use std::process::{Command, Output};

use crate::support::content::{Content, files};
use crate::support::shipped_content;

fn fmt(content: &Content, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_minglu"))
        .arg("fmt")
        .args(arguments)
        .current_dir(content.path(""))
        .env("MINGLU_CONTENT", content.path(""))
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

const PERSON: &str = "people/person-a.toml";
const WRITTEN: &str = "sort_key.en = \"a\"   \nname.en = \"A\"";
const FORMATTED: &str = "name.en = \"A\"\nsort_key.en = \"a\"\n";

#[test]
fn the_shipped_content_is_in_order() {
    let content = Content::empty();
    content.lay_over(&shipped_content(), "");
    let output = fmt(&content, &["--check"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).starts_with("0 of "), "{}", said(&output));
}

#[test]
fn check_tells_what_would_change_and_changes_nothing() {
    let content = Content::minimal();
    fmt(&content, &[]);
    content.write(PERSON, WRITTEN);
    let output = fmt(&content, &["--check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = content.stable(&said(&output));
    let first = "people/person-a.toml:1\n  - sort_key.en = \"a\"   \n  + name.en = \"A\"\n1 of ";
    assert!(said.contains(first), "{said}");
    assert_eq!(content.read(PERSON), WRITTEN);
}

#[test]
fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
    let content = Content::minimal();
    content.write(PERSON, WRITTEN);
    let before = files(&content.path("")).count();
    let output = fmt(&content, &[PERSON]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output), "1 of 1 files changed\n");
    assert_eq!(content.read(PERSON), FORMATTED);
    assert_eq!(files(&content.path("")).count(), before);
    assert_eq!(said(&fmt(&content, &[PERSON])), "0 of 1 files changed\n");
}

#[test]
fn words_for_the_search_stay_where_they_are_written() {
    let content = Content::minimal();
    let fillers = "fillers = [\n    # Questions\n    \"who\", \"which\",\n]\n";
    let heads = "heads = [\"boss\"]\n";
    let groups = "\n# Travel\n\n[[synonyms]]\nwords = [\"visa\", \"签证\"]\n";
    content.write("search.toml", format!("{heads}{fillers}{groups}"));
    let output = fmt(&content, &["search.toml"]);
    assert_eq!(said(&output), "1 of 1 files changed\n");
    assert_eq!(
        content.read("search.toml"),
        format!("{fillers}{heads}{groups}")
    );
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let content = Content::minimal();
    content.write(PERSON, WRITTEN);
    let path = content.path(PERSON);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    fmt(&content, &[]);
    assert_eq!(content.read(PERSON), FORMATTED);
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
}

#[test]
fn what_is_no_toml_is_reported_and_left_alone() {
    let content = Content::minimal();
    let broken = "zz = 1\nname.en = \"A\nsort_key.en = \"a\"\n";
    content.write(PERSON, broken);
    content.write("people/person-b.toml", WRITTEN);
    for arguments in [&["--check"] as &[&str], &[]] {
        let output = fmt(&content, arguments);
        assert_eq!(output.status.code(), Some(1));
        let said = said(&output);
        assert!(said.contains("error[toml-syntax]"), "{said}");
        assert!(said.contains("people/person-a.toml:2:"), "{said}");
        assert_eq!(content.read(PERSON), broken);
    }
    assert_eq!(content.read("people/person-b.toml"), FORMATTED);
}

#[test]
fn paths_choose_files_and_folders() {
    let content = Content::minimal();
    content.write(PERSON, WRITTEN);
    content.write("people/person-b.toml", WRITTEN);
    content.write("pages/about.toml", "order = 1\n\n\ntitle.en = \"A\"\n");
    let absolute = content.path("people/person-b.toml");
    fmt(&content, &[absolute.to_str().unwrap()]);
    assert_eq!(content.read(PERSON), WRITTEN);
    assert_eq!(content.read("people/person-b.toml"), FORMATTED);
    fmt(&content, &["./people/"]);
    assert_eq!(content.read(PERSON), FORMATTED);
    assert!(content.read("pages/about.toml").contains("\n\n\n"));
    let elsewhere = tempfile::tempdir().unwrap();
    let output = fmt(&content, &[elsewhere.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    let output = fmt(&content, &["locales/en.ftl"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
}
