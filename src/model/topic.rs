//! What functions are about.

use crate::text::{LocalizedText, Slug};

/// What some functions are about, whoever has them (skos:Concept).
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its fragment in the list of functions.
    pub slug: Slug,
    /// What readers see.
    pub name: LocalizedText,
}
