//! The kinds of content files as written: every key of every file is defined here and nowhere else.

mod allowance;
mod change;
mod external_body;
mod organization;
mod person;
mod post;
mod profile;
mod references;
mod search;
mod section;
mod site;
mod site_page;
mod titles;
mod topics;
mod translations;
mod unit;
mod withdrawn;

pub use allowance::{AllowanceRecord, Allows};
pub use change::{ChangeRecord, MovedFunctionRecord, PartyRecord};
pub use external_body::ExternalBodyRecord;
pub use organization::{OrganizationRecord, ParentRecord};
pub use person::PersonRecord;
pub use post::{AppointmentRecord, PostRecord};
pub use profile::{
    ContactRecord, EndedPeriodRecord, FunctionRecord, HistoryRecord, PeriodRecord, ProfileRecord,
    SourceRecord,
};
pub use references::{Holder, REFERENCES, Referent};
pub use search::SearchRecord;
pub use section::{ArticleRecord, PartRecord, SectionRecord};
pub use site::{EditingRecord, LanguageRecord, SecurityRecord, SiteRecord};
pub use site_page::SitePageRecord;
pub use titles::TitlesRecord;
pub use topics::TopicsRecord;
pub use translations::Translations;
pub use unit::UnitRecord;
pub use withdrawn::WithdrawnRecord;
