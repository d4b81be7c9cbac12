//! What the holders of posts oversee, and who oversees what.

use jiff::civil::Date;

use super::{Appointment, Directory, Id, Overseen, Overseer, Oversight, Post, Subject};
use crate::text::Certainty;

impl Overseen {
    /// The thing, where it has a page of its own.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Body(body) => Some(Subject::Body(*body)),
            Self::Post(id) => Some(Subject::Post(*id)),
            Self::Text(_) => None,
        }
    }
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
        let holds = appointment.covers(day) != Certainty::No;
        let portfolio = appointment.oversees.iter();
        portfolio.filter(move |part| holds && may_hold(part, day))
    }

    /// Who oversees a thing on `day`, in the order of the posts.
    pub fn overseers(&self, subject: Subject, day: Date) -> impl Iterator<Item = Overseer<'_>> {
        let known = match subject {
            Subject::Body(body) => self.overseers_of_bodies.get(&body),
            Subject::Post(id) => self.overseers_of_posts.get(&id),
            Subject::Person(_) | Subject::Section(_) | Subject::SitePage(_) => None,
        };
        let known = known.into_iter().flatten();
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
