//! `closed-without-change`: readers of a closed body's page ask where its work went, and those of one that was set up again
//! ask why.

use super::lives::{Key, Lives, Spell, changes, ends, keys, kind, name};
use crate::content::schema::ChangeRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::model::ChangeKind;

pub fn check(tree: &Tree, lives: &Lives<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (body, life) in lives {
        // A file with a mistake may be the one that tells it.
        if tree.may_be_named(body.1.unwrap_or(body.0)) {
            continue;
        }
        let ends_once = life
            .spells
            .iter()
            .filter(|spell| spell.end.is_some())
            .count()
            == 1;
        for (place, spell) in life.spells.iter().enumerate() {
            check_end(tree, *body, spell, ends_once, diagnostics);
            if place > 0 {
                check_restored(tree, *body, spell, diagnostics);
            }
        }
    }
}

fn check_end(
    tree: &Tree,
    closed: Key<'_>,
    spell: &Spell,
    ends_once: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    // A change has a date, which nobody knows where the end is unknown.
    let (Some(place), Some(last)) = (&spell.end, spell.period.last()) else {
        return;
    };
    let is_told = changes(tree).any(|(_, change)| tells_end(change, closed, spell, ends_once));
    if !is_told {
        diagnostics.push(Diagnostic::new(
            Code::ClosedWithoutChange,
            place.clone(),
            say::closed_without_change(name(closed), last.later_by(1).to_string()),
        ));
    }
}

fn check_restored(
    tree: &Tree,
    restored: Key<'_>,
    spell: &Spell,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let tells = |change: &ChangeRecord| {
        let is_named = keys(&change.to).any(|to| to == restored);
        is_named && spell.may_begin_at(change.date.as_ref())
    };
    let is_told = changes(tree).any(|(_, change)| tells(change));
    if let Some(place) = spell.start.as_ref().filter(|_| !is_told) {
        diagnostics.push(Diagnostic::new(
            Code::ClosedWithoutChange,
            place.clone(),
            say::restored_without_change(name(restored)),
        ));
    }
}

/// Whether a change says what became of a body at its end. What ends it tells the only end even with a wrong date, which has
/// been reported.
fn tells_end(change: &ChangeRecord, closed: Key<'_>, spell: &Spell, ends_once: bool) -> bool {
    let is_named = keys(&change.from).any(|from| from == closed);
    let is_in_time = match kind(change) {
        _ if ends_once && ends(change, closed) => true,
        Some(ChangeKind::Establish | ChangeKind::Restore) => false,
        Some(
            ChangeKind::Rename
            | ChangeKind::Merge
            | ChangeKind::Split
            | ChangeKind::Transfer
            | ChangeKind::Close,
        )
        | None => spell.may_end_at(change.date.as_ref()),
    };
    is_named && is_in_time
}
