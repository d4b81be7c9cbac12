//! The program `minglu`: the command line and the machine's streams, given to a command.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use minglu::cli::Cli;
use minglu::commands::{self, Console, Stdin, Stream, Terminal};
use minglu::messages::Language;

fn main() -> ExitCode {
    let (language, unknown) = language();
    if let Some(tag) = unknown {
        eprintln!("minglu: {}", commands::unknown_language(&tag, language));
    }
    let cli = Cli::read(std::env::args_os(), language);
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let (out_terminal, err_terminal) = (terminal(&out), terminal(&err));
    let mut console = Console {
        out: Stream::new(&mut out, out_terminal),
        err: Stream::new(&mut err, err_terminal),
        ask: &mut Stdin::new(),
        language,
    };
    ExitCode::from(commands::run(&cli, &mut console))
}

/// The language that is spoken where the command line names none: that of the environment, or of the machine. With it,
/// what the environment names where that is none of the program's.
fn language() -> (Language, Option<String>) {
    let named = std::env::var("MINGLU_LANGUAGE").ok();
    let named = named.filter(|tag| !tag.is_empty());
    let known = named.as_deref().and_then(Language::from_locale);
    let mut locales = sys_locale::get_locales();
    let language = known
        .or_else(|| locales.find_map(|locale| Language::from_locale(&locale)))
        .unwrap_or_default();
    (language, named.filter(|_| known.is_none()))
}

/// The terminal of a stream, if it ends at one. Colour is for people who did not ask to be spared it
/// (<https://no-color.org>).
fn terminal(stream: &impl IsTerminal) -> Option<Terminal> {
    let is_spared = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    stream.is_terminal().then(|| Terminal {
        width: terminal_size::terminal_size().map(|(width, _)| width.0.into()),
        color: !is_spared,
    })
}
