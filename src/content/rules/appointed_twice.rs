//! `appointed-twice`: one person in one post twice at the same time.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::content::schema::AppointmentRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{Period, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let bodies = tree.bodies();
    for body in bodies {
        for post in &body.profile.posts {
            for (again, first) in repeated(&post.get_ref().appointments) {
                diagnostics.push(
                    Diagnostic::new(
                        Code::AppointedTwice,
                        Place::span(body.file, again.span()),
                        format!(
                            "`{}` holds this post twice at the same time",
                            again.get_ref()
                        ),
                    )
                    .label("appointed again here")
                    .related(Place::span(body.file, first.span()), "first appointed here")
                    .help("remove one of the two, or give both the dates that keep them apart"),
                );
            }
        }
    }
}

/// Each appointment of someone who holds the post already, with the one before it.
fn repeated(appointments: &[Spanned<AppointmentRecord>]) -> Vec<(&Spanned<Slug>, &Spanned<Slug>)> {
    let mut known: BTreeMap<&Slug, Vec<(&Spanned<Slug>, Period)>> = BTreeMap::new();
    let mut found = Vec::new();
    for appointment in appointments.iter().map(Spanned::get_ref) {
        let Some(person) = &appointment.person else {
            continue;
        };
        let period = appointment.period.period();
        let earlier = known.entry(person.get_ref()).or_default();
        let overlapping = earlier.iter().find(|(_, at)| at.surely_overlaps(period));
        found.extend(overlapping.map(|(first, _)| (person, *first)));
        earlier.push((person, period));
    }
    found
}
