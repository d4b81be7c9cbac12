//! How to mend a mistake, as data: for `minglu check --fix`, and for programs that offer it to an editor.

use std::ops::Range;

/// What stands in place of some bytes of the file that a mistake is in, once it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes of the file's text; none of them where something is only put in.
    pub span: Range<usize>,
    /// The text that takes their place.
    pub text: String,
    /// Whether nothing else can have been meant, so that it may be applied without asking.
    pub is_safe: bool,
}

impl Fix {
    /// A fix that may be applied without asking.
    pub fn safe(span: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            span,
            text: text.into(),
            is_safe: true,
        }
    }

    /// A fix that somebody has to look at: probably this was meant.
    pub fn likely(span: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            is_safe: false,
            ..Self::safe(span, text)
        }
    }
}
