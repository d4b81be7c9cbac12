//! `not-verified`: content that nobody has verified for longer than the site allows.
//!
//! Content is out of date by its own dates, in months. `check` takes the day from its caller: today in UTC, since a
//! term of months does not depend on the hour. `serve` gives no day: it warns of what an edit did, not of what time
//! does.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use toml::Spanned;

use crate::content::schema::{ProfileRecord, SourceRecord};
use crate::content::tree::{Tree, Written, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::PartialDate;

/// A date as written.
type Dated<'a> = &'a Spanned<PartialDate>;

/// Reports what is out of date on a day, where the site says how long content counts as verified.
pub fn check(tree: &Tree, day: Date, diagnostics: &mut Vec<Diagnostic>) {
    let site = tree.site.as_ref().and_then(Written::read);
    let within = site.and_then(|(_, record)| record.verify_within.as_ref());
    let Some(within) = within.map(|months| *months.get_ref()) else {
        return;
    };
    // A term that the calendar cannot hold is never over.
    let Ok(oldest) = day.checked_sub(i64::from(within).months()) else {
        return;
    };
    let mut overdue = Overdue {
        oldest,
        within,
        diagnostics,
    };
    for organization in tree.organizations.values() {
        overdue.check_organization(organization);
    }
    for (file, record) in tree.people.values().filter_map(Written::read) {
        overdue.check_date(file, record.verified.as_ref());
    }
}

/// What is reported.
struct Overdue<'a> {
    /// The last day that counts.
    oldest: Date,
    within: u32,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Overdue<'_> {
    /// An organization, its units and its sections. A unit without a date or a source of its own was verified with its
    /// organization, as its page says.
    fn check_organization(&mut self, organization: &WrittenOrganization) {
        if let Some(itself) = organization.itself() {
            match date(itself.profile) {
                Some(verified) => self.check_date(itself.file, Some(verified)),
                None => self.diagnostics.push(undated(itself.file)),
            }
        }
        let units = organization.units.keys();
        for unit in units.filter_map(|slug| organization.unit(slug)) {
            self.check_date(unit.file, date(unit.profile));
        }
        for (file, record) in organization.sections.values().filter_map(Written::read) {
            let verified = record.verified.as_ref();
            self.check_date(file, verified.or_else(|| last_read(&record.sources)));
        }
    }

    fn check_date(&mut self, file: &Arc<str>, verified: Option<Dated<'_>>) {
        let Some(verified) = verified.filter(|date| date.get_ref().latest() < self.oldest) else {
            return;
        };
        let date = verified.get_ref().to_string();
        let message = say::not_verified_since(date, self.within.to_string());
        let place = Place::span(file, verified.span());
        let found = Diagnostic::new(Code::NotVerified, place, message);
        self.diagnostics.push(found);
    }
}

/// When a body was last verified: the date that says so, or else the last reading of a source.
fn date(profile: &ProfileRecord) -> Option<Dated<'_>> {
    let verified = profile.verified.as_ref();
    verified.or_else(|| last_read(&profile.sources))
}

fn last_read(sources: &[Spanned<SourceRecord>]) -> Option<Dated<'_>> {
    let read = sources
        .iter()
        .filter_map(|source| source.get_ref().read.as_ref());
    read.max_by_key(|date| date.get_ref().latest())
}

fn undated(file: &Arc<str>) -> Diagnostic {
    Diagnostic::new(Code::NotVerified, Place::file(file), say::never_verified())
}
