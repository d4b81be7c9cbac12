//! The texts of a body that are no more than a text: a line each.
//!
//! A line of the table below is all that such a text needs to be read from TOML, to be in the JSON Schemas, to be linked, and to
//! be compared by a review. Whoever shows or searches every text of a body walks [`BodyTexts::FIELDS`].

use crate::text::{Localized, LocalizedText, Markdown};

/// Gives the table to a macro. A line is: what the text says (in the JSON Schema too), its key, whether it is `Plain` or
/// `Markdown`, and its name in a review, whose messages call it `field-NAME`. The order is that of the keys in a file.
macro_rules! body_texts {
    ($define:ident) => {
        $define! {
            /// What it is, in a sentence.
            summary: Plain "summary",
            /// What it exists for.
            purpose: Markdown "purpose-text",
            /// What introduces the list of functions.
            remit: Plain "remit",
        }
    };
}
pub(crate) use body_texts;

/// A text of a body, be it short or long.
#[derive(Debug, Clone, Copy)]
pub enum BodyText<'a> {
    /// A sentence or two without marks.
    Plain(&'a LocalizedText),
    /// A longer text.
    Markdown(&'a Localized<Markdown>),
}

/// What is known of a text that bodies may have.
#[derive(Debug, Clone, Copy)]
pub struct BodyTextField {
    /// Its key in the content.
    pub key: &'static str,
    /// Its name in a review.
    pub review: &'static str,
    /// Whether it is a longer text.
    pub is_long: bool,
    /// The text, where a body has it.
    pub get: fn(&BodyTexts) -> Option<BodyText<'_>>,
}

macro_rules! text_type {
    (Plain) => {
        LocalizedText
    };
    (Markdown) => {
        Localized<Markdown>
    };
}

macro_rules! is_long {
    (Plain) => {
        false
    };
    (Markdown) => {
        true
    };
}

macro_rules! define {
    ($($(#[doc = $docs:literal])* $key:ident: $kind:ident $review:literal,)+) => {
        /// The texts of a body, each where it is known.
        #[derive(Debug, Clone, Default)]
        pub struct BodyTexts { $($(#[doc = $docs])* pub $key: Option<text_type!($kind)>,)+ }

        impl BodyTexts {
            /// Every text that bodies may have, in the order of the keys in a file.
            pub const FIELDS: &'static [BodyTextField] = &[$(BodyTextField {
                key: stringify!($key),
                review: $review,
                is_long: is_long!($kind),
                get: |texts| texts.$key.as_ref().map(BodyText::$kind),
            },)+];
        }
    };
}

body_texts!(define);
