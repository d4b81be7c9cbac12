//! The country of the site, and the contact points in it.

use std::sync::Arc;

use crate::content::schema::ContactRecord;
use crate::content::tree::{Tree, Written};
use crate::text::PhoneRegion;

/// The country that the site is of, where it says so.
pub fn site_country(tree: &Tree) -> Option<PhoneRegion> {
    let (_, site) = tree.site.as_ref().and_then(Written::read)?;
    site.phone_region.as_ref().map(|region| *region.get_ref())
}

/// The contact points that may be in a country, each with its file. Whoever has an office abroad gives its telephone
/// numbers: one is there where any of its numbers is of another country.
pub fn contacts_in(
    tree: &Tree,
    country: PhoneRegion,
) -> impl Iterator<Item = (&Arc<str>, &ContactRecord)> {
    let contacts = tree.contacts();
    let contacts =
        contacts.flat_map(|(file, list)| list.iter().map(move |one| (file, one.get_ref())));
    contacts.filter(move |(_, contact)| {
        let mut numbers = contact.phones.iter().chain(&contact.faxes);
        numbers.all(|number| number.get_ref().is_domestic_in(country))
    })
}
