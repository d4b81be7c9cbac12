//! An organization or a unit in a booklet, with the units within it.

use askama::Template;

use crate::model::{Body, Id, Organization, Unit, UnitGroup};
use crate::site::pages::{organization, unit};
use crate::site::parts::{Chart, Citations, Contacts, Facts, Functions, History, Posts};
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
    kind: Vec<String>,
    summary: Option<Html>,
    standing: Standing,
    contacts: Option<Contacts>,
    /// How its units stand below each other; for the organization alone.
    chart: Option<Chart>,
    posts: Posts,
    remit: Option<Html>,
    functions: Functions,
    purpose: Option<Html>,
    facts: Facts,
    history: History,
    honours: History,
    citations: Citations,
    updated: Option<When>,
    words: Words,
}

impl askama::filters::HtmlSafe for BodyChapter {}

struct Words {
    contact: String,
    chart: String,
    posts: String,
    functions: String,
    purpose: String,
    facts: String,
    history: String,
    honours: String,
    updated: String,
}

impl BodyChapter {
    /// An organization; its units are chapters of their own.
    pub fn of_organization(view: &View<'_>, id: Id<Organization>) -> Self {
        let mut chapter = Self::new(
            view,
            Body::Organization(id),
            crate::site::pages::booklet::TOP,
        );
        // Its names, its kind and its date of update stand on the cover and with the sources.
        chapter.title = Html::own(&view.say("booklet-organization"));
        chapter.other_names.clear();
        chapter.updated = None;
        chapter.chart = Some(Chart::new(view, id)).filter(|chart| !chart.is_empty());
        chapter.words.posts = view.say("leaders");
        chapter.facts = organization::facts(view, id);
        chapter
    }

    /// A unit and the units within it, under a heading of this level.
    pub fn of_unit(view: &View<'_>, id: Id<Unit>, level: u8) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let body = Body::Unit(id);
        let mut chapter = Self::new(view, body, level);
        chapter.kind = vec![view.say(&format!("unit-kind-{}", unit.kind.word()))];
        if unit.group != UnitGroup::Internal {
            let group = format!("unit-group-{}", unit.group.word());
            chapter.kind.push(view.say(&group));
        }
        chapter.facts = unit::facts(view, id);
        let within = directory.units_of(body, view.day());
        chapter.units = within
            .map(|unit| Self::of_unit(view, unit, deeper(level)))
            .collect();
        chapter
    }

    fn new(view: &View<'_>, body: Body, level: u8) -> Self {
        let profile = view.directory().profile(body);
        let names = view.names(profile);
        Self {
            place: view.place_of(body),
            title: view.name(&names.name),
            units: Vec::new(),
            level,
            other_names: view.other_languages(&names.name),
            kind: Vec::new(),
            summary: profile.summary.as_ref().map(|text| view.text(text)),
            standing: Standing::of_body(view, body),
            contacts: view.exists(body).then(|| Contacts::new(view, body)),
            chart: None,
            posts: Posts::new(view, body),
            remit: profile.remit.as_ref().map(|text| view.text(text)),
            functions: Functions::new(view, body),
            purpose: profile.purpose.as_ref().map(|text| view.blocks(text)),
            facts: Facts::default(),
            history: History::of_body(view, body),
            honours: History::of_honours(view, body),
            citations: Citations::new(view, body).at_level(deeper(level)),
            updated: profile.updated.map(|date| view.date(date)),
            words: Words::new(view),
        }
    }

    /// The level of the headings within it.
    fn inner(&self) -> u8 {
        deeper(self.level)
    }
}

fn deeper(level: u8) -> u8 {
    DEEPEST.min(level + 1)
}

impl Words {
    fn new(view: &View<'_>) -> Self {
        Self {
            contact: view.say("contact"),
            chart: view.say("chart"),
            posts: view.say("posts"),
            functions: view.say("functions"),
            purpose: view.say("purpose"),
            facts: view.say("facts"),
            history: view.say("history"),
            honours: view.say("honours"),
            updated: view.say("updated"),
        }
    }
}
