//! What a file had before it stays as it is.

use super::begun;
use crate::support::content::Content;
use crate::support::program::{run, run_in_chinese};

/// Begins a post in the general office.
fn begin_post(content: &Content) {
    begun(
        content,
        &[
            "post",
            "--organization",
            "cast",
            "--unit",
            "general-office",
            "--title",
            "chairman",
        ],
    );
}

#[test]
fn what_is_there_stays_to_the_letter() {
    let content = Content::shipped();
    let unit = "organizations/cast/units/general-office.toml";
    let text = content.read(unit).replace('\n', "\r\n");
    content.write(unit, format!("\u{feff}{text}"));
    begin_post(&content);
    let written = content.read(unit);
    let added = written.strip_prefix(&format!("\u{feff}{text}")).unwrap();
    assert!(
        added.contains("[[posts]]\r\nslug = \"general-office-chairman\"\r\n"),
        "{added}"
    );
    assert_eq!(added.matches('\n').count(), added.matches("\r\n").count());
    begun(
        &content,
        &[
            "person",
            "--name",
            "zh=曾小明",
            "--post",
            "cast/posts/general-office-deputy-director-general",
        ],
    );
    let appointment = "[[posts.appointments]]\r\nperson = \"zhang-xiaomei\"\r\n";
    let added =
        format!("{appointment}\r\n[[posts.appointments]]\r\nperson = \"zeng-xiaoming\"\r\n");
    assert_eq!(content.read(unit), written.replace(appointment, &added));
    assert_eq!(
        content
            .read("people/zeng-xiaoming.toml")
            .matches("zeng xiaoming")
            .count(),
        1
    );
}

#[test]
fn what_may_be_added_to_a_post_stays_with_it() {
    let content = Content::shipped();
    begun(
        &content,
        &[
            "post",
            "--organization",
            "cast",
            "--title",
            "chairman",
            "--head",
        ],
    );
    begun(
        &content,
        &["person", "--name", "zh=单霁翔", "--post", "cast/chairman"],
    );
    let file = "organizations/cast/organization.toml";
    let text = content.read(file);
    let line = "# multiple_holders = true";
    assert_eq!(text.matches(line).count(), 1, "{text}");
    content.write(file, text.replace(line, "multiple_holders = true"));
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
}

#[test]
fn what_may_be_added_to_a_post_is_its_own_after_somebody_holds_it() {
    let content = Content::shipped();
    begin_post(&content);
    begun(
        &content,
        &[
            "person",
            "--name",
            "en=Person A",
            "--name",
            "zh=某甲",
            "--post",
            "cast/general-office-chairman",
        ],
    );
    let unit = "organizations/cast/units/general-office.toml";
    let text = content.read(unit);
    let text = text.replace("# description.en = \"…\"", "description.en = \"Leads.\"");
    content.write(
        unit,
        text.replace("# full_time_equivalent", "full_time_equivalent"),
    );
    let report = content.report().to_human(false);
    assert!(!report.contains("unknown-key"), "{report}");
}

#[test]
fn a_post_stands_where_the_canonical_order_has_it() {
    let content = Content::shipped();
    let begin = |title: &str| {
        let options = ["post", "--organization", "cast", "--title", title];
        begun(&content, &options);
    };
    begin("chairman");
    begin("vice-chairman");
    let file = "organizations/cast/organization.toml";
    let text = content.read(file);
    let at = |part: &str| {
        text.find(part)
            .unwrap_or_else(|| panic!("no {part}: {text}"))
    };
    let (first, second) = (at("slug = \"chairman\""), at("slug = \"vice-chairman\""));
    // Whatever may be added to the first one stands above the second one.
    assert!(first < text[..second].rfind("# [[posts.vacancies]]").unwrap());
    assert!(second < at("[[sources]]"));
    let folder = content.path("");
    let output = run([
        "fmt".as_ref(),
        "--check".as_ref(),
        "--content".as_ref(),
        folder.as_os_str(),
    ]);
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn what_may_be_added_is_told_once_and_in_the_language_of_the_editor() {
    let content = Content::shipped();
    let begin = |title: &str| {
        let folder = content.path("");
        let words = ["new", "post", "--organization", "cast", "--title", title];
        let words = words
            .into_iter()
            .chain(["--content", folder.to_str().unwrap()]);
        let output = run_in_chinese(words);
        assert!(output.status.success(), "{output:?}");
    };
    let file = "organizations/cast/organization.toml";
    let before = content.read(file);
    begin("chairman");
    begin("vice-chairman");
    let text = content.read(file);
    let added = text
        .lines()
        .filter(|line| !before.lines().any(|known| known == *line));
    let comments: Vec<&str> = added.filter(|line| line.starts_with('#')).collect();
    let is_sentence = |line: &&&str| !line.contains(['=', '[']);
    assert!(comments.len() > 20, "{text}");
    for comment in comments.iter().filter(is_sentence) {
        assert!(!comment.is_ascii(), "{comment}");
        assert_eq!(text.matches(comment).count(), 1, "{comment}");
    }
}
