//! What keeps a picture from being read.

use std::fmt;

/// Why a picture cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Its end is missing.
    Cut,
    /// It has no pixels.
    NoPixels,
    /// A drawing that does not say how large it is.
    NoSize,
    /// A drawing whose elements stand deeper within each other than this.
    TooDeep(usize),
    /// A drawing that is not as XML is, from this line on.
    NoXml {
        /// From 1.
        line: u64,
    },
    /// Its reader can make nothing of it.
    Broken,
}

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut => formatter.write_str("its end is missing"),
            Self::NoPixels => formatter.write_str("it has no pixels"),
            Self::NoSize => formatter.write_str("it has neither a viewBox nor a size in pixels"),
            Self::TooDeep(most) => write!(formatter, "its elements stand more than {most} deep"),
            Self::NoXml { line } => write!(formatter, "line {line} is not as XML is"),
            Self::Broken => formatter.write_str("what is in it makes no picture"),
        }
    }
}
