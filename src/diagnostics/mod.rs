//! An editor's mistakes as data: what is wrong, where, and how to mend it.
//!
//! A mistake is never an `Err`: whoever finds one adds it to a list and goes on, so that one run reports all.
//!
//! The order of a report depends on the content alone, never on which processor was first.

mod code;
mod fix;
mod forges;
mod human;
mod json;
mod lines;
mod report;

pub use code::{Code, Severity};
pub use fix::Fix;
pub use lines::Lines;
pub use report::{Report, Silenced};

use std::ops::Range;
use std::sync::Arc;

use crate::messages::{Argument, Attribute, Language, Message, say};

/// A place in a content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's path below the content folder, with forward slashes.
    pub file: Arc<str>,
    /// Bytes of the file's text; `None` where the file as a whole is meant.
    pub span: Option<Range<usize>>,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// One sentence for the editor, without a full stop, with all that belongs to it.
    message: Message,
    /// Another place that helps to understand it.
    pub related: Option<Place>,
    /// What is said instead of what belongs to the message, beside the carets, at the other place and of what to do.
    label: Option<Message>,
    related_label: Option<Message>,
    help: Option<Message>,
    /// What mends it, where a program can tell.
    pub fix: Option<Fix>,
}

/// A mistake in the words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// One sentence, without a full stop.
    pub message: String,
    /// A few words beside the carets: what was expected there. Empty where the sentence says it all.
    pub label: String,
    /// A few words for the other place. Empty where there is none.
    pub related: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A mistake at a place.
    pub fn new(code: Code, place: Place, message: impl Into<Message>) -> Self {
        Self {
            code,
            place,
            message: message.into(),
            related: None,
            label: None,
            related_label: None,
            help: None,
            fix: None,
        }
    }

    /// The same with other words beside the carets than those of its message.
    pub fn label(mut self, label: impl Into<Message>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// The same with another place that helps to understand it.
    pub fn beside(mut self, place: Place) -> Self {
        self.related = Some(place);
        self
    }

    /// The same with another place that helps to understand it, and words for that.
    pub fn related(mut self, place: Place, label: impl Into<Message>) -> Self {
        self.related = Some(place);
        self.related_label = Some(label.into());
        self
    }

    /// The same with other words about what to do than those of its message.
    pub fn help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with what mends it.
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// The same with a fix that somebody has to look at, where it has one.
    pub fn proposed(mut self) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.is_safe = false;
        }
        self
    }

    /// The same with `did you mean` help, where a known word is near to the one written.
    pub fn suggest<'a>(self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(written, known) {
            Some(word) => self.help(say::did_you_mean(word)),
            None => self,
        }
    }

    /// The same for the slug that is the whole of a value: the known one as a fix, too.
    pub fn suggest_value<'a>(
        self,
        written: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let (Some(word), Some(span)) = (nearest(written, known), self.place.span.clone()) else {
            return self;
        };
        let fix = Fix::likely(span, format!("\"{word}\""));
        self.help(say::did_you_mean(word)).fix(fix)
    }

    /// What is wrong.
    pub(crate) fn message(&self) -> &Message {
        &self.message
    }

    /// What to do about it.
    pub(crate) fn advice(&self) -> Option<Argument> {
        match &self.help {
            Some(help) => Some(help.clone().into()),
            None => self.message.help(),
        }
    }

    /// The mistake in the words of a language.
    pub fn words(&self, language: Language) -> Words {
        let said = |own: &Option<Message>, attribute| match own {
            Some(own) => Some(own.text(language)),
            None => self.message.attribute(attribute, language),
        };
        Words {
            message: self.message.text(language),
            label: said(&self.label, Attribute::Label).unwrap_or_default(),
            related: said(&self.related_label, Attribute::Related).unwrap_or_default(),
            help: said(&self.help, Attribute::Help),
        }
    }
}

impl Place {
    /// A file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self {
            file: Arc::clone(file),
            span: None,
        }
    }

    /// Some bytes of a file.
    pub fn span(file: &Arc<str>, span: Range<usize>) -> Self {
        Self {
            file: Arc::clone(file),
            span: Some(span),
        }
    }
}

/// Whether a finger that slipped once makes one of the other. People have names that are nearer to each other than other things
/// have.
pub fn is_slip(written: &str, meant: &str) -> bool {
    strsim::osa_distance(&written.to_lowercase(), meant) <= 1
}

/// The known word that a slip of the finger may have turned into `written`, if one is near enough.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters may be wrong, as compilers allow: more than a slip is another word.
    let lowered = written.to_lowercase();
    let known: Vec<&str> = known.into_iter().collect();
    let slip = { known.iter().copied() }
        .map(|word| (strsim::damerau_levenshtein(&lowered, word), word))
        .filter(|(slips, word)| *slips <= word.chars().count() / 3)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word);
    slip.or_else(|| only_whole_of(written, &known))
}

/// The only name of which a Chinese one is short: `国际部` for `国际联络部`.
fn only_whole_of<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let is_chinese = |name: &str| {
        name.chars()
            .all(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
    };
    if written.chars().count() < 2 || !is_chinese(written) {
        return None;
    }
    let is_whole = |name: &str| {
        let mut letters = name.chars();
        written
            .chars()
            .all(|letter| letters.any(|other| other == letter))
    };
    let mut whole = known.iter().copied().filter(|name| is_whole(name));
    let first = whole.next()?;
    whole.all(|other| other == first).then_some(first)
}
