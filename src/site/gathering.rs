//! Several things on one page, each of which has a page of its own too.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::address::Page;
use crate::model::{Body, Directory, Id, Organization};

/// What a page gathers, each thing with its id there. Slugs have no dots, so ids that are made of these and of a
/// fragment with a dot between never meet one another, nor the headings of the page itself.
#[derive(Debug, Default)]
pub struct Gathering {
    places: HashMap<Page, String>,
}

impl Gathering {
    /// An organization with the units that it has on a day, its sections and its phone book.
    pub fn of_organization(directory: &Directory, id: Id<Organization>, day: Date) -> Self {
        let mut gathering = Self::default();
        let slug = &directory.get(id).slug;
        gathering.add(Page::Booklet(id), "main".to_owned());
        gathering.add(Page::PhoneBook(id), "phone-book".to_owned());
        gathering.add(Page::from(id), format!("organization.{slug}"));
        gathering.add_units(directory, Body::Organization(id), day);
        for section in directory.sections_of(id) {
            let place = format!("section.{}", directory.get(section).slug);
            gathering.add(Page::from(section), place);
        }
        gathering
    }

    /// The id of a thing that the page gathers.
    pub fn place(&self, target: &Page) -> Option<&str> {
        self.places.get(target).map(String::as_str)
    }

    fn add(&mut self, target: Page, place: String) {
        self.places.insert(target, place);
    }

    fn add_units(&mut self, directory: &Directory, body: Body, day: Date) {
        for unit in directory.units_of(body, day) {
            let place = format!("unit.{}", directory.get(unit).slug);
            self.add(Page::from(unit), place);
            self.add_units(directory, Body::Unit(unit), day);
        }
    }
}
