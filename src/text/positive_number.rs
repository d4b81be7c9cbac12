//! Numbers above 0 that need not be whole.

use std::fmt;

/// A number above 0, such as the 0.6 of a post that is less than full-time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PositiveNumber(f64);

impl PositiveNumber {
    /// A number; `None` where it is not above 0, or none at all.
    pub fn new(number: f64) -> Option<Self> {
        (number.is_finite() && number > 0.0).then_some(Self(number))
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl fmt::Display for PositiveNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
