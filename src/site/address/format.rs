//! The formats in which a thing can be had as data, by the ends of their addresses.

use super::Target;

/// A format of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The site's own, for programs.
    Json,
    /// schema.org in JSON-LD.
    JsonLd,
    /// The W3C Organization Ontology in Turtle.
    Turtle,
    /// vCard 4.0, for address books.
    VCard,
    /// A table, for spreadsheets.
    Csv,
    /// Popolo, for programs of civil society.
    Popolo,
    /// JSON Lines: everything in one download, a line a thing.
    Dump,
}

impl Format {
    /// Every format, the most usual first.
    pub const ALL: [Self; 7] = [
        Self::Json,
        Self::JsonLd,
        Self::Turtle,
        Self::VCard,
        Self::Csv,
        Self::Popolo,
        Self::Dump,
    ];

    /// What stands behind the dot at the end of an address.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::JsonLd => "jsonld",
            Self::Turtle => "ttl",
            Self::VCard => "vcf",
            Self::Csv => "csv",
            Self::Popolo => "popolo.json",
            Self::Dump => "dump.jsonl",
        }
    }

    /// The word that messages have for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::JsonLd => "json-ld",
            Self::Turtle => "turtle",
            Self::VCard => "vcard",
            Self::Csv => "csv",
            Self::Popolo => "popolo",
            Self::Dump => "dump",
        }
    }

    /// The media type, with the parameters that an answer has.
    pub fn media_type(self) -> &'static str {
        match self {
            // JSON is always UTF-8 (RFC 8259).
            Self::Json | Self::Popolo => "application/json",
            Self::JsonLd => "application/ld+json",
            // Not registered, and neither is the other name for it, application/x-ndjson. JSON is always UTF-8.
            Self::Dump => "application/jsonl",
            Self::Turtle => "text/turtle; charset=utf-8",
            Self::VCard => "text/vcard; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8; header=present",
        }
    }

    /// The media type alone, as programs ask for it.
    pub fn essence(self) -> &'static str {
        let whole = self.media_type();
        whole.split_once(';').map_or(whole, |(essence, _)| essence)
    }

    /// The format that a program has in mind that asks for a media type. Where several have the same, it is the most
    /// usual one, and the others have their address alone.
    pub fn of_essence(essence: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.essence() == essence)
    }

    /// Whether a browser saves it as a file, since it has no way to show it.
    pub fn is_saved(self) -> bool {
        matches!(self, Self::VCard | Self::Csv | Self::Dump)
    }

    /// The formats in which a target can be had.
    pub fn of(target: &Target) -> &'static [Self] {
        match target {
            Target::Home => &[Self::Popolo, Self::Dump],
            Target::Organization(_) => &[
                Self::Json,
                Self::JsonLd,
                Self::Turtle,
                Self::VCard,
                Self::Csv,
                Self::Popolo,
            ],
            Target::Unit(..) | Target::Post(..) | Target::Person(_) => {
                &[Self::Json, Self::JsonLd, Self::Turtle, Self::VCard]
            }
            Target::PhoneBook(_) => &[Self::Csv],
            Target::Section(..) => &[Self::Json],
            Target::Organizations | Target::People | Target::Functions | Target::Changes(_) => {
                &[Self::Json]
            }
            _ => &[],
        }
    }

    /// The format of a suffix.
    pub(super) fn of_suffix(suffix: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.suffix() == suffix)
    }
}
