//! Where on the earth something is (WGS 84).

use std::fmt;

/// Degrees between two bounds, both `LIMIT` from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees<const LIMIT: u8>(f64);

/// Degrees north of the equator; south of it they are below 0.
pub type Latitude = Degrees<90>;

/// Degrees east of Greenwich; west of it they are below 0.
pub type Longitude = Degrees<180>;

impl<const LIMIT: u8> Degrees<LIMIT> {
    /// How far from 0 they can be.
    pub const LIMIT: u8 = LIMIT;

    /// So many degrees; `None` where there is no such place.
    pub fn new(degrees: f64) -> Option<Self> {
        (degrees.abs() <= f64::from(LIMIT)).then_some(Self(degrees))
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl<const LIMIT: u8> fmt::Display for Degrees<LIMIT> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
