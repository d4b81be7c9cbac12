//! All of an organization on one page, to be printed: what its own page, those of its units and its sections say,
//! with links that stay within the page as far as they can.

mod chapter;
mod contents;
mod section;
mod sources;

use askama::Template;

use self::chapter::BodyChapter;
use self::contents::{Entry, list};
use self::section::{SectionChapter, TOP};
use crate::address::{Address, Page};
use crate::model::{Body, Id, Organization};
use crate::site::parts::Frame;
use crate::site::parts::{Heading, PhoneBook, QrCode, Sources, description};
use crate::site::view::View;
use crate::site::view::anchors::Anchors;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/booklet.html")]
pub struct BookletPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    cover: Cover,
    contents: Vec<Entry>,
    organization: BodyChapter,
    units: Vec<BodyChapter>,
    sections: Vec<SectionChapter>,
    /// The phone book; there is none of an organization that does not exist on the day shown.
    phone_book: Option<PhoneBook>,
    sources: Sources,
}

/// What the first sheet says beside the names.
struct Cover {
    kind: Html,
    parent: Option<Link>,
    organization: Link,
    day: String,
    site: Html,
    /// Where the booklet of the day shown is found for good, in whichever language.
    permalink: String,
    /// The same for those who hold the booklet on paper.
    qr_code: Option<QrCode>,
}

impl<'a> BookletPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Organization>) -> Self {
        let directory = view.directory();
        let body = Body::Organization(id);
        let anchors = Anchors::of_organization(directory, id, view.day());
        let within = view.gathered(anchors);
        let organization = BodyChapter::of_organization(&within, id);
        let units: Vec<_> = view
            .units_of(body)
            .map(|unit| BodyChapter::of_unit(&within, unit, TOP))
            .collect();
        let sections: Vec<_> = directory
            .sections_of(id)
            .map(|section| SectionChapter::new(&within, section))
            .collect();
        let phone_book = view.exists(body).then(|| PhoneBook::new(&within, id));
        Self {
            view,
            frame: frame(view, id),
            heading: Heading::of_names(view, view.names(directory.profile(body))),
            cover: Cover::new(view, id),
            contents: list(view, &organization, &units, &sections, phone_book.is_some()),
            organization,
            units,
            sections,
            phone_book,
            sources: sources::gathered(view, id),
        }
    }
}

fn frame(view: &View<'_>, id: Id<Organization>) -> Frame {
    let page = Page::Booklet(id);
    let description = description::of_booklet(view, id);
    let trail = view.trail(Body::Organization(id));
    let title = Html::own(&view.say("booklet"));
    Frame::new(view, &page, title, description, trail)
        .on_sheets(&view.organization_in_brief(id), &view.day_words())
}

impl Cover {
    fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let organization = view.directory().get(id);
        let site = view.directory().site();
        let booklet = Page::Booklet(id);
        let permalink = Address::permalink(booklet).on(view.on());
        let permalink = view.absolute(&permalink.reference(view.directory()));
        let parent = organization.parent_on(view.day());
        Self {
            kind: view.body_kind(Body::Organization(id)),
            parent: parent.map(|parent| view.parent(parent)),
            organization: view.organization_in_brief(id),
            day: view.day_words(),
            site: view.own_name(&site.name),
            qr_code: QrCode::new(&permalink),
            permalink,
        }
    }
}
