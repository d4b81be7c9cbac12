//! Why a text is no telephone number.

use std::ops::Range;

/// Why a text is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneError {
    /// It does not look like a telephone number at all.
    Malformed,
    /// It has letters among its digits.
    Letters {
        /// Where they are, in bytes.
        range: Range<usize>,
        /// The digits that they look like, if each of them looks like one.
        digits: Option<String>,
    },
    /// It begins with the code of another country, and no plus says so.
    MissingPlus,
    /// It looks like one, but the numbering plan has none of so many digits, and one without one of them.
    DigitTooMany,
    /// It looks like one, but the numbering plan has no number of this form.
    Impossible,
}
