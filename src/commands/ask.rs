//! Asking an editor, line by line.

use std::io::{self, BufRead, IsTerminal, Write};

use anyhow::{Context, Result, bail};

/// Someone who may be asked.
pub trait Ask {
    /// Whether anyone is there to answer.
    fn answers(&self) -> bool;

    /// The answer to a question, or what is meant where the answer is an empty line; `None` where nothing is.
    ///
    /// # Errors
    /// Where the answers have ended.
    fn ask(&mut self, question: &str, default: Option<&str>) -> Result<Option<String>>;
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
        asked.context("the question cannot be shown")?;
        let mut line = String::new();
        let read = io::stdin().lock().read_line(&mut line);
        if read.context("the answer cannot be read")? == 0 {
            bail!("there is no answer, and nothing was written");
        }
        let answer = line.trim();
        Ok(match answer {
            "" => default.map(str::to_owned),
            _ => Some(answer.to_owned()),
        })
    }
}
