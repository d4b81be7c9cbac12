//! An edit that is killed while it is written.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::support::content::Content;

const PERSON: &str = "people/person-a.toml";
const CLOSE: [&str; 5] = [
    "close",
    "example-ministry/general-office",
    "--on",
    "2030-03-01",
    "--yes",
];
const JOURNAL: &str = ".edit.minglu/journal.json";

fn minglu(content: &Content, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minglu"));
    command
        .args(arguments)
        .env("MINGLU_CONTENT", content.path(""))
        .env("MINGLU_LANGUAGE", "en")
        .stdin(Stdio::null());
    command
}

fn run(content: &Content, arguments: &[&str]) -> (Output, String) {
    let output = minglu(content, arguments).output().unwrap();
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    (output, said)
}

/// The content with so many units that closing what they are part of takes a while.
fn with_many_units() -> Content {
    let content = Content::minimal();
    for number in 0..150 {
        content.write(
            format!("organizations/example-ministry/units/section-{number}.toml"),
            format!(
                "parent = \"general-office\"\nkind = \"division\"\nname.en = \"Section {number}\"\nname.zh = \"第{number}科\"\n"
            ),
        );
    }
    content
}

/// All files by their paths below the content folder.
fn whole(content: &Content) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = content.path("");
    let files = content.everything().into_iter();
    let below = |path: PathBuf| path.strip_prefix(&folder).unwrap().to_owned();
    files.map(|(path, bytes)| (below(path), bytes)).collect()
}

fn hidden(everything: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<&PathBuf> {
    let files = everything.keys();
    let hidden = files.filter(|path| path.to_string_lossy().contains(".minglu"));
    hidden.collect()
}

#[test]
fn whenever_it_is_killed_it_is_made_whole_or_was_never_begun() {
    let content = with_many_units();
    let before = whole(&content);
    let done = content.copy();
    let (output, said) = run(&done, &CLOSE);
    assert!(output.status.success(), "{said}");
    let after = whole(&done);
    assert!(hidden(&after).is_empty());
    for milliseconds in [20, 60, 100, 140, 180, 220, 260, 300, 400] {
        let content = content.copy();
        let mut child = minglu(&content, &CLOSE)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        // Any command that changes content takes up what is left.
        let site = content.path("site.toml");
        let (output, said) = run(&content, &["fmt", site.to_str().unwrap()]);
        assert!(output.status.success(), "{said}");
        let now = whole(&content);
        assert!(
            now == before || now == after,
            "after {milliseconds} ms: {:?}",
            hidden(&now)
        );
    }
}

/// Content of which an edit was killed while its files took their places.
fn half_written() -> Content {
    let content = Content::minimal();
    let ended = content.read(PERSON) + "\ngender = \"female\"\n";
    content.write(".edit.minglu/new/people/person-a.toml", &ended);
    content.write("people/person-b.toml", "name.en = \"B\"\n");
    content.write(
        JOURNAL,
        r#"[{"place":"people/person-a.toml"},{"remove":"people/person-b.toml"},{"place":"people/person-c.toml"}]"#,
    );
    content
}

#[test]
fn what_was_left_to_do_is_done_first_and_told() {
    let content = half_written();
    let site = content.path("site.toml");
    let (_, said) = run(&content, &["fmt", site.to_str().unwrap()]);
    assert!(said.contains("was finished first"), "{said}");
    assert!(content.read(PERSON).contains("gender = \"female\""));
    let everything = whole(&content);
    assert!(hidden(&everything).is_empty());
    assert!(!content.path(".edit.minglu").exists());
    assert!(!content.path("people/person-b.toml").exists());
    let (_, said) = run(&content, &["check"]);
    assert_eq!(said, "");
}

#[test]
fn whoever_reads_is_told_and_nothing_is_written() {
    let content = half_written();
    // Files that others of the edit are to go with, so that the content as it is has mistakes.
    content.write("people/person-d.toml", "name.en = 1\n");
    let list = content.path(".list.csv");
    std::fs::write(&list, "姓名,职务\n张三,副主任\n").unwrap();
    let list = list.to_str().unwrap();
    let before = whole(&content);
    for command in [
        &["check"][..],
        &["report", "gaps"],
        &["search", "office"],
        &["sheet", "example-ministry", ".never.xlsx"],
        &["review"],
        &["fmt", "--check"],
        &["import", list, "--dry-run"],
        &["rename", "people/person-a", "person-z", "--dry-run"],
    ] {
        let (output, said) = run(&content, command);
        assert!(
            said.starts_with("minglu: an edit of this content was interrupted")
                && said.lines().count() == 1,
            "{command:?} {said}"
        );
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        assert!(whole(&content) == before, "{command:?}");
    }
}

#[test]
fn nothing_outside_of_the_content_is_touched() {
    let content = Content::minimal();
    content.write("outside.txt", "stays");
    for path in [
        "../outside.txt",
        "people/../../outside.txt",
        "",
        "/outside.txt",
    ] {
        let folder = content.path("inner");
        std::fs::create_dir_all(&folder).unwrap();
        let journal = format!(r#"[{{"remove":"{path}"}},{{"remove-folder":"{path}"}}]"#);
        std::fs::create_dir_all(folder.join(".edit.minglu")).unwrap();
        std::fs::write(folder.join(JOURNAL), journal).unwrap();
        let folder = folder.to_str().unwrap().to_owned();
        let (output, said) = run(&content, &["check", "--fix", "--content", &folder]);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(content.read("outside.txt"), "stays");
    }
}

#[test]
fn what_was_prepared_and_never_begun_is_out_of_sight_and_goes() {
    let content = Content::minimal();
    let before = whole(&content);
    let site = content.path("site.toml");
    for command in [&["check"][..], &["fmt", site.to_str().unwrap()]] {
        content.write(".edit.minglu/new/people/person-a.toml", "name.en =");
        content.write(".edit.minglu/journal.unfinished", "[{\"place\":");
        let (output, said) = run(&content, command);
        assert!(output.status.success(), "{said}");
        assert_eq!(said, "");
        assert!(whole(&content) == before);
    }
}

#[test]
fn nothing_of_an_edit_that_is_killed_goes_to_git_or_stays_unseen() {
    let content = with_many_units();
    let git = |arguments: &[&str]| {
        let output = Command::new("git")
            .args(arguments)
            .current_dir(content.path(""))
            .output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    git(&["init"]);
    git(&["add", "--all"]);
    let tracked = git(&["ls-files"]);
    let folder = content.path(".edit.minglu");
    let mut child = minglu(&content, &CLOSE)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !folder.join("new").exists() && child.try_wait().unwrap().is_none() {
        sleep(Duration::from_micros(200));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    git(&["add", "--all"]);
    assert_eq!(git(&["ls-files"]), tracked);
    if !content.path(JOURNAL).exists() {
        let (output, said) = run(&content, &["check"]);
        assert!(output.status.success(), "{said}");
        assert!(!folder.exists());
    }
    run(
        &content,
        &["fmt", content.path("site.toml").to_str().unwrap()],
    );
    assert!(hidden(&whole(&content)).is_empty());
}
