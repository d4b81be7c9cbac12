//! `undisclosed-and-named`: a holder without an end in a post whose holder is said not to be named; `vacant-and-held`: a
//! vacancy without an end of such a post.

use toml::Spanned;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::model::AppointmentKind;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for body in tree.bodies() {
        let posts = body.profile.posts.iter().map(Spanned::get_ref);
        for post in posts {
            let Some(mark) = post.undisclosed.as_ref().filter(|mark| *mark.get_ref()) else {
                continue;
            };
            let mark = || Place::span(body.file, mark.span());
            // An honorary holder takes nobody's seat.
            let named = post.appointments.iter().map(Spanned::get_ref).find(|held| {
                let kind = held.kind.as_ref().map(|kind| *kind.get_ref());
                held.period.end.is_none() && kind != Some(AppointmentKind::Honorary)
            });
            if let Some(person) = named.and_then(|named| named.person.as_ref()) {
                let message = format!(
                    "this post names `{}`, and says that the name is not published",
                    person.get_ref()
                );
                diagnostics.push(
                    Diagnostic::new(Code::UndisclosedAndNamed, mark(), message)
                        .label("said to be held by somebody who is not named")
                        .related(Place::span(body.file, person.span()), "holds it")
                        .help("remove `undisclosed`, or give the one who left an `end`"),
                );
            }
            let mut vacancies = post.vacancies.iter();
            let vacancy = vacancies.find(|vacancy| vacancy.get_ref().end.is_none());
            if let Some(vacancy) = vacancy {
                let message = "this post cannot be vacant while somebody holds it whose name is not published";
                diagnostics.push(
                    Diagnostic::new(Code::VacantAndHeld, mark(), message)
                        .label("said to be held here")
                        .related(
                            Place::span(body.file, vacancy.span()),
                            "declared vacant here",
                        )
                        .help("remove `undisclosed`, or give the vacancy an `end`"),
                );
            }
        }
    }
}
