//! Numbers above 0 that need not be whole.

use std::fmt;

/// A number above 0, such as the 0.6 of a post that is less than full-time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PositiveNumber(f64);

impl PositiveNumber {
    /// The greatest one: more than there are people in any service.
    pub const MAX: f64 = 10_000_000.0;

    /// A number; `None` where it is not above 0, or too great to count anything.
    pub fn new(number: f64) -> Option<Self> {
        (number > 0.0 && number <= Self::MAX).then_some(Self(number))
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
