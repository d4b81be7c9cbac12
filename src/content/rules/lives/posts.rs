//! A post lasts no longer than its body, and an appointment no longer than its post.

use toml::Spanned;

use super::bounds::Bounds;
use super::{dates, may_have_end, report_outside};
use crate::content::schema::{AppointmentRecord, PostRecord};
use crate::content::tree::WrittenBody;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::PartialDate;

pub fn check(
    body: WrittenBody<'_>,
    post: &PostRecord,
    bounds: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let end = body.life.end.filter(|_| body.life.is_ordered());
    match end.filter(|_| post.period.end.is_none()) {
        Some(end) => report_open(body, post, end, diagnostics),
        None => report_outside(body.file, dates(&post.period), bounds, "post", diagnostics),
    }
    let within = bounds.around(post.period.period(), "its post");
    for contact in &post.contacts {
        let dates = dates(&contact.get_ref().period);
        report_outside(body.file, dates, &within, "contact point", diagnostics);
    }
    for appointment in post.appointments.iter().map(Spanned::get_ref) {
        let dates = dates(&appointment.period);
        report_outside(body.file, dates, &within, "appointment", diagnostics);
        report_open_appointment(body, post, appointment, diagnostics);
    }
}

fn report_open(
    body: WrittenBody<'_>,
    post: &PostRecord,
    end: PartialDate,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let slug = post.slug.as_ref();
    let Some(slug) = slug.filter(|_| !may_have_end(body.file, diagnostics)) else {
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

/// An appointment that is still open though its post has ended; where the post was left open, that has been said.
fn report_open_appointment(
    body: WrittenBody<'_>,
    post: &PostRecord,
    appointment: &AppointmentRecord,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let period = post.period.period();
    let end = period.end.filter(|_| period.is_ordered());
    let (None, Some(end), Some(person)) = (&appointment.period.end, end, &appointment.person)
    else {
        return;
    };
    if may_have_end(body.file, diagnostics) {
        return;
    }
    let message = format!("this appointment is open, but its post ends on {end}");
    let place = Place::span(body.file, person.span());
    diagnostics.push(
        Diagnostic::new(Code::OutsideItsLife, place, message)
            .label("has no end")
            .help(format!("give it end = \"{end}\", or an earlier one")),
    );
}
