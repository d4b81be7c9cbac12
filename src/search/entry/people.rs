//! What is known of posts, and of who holds and held them.

use super::{Entry, Role, has_begun};
use crate::model::{Appointment, Id, Person, Post};
use crate::text::{Certainty, Period};

impl<'d> Entry<'d> {
    pub(super) fn post(&mut self, id: Id<Post>) {
        let post = self.directory.get(id);
        let title = self.directory.get(post.title);
        self.localized(Role::Name, &title.singular);
        self.localized(Role::OtherName, &title.plural);
        self.whole_names(&title.singular, post.body);
        self.body(post.body, Role::Context);
        for appointment in self.directory.appointments_to(id) {
            if let Some(role) = self.context_at(appointment.period) {
                self.localized(role, &self.directory.get(appointment.person).name);
            }
        }
        self.contacts(&post.contacts);
    }

    pub(super) fn person(&mut self, id: Id<Person>) {
        let person = self.directory.get(id);
        self.localized(Role::Name, &person.name);
        self.localized(Role::OtherName, &person.sort_key);
        if let Some(born) = person.born {
            self.push(Role::Text, born.to_string());
        }
        for appointment in self.directory.appointments_of(id) {
            self.appointment(appointment);
        }
        for position in &person.positions {
            self.localized(Role::Text, &position.text);
        }
        self.markdown(Role::Text, person.biography.as_ref());
    }

    fn appointment(&mut self, appointment: &Appointment) {
        if let Some(role) = self.context_at(appointment.period) {
            let post = self.directory.get(appointment.post);
            self.localized(role, &self.directory.get(post.title).singular);
            self.body(post.body, role);
            self.contacts(&post.contacts);
        }
    }

    /// In which role something stands that held for a while; none before it begins.
    fn context_at(&self, period: Period) -> Option<Role> {
        let Some(day) = self.day else {
            return Some(Role::Context);
        };
        match period.covers(day) {
            Certainty::No if !has_begun(period, day) => None,
            Certainty::No => Some(Role::PastContext),
            Certainty::Possible | Certainty::Yes => Some(Role::Context),
        }
    }
}
