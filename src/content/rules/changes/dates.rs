//! `change-to-closed-body` and `change-outside-life`: the date of a change fits the lives of its bodies.

use std::sync::Arc;

use toml::Spanned;

use super::super::lives::may_have_end;
use super::lives::{Key, Life, Lives, changes, ends, key, kind, name};
use crate::content::schema::PartyRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
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
        for (party, key, life) in change.from.iter().filter_map(known) {
            if ends(change, key) {
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
    let (code, message) = match (ended, to_come) {
        (Some(end), _) => (
            Code::ChangeToClosedBody,
            say::change_to_ended_body(name, end.to_string(), written.to_string()),
        ),
        (_, Some(start)) => (
            Code::ChangeOutsideLife,
            say::change_to_later_body(name, start.to_string(), written.to_string()),
        ),
        _ => return None,
    };
    let diagnostic = Diagnostic::new(code, Place::span(file, party.span()), message);
    Some(diagnostic.beside(Place::span(file, date.span())))
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
    let message = say::restored_without_period(name(key), date.get_ref().to_string());
    let place = Place::span(file, party.span());
    let diagnostic = Diagnostic::new(Code::ChangeOutsideLife, place, message);
    let start = later.iter().find_map(|spell| spell.start.clone());
    Some(match start {
        Some(start) => diagnostic.beside(start),
        None => diagnostic,
    })
}

/// A body ends on the day after its last one, or the last one of an earlier period.
fn mistimed_close(
    file: &Arc<str>,
    date: &Spanned<PartialDate>,
    party: &Spanned<PartyRecord>,
    key: Key<'_>,
    life: &Life<'_>,
) -> Option<Diagnostic> {
    let (name, written) = (name(key), date.get_ref().to_string());
    let mut ends = life.spells.iter().filter(|spell| spell.end.is_some());
    if ends.any(|spell| spell.may_end_at(Some(date))) {
        return None;
    }
    let last = life.spells.iter().rfind(|spell| spell.end.is_some());
    let Some((last, end)) = last.and_then(|last| Some((last, last.period.last()?))) else {
        let key = match key.1 {
            Some(_) => "end",
            None => "closed",
        };
        let last = date.get_ref().later_by(-1).to_string();
        let message = say::closes_without_end(name, written, key, last, &**life.file);
        let place = Place::span(file, party.span());
        return Some(Diagnostic::new(Code::ChangeOutsideLife, place, message));
    };
    let message =
        say::closes_at_other_time(name, written, end.to_string(), end.later_by(1).to_string());
    let place = Place::span(file, date.span());
    let diagnostic = Diagnostic::new(Code::ChangeOutsideLife, place, message);
    Some(match &last.end {
        Some(end) => diagnostic.beside(end.clone()),
        None => diagnostic,
    })
}
