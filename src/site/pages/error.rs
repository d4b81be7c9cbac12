//! A page that says that something went wrong.

use askama::Template;

use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::Heading;
use crate::site::shown::Shown;
use crate::site::view::View;

#[derive(Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    help: String,
    ways_on: Vec<Link>,
}

impl<'a> ErrorPage<'a> {
    pub fn new(view: &'a View<'a>, title: &str, help: &str) -> Self {
        let title = view.say(title);
        Self {
            view,
            frame: Frame::of_error(view, Shown::own(&title)),
            heading: Heading::plain(Shown::own(&title)),
            help: view.say(help),
            ways_on: vec![
                view.page(Target::Organizations, "organizations"),
                view.page(Target::Functions, "functions"),
                view.page(Target::People, "people"),
                view.page(Target::SiteMap, "site-map"),
            ],
        }
    }
}
