//! `change-without-body`: a change lacks a body it needs.

use std::sync::Arc;

use toml::Spanned;

use super::lives::{changes, keys, kind, name};
use crate::content::schema::ChangeRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Argument, say};
use crate::model::ChangeKind;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (written, change) in changes(tree) {
        let file = &written.file;
        if !has_unread_party(file, diagnostics) {
            check_needed(file, change, diagnostics);
            check_functions(file, change, diagnostics);
            check_both_sides(file, change, diagnostics);
        }
    }
}

/// Whether some of what the change says of its bodies could not be read.
fn has_unread_party(file: &Arc<str>, diagnostics: &[Diagnostic]) -> bool {
    let is_unread = |code| {
        matches!(
            code,
            Code::WrongType | Code::UnknownKey | Code::MalformedSlug
        )
    };
    let mut diagnostics = diagnostics.iter();
    diagnostics.any(|found| found.place.file == *file && is_unread(found.code))
}

/// Each kind of change needs bodies before it, after it or both; every change has some.
fn check_needed(file: &Arc<str>, change: &ChangeRecord, diagnostics: &mut Vec<Diagnostic>) {
    let Some(written) = &change.kind else {
        return;
    };
    let needs_from = matches!(
        kind(change),
        Some(ChangeKind::Close | ChangeKind::Merge | ChangeKind::Split)
    );
    let needs_to = matches!(
        kind(change),
        Some(ChangeKind::Establish | ChangeKind::Restore | ChangeKind::Merge | ChangeKind::Split)
    );
    let (lacks_from, lacks_to) = (change.from.is_empty(), change.to.is_empty());
    let (missing, help): (Argument, _) = match (needs_from && lacks_from, needs_to && lacks_to) {
        (true, true) => (
            say::from_and_to().into(),
            say::name_bodies_before_and_after(),
        ),
        (true, false) => ("[[from]]".into(), say::name_bodies_before()),
        (false, true) => ("[[to]]".into(), say::name_bodies_after()),
        (false, false) if lacks_from && lacks_to => {
            (say::from_or_to().into(), say::name_bodies_before_or_after())
        }
        (false, false) => return,
    };
    let place = Place::span(file, written.span());
    let found = Diagnostic::new(
        Code::ChangeWithoutBody,
        place,
        say::change_without_body(missing),
    );
    diagnostics.push(found.help(help));
}

/// What bodies become something else of is not all that they were.
fn check_both_sides(file: &Arc<str>, change: &ChangeRecord, diagnostics: &mut Vec<Diagnostic>) {
    let Some(written) = &change.kind else {
        return;
    };
    let becomes_another = matches!(
        kind(change),
        Some(ChangeKind::Merge | ChangeKind::Transfer | ChangeKind::Split)
    );
    let is_within = |one: &[_], other: &[_]| keys(one).all(|it| keys(other).any(|of| of == it));
    let is_same = is_within(&change.from, &change.to) && is_within(&change.to, &change.from);
    let first = keys(&change.from).next();
    if let Some(body) = first.filter(|_| becomes_another && is_same) {
        diagnostics.push(Diagnostic::new(
            Code::ChangeWithoutBody,
            Place::span(file, written.span()),
            say::change_within_itself(name(body)),
        ));
    }
}

/// A function that moved went to a body under `to`.
fn check_functions(file: &Arc<str>, change: &ChangeRecord, diagnostics: &mut Vec<Diagnostic>) {
    for moved in &change.functions {
        let record = moved.get_ref();
        let Some(organization) = &record.organization else {
            continue;
        };
        let unit = record.unit.as_ref().map(Spanned::get_ref);
        let body = (organization.get_ref(), unit);
        if keys(&change.to).all(|to| to != body) {
            diagnostics.push(Diagnostic::new(
                Code::ChangeWithoutBody,
                Place::span(file, moved.span()),
                say::function_went_elsewhere(name(body)),
            ));
        }
    }
}
