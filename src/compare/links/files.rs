//! The file that something is written in.

use crate::model::{Body, Directory, Id, Person, Section, SitePage};

/// The file of a body.
pub fn body(directory: &Directory, body: Body) -> String {
    match body {
        Body::Organization(id) => {
            format!("organizations/{}/organization.toml", directory.get(id).slug)
        }
        Body::Unit(id) => {
            let unit = directory.get(id);
            let organization = directory.get(unit.organization);
            format!(
                "organizations/{}/units/{}.toml",
                organization.slug, unit.slug
            )
        }
    }
}

/// The file of a section.
pub fn section(directory: &Directory, id: Id<Section>) -> String {
    let section = directory.get(id);
    let organization = directory.get(section.organization);
    format!(
        "organizations/{}/sections/{}.toml",
        organization.slug, section.slug
    )
}

/// The file of a person.
pub fn person(directory: &Directory, id: Id<Person>) -> String {
    format!("people/{}.toml", directory.get(id).slug)
}

/// The file of a page of the site.
pub fn page(directory: &Directory, id: Id<SitePage>) -> String {
    format!("pages/{}.toml", directory.get(id).slug)
}
