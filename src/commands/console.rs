//! Whom a command speaks to and may ask, and what all commands have in common: where the content is, and how they end.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use super::ask::Ask;
use crate::diagnostics::Report;
use crate::edit;
use crate::messages::{Language, Message, OrSay, say};
use crate::model::{self, Site};
use crate::text::LanguageTag;

/// How a command ended, where the program itself could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was wrong.
    Clean,
    /// The content has errors, or what was to be taken into it, which have been reported.
    ContentErrors,
}

/// The terminal at the end of a stream.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Columns, where they are known.
    pub width: Option<usize>,
    /// Whether its reader wants colour.
    pub color: bool,
}

/// A stream that a command writes to.
pub struct Stream<'a> {
    writer: &'a mut dyn Write,
    terminal: Option<Terminal>,
}

/// The streams of a command, and whoever may be asked.
pub struct Console<'a> {
    /// What was asked for.
    pub out: Stream<'a>,
    /// Why it cannot be had, and what is said besides.
    pub err: Stream<'a>,
    /// Who answers questions.
    pub ask: &'a mut dyn Ask,
    /// In which all is said.
    pub language: Language,
}

/// How those are spoken to who read what is said besides.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Voice {
    /// Their language.
    pub language: Language,
    /// Whether they want colour.
    pub color: bool,
}

impl Voice {
    /// Writes a report where there is anything to tell. That nobody can be shown it stops nothing.
    pub fn write_report(self, report: &Report, out: &mut dyn Write) {
        if !report.diagnostics().is_empty() {
            let _ = out.write_all(self.report(report).as_bytes());
        }
    }

    fn report(self, report: &Report) -> String {
        let report = report.clone().in_language(self.language);
        report.to_human(self.color)
    }
}

impl<'a> Stream<'a> {
    /// A stream that ends at a terminal, or elsewhere.
    pub fn new(writer: &'a mut dyn Write, terminal: Option<Terminal>) -> Self {
        Self { writer, terminal }
    }

    pub(super) fn terminal(&self) -> Option<Terminal> {
        self.terminal
    }

    pub(super) fn wants_color(&self) -> bool {
        self.terminal.is_some_and(|terminal| terminal.color)
    }
}

impl Console<'_> {
    /// Writes all that a command has to say; `failed` is said where it cannot be written. A reader such as `head` that
    /// has seen enough ends the writing, and changes nothing about how the command ended.
    pub(super) fn write(&mut self, text: &str, failed: Message) -> Result<()> {
        let writer = &mut self.out.writer;
        match writer
            .write_all(text.as_bytes())
            .and_then(|()| writer.flush())
        {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result.or_say(|| failed),
        }
    }

    /// Says something besides, which changes nothing where nobody can be told.
    pub(super) fn remark(&mut self, text: &str) {
        let _ = self.err.writer.write_all(text.as_bytes());
    }

    /// The same of a message, under the name of the program.
    pub(super) fn note(&mut self, message: &Message) {
        let said = message.text(self.language);
        self.remark(&format!("minglu: {said}\n"));
    }

    /// Shows what is wrong with the content, and says that nothing was done to it for that reason. The outcome says it
    /// too, should nobody read this.
    pub(super) fn refuse(&mut self, report: &Report, said: &Message) -> Outcome {
        let report = self.voice().report(report);
        let said = said.text(self.language);
        self.remark(&format!("{report}\nminglu: {said}\n"));
        Outcome::ContentErrors
    }

    pub(super) fn voice(&self) -> Voice {
        Voice {
            language: self.language,
            color: self.err.wants_color(),
        }
    }

    /// Shows mistakes that the directory can be built in spite of, where there are any.
    pub(super) fn show_report(&mut self, report: &Report) {
        self.voice().write_report(report, self.err.writer);
    }
}

/// The content folder to work on, in a sentence's place where it is missing.
fn content_folder(folder: &Path) -> Result<&Path> {
    if !folder.exists() {
        return Err(say::no_content_folder(shown(folder)).into());
    }
    Ok(folder)
}

/// The content folder for a command that reads it alone. Nothing is said of one of which an edit was interrupted: hundreds of
/// mistakes would be told that nobody made.
pub(super) fn read_folder(folder: &Path) -> Result<&Path> {
    let folder = content_folder(folder)?;
    match edit::is_interrupted(folder) {
        true => Err(say::edit_interrupted().into()),
        false => Ok(folder),
    }
}

/// The same for a server, which stands by the content as it is.
pub(super) fn served_folder<'f>(folder: &'f Path, console: &mut Console<'_>) -> Result<&'f Path> {
    let folder = content_folder(folder)?;
    if edit::is_interrupted(folder) {
        console.note(&say::edit_interrupted());
    }
    Ok(folder)
}

/// The same for a command that changes the content, after an edit that was interrupted has been finished.
pub(super) fn edited_folder<'f>(folder: &'f Path, console: &mut Console<'_>) -> Result<&'f Path> {
    let folder = content_folder(folder)?;
    if edit::resume(folder)? {
        console.note(&say::finished_interrupted());
    }
    Ok(folder)
}

/// A path as an operator reads it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The language of the site that somebody reads, or its first one.
pub(super) fn language_of_site(site: &Site, read: Language) -> &model::Language {
    let tag = LanguageTag::parse(read.tag()).ok();
    let found = tag.and_then(|tag| site.language(&tag));
    found.unwrap_or(site.default_language())
}
