//! What is known of organizations and units.

use jiff::civil::Date;

use super::{Entry, Role, has_begun};
use crate::model::{Body, Id, Names, Organization, Party, Profile};
use crate::text::{Certainty, LocalizedText};

impl<'d> Entry<'d> {
    pub(super) fn organization(&mut self, id: Id<Organization>) {
        self.profile(&self.directory.get(id).profile);
        self.past(Body::Organization(id));
    }

    pub(super) fn unit(&mut self, body: Body) {
        self.profile(self.directory.profile(body));
        self.past(body);
        self.bodies_above(body, Role::Context);
    }

    /// What a body took over from, and what is told of how it came to be.
    fn past(&mut self, body: Body) {
        let directory = self.directory;
        let day = self.day.unwrap_or(Date::MAX);
        if let Some(start) = directory.profile(body).period.start {
            self.push(Role::Text, start.to_string());
        }
        for id in directory.changes_of(body) {
            let change = directory.get(*id);
            if change.date.earliest() <= day {
                self.push(Role::Text, change.date.to_string());
                self.localized(Role::Text, &change.text);
            }
        }
        for party in directory.predecessors(body, day) {
            match party {
                Party::Body(body) => self.names(directory.profile(body), |_| Role::Predecessor),
                Party::External(id) => {
                    self.localized(Role::Predecessor, &directory.get(id).name);
                }
            }
        }
    }

    /// What an organization and a unit have in common.
    fn profile(&mut self, profile: &'d Profile) {
        self.names(profile, |own| own);
        let texts = [&profile.summary, &profile.remit];
        for text in texts.into_iter().flatten() {
            self.localized(Role::Text, text);
        }
        self.markdown(Role::Text, profile.purpose.as_ref());
        for fact in &profile.facts {
            self.localized(Role::Text, &fact.label);
            self.localized(Role::Text, &fact.text);
        }
        for figure in &profile.figures {
            self.localized(Role::Text, &figure.label);
        }
        for event in &profile.history {
            if let Some(date) = event.date {
                self.push(Role::Text, date.to_string());
            }
            self.localized(Role::Text, &event.text);
        }
        self.contacts(&profile.contacts);
    }

    /// The names of a body, each in the role that it has, or in the one that `role` makes of that.
    fn names(&mut self, profile: &'d Profile, role: impl Fn(Role) -> Role) {
        let (history, day) = (&profile.names, self.day);
        let current = day.map(|day| history.on(day));
        let former = history.former.iter().filter(|(period, _)| match day {
            Some(day) => period.covers(day) == Certainty::No && has_begun(*period, day),
            None => true,
        });
        for (_, names) in former {
            self.called(names, |_| role(Role::FormerName));
        }
        self.called(current.unwrap_or(&history.last), &role);
    }

    fn called(&mut self, names: &'d Names, role: impl Fn(Role) -> Role) {
        self.localized(role(Role::Name), &names.name);
        for other in names.short.iter().chain(&names.others) {
            self.localized(role(Role::OtherName), other);
        }
    }

    /// A body and what it is part of.
    pub(super) fn body(&mut self, body: Body, role: Role) {
        self.names(self.directory.profile(body), |_| role);
        self.bodies_above(body, role);
    }

    fn bodies_above(&mut self, body: Body, role: Role) {
        if let Body::Unit(unit) = body {
            let day = self.day.unwrap_or(Date::MAX);
            for above in self.directory.ancestors(unit, day) {
                self.names(self.directory.profile(above), |_| role);
            }
        }
    }

    /// A title with the names of the body it belongs to, in both orders, since each language has its own.
    pub(super) fn whole_names(&mut self, title: &'d LocalizedText, body: Body) {
        let names = &self.directory.profile(body).names;
        let names = self.day.map_or(&names.last, |day| names.on(day));
        for (tag, title) in title.iter() {
            let called = [Some(&names.name), names.short.as_ref()];
            let called = called.into_iter().flatten().chain(&names.others);
            for name in called.filter_map(|name| name.get(tag)) {
                self.push(Role::WholeName, format!("{} {}", name.value, title.value));
            }
        }
    }
}
