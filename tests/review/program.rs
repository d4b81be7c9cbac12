//! `minglu review` as an editor or a workflow runs it.

use super::before::{content, unit};
use crate::support::program::run;
use crate::support::repository::Repository;

/// How a review ends, and what it says.
fn review(repository: &Repository, range: &str, format: &str) -> (Option<i32>, String) {
    let folder = repository.content();
    let place = ["--content", folder.to_str().unwrap()];
    let output = run([&["review", range, "--format", format][..], &place].concat());
    (
        output.status.code(),
        String::from_utf8(output.stdout).unwrap(),
    )
}

#[test]
fn ranges_mean_what_they_mean_to_git() {
    let repository = content();
    repository.git(&["checkout", "-q", "-b", "work"]);
    repository.replace(&unit("library"), "Monday to Friday", "Monday");
    repository.commit("hours");
    repository.git(&["checkout", "-q", "main"]);
    repository.replace(&unit("library"), "3001", "3009");
    repository.commit("phone");
    repository.git(&["checkout", "-q", "work"]);
    repository.replace(&unit("library"), "\"100000\"", "\"100001\"");
    let text = |range| review(&repository, range, "text").1;
    let shown = |range| {
        let text = text(range);
        ["Phone", "Hours", "Postal"].map(|word| text.contains(word))
    };
    assert_eq!(shown("main..work"), [true, true, false]);
    assert_eq!(shown("main...work"), [false, true, false]);
    assert_eq!(shown("main"), [true, true, true]);
    assert_eq!(shown("HEAD"), [false, false, true]);
    assert_eq!(shown("HEAD~1.."), [false, true, false]);
    assert_eq!(text("work..work"), "Nothing that readers see changes.\n");
}

#[test]
fn a_comment_and_an_object_say_the_same() {
    let repository = content();
    repository.replace(&unit("library"), "2 Example Road", "2 @all <b>Road</b>");
    let (_, markdown) = review(&repository, "HEAD", "markdown");
    assert_eq!(
        markdown,
        "## What readers will see\n\n1 change to 1 page or part of the site.\n\n\
         ### [Library, Example Ministry](https://register.example/organizations/example-ministry/library)\n\n\
         - Address \\(English\\) changed from “2 Example Road” to “2 &#64;all &#60;b&#62;Road&#60;/b&#62;”.\n"
    );
    let (_, json) = review(&repository, "HEAD", "json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let expected = serde_json::json!({
        "language": "en",
        "changes": [{
            "kind": "address-changed",
            "subject": {
                "kind": "unit",
                "name": "Library",
                "organization": "example-ministry",
                "url": "https://register.example/organizations/example-ministry/library",
            },
            "sentence": "Address (English) changed from “2 Example Road” to “2 @all <b>Road</b>”.",
            "before": "2 Example Road",
            "after": "2 @all <b>Road</b>",
        }],
    });
    assert_eq!(json, expected);
}

#[test]
fn content_with_mistakes_is_reviewed_as_far_as_it_holds_together() {
    let repository = content();
    repository.replace(&unit("library"), "2 Example Road", "3 Example Road");
    repository.replace(
        &unit("library"),
        "head = true",
        "head = true\nend = \"2010\"\nstart = \"2011\"",
    );
    let (code, text) = review(&repository, "HEAD", "text");
    assert_eq!(code, Some(1));
    assert!(text.contains("“3 Example Road”"), "{text}");
    repository.write(&unit("library"), "kind = \n");
    let (code, text) = review(&repository, "HEAD", "text");
    assert_eq!(
        (code, text.as_str()),
        (
            Some(1),
            "There are errors in the content, so what changed cannot be told; mend them first.\n"
        )
    );
}

#[test]
fn what_has_errors_does_not_hide_what_else_changed() {
    for told in [
        "units/planning.toml has errors",
        "people/person-alpha.toml is deleted",
    ] {
        let repository = content();
        repository.replace(&unit("library"), "3001", "3009");
        match told.split_once(' ') {
            Some(("people/person-alpha.toml", _)) => repository.remove("people/person-alpha.toml"),
            _ => repository.append(&unit("planning"), "name.en =\n"),
        }
        let folder = repository.content();
        let output = run(["review", "HEAD", "--content", folder.to_str().unwrap()]);
        let stdout = String::from_utf8(output.stdout).unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stdout.contains("Phone"), "{stdout}\n{stderr}");
        assert!(stderr.contains(told), "{stderr}");
        assert_eq!(output.status.code(), Some(1), "{stderr}");
    }
}
