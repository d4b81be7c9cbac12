//! `position-state`: a position that is said to be held now or not, and whose dates say otherwise. Pages go by the dates.

use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;

use crate::content::schema::PositionRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::PositionState;
use crate::text::End;

/// Reports what does not agree on a day.
pub fn check(tree: &Tree, day: Date, diagnostics: &mut Vec<Diagnostic>) {
    for (file, person) in tree.people.values().filter_map(Written::read) {
        let positions = person.positions.iter().map(Spanned::get_ref);
        diagnostics.extend(positions.filter_map(|position| disagreement(file, position, day)));
    }
}

fn disagreement(file: &Arc<str>, position: &PositionRecord, day: Date) -> Option<Diagnostic> {
    let (start, end) = (position.period.start.as_ref(), position.period.end.as_ref());
    let state = *position.state.as_ref()?.get_ref();
    let (place, message) = match state {
        PositionState::Current => {
            let end = end.filter(|end| match end.get_ref() {
                End::On(last) => last.latest() < day,
                End::Unknown | End::Open(_) => true,
            })?;
            let last = end.get_ref().to_string();
            (end.span(), say::position_current_but_over(last))
        }
        PositionState::Former => {
            let begins_later = start.filter(|start| day < start.get_ref().earliest());
            let lasts = end.filter(|end| {
                let last = end.get_ref().date();
                last.is_some_and(|last| day < last.earliest())
            });
            match (begins_later, lasts) {
                (Some(start), _) => {
                    let first = start.get_ref().to_string();
                    (start.span(), say::position_former_but_to_come(first))
                }
                (None, Some(end)) => {
                    let last = end.get_ref().to_string();
                    (end.span(), say::position_former_but_lasting(last))
                }
                (None, None) => return None,
            }
        }
    };
    Some(Diagnostic::new(
        Code::PositionState,
        Place::span(file, place),
        message,
    ))
}
