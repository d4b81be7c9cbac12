//! The kinds of content files as written: every key of every file is defined here and nowhere else.

mod bodies;
mod change;
mod contact;
mod documents;
mod elsewhere;
mod life;
mod named;
mod partner;
mod period;
mod person;
mod pictures;
mod profile;
mod site;
mod superior;

use toml::Spanned;

use super::allow::{AllowanceRecord, Allows};

pub use bodies::{
    ExternalBodyRecord, FormerParentRecord, OrganizationRecord, ParentRecord, UnitRecord,
    WrittenKind,
};
pub use change::{ChangeRecord, MovedFunctionRecord, PartyRecord};
pub use contact::{AccountRecord, ClosureRecord, ContactRecord, LocationRecord, OpeningRecord};
pub use documents::{ArticleRecord, PartRecord, SectionRecord, SitePageRecord};
pub use elsewhere::{IdentifierRecord, LinkRecord};
pub use life::{WrittenLife, WrittenPeriod};
pub use named::{KindsRecord, TitlesRecord};
pub use partner::WrittenPartner;
pub use period::{EndedPeriodRecord, PeriodRecord};
pub use person::{AffiliationRecord, PersonRecord, PositionRecord, WrittenGender};
pub use pictures::{PictureRecord, PortraitRecord};
pub use profile::{
    AppointmentRecord, AreaRecord, BodyTextsRecord, FunctionRecord, HistoryRecord, OverseesRecord,
    PostFileRecord, PostRecord, ProfileRecord, SeatRecord, SourceRecord, WrittenPost, WrittenTitle,
};
pub use site::{
    EditingRecord, LanguageRecord, SearchRecord, SecurityRecord, SiteRecord, TopicsRecord,
    WithdrawnRecord,
};
pub use superior::SuperiorRecord;

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
    KindsRecord,
    OrganizationRecord,
    PersonRecord,
    PostFileRecord,
    SearchRecord,
    SectionRecord,
    SitePageRecord,
    SiteRecord,
    TitlesRecord,
    TopicsRecord,
    UnitRecord,
    WithdrawnRecord,
);
