//! The phone book of an organization.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Organization};
use crate::site::parts::Frame;
use crate::site::parts::{Contacts, Heading, PhoneBook, Sources, description};
use crate::site::queries::Standing;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/phone_book.html")]
pub struct PhoneBookPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    organization: Link,
    day: String,
    standing: Standing,
    /// Where the organization is.
    places: Option<Contacts>,
    /// The table; there is none of an organization that does not exist on the day shown.
    table: Option<PhoneBook>,
    booklet: Link,
    sources: Sources,
}

impl<'a> PhoneBookPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Organization>) -> Self {
        let organization = view.directory().get(id);
        let body = Body::Organization(id);
        let title = Html::own(&view.say("phone-book"));
        let day = view.day_words();
        let table = view.exists(body).then(|| PhoneBook::new(view, id));
        let frame = Frame::new(
            view,
            &Page::PhoneBook(id),
            title.clone(),
            description::of_phone_book(view, &view.organization(id).text, table.as_ref()),
            view.trail(body),
        );
        Self {
            view,
            frame: frame.on_sheets(&view.organization_in_brief(id), &day),
            heading: Heading::plain(title),
            organization: view.organization(id),
            day,
            standing: Standing::of_body(view, body),
            places: Contacts::places(view, body),
            table,
            booklet: view.page(Page::Booklet(id), "booklet-for-print"),
            sources: Sources::new(
                view,
                &organization.profile.sources,
                organization.profile.updated,
            ),
        }
    }
}
