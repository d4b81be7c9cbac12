//! Other people's lists: which column means what, and who is meant by a row.
//!
//! tables (`spreadsheet`) → the row of the headings and what each column means (`grid`, `headings`, `mapping`) → cells as the
//! content writes them (`names`, `numbers`, `contacts`) → what the rows mean (`edit::meant`). A row that cannot be understood whole is
//! left out, with the reason: half a person is worse than none.

mod blocks;
mod contacts;
mod grid;
mod headings;
mod mapping;
mod names;
mod numbers;
mod records;
mod sections;

pub use self::grid::Grid;
pub use self::mapping::Mapping;
pub use self::names::{Beside, Named, in_language, named};
pub use self::records::{Site, read};
