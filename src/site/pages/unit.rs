//! A unit.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, TextPlace, Unit};
use crate::site::pages::body::BodyPage;
use crate::site::pages::organization::{former_names, names_perhaps, near};
use crate::site::parts::Frame;
use crate::site::parts::{
    Blocks, BodyBlocks, Contents, Facts, Heading, Units, contact_card, description, former_units,
    texts_at,
};
use crate::site::queries::present::contacts_of;
use crate::site::queries::{Standing, card};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// The other units at the same level.
#[derive(Template)]
#[template(
    source = "<ul class=\"siblings\">\n{% for link in units %}<li><a href=\"{{ link.href }}\">{{ link.text }}</a></li>\n{% endfor %}</ul>",
    ext = "html"
)]
struct Siblings {
    units: Vec<Link>,
}

/// The page of a unit. Before the list of sections, which narrow pages of units do without, stands nothing.
pub fn page<'a>(view: &'a View<'a>, id: Id<Unit>) -> BodyPage<'a> {
    let directory = view.directory();
    let unit = directory.get(id);
    let names = view.names(&unit.profile);
    let blocks = blocks(view, id);
    BodyPage {
        view,
        kind: view.body_kind(Body::Unit(id)),
        belongs: card::belongs(view, Body::Unit(id).into()),
        lead: texts_at(view, &unit.profile, TextPlace::Lead),
        standing: Standing::of_page(view, Body::Unit(id)),
        leading: Blocks::of_page(),
        contents: blocks.contents(Contents::beside(view)),
        frame: Frame::new(
            view,
            &Page::from(id),
            view.name(&names.name),
            description::of_unit(view, id),
            view.trail(directory.parent_of(id, view.day())),
        ),
        heading: Heading::of_body(view, &unit.profile),
        blocks,
    }
}

/// What the page has, in its order.
fn blocks(view: &View<'_>, id: Id<Unit>) -> Blocks {
    let body = Body::Unit(id);
    let (sources, updated) = view.sources_of(body);
    let is_reachable = contacts_of(view, body).next().is_some();
    BodyBlocks::new(view, body, Blocks::of_page())
        .contact(contact_card(view, Page::from(id), is_reachable))
        .posts("posts", "posts")
        .with(|blocks| blocks.grouped("glance"))
        .work()
        .with(|mut blocks| {
            let units = Units::under(view, body);
            if !units.is_empty() {
                blocks.add("units", view.say("units"), units);
            }
            blocks
        })
        .history(None)
        .honours()
        .pictures()
        .facts(facts_under(view, id, Vec::new()))
        .with(|mut blocks| {
            let units = siblings(view, id);
            if !units.is_empty() {
                blocks.add("siblings", view.say("unit-siblings"), Siblings { units });
            }
            blocks
        })
        .citations()
        .referrers()
        .sources(sources, updated)
        .finish()
}

fn siblings(view: &View<'_>, id: Id<Unit>) -> Vec<Link> {
    let directory = view.directory();
    let group = directory.get(id).group;
    let together = view.units_of(directory.parent_of(id, view.day()));
    let together: Vec<_> = together
        .filter(|other| directory.get(*other).group == group)
        .collect();
    let others = near(view, &together, id).into_iter();
    others.map(|other| view.unit(other)).collect()
}

/// The facts of a unit in the booklet of its organization, which says of itself that everything in it is part of that.
pub fn facts_in_booklet(view: &View<'_>, id: Id<Unit>) -> Facts {
    let parent = match view.directory().parent_of(id, view.day()) {
        Body::Organization(_) => None,
        above @ Body::Unit(_) => Some(view.body(above)),
    };
    facts_under(view, id, parent.into_iter().collect())
}

/// The facts of a unit under what it is a part of, as far as that is to be said.
fn facts_under(view: &View<'_>, id: Id<Unit>, parent: Vec<Link>) -> Facts {
    let profile = &view.directory().get(id).profile;
    Facts::new(view)
        .links(view, "parent", parent)
        .links(view, "parent-perhaps", parents_perhaps(view, id))
        .other_names(view, profile)
        .texts(view, "name-perhaps", names_perhaps(view, profile))
        .texts(view, "former-names", former_names(view, profile))
        .texts(view, "former-parents", former_parents(view, id))
        .texts(view, "former-units", former_units(view, Body::Unit(id)))
        .area(view, profile.area.as_ref())
        .superiors(view, Body::Unit(id))
        .shared_staff(view, Body::Unit(id))
        .overseen_by(view, Body::Unit(id).into())
        .succession(view, Body::Unit(id))
        .life(view, ["begins-on", "ends-on"], &profile.life)
        .of_body(view, Body::Unit(id))
}

/// Where the unit may stand instead on the day shown.
fn parents_perhaps(view: &View<'_>, id: Id<Unit>) -> Vec<Link> {
    let parents = view.directory().get(id).parents_perhaps_on(view.day());
    parents
        .into_iter()
        .map(|parent| view.body(parent))
        .collect()
}

/// Where the unit stood before the day shown.
fn former_parents(view: &View<'_>, id: Id<Unit>) -> Vec<Html> {
    let unit = view.directory().get(id);
    let former = unit.former_parents.iter();
    former
        .filter(|(period, _)| period.is_over(view.day()))
        .filter_map(|(period, parent)| Some((period, period.end?, parent)))
        .map(|(period, end, parent)| {
            let then = view.at_end_of(*period);
            let body = then.body_outside(*parent, unit.organization);
            view.until(&body, end)
        })
        .collect()
}
