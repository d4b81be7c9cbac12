//! What the holders of posts oversee, and who oversees what.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Appointment, Directory, DirectoryParts, Id, Overseer, Oversight, Post, Subject};
use crate::text::Certainty;

/// Who may oversee each thing on some day, by post, and by appointment where one holder does.
pub type Overseers = HashMap<Subject, Vec<(Id<Post>, Option<Id<Appointment>>)>>;

/// Who may oversee each thing, in the order of the posts.
pub fn overseers(parts: &DirectoryParts) -> Overseers {
    let mut all = Overseers::new();
    let mut add = |portfolio: &[Oversight], overseer| {
        for subject in portfolio.iter().filter_map(|part| part.what.subject()) {
            let known = all.entry(subject).or_default();
            if !known.contains(&overseer) {
                known.push(overseer);
            }
        }
    };
    for (place, post) in parts.posts.iter().enumerate() {
        add(&post.oversees, (Id::new(place), None));
    }
    for (place, appointment) in parts.appointments.iter().enumerate() {
        add(
            &appointment.oversees,
            (appointment.post, Some(Id::new(place))),
        );
    }
    for known in all.values_mut() {
        known.sort_by_key(|(post, _)| post.index());
    }
    all
}

impl Directory {
    /// What the holder of a post oversees on `day`, whoever that is.
    pub fn portfolio_of_post(&self, post: Id<Post>, day: Date) -> impl Iterator<Item = &Oversight> {
        let exists = self.may_have(post, day);
        let portfolio = self.get(post).oversees.iter();
        portfolio.filter(move |part| exists && may_hold(part, day))
    }

    /// What one holder of a post oversees on `day` beside that.
    pub fn portfolio_of_holder<'a>(
        &self,
        appointment: &'a Appointment,
        day: Date,
    ) -> impl Iterator<Item = &'a Oversight> {
        let holds = appointment.period.covers(day) != Certainty::No;
        let portfolio = appointment.oversees.iter();
        portfolio.filter(move |part| holds && may_hold(part, day))
    }

    /// Who oversees a thing on `day`, in the order of the posts.
    pub fn overseers(&self, subject: Subject, day: Date) -> impl Iterator<Item = Overseer<'_>> {
        let known = self.overseers_of.get(&subject).into_iter().flatten();
        known.filter_map(move |(post, appointment)| {
            let is_it = |part: &Oversight| part.what.subject() == Some(subject);
            let appointment = appointment.map(|id| self.get(id));
            let oversees = match appointment {
                Some(held) => self.portfolio_of_holder(held, day).any(is_it),
                None => self.portfolio_of_post(*post, day).any(is_it),
            };
            oversees.then_some(Overseer {
                post: *post,
                appointment,
            })
        })
    }
}

fn may_hold(part: &Oversight, day: Date) -> bool {
    part.period.covers(day) != Certainty::No
}
