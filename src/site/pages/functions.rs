//! Every function of every body, by body or by topic.

use askama::Template;

use crate::address::ListPart;
use crate::site::parts::Frame;
use crate::site::parts::{
    FoundPart, FunctionList, FunctionsByBody, FunctionsByTopic, Grouping, Heading, PartIndex,
    PartPager, PartedList,
};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/functions.html")]
pub struct FunctionsPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    /// The ways to the parts of the list, where it has no room on a page.
    index: Option<PartIndex>,
    list: Option<FunctionList>,
    pager: Option<PartPager>,
    /// The same functions in the other order.
    other: Option<Link>,
}

impl<'a> FunctionsPage<'a> {
    /// The page by what functions are about.
    pub fn by_topic(view: &'a View<'a>) -> Self {
        Self::new(view, Grouping::Topic, "topics", Grouping::Body)
    }

    /// The page by who has the functions.
    pub fn by_body(view: &'a View<'a>) -> Self {
        Self::new(view, Grouping::Body, "functions", Grouping::of(view))
    }

    fn new(view: &'a View<'a>, grouping: Grouping, title: &str, other: Grouping) -> Self {
        let title = Html::own(&view.say(title));
        let ways = grouping.ways(view);
        let index = ways.map(|ways| PartIndex::of_whole(view, grouping.listed(), &ways));
        let page = grouping.page();
        let description = view.say(grouping.description());
        Self {
            view,
            heading: Heading::plain(title.clone()),
            list: index.is_none().then(|| FunctionList::new(view, grouping)),
            index,
            pager: None,
            other: (other != grouping).then(|| view.page(other.page(), other.message())),
            frame: Frame::new(view, &page, title, description, Vec::new()),
        }
    }

    /// The page of a part of the list by topic.
    pub fn of_topic(view: &'a View<'a>, asked: &ListPart) -> FoundPart<Self> {
        FunctionsByTopic.part(view, asked).map(|part| Self {
            view,
            frame: part.frame(view, asked, view.say(Grouping::Topic.description())),
            heading: Heading::plain(part.title),
            list: Some(FunctionList::of_topic(view, &part.things)),
            index: Some(part.index.without_first()),
            pager: Some(part.pager),
            other: None,
        })
    }

    /// The page of a part of the list by body.
    pub fn of_part(view: &'a View<'a>, asked: &ListPart) -> FoundPart<Self> {
        FunctionsByBody.part(view, asked).map(|part| Self {
            view,
            frame: part.frame(view, asked, view.say(Grouping::Body.description())),
            heading: Heading::plain(part.title),
            list: Some(FunctionList::of_organizations(view, &part.things)),
            index: Some(part.index),
            pager: Some(part.pager),
            other: None,
        })
    }
}
