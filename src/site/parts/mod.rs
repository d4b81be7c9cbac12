//! Parts that several pages share, each with its template in `templates/parts/`.

mod contacts;
mod facts;
mod functions;
mod heading;
mod history;
mod phone_book;
mod positions;
mod posts;
mod section_text;
mod sources;
mod standing;

pub use contacts::{Contacts, current as current_contacts};
pub use facts::{Citations, Facts};
pub use functions::Functions;
pub use heading::Heading;
pub use history::{History, appointment_words, held};
pub use phone_book::PhoneBook;
pub use positions::Positions;
pub use posts::{Holders, Posts, kind_words};
pub use section_text::{SectionText, TextHeading};
pub use sources::Sources;
pub use standing::Standing;

/// Lets a template show a part as the HTML that it is.
macro_rules! html_parts {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}

html_parts!(
    Citations,
    Contacts,
    Facts,
    Functions,
    Heading,
    History,
    Holders,
    PhoneBook,
    Positions,
    Posts,
    SectionText,
    Sources,
    Standing,
);
