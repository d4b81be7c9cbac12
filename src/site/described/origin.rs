//! Where what is said of a thing was read.

use crate::model::{Body, Source};
use crate::site::view::View;
use crate::text::PartialDate;

/// The sources of what is said of a thing, each once, and how fresh it is.
#[derive(Debug, Default)]
pub struct Origins<'a> {
    /// What was read.
    pub sources: Vec<&'a Source>,
    /// When the source says that it was last brought up to date.
    pub updated: Option<PartialDate>,
    /// When someone last made sure that what is said is so.
    pub verified: Option<PartialDate>,
}

impl<'a> Origins<'a> {
    /// Those of a body.
    pub fn of_body(view: &View<'a>, body: Body) -> Self {
        let (sources, updated) = view.sources_of(body);
        Self {
            sources: sources.iter().collect(),
            updated,
            verified: view.directory().profile(body).verified,
        }
    }

    /// The sources of several bodies. Each of these may be of another date, so nothing is said of that.
    pub fn of_bodies(view: &View<'a>, bodies: impl Iterator<Item = Body>) -> Self {
        let mut sources: Vec<&Source> = Vec::new();
        for source in bodies.flat_map(|body| view.sources_of(body).0) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        Self {
            sources,
            ..Self::default()
        }
    }
}
