//! Files that somebody renamed without the program.

use super::{HERE, unit};
use crate::support::program::run;
use crate::support::repository::Repository;

/// What `minglu check` says, without its last line.
fn checked(repository: &Repository) -> String {
    let folder = repository.content();
    let folder = folder.to_str().unwrap();
    let output = run(["check", "--content", folder]);
    String::from_utf8(output.stdout)
        .unwrap()
        .replace(folder, "content")
}

/// A unit that others name under another name, and the place of both.
fn with_renamed_unit() -> (Repository, String, String) {
    let repository = Repository::of_the_ministry();
    let (before, now) = (unit("international-cooperation"), unit("foreign-affairs"));
    repository.rename(&before, &now);
    (repository, before, now)
}

#[track_caller]
fn assert_told_once(report: &str, before: &str, now: &str, slug: &str) {
    let told = format!("it looks as if `{before}` was renamed `{now}`");
    assert!(report.contains(&told), "{report}");
    assert!(report.contains(&format!("--> content/{now}\n")), "{report}");
    let next = format!("run `minglu rename {before} {slug}`");
    assert!(report.contains(&next), "{report}");
    assert!(!report.contains("did you mean"), "{report}");
    assert_eq!(report.matches("error[").count(), 1, "{report}");
}

#[test]
fn a_renamed_file_is_told_once_and_no_neighbour_is_proposed() {
    let (repository, before, now) = with_renamed_unit();
    assert_told_once(&checked(&repository), &before, &now, "foreign-affairs");
    repository.commit("renamed");
    assert_told_once(&checked(&repository), &before, &now, "foreign-affairs");
}

#[test]
fn a_file_with_its_name_is_it_whatever_else_was_changed() {
    let (repository, before, now) = with_renamed_unit();
    repository.append(&now, "[[functions]]\ntext.en = \"Receive guests \"\n");
    let report = checked(&repository);
    assert_told_once(&report, &before, &now, "foreign-affairs");
    // What is wrong in it is told where it is now.
    assert!(report.contains(&format!("--> content/{now}:")), "{report}");
    assert!(report.contains("[stray-space]"), "{report}");
}

#[test]
fn a_renamed_person_and_a_renamed_organization_are_told_too() {
    let repository = Repository::of_the_ministry();
    repository.rename("people/person-alpha.toml", "people/person-alpha-1.toml");
    assert_told_once(
        &checked(&repository),
        "people/person-alpha.toml",
        "people/person-alpha-1.toml",
        "person-alpha-1",
    );
    repository.undo();
    let now = "organizations/ministry-of-examples";
    repository.rename(HERE, now);
    assert_told_once(&checked(&repository), HERE, now, "ministry-of-examples");
}

#[test]
fn links_are_compared_as_if_the_file_had_its_name() {
    let (repository, before, now) = with_renamed_unit();
    let (_, report) = repository.check_against("HEAD");
    assert_told_once(&report, &before, &now, "foreign-affairs");
    repository.remove(&unit("printing-center"));
    let (_, report) = repository.check_against("HEAD");
    assert!(report.contains("was renamed"), "{report}");
    assert!(report.contains("printing-center"), "{report}");
}

#[test]
fn another_new_file_is_none_that_was_renamed() {
    let repository = Repository::of_the_ministry();
    repository.remove(&unit("international-cooperation"));
    let other = "order = 9\nkind = \"office\"\nname.en = \"Press Office\"\nname.zh = \"新闻处\"\n";
    repository.write(&unit("press"), other);
    let report = checked(&repository);
    assert!(!report.contains("was renamed"), "{report}");
    assert!(report.contains("unknown-reference"), "{report}");
}
