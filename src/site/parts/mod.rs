//! Parts that several pages share, each with its template in `templates/parts/`.

mod all_parts;
mod answers;
mod blocks;
mod body;
mod chart;
mod contacts;
mod contents;
pub mod description;
pub(crate) mod editing;
mod embed;
mod facts;
mod figure;
mod forge;
mod forms;
mod frame;
mod full_text;
mod function_list;
mod functions;
mod heading;
mod history;
mod holder_list;
pub(crate) mod json_ld;
mod list_parts;
mod open_graph;
mod organizations;
mod people;
mod phone_book;
mod picture;
mod positions;
mod posts;
mod qr_code;
mod referrers;
mod reporting;
mod search_box;
mod sources;
mod terms;
mod units;

pub use all_parts::all_parts;
pub use answers::AnswerList;
pub use blocks::Blocks;
pub use body::{BodyBlocks, texts_at};
pub use chart::Chart;
pub use contacts::Contacts;
pub use contents::Contents;
pub use embed::{Embed, EmbeddedFrame, discovery};
pub use facts::{Citations, Facts};
pub use figure::{Figure, Figures};
pub use forms::{FormatLinks, contact_card};
pub use frame::Frame;
pub use full_text::FullText;
pub use function_list::{FunctionList, FunctionsByBody, FunctionsByTopic, Grouping};
pub use functions::Functions;
pub use heading::Heading;
pub use history::{AllChanges, History, appointment_words, page_of_changes, transfer_words};
pub use holder_list::{AllHolders, HolderList};
pub use list_parts::{FoundPart, PartIndex, PartPager, PartedList};
pub use organizations::{AllOrganizations, Organizations};
pub use people::{AllPeople, PeopleList};
pub use phone_book::{AllOffices, PhoneBook};
pub use picture::poster;
pub use positions::Positions;
pub use posts::{Holders, PostRow, Posts};
pub use qr_code::QrCode;
pub use referrers::Referrers;
pub use search_box::SearchBox;
pub use sources::Sources;
pub use terms::{Terms, in_manner, kind_words, with_kind};
pub use units::{Units, former_units};

use crate::site::queries::Standing;

/// Lets a template show a part as the HTML that it is.
macro_rules! html_parts {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}

html_parts!(
    AnswerList,
    Blocks,
    Chart,
    Citations,
    Contacts,
    Contents,
    Embed,
    Facts,
    Figure,
    Figures,
    FormatLinks,
    FullText,
    FunctionList,
    Functions,
    Heading,
    History,
    HolderList,
    Holders,
    Organizations,
    PartIndex,
    PartPager,
    PeopleList,
    PhoneBook,
    Positions,
    Terms,
    Posts,
    QrCode,
    Referrers,
    SearchBox,
    Sources,
    Standing,
    Units,
);
