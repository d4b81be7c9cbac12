//! Every function of every body, by body.

use askama::Template;

use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::parts::{Contents, FunctionList, Heading};
use crate::site::shown::Shown;
use crate::site::view::View;

#[derive(Template)]
#[template(path = "pages/functions.html")]
pub struct FunctionsPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    contents: Contents,
    list: FunctionList,
}

impl<'a> FunctionsPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let title = Shown::own(&view.say("functions"));
        let list = FunctionList::new(view);
        Self {
            view,
            heading: Heading::plain(title.clone()),
            contents: list.contents(view),
            list,
            frame: Frame::new(
                view,
                &Target::Functions,
                title,
                view.say("functions-description"),
                Vec::new(),
            ),
        }
    }
}
