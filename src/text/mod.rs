//! Value types, parsed once: whoever holds one need not check it again.
//!
//! Nothing here knows of files, of the directory or of pages.

mod characters;
mod choice;
mod collation;
mod currency;
mod degrees;
mod email;
mod filing;
mod identifier;
mod language;
mod life;
mod localized;
mod markdown;
mod official_languages;
mod opening_hours;
mod partial_date;
mod period;
mod phone;
mod pinyin;
mod positive_number;
mod quotes;
mod repository_path;
mod slug;
mod web_address;

pub use characters::{
    is_control, is_invisible, is_stray, is_wide_punctuation, narrow, turns_order,
};
pub use choice::Choice;
pub(crate) use choice::choices;
pub use collation::Collation;
pub use currency::Currency;
pub use degrees::{Degrees, Latitude, Longitude};
pub use email::{Email, EmailError};
pub use filing::{Filing, end_of_letter, filed_letters};
pub use identifier::{Identifier, IdentifierError, IdentifierProblem, SCHEMES, Scheme};
pub use language::{Direction, LanguageTag, LanguageTagError};
pub use life::Life;
pub use localized::{Localized, LocalizedText, Translation, TranslationStatus};
pub use markdown::{Markdown, MarkdownError, MarkdownProblem};
pub use opening_hours::{TimeOfDay, Weekday, Weekdays, WeekdaysError};
pub use partial_date::{PartialDate, PartialDateError};
pub use period::{Certainty, End, Period};
pub(crate) use phone::EXTENSION_MARKS;
pub use phone::{Phone, PhoneError, PhoneRegion};
pub use pinyin::{
    family_name, name_in_pinyin, passport_syllable, readings, slug_in_pinyin, syllable,
};
pub use positive_number::PositiveNumber;
pub use quotes::without_quotes;
pub use repository_path::RepositoryPath;
pub use slug::{Slug, SlugError};
pub use web_address::{WebAddress, WebAddressError};

/// How many characters of a query are read; nobody types more to find an office.
pub const LONGEST_QUERY: usize = 200;
