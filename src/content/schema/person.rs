//! `people/{person}.toml`

use super::{
    ContactRecord, IdentifierRecord, LinkRecord, PeriodRecord, PortraitRecord, SourceRecord,
};
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenMarkdown, WrittenText};
use crate::content::record::record;
use crate::model::{AppointmentKind, Gender, NameKind, PositionState};
use crate::text::{PartialDate, Slug};

record! {
    /// A person.
    pub struct PersonRecord as "a person" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The name, in the languages in which it is known.
        name: required WrittenText,
        /// What the name is filed under, the family name first, in each language.
        sort_key: required WrittenText,
        /// Names that the person also goes or went by.
        other_names: list PersonNameRecord,
        /// The gender, where the source states it.
        gender: optional Gender,
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
    pub struct PersonNameRecord as "another name of a person" {
        /// The name.
        name: required WrittenText,
        /// Why it is another one; `alias` where nothing is said.
        kind: optional NameKind,
        /// When it is borne; a former name or a maiden name without a last day is over.
        period: flatten PeriodRecord,
    }
}

record! {
    /// A post or a quality outside the posts of this directory.
    pub struct PositionRecord as "a position" {
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
