//! A unit lasts no longer than its organization and its parent.

use std::sync::Arc;

use toml::Spanned;

use super::bounds::{self, Bounds};
use super::{dates, may_have_end, report_outside};
use crate::content::schema::UnitRecord;
use crate::content::tree::{Written, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::PartialDate;

pub fn check(
    organization: &WrittenOrganization,
    written: &Written<UnitRecord>,
    itself: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(record) = &written.record else {
        return;
    };
    let bounds = bounds::of_parent(organization, record, itself);
    let period = &record.period;
    report_outside(&written.file, dates(period), &bounds, "unit", diagnostics);
    let is_open = period.end.is_none() && !may_have_end(&written.file, diagnostics);
    if let Some((file, end)) = end_above(organization, record).filter(|_| is_open) {
        diagnostics.push(open(written, record, file, end));
    }
}

/// The end, with its file, of the unit right above, or of the organization where there is none.
pub fn end_above<'a>(
    organization: &'a WrittenOrganization,
    unit: &UnitRecord,
) -> Option<(&'a Arc<str>, &'a Spanned<PartialDate>)> {
    match &unit.parent {
        Some(parent) => {
            let written = organization.units.get(parent.get_ref())?;
            let period = &written.record.as_deref()?.period;
            let end = period.end.as_ref()?;
            let is_ordered = period.period().is_ordered();
            is_ordered.then_some((&written.file, end))
        }
        None => {
            let written = organization.organization.as_ref()?;
            let end = written.record.as_deref()?.closed.as_ref()?;
            let is_ordered = organization.itself()?.life.is_ordered();
            is_ordered.then_some((&written.file, end))
        }
    }
}

fn open(
    written: &Written<UnitRecord>,
    record: &UnitRecord,
    above: &Arc<str>,
    end: &Spanned<PartialDate>,
) -> Diagnostic {
    let (what, place) = match &record.parent {
        Some(parent) => ("its parent", Place::span(&written.file, parent.span())),
        None => ("its organization", Place::file(&written.file)),
    };
    let end_date = end.get_ref();
    Diagnostic::new(
        Code::OpenUnit,
        place,
        format!("this unit is open, but {what} ends on {end_date}"),
    )
    .label("is no more")
    .related(Place::span(above, end.span()), "ends here")
    .help(format!(
        "give the unit end = \"{end_date}\", or an earlier one; if it moved, give it the parent it has now"
    ))
}
