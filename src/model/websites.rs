//! Whose own site a web address is.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::tables::DirectoryParts;
use super::{Body, ContactPoint, Id, Person};
use crate::text::WebAddress;

/// Whose a site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Body(Body),
    Person(Id<Person>),
}

/// Whose each site is; of what several name, nobody's.
pub(super) type WebsiteOwners = HashMap<WebAddress, Option<Owner>>;

/// The owners of all sites. What an organization names is no site of its units and people.
pub(super) fn website_owners(parts: &DirectoryParts) -> WebsiteOwners {
    let mut owners = WebsiteOwners::new();
    for (place, organization) in parts.organizations.iter().enumerate() {
        let owner = Owner::Body(Body::Organization(Id::new(place)));
        add(&mut owners, owner, &organization.profile.contacts);
    }
    let mut others = WebsiteOwners::new();
    for (place, unit) in parts.units.iter().enumerate() {
        let owner = Owner::Body(Body::Unit(Id::new(place)));
        add(&mut others, owner, &unit.profile.contacts);
    }
    for (place, person) in parts.people.iter().enumerate() {
        add(&mut others, Owner::Person(Id::new(place)), &person.contacts);
    }
    for appointment in &parts.appointments {
        let owner = Owner::Person(appointment.person);
        add(&mut others, owner, &appointment.contacts);
    }
    for (website, owner) in others {
        owners.entry(website).or_insert(owner);
    }
    owners
}

fn add(owners: &mut WebsiteOwners, owner: Owner, contacts: &[ContactPoint]) {
    for website in contacts.iter().filter_map(|point| point.website.as_ref()) {
        match owners.entry(website.clone()) {
            Entry::Vacant(free) => {
                free.insert(Some(owner));
            }
            Entry::Occupied(mut taken) if *taken.get() != Some(owner) => {
                taken.insert(None);
            }
            Entry::Occupied(_) => {}
        }
    }
}
