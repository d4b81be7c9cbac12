//! Between which dates the parts of something must lie.

use super::units;
use crate::content::schema::UnitRecord;
use crate::content::tree::WrittenOrganization;
use crate::text::{PartialDate, Period, Slug};

/// A date and, in words, what begins or ends on it.
type Bound = (PartialDate, String);

/// The first and the last day for the parts of something, as far as they are known.
#[derive(Debug, Clone, Default)]
pub struct Bounds {
    /// Its beginning, or a later one of what it is part of.
    pub start: Option<Bound>,
    /// Its end, or an earlier one of what it is part of.
    pub end: Option<Bound>,
}

impl Bounds {
    /// The bounds of something that lies within these. What surely lies outside them is a mistake of its own, which is
    /// not repeated for its parts.
    pub fn around(&self, life: Period, name: &str) -> Self {
        // Dates in the wrong order say nothing.
        let life = if life.is_ordered() {
            life
        } else {
            Period::default()
        };
        let start = match (life.start, &self.start) {
            (Some(own), Some((outer, of)))
                if own.earliest() < outer.earliest() && outer.earliest() <= own.latest() =>
            {
                Some((*outer, of.clone()))
            }
            (Some(own), _) => Some((own, name.to_owned())),
            (None, outer) => outer.clone(),
        };
        let end = match (life.end, &self.end) {
            (Some(own), Some((outer, of)))
                if outer.latest() < own.latest() && own.earliest() <= outer.latest() =>
            {
                Some((*outer, of.clone()))
            }
            (Some(own), _) => Some((own, name.to_owned())),
            (None, outer) => outer.clone(),
        };
        Self { start, end }
    }
}

/// The bounds for what an organization has.
pub fn of_organization(slug: &Slug, organization: &WrittenOrganization) -> Bounds {
    let life = organization.itself().map(|body| body.life);
    Bounds::default().around(life.unwrap_or_default(), &format!("`{slug}`"))
}

/// The bounds for what a unit has.
pub fn of_unit(organization: &WrittenOrganization, unit: &Slug, itself: &Bounds) -> Bounds {
    // No way up is longer than there are units; one that is leads in a circle, which is another mistake.
    of_unit_below(organization, unit, itself, organization.units.len())
}

/// The bounds for a unit itself: those of its parent, or else those of its organization.
pub fn of_parent(organization: &WrittenOrganization, unit: &UnitRecord, itself: &Bounds) -> Bounds {
    of_parent_below(organization, unit, itself, organization.units.len())
}

fn of_unit_below(
    organization: &WrittenOrganization,
    unit: &Slug,
    itself: &Bounds,
    steps: usize,
) -> Bounds {
    let written = organization.units.get(unit);
    let Some(record) = written.and_then(|written| written.record.as_deref()) else {
        return itself.clone();
    };
    let outer = of_parent_below(organization, record, itself, steps);
    let bounds = outer.around(record.period.period(), &format!("`{unit}`"));
    let is_open = record.period.end.is_none();
    if is_open && units::end_above(organization, record).is_some() {
        // That it has no end is the mistake, and not what lies after the end it ought to have.
        return Bounds {
            end: None,
            ..bounds
        };
    }
    bounds
}

fn of_parent_below(
    organization: &WrittenOrganization,
    unit: &UnitRecord,
    itself: &Bounds,
    steps: usize,
) -> Bounds {
    let Some(parent) = unit.parent.as_ref().filter(|_| steps > 0) else {
        return itself.clone();
    };
    let bounds = of_unit_below(organization, parent.get_ref(), itself, steps - 1);
    if unit.former_parents.is_empty() {
        return bounds;
    }
    // Its beginning lies in the time of another parent.
    Bounds {
        start: itself.start.clone(),
        end: bounds.end,
    }
}
