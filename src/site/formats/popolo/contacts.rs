//! Contact points, which Popolo has as one record a number.

use crate::model::ContactPoint;
use crate::site::formats::popolo::in_brief;
use crate::site::formats::popolo::wire::WireContact;
use crate::site::view::View;
use crate::text::Phone;

/// Everything that can be called, written or gone to.
pub fn all<'p>(
    view: &View<'_>,
    points: impl Iterator<Item = &'p ContactPoint>,
) -> Vec<WireContact> {
    points.flat_map(|point| of_point(view, point)).collect()
}

fn of_point(view: &View<'_>, point: &ContactPoint) -> Vec<WireContact> {
    let label = point.purpose.as_ref();
    let label = label.map(|purpose| in_brief(view, purpose).clone());
    let contact = |kind, value| WireContact {
        label: label.clone(),
        kind,
        value,
    };
    let mut all = Vec::new();
    let voices = point.phones.iter().map(|phone| ("voice", number(phone)));
    let faxes = point.faxes.iter().map(|fax| ("fax", number(fax)));
    let emails = point.emails.iter().map(|it| ("email", it.to_string()));
    let website = point.website.iter().map(|it| ("url", it.to_string()));
    let values = voices.chain(faxes).chain(emails).chain(website);
    all.extend(values.map(|(kind, value)| contact(kind, value)));
    if let Some(address) = &point.address {
        let mut address = in_brief(view, address).clone();
        if let Some(code) = &point.postal_code {
            address.push_str(&format!(" {code}"));
        }
        all.push(contact("address", address));
    }
    all
}

/// A number as Popolo wants it: as in a `tel:` URL (RFC 3966), without the scheme.
fn number(phone: &Phone) -> String {
    phone.uri().trim_start_matches("tel:").to_owned()
}
