//! `undisclosed-and-named`: a holder without an end in a post whose holder is said not to be named; `vacant-and-held`: a
//! vacancy without an end of such a post.

use crate::content::holders::Holders;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::AppointmentKind;

pub fn check(tree: &Tree, holders: &Holders<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        let post = seat.record;
        let Some(mark) = post.undisclosed.as_ref().filter(|mark| *mark.get_ref()) else {
            continue;
        };
        let mark = || Place::span(seat.file, mark.span());
        // An honorary holder takes nobody's seat.
        let named = holders
            .of_post(post)
            .iter()
            .find(|holder| holder.period.end.is_none() && holder.kind != AppointmentKind::Honorary);
        if let Some(holder) = named {
            let message = say::undisclosed_and_named(holder.person.as_str());
            diagnostics.push(
                Diagnostic::new(Code::UndisclosedAndNamed, mark(), message)
                    .beside(Place::span(seat.file, holder.span.clone())),
            );
        }
        let mut vacancies = post.vacancies.iter();
        let vacancy = vacancies.find(|vacancy| vacancy.get_ref().end.is_none());
        if let Some(vacancy) = vacancy {
            diagnostics.push(
                Diagnostic::new(Code::VacantAndHeld, mark(), say::vacant_and_undisclosed())
                    .beside(Place::span(seat.file, vacancy.span())),
            );
        }
    }
}
