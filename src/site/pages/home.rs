//! The first page.

use askama::Template;

use crate::address::{Listed, Page};
use crate::model::Body;
use crate::site::pages::search::examples;
use crate::site::parts::Frame;
use crate::site::parts::{
    AllOrganizations, FunctionList, Grouping, Heading, History, Organizations, PartIndex,
    PartedList, SearchBox,
};
use crate::site::queries::events::happened;
use crate::site::queries::present::is_empty_index;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// How many of the latest events stand on the first page.
const LATEST: usize = 5;

#[derive(Template)]
#[template(path = "pages/home.html")]
pub struct HomePage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    search_box: SearchBox,
    description: Html,
    /// What could be typed into the box, as the content has it.
    examples: Option<Html>,
    functions: Option<Link>,
    people: Option<Link>,
    /// None where there are more than have room on a page.
    organizations: Option<Organizations>,
    /// The ways to their parts instead.
    index: Option<PartIndex>,
    topics: Vec<Link>,
    latest: History,
    changes: Link,
}

impl<'a> HomePage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let directory = view.directory();
        let site = directory.site();
        let organizations = view
            .organizations()
            .filter(|id| view.exists(Body::Organization(*id)));
        let ways = AllOrganizations.ways(view);
        let mut events = happened(view, None);
        events.truncate(LATEST);
        let description = view.own_name(&site.description);
        let frame = Frame::new(
            view,
            &Page::Home,
            view.own_name(&site.name),
            description.plain().to_owned(),
            Vec::new(),
        );
        Self {
            view,
            frame,
            heading: Heading::plain(Html::own(&view.say("home-question"))),
            search_box: SearchBox::large(view),
            description,
            examples: examples_in_words(view),
            functions: (!is_empty_index(view, &Page::Functions))
                .then(|| view.page(Page::Functions, Grouping::Body.message())),
            people: (!is_empty_index(view, &Page::People))
                .then(|| view.page(Page::People, "people-all")),
            organizations: match ways {
                Some(_) => None,
                None => Some(Organizations::new(view, organizations)),
            },
            index: ways.map(|ways| PartIndex::of_whole(view, Listed::Organizations, &ways)),
            topics: FunctionList::topics(view),
            latest: History::of_headlines(view, &events),
            changes: view.page(Page::Changes(None), "changes-all"),
        }
    }
}

/// What can be looked for, in a line: to be typed, since robots would follow links to answers.
fn examples_in_words(view: &View<'_>) -> Option<Html> {
    let examples = examples(view).into_iter();
    let examples = examples.filter(|example| example.is_word);
    let links = examples.flat_map(|example| example.links);
    let examples: Vec<Html> = links.map(|link| link.text).collect();
    let examples = (!examples.is_empty()).then(|| Html::joined(&examples, " · "))?;
    Some(view.phrase("search-example", &[("examples", &examples)]))
}
