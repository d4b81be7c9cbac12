//! One file a page: its struct, its constructor, and its template of the same name in `templates/pages/`.

mod api;
mod body;
mod booklet;
mod card;
mod changes;
mod error;
mod functions;
mod home;
mod organization;
mod organizations;
mod people;
mod person;
mod phone_book;
mod post;
mod report;
mod search;
mod section;
mod site_map;
mod site_page;
mod unit;

pub use self::error::{before_records, gone, no_such_day, not_found, server_error};
pub use self::report::report;
pub use self::search::answers;

use anyhow::{Result, anyhow};

use crate::address::Page;
use crate::model::{Body, Subject};
use crate::site::view::View;

/// A page that people read, as text.
///
/// # Errors
/// Where it cannot be written, or people read something else at such an address.
pub fn html(view: &View<'_>, page: &Page) -> Result<String> {
    match page {
        Page::Home => view.typeset(&home::HomePage::new(view)),
        Page::Organizations => view.typeset(&organizations::OrganizationsPage::new(view)),
        Page::Subject(Subject::Body(Body::Organization(id))) => {
            view.typeset(&organization::page(view, *id))
        }
        Page::Subject(Subject::Body(Body::Unit(id))) => view.typeset(&unit::page(view, *id)),
        Page::Subject(Subject::Post(id)) => view.typeset(&post::PostPage::new(view, *id)),
        Page::Subject(Subject::Section(id)) => view.typeset(&section::SectionPage::new(view, *id)),
        Page::Subject(Subject::Person(id)) => view.typeset(&person::PersonPage::new(view, *id)),
        Page::Subject(Subject::SitePage(id)) => {
            view.typeset(&site_page::SitePagePage::new(view, *id))
        }
        Page::Booklet(id) => view.typeset(&booklet::BookletPage::new(view, *id)),
        Page::PhoneBook(id) => view.typeset(&phone_book::PhoneBookPage::new(view, *id)),
        Page::People => view.typeset(&people::PeoplePage::new(view)),
        Page::Card(card) => view.typeset(&card::CardPage::new(view, card)),
        Page::Functions => view.typeset(&functions::FunctionsPage::by_body(view)),
        Page::Topics => view.typeset(&functions::FunctionsPage::by_topic(view)),
        Page::Api => view.typeset(&api::ApiPage::new(view)),
        Page::SiteMap => view.typeset(&site_map::SiteMapPage::new(view)),
        Page::Changes(within) => view.typeset(&changes::ChangesPage::new(view, *within)),
        other => Err(anyhow!("{other:?} is no page")),
    }
}
