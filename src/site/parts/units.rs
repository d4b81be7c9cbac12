//! Units with what people look for first.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Unit, UnitGroup};
use crate::site::parts::posts::head_lines;
use crate::site::queries::page_size::{HALF_PAGE, PageSize};
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
    /// The way to the others, where not all have room.
    others: Option<Link>,
}

struct Row {
    unit: Link,
    heads: Vec<Html>,
    phones: Vec<Link>,
    below: Units,
    /// How many units are inside it, where they are not listed.
    inside: Option<String>,
}

/// How far lists of units go, which have room together on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// To all units, at whatever depth.
    All,
    /// To those directly under the body.
    First,
}

impl Units {
    /// The units under a body on the day shown: with those inside them where all have room on its page.
    pub fn under(view: &View<'_>, body: Body) -> Self {
        let units: Vec<Id<Unit>> = view.units_of(body).collect();
        Self::with_room(view, &units, Depth::of(view, body))
    }

    /// The same by the ways in which they belong to it.
    pub fn by_group(view: &View<'_>, body: Body) -> Vec<(UnitGroup, String, Self)> {
        let depth = Depth::of(view, body);
        let groups = units_by_group(view, body).into_iter();
        let groups =
            groups.map(|(group, name, units)| (group, name, Self::with_room(view, &units, depth)));
        groups.collect()
    }

    fn with_room(view: &View<'_>, units: &[Id<Unit>], depth: Depth) -> Self {
        let unseen = view.aside();
        let sizes = units.iter().map(|unit| {
            let row = Row::new(&unseen, *unit, Depth::First);
            PageSize::of(&Self::of_rows(vec![row]))
        });
        let shown = match depth {
            Depth::All => units.len(),
            Depth::First => HALF_PAGE.fit_first(sizes),
        };
        let others = units.get(shown..).and_then(|others| others.first());
        let rows = units[..shown].iter();
        Self {
            others: others.map(|unit| Link {
                href: view.href(Page::PhoneBook(view.directory().get(*unit).organization)),
                text: Html::own(&view.say_count("units-more", units.len() - shown)),
            }),
            rows: rows.map(|unit| Row::new(view, *unit, depth)).collect(),
        }
    }

    fn of_rows(rows: Vec<Row>) -> Self {
        Self { rows, others: None }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Depth {
    /// How far the lists of the units of a body go.
    fn of(view: &View<'_>, body: Body) -> Self {
        let unseen = view.aside();
        let units = || view.units_of(body);
        let row = |unit| Row::new(&unseen, unit, Self::All);
        let sizes = units().map(|unit| PageSize::of(&Units::of_rows(vec![row(unit)])));
        let has_room = HALF_PAGE.has_links(count_below(view, body)) && HALF_PAGE.fit_all(sizes);
        match has_room {
            true => Self::All,
            false => Self::First,
        }
    }
}

impl Row {
    fn new(view: &View<'_>, id: Id<Unit>, depth: Depth) -> Self {
        let body = Body::Unit(id);
        let units = || {
            let units = view.units_of(body);
            units.map(|unit| Self::new(view, unit, depth)).collect()
        };
        Self {
            unit: view.unit(id).between_words(),
            heads: head_lines(view, body),
            phones: contacts_of(view, body)
                .flat_map(|point| &point.phones)
                .map(|phone| view.dial(phone))
                .collect(),
            below: Units::of_rows(match depth {
                Depth::All => units(),
                Depth::First => Vec::new(),
            }),
            inside: (depth == Depth::First && view.units_of(body).next().is_some())
                .then(|| view.say_count("units-count", count_below(view, body))),
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
