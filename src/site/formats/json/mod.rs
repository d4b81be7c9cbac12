//! The API: what a page is about as JSON, in wire types of its own, so that no change of the model changes it unseen.
//!
//! Members stand in the order of their types and languages in that of their tags, so the same value gives the same bytes.
//! What is unknown is `null` and there nevertheless. A document of today names no day, since it is kept until something
//! changes, as a page is. The comments of the wire types are the descriptions in `/api/openapi.json`.

mod bodies;
mod changes;
mod documents;
mod last_changed;
mod lists;
mod paging;
mod people;
mod pictures;
mod posts;
mod records;
mod references;
mod superiors;
mod values;

pub use self::bodies::{WireOrganization, WireUnit};
pub use self::documents::WireSection;
pub use self::lists::{
    WireEventList, WireFunctionList, WireOrganizationList, WirePersonList, WirePostList,
    WireUnitList, list,
};
pub use self::people::WirePerson;
pub use self::posts::WirePost;
pub use self::records::{
    WireChangeRecord, WireExternalBodyRecord, WirePageRecord, WireTopicRecord,
};
pub use self::values::{VERSION, WireDate, WireLocalized, Word, localized};

use anyhow::Result;

use crate::address::Page;
use crate::model::{Body, Subject};
use crate::site::formats::serialize::to_json;
use crate::site::view::View;

/// The document of a page; `None` where there is none of its kind.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    let text = match page.subject() {
        Some(Subject::Body(Body::Organization(id))) => to_json(&WireOrganization::new(view, id)),
        Some(Subject::Body(Body::Unit(id))) => to_json(&WireUnit::new(view, id)),
        Some(Subject::Post(id)) => to_json(&WirePost::new(view, id)),
        Some(Subject::Section(id)) => to_json(&WireSection::new(view, id)),
        Some(Subject::Person(id)) => to_json(&WirePerson::new(view, id)),
        Some(Subject::SitePage(_)) | None => return Ok(None),
    };
    text.map(Some)
}
