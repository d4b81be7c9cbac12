//! `overlapping-holders`: two people at once in a post for one; `vacant-and-held`: a vacancy while someone holds it.

use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::PostRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::model::AppointmentKind;
use crate::text::{Period, Slug};

/// A person and the time in the post.
type Holder<'a> = (&'a Spanned<Slug>, Period);

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for body in tree.bodies() {
        for post in &body.profile.posts {
            let post = post.get_ref();
            let is_shared = post.multiple_holders.as_ref();
            if !is_shared.is_some_and(|is_shared| *is_shared.get_ref()) {
                let (seated, acting) = (holders(post, is_seated), holders(post, is_acting));
                check_holders(body.file, &seated, "hold", diagnostics);
                check_holders(body.file, &acting, "act in", diagnostics);
            }
            check_vacancies(body.file, post, diagnostics);
        }
    }
}

/// Who holds a post in full or beside another, and when: an acting holder stands in for another, an honorary one
/// takes nobody's seat.
fn is_seated(kind: AppointmentKind) -> bool {
    !matches!(kind, AppointmentKind::Acting | AppointmentKind::Honorary)
}

/// Who stands in for a holder.
fn is_acting(kind: AppointmentKind) -> bool {
    kind == AppointmentKind::Acting
}

/// The people in a post by appointments of some kinds, and when.
fn holders(post: &PostRecord, is_meant: fn(AppointmentKind) -> bool) -> Vec<Holder<'_>> {
    let appointments = post.appointments.iter().map(Spanned::get_ref);
    let meant = appointments.filter(|appointment| {
        let kind = appointment.kind.as_ref().map(|kind| *kind.get_ref());
        is_meant(kind.unwrap_or(AppointmentKind::Substantive))
    });
    meant
        .filter_map(|appointment| Some((appointment.person.as_ref()?, appointment.period.period())))
        .collect()
}

/// Reports each who does the same as someone else before at the same time.
fn check_holders(
    file: &Arc<str>,
    holders: &[Holder<'_>],
    does: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (place, (person, period)) in holders.iter().enumerate() {
        let other = holders[..place]
            .iter()
            .find(|(other, at)| other.get_ref() != person.get_ref() && at.surely_overlaps(*period));
        if let Some((other, _)) = other {
            diagnostics.push(
                Diagnostic::new(
                    Code::OverlappingHolders,
                    Place::span(file, person.span()),
                    format!(
                        "`{}` and `{}` {does} this post at the same time",
                        other.get_ref(),
                        person.get_ref()
                    ),
                )
                .label("holds it too")
                .related(Place::span(file, other.span()), "holds it")
                .help("give the one who left an `end`, or the post multiple_holders = true"),
            );
        }
    }
}

fn check_vacancies(file: &Arc<str>, post: &PostRecord, diagnostics: &mut Vec<Diagnostic>) {
    for vacancy in &post.vacancies {
        let period = vacancy.get_ref().period();
        let held = holders(post, is_seated)
            .into_iter()
            .find(|(_, at)| at.surely_overlaps(period));
        if let Some((person, _)) = held {
            diagnostics.push(
                Diagnostic::new(
                    Code::VacantAndHeld,
                    Place::span(file, vacancy.span()),
                    format!(
                        "this post cannot be vacant while `{}` holds it",
                        person.get_ref()
                    ),
                )
                .label("declared vacant here")
                .related(Place::span(file, person.span()), "holds it")
                .help("let the vacancy begin on the day after the appointment ends"),
            );
        }
    }
}
