//! `withdrawn.toml`

use super::{AllowanceRecord, Translations};
use crate::address::PagePath;
use crate::content::localized::WrittenText;
use crate::content::record::record;
use crate::text::PartialDate;

record! {
    /// What was public once and was withdrawn on purpose, which is very rare: what has ended keeps its page.
    pub struct WithdrawnRecord as "withdrawn.toml" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// What was withdrawn.
        withdrawn: list WithdrawalRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Something that was withdrawn on purpose. Whoever asks for it is told so, and why.
    pub struct WithdrawalRecord as "something withdrawn" {
        /// Its permalinks, former ones too, such as `/people/song-jun`; with a permalink goes what is below it.
        paths: filled PagePath,
        /// When it was withdrawn.
        date: required PartialDate,
        /// Why, for the public.
        reason: required WrittenText,
    }
}
