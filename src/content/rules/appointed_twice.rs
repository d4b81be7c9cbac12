//! `appointed-twice`: one person in one post twice at the same time.

use toml::Spanned;

use crate::content::schema::AppointmentRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{Period, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let bodies = tree
        .organizations
        .values()
        .flat_map(|organization| organization.bodies());
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
    let known: Vec<(&Spanned<Slug>, Period)> = appointments
        .iter()
        .filter_map(|appointment| {
            let appointment = appointment.get_ref();
            Some((appointment.person.as_ref()?, appointment.period.period()))
        })
        .collect();
    let mut found = Vec::new();
    for (place, (person, period)) in known.iter().enumerate() {
        let earlier = known[..place]
            .iter()
            .find(|(other, at)| other.get_ref() == person.get_ref() && at.surely_overlaps(*period));
        found.extend(earlier.map(|(first, _)| (*person, *first)));
    }
    found
}
