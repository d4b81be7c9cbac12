//! The phone book of an organization.

use askama::Template;

use crate::address::{ListPart, Listed, Page};
use crate::model::{Body, Id, Organization};
use crate::site::parts::Frame;
use crate::site::parts::{
    AllOffices, Contacts, FoundPart, Heading, PartIndex, PartPager, PartedList, PhoneBook, Sources,
    description,
};
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
    /// The ways to its parts, where it has no room on a page.
    index: Option<PartIndex>,
    pager: Option<PartPager>,
    booklet: Link,
    sources: Sources,
}

impl<'a> PhoneBookPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Organization>) -> Self {
        let organization = view.directory().get(id);
        let body = Body::Organization(id);
        let title = Html::own(&view.say("phone-book"));
        let day = view.day_words();
        let ways = AllOffices(id).ways(view).filter(|_| view.exists(body));
        let table = view.exists(body).then(|| match ways {
            // Of all of them, the organization itself.
            Some(_) => PhoneBook::of_offices(view, id, &[body]),
            None => PhoneBook::new(view, id),
        });
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
            index: ways.map(|ways| PartIndex::of_whole(view, Listed::PhoneBook(id), &ways)),
            pager: None,
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

    /// The page of a part of it.
    pub fn of_part(view: &'a View<'a>, id: Id<Organization>, asked: &ListPart) -> FoundPart<Self> {
        AllOffices(id).part(view, asked).map(|part| {
            let table = PhoneBook::of_offices(view, id, &part.things);
            let name = view.organization(id).text;
            let description = description::of_phone_book(view, &name, Some(&table));
            Self {
                frame: part.frame(view, asked, description),
                heading: Heading::plain(part.title),
                table: (!part.things.is_empty()).then_some(table),
                index: Some(part.index),
                pager: Some(part.pager),
                places: None,
                ..Self::new(view, id)
            }
        })
    }
}
