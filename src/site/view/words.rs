//! Dates and numbers in the reader's words.

use std::fmt;

use askama::filters::HtmlSafe;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

use crate::model::{Body, Figure};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::text::{Choice, End, Life, PartialDate, Period};

/// A date for programs and for people.
#[derive(Debug, Clone)]
pub struct When {
    /// The ISO 8601 form; none of a date that is not known.
    iso: Option<String>,
    /// The words of the reader's language.
    pub words: String,
}

impl fmt::Display for When {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Html::own(&self.words);
        match &self.iso {
            Some(iso) => write!(formatter, "<time datetime=\"{iso}\">{words}</time>"),
            None => write!(formatter, "{words}"),
        }
    }
}

impl HtmlSafe for When {}

impl Inline for When {
    fn plain(&self) -> &str {
        &self.words
    }
}

impl View<'_> {
    /// A date in the reader's words, no more precise than it is.
    pub fn date(&self, date: PartialDate) -> When {
        When {
            iso: Some(date.to_string()),
            words: self.strings().date(date),
        }
    }

    /// The end of a period likewise.
    pub fn end(&self, end: End) -> When {
        match end {
            End::On(date) => self.date(date),
            End::Unknown | End::Open(_) => When {
                iso: None,
                words: self.say("date-unknown"),
            },
        }
    }

    /// Since when something is so, in words.
    pub fn since(&self, start: PartialDate) -> Html {
        self.phrase("since", &[("date", &self.date(start))])
    }

    /// Until when it is or was.
    pub fn until_end(&self, end: End) -> Html {
        self.phrase("until", &[("date", &self.end(end))])
    }

    /// From when to when something was so, in short.
    pub fn span(&self, period: Period) -> Html {
        let start = period.start.map(|date| self.date(date));
        match (start, period.end.map(|end| self.end(end))) {
            (Some(start), Some(end)) => self.phrase("span", &[("start", &start), ("end", &end)]),
            (Some(start), None) => self.phrase("span-from", &[("start", &start)]),
            (None, Some(end)) => self.phrase("span-to", &[("end", &end)]),
            (None, None) => Html::own("–"),
        }
    }

    /// Each time that a body existed which was set up again.
    pub fn life(&self, life: &Life) -> Vec<Html> {
        let periods = life.periods().enumerate();
        periods
            .map(|(place, period)| {
                let message = match (place, period.start, period.end) {
                    (0, None, _) => "life-until",
                    (0, Some(_), _) => "life-from-to",
                    (_, _, None) => "life-again-since",
                    (_, _, Some(End::On(_))) => "life-again-from-to",
                    (_, _, Some(End::Unknown | End::Open(_))) => "life-again-over",
                };
                let start = period.start.map(|start| self.date(start).words);
                let end = period.end.map(|end| self.end(end).words);
                let [start, end] = [start, end].map(|date| Html::own(&date.unwrap_or_default()));
                self.phrase(message, &[("start", &start), ("end", &end)])
            })
            .collect()
    }

    /// A name with the end until which it was borne, or something stood there.
    pub fn until(&self, name: &dyn Inline, end: End) -> Html {
        let until = Html::own(&self.end(end).words);
        self.phrase("name-until", &[("name", name), ("date", &until)])
    }

    /// What kind of body it is: in words that the directory has for kinds of its own, or else in those of the interface.
    pub fn body_kind(&self, body: Body) -> Html {
        let directory = self.directory();
        if let Some(kind) = directory.own_kind(body) {
            return self.own_name(&kind.label);
        }
        Html::own(&self.say(&match body {
            Body::Organization(id) => {
                format!("organization-kind-{}", directory.get(id).kind.word())
            }
            Body::Unit(id) => format!("unit-kind-{}", directory.get(id).kind.word()),
        }))
    }

    /// The words that say which day is shown.
    pub fn day_words(&self) -> String {
        let day = self.date(PartialDate::Day(self.day())).words;
        self.say_of("as-of", "date", &day)
    }

    /// A figure as the reader's language says it.
    pub fn figure(&self, figure: &Figure) -> Html {
        let tag = &self.language().tag;
        let own = figure.text.as_ref().filter(|text| text.get(tag).is_some());
        let number = || self.number(figure.number);
        match own {
            Some(text) => self.text(text),
            None if figure.more_than => Html::own(&self.say_of("more-than", "number", &number())),
            None => Html::own(&number()),
        }
    }

    /// A number with its digits grouped as the reader's language does.
    pub fn number(&self, number: u64) -> String {
        let locale = self
            .language()
            .tag
            .to_string()
            .parse::<icu_locale_core::Locale>();
        let formatter = locale
            .ok()
            .and_then(|locale| DecimalFormatter::try_new(locale.into(), Default::default()).ok());
        match formatter {
            Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }
}
