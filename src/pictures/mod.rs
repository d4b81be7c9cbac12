//! Pictures of pages, for sites that show one beside a link: words and hairlines, drawn with the fonts of the machine.
//!
//! No font is part of the program: those that have Chinese are larger than all the rest of it. What is to be drawn is a
//! [`Poster`], which knows no font; [`Typefaces`] says whether it can be drawn, and draws it.
//!
//! Which characters the fonts have is found out once, at the start; a page announces a picture, and there is one,
//! only where all of its characters are among them, so nobody sees boxes. Pictures are of today and ignore every
//! query, and one is drawn at a time (25 ms), then kept with the pages: nobody can fill the memory or the
//! processors with them. Rectangles, glyphs and pixels need no crate for drawing; `png` writes what is drawn. A portrait or
//! emblem stands with its credit, since the picture is shown where the page is not.

mod canvas;
mod draw;
mod poster;
mod typefaces;

pub use self::poster::{Likeness, Poster};
pub use self::typefaces::Typefaces;

/// How wide every picture is, in pixels: what the networks that show such pictures ask for.
pub const WIDTH: u32 = 1200;
/// How high it is.
pub const HEIGHT: u32 = 630;
