//! What an organization and a unit have in common.

use std::ops::Deref;

use jiff::civil::Date;

use super::{BodyName, BodyTexts, ContactPoint, Id, Picture, PositionState, Topic, WebLink};
use crate::text::{
    Certainty, End, Identifier, LanguageTag, Life, LocalizedText, PartialDate, Period, Slug,
    WebAddress, choices,
};

/// What is known of a body, be it an organization or a unit.
#[derive(Debug, Clone)]
pub struct Profile {
    /// What it is and was called.
    pub names: NameHistory,
    /// Its texts; a profile derefs to them, so that `profile.summary` is one.
    pub texts: BodyTexts,
    /// The emblem by which it is known.
    pub emblem: Option<Picture>,
    /// Pictures of it, in order.
    pub pictures: Vec<Picture>,
    /// What it is responsible for, in order.
    pub functions: Vec<Function>,
    /// Its district or jurisdiction.
    pub area: Option<Area>,
    /// How to reach it, the most general first.
    pub contacts: Vec<ContactPoint>,
    /// Its numbers and codes in public schemes.
    pub identifiers: Vec<Identifier>,
    /// Pages elsewhere about it.
    pub links: Vec<WebLink>,
    /// Facts with a label.
    pub facts: Vec<Fact>,
    /// Facts that are numbers.
    pub figures: Vec<Figure>,
    /// What happened to it, in the order of the file.
    pub history: Vec<HistoryEntry>,
    /// Where the facts were read.
    pub sources: Vec<Source>,
    /// When it exists.
    pub life: Life,
    /// When the source says it was last brought up to date.
    pub updated: Option<PartialDate>,
    /// When someone last made sure that what the file says is so.
    pub verified: Option<PartialDate>,
}

/// The district or jurisdiction of a body or a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// What it is called.
    pub name: LocalizedText,
    /// Its identifier, in the scheme of whoever gave it.
    pub identifier: Option<String>,
}

impl Deref for Profile {
    type Target = BodyTexts;

    fn deref(&self) -> &BodyTexts {
        &self.texts
    }
}

/// The names of a body over time.
#[derive(Debug, Clone)]
pub struct NameHistory {
    /// The names that hold wherever no former ones do, tomorrow's included.
    pub last: Names,
    /// Names that end on a day, be it past or to come.
    pub former: Vec<(Period, Names)>,
    /// Names that it also goes or went by.
    pub others: Vec<BodyName>,
}

impl NameHistory {
    /// The names on a day: those that end next. Former names hold until it is certain that they do not.
    pub fn on(&self, day: Date) -> &Names {
        next_to_end(&self.former, day).unwrap_or(&self.last)
    }

    /// The names that may hold on a day instead of those.
    pub fn perhaps_on(&self, day: Date) -> Vec<&Names> {
        perhaps_on(&self.former, &self.last, day)
    }

    /// The other names that are known on a day, each with whether it is borne still.
    pub fn others_on(&self, day: Date) -> impl Iterator<Item = (PositionState, &BodyName)> {
        BodyName::known_on(&self.others, day)
    }

    /// What it is called on a day beside its name: the short name and the other names that are borne then.
    pub fn beside_on(&self, day: Date) -> impl Iterator<Item = &LocalizedText> {
        let others = self.others_on(day);
        let borne = others.filter(|(state, _)| *state == PositionState::Current);
        let short = self.on(day).short.iter();
        short.chain(borne.map(|(_, other)| &other.name))
    }
}

/// Of what held before, what ends next after a day or on it; `None` where all of it has ended. What held when nobody
/// knows is taken to be what came after.
pub fn next_to_end<T>(former: &[(Period, T)], day: Date) -> Option<&T> {
    ending_next(former, day).map(|(_, _, value)| value)
}

/// What may hold on a day instead of what ends next: what came after, where that ends in this month or year, or nobody
/// knows when; and what began before and may not have ended.
pub(super) fn perhaps_on<'f, T>(former: &'f [(Period, T)], last: &'f T, day: Date) -> Vec<&'f T> {
    let has_begun = |period: &Period| period.start.is_none_or(|start| start.latest() < day);
    let next = ending_next(former, day)
        .filter(|(period, ..)| has_begun(period) && period.covers(day) == Certainty::Possible)
        .and_then(|(_, end, _)| end.tomorrow().ok())
        .map(|after| next_to_end(former, after).unwrap_or(last));
    let still = former
        .iter()
        .filter(|(period, _)| period.end == Some(End::Open(None)) && has_begun(period));
    next.into_iter()
        .chain(still.map(|(_, value)| value))
        .collect()
}

/// The period and the value that end next after a day or on it, with the last day that they may have. What may have ended
/// after its first day, with nothing known to have followed, is taken to be what came after from then on.
fn ending_next<T>(former: &[(Period, T)], day: Date) -> Option<(Period, Date, &T)> {
    let all = former.iter().filter_map(|(period, value)| {
        let end = match period.end? {
            End::On(end) => end.latest(),
            End::Open(Some(next)) => next.yesterday().ok()?,
            End::Open(None) => period.start?.latest(),
            End::Unknown => return None,
        };
        Some((*period, end, value))
    });
    all.filter(|(_, end, _)| day <= *end)
        .min_by_key(|(_, end, _)| *end)
}

/// The names of a body at one time.
#[derive(Debug, Clone)]
pub struct Names {
    /// The full name.
    pub name: LocalizedText,
    /// The name people use.
    pub short: Option<LocalizedText>,
}

impl Names {
    /// The name for where space or patience is short: a short name in just this language, or else the full one.
    pub fn brief(&self, language: &LanguageTag) -> &LocalizedText {
        let short = self.short.as_ref();
        short
            .filter(|short| short.get(language).is_some())
            .unwrap_or(&self.name)
    }
}

/// One thing a body is responsible for.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its fragment in the body's page: its own id, or `function-` and its number.
    pub fragment: String,
    /// Fragments that lead to it still.
    pub former_ids: Vec<Slug>,
    /// What it says.
    pub text: LocalizedText,
    /// What it is about.
    pub topics: Vec<Id<Topic>>,
    /// The number of a citation that the source makes without naming its target.
    pub citation: Option<u32>,
    /// When the body has it.
    pub period: Period,
}

/// A fact with a label.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What the fact is about.
    pub label: LocalizedText,
    /// What is so.
    pub text: LocalizedText,
    /// As for [`Function::citation`].
    pub citation: Option<u32>,
}

/// A fact that is a number.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What is counted.
    pub label: LocalizedText,
    /// How many there are.
    pub number: u64,
    /// Whether the source says that there are more than this.
    pub more_than: bool,
    /// The number as a language says it, where digits alone do not.
    pub text: Option<LocalizedText>,
    /// As for [`Function::citation`].
    pub citation: Option<u32>,
}

choices! {
    /// What kind of event a history entry tells of.
    pub enum HistoryKind {
        /// The body came to be.
        Founding = "founding",
        /// Bodies became one.
        Merger = "merger",
        /// The body bound itself to another.
        Agreement = "agreement",
        /// The body or a part of it was honoured.
        Honour = "honour",
        /// Anything else.
        Other = "other",
    }
}

/// An event in the life of a body.
#[derive(Debug, Clone)]
pub struct HistoryEntry {
    /// When it was, as far as the source says.
    pub date: Option<PartialDate>,
    /// What kind of event it was.
    pub kind: HistoryKind,
    /// What happened.
    pub text: LocalizedText,
    /// As for [`Function::citation`].
    pub citation: Option<u32>,
}

/// Where facts were read.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What was read.
    pub title: LocalizedText,
    /// What a reader should know of it.
    pub note: Option<LocalizedText>,
    /// Where it can be read.
    pub url: Option<WebAddress>,
    /// The date it bears.
    pub published: Option<PartialDate>,
    /// When it was read.
    pub read: Option<PartialDate>,
}
