//! Changes to the content on an editor's behalf: renaming a thing, moving a unit, beginning a new one; a successor in a
//! post, a unit that is closed, another telephone number; and mistakes that can be mended in one way alone.
//!
//! An edit is computed as texts in memory first and read by the loader as if it were made. Only an edit that leaves
//! the content without errors is carried out, each file at once or not at all.
//!
//! `steps` alone writes, and `journal` finishes what it began. What refers to what, so that a renaming follows it, is one table in `content::references`,
//! which a test compares with the records.

mod appointments;
mod close;
mod content_ref;
mod draft;
mod ending;
mod fixes;
mod former;
mod journal;
mod lookup;
pub mod meant;
mod moved_file;
pub mod new;
mod plan;
pub mod register;
mod rename;
mod replace_phone;
pub mod rows;
mod spelling;
mod steps;
mod succeed;
mod toml;
mod transfer;
pub mod values;

pub use self::close::Closing;
pub use self::content_ref::{ContentRef, slug_named};
pub use self::draft::Draft;
pub use self::fixes::{Fixes, fixes};
pub use self::journal::{forget_unbegun, is_interrupted, resume};
pub use self::lookup::{Lookup, choice, choices};
pub use self::plan::{Planned, Rename, one_after_another, refuse_mistakes_of_edit, steps_between};
pub use self::rename::rename;
pub use self::replace_phone::{Replaced, phones_of, replace_phone};
pub use self::spelling::{Name, kind_of_unit, name_in, slug, sort_key, sort_key_of_latin};
pub use self::steps::{Step, apply};
pub use self::succeed::Succession;
