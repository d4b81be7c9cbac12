//! `closed-without-change`: readers of a closed body's page ask where its work went.

use super::lives::{Key, Life, Lives, changes, keys, kind, name};
use crate::content::schema::ChangeRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::ChangeKind;

pub fn check(tree: &Tree, lives: &Lives<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (closed, life) in lives {
        // A change has a date, which nobody knows where the end is unknown.
        let Some(place) = life.end.as_ref().filter(|_| life.period.last().is_some()) else {
            continue;
        };
        let is_told = changes(tree).any(|(_, change)| tells_end(change, *closed, life));
        // A file with a mistake may be the one that tells it.
        if is_told || tree.may_be_named(closed.1.unwrap_or(closed.0)) {
            continue;
        }
        diagnostics.push(
            Diagnostic::new(
                Code::ClosedWithoutChange,
                place.clone(),
                format!("no change tells how `{}` ended", name(*closed)),
            )
            .label("ends here")
            .help("add a file to changes/, dated the day after, with this body under [[from]] and its successors under [[to]]"),
        );
    }
}

/// Whether a change says what became of a body at its end. A closing tells it even with a wrong date, which has been
/// reported.
fn tells_end(change: &ChangeRecord, closed: Key<'_>, life: &Life<'_>) -> bool {
    let is_named = keys(&change.from).any(|from| from == closed);
    let is_in_time = match kind(change) {
        Some(ChangeKind::Close) => true,
        Some(ChangeKind::Establish) => false,
        _ => life.may_end_at(change.date.as_ref()),
    };
    is_named && is_in_time
}
