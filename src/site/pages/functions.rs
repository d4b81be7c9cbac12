//! Every function of every body, by body or by topic.

use askama::Template;

use crate::site::parts::Frame;
use crate::site::parts::{FunctionList, Grouping, Heading};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/functions.html")]
pub struct FunctionsPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    list: FunctionList,
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
        let list = FunctionList::new(view, grouping);
        let page = grouping.page();
        let description = view.say(match grouping {
            Grouping::Topic => "topics-description",
            Grouping::Body => "functions-description",
        });
        Self {
            view,
            heading: Heading::plain(title.clone()),
            list,
            other: (other != grouping).then(|| view.page(other.page(), other.message())),
            frame: Frame::new(view, &page, title, description, Vec::new()),
        }
    }
}
