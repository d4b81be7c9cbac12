//! What was public once and was withdrawn on purpose.

use crate::text::{LocalizedText, PartialDate};

/// Something that was withdrawn on purpose.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// Its permalinks; with each goes what is below it.
    pub paths: Vec<String>,
    /// When it was withdrawn.
    pub date: PartialDate,
    /// Why.
    pub reason: LocalizedText,
}
