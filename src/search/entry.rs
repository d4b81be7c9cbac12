//! What is known of a thing, as texts with the role that each has for whoever looks for it.

use std::borrow::Cow;

use jiff::civil::Date;

use super::labels::Labels;
use super::thing::{Thing, article, part};
use crate::model::{
    Appointment, Body, ContactPoint, Directory, Id, Names, Organization, Party, Person, Post,
    Profile, Section,
};
use crate::text::{Certainty, Localized, LocalizedText, Markdown, Period};

/// What a text is to the thing that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Its name or title.
    Name,
    /// A name that it also goes by.
    OtherName,
    /// A name that it had.
    FormerName,
    /// The name of what it took over from.
    Predecessor,
    /// Its name and that of what it belongs to, in one.
    WholeName,
    /// What a function or an article says.
    Statement,
    /// What is said of it at length.
    Text,
    /// What it belongs to, and who or what belongs to it.
    Context,
    /// What it belonged to, and who belonged to it.
    PastContext,
    /// An e-mail or web address.
    Address,
    /// A telephone number or a postal code: digits alone.
    Number,
}

/// A text with its role.
#[derive(Debug, Clone)]
pub struct Field<'d> {
    /// What it is to the thing.
    pub role: Role,
    /// The text itself.
    pub text: Cow<'d, str>,
}

/// What is known of a thing.
pub struct Entry<'d> {
    /// Its texts.
    pub fields: Vec<Field<'d>>,
    directory: &'d Directory,
    day: Option<Date>,
}

/// How many texts most things have at most, so that their list need not grow.
const USUAL: usize = 32;

impl<'d> Entry<'d> {
    /// All that is, was or will be known of a thing; with a day, what a reader of that day may know.
    pub fn new(directory: &'d Directory, labels: &Labels, thing: Thing, day: Option<Date>) -> Self {
        let mut entry = Self {
            fields: Vec::with_capacity(USUAL),
            directory,
            day,
        };
        match thing {
            Thing::Organization(id) => entry.organization(id),
            Thing::Unit(id) => entry.unit(Body::Unit(id)),
            Thing::Post(id) => entry.post(id),
            Thing::Person(id) => entry.person(id),
            Thing::Function(body, place) => entry.function(body, place),
            Thing::Section(id) => entry.section(id),
            Thing::Part(id, place) => entry.part(id, place),
            Thing::Article(id, chapter, place) => entry.article(id, chapter, place, labels),
        }
        entry
    }

    fn organization(&mut self, id: Id<Organization>) {
        self.profile(&self.directory.get(id).profile);
        self.past(Body::Organization(id));
    }

    fn unit(&mut self, body: Body) {
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

    fn post(&mut self, id: Id<Post>) {
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

    fn person(&mut self, id: Id<Person>) {
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

    fn function(&mut self, body: Body, place: usize) {
        self.localized(
            Role::Statement,
            &self.directory.profile(body).functions[place].text,
        );
        self.body(body, Role::Context);
    }

    fn section(&mut self, id: Id<Section>) {
        let section = self.directory.get(id);
        self.localized(Role::Name, &section.title);
        self.whole_names(&section.title, Body::Organization(section.organization));
        self.markdown(Role::Text, section.body.as_ref());
        self.body(Body::Organization(section.organization), Role::Context);
    }

    fn part(&mut self, id: Id<Section>, place: usize) {
        let part = part(self.directory, id, place);
        self.localized(Role::Name, &part.title);
        self.markdown(Role::Text, part.body.as_ref());
        self.section_around(id);
    }

    fn article(&mut self, id: Id<Section>, chapter: usize, place: usize, labels: &Labels) {
        let (chapter, article) = article(self.directory, id, chapter, place);
        for label in labels.article(article.number) {
            self.push(Role::Name, label);
        }
        self.markdown(Role::Statement, Some(&article.text));
        self.localized(Role::Context, &chapter.title);
        self.section_around(id);
    }

    fn section_around(&mut self, id: Id<Section>) {
        let section = self.directory.get(id);
        self.localized(Role::Context, &section.title);
        self.body(Body::Organization(section.organization), Role::Context);
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
    fn body(&mut self, body: Body, role: Role) {
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
    fn whole_names(&mut self, title: &'d LocalizedText, body: Body) {
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

    fn contacts(&mut self, contacts: &'d [ContactPoint]) {
        let day = self.day;
        let valid = contacts
            .iter()
            .filter(|point| day.is_none_or(|day| point.period.covers(day) != Certainty::No));
        for point in valid {
            for phone in point.phones.iter().chain(&point.faxes) {
                self.push(
                    Role::Number,
                    phone.e164().trim_start_matches('+').to_owned(),
                );
            }
            if let Some(code) = &point.postal_code {
                self.push(Role::Number, code.clone());
            }
            for email in &point.emails {
                self.push(Role::Address, email.to_string());
            }
            if let Some(website) = &point.website {
                self.push(Role::Address, website.to_string());
            }
            for text in point.purpose.iter().chain(&point.address) {
                self.localized(Role::Text, text);
            }
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

    fn localized(&mut self, role: Role, text: &'d LocalizedText) {
        for (_, translation) in text.iter() {
            self.fields.push(Field {
                role,
                text: Cow::Borrowed(&translation.value),
            });
        }
    }

    fn markdown(&mut self, role: Role, text: Option<&'d Localized<Markdown>>) {
        for (_, translation) in text.into_iter().flat_map(Localized::iter) {
            self.push(role, translation.value.plain());
        }
    }

    fn push(&mut self, role: Role, text: String) {
        self.fields.push(Field {
            role,
            text: Cow::Owned(text),
        });
    }
}

fn has_begun(period: Period, day: Date) -> bool {
    period.start.is_none_or(|start| start.earliest() <= day)
}
