//! Pictures, whose files are in `images/`.

use crate::content::localized::WrittenText;
use crate::content::record::record;

record! {
    /// The picture by which a person or a body is known: a portrait, an emblem.
    pub struct PortraitRecord as a_portrait {
        /// The file, by its path below `images/`.
        file: required String,
        /// What is seen in it, for those who do not see it.
        alt: optional WrittenText,
        /// Who made it or has the rights to it.
        credit: optional WrittenText,
    }
}

record! {
    /// A picture of a body: its building, the way there.
    pub struct PictureRecord as a_picture {
        /// The file, by its path below `images/`.
        file: required String,
        /// What is seen in it, for those who do not see it.
        alt: optional WrittenText,
        /// What there is to say of it.
        caption: optional WrittenText,
        /// Who made it or has the rights to it.
        credit: optional WrittenText,
    }
}
