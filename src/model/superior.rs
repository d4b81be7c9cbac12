//! Who directs a body otherwise than as what it is a part of: by guidance in its field, by where it is, by its line of command.

use super::{Body, Party};
use crate::text::{LocalizedText, Period, choices};

choices! {
    /// How a superior directs a body.
    pub enum SuperiorKind {
        /// It decides on staff, money and work.
        Administrative = "administrative",
        /// It guides the work in its field.
        Professional = "professional",
        /// It is in charge of the place where the body is.
        Local = "local",
        /// It stands above the body in a line of command that leaves out the authorities of the place.
        Vertical = "vertical",
    }
}

/// That one body directs another one.
#[derive(Debug, Clone)]
pub struct Superior {
    /// The body that is directed.
    pub body: Body,
    /// Who directs it.
    pub by: SuperiorBody,
    /// How.
    pub kind: SuperiorKind,
    /// When.
    pub period: Period,
}

/// A body that directs another one.
#[derive(Debug, Clone)]
pub enum SuperiorBody {
    /// One that has a record.
    Known(Party),
    /// Any other, in words.
    Named(LocalizedText),
}

impl SuperiorBody {
    /// The body, where it is one of the directory.
    pub fn body(&self) -> Option<Body> {
        match self {
            Self::Known(Party::Body(body)) => Some(*body),
            Self::Known(Party::External(_)) | Self::Named(_) => None,
        }
    }
}
