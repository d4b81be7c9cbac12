//! Asking an editor, line by line.

use std::io::{self, BufRead, IsTerminal, Write};

use anyhow::Result;

use crate::messages::{Language, Message, OrSay, say, words};

/// Someone who may be asked.
pub trait Ask {
    /// Whether anyone is there to answer.
    fn answers(&self) -> bool;

    /// The answer to a question, or what is meant where the answer is an empty line; `None` where nothing is.
    ///
    /// # Errors
    /// Where the answers have ended.
    fn ask(&mut self, question: &str, default: Option<&str>) -> Result<Option<String>>;

    /// Tells why an answer will not do, or what an answer is about; that it cannot be shown stops nothing.
    fn tell(&mut self, words: &str);
}

/// Someone who is asked in a language.
pub(super) struct Asked<'a> {
    ask: &'a mut dyn Ask,
    language: Language,
}

impl<'a> Asked<'a> {
    pub fn new(ask: &'a mut dyn Ask, language: Language) -> Self {
        Self { ask, language }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether anyone is there to answer.
    pub fn answers(&self) -> bool {
        self.ask.answers()
    }

    /// Tells why an answer will not do.
    pub fn refuse(&mut self, reason: &anyhow::Error) {
        self.ask.tell(&words(reason, self.language));
    }

    /// Tells something.
    pub fn tell(&mut self, message: &Message) {
        self.ask.tell(&message.text(self.language));
    }

    /// The answer, as [`Ask::ask`] tells it.
    pub fn ask(&mut self, question: &Message, default: Option<&str>) -> Result<Option<String>> {
        self.ask.ask(&question.text(self.language), default)
    }
}

/// Whoever sits at the terminal, if anyone does.
pub struct Stdin {
    is_there: bool,
}

impl Stdin {
    /// Whoever sits at the terminal from which the program was started, if anyone does.
    #[expect(clippy::new_without_default, reason = "it looks at the machine")]
    pub fn new() -> Self {
        Self {
            is_there: io::stdin().is_terminal(),
        }
    }
}

impl Ask for Stdin {
    fn answers(&self) -> bool {
        self.is_there
    }

    fn ask(&mut self, question: &str, default: Option<&str>) -> Result<Option<String>> {
        let default_words = default
            .map(|default| format!(" [{default}]"))
            .unwrap_or_default();
        // Questions are no output: they stay on the screen where the output goes elsewhere.
        let mut screen = io::stderr();
        let asked = write!(screen, "{question}{default_words}: ").and_then(|()| screen.flush());
        asked.or_say(say::question_not_shown)?;
        let mut line = String::new();
        let read = io::stdin().lock().read_line(&mut line);
        if read.or_say(say::answer_not_read)? == 0 {
            return Err(say::no_answer().into());
        }
        let answer = line.trim();
        Ok(match answer {
            "" => default.map(str::to_owned),
            _ => Some(answer.to_owned()),
        })
    }

    fn tell(&mut self, words: &str) {
        let _ = writeln!(io::stderr(), "{words}");
    }
}
