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

pub use self::card::title as card_title;
pub use self::changes::happened;
pub use self::error::{gone, no_such_day, not_found, server_error};
pub use self::person::sources as sources_of_appointments;
pub use self::search::status as search_status;

use anyhow::{Context, Result, anyhow};
use askama::Template;

use super::feed::feed;
use super::formats;
use super::parts::discovery;
use super::picture::poster;
use super::resource::{
    ATOM, Alternate, Caching, Document, HTML, MANIFEST, OEMBED, OPEN_SEARCH, Resource,
};
use super::view::View;
use crate::address::Page;
use crate::model::{Body, Subject};
use crate::pictures::Poster;
use crate::snapshot::Snapshot;

/// What is at a page, for whoever reads it in a language.
pub fn resource(view: &View<'_>, page: &Page) -> Resource {
    let is_before_records = view.is_before_records();
    let made = match page {
        Page::SearchData(_) | Page::Suggestions(_) if is_before_records => {
            return formats::problem(view, formats::Trouble::BeforeRecords);
        }
        Page::SearchData(query) => formats::search_data(view, query),
        Page::Suggestions(query) => formats::suggestions(view, query),
        Page::Search(query) if !is_before_records => search::page(view, query),
        Page::Picture(of) => {
            return match picture(view, *of) {
                Some(poster) => Resource::Picture(poster),
                None => not_found(view, Vec::new()),
            };
        }
        Page::Feed(within) => feed(view, *within).map(|text| document(view, page, ATOM, text)),
        Page::OpenSearch => {
            formats::open_search(view).map(|text| document(view, page, OPEN_SEARCH, text))
        }
        Page::Manifest => formats::manifest(view).map(|text| document(view, page, MANIFEST, text)),
        // The site's own pages bear no date, so they are shown on every day, and a card says itself that there are no
        // records: the page that says so is none to be framed.
        Page::Subject(Subject::SitePage(_)) | Page::Api | Page::Card(_) => {
            html(view, page).map(|text| document(view, page, HTML, text))
        }
        _ if is_before_records => {
            error::before_records(view, page).map(|text| document(view, page, HTML, text))
        }
        _ => html(view, page).map(|text| document(view, page, HTML, text)),
    };
    made.map_or_else(Resource::Failed, Resource::Document)
}

/// What the picture of a page says, where the fonts can draw it: else the page announces none, and there is none.
fn picture(view: &View<'_>, of: Option<Subject>) -> Option<Poster> {
    let typefaces = view.typefaces()?;
    poster(view, of).filter(|poster| typefaces.can_draw(poster))
}

fn document(view: &View<'_>, page: &Page, media_type: &'static str, text: String) -> Document {
    Document {
        caching: caching(page),
        alternates: alternates(view, page),
        framed: matches!(page, Page::Card(_)),
        changed: view.changed(page),
        ..Document::new(media_type, view.language().tag.clone(), text)
    }
}

/// What a page is in other formats: as data, and as what other sites embed.
fn alternates(view: &View<'_>, page: &Page) -> Vec<Alternate> {
    let mut alternates = formats::alternates(view, page, None);
    if page.card().is_some() {
        alternates.push(Alternate {
            reference: discovery(view, page),
            media_type: OEMBED,
            name: "oembed",
        });
    }
    alternates
}

/// For how long what is at a target may be kept. What somebody looks for is nobody else's business.
pub fn caching(target: &Page) -> Caching {
    if target.search_query().is_some() {
        Caching::Never
    } else if target.tells_the_day() {
        Caching::Daily
    } else {
        Caching::Revalidate
    }
}

/// What the content lacks, for its editors; it is counted anew whenever it is asked for.
pub fn report(view: &View<'_>, snapshot: &Snapshot) -> Resource {
    let page = report::ReportPage::new(view, snapshot);
    match page.render().context("the report cannot be written") {
        Ok(text) => Resource::Document(Document {
            caching: Caching::Never,
            ..Document::new(HTML, view.language().tag.clone(), text)
        }),
        Err(error) => Resource::Failed(error),
    }
}

/// The page as text.
fn html(view: &View<'_>, page: &Page) -> Result<String> {
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
