//! The command line.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// A public directory of institutions from a folder of TOML files.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    override_usage = "minglu [COMMAND]",
    max_term_width = 100,
    after_help = "Without a command it serves; `minglu serve --help` tells the options."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// Reads the command line, the name of the program first. Where it names no command, `serve` is meant: only so do
    /// the options of `serve`, and the environment that stands for them, concern no other command.
    ///
    /// Where the line cannot be read, or asks for help, the program says so and ends.
    pub fn read(line: impl IntoIterator<Item = OsString>) -> Self {
        let mut line: Vec<OsString> = line.into_iter().collect();
        if line.get(1).is_none_or(is_option_of_serve) {
            line.insert(line.len().min(1), "serve".into());
        }
        Self::parse_from(line)
    }
}

/// Any option but those that the program itself has.
fn is_option_of_serve(argument: &OsString) -> bool {
    let argument = argument.to_string_lossy();
    let is_general = matches!(&*argument, "-h" | "--help" | "-V" | "--version");
    argument.starts_with('-') && !is_general
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the directory over HTTP.
    Serve(Serve),
    /// Report everything that is wrong with the content.
    Check(Check),
    /// Tell what a code of the report means, with an example of wrong and right.
    Explain {
        /// The code in brackets, such as `unknown-key`; without one, all are listed.
        code: Option<String>,
    },
}

/// What serving needs to know.
#[derive(Debug, Args)]
pub struct Serve {
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// The address and port to listen on; port 0 takes a free one.
    #[arg(
        long,
        env = "MINGLU_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDR:PORT"
    )]
    pub listen: SocketAddr,
    /// How to write the log of requests.
    #[arg(long, env = "MINGLU_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text)]
    pub log_format: LogFormat,
}

/// What checking needs to know.
#[derive(Debug, Args)]
pub struct Check {
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// How to write the report.
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
    /// Let warnings fail too.
    #[arg(long)]
    pub strict: bool,
    /// List what files allow as well, with their reasons (human, json and sarif).
    #[arg(long)]
    pub silenced: bool,
    /// The day on which what is too long unverified is reported; today (UTC) without it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<Date>,
}

/// Where the content is.
#[derive(Debug, Args)]
pub struct Content {
    /// The content folder.
    #[arg(
        id = "content",
        long = "content",
        env = "MINGLU_CONTENT",
        default_value = "content",
        value_name = "DIR"
    )]
    pub folder: PathBuf,
}

/// How to write a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people, with the lines and carets.
    Human,
    /// For programs, one JSON object a line.
    Json,
    /// For GitHub, as workflow commands.
    Github,
    /// For GitLab, as a report of code quality.
    Gitlab,
    /// For tools that read SARIF 2.1.0.
    Sarif,
}

/// How to write the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs, one JSON object a line.
    Json,
}
