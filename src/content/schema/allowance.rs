//! `[[allow]]` of any content file: a warning that is known and meant to be.

use toml::Spanned;

use super::{
    ChangeRecord, ExternalBodyRecord, OrganizationRecord, PersonRecord, SearchRecord,
    SectionRecord, SitePageRecord, SiteRecord, TitlesRecord, TopicsRecord, UnitRecord,
    WithdrawnRecord,
};
use crate::content::record::record;
use crate::diagnostics::Code;

record! {
    /// A warning that is silenced, and why.
    pub struct AllowanceRecord as "an allowance" {
        /// The code of the warning.
        code: required Code,
        /// Why it is right as it stands.
        reason: required String,
        /// What the line with the warning has in it, where not every such warning of the file is meant.
        text: optional String,
    }
}

/// A file that can silence warnings.
pub trait Allows {
    /// The allowances it makes.
    fn allowances(&self) -> &[Spanned<AllowanceRecord>];
}

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
