//! Pictures of pages, for sites that show one beside a link: words and hairlines, drawn with the fonts of the machine.
//!
//! No font is part of the program: those that have Chinese are larger than all the rest of it. What is to be drawn is a
//! [`Poster`], which knows no font; [`Typefaces`] says whether it can be drawn, and draws it.

mod canvas;
mod draw;
mod poster;
mod typefaces;

pub use self::poster::Poster;
pub use self::typefaces::Typefaces;

/// How wide every picture is, in pixels: what the networks that show such pictures ask for.
pub const WIDTH: u32 = 1200;
/// How high it is.
pub const HEIGHT: u32 = 630;
