//! Units with what people look for first.

use askama::Template;

use super::chart::head_line;
use super::current_contacts;
use crate::model::{Body, Id, Unit};
use crate::site::links::Link;
use crate::site::shown::Shown;
use crate::site::view::View;

/// A list of units, each with its head, its telephone numbers and the units inside it.
#[derive(Template)]
#[template(path = "parts/units.html")]
pub struct Units {
    rows: Vec<Row>,
}

struct Row {
    unit: Link,
    head: Option<Shown>,
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
        let directory = view.directory();
        let body = Body::Unit(id);
        Self {
            unit: view.unit(id),
            head: head_line(view, body),
            phones: current_contacts(view, body)
                .flat_map(|point| &point.phones)
                .map(|phone| Link {
                    href: phone.uri(),
                    text: Shown::own(phone.international()),
                })
                .collect(),
            below: Units::new(view, directory.units_of(body, view.day())),
        }
    }
}
