//! Two states of the content compared as what readers see, not as text: order, comments and layout are nothing.

mod alike;
mod links;
mod matching;
mod version;

pub use links::broken_links;
pub use version::Version;
