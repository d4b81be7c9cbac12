//! The program, started as an operator starts it, and its commands alone.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use anyhow::Result;
use minglu::cli::Cli;
use minglu::commands::{self, Ask, Console, Stream};
use minglu::messages::Language;

use crate::support::shipped_content;

/// How long anything here may take before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A program that serves, stopped when the test is over.
pub struct Running {
    pub child: Child,
    pub out: BufReader<ChildStdout>,
    pub address: String,
}

impl Running {
    pub fn start(configure: impl FnOnce(&mut Command)) -> Self {
        let mut command = minglu(&[]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        configure(&mut command);
        let mut child = command.spawn().unwrap();
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

    pub fn on_a_free_port() -> Self {
        Self::logging_to(Stdio::null())
    }

    pub fn logging_to(log: impl Into<Stdio>) -> Self {
        Self::of(&shipped_content(), log)
    }

    pub fn serving(content: &Path) -> Self {
        Self::of(content, Stdio::null())
    }

    fn of(content: &Path, log: impl Into<Stdio>) -> Self {
        Self::start(|command| {
            command.arg("serve").args(["--listen", "127.0.0.1:0"]);
            command.arg("--content").arg(content);
            command.stderr(log);
        })
    }

    /// Sends bytes and reads until the server closes.
    pub fn exchange(&self, request: &str) -> String {
        read_to_end(&mut self.send(request))
    }

    /// Sends bytes on a connection of their own.
    pub fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        // Every shell has a `kill` of its own; a program of that name is not on every machine.
        let status = Command::new("sh")
            .args(["-c", &format!("kill -s {name} {id}")])
            .status()
            .unwrap();
        assert!(status.success());
    }
}

/// All that the server sends until it closes.
pub fn read_to_end(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The program with arguments, and nothing from the environment of the tests.
pub fn minglu(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minglu"));
    for name in [
        "MINGLU_LISTEN",
        "MINGLU_CACHE_CONTROL",
        "MINGLU_CONTENT",
        "MINGLU_LOG_FORMAT",
        "MINGLU_LOG_MISSED",
        "MINGLU_WATCH",
    ] {
        command.env_remove(name);
    }
    command.env("MINGLU_LANGUAGE", "en").args(arguments);
    command
}

/// Runs a command as the program does, with nobody at a terminal, but in this process: tables that every start makes
/// anew are made once for all tests.
pub fn run<I: Into<OsString> + Clone>(arguments: impl IntoIterator<Item = I>) -> Output {
    run_asking(arguments, &mut Nobody)
}

/// Runs a command likewise, for somebody who reads Chinese.
pub fn run_in_chinese<I: Into<OsString> + Clone>(arguments: impl IntoIterator<Item = I>) -> Output {
    run_speaking(chinese(), arguments, &mut Nobody)
}

/// The language.
pub fn chinese() -> Language {
    Language::from_locale("zh").unwrap()
}

/// Runs a command as the program does, with somebody who may be asked.
pub fn run_asking<I: Into<OsString> + Clone>(
    arguments: impl IntoIterator<Item = I>,
    ask: &mut dyn Ask,
) -> Output {
    run_speaking(Language::default(), arguments, ask)
}

/// Runs a command as the program does where this language is spoken, with somebody who may be asked.
pub fn run_speaking<I: Into<OsString> + Clone>(
    language: Language,
    arguments: impl IntoIterator<Item = I>,
    ask: &mut dyn Ask,
) -> Output {
    let line = arguments.into_iter().map(Into::into);
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let code = match Cli::try_read(std::iter::once("minglu".into()).chain(line), language) {
        Ok(cli) => {
            let mut console = Console {
                language,
                out: Stream::new(&mut stdout, None),
                err: Stream::new(&mut stderr, None),
                ask,
            };
            commands::run(&cli, &mut console).into()
        }
        Err(error) => {
            stderr = error.to_string().into_bytes();
            error.exit_code()
        }
    };
    Output {
        status: ExitStatus::from_raw(code << 8),
        stdout,
        stderr,
    }
}

/// Nobody at a terminal.
pub struct Nobody;

impl Ask for Nobody {
    fn answers(&self) -> bool {
        false
    }

    fn ask(&mut self, question: &str, _: Option<&str>) -> Result<Option<String>> {
        panic!("nobody can answer: {question}")
    }

    fn tell(&mut self, words: &str) {
        panic!("nobody hears: {words}")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
