//! What a body is responsible for.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Body, Function, Id, Topic};
use crate::site::formats::json::shared::{WireLocalized, WirePeriod, id_within, localized};
use crate::site::formats::json::values::WireUrl;
use crate::site::queries::present::functions_of;
use crate::site::view::View;

/// One thing that a body is responsible for.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Function")]
pub struct WireFunction {
    /// Its place in the body's page.
    pub id: WireUrl,
    /// Its number among those of the body.
    pub number: usize,
    /// What it says.
    pub text: WireLocalized,
    /// What it is about.
    pub topics: Vec<WireTopic>,
    /// The number of a citation that the source makes without naming its target.
    pub citation: Option<u32>,
    /// When the body has it.
    pub period: WirePeriod,
}

impl WireFunction {
    /// The functions that a body has on the day that is shown, or had on its last day.
    pub fn all(view: &View<'_>, body: Body) -> Vec<Self> {
        functions_of(view, body)
            .map(|(number, function)| Self::new(view, body, number, function))
            .collect()
    }

    /// A function of a body.
    pub fn new(view: &View<'_>, body: Body, number: usize, function: &Function) -> Self {
        let page = Page::from(body);
        Self {
            id: id_within(view, page, &function.fragment),
            number,
            text: localized(&function.text),
            topics: function
                .topics
                .iter()
                .map(|id| WireTopic::new(view, *id))
                .collect(),
            citation: function.citation,
            period: WirePeriod::new(function.period),
        }
    }
}

/// What a function is about.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Topic")]
pub struct WireTopic {
    /// Its place among the topics.
    pub id: WireUrl,
    /// What readers see.
    pub name: WireLocalized,
}

impl WireTopic {
    /// A topic.
    pub fn new(view: &View<'_>, id: Id<Topic>) -> Self {
        let topic = view.directory().get(id);
        Self {
            id: id_within(view, Page::Topics, topic.slug.as_str()),
            name: localized(&topic.name),
        }
    }
}
