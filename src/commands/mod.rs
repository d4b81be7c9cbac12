//! The commands, one file each.

mod ask;
mod check;
mod close;
mod completions;
mod console;
mod explain;
mod fmt;
mod import;
mod log;
mod man;
mod new;
mod new_file;
mod proposal;
mod reload;
mod rename;
mod replace_phone;
mod report;
mod review;
mod schema;
mod search;
mod serve;
mod sheet;
mod succeed;

use anyhow::Result;

pub use self::ask::{Ask, Stdin};
pub use self::console::{Console, Outcome, Stream, Terminal};
use crate::cli::{Cli, Command};
use crate::messages::{Argument, Language, say, words};

/// Runs the command of a command line, says how it ended to the console, and gives the program's exit code: 0 where
/// nothing was wrong, 1 where the content has errors, 2 where the command could not be run.
pub fn run(cli: &Cli, console: &mut Console<'_>) -> u8 {
    match choose_language(cli, console).and_then(|()| outcome(cli, console)) {
        Ok(Outcome::Clean) => 0,
        Ok(Outcome::ContentErrors) => 1,
        Err(error) => {
            let said = words(&error, console.language);
            console.remark(&format!("minglu: {said}\n"));
            2
        }
    }
}

/// Speaks the language that is asked for. A search may name any language of its site.
fn choose_language(cli: &Cli, console: &mut Console<'_>) -> Result<()> {
    let Some(tag) = &cli.language else {
        return Ok(());
    };
    match Language::from_locale(tag) {
        Some(language) => console.language = language,
        None if matches!(cli.command, Command::Search(_)) => {}
        None => return Err(say::no_such_language(tag, known_languages()).into()),
    }
    Ok(())
}

/// What to say where the environment names a language that the program does not speak.
pub fn unknown_language(tag: &str, language: Language) -> String {
    say::unknown_language_in_environment(tag, known_languages(), language.tag()).text(language)
}

fn known_languages() -> Argument {
    Argument::list(Language::all().map(Language::tag))
}

fn outcome(cli: &Cli, console: &mut Console<'_>) -> Result<Outcome> {
    match &cli.command {
        Command::Serve(options) => serve::serve(options, console),
        Command::Check(options) => check::check(options, console),
        Command::Review(options) => review::review(options, console),
        Command::Fmt(options) => fmt::fmt(options, console),
        Command::Schema(options) => schema::schema(options, console),
        Command::Rename(options) => rename::rename(options, console),
        Command::New(options) => new::new(options, console),
        Command::Succeed(options) => succeed::succeed(options, console),
        Command::Close(options) => close::close(options, console),
        Command::ReplacePhone(options) => replace_phone::replace_phone(options, console),
        Command::Sheet(options) => sheet::sheet(options, console),
        Command::Import(options) => import::import(options, console),
        Command::Completions { shell } => completions::completions(*shell, console),
        Command::Man { folder } => man::man(folder, console),
        Command::Report(options) => report::report(options, console),
        Command::Search(options) => search::search(options, cli.language.as_deref(), console),
        Command::Explain { code } => explain::explain(code.as_deref(), console),
    }
}
