//! Two states of the content compared as what readers see, not as text: order, comments and layout are nothing.

mod alike;
mod links;
mod matching;
mod review;
mod version;

pub use links::broken_links;
pub use review::{Finding, Group, LANGUAGES, NoSuchLanguage, Piece, Review, Speech, Subject};
pub use version::Version;
