//! Parts that several pages share, each with its template in `templates/parts/`.

mod answers;
mod chart;
mod contacts;
mod contents;
mod facts;
mod full_text;
mod function_list;
mod functions;
mod heading;
mod history;
mod organizations;
mod phone_book;
mod positions;
mod posts;
mod search_box;
mod sources;
mod standing;
mod units;

pub use answers::AnswerList;
pub use chart::Chart;
pub use contacts::{
    Contacts, current as current_contacts, current_of_post as current_post_contacts, reach_of_post,
};
pub use contents::Contents;
pub use facts::{Citations, Facts};
pub use full_text::FullText;
pub use function_list::{FunctionList, Grouping};
pub use functions::{Functions, current as current_functions, present as present_functions};
pub use heading::Heading;
pub use history::{History, appointment_words, held};
pub use organizations::Organizations;
pub use phone_book::PhoneBook;
pub use positions::Positions;
pub use posts::{Holders, Posts, kind_words};
pub use search_box::SearchBox;
pub use sources::Sources;
pub use standing::Standing;
pub use units::{Units, units_by_group};

/// Lets a template show a part as the HTML that it is.
macro_rules! html_parts {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}

html_parts!(
    AnswerList,
    Chart,
    Citations,
    Contacts,
    Contents,
    Facts,
    FullText,
    FunctionList,
    Functions,
    Heading,
    History,
    Holders,
    Organizations,
    PhoneBook,
    Positions,
    Posts,
    SearchBox,
    Sources,
    Standing,
    Units,
);
