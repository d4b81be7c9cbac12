//! What changed, by year, in an organization or everywhere.

use crate::site::queries::events::happened;
use askama::Template;

use crate::address::Page;
use crate::model::{Body, Event, Id, Organization};
use crate::site::parts::Frame;
use crate::site::parts::{Heading, History};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::PartialDate;

#[derive(Template)]
#[template(path = "pages/changes.html")]
pub struct ChangesPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    organization: Option<Link>,
    feed: String,
    years: Vec<Year>,
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
        let years = years(view, &happened(view, within));
        Self {
            view,
            heading: Heading::plain(title.clone()),
            organization: within.map(|id| view.organization(id)),
            feed: view.today_href(Page::Feed(within)),
            frame: Frame::new(
                view,
                &Page::Changes(within),
                title,
                match within {
                    Some(id) => view.say_of(
                        match years.is_empty() {
                            true => "changes-description-none",
                            false => "changes-description-of",
                        },
                        "name",
                        view.aside().organization(id).text.plain(),
                    ),
                    None => view.say("changes-description"),
                },
                trail.unwrap_or_default(),
            ),
            years,
        }
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
