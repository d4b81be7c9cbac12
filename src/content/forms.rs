//! The kinds of TOML files as forms to fill in: what each is called, where such files stand, and what is in them.

use super::layout::Kind;
use super::reader::Record;
use super::schema::{
    ChangeRecord, ExternalBodyRecord, OrganizationRecord, PersonRecord, SearchRecord,
    SectionRecord, SitePageRecord, SiteRecord, TitlesRecord, TopicsRecord, UnitRecord,
    WithdrawnRecord,
};
use super::shape::RecordShape;

/// A kind of TOML file.
pub struct Form {
    /// What it is called, which is also the name of its JSON Schema.
    pub name: &'static str,
    /// What is in it.
    pub shape: fn() -> RecordShape,
}

macro_rules! forms {
    ($($kind:pat => $name:literal $record:ty,)+) => {
        /// Every kind of TOML file.
        pub const ALL: &[Form] = &[$(Form { name: $name, shape: <$record as Record>::record_shape },)+];

        /// The name of the form of what a file holds; none where it is no TOML.
        fn name(kind: Kind<'_>) -> Option<&'static str> {
            match kind {
                $($kind => Some($name),)+
                Kind::Locale(_) | Kind::JsonSchema => None,
            }
        }
    };
}

forms! {
    Kind::Site => "site" SiteRecord,
    Kind::Titles => "titles" TitlesRecord,
    Kind::Topics => "topics" TopicsRecord,
    Kind::Search => "search" SearchRecord,
    Kind::Withdrawn => "withdrawn" WithdrawnRecord,
    Kind::Organization(_) => "organization" OrganizationRecord,
    Kind::Unit(..) => "unit" UnitRecord,
    Kind::Section(..) => "section" SectionRecord,
    Kind::Person(_) => "person" PersonRecord,
    Kind::Change(_) => "change" ChangeRecord,
    Kind::ExternalBody(_) => "external-body" ExternalBodyRecord,
    Kind::Page(_) => "page" SitePageRecord,
}

/// The form of what a file holds; none where it is no TOML.
pub fn of(kind: Kind<'_>) -> Option<&'static Form> {
    let name = name(kind)?;
    ALL.iter().find(|form| form.name == name)
}
