//! The program as an operator starts and stops it, over real connections on loopback.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::shipped_content;

/// How long anything here may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program that serves, stopped when the test is over.
struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    address: String,
}

impl Running {
    fn start(configure: impl Fn(&mut Command)) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minglu"));
        command
            .env_remove("MINGLU_LISTEN")
            .env_remove("MINGLU_CONTENT");
        configure(&mut command);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let address = line
            .trim()
            .split("http://")
            .nth(1)
            .unwrap_or_else(|| panic!("{line}"));
        Self {
            address: address.to_owned(),
            child,
            out,
        }
    }

    fn on_a_free_port() -> Self {
        Self::start(|command| {
            command.arg("serve").args(["--listen", "127.0.0.1:0"]);
            command.arg("--content").arg(shipped_content());
        })
    }

    /// Sends bytes and reads until the server closes.
    fn exchange(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let status = Command::new("kill")
            .args(["-s", name, &id])
            .status()
            .unwrap();
        assert!(status.success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_says_where_it_is_and_what_it_serves() {
    let mut running = Running::on_a_free_port();
    let mut line = String::new();
    running.out.read_line(&mut line).unwrap();
    assert_eq!(
        line.trim(),
        "5 organizations, 53 units, 23 posts, 26 people, 2 languages (English, 中文)"
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
    assert!(answer.starts_with("HTTP/1.1 302 Found"), "{answer}");
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
fn a_request_needs_exactly_one_host() {
    let running = Running::on_a_free_port();
    for hosts in ["", "Host: a\r\nHost: b\r\n"] {
        let answer = running.exchange(&format!(
            "GET /en/ HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n"
        ));
        assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    }
}

#[test]
fn a_huge_head_is_refused() {
    let running = Running::on_a_free_port();
    let head = format!(
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n",
        "x".repeat(20_000)
    );
    let answer = running.exchange(&head);
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[test]
fn slow_clients_are_let_go() {
    let running = Running::on_a_free_port();
    // A head that never ends, and nothing at all: both are closed, after the time limit and not before it.
    std::thread::scope(|scope| {
        for sent in ["GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", ""] {
            let running = &running;
            scope.spawn(move || {
                let begun = Instant::now();
                running.exchange(sent);
                assert!(begun.elapsed() > Duration::from_secs(1), "{sent:?}");
                assert!(begun.elapsed() < PATIENCE, "{sent:?}");
            });
        }
    });
}

#[test]
fn an_address_in_use_is_one_sentence() {
    let running = Running::on_a_free_port();
    let output = Command::new(env!("CARGO_BIN_EXE_minglu"))
        .args(["serve", "--listen", &running.address, "--content"])
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
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("site.toml"), "name = 1\n").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_minglu"))
        .args(["serve", "--listen", "127.0.0.1:0", "--content"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let report = String::from_utf8(output.stderr).unwrap();
    assert!(report.contains("error[wrong-type]"), "{report}");
    assert!(report.contains("site.toml:1:8"), "{report}");
}
