//! `exchanged-coordinates`: degrees of which each is possible, and that lie in the site's country (`phone_region`) once they are
//! exchanged, while as they stand they lie outside it.
//!
//! The country is known before a second location is, and which of its locations is wrong no median of two can say. A place
//! abroad is mistaken for an exchange where the country's own box happens to lie opposite to it, which is rare; whoever has
//! an office there gives its telephone numbers, and where one is of another country, nothing is said.

use std::sync::Arc;

use super::site_country::{contacts_in, site_country};
use crate::content::schema::LocationRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::PhoneRegion;

/// The countries, each with the southernmost and the northernmost degree of latitude that it has and the westernmost and the
/// easternmost of longitude, in whole degrees outwards; west lies above east where it goes over the date line. Computed from
/// the borders of Natural Earth (1:10 000 000, public domain). Countries beyond the 90th degree are left out: exchanged,
/// their degrees are out of range.
const COUNTRIES: &str = include_str!("country_bounds.txt");

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some(region) = site_country(tree) else {
        return;
    };
    let Some(country) = Bounds::of(&region) else {
        return;
    };
    diagnostics.extend(contacts_in(tree, region).filter_map(|(file, contact)| {
        let location = contact.location.as_ref()?.get_ref();
        exchanged(file, location, &region, &country)
    }));
}

/// The degrees between which a country lies.
struct Bounds {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

impl Bounds {
    /// Those of a country that is known.
    fn of(region: &PhoneRegion) -> Option<Self> {
        let line = |line: &&str| line.split(' ').next() == Some(region.code());
        let line = COUNTRIES.lines().find(line)?;
        let mut degrees = line.split(' ').skip(1).map(str::parse);
        let mut next = || degrees.next()?.ok();
        Some(Self {
            south: next()?,
            north: next()?,
            west: next()?,
            east: next()?,
        })
    }

    fn hold(&self, latitude: f64, longitude: f64) -> bool {
        let is_between = match self.west <= self.east {
            true => (self.west..=self.east).contains(&longitude),
            false => longitude >= self.west || longitude <= self.east,
        };
        is_between && (self.south..=self.north).contains(&latitude)
    }
}

fn exchanged(
    file: &Arc<str>,
    location: &LocationRecord,
    region: &PhoneRegion,
    country: &Bounds,
) -> Option<Diagnostic> {
    let (latitude, longitude) = (location.lat.as_ref()?, location.lon.as_ref()?);
    let [lat, lon] = [latitude.get_ref().get(), longitude.get_ref().get()];
    if country.hold(lat, lon) || !country.hold(lon, lat) {
        return None;
    }
    let country = region.code();
    let place = Place::span(file, latitude.span());
    let message = say::exchanged_coordinates(country, lon.to_string(), lat.to_string());
    Some(Diagnostic::new(Code::ExchangedCoordinates, place, message))
}
