//! The texts of a body that are no more than a text: a line each.
//!
//! A line of the table below is all that such a text needs to be read from TOML, to be in the JSON Schemas, to be linked, and to
//! be compared by a review. Whoever shows or searches every text of a body walks [`BodyTexts::FIELDS`].

use crate::text::{Localized, LocalizedText, Markdown};

/// Gives the table to a macro. A line is: what the text says (in the JSON Schema too), its key in the content and in the API,
/// whether it is `Plain` or `Markdown`, and where it goes: what the API's description says of it, its place in the page, its
/// name in a review, whose messages call it `field-NAME`, and its properties in Turtle and in schema.org, where those
/// vocabularies have one. The order is that of the keys in a file. Search and the report on translations count each alike.
macro_rules! body_texts {
    ($define:ident) => {
        $define! {
            /// What it is, in a sentence.
            summary: Plain {
                api: "What it is, in a sentence.",
                page: Lead,
                review: "summary",
                turtle: Some("dct:description"),
                schema_org: Some("description"),
            },
            /// Its rank in the order of authorities, as the source names it.
            rank: Plain {
                api: "Its rank in the order of authorities, as the source names it.",
                page: Facts,
                review: "rank",
                turtle: None,
                schema_org: None,
            },
            /// What it exists for.
            purpose: Markdown {
                api: "What it exists for, where its founders say so.",
                page: Block,
                review: "purpose-text",
                turtle: Some("org:purpose"),
                schema_org: Some("knowsAbout"),
            },
            /// What introduces the list of functions.
            remit: Plain {
                api: "What introduces the list of functions.",
                page: Functions,
                review: "remit",
                turtle: None,
                schema_org: None,
            },
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

/// Where a text of a body stands in its page and in a booklet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPlace {
    /// Under the name.
    Lead,
    /// Before the list of functions.
    Functions,
    /// Among its facts, where the label's message is the key.
    Facts,
    /// In a block of its own behind the functions, whose id and whose heading's message are the key.
    Block,
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
    /// Where it stands in a page.
    pub place: TextPlace,
    /// Its property in Turtle, where there is one.
    pub turtle: Option<&'static str>,
    /// Its property in schema.org, where there is one.
    pub schema_org: Option<&'static str>,
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
    ($($(#[doc = $docs:literal])* $key:ident: $kind:ident {
        api: $api:literal,
        page: $place:ident,
        review: $review:literal,
        turtle: $turtle:expr,
        schema_org: $schema_org:expr,
    },)+) => {
        /// The texts of a body, each where it is known.
        #[derive(Debug, Clone, Default)]
        pub struct BodyTexts { $($(#[doc = $docs])* pub $key: Option<text_type!($kind)>,)+ }

        impl BodyTexts {
            /// Every text that bodies may have, in the order of the keys in a file.
            pub const FIELDS: &'static [BodyTextField] = &[$(BodyTextField {
                key: stringify!($key),
                review: $review,
                is_long: is_long!($kind),
                place: TextPlace::$place,
                turtle: $turtle,
                schema_org: $schema_org,
                get: |texts| texts.$key.as_ref().map(BodyText::$kind),
            },)+];
        }
    };
}

body_texts!(define);

impl BodyTexts {
    /// The texts that there are, each with what is known of its kind.
    pub fn iter(&self) -> impl Iterator<Item = (&'static BodyTextField, BodyText<'_>)> {
        let fields = BodyTexts::FIELDS.iter();
        fields.filter_map(|field| Some((field, (field.get)(self)?)))
    }
}
