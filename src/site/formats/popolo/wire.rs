//! The classes of Popolo as JSON, as far as the directory knows what they say.

use serde::Serialize;

/// A document: its records by class, as programs that read Popolo expect them.
#[derive(Debug, Default, Serialize)]
pub struct WirePopolo {
    pub persons: Vec<WirePerson>,
    pub organizations: Vec<WireOrganization>,
    pub posts: Vec<WirePost>,
    pub memberships: Vec<WireMembership>,
}

#[derive(Debug, Serialize)]
pub struct WirePerson {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<WireName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    pub sort_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub death_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub biography: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<WireIdentifier>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<WireContact>,
    pub links: Vec<WireLink>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<WireLink>,
}

/// An organization or, since Popolo has no class for it, a unit.
#[derive(Debug, Serialize)]
pub struct WireOrganization {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<WireName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<WireArea>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founding_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissolution_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<WireIdentifier>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<WireContact>,
    pub links: Vec<WireLink>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<WireLink>,
}

#[derive(Debug, Serialize)]
pub struct WirePost {
    pub id: String,
    /// The post and its body.
    pub label: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_label: Vec<String>,
    /// The title alone.
    pub role: String,
    pub organization_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<WireArea>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<WireContact>,
    pub links: Vec<WireLink>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<WireLink>,
}

/// A person in a post, or in a body without one.
#[derive(Debug, Serialize)]
pub struct WireMembership {
    /// The post, and how it is held where that is not in full; or else as what the person belongs to the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    pub person_id: String,
    pub organization_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contact_details: Vec<WireContact>,
}

/// A district or jurisdiction.
#[derive(Debug, Serialize)]
pub struct WireArea {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
}

/// Another name.
#[derive(Debug, Serialize)]
pub struct WireName {
    pub name: String,
    /// The language it is in: no property of Popolo's, but that of the data that EveryPolitician gave in it.
    pub lang: String,
    /// Why there is another name: `multilingual`, `short`, `former`, `name-plate`, `translation` or `other`; of a person also
    /// `alias`, `maiden` or `romanization`.
    pub note: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
}

/// A way to reach somebody.
#[derive(Debug, Serialize)]
pub struct WireContact {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `voice`, `fax`, `email`, `url`, `address`, or the service of an account.
    #[serde(rename = "type")]
    pub kind: String,
    pub value: String,
}

/// A number or code in somebody's scheme.
#[derive(Debug, Serialize)]
pub struct WireIdentifier {
    pub identifier: String,
    pub scheme: String,
}

#[derive(Debug, Serialize)]
pub struct WireLink {
    pub url: String,
    pub note: String,
}
