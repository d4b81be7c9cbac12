//! Analysis: from texts and queries to what is compared, namely folded words, stems, sounds and index terms.

pub(crate) mod abbreviation;
pub(crate) mod lexicon;
pub(crate) mod normalization;
pub(crate) mod numerals;
pub(crate) mod phonetics;
pub(crate) mod slips;
pub(crate) mod sounding;
pub(crate) mod terms;
pub(crate) mod tokenizer;
