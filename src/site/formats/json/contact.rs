//! How to reach somebody.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::ContactPoint;
use crate::site::formats::json::shared::{WireLocalized, WirePeriod, localized};
use crate::site::formats::json::values::WireUrl;
use crate::text::Phone;

/// A way to reach a body or the holder of a post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Contact")]
pub struct WireContact {
    /// What it is for.
    purpose: Option<WireLocalized>,
    /// Telephone numbers.
    phones: Vec<WirePhone>,
    /// Fax numbers.
    faxes: Vec<WirePhone>,
    /// E-mail addresses.
    emails: Vec<String>,
    /// The body's own site.
    website: Option<WireUrl>,
    /// The postal address, in one line.
    address: Option<WireLocalized>,
    /// The postal code.
    postal_code: Option<String>,
    /// When someone is there.
    hours: Option<WireLocalized>,
    /// When it is valid.
    period: WirePeriod,
}

/// A telephone number.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Phone")]
pub struct WirePhone {
    /// By ITU-T E.164, without an extension.
    e164: String,
    /// As people read it abroad, with its extension.
    international: String,
    /// What dials it (RFC 3966), with its extension.
    url: WireUrl,
}

impl WireContact {
    /// A contact point.
    pub fn new(point: &ContactPoint) -> Self {
        let phones = |phones: &[Phone]| phones.iter().map(WirePhone::new).collect();
        Self {
            purpose: point.purpose.as_ref().map(localized),
            phones: phones(&point.phones),
            faxes: phones(&point.faxes),
            emails: point.emails.iter().map(ToString::to_string).collect(),
            website: point.website.as_ref().map(WireUrl::of),
            address: point.address.as_ref().map(localized),
            postal_code: point.postal_code.clone(),
            hours: point.hours.as_ref().map(localized),
            period: WirePeriod::new(point.period),
        }
    }
}

impl WirePhone {
    fn new(phone: &Phone) -> Self {
        Self {
            e164: phone.e164().to_owned(),
            international: phone.international().to_owned(),
            url: WireUrl(phone.uri()),
        }
    }
}
