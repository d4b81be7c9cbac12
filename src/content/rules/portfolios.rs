//! `reporting-cycle` for a post that oversees itself; `outside-its-life` for what is overseen while nobody is there to do so, or
//! while it is not there itself.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::lives::{Bounds, bounds_of_body, dates, report_apart, report_outside};
use crate::content::schema::OverseesRecord;
use crate::content::tree::{Seat, Tree};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        let post = seat.record;
        let within = bounds_of_seat(tree, &seat);
        check_portfolio(tree, &seat, &post.oversees, &within, diagnostics);
        for appointment in post.appointments.iter().map(Spanned::get_ref) {
            let within = within.around(appointment.period.period(), say::its_appointment());
            check_portfolio(tree, &seat, &appointment.oversees, &within, diagnostics);
        }
    }
}

/// The bounds for what a post has.
fn bounds_of_seat(tree: &Tree, seat: &Seat<'_>) -> Bounds {
    let body = bounds_of_body(tree, seat.organization, seat.unit);
    body.around(seat.record.period.period(), say::its_post())
}

fn check_portfolio(
    tree: &Tree,
    seat: &Seat<'_>,
    parts: &[Spanned<OverseesRecord>],
    within: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for part in parts.iter().map(Spanned::get_ref) {
        let organization = part.organization.as_ref().map(Spanned::get_ref);
        let is_here = organization.is_none_or(|organization| organization == seat.organization);
        let post = part.post.as_ref().filter(|_| is_here);
        if let Some(post) = post.filter(|post| Some(post.get_ref()) == seat.slug) {
            diagnostics.push(itself(seat.file, post));
            continue;
        }
        let reported = diagnostics.len();
        let period = dates(&part.period);
        let what = say::this_part_of_a_portfolio();
        report_outside(seat.file, period, within, what, diagnostics);
        if let Some((overseen, span)) = overseen(tree, seat.organization, part)
            && diagnostics.len() == reported
        {
            report_apart(
                seat.file,
                &part.period,
                (&overseen, span),
                within,
                say::overseen(),
                diagnostics,
            );
        }
    }
}

fn itself(file: &Arc<str>, post: &Spanned<Slug>) -> Diagnostic {
    let message = say::oversees_itself(post.get_ref().as_str());
    Diagnostic::new(
        Code::ReportingCycle,
        Place::span(file, post.span()),
        message,
    )
}

/// The life of what is overseen, and where it is named.
fn overseen(
    tree: &Tree,
    organization: &Slug,
    part: &OverseesRecord,
) -> Option<(Bounds, Range<usize>)> {
    let named = part.organization.as_ref();
    let organization = named.map_or(organization, Spanned::get_ref);
    if let Some(unit) = &part.unit {
        let bounds = bounds_of_body(tree, organization, Some(unit.get_ref()));
        return Some((bounds, unit.span()));
    }
    if let Some(post) = &part.post {
        let files = tree.organizations.get(organization)?;
        let mut seats = files.seats(organization);
        let seat = seats.find(|seat| seat.slug == Some(post.get_ref()))?;
        let body = bounds_of_body(tree, organization, seat.unit);
        let name = say::post_called(post.get_ref().as_str());
        let bounds = body.around(seat.record.period.period(), name);
        return Some((bounds, post.span()));
    }
    let bounds = bounds_of_body(tree, organization, None);
    Some((bounds, named?.span()))
}
