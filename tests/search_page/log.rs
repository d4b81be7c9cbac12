//! What nobody found is logged where the operator wants it, and nothing of who looked for it.

use std::fs;

use crate::support::program::Running;
use crate::support::shipped_content;

/// What the program logs when these are looked for.
fn log(options: &[&str], queries: &[&str]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    let running = Running::start(|command| {
        command.args(["serve", "--listen", "127.0.0.1:0", "--content"]);
        command.arg(shipped_content()).args(options);
        command.stderr(file.reopen().unwrap());
    });
    for query in queries {
        let request = format!(
            "GET {query} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Visitor\r\nConnection: close\r\n\r\n"
        );
        running.exchange(&request);
    }
    drop(running);
    fs::read_to_string(file.path()).unwrap()
}

const MISSED: &str = "/zh/search?q=zzzz%1Bqqqq";

#[test]
fn nothing_that_visitors_type_is_logged_unless_asked_for() {
    let log = log(&[], &[MISSED]);
    assert!(log.contains("/zh/search"), "{log}");
    assert!(!log.contains("qqqq"), "{log}");
}

#[test]
fn what_nobody_found_is_logged_where_asked_for() {
    let found = "/en/search?q=passport";
    let within = "/en/search?q=yyyywwww&kind=unit";
    let typed = "/en/search/suggestions?q=xxxxvvvv";
    let options = ["--log-missed", "--log-format", "json"];
    let log = log(&options, &[MISSED, found, within, typed]);
    let lines: Vec<serde_json::Value> = log
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    let missed: Vec<_> = lines
        .iter()
        .filter(|line| line.get("text").is_some())
        .collect();
    assert_eq!(missed.len(), 1, "{log}");
    assert_eq!(missed[0]["text"], "zzzz qqqq");
    assert_eq!(missed[0]["language"], "zh");
    for secret in ["passport", "yyyy", "xxxx", "Visitor", "127.0.0.1"] {
        assert!(!log.contains(secret), "{secret}: {log}");
    }
}
