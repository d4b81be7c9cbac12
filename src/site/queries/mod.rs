//! What pages and formats ask alike, so that they cannot disagree.

pub mod alternates;
pub mod answers;
pub mod card;
pub mod events;
pub mod filed;
pub mod linked_data;
pub mod page_size;
pub mod pictures;
pub mod portfolios;
pub mod present;
pub mod problem;
pub mod referrers;
pub mod short_words;
mod standing;
pub mod suggestions;

pub use self::standing::Standing;
