//! `security-expires`: a `[security]` whose last day is near or over.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

/// How many days before the last one somebody is told, so that there is time to make sure of the contact.
const NOTICE: i64 = 30;

/// Reports a last day that is near or over on a day.
pub fn check(tree: &Tree, day: Date, diagnostics: &mut Vec<Diagnostic>) {
    let site = tree.site.as_ref().and_then(Written::read);
    let Some((file, expires)) = site.and_then(|(file, record)| {
        let security = record.security.as_ref()?;
        Some((file, security.get_ref().expires.as_ref()?))
    }) else {
        return;
    };
    let last = expires.get_ref().latest();
    let is_near = last
        .checked_sub(NOTICE.days())
        .is_ok_and(|first| first <= day);
    if !is_near {
        return;
    }
    let message = match last < day {
        true => say::security_expired(last.to_string()),
        false => say::security_expires(last.to_string()),
    };
    diagnostics.push(Diagnostic::new(
        Code::SecurityExpires,
        Place::span(file, expires.span()),
        message,
    ));
}
