//! A copy of the shipped content that is served and edited.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::{PATIENCE, Running};
use crate::support::{copy, edit, shipped_content};

pub const UNIT: &str = "organizations/cast/units/general-office.toml";
pub const PAGE: &str = "/en/organizations/cast/general-office";

/// A copy of the shipped content that is served and edited.
pub struct Editing {
    pub folder: TempDir,
    pub running: Running,
}

impl Editing {
    pub fn of(folder: TempDir, options: &[&str]) -> Self {
        Self::logging_to(Stdio::null(), folder, options)
    }

    pub fn logging_to(log: impl Into<Stdio>, folder: TempDir, options: &[&str]) -> Self {
        let running = Running::start(|command| {
            command.args(["serve", "--listen", "127.0.0.1:0", "--content"]);
            command.arg(folder.path().join("content")).args(options);
            command.stderr(log);
        });
        Self { folder, running }
    }

    pub fn watched() -> Self {
        Self::of(shipped_copy(), &["--watch"])
    }

    pub fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join("content").join(path)
    }

    pub fn running(&self) -> &Running {
        &self.running
    }

    pub fn rename_unit(&self, name: &str) {
        edit(&self.file(UNIT), |text| with_name(&text, name));
    }

    /// The status and the body of an answer.
    pub fn get(&self, path: &str) -> (u16, String) {
        let answer = self.running.exchange(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        ));
        let status = answer.split(' ').nth(1).and_then(|word| word.parse().ok());
        let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
        (status.unwrap_or_default(), body.to_owned())
    }

    /// The state of the content once it is another than the one seen.
    pub fn state(&self, seen: Option<u64>, language: &str) -> Value {
        let seen = seen.map_or_else(String::new, |seen| seen.to_string());
        let (status, body) = self.get(&format!("/live/state?seen={seen}&language={language}"));
        assert_eq!(status, 200);
        serde_json::from_str(&body).unwrap()
    }

    pub fn count(&self) -> u64 {
        self.state(None, "en")["count"].as_u64().unwrap()
    }

    pub fn await_page(&self, path: &str, is_so: impl Fn(u16, &str) -> bool) {
        let begun = Instant::now();
        loop {
            let (status, body) = self.get(path);
            if is_so(status, &body) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{path}: {status} {body}");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

pub fn shipped_copy() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&shipped_content(), &folder.path().join("content"));
    folder
}

pub fn with_name(text: &str, name: &str) -> String {
    let line = text.lines().find(|line| line.starts_with("name.en"));
    text.replace(line.unwrap(), &format!("name.en = \"{name}\""))
}

pub fn git(folder: &Path, arguments: &[&str]) {
    let who = [
        "-c",
        "user.name=Editor",
        "-c",
        "user.email=editor@example.org",
    ];
    let mut command = Command::new("git");
    command.current_dir(folder).args(who).args(arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}
