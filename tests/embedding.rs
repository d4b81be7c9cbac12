//! What other sites show of this one: cards in frames, and how programs learn of them.

mod cards;
mod framing;
mod oembed;
mod pictures;
mod snippet;

/// Where the shipped content says that it is.
const BASE: &str = "http://127.0.0.1:8080";
