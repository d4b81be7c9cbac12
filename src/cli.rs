//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// A public directory of institutions from a folder of TOML files.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    max_term_width = 100,
    args_conflicts_with_subcommands = true
)]
pub struct Cli {
    /// What to do; `serve` where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The options of `serve`, for when it is left out.
    #[command(flatten)]
    pub serve: Serve,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the directory over HTTP.
    Serve(Serve),
    /// Report everything that is wrong with the content.
    Check {
        /// Where the content is.
        #[command(flatten)]
        content: Content,
        /// How to write the report.
        #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
        format: ReportFormat,
    },
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
}

/// How to write the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs, one JSON object a line.
    Json,
}
