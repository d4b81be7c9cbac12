//! A page of the site itself, which content gives.

use askama::Template;

use crate::address::Page;
use crate::model::{Id, SitePage};
use crate::site::parts::Frame;
use crate::site::parts::{Contents, FullText, Heading, description};
use crate::site::view::View;
use crate::site::view::words::When;

#[derive(Template)]
#[template(path = "pages/site_page.html")]
pub struct SitePagePage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    contents: Contents,
    text: FullText,
    updated: Option<When>,
}

impl<'a> SitePagePage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<SitePage>) -> Self {
        let directory = view.directory();
        let page = directory.get(id);
        let title = view.name(&page.title);
        let site = view.name(&directory.site().name);
        let lead = view.phrase("page-description", &[("page", &title), ("site", &site)]);
        let text = FullText::narrative(view, page.body.as_ref(), &page.parts, None);
        let headings = text.headings();
        Self {
            view,
            contents: text.contents(view),
            heading: Heading::plain(title.clone()),
            text,
            updated: page.updated.map(|date| view.date(date)),
            frame: Frame::new(
                view,
                &Page::from(id),
                title,
                description::with_names(
                    view,
                    lead.plain(),
                    headings.iter().map(|link| link.text.plain()),
                ),
                Vec::new(),
            ),
        }
    }
}
