//! `search.toml`

use super::AllowanceRecord;
use crate::content::record::record;

record! {
    /// Words that people type and the content does not use; none of them is shown.
    pub struct SearchRecord as "search.toml" {
        /// Words that ask or fill and name nothing: searched only where nothing else is typed.
        fillers: list String,
        /// Words for whoever leads a body.
        heads: list String,
        /// Groups of words of one meaning, in any language.
        synonyms: list SynonymsRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Words of one meaning: each finds the others.
    pub struct SynonymsRecord as "a group of synonyms" {
        /// The words, at least two.
        words: several String,
    }
}
