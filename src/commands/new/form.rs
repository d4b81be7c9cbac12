//! What a new thing needs to know: from the options, or else by asking, or else named as missing.

use anyhow::Result;

use super::Asked;
use crate::cli::Text;
use crate::edit::new::{self, Entry, LocalizedTexts, Style};
use crate::edit::{self, Draft, Lookup};
use crate::messages::{Argument, Message, OrSay, say};
use crate::text::{Choice, PartialDate, Slug, without_quotes};

/// A thing to begin, and the slug that its name suggests.
pub type Filled = (Box<dyn Entry>, Option<Slug>);

/// The option that gives a name.
pub fn option_name() -> Message {
    say::option("--name", "text")
}

/// The content to which something is to be added.
pub struct Known<'a> {
    /// Its texts, without an error.
    pub before: &'a Draft,
    /// How it is written: in the languages of the site, with comments for the editor.
    pub style: Style<'a>,
    /// What is called how.
    pub lookup: Lookup,
}

impl Known<'_> {
    /// Makes sure that the content would have no errors with something.
    ///
    /// # Errors
    /// Which errors it would have.
    pub fn accept(&self, entry: &dyn Entry, suggested: Option<Slug>) -> Result<()> {
        new::try_out(self.before, entry, suggested)
    }
}

/// What is asked for a new thing. Each answer is understood at once, or refused with the reason and asked for again.
pub struct Form<'a, 'b> {
    /// What it is, with its article.
    what: Message,
    asked: &'a mut Asked<'b>,
    /// What there is already.
    pub known: &'a Known<'a>,
    missing: Vec<Argument>,
}

impl<'a, 'b> Form<'a, 'b> {
    /// An empty form for something of this kind.
    pub fn new(what: Message, asked: &'a mut Asked<'b>, known: &'a Known<'a>) -> Self {
        Self {
            what,
            asked,
            known,
            missing: Vec::new(),
        }
    }

    /// Whether anyone can be asked.
    pub fn is_answered(&self) -> bool {
        self.asked.answers()
    }

    /// Tells why what was answered last will not do.
    pub fn refuse(&mut self, reason: &anyhow::Error) {
        self.asked.refuse(reason);
    }

    /// What must be known; asked until `read` understands it. `None` where it is missing, which the end of the form tells.
    ///
    /// # Errors
    /// Where what is given is not understood, or the answers end.
    pub fn required<T>(
        &mut self,
        option: impl Into<Argument>,
        question: &Message,
        given: Option<&str>,
        default: Option<&str>,
        read: impl Fn(&str) -> Result<T>,
    ) -> Result<Option<T>> {
        if given.is_none() && !self.asked.answers() {
            if default.is_none() {
                self.miss(option);
            }
            return default.map(read).transpose();
        }
        if let Some(given) = given {
            return read(given).map(Some);
        }
        loop {
            let answer = self.asked.ask(question, default)?;
            let read = answer
                .or_say(say::needs_an_answer)
                .and_then(|answer| read(&answer));
            match read {
                Ok(value) => return Ok(Some(value)),
                Err(reason) => self.asked.refuse(&reason),
            }
        }
    }

    /// What may be known; asked until `read` understands it, or the answer is empty.
    ///
    /// # Errors
    /// As for what must be known.
    pub fn optional<T>(
        &mut self,
        question: Message,
        given: Option<&str>,
        read: impl Fn(&str) -> Result<T>,
    ) -> Result<Option<T>> {
        if given.is_some() || !self.asked.answers() {
            return given.map(read).transpose();
        }
        let question = say::may_stay_empty(question);
        loop {
            match self.asked.ask(&question, None)?.as_deref().map(&read) {
                None => return Ok(None),
                Some(Ok(value)) => return Ok(Some(value)),
                Some(Err(reason)) => self.asked.refuse(&reason),
            }
        }
    }

    /// A text in one language at least, asked for in each until `accept` takes it.
    ///
    /// # Errors
    /// Where a language is none of the site's, or the answers end.
    pub fn texts(
        &mut self,
        option: impl Into<Argument>,
        question: &Message,
        given: &[Text],
        accept: impl Fn(&LocalizedTexts) -> Result<()>,
    ) -> Result<Vec<(String, String)>> {
        loop {
            let texts = self.optional_texts(question, given, &accept)?;
            if !texts.is_empty() {
                return Ok(texts);
            }
            if !self.asked.answers() {
                self.miss(option);
                return Ok(texts);
            }
            self.asked.refuse(&say::needs_in_one_language().into());
        }
    }

    /// The full name of a body, likewise.
    ///
    /// # Errors
    /// As for any text.
    pub fn full_name(
        &mut self,
        given: &[Text],
        accept: impl Fn(&LocalizedTexts) -> Result<()>,
    ) -> Result<Vec<(String, String)>> {
        self.texts(option_name(), &say::ask_full_name(), given, accept)
    }

    /// The title of a page or a section, likewise.
    ///
    /// # Errors
    /// As for any text.
    pub fn title(
        &mut self,
        given: &[Text],
        accept: impl Fn(&LocalizedTexts) -> Result<()>,
    ) -> Result<Vec<(String, String)>> {
        let option = say::option("--title", "text");
        self.texts(option, &say::ask_title(), given, accept)
    }

    /// A text that may be in no language.
    ///
    /// # Errors
    /// As for one that must be.
    pub fn optional_texts(
        &mut self,
        question: &Message,
        given: &[Text],
        accept: impl Fn(&LocalizedTexts) -> Result<()>,
    ) -> Result<Vec<(String, String)>> {
        let mut texts = self.given(given)?;
        if !texts.is_empty() || !self.asked.answers() {
            return Ok(texts);
        }
        for tag in self.known.style.languages {
            let question = say::in_language_may_stay_empty(question.clone(), tag);
            while let Some(text) = self.asked.ask(&question, None)? {
                let name = without_quotes(&text);
                if let Some(name) = name {
                    self.asked.tell(&say::quotes_left_out(name));
                }
                texts.push((tag.clone(), name.unwrap_or(&text).to_owned()));
                match accept(&texts) {
                    Ok(()) => break,
                    Err(reason) => self.asked.refuse(&reason),
                }
                texts.pop();
            }
        }
        Ok(texts)
    }

    /// The texts that were given, as [`texts_of_site`] has them.
    ///
    /// # Errors
    /// Where a language is none of the site's.
    pub fn given(&self, given: &[Text]) -> Result<Vec<(String, String)>> {
        texts_of_site(given, self.known.style.languages)
    }

    /// One of some words.
    ///
    /// # Errors
    /// Where what is given is none of them, or the answers end.
    pub fn choice<T: Choice>(&mut self, given: Option<&str>) -> Result<Option<T>> {
        let question = say::ask_kind(edit::choices::<T>());
        self.required(option_kind(), &question, given, None, |written| {
            edit::choice(written, given.is_none())
        })
    }

    /// The word for a kind of bodies: a standard one, or one of those in the institution's own words.
    ///
    /// # Errors
    /// As for [`Self::choice`].
    pub fn body_kind<K: Choice>(&mut self, given: Option<&str>) -> Result<Option<Slug>> {
        let lookup = &self.known.lookup;
        let question = say::ask_kind(lookup.body_kinds::<K>());
        self.required(option_kind(), &question, given, None, |written| {
            lookup.body_kind::<K>(written, given.is_none())
        })
    }

    /// The end of the form.
    ///
    /// # Errors
    /// Where something is missing: one sentence names all of it.
    pub fn finish(&mut self) -> Result<()> {
        let Some(last) = self.missing.pop() else {
            return Ok(());
        };
        Err(match self.missing.is_empty() {
            true => say::needs(self.what.clone(), last),
            false => {
                let others = Argument::List(std::mem::take(&mut self.missing));
                say::needs_several(self.what.clone(), others, last)
            }
        }
        .into())
    }

    /// Notes that this option is missing.
    pub fn miss(&mut self, option: impl Into<Argument>) {
        self.missing.push(option.into());
    }
}

/// The option that gives a kind.
fn option_kind() -> Message {
    say::option("--kind", "kind")
}

/// Texts that were given, in the order of the site's languages, the last of each.
///
/// # Errors
/// Where a language is none of the site's.
pub fn texts_of_site(given: &[Text], languages: &[String]) -> Result<Vec<(String, String)>> {
    let unknown = |text: &&Text| !languages.contains(&text.language);
    if let Some(text) = given.iter().find(unknown) {
        let known = Argument::list(languages);
        return Err(say::site_lacks_language(&text.language, known).into());
    }
    let languages = languages.iter();
    let texts = languages.filter_map(|tag| {
        let text = given.iter().rfind(|text| text.language == *tag)?;
        let text = without_quotes(&text.text).unwrap_or(&text.text);
        Some((tag.clone(), text.to_owned()))
    });
    Ok(texts.collect())
}

/// What a name is filed under in each of its languages, as far as anyone can tell.
pub fn sort_keys(name: &[(String, String)]) -> Vec<(String, String)> {
    let keys = name.iter().filter_map(|(tag, _)| {
        let key = edit::sort_key(name, tag)?;
        Some((tag.clone(), key))
    });
    keys.collect()
}

/// What the form has made sure of.
pub fn known<T>(value: Option<T>) -> Result<T> {
    value.or_say(say::something_missing)
}

/// A date, in whatever form leaves no doubt which one is meant, as files have it.
pub fn date(written: &str) -> Result<String> {
    let date = PartialDate::from_other_form(written);
    let date = date.or_say(|| say::no_date(written))?;
    Ok(date.to_string())
}
