//! Pictures of the content: what a file is, and its sizes for screens.
//!
//! A file is looked at when content is read: its kind, its size in pixels, a hash of its bytes, and whether it is whole. It
//! is neither decoded nor kept then, so that hundreds of portraits neither delay the first page nor fill the memory; pages
//! need no more than this of it. Whoever is asked for one of its sizes reads the file again, and takes it only where it
//! still has that hash.
//!
//! What is sent is never the file. Pixels are decoded, scaled, turned upright and written anew, so that nothing else of a
//! file gets out: no place where a photograph was taken, no name of whoever took it. Of its metadata the colour profile
//! alone stays, without which the colours of many cameras would be others.

mod colors;
mod damage;
mod drawing;
mod formats;
mod image;
mod inspect;
mod kind;
mod orientation;
mod references;
mod scale;
mod svg;

pub use self::damage::Damage;
pub use self::image::{Image, WIDTH_BESIDE_NAME};
pub use self::inspect::Flaw;
pub use self::kind::{ImageKind, MAX_BYTES, MAX_PIXELS};
pub use self::references::LeftOut;
pub use self::scale::{Raster, Rendition};
