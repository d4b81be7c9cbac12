//! `there-before-change`: a body that a change to come brings about, and that pages show already, since nothing in its file
//! says when it began.
//!
//! Of a change that has been, nobody can tell whether its body was there before and nothing is known of its beginning.

use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;

use super::lives::{Key, Life, changes, key, keys, kind, lives, name};
use crate::content::schema::PartyRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::ChangeKind;
use crate::text::PartialDate;

/// Reports every such body of a change after a day.
pub fn check(tree: &Tree, day: Date, diagnostics: &mut Vec<Diagnostic>) {
    let lives = lives(tree);
    for (written, change) in changes(tree).filter(|(_, change)| brings_about(kind(change))) {
        let is_to_come = |date: &&Spanned<PartialDate>| day < date.get_ref().earliest();
        let Some(date) = change.date.as_ref().filter(is_to_come) else {
            continue;
        };
        for party in &change.to {
            let Some(key) = key(party.get_ref()) else {
                continue;
            };
            // What goes on under another name or beside others was there before.
            let goes_on = keys(&change.from).any(|from| from == key);
            let life = lives.get(&key).filter(|_| !goes_on);
            if let Some(life) = life
                && life.period.start.is_none()
                && !is_older(tree, life.file, *date.get_ref())
            {
                diagnostics.push(diagnostic(&written.file, party, date, key, life));
            }
        }
    }
}

/// Whether bodies come to be by such a change. What takes over the work of others is mostly there already.
fn brings_about(kind: Option<ChangeKind>) -> bool {
    matches!(kind, Some(ChangeKind::Establish | ChangeKind::Transfer))
}

/// Whether a file tells of something before a date, so that its body was there before, whenever it began.
fn is_older(tree: &Tree, file: &Arc<str>, date: PartialDate) -> bool {
    let mut dates = tree.dates.iter().filter(|(of, _)| of == file);
    dates.any(|(_, noted)| !noted.is_of_editing() && noted.date.latest() < date.earliest())
}

fn diagnostic(
    file: &Arc<str>,
    party: &Spanned<PartyRecord>,
    date: &Spanned<PartialDate>,
    key: Key<'_>,
    life: &Life<'_>,
) -> Diagnostic {
    let written = date.get_ref().to_string();
    let message = match key {
        (_, Some(_)) => say::unit_without_start(name(key), written, &**life.file),
        (_, None) => say::organization_without_start(name(key), written, &**life.file),
    };
    let place = Place::span(file, party.span());
    let found = Diagnostic::new(Code::ThereBeforeChange, place, message);
    found.beside(Place::span(file, date.span()))
}
