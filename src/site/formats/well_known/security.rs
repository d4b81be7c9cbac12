//! Whom to tell of a weakness of the site (RFC 9116).

use jiff::civil::time;
use jiff::tz::TimeZone;

use crate::address::{Page, WellKnown};
use crate::site::view::View;

/// Whom to tell; `None` where the content does not say.
pub fn security(view: &View<'_>) -> Option<String> {
    let site = view.directory().site();
    let security = site.security.as_ref()?;
    // It holds until the day is over where the institutions are.
    let expires = security.expires.to_datetime(time(23, 59, 59, 0));
    let expires = expires.to_zoned(site.time_zone.clone()).ok()?;
    let expires = expires.with_time_zone(TimeZone::UTC);
    let mut lines = Vec::new();
    if let Some(email) = &security.email {
        lines.push(format!("Contact: mailto:{email}"));
    }
    if let Some(page) = &security.page {
        lines.push(format!("Contact: {}", page.as_str()));
    }
    lines.push(format!(
        "Expires: {}",
        expires.strftime("%Y-%m-%dT%H:%M:%SZ")
    ));
    if let Some(policy) = &security.policy {
        lines.push(format!("Policy: {}", policy.as_str()));
    }
    let own = view.permalink(Page::WellKnown(WellKnown::Security));
    lines.push(format!("Canonical: {own}\n"));
    Some(lines.join("\n"))
}
