//! The program as an operator starts and stops it.

use std::io::{self, BufRead, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Output;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::program::{PATIENCE, Running, minglu, read_to_end};
use crate::support::shipped_content;

/// A pipe whose reader has gone.
fn closed_pipe() -> io::PipeWriter {
    let (_, writer) = io::pipe().unwrap();
    writer
}

/// Content with a mistake that keeps it from being served.
fn broken_content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("site.toml"), "name = 1\n").unwrap();
    folder
}

#[test]
fn it_says_where_it_is_and_what_it_serves() {
    let mut running = Running::on_a_free_port();
    let mut line = String::new();
    running.out.read_line(&mut line).unwrap();
    assert_eq!(
        line.trim(),
        "5 organizations, 52 units, 23 posts, 26 people, 2 languages (English, 中文)"
    );
    let answer =
        running.exchange("GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

#[test]
fn without_a_command_it_serves_as_the_environment_says() {
    let running = Running::start(|command| {
        command
            .env("MINGLU_LISTEN", "127.0.0.1:0")
            .env("MINGLU_CONTENT", shipped_content());
    });
    let answer = running.exchange("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 303 See Other"), "{answer}");
}

#[test]
fn it_stops_cleanly_when_asked() {
    for signal in ["TERM", "INT"] {
        let mut running = Running::on_a_free_port();
        running.signal(signal);
        let begun = Instant::now();
        let status = running.child.wait().unwrap();
        assert!(status.success(), "{signal}: {status}");
        assert!(begun.elapsed() < PATIENCE);
    }
}

#[test]
fn options_alone_mean_to_serve() {
    let content = shipped_content();
    let running = Running::start(|command| {
        command.args(["--listen", "127.0.0.1:0", "--content"]);
        command.arg(content);
    });
    let answer = running.exchange("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 303 See Other"), "{answer}");
}

#[test]
fn pages_that_are_the_same_for_everybody_may_be_kept_as_the_operator_says() {
    const KEPT: &str = "public, max-age=60, s-maxage=600";
    let content = shipped_content();
    let running = Running::start(|command| {
        command.args([
            "--listen",
            "127.0.0.1:0",
            "--cache-control",
            KEPT,
            "--content",
        ]);
        command.arg(content);
    });
    let caching = |path: &str| {
        let answer = running.exchange(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        ));
        let head = answer.to_lowercase();
        let line = head
            .lines()
            .find_map(|line| line.strip_prefix("cache-control: "));
        line.map(str::to_owned)
    };
    // The second answer is at hand.
    for path in [
        "/en/people",
        "/en/people",
        "/people.json",
        "/organizations/cast.csv",
    ] {
        assert_eq!(caching(path).as_deref(), Some(KEPT), "{path}");
    }
    assert_eq!(
        caching("/").as_deref(),
        Some("no-cache"),
        "it is another one for each reader"
    );
    assert_eq!(caching("/en/search?q=office").as_deref(), Some("no-store"));
    assert_eq!(caching("/en/nothing").as_deref(), Some("no-store"));
    let output = minglu(&["serve", "--cache-control", "public, maxage=60"])
        .env("MINGLU_CONTENT", shipped_content())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("`maxage=60` in --cache-control"),
        "{message}"
    );
}

#[test]
fn other_commands_care_nothing_for_the_options_of_serve() {
    let run = |arguments: &[&str]| -> Output {
        minglu(arguments)
            .env("MINGLU_LISTEN", "garbage")
            .env("MINGLU_LOG_FORMAT", "garbage")
            .env("MINGLU_CONTENT", shipped_content())
            .output()
            .unwrap()
    };
    for arguments in [
        &["check"] as &[&str],
        &["explain"],
        &["--version"],
        &["help"],
    ] {
        assert_eq!(run(arguments).status.code(), Some(0), "{arguments:?}");
    }
    for arguments in [&[] as &[&str], &["serve"], &["--log-format", "json"]] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.contains("garbage"), "{message}");
    }
    let help = String::from_utf8(run(&["--help"]).stdout).unwrap();
    assert!(help.contains("minglu serve --help"), "{help}");
}

#[test]
fn a_reader_that_has_seen_enough_changes_no_outcome() {
    let status = |arguments: &[&str], content: &std::path::Path| {
        minglu(arguments)
            .env("MINGLU_CONTENT", content)
            .stdout(closed_pipe())
            .stderr(closed_pipe())
            .status()
            .unwrap()
            .code()
    };
    let broken = broken_content();
    assert_eq!(status(&["check"], broken.path()), Some(1));
    assert_eq!(
        status(&["check", "--format", "json"], broken.path()),
        Some(1)
    );
    assert_eq!(status(&["serve"], broken.path()), Some(1));
    assert_eq!(status(&["check"], &shipped_content()), Some(0));
    assert_eq!(status(&["explain"], &shipped_content()), Some(0));
    assert_eq!(status(&["explain", "nothing"], broken.path()), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_could_not_be_written_is_no_success() {
    let full = || {
        std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    let broken = broken_content();
    for arguments in [["check"], ["explain"]] {
        let status = minglu(&arguments)
            .env("MINGLU_CONTENT", broken.path())
            .stdout(full())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn it_serves_where_nobody_reads_what_it_says() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let mut child = minglu(&["serve", "--listen", &address])
        .env("MINGLU_CONTENT", shipped_content())
        .stdout(closed_pipe())
        .stderr(closed_pipe())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let answered = loop {
        if let Ok(mut stream) = TcpStream::connect(&address) {
            let request = "GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            stream.write_all(request.as_bytes()).unwrap();
            break read_to_end(&mut stream).starts_with("HTTP/1.1 200");
        }
        if begun.elapsed() > PATIENCE || child.try_wait().unwrap().is_some() {
            break false;
        }
        thread::sleep(Duration::from_millis(20));
    };
    // It may have stopped already.
    let _ = child.kill();
    let _ = child.wait();
    assert!(answered);
}

#[test]
fn a_log_that_nobody_reads_stops_no_answer() {
    let running = Running::logging_to(closed_pipe());
    for _ in 0..3 {
        let answer =
            running.exchange("GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    }
}

#[test]
fn an_address_in_use_is_one_sentence() {
    let running = Running::on_a_free_port();
    let output = minglu(&["serve", "--listen", &running.address, "--content"])
        .arg(shipped_content())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("cannot listen on 127.0.0.1:"), "{message}");
    assert_eq!(message.trim().lines().count(), 1, "{message}");
}

#[test]
fn broken_content_is_reported_and_not_served() {
    let folder = broken_content();
    let output = minglu(&["serve", "--listen", "127.0.0.1:0", "--content"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let report = String::from_utf8(output.stderr).unwrap();
    assert!(report.contains("error[wrong-type]"), "{report}");
    assert!(report.contains("site.toml:1:8"), "{report}");
}

#[test]
fn completions_are_made_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = minglu(&["completions", shell]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        for word in ["minglu", "rename", "--dry-run", "--sort-key"] {
            let word = if shell == "fish" {
                word.trim_start_matches('-')
            } else {
                word
            };
            assert!(script.contains(word), "{shell} lacks {word}");
        }
    }
    assert_eq!(
        minglu(&["completions", "cmd"]).status().unwrap().code(),
        Some(2)
    );
    let closed = minglu(&["completions", "bash"])
        .stdout(closed_pipe())
        .status();
    assert_eq!(closed.unwrap().code(), Some(0));
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let folder = tempfile::tempdir().unwrap();
    let output = minglu(&["man"])
        .arg(folder.path().join("man1"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    for page in [
        "minglu",
        "minglu-serve",
        "minglu-check",
        "minglu-rename",
        "minglu-new-person",
    ] {
        let page = std::fs::read_to_string(folder.path().join(format!("man1/{page}.1"))).unwrap();
        assert!(page.contains(".TH"), "{page}");
    }
}
