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
use askama::Template;

use crate::address::{ListPart, Listed, Page};
use crate::model::{Body, Subject};
use crate::site::parts::FoundPart;
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

/// A part of a list that is too long for a page, as text.
///
/// # Errors
/// Where it cannot be written.
pub fn part(view: &View<'_>, part: &ListPart) -> Result<FoundPart<String>> {
    match part.of {
        Listed::People => typeset(view, people::PeoplePage::of_part(view, part)),
        Listed::Organizations => {
            typeset(view, organizations::OrganizationsPage::of_part(view, part))
        }
        Listed::Functions => typeset(view, functions::FunctionsPage::of_part(view, part)),
        Listed::Topics => typeset(view, functions::FunctionsPage::of_topic(view, part)),
        Listed::Changes(within) => typeset(view, changes::ChangesPage::of_part(view, within, part)),
        Listed::PhoneBook(id) => typeset(view, phone_book::PhoneBookPage::of_part(view, id, part)),
        Listed::Holders(id) => typeset(view, post::HoldersPage::of_part(view, id, part)),
    }
}

fn typeset(view: &View<'_>, found: FoundPart<impl Template>) -> Result<FoundPart<String>> {
    Ok(match found {
        FoundPart::Part(page) => FoundPart::Part(view.typeset(&page)?),
        FoundPart::Whole => FoundPart::Whole,
        FoundPart::Nothing => FoundPart::Nothing,
    })
}
