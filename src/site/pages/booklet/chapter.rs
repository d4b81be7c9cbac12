//! An organization or a unit in a booklet, with the units within it.

use askama::Template;

use crate::model::{Body, Id, Organization, TextPlace, Unit, UnitGroup};
use crate::site::pages::{organization, unit};
use crate::site::parts::{Blocks, BodyBlocks, Chart, Facts, texts_at};
use crate::site::queries::Standing;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::words::When;
use crate::text::Choice;

/// The deepest level of headings that HTML has.
const DEEPEST: u8 = 6;

/// A body in a booklet; a part of its own, since it holds itself.
#[derive(Template)]
#[template(path = "parts/body_chapter.html")]
pub struct BodyChapter {
    /// Its id in the page.
    pub place: String,
    /// What its heading says.
    pub title: Html,
    /// The units within it.
    pub units: Vec<BodyChapter>,
    /// The level of its heading.
    level: u8,
    other_names: Vec<Html>,
    kind: Vec<Html>,
    lead: Vec<Html>,
    standing: Standing,
    blocks: Blocks,
    updated: Option<When>,
    updated_words: String,
}

impl askama::filters::HtmlSafe for BodyChapter {}

impl BodyChapter {
    /// An organization; its units are chapters of their own.
    pub fn of_organization(view: &View<'_>, id: Id<Organization>) -> Self {
        let chart = Some(Chart::new(view, id)).filter(|chart| !chart.is_empty());
        let level = crate::site::pages::booklet::TOP;
        let body = Body::Organization(id);
        let blocks = blocks(
            view,
            body,
            level,
            chart,
            "leaders",
            organization::facts(view, id),
        );
        let chapter = Self::new(view, body, level, blocks);
        // Its names, its kind and its date of update stand on the cover and with the sources.
        Self {
            title: Html::own(&view.say("booklet-organization")),
            other_names: Vec::new(),
            updated: None,
            ..chapter
        }
    }

    /// A unit and the units within it, under a heading of this level.
    pub fn of_unit(view: &View<'_>, id: Id<Unit>, level: u8) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let body = Body::Unit(id);
        let facts = unit::facts_in_booklet(view, id);
        let blocks = blocks(view, body, level, None, "posts", facts);
        let mut chapter = Self::new(view, body, level, blocks);
        chapter.kind = vec![view.body_kind(Body::Unit(id))];
        if unit.group != UnitGroup::Internal {
            let group = format!("unit-group-{}", unit.group.word());
            chapter.kind.push(Html::own(&view.say(&group)));
        }
        let within = view.units_of(body);
        chapter.units = within
            .map(|unit| Self::of_unit(view, unit, deeper(level)))
            .collect();
        chapter
    }

    fn new(view: &View<'_>, body: Body, level: u8, blocks: Blocks) -> Self {
        let profile = view.directory().profile(body);
        let names = view.names(profile);
        Self {
            place: view.place_of(body),
            title: view.name(&names.name),
            units: Vec::new(),
            level,
            other_names: view.other_languages(&names.name),
            kind: Vec::new(),
            lead: texts_at(view, profile, TextPlace::Lead),
            standing: Standing::of_body(view, body),
            blocks,
            updated: profile.updated.map(|date| view.date(date)),
            updated_words: view.say("updated"),
        }
    }
}

/// What a chapter has, in its order; `chart` shows how the units stand below each other.
fn blocks(
    view: &View<'_>,
    body: Body,
    level: u8,
    chart: Option<Chart>,
    posts: &str,
    facts: Facts,
) -> Blocks {
    let blocks = Blocks::of_chapter(view.place_of(body), deeper(level));
    BodyBlocks::new(view, body, blocks)
        .contact(None)
        .with(|mut blocks| {
            if let Some(chart) = chart {
                blocks.add("chart", view.say("chart"), chart);
            }
            blocks
        })
        .organizations_below()
        .posts("posts", posts)
        .work()
        .facts(facts)
        .history(None)
        .honours()
        .citations()
        .finish()
}

fn deeper(level: u8) -> u8 {
    DEEPEST.min(level + 1)
}
