//! `exchanged-coordinates`: degrees of which each is possible, and that lie in the site's country (`phone_region`) once they are
//! exchanged, while as they stand they lie outside it.
//!
//! The country is known before a second location is, and which of its locations is wrong no median of two can say. Of a
//! country in whose box degrees lie either way, such as France with what it has overseas, three locations tell: one that is
//! far from the median of all, and near to it once its degrees are exchanged. A place
//! abroad is mistaken for an exchange where the country's own box happens to lie opposite to it, which is rare; whoever has
//! an office there gives its telephone numbers, and where one is of another country, nothing is said.

use std::ops::Range;
use std::sync::Arc;

use super::site_country::{contacts_in, site_country};
use crate::content::schema::LocationRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
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
    let located: Vec<_> = contacts_in(tree, region)
        .filter_map(|(file, contact)| Located::new(file, contact.location.as_ref()?.get_ref()))
        .collect();
    let middle = middle(&located);
    let found = located.iter().filter_map(|located| {
        let message = exchanged_in(located, &region, &country)
            .or_else(|| exchanged_from(located, middle?))?;
        let place = Place::span(located.file, located.span.clone());
        Some(Diagnostic::new(Code::ExchangedCoordinates, place, message))
    });
    diagnostics.extend(found);
}

/// Of how many locations the median is taken to be where the site is.
const LEAST_LOCATIONS: usize = 3;
/// How many degrees at most a location is near to the others, and from how many on it is far.
const NEAR: f64 = 5.0;
const FAR: f64 = 15.0;

/// A location, and where its latitude is written.
struct Located<'a> {
    file: &'a Arc<str>,
    span: Range<usize>,
    lat: f64,
    lon: f64,
}

impl<'a> Located<'a> {
    fn new(file: &'a Arc<str>, location: &LocationRecord) -> Option<Self> {
        let (latitude, longitude) = (location.lat.as_ref()?, location.lon.as_ref()?);
        Some(Self {
            file,
            span: latitude.span(),
            lat: latitude.get_ref().get(),
            lon: longitude.get_ref().get(),
        })
    }

    /// How many degrees it is from a place, either way, as it stands and once it is exchanged.
    fn distances(&self, (lat, lon): (f64, f64)) -> [f64; 2] {
        let from = |own_lat: f64, own_lon: f64| (own_lat - lat).abs().max((own_lon - lon).abs());
        [from(self.lat, self.lon), from(self.lon, self.lat)]
    }
}

/// The median of the latitudes and that of the longitudes, where there are enough of them.
fn middle(located: &[Located<'_>]) -> Option<(f64, f64)> {
    let median = |degree: fn(&Located<'_>) -> f64| {
        let mut all: Vec<f64> = located.iter().map(degree).collect();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    };
    let is_enough = located.len() >= LEAST_LOCATIONS;
    let middle = median(|one| one.lat).zip(median(|one| one.lon));
    middle.filter(|_| is_enough)
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

/// What is said of a location that lies in the country only once it is exchanged.
fn exchanged_in(located: &Located<'_>, region: &PhoneRegion, country: &Bounds) -> Option<Message> {
    let (lat, lon) = (located.lat, located.lon);
    let is_exchanged = !country.hold(lat, lon) && country.hold(lon, lat);
    let country = region.code();
    is_exchanged.then(|| say::exchanged_coordinates(country, lon.to_string(), lat.to_string()))
}

/// What is said of a location that lies near the others only once it is exchanged.
fn exchanged_from(located: &Located<'_>, others: (f64, f64)) -> Option<Message> {
    let [distance, exchanged] = located.distances(others);
    let is_exchanged = distance >= FAR && exchanged <= NEAR;
    let [lat, lon] = [located.lat, located.lon].map(|degrees| degrees.to_string());
    is_exchanged.then(|| say::exchanged_coordinates_of_one(lon, lat))
}
