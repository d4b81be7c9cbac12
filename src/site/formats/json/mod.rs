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

use crate::address::Page;
use crate::model::{Body, Subject};
use crate::site::formats::written;
use crate::site::view::View;

/// The version of the API, which stands in every document. A field that is added leaves it as it is; any other change
/// raises it.
pub const VERSION: u32 = 1;

/// The document of a page; `None` where there is none of its kind.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    let text = match page.subject() {
        Some(Subject::Body(Body::Organization(id))) => written(&WireOrganization::new(view, id)),
        Some(Subject::Body(Body::Unit(id))) => written(&WireUnit::new(view, id)),
        Some(Subject::Post(id)) => written(&WirePost::new(view, id)),
        Some(Subject::Section(id)) => written(&WireSection::new(view, id)),
        Some(Subject::Person(id)) => written(&WirePerson::new(view, id)),
        Some(Subject::SitePage(_)) | None => return Ok(None),
    };
    text.map(Some)
}
