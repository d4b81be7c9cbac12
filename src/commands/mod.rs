//! The commands, one file each.

mod check;
mod completions;
mod explain;
mod fmt;
mod man;
mod new;
mod outcome;
mod reload;
mod rename;
mod replace;
mod report;
mod review;
mod schema;
mod search;
mod serve;

pub use check::check;
pub use completions::completions;
pub use explain::explain;
pub use fmt::fmt;
pub use man::man;
pub use new::{Ask, asking, new};
pub use outcome::Outcome;
pub use rename::rename;
pub use report::{Terminal, report};
pub use review::review;
pub use schema::schema;
pub use search::search;
pub use serve::serve;
