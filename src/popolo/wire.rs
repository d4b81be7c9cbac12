//! The classes of Popolo as others write them: what is null or of no use is absent, numbers may stand for texts, and what
//! nobody knows is passed over.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A document: its records by class.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Document {
    #[serde(deserialize_with = "list")]
    pub persons: Vec<Person>,
    #[serde(deserialize_with = "list")]
    pub organizations: Vec<Organization>,
    #[serde(deserialize_with = "list")]
    pub posts: Vec<Post>,
    #[serde(deserialize_with = "list")]
    pub memberships: Vec<Membership>,
    #[serde(deserialize_with = "list")]
    pub events: Vec<Event>,
    #[serde(deserialize_with = "list")]
    pub areas: Vec<Area>,
}

/// A person.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Person {
    pub id: Text,
    pub name: Text,
    #[serde(deserialize_with = "list")]
    pub other_names: Vec<OtherName>,
    pub family_name: Text,
    pub given_name: Text,
    pub sort_name: Text,
    pub email: Text,
    pub gender: Text,
    pub birth_date: Text,
    pub death_date: Text,
    pub image: Text,
    pub biography: Text,
    #[serde(deserialize_with = "list")]
    pub images: Vec<Link>,
    #[serde(deserialize_with = "list")]
    pub identifiers: Vec<Identifier>,
    #[serde(deserialize_with = "list")]
    pub contact_details: Vec<ContactDetail>,
    #[serde(deserialize_with = "list")]
    pub links: Vec<Link>,
    #[serde(deserialize_with = "list")]
    pub sources: Vec<Link>,
}

/// An organization, or a part of one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Organization {
    pub id: Text,
    pub name: Text,
    #[serde(deserialize_with = "list")]
    pub other_names: Vec<OtherName>,
    pub classification: Text,
    pub parent_id: Text,
    pub area: Option<Area>,
    pub area_id: Text,
    #[serde(rename = "abstract")]
    pub summary: Text,
    pub founding_date: Text,
    pub dissolution_date: Text,
    pub image: Text,
    #[serde(deserialize_with = "list")]
    pub identifiers: Vec<Identifier>,
    #[serde(deserialize_with = "list")]
    pub contact_details: Vec<ContactDetail>,
    #[serde(deserialize_with = "list")]
    pub links: Vec<Link>,
    #[serde(deserialize_with = "list")]
    pub sources: Vec<Link>,
}

/// A post.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Post {
    pub id: Text,
    pub label: Text,
    #[serde(deserialize_with = "list")]
    pub other_label: Vec<Text>,
    pub role: Text,
    pub organization_id: Text,
    pub area: Option<Area>,
    pub area_id: Text,
    pub start_date: Text,
    pub end_date: Text,
    #[serde(deserialize_with = "list")]
    pub contact_details: Vec<ContactDetail>,
    #[serde(deserialize_with = "list")]
    pub links: Vec<Link>,
    #[serde(deserialize_with = "list")]
    pub sources: Vec<Link>,
}

/// A person in a post or an organization.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Membership {
    pub label: Text,
    pub role: Text,
    pub person_id: Text,
    pub organization_id: Text,
    pub post_id: Text,
    pub on_behalf_of_id: Text,
    pub area_id: Text,
    pub legislative_period_id: Text,
    pub start_date: Text,
    pub end_date: Text,
    #[serde(deserialize_with = "list")]
    pub contact_details: Vec<ContactDetail>,
}

/// An event, such as a legislative period.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Event {
    pub id: Text,
    pub start_date: Text,
    pub end_date: Text,
}

/// A district or jurisdiction.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Area {
    pub id: Text,
    pub name: Text,
    pub identifier: Text,
}

/// Another name.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct OtherName {
    pub name: Text,
    pub lang: Text,
    pub note: Text,
    pub start_date: Text,
    pub end_date: Text,
}

/// A way to reach somebody.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ContactDetail {
    pub label: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    pub value: Text,
}

/// A number in somebody's scheme.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Identifier {
    pub identifier: Text,
    pub scheme: Text,
}

/// An address, and what is there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Link {
    pub url: Text,
    pub note: Text,
}

/// A text without space around it; empty where there is none.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// The text, where there is one.
    pub fn get(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|text| !text.is_empty())
    }

    /// The text as it is.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Value::deserialize(deserializer)? {
            Value::String(text) => Self(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Value::Number(number) => Self(number.to_string()),
            Value::Null | Value::Bool(_) => Self::default(),
            Value::Array(_) | Value::Object(_) => return Err(D::Error::custom("no text")),
        })
    }
}

/// A list without what is null in it; empty where it is null itself.
fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let list: Option<Vec<Option<T>>> = Option::deserialize(deserializer)?;
    Ok(list.into_iter().flatten().flatten().collect())
}
