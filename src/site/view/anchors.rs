//! Several things on one page, each of which has a page of its own too.
//!
//! Such a page, a booklet, is made of the same parts as the pages of its things. Its view leads to a thing's place
//! in the page ([`View::href`](super::View::href)), and each part writes the prefix of its body, nothing elsewhere,
//! before its ids, so that no id is there twice. The prefix ends with a dot, which no slug has, so that no two ids
//! can meet.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::address::Page;
use crate::model::{Body, Directory, Id, Organization};

/// What a page gathers, each thing with its id there. Slugs have no dots, so ids that are made of these and of a
/// fragment with a dot between never meet one another, nor the headings of the page itself.
#[derive(Debug, Default)]
pub struct Anchors {
    places: HashMap<Page, String>,
}

impl Anchors {
    /// An organization with the units that it has on a day, its sections and its phone book.
    pub fn of_organization(directory: &Directory, id: Id<Organization>, day: Date) -> Self {
        let mut anchors = Self::default();
        let slug = &directory.get(id).slug;
        anchors.add(Page::Booklet(id), "main".to_owned());
        anchors.add(Page::PhoneBook(id), "phone-book".to_owned());
        anchors.add(Page::from(id), format!("organization.{slug}"));
        anchors.add_units(directory, Body::Organization(id), day);
        for section in directory.sections_of(id) {
            let place = format!("section.{}", directory.get(section).slug);
            anchors.add(Page::from(section), place);
        }
        anchors
    }

    /// The id of a thing that the page gathers.
    pub fn place(&self, page: &Page) -> Option<&str> {
        self.places.get(page).map(String::as_str)
    }

    fn add(&mut self, page: Page, place: String) {
        self.places.insert(page, place);
    }

    fn add_units(&mut self, directory: &Directory, body: Body, day: Date) {
        for unit in directory.units_of(body, day) {
            let place = format!("unit.{}", directory.get(unit).slug);
            self.add(Page::from(unit), place);
            self.add_units(directory, Body::Unit(unit), day);
        }
    }
}
