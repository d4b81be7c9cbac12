//! The formats in which a page can be had as data: one table. What renders each stands in `site::formats`.

use super::PageKind;
use super::PageKind::{
    Changes, Functions, Home, Organization, OrganizationChanges, Organizations, People, Person,
    PhoneBook, Post, Posts, Section, Unit, Units,
};

/// What there is to know of a format, whatever is in it.
struct Row {
    /// What stands behind the dot at the end of an address.
    suffix: &'static str,
    /// The word that messages have for it.
    word: &'static str,
    /// The media type, with the parameters that an answer has.
    media_type: &'static str,
    /// Whether a browser saves it as a file, since it has no way to show it.
    is_saved: bool,
    /// What the description of the API calls it in the names of operations.
    operation: &'static str,
    /// The same in words.
    phrase: &'static str,
    /// The kinds of pages that can be had in it.
    of: &'static [PageKind],
}

macro_rules! formats {
    ($($(#[$doc:meta])* $format:ident => $row:expr,)+) => {
        /// A format of data.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Format { $($(#[$doc])* $format,)+ }

        impl Format {
            /// Every format, the most usual first.
            pub const ALL: &'static [Self] = &[$(Self::$format,)+];

            const fn row(self) -> &'static Row {
                match self { $(Self::$format => &$row,)+ }
            }
        }
    };
}

formats! {
    /// The site's own, for programs.
    Json => Row {
        suffix: "json",
        word: "json",
        // JSON is always UTF-8 (RFC 8259).
        media_type: "application/json",
        is_saved: false,
        operation: "Json",
        phrase: "as JSON",
        of: &[
            Organization, Unit, Post, Section, Person, Organizations, Units, Posts, People, Functions,
            Changes, OrganizationChanges,
        ],
    },
    /// schema.org in JSON-LD.
    JsonLd => Row {
        suffix: "jsonld",
        word: "json-ld",
        media_type: "application/ld+json",
        is_saved: false,
        operation: "JsonLd",
        phrase: "in the words of schema.org, as JSON-LD",
        of: &[Organization, Unit, Post, Person],
    },
    /// The W3C Organization Ontology in Turtle.
    Turtle => Row {
        suffix: "ttl",
        word: "turtle",
        media_type: "text/turtle; charset=utf-8",
        is_saved: false,
        operation: "Turtle",
        phrase: "in the words of the W3C Organization Ontology, as Turtle",
        of: &[Organization, Unit, Post, Person],
    },
    /// vCard 4.0, for address books.
    VCard => Row {
        suffix: "vcf",
        word: "vcard",
        media_type: "text/vcard; charset=utf-8",
        is_saved: true,
        operation: "VCard",
        phrase: "as vCard 4.0",
        of: &[Organization, Unit, Post, Person],
    },
    /// A table, for spreadsheets.
    Csv => Row {
        suffix: "csv",
        word: "csv",
        media_type: "text/csv; charset=utf-8; header=present",
        is_saved: true,
        operation: "Csv",
        phrase: "as a table in UTF-8 with a byte order mark",
        of: &[Organization, PhoneBook],
    },
    /// Popolo, for programs of civil society. Its media type is that of JSON, so only its suffix chooses it.
    Popolo => Row {
        suffix: "popolo.json",
        word: "popolo",
        media_type: "application/json",
        is_saved: false,
        operation: "Popolo",
        phrase: "in Popolo",
        of: &[Home, Organization],
    },
    /// JSON Lines: everything in one download, a line a thing.
    Dump => Row {
        suffix: "dump.jsonl",
        word: "dump",
        // Not registered, and neither is the other name for it, application/x-ndjson. JSON is always UTF-8.
        media_type: "application/jsonl",
        is_saved: true,
        operation: "JsonLines",
        phrase: "as JSON Lines: each line is the document of a thing",
        of: &[Home],
    },
}

impl Format {
    /// What stands behind the dot at the end of an address.
    pub fn suffix(self) -> &'static str {
        self.row().suffix
    }

    /// The word that messages have for it.
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// The media type, with the parameters that an answer has.
    pub fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// The media type alone, as programs ask for it.
    pub fn essence(self) -> &'static str {
        let whole = self.media_type();
        whole.split_once(';').map_or(whole, |(essence, _)| essence)
    }

    /// The format that a program has in mind that asks for a media type. Where several have the same, it is the most
    /// usual one, and the others have their address alone.
    pub fn of_essence(essence: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|format| format.essence() == essence)
    }

    /// Whether a document is the same for all readers. A card begins with the name in a language, and each language has a
    /// card of its own beside that of the site's first one.
    pub(crate) fn is_the_same_in_all_languages(self) -> bool {
        self != Self::VCard
    }

    /// Whether a browser saves it as a file, since it has no way to show it.
    pub(crate) fn is_saved(self) -> bool {
        self.row().is_saved
    }

    /// Its name in those of the API's operations.
    pub(crate) fn operation(self) -> &'static str {
        self.row().operation
    }

    /// What it is, in a few words of the API's description.
    pub(crate) fn phrase(self) -> &'static str {
        self.row().phrase
    }

    /// Whether a page of a kind can be had in it.
    pub(crate) fn has(self, kind: PageKind) -> bool {
        self.row().of.contains(&kind)
    }

    /// The formats in which a page of a kind can be had.
    pub(crate) fn of(kind: PageKind) -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(move |format| format.has(kind))
    }

    /// The format of a suffix.
    pub(super) fn of_suffix(suffix: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|format| format.suffix() == suffix)
    }
}
