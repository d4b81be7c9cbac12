//! The kinds of content files as written: every key of every file is defined here and nowhere else.

mod bodies;
mod change;
mod documents;
mod person;
mod profile;
mod site;

use toml::Spanned;

pub use self::bodies::ExternalBodyRecord;
pub use self::bodies::UnitRecord;
pub use self::bodies::{OrganizationRecord, ParentRecord};
pub use self::documents::SitePageRecord;
pub use self::documents::{ArticleRecord, PartRecord, SectionRecord};
pub use self::profile::{AppointmentRecord, PostRecord};
pub use self::site::SearchRecord;
pub use self::site::TitlesRecord;
pub use self::site::TopicsRecord;
pub use self::site::WithdrawnRecord;
use super::allow::{AllowanceRecord, Allows};
pub use change::{ChangeRecord, MovedFunctionRecord, PartyRecord};
pub use person::PersonRecord;
pub use profile::{
    ContactRecord, EndedPeriodRecord, FunctionRecord, HistoryRecord, PeriodRecord, ProfileRecord,
    SourceRecord,
};
pub use site::{EditingRecord, LanguageRecord, SecurityRecord, SiteRecord};

macro_rules! allows {
    ($($record:ty),+ $(,)?) => {
        $(impl Allows for $record {
            fn allowances(&self) -> &[Spanned<AllowanceRecord>] {
                &self.allow
            }
        })+
    };
}

allows!(
    ChangeRecord,
    ExternalBodyRecord,
    OrganizationRecord,
    PersonRecord,
    SearchRecord,
    SectionRecord,
    SitePageRecord,
    SiteRecord,
    TitlesRecord,
    TopicsRecord,
    UnitRecord,
    WithdrawnRecord,
);
