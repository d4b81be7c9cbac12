//! A page that says that something went wrong.

use askama::Template;

use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::Heading;
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
    /// A page with this frame, whose last words are its title.
    pub fn new(view: &'a View<'a>, frame: Frame, help: String) -> Self {
        Self {
            view,
            heading: Heading::plain(frame.here.clone()),
            frame,
            help,
            ways_on: vec![
                view.page_today(Target::Organizations, "organizations"),
                view.page_today(Target::Functions, "functions"),
                view.page_today(Target::People, "people"),
                view.page_today(Target::SiteMap, "site-map"),
            ],
        }
    }
}
