//! Two states of the content compared as what readers see, not as text: order, comments and layout are nothing.

mod alike;
mod links;
mod matching;
mod review;
mod version;

pub use links::broken_links;
pub use review::{
    DiffSegment, Finding, Group, LANGUAGES, Messages, NoSuchLanguage, Review, ReviewSubject,
};
pub use version::Version;
