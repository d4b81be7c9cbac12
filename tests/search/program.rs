//! `minglu search`: the same from the command line.

use std::process::Output;

use crate::support::{program, shipped_content};

fn run(arguments: &[&str]) -> Output {
    let folder = shipped_content();
    let place = ["--content", folder.to_str().unwrap()];
    program::run([&["search", "--on", "2026-11-23"], arguments, &place].concat())
}

fn text(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn results_tell_what_they_are_and_where() {
    let found = text(&["--limit", "1", "consular", "authentication"]);
    for part in [
        " 1. Handling consular authentication. (function)",
        "Consular Office, Foreign Affairs Office",
        "/organizations/xinjiang-fao/consular-office#function-6",
    ] {
        assert!(found.contains(part), "{part}\n{found}");
    }
    assert!(!found.contains("points"), "{found}");
    assert!(text(&["--language", "zh", "consular authentication"]).contains("办理领事认证。"));
    assert_eq!(text(&["qqqqqqq"]), "Nothing was found.\n");
    assert!(text(&["forign"]).starts_with("Nothing has \"forign\"; searched for \"foreign\"."));
}

#[test]
fn points_are_explained() {
    let found = text(&["--explain", "--limit", "1", "director general office"]);
    for part in [
        "points",
        "\"director general\" is in its name",
        "it leads its body",
    ] {
        assert!(found.contains(part), "{part}\n{found}");
    }
}

#[test]
fn points_add_up() {
    for query in [
        "passport",
        "chairman of CAST",
        "3835430",
        "bgt",
        "director general planning",
    ] {
        let found = text(&["--explain", query]);
        let mut sum = 0.0;
        let mut total = None;
        for line in found.lines().map(str::trim) {
            if let Some(points) = line.strip_suffix(" points") {
                total = points.parse::<f32>().ok();
                sum = 0.0;
            } else if line.starts_with(['+', '-']) {
                sum += line
                    .split_whitespace()
                    .next()
                    .unwrap()
                    .parse::<f32>()
                    .unwrap();
            } else if let Some(total) = total.take() {
                assert!(
                    (total - sum).abs() < 0.06,
                    "{query}: {total} {sum}\n{found}"
                );
            }
        }
    }
}

#[test]
fn what_there_is_not_is_said_with_what_there_is() {
    for (arguments, said) in [
        (
            &["--kind", "desk", "x"][..],
            "`desk` is no kind; there are function, unit",
        ),
        (&["--organization", "cats", "x"], "did you mean `cast`?"),
        (&["--language", "xx", "x"], "the site has no language `xx`"),
        (&["--limit", "0", "x"], "write a whole number from 1 on"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(said), "{error}");
    }
}
