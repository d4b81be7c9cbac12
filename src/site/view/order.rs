//! The order of lists: as the content has it, and by name in the reader's language where it says nothing.

use super::View;
use crate::model::{Body, Id, Organization, Person, Unit};
use crate::text::Collation;

/// The place of what has none of its own: behind everything that has one.
const LAST: u32 = u32::MAX;

impl<'a> View<'a> {
    /// The order of names in the reader's language.
    pub fn collation(&self) -> &Collation {
        let of_language = || Collation::of(&self.language().tag);
        self.collation.get_or_init(of_language)
    }

    /// Every organization, in order.
    pub fn organizations(&self) -> impl Iterator<Item = Id<Organization>> + use<> {
        self.organizations_in_order(self.directory().organizations())
    }

    /// These organizations, in order.
    pub fn organizations_in_order(
        &self,
        organizations: impl Iterator<Item = Id<Organization>>,
    ) -> std::vec::IntoIter<Id<Organization>> {
        let place = |id: &Id<Organization>| self.directory().get(*id).order.unwrap_or(LAST);
        self.in_order(organizations.collect(), place, Body::Organization)
    }

    /// The units directly under a body on the day that is shown, in order.
    pub fn units_of(&self, body: Body) -> std::vec::IntoIter<Id<Unit>> {
        let units = self.directory().units_of(body, self.day()).collect();
        let place = |id: &Id<Unit>| {
            let unit = self.directory().get(*id);
            (unit.group, unit.order.unwrap_or(LAST))
        };
        self.in_order(units, place, Body::Unit)
    }

    /// The units that are no more and were directly under a body in the end, in order.
    pub fn former_units_of(&self, body: Body) -> std::vec::IntoIter<Id<Unit>> {
        let units = self.directory().former_units_of(body, self.day()).collect();
        let place = |id: &Id<Unit>| self.directory().get(*id).order.unwrap_or(LAST);
        self.in_order(units, place, Body::Unit)
    }

    /// Everyone who is known on the day that is shown, by sort key, each with that under what it is filed.
    pub fn people(&self) -> impl Iterator<Item = (Id<Person>, &'a str)> {
        let (directory, day) = (self.directory, self.day);
        let people = self.snapshot.people(self.language).iter();
        let known = people.filter(move |person| directory.knows(person.id, day));
        known.map(|person| (person.id, person.key.as_str()))
    }

    /// Bodies by their places, those that share one by name.
    fn in_order<I: Copy, P: Ord + Copy>(
        &self,
        mut bodies: Vec<I>,
        place: impl Fn(&I) -> P,
        body: impl Fn(I) -> Body,
    ) -> std::vec::IntoIter<I> {
        // Most content gives each its own, and then no name need be looked at.
        if bodies.is_sorted_by(|one, other| place(one) < place(other)) {
            return bodies.into_iter();
        }
        let collation = self.collation();
        bodies.sort_by_cached_key(|id| {
            let profile = self.directory().profile(body(*id));
            let (_, name) = self.names(profile).name.best(self.language().preferences());
            (place(id), collation.key(&name.value))
        });
        bodies.into_iter()
    }
}
