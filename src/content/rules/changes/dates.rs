//! `change-to-closed-body` and `change-outside-life`: the date of a change fits the lives of its bodies.

use std::sync::Arc;

use toml::Spanned;

use super::super::lives::may_have_end;
use super::lives::{Key, Life, Lives, changes, key, kind, name};
use crate::content::schema::PartyRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::model::ChangeKind;
use crate::text::PartialDate;

pub fn check(tree: &Tree, lives: &Lives<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (written, change) in changes(tree) {
        let Some(date) = &change.date else {
            continue;
        };
        let file = &written.file;
        let known = |party| known(party, lives);
        for (party, key, life) in change.to.iter().filter_map(known) {
            diagnostics.extend(mistimed_target(file, date, party, key, life));
        }
        if kind(change) == Some(ChangeKind::Restore) {
            for (party, key, life) in change.to.iter().filter_map(known) {
                diagnostics.extend(mistimed_restoration(file, date, party, key, life));
            }
        }
        if kind(change) == Some(ChangeKind::Close) {
            for (party, key, life) in change.from.iter().filter_map(known) {
                let has_end = life.spells.iter().any(|spell| spell.end.is_some());
                if has_end || !is_known_to_lack_end(life, diagnostics) {
                    diagnostics.extend(mistimed_close(file, date, party, key, life));
                }
            }
        }
    }
}

/// A party with its life, where that is known.
fn known<'a, 'b>(
    party: &'a Spanned<PartyRecord>,
    lives: &'b Lives<'a>,
) -> Option<(&'a Spanned<PartyRecord>, Key<'a>, &'b Life<'a>)> {
    let key = key(party.get_ref())?;
    Some((party, key, lives.get(&key)?))
}

/// Work cannot go to a body that has ended before or comes to be only later.
fn mistimed_target(
    file: &Arc<str>,
    date: &Spanned<PartialDate>,
    party: &Spanned<PartyRecord>,
    key: Key<'_>,
    life: &Life<'_>,
) -> Option<Diagnostic> {
    let (name, written) = (name(key), date.get_ref());
    let is_past = |end: &PartialDate| end.latest() < written.earliest();
    let is_to_come = |start: &PartialDate| written.latest() < start.earliest();
    // Of a body that was set up again, the last period that has begun counts.
    let mut begun = life.spells.iter().map(|spell| spell.period);
    let begun = begun.rfind(|period| !period.start.as_ref().is_some_and(is_to_come));
    let ended = begun.and_then(|period| period.last()).filter(is_past);
    let to_come = life.period.start.filter(is_to_come);
    let (code, message, label, help) = match (ended, to_come) {
        (Some(end), _) => (
            Code::ChangeToClosedBody,
            format!("`{name}` ended on {end}, so nothing can go to it on {written}"),
            "no more at that time",
            "name the body that took over, or mend the date",
        ),
        (_, Some(start)) => (
            Code::ChangeOutsideLife,
            format!("`{name}` begins only on {start}, so nothing can go to it on {written}"),
            "not yet at that time",
            "name the body that was there, or mend one of the dates",
        ),
        _ => return None,
    };
    let diagnostic = Diagnostic::new(code, Place::span(file, party.span()), message).label(label);
    let related = Place::span(file, date.span());
    Some(diagnostic.related(related, "the change is here").help(help))
}

/// Whether it has been said that a body has no end, or that its end cannot be read.
fn is_known_to_lack_end(life: &Life<'_>, diagnostics: &[Diagnostic]) -> bool {
    let is_said =
        |found: &Diagnostic| found.code == Code::OpenUnit && found.place.file == *life.file;
    diagnostics.iter().any(is_said) || may_have_end(life.file, diagnostics)
}

/// A body is set up again on the first day of a later period.
fn mistimed_restoration(
    file: &Arc<str>,
    date: &Spanned<PartialDate>,
    party: &Spanned<PartyRecord>,
    key: Key<'_>,
    life: &Life<'_>,
) -> Option<Diagnostic> {
    let later = life.spells.get(1..).unwrap_or_default();
    if later.iter().any(|spell| spell.may_begin_at(Some(date))) {
        return None;
    }
    let (name, written) = (name(key), date.get_ref());
    let message =
        format!("`{name}` is set up again on {written}, but no later period of it begins then");
    let diagnostic = Diagnostic::new(
        Code::ChangeOutsideLife,
        Place::span(file, party.span()),
        message,
    )
    .label("no new beginning at that time")
    .help("write when it existed as [[periods]] of its file, or mend the date; a body that is new has kind = \"establish\"");
    let start = later.iter().find_map(|spell| spell.start.clone());
    Some(match start {
        Some(start) => diagnostic.related(start, "begins again here"),
        None => diagnostic,
    })
}

/// A body closes on the day after its last one, or the last one of an earlier period.
fn mistimed_close(
    file: &Arc<str>,
    date: &Spanned<PartialDate>,
    party: &Spanned<PartyRecord>,
    key: Key<'_>,
    life: &Life<'_>,
) -> Option<Diagnostic> {
    let (name, written) = (name(key), date.get_ref());
    let mut ends = life.spells.iter().filter(|spell| spell.end.is_some());
    if ends.any(|spell| spell.may_end_at(Some(date))) {
        return None;
    }
    let last = life.spells.iter().rfind(|spell| spell.end.is_some());
    let Some((last, end)) = last.and_then(|last| Some((last, last.period.end?))) else {
        let message = format!("`{name}` closes on {written}, but its file has no end");
        let place = Place::span(file, party.span());
        let diagnostic = Diagnostic::new(Code::ChangeOutsideLife, place, message);
        return Some(
            diagnostic
                .label("lasts on")
                .help("give the unit its last day as `end`, or the organization as `closed`"),
        );
    };
    let message = format!("`{name}` closes on {written}, but its last day is {end}");
    let place = Place::span(file, date.span());
    let diagnostic = Diagnostic::new(Code::ChangeOutsideLife, place, message)
        .label("expected the day after its last one")
        .help("mend this date, or the end in the file of the body");
    Some(match &last.end {
        Some(end) => diagnostic.related(end.clone(), "its last day"),
        None => diagnostic,
    })
}
