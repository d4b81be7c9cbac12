//! Units with what people look for first.

use askama::Template;

use crate::model::{Body, Id, Unit, UnitGroup};
use crate::site::parts::posts::head_lines;
use crate::site::queries::present::contacts_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Choice;

/// A list of units, each with its heads, its telephone numbers and the units inside it.
#[derive(Template)]
#[template(path = "parts/units.html")]
pub struct Units {
    rows: Vec<Row>,
}

struct Row {
    unit: Link,
    heads: Vec<Html>,
    phones: Vec<Link>,
    below: Units,
}

impl Units {
    /// These units, in this order.
    pub fn new(view: &View<'_>, units: impl Iterator<Item = Id<Unit>>) -> Self {
        Self {
            rows: units.map(|unit| Row::new(view, unit)).collect(),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Row {
    fn new(view: &View<'_>, id: Id<Unit>) -> Self {
        let body = Body::Unit(id);
        Self {
            unit: view.unit(id).between_words(),
            heads: head_lines(view, body),
            phones: contacts_of(view, body)
                .flat_map(|point| &point.phones)
                .map(|phone| view.dial(phone))
                .collect(),
            below: Units::new(view, view.units_of(body)),
        }
    }
}

/// The units that a body had, each with the end until which it did.
pub fn former_units(view: &View<'_>, body: Body) -> Vec<Html> {
    let directory = view.directory();
    let former = view.former_units_of(body);
    let former = former.filter_map(|id| {
        let life = directory.get(id).profile.life.whole();
        let unit = view.at_end_of(life).unit(id);
        Some(view.until(&unit, life.end?))
    });
    former.collect()
}

/// How many units there are below a body, at whatever depth.
pub fn count_below(view: &View<'_>, body: Body) -> usize {
    let units = view.directory().units_of(body, view.day());
    units
        .map(|unit| 1 + count_below(view, Body::Unit(unit)))
        .sum()
}

/// The units directly under a body on the day shown, by the ways in which they belong to it, each with its name; ways
/// in which none belongs are left out.
pub fn units_by_group(view: &View<'_>, body: Body) -> Vec<(UnitGroup, String, Vec<Id<Unit>>)> {
    let directory = view.directory();
    let units: Vec<Id<Unit>> = view.units_of(body).collect();
    let groups = UnitGroup::ALL.iter().map(|group| {
        let of_group = units.iter().copied();
        let of_group = of_group.filter(|unit| directory.get(*unit).group == *group);
        let name = view.say(&format!("unit-group-{}", group.word()));
        (*group, name, of_group.collect())
    });
    groups
        .filter(|(.., units): &(_, _, Vec<_>)| !units.is_empty())
        .collect()
}
