//! Which office handles what, who holds which post, whose number this is: what somebody types becomes the things that
//! may be meant, the likeliest first, each with the reasons why.
//!
//! The index finds candidates by words, sounds and numbers; the ranking then reads what the directory says of each.
//! Both see texts folded (`fold`), so that what looks different and means the same is the same.

mod best;
mod entry;
mod evidence;
mod expand;
mod find;
mod fold;
mod heard;
mod index;
mod labels;
mod lexicon;
mod marks;
mod numerals;
mod question;
mod rank;
mod reading;
mod reasons;
mod recall;
mod sought;
mod sound;
mod spaces;
mod standing;
mod stem;
mod store;
mod terms;
mod text_terms;
mod thing;
mod view;
mod words;

pub use self::entry::Role;
pub use self::find::{Asked, Found, Hit};
pub use self::index::Index;
pub use self::labels::Labels;
pub use self::question::{LONGEST, Origin};
pub use self::reasons::{Cause, Earlier, Reason};
pub use self::thing::{Kind, Thing};
