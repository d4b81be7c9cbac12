//! Links to the pages of the site, in the reader's language.

use std::fmt;

use super::address::{Address, Target};
use super::shown::Shown;
use super::view::View;
use crate::model::{Body, Id, Organization, Person, Post, Section, Unit};

/// A link with its text.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: Shown,
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Paths are made of slugs, which need no escaping.
        write!(formatter, "<a href=\"{}\">{}</a>", self.href, self.text)
    }
}

impl View<'_> {
    /// The path of a page in the reader's language.
    pub fn href(&self, target: Target) -> String {
        Address::new(self.language().tag.clone(), target).path()
    }

    /// A link to an organization under its full name.
    pub fn organization(&self, id: Id<Organization>) -> Link {
        let names = &self.directory().get(id).profile.names;
        Link {
            href: self.href(Target::organization(self.directory(), id)),
            text: self.name(&names.name),
        }
    }

    /// A link to an organization under the name people use.
    pub fn organization_in_brief(&self, id: Id<Organization>) -> Link {
        let names = &self.directory().get(id).profile.names;
        Link {
            href: self.href(Target::organization(self.directory(), id)),
            text: self.name(names.brief(&self.language().tag)),
        }
    }

    /// A link to a unit.
    pub fn unit(&self, id: Id<Unit>) -> Link {
        let names = &self.directory().get(id).profile.names;
        Link {
            href: self.href(Target::unit(self.directory(), id)),
            text: self.name(&names.name),
        }
    }

    /// A link to a body, organizations under the name people use.
    pub fn body(&self, body: Body) -> Link {
        match body {
            Body::Organization(id) => self.organization_in_brief(id),
            Body::Unit(id) => self.unit(id),
        }
    }

    /// The way from the list of organizations down to a body, the body included.
    pub fn trail(&self, body: Body) -> Vec<Link> {
        let mut bodies = match body {
            Body::Organization(_) => Vec::new(),
            Body::Unit(unit) => self.directory().ancestors(unit),
        };
        bodies.push(body);
        let organizations = self.page(Target::Organizations, "organizations");
        std::iter::once(organizations)
            .chain(bodies.into_iter().map(|body| self.body(body)))
            .collect()
    }

    /// A link to a page of the site itself under a message of the interface.
    pub fn page(&self, target: Target, message: &str) -> Link {
        Link {
            href: self.href(target),
            text: Shown::own(&self.say(message)),
        }
    }

    /// A link to a post under its title.
    pub fn post(&self, id: Id<Post>) -> Link {
        let title = self.directory().get(self.directory().get(id).title);
        Link {
            href: self.href(Target::post(self.directory(), id)),
            text: self.name(&title.singular),
        }
    }

    /// A post and the body it is in, as one phrase.
    pub fn post_in(&self, id: Id<Post>) -> Shown {
        let body = self.body(self.directory().get(id).body);
        self.phrase("post-in-body", &[("post", &self.post(id)), ("body", &body)])
    }

    /// A link to a person.
    pub fn person(&self, id: Id<Person>) -> Link {
        Link {
            href: self.href(Target::person(self.directory(), id)),
            text: self.person_name(&self.directory().get(id).name),
        }
    }

    /// A link to a section.
    pub fn section(&self, id: Id<Section>) -> Link {
        Link {
            href: self.href(Target::section(self.directory(), id)),
            text: self.name(&self.directory().get(id).title),
        }
    }
}
