//! The program `minglu`: runs a command and turns how it ended into an exit code.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::Result;
use minglu::cli::{Cli, Command};
use minglu::commands::{self, Outcome};

fn main() -> ExitCode {
    match run(Cli::read(std::env::args_os())) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::ContentErrors) => ExitCode::from(1),
        Err(error) => {
            // Nothing is left to tell where even this cannot be written.
            let _ = writeln!(io::stderr(), "minglu: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(cli: Cli) -> Result<Outcome> {
    let mut out = io::stdout().lock();
    match cli.command {
        Command::Serve(options) => {
            drop(out);
            commands::serve(&options, wants_color(&io::stderr()))
        }
        Command::Check(options) => commands::check(&options, wants_color(&out), &mut out),
        Command::Review(options) => {
            commands::review(&options, wants_color(&io::stderr()), &mut out)
        }
        Command::Fmt {
            content,
            check,
            paths,
        } => {
            let color = wants_color(&out);
            commands::fmt(&content.folder, &paths, check, color, &mut out)
        }
        Command::Schema { folder, content } => commands::schema(&folder, &content.folder, &mut out),
        Command::Rename(options) => {
            commands::rename(&options, wants_color(&io::stderr()), &mut out)
        }
        Command::New(options) => commands::new(
            &options,
            &mut commands::asking(),
            wants_color(&io::stderr()),
            &mut out,
        ),
        Command::Completions { shell } => commands::completions(shell, &mut out),
        Command::Man { folder } => commands::man(&folder, &mut out),
        Command::Report(options) => {
            let terminal = commands::Terminal {
                width: terminal_size::terminal_size().map(|(width, _)| width.0.into()),
                color: wants_color(&out),
            };
            let terminal = out.is_terminal().then_some(terminal);
            commands::report(&options, terminal, &mut out)
        }
        Command::Search(options) => {
            commands::search(&options, wants_color(&io::stderr()), &mut out)
        }
        Command::Explain { code } => commands::explain(code.as_deref(), &mut out),
    }
}

/// Colour is for people at a terminal who did not ask to be spared it (<https://no-color.org>).
fn wants_color(stream: &impl IsTerminal) -> bool {
    let spared = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    stream.is_terminal() && !spared
}
