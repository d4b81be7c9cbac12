//! Where what is said of a thing was read.

use crate::model::{Body, Source};
use crate::site::view::View;
use crate::text::PartialDate;

/// The sources of what is said of a thing, each once, and how fresh they are. When its file was changed says
/// something of the page and nothing of the thing: a commit that mends a comma would count as news.
#[derive(Debug, Default)]
pub struct Origins<'a> {
    /// What was read.
    pub sources: Vec<&'a Source>,
    /// When the one source says that it was last brought up to date; of several, it is not known which of them says so.
    pub updated: Option<PartialDate>,
    /// When someone last held what is said against the sources.
    pub reviewed: Option<PartialDate>,
}

impl<'a> Origins<'a> {
    /// Those of a body.
    pub fn of_body(view: &View<'a>, body: Body) -> Self {
        let (sources, updated) = view.sources_of(body);
        let read = sources.iter().filter_map(|source| source.read);
        let read = read.max_by_key(|date| date.latest());
        Self {
            sources: sources.iter().collect(),
            updated: updated.filter(|_| sources.len() == 1),
            reviewed: view.directory().profile(body).verified.or(read),
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
