//! One file a page: its struct, its constructor, and its template of the same name in `templates/pages/`.

mod api;
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

use anyhow::{Context, Result, anyhow};
use askama::Template;

use crate::address::Page;
use crate::model::{Body, Subject};
use crate::site::view::View;

/// A page that people read, as text.
///
/// # Errors
/// Where it cannot be written, or people read something else at such an address.
pub fn html(view: &View<'_>, page: &Page) -> Result<String> {
    let rendered = match page {
        Page::Home => home::HomePage::new(view).render(),
        Page::Organizations => organizations::OrganizationsPage::new(view).render(),
        Page::Subject(Subject::Body(Body::Organization(id))) => {
            organization::OrganizationPage::new(view, *id).render()
        }
        Page::Subject(Subject::Body(Body::Unit(id))) => unit::UnitPage::new(view, *id).render(),
        Page::Subject(Subject::Post(id)) => post::PostPage::new(view, *id).render(),
        Page::Subject(Subject::Section(id)) => section::SectionPage::new(view, *id).render(),
        Page::Subject(Subject::Person(id)) => person::PersonPage::new(view, *id).render(),
        Page::Subject(Subject::SitePage(id)) => site_page::SitePagePage::new(view, *id).render(),
        Page::Booklet(id) => booklet::BookletPage::new(view, *id).render(),
        Page::PhoneBook(id) => phone_book::PhoneBookPage::new(view, *id).render(),
        Page::People => people::PeoplePage::new(view).render(),
        Page::Card(card) => card::CardPage::new(view, card).render(),
        Page::Functions => functions::FunctionsPage::by_body(view).render(),
        Page::Topics => functions::FunctionsPage::by_topic(view).render(),
        Page::Api => api::ApiPage::new(view).render(),
        Page::SiteMap => site_map::SiteMapPage::new(view).render(),
        Page::Changes(within) => changes::ChangesPage::new(view, *within).render(),
        other => return Err(anyhow!("{other:?} is no page")),
    };
    rendered.context("the page cannot be written")
}
