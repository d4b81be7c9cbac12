//! The command line as its manual and shells have it: what completes its words, in each language.

use std::io;

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use super::{Cli, help};
use crate::messages::Language;

/// What completes the words of the command line in a shell, with what they mean in a language.
pub fn completed(shell: Shell, language: Language) -> Vec<u8> {
    let command = help::in_language(Cli::command(), language);
    let mut command = help::with_values(command, language);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "minglu", &mut script);
    script
}

/// The pages of the manual in a language, each with the name of its file.
///
/// # Errors
/// Where a page cannot be written.
pub fn manual(language: Language) -> io::Result<Vec<(String, Vec<u8>)>> {
    // The pages themselves are the help.
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    let command = help::in_language(command, language);
    let mut pages = Vec::new();
    add_pages(command, language, &mut pages)?;
    Ok(pages)
}

fn add_pages(
    command: Command,
    language: Language,
    pages: &mut Vec<(String, Vec<u8>)>,
) -> io::Result<()> {
    for below in command.get_subcommands() {
        add_pages(below.clone(), language, pages)?;
    }
    let man = Man::new(command);
    let mut page = Vec::new();
    man.render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let lines = page.lines().map(|line| help::heading(line, language));
    let page: String = lines.flat_map(|line| [line, "\n".into()]).collect();
    pages.push((man.get_filename(), page.into_bytes()));
    Ok(())
}
