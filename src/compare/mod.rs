//! Two states of the content compared as what readers see, not as text: order, comments and layout are nothing.

mod alike;
mod links;
mod matching;
mod renamed_files;
mod review;
mod version;

pub use links::broken_links;
pub use renamed_files::RenamedFile;
pub use review::{
    DiffSegment, Finding, Group, LANGUAGES, Messages, NoSuchLanguage, Review, ReviewSubject,
};
pub use version::Version;
