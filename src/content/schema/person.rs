//! `people/{person}.toml`

use super::{
    ContactRecord, IdentifierRecord, LinkRecord, PeriodRecord, PortraitRecord, SourceRecord,
};
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenMarkdown, WrittenOtherName, WrittenText};
use crate::content::reader::{FromToml, Reader};
use crate::content::record::record;
use crate::content::shape::{Alternatives, Shape};
use crate::content::values::FromText;
use crate::messages::say;
use crate::model::{AppointmentKind, Gender, NameKind, PositionState};
use crate::text::{PartialDate, Slug};
use toml::Spanned;
use toml::de::DeValue;

record! {
    /// A person.
    pub struct PersonRecord as a_person {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The name, in the languages in which it is known.
        name: required WrittenText,
        /// What the name is filed under, the family name first, in each language.
        sort_key: required WrittenText,
        /// Names that the person also goes or went by.
        other_names: list PersonNameRecord,
        /// The gender, where the source states it: `female`, `male` or `other`, or a text for each language.
        gender: optional WrittenGender,
        /// The date of birth, where the source states it.
        born: optional PartialDate,
        /// The date of death, where the source states it.
        died: optional PartialDate,
        /// A picture of the person.
        portrait: optional PortraitRecord,
        /// When someone last made sure that what the file says is so.
        verified: optional PartialDate,
        /// A longer text.
        biography: optional WrittenMarkdown,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Posts and qualities outside the posts of this directory.
        positions: list PositionRecord,
        /// Bodies that the person belongs to: a party, an academy, a society.
        affiliations: list AffiliationRecord,
        /// How to reach the person, beside what leads to the posts.
        contacts: list ContactRecord,
        /// Numbers and codes in public schemes.
        identifiers: list IdentifierRecord,
        /// Pages elsewhere about the person.
        links: list LinkRecord,
        /// Where the facts were read.
        sources: list SourceRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// A name that a person also goes or went by.
    pub struct PersonNameRecord as another_name_of_a_person {
        /// The name, in any language.
        name: required WrittenOtherName,
        /// Why it is another one; `alias` where nothing is said.
        kind: optional NameKind,
        /// When it is borne; a former name or a maiden name without a last day is over.
        period: flatten PeriodRecord,
    }
}

record! {
    /// A post or a quality outside the posts of this directory.
    pub struct PositionRecord as a_position {
        /// Whether it is held.
        state: required PositionState,
        /// How it is or was held, where the source says more.
        kind: optional AppointmentKind,
        /// What it is.
        text: required WrittenText,
        /// When it was held.
        period: flatten PeriodRecord,
    }
}

/// A gender as written.
#[derive(Debug, Clone)]
pub enum WrittenGender {
    /// In one of the words that there are.
    Listed(Gender),
    /// In the words of the source.
    Text(WrittenText),
}

impl FromToml for WrittenGender {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(_) => WrittenText::from_toml(value, reader).map(Self::Text),
            _ => Gender::from_toml(value, reader).map(Self::Listed),
        }
    }

    fn shape() -> Shape {
        Shape::TextOrTable {
            text: Gender::text_shape(),
            table: Box::new(WrittenText::shape()),
        }
    }
}

const AFFILIATION_KEYS: Alternatives = Alternatives {
    ways: &[
        &["organization"],
        &["organization", "unit"],
        &["external_body"],
        &["text"],
    ],
    nothing: say::affiliation_none,
    several: say::affiliation_several,
    help: say::affiliation_keys,
};

record! {
    /// A body that a person belongs to.
    pub struct AffiliationRecord as an_affiliation, one of AFFILIATION_KEYS {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A unit of that organization, by slug.
        unit: optional Slug,
        /// A body outside the directory, by slug.
        external_body: optional Slug,
        /// Any other body, by its name.
        text: optional WrittenText,
        /// As what the person belongs to it, such as an academician.
        role: optional WrittenText,
        /// When the person belongs to it.
        period: flatten PeriodRecord,
    }
}
