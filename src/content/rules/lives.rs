//! `outside-its-life` and `open-post`: what lasts longer than what it is a part of.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::PostRecord;
use crate::content::tree::{Tree, WrittenBody};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{PartialDate, Period};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for body in tree.bodies() {
        for post in body.profile.posts.iter().map(Spanned::get_ref) {
            if is_left_open(body, post) {
                report_open(body, post, diagnostics);
            } else {
                check_post(body, post, diagnostics);
            }
            check_appointments(body, post, diagnostics);
        }
    }
}

/// Whether a body has ended and nobody said when its post did.
fn is_left_open(body: WrittenBody<'_>, post: &PostRecord) -> bool {
    body.life.end.is_some() && post.period.period().end.is_none()
}

fn report_open(body: WrittenBody<'_>, post: &PostRecord, diagnostics: &mut Vec<Diagnostic>) {
    let (Some(end), Some(slug)) = (body.life.end, post.slug.as_ref()) else {
        return;
    };
    diagnostics.push(
        Diagnostic::new(
            Code::OpenPost,
            Place::span(body.file, slug.span()),
            format!("this post is open, but its body ends on {end}"),
        )
        .label("has no end")
        .help(format!(
            "give the post and its last holder end = \"{end}\", or an earlier one"
        )),
    );
}

fn check_post(body: WrittenBody<'_>, post: &PostRecord, diagnostics: &mut Vec<Diagnostic>) {
    let dates = [post.period.start.as_ref(), post.period.end.as_ref()];
    report_outside(body.file, dates, body.life, "post", "its body", diagnostics);
}

/// An appointment lies within the life of its post, which lies within that of its body. One that is still open is
/// reported where its post has ended; where the post was left open, that has been said.
fn check_appointments(body: WrittenBody<'_>, post: &PostRecord, diagnostics: &mut Vec<Diagnostic>) {
    let (period, life) = (post.period.period(), body.life);
    for appointment in post.appointments.iter().map(Spanned::get_ref) {
        let written = &appointment.period;
        let dates = [written.start.as_ref(), written.end.as_ref()];
        let file = body.file;
        let outside_post =
            report_outside(file, dates, period, "appointment", "its post", diagnostics);
        if !outside_post {
            report_outside(file, dates, life, "appointment", "its body", diagnostics);
        }
        if let (None, Some(end), Some(person)) = (&written.end, period.end, &appointment.person) {
            let message = format!("this appointment is open, but its post ends on {end}");
            let place = Place::span(file, person.span());
            diagnostics.push(
                Diagnostic::new(Code::OutsideItsLife, place, message)
                    .label("has no end")
                    .help(format!("give it end = \"{end}\", or an earlier one")),
            );
        }
    }
}

/// Reports each of two dates that surely lies outside a life; whether there was one.
fn report_outside(
    file: &Arc<str>,
    dates: [Option<&Spanned<PartialDate>>; 2],
    life: Period,
    what: &str,
    of: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let before = diagnostics.len();
    for date in dates.into_iter().flatten() {
        if let Some(bound) = life
            .start
            .filter(|start| date.get_ref().latest() < start.earliest())
        {
            let message = format!("this {what} lies before {of} begins, on {bound}");
            diagnostics.push(outside(file, date.span(), message));
        }
        if let Some(bound) = life
            .end
            .filter(|end| end.latest() < date.get_ref().earliest())
        {
            let message = format!("this {what} lies after {of} ends, on {bound}");
            diagnostics.push(outside(file, date.span(), message));
        }
    }
    diagnostics.len() > before
}

fn outside(file: &Arc<str>, span: Range<usize>, message: String) -> Diagnostic {
    Diagnostic::new(Code::OutsideItsLife, Place::span(file, span), message)
        .label("outside")
        .help("mend this date, or the dates of what it is part of")
}
