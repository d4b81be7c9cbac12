//! Runs git.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, anyhow};

/// What git answered.
pub struct Output {
    /// Whether it could do what it was asked.
    pub succeeded: bool,
    /// What it wrote, as text.
    pub text: String,
    /// The first line of what it complained about.
    pub complaint: String,
}

impl Output {
    /// Its answer where that is one line.
    pub fn line(&self) -> &str {
        self.text.trim_end_matches(['\n', '\r'])
    }
}

/// Runs git in a folder.
///
/// # Errors
/// Where git is not installed or cannot be run.
pub fn run(folder: &Path, arguments: &[&str]) -> Result<Output> {
    let output = command(folder, arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(unavailable)?;
    Ok(Output {
        succeeded: output.status.success(),
        text: String::from_utf8_lossy(&output.stdout).into_owned(),
        complaint: first_line(&output.stderr),
    })
}

/// Runs git in a folder, gives it bytes to read, and returns all that it wrote.
///
/// # Errors
/// Where git cannot be run or does not succeed.
pub fn run_with(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>> {
    let mut child = command(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(unavailable)?;
    let pipe = child.stdin.take();
    // Git begins to answer before it has read all: who writes all before reading would wait for ever.
    let output = thread::scope(|scope| {
        scope.spawn(move || pipe.map(|mut pipe| pipe.write_all(input)));
        child.wait_with_output()
    })
    .context("git did not answer")?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(anyhow!("{}", first_line(&output.stderr))),
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    // Git sets these for its hooks; they would lead away from the folder that was named.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    // What git says is read: in one language, without asking anybody for a password.
    command
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0");
    command
}

fn unavailable(error: std::io::Error) -> anyhow::Error {
    match error.kind() {
        ErrorKind::NotFound => {
            anyhow!("the program `git` is needed to read revisions and is not installed")
        }
        _ => anyhow!("the program `git` cannot be run: {error}"),
    }
}

fn first_line(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let line = text.lines().next().unwrap_or_default();
    line.trim_start_matches("fatal: ").to_owned()
}
