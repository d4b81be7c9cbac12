//! What changed, by year, in an organization or everywhere.

use askama::Template;

use crate::address::{ListPart, Page};
use crate::model::{Body, Event, Id, Organization};
use crate::site::parts::Frame;
use crate::site::parts::{
    AllChanges, FoundPart, Heading, History, PartIndex, PartPager, PartedList,
};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::PartialDate;

/// How many of the latest events stand before the ways to the years, where those come in parts.
const LATEST: usize = 20;

#[derive(Template)]
#[template(path = "pages/changes.html")]
pub struct ChangesPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    organization: Option<Link>,
    feed: String,
    /// The ways to the parts of the list, where it has no room on a page.
    index: Option<PartIndex>,
    years: Vec<Year>,
    /// What a part of the list tells, or what happened last.
    events: Option<History>,
    pager: Option<PartPager>,
    /// Whether it is a part of the list.
    is_part: bool,
    /// Whether nothing has happened.
    is_empty: bool,
}

/// What happened in a year.
struct Year {
    fragment: String,
    year: String,
    events: History,
}

impl<'a> ChangesPage<'a> {
    pub fn new(view: &'a View<'a>, within: Option<Id<Organization>>) -> Self {
        let title = Html::own(&view.say("changes"));
        let trail = within.map(|id| view.trail(Body::Organization(id)));
        let all = AllChanges::new(view, within);
        let events = all.events();
        let ways = all.ways(view);
        let latest = &events[..events.len().min(LATEST)];
        Self {
            view,
            heading: Heading::plain(title.clone()),
            organization: within.map(|id| view.organization(id)),
            feed: view.today_href(Page::Feed(within)),
            frame: Frame::new(
                view,
                &Page::Changes(within),
                title,
                description(view, within, events.is_empty()),
                trail.unwrap_or_default(),
            ),
            years: match ways {
                Some(_) => Vec::new(),
                None => years(view, events),
            },
            events: ways.as_ref().map(|_| History::of_events(view, latest)),
            index: ways.map(|ways| PartIndex::of_whole(view, all.listed(), &ways)),
            pager: None,
            is_part: false,
            is_empty: events.is_empty(),
        }
    }

    /// The page of a part of the list.
    pub fn of_part(
        view: &'a View<'a>,
        within: Option<Id<Organization>>,
        asked: &ListPart,
    ) -> FoundPart<Self> {
        let all = AllChanges::new(view, within);
        all.part(view, asked).map(|part| {
            let events = part.things.iter().map(|place| all.events()[*place]);
            let events: Vec<_> = events.collect();
            Self {
                view,
                frame: part.frame(view, asked, description(view, within, false)),
                heading: Heading::plain(part.title),
                organization: within.map(|id| view.organization(id)),
                feed: view.today_href(Page::Feed(within)),
                index: Some(part.index),
                years: Vec::new(),
                events: (!events.is_empty()).then(|| History::of_events(view, &events)),
                pager: Some(part.pager),
                is_part: true,
                is_empty: false,
            }
        })
    }
}

fn description(view: &View<'_>, within: Option<Id<Organization>>, is_empty: bool) -> String {
    match within {
        Some(id) => view.say_of(
            match is_empty {
                true => "changes-description-none",
                false => "changes-description-of",
            },
            "name",
            view.aside().organization(id).text.plain(),
        ),
        None => view.say("changes-description"),
    }
}

fn years(view: &View<'_>, events: &[(PartialDate, Event)]) -> Vec<Year> {
    events
        .chunk_by(|(one, _), (other, _)| one.earliest().year() == other.earliest().year())
        .map(|events| {
            let year = events[0].0.earliest().year();
            Year {
                fragment: format!("year-{year}"),
                year: view.date(PartialDate::Year(year)).words,
                events: History::of_events(view, events),
            }
        })
        .collect()
}
