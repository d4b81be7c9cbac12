//! The API: what a target is about as JSON, in wire types of its own, so that no change of the model changes it unseen.

mod change;
mod changed;
mod contact;
mod facts;
mod function;
mod list;
mod names;
mod occupancy;
mod organization;
mod person;
mod post;
mod profile;
mod records;
mod referrers;
mod schemas;
mod seat;
mod section;
mod shared;
mod source;
mod unit;
mod values;

pub use self::change::WireChangeRecord;
pub use self::list::list;
pub use self::list::{
    WireEventList, WireFunctionList, WireOrganizationList, WirePersonList, WirePostList,
    WireUnitList,
};
pub use self::organization::WireOrganization;
pub use self::person::WirePerson;
pub use self::post::WirePost;
pub use self::records::{WireExternalBodyRecord, WirePageRecord, WireTopicRecord};
pub use self::section::WireSection;
pub use self::shared::{WireLocalized, localized};
pub use self::unit::WireUnit;
pub use self::values::WireDate;

use anyhow::Result;

use super::written;
use crate::site::address::Target;
use crate::site::view::View;

/// The version of the API, which stands in every document. A field that is added leaves it as it is; any other change
/// raises it.
pub const VERSION: u32 = 1;

/// The document of a target; `None` where the directory has no such thing.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, target: &Target) -> Result<Option<String>> {
    let directory = view.directory();
    let organization = |slug| directory.find_organization(slug);
    let text = match target {
        Target::Organization(slug) => {
            organization(slug).map(|id| written(&WireOrganization::new(view, id)))
        }
        Target::Unit(within, slug) => organization(within)
            .and_then(|within| directory.find_unit(within, slug))
            .map(|id| written(&WireUnit::new(view, id))),
        Target::Post(within, slug) => organization(within)
            .and_then(|within| directory.find_post(within, slug))
            .map(|id| written(&WirePost::new(view, id))),
        Target::Section(within, slug) => organization(within)
            .and_then(|within| directory.find_section(within, slug))
            .map(|id| written(&WireSection::new(view, id))),
        Target::Person(slug) => directory
            .find_person(slug)
            .map(|id| written(&WirePerson::new(view, id))),
        _ => None,
    };
    text.transpose()
}
