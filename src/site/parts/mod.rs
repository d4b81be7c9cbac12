//! Parts that several pages share, each with its template in `templates/parts/`.

mod contacts;
mod facts;
mod full_text;
mod functions;
mod heading;
mod history;
mod positions;
mod posts;
mod sources;
mod standing;

pub use contacts::{Contacts, current as current_contacts};
pub use facts::{Citations, Facts};
pub use full_text::FullText;
pub use functions::Functions;
pub use heading::Heading;
pub use history::{History, appointment_words, held};
pub use positions::Positions;
pub use posts::{Holders, Posts, kind_words};
pub use sources::Sources;
pub use standing::Standing;

/// Lets a template show a part as the HTML that it is.
macro_rules! html_parts {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}

html_parts!(
    Citations, Contacts, Facts, FullText, Functions, Heading, History, Holders, Positions, Posts,
    Sources, Standing,
);
