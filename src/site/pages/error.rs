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
    /// A page with this frame, whose last words are its title, and with ways on made by `way`.
    pub fn new(
        view: &'a View<'a>,
        frame: Frame,
        help: String,
        way: impl Fn(&View<'a>, Target, &str) -> Link,
    ) -> Self {
        Self {
            view,
            heading: Heading::plain(frame.here.clone()),
            frame,
            help,
            ways_on: vec![
                way(view, Target::Organizations, "organizations"),
                way(view, Target::Functions, "functions"),
                way(view, Target::People, "people"),
                way(view, Target::Changes(None), "changes"),
                way(view, Target::SiteMap, "site-map"),
            ],
        }
    }
}
