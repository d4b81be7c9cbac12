//! What a new thing needs to know: from the options, or else by asking, or else named as missing.

use anyhow::Result;

use super::Asked;
use crate::cli::Text;
use crate::diagnostics::nearest;
use crate::edit;
use crate::edit::new::Entry;
use crate::messages::{Argument, Message, OrSay, say};
use crate::text::{Choice, PartialDate, Slug};

/// A thing to begin, the slug that its name suggests, and what to do when it is there.
pub type Filled = (Box<dyn Entry>, Option<Slug>, Message);

/// The option that gives a name.
pub const NAME: &str = "--name LANGUAGE=TEXT";
/// The option that gives a kind.
pub const KIND: &str = "--kind KIND";

/// What is asked for a new thing.
pub struct Form<'a, 'b> {
    /// What it is, with its article.
    what: Message,
    asked: &'a mut Asked<'b>,
    languages: &'a [String],
    missing: Vec<Argument>,
}

impl<'a, 'b> Form<'a, 'b> {
    /// An empty form for something of this kind.
    pub fn new(what: Message, asked: &'a mut Asked<'b>, languages: &'a [String]) -> Self {
        Self {
            what,
            asked,
            languages,
            missing: Vec::new(),
        }
    }

    /// Whether anyone can be asked.
    pub fn is_answered(&self) -> bool {
        self.asked.answers()
    }

    /// What must be known; asked until it is.
    ///
    /// # Errors
    /// Where the answers end.
    pub fn required(
        &mut self,
        option: impl Into<Argument>,
        question: &Message,
        given: Option<&str>,
        default: Option<&str>,
    ) -> Result<String> {
        if let Some(given) = given {
            return Ok(given.to_owned());
        }
        if !self.asked.answers() {
            return Ok(default.map_or_else(|| self.lacks(option), str::to_owned));
        }
        loop {
            if let Some(answer) = self.asked.ask(question, default)? {
                return Ok(answer);
            }
        }
    }

    /// What may be known.
    ///
    /// # Errors
    /// Where the answers end.
    pub fn optional(&mut self, question: Message, given: Option<&str>) -> Result<Option<String>> {
        match given {
            Some(given) => Ok(Some(given.to_owned())),
            None if self.asked.answers() => self.asked.ask(&say::may_stay_empty(question), None),
            None => Ok(None),
        }
    }

    /// A text in one language at least, asked for in each.
    ///
    /// # Errors
    /// Where a language is none of the site's, or the answers end.
    pub fn texts(
        &mut self,
        option: impl Into<Argument>,
        question: &Message,
        given: &[Text],
        is_needed: bool,
    ) -> Result<Vec<(String, String)>> {
        let given = self.given(given)?;
        if !given.is_empty() {
            return Ok(given);
        }
        let mut texts = Vec::new();
        if self.asked.answers() {
            for tag in self.languages {
                let question = say::in_language_may_stay_empty(question.clone(), tag);
                let text = self.asked.ask(&question, None)?;
                texts.extend(text.map(|text| (tag.clone(), text)));
            }
        }
        if texts.is_empty() && is_needed {
            if self.asked.answers() {
                return Err(say::needs_in_one_language(self.what.clone(), option).into());
            }
            self.lacks(option);
        }
        Ok(texts)
    }

    /// The texts that were given, in the order of the site's languages, the last of each.
    ///
    /// # Errors
    /// Where a language is none of the site's.
    pub fn given(&self, given: &[Text]) -> Result<Vec<(String, String)>> {
        let unknown = |text: &&Text| !self.languages.contains(&text.language);
        if let Some(text) = given.iter().find(unknown) {
            let known = Argument::list(self.languages);
            return Err(say::site_lacks_language(&text.language, known).into());
        }
        let languages = self.languages.iter();
        let texts = languages.filter_map(|tag| {
            let text = given.iter().rfind(|text| text.language == *tag)?;
            Some((tag.clone(), text.text.clone()))
        });
        Ok(texts.collect())
    }

    /// One of some words.
    ///
    /// # Errors
    /// Where what is given is none of them, or the answers end.
    pub fn choice<T: Choice>(
        &mut self,
        option: &'static str,
        given: Option<&str>,
    ) -> Result<Option<T>> {
        let words: Vec<&str> = T::ALL.iter().map(|choice| choice.word()).collect();
        let word = self.word(option, &words, given)?;
        Ok(word.and_then(|word| T::from_word(&word)))
    }

    /// One of these words.
    fn word(
        &mut self,
        option: &'static str,
        words: &[&str],
        given: Option<&str>,
    ) -> Result<Option<String>> {
        let question = say::ask_kind(Argument::list(words.iter().copied()));
        loop {
            let written = self.required(option, &question, given, None)?;
            if written.is_empty() {
                return Ok(None);
            }
            let near = nearest(&written, words.iter().copied());
            match (words.contains(&written.as_str()), near) {
                (true, _) => return Ok(Some(written)),
                (false, _) if given.is_none() => {}
                (false, Some(near)) => {
                    return Err(say::no_kind_with_suggestion(written, near).into());
                }
                (false, None) => {
                    let known = Argument::list(words.iter().copied());
                    return Err(say::no_kind(written, known).into());
                }
            }
        }
    }

    /// The word for a kind of bodies: a standard one, or one of those in the institution's own words.
    ///
    /// # Errors
    /// As for [`Self::choice`].
    pub fn body_kind<T: Choice>(
        &mut self,
        given: Option<&str>,
        own: &[Slug],
    ) -> Result<Option<Slug>> {
        let standard = T::ALL.iter().map(|kind| kind.word());
        let words: Vec<&str> = standard.chain(own.iter().map(Slug::as_str)).collect();
        let word = self.word(KIND, &words, given)?;
        word.as_deref().map(edit::slug_named).transpose()
    }

    /// The end of the form.
    ///
    /// # Errors
    /// Where something is missing: one sentence names all of it.
    pub fn finish(mut self) -> Result<()> {
        let Some(last) = self.missing.pop() else {
            return Ok(());
        };
        Err(match self.missing.is_empty() {
            true => say::needs(self.what, last),
            false => say::needs_several(self.what, Argument::List(self.missing), last),
        }
        .into())
    }

    fn lacks(&mut self, option: impl Into<Argument>) -> String {
        self.miss(option);
        String::new()
    }

    /// Notes that this option is missing.
    pub fn miss(&mut self, option: impl Into<Argument>) {
        self.missing.push(option.into());
    }
}

/// What the form has made sure of.
pub fn known<T>(value: Option<T>) -> Result<T> {
    value.or_say(say::something_missing)
}

/// A date as an editor wrote it.
pub fn date(written: &str) -> Result<String> {
    match PartialDate::parse(written) {
        Ok(_) => Ok(written.to_owned()),
        Err(_) => Err(say::no_date(written).into()),
    }
}
