//! `outside-its-life`, `open-post` and `open-unit`: what lasts longer than what it is a part of.

mod bounds;
mod posts;
mod units;

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use self::bounds::Bounds;
use crate::content::schema::PeriodRecord;
use crate::content::tree::{Tree, WrittenBody};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{PartialDate, Period};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (slug, organization) in &tree.organizations {
        let itself = bounds::of_organization(slug, organization);
        if let Some(body) = organization.itself() {
            check_body(body, &itself, diagnostics);
        }
        for (unit, written) in &organization.units {
            units::check(organization, written, &itself, diagnostics);
            if let Some(body) = organization.unit(unit) {
                let bounds = bounds::of_unit(organization, unit, &itself);
                check_body(body, &bounds, diagnostics);
            }
        }
    }
}

/// What a body has lies within its bounds.
fn check_body(body: WrittenBody<'_>, bounds: &Bounds, diagnostics: &mut Vec<Diagnostic>) {
    let file = body.file;
    for function in &body.profile.functions {
        let period = &function.get_ref().period;
        report_outside(file, dates(period), bounds, "function", diagnostics);
    }
    for contact in &body.profile.contacts {
        let period = &contact.get_ref().period;
        report_outside(file, dates(period), bounds, "contact point", diagnostics);
    }
    for post in body.profile.posts.iter().map(Spanned::get_ref) {
        posts::check(body, post, bounds, diagnostics);
    }
}

/// The first and the last day as written.
type Dates<'a> = [Option<&'a Spanned<PartialDate>>; 2];

fn dates(period: &PeriodRecord) -> Dates<'_> {
    [period.start.as_ref(), period.end.as_ref()]
}

/// Reports each of two dates that surely lies outside the bounds; dates in the wrong order have been reported.
fn report_outside(
    file: &Arc<str>,
    dates: Dates<'_>,
    bounds: &Bounds,
    what: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let [start, end] = dates.map(|date| date.map(|date| *date.get_ref()));
    if !(Period { start, end }).is_ordered() {
        return;
    }
    for date in dates.into_iter().flatten() {
        let first = bounds.start.as_ref();
        if let Some((bound, of)) =
            first.filter(|(start, _)| date.get_ref().latest() < start.earliest())
        {
            let message = format!("this {what} lies before {of} begins, on {bound}");
            diagnostics.push(outside(file, date.span(), message));
        }
        let last = bounds.end.as_ref();
        if let Some((bound, of)) = last.filter(|(end, _)| end.latest() < date.get_ref().earliest())
        {
            let message = format!("this {what} lies after {of} ends, on {bound}");
            diagnostics.push(outside(file, date.span(), message));
        }
    }
}

fn outside(file: &Arc<str>, span: Range<usize>, message: String) -> Diagnostic {
    Diagnostic::new(Code::OutsideItsLife, Place::span(file, span), message)
        .label("outside")
        .help("mend this date, or the dates of what it is part of")
}

/// Whether something of a file could not be read that may be a missing end.
pub fn may_have_end(file: &Arc<str>, diagnostics: &[Diagnostic]) -> bool {
    let is_unread = |code: Code| {
        matches!(
            code,
            Code::MalformedDate | Code::ImpossibleDate | Code::WrongType | Code::UnknownKey
        )
    };
    let mut diagnostics = diagnostics.iter();
    diagnostics.any(|found| found.place.file == *file && is_unread(found.code))
}
