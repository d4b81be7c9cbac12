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

use askama::Template;

use super::address::Target;
use super::feed::feed;
use super::formats;
use super::parts::discovery;
use super::picture::poster;
use super::resource::{
    ATOM, Alternate, Caching, Document, HTML, MANIFEST, OEMBED, OPEN_SEARCH, Resource,
};
use super::view::View;
use crate::pictures::Poster;
use crate::snapshot::Snapshot;

/// The page or feed of a target that is in the directory, or the answers to a question.
pub fn resource(view: &View<'_>, target: &Target) -> Resource {
    let answered = match target {
        Target::Search(question) if !is_before_records(view) => search::page(view, question),
        Target::SearchData(_) | Target::Suggestions(_) if is_before_records(view) => {
            return formats::problem(view, formats::Trouble::BeforeRecords);
        }
        Target::SearchData(question) => formats::search_data(view, question),
        Target::Suggestions(question) => formats::suggestions(view, question),
        Target::Picture(of) => {
            return match picture(view, of) {
                Some(poster) => Resource::Picture(poster),
                None => not_found(view, Vec::new()),
            };
        }
        _ => return document(view, target),
    };
    answered.map_or_else(Resource::Failed, Resource::Document)
}

/// What the picture of a page says, where the fonts can draw it: else the page announces none, and there is none.
fn picture(view: &View<'_>, of: &Target) -> Option<Poster> {
    let typefaces = view.typefaces()?;
    poster(view, of).filter(|poster| typefaces.can_draw(poster))
}

fn document(view: &View<'_>, target: &Target) -> Resource {
    let (text, media_type) = match target {
        Target::Feed(within) => (feed(view, within.as_ref()), ATOM),
        Target::OpenSearch => (formats::open_search(view), OPEN_SEARCH),
        Target::Manifest => (formats::manifest(view), MANIFEST),
        // The site's own pages bear no date, so they are shown on every day.
        Target::Page(_) | Target::Api => (html(view, target), HTML),
        // It says itself that there are no records: the page that says so is none to be framed.
        Target::Card(_) => (html(view, target), HTML),
        _ if is_before_records(view) => (error::before_records(view, target), HTML),
        _ => (html(view, target), HTML),
    };
    match text {
        Some(text) => Resource::Document(Document {
            caching: caching(target),
            alternates: alternates(view, target),
            framed: matches!(target, Target::Card(_)),
            changed: view.changed(target),
            ..Document::new(media_type, view.language().tag.clone(), text)
        }),
        None => not_found(view, Vec::new()),
    }
}

/// What a page is in other formats: as data, and as what other sites embed.
fn alternates(view: &View<'_>, target: &Target) -> Vec<Alternate> {
    let mut alternates = formats::alternates(view, target, None);
    if target.clone().card().is_some() {
        alternates.push(Alternate {
            reference: discovery(view, target),
            media_type: OEMBED,
            name: "oembed",
        });
    }
    alternates
}

/// For how long what is at a target may be kept. What somebody looks for is nobody else's business.
pub fn caching(target: &Target) -> Caching {
    if target.question().is_some() {
        Caching::Never
    } else if target.tells_the_day() {
        Caching::Daily
    } else {
        Caching::Revalidate
    }
}

/// Whether the day shown lies before anything that the directory knows a date of.
pub fn is_before_records(view: &View<'_>) -> bool {
    let first = view.directory().calendar().first();
    view.on()
        .is_some_and(|day| first.is_some_and(|first| day < first.earliest()))
}

/// What the content lacks, for its editors; it is counted anew whenever it is asked for.
pub fn report(view: &View<'_>, snapshot: &Snapshot) -> Resource {
    let page = report::ReportPage::new(view, snapshot);
    let text = page.render().unwrap_or_default();
    Resource::Document(Document {
        caching: Caching::Never,
        ..Document::new(HTML, view.language().tag.clone(), text)
    })
}

/// The page as text; `None` where the directory has no such thing.
fn html(view: &View<'_>, target: &Target) -> Option<String> {
    let directory = view.directory();
    let organization = |slug| directory.find_organization(slug);
    let rendered = match target {
        Target::Home => home::HomePage::new(view).render(),
        Target::Organizations => organizations::OrganizationsPage::new(view).render(),
        Target::Organization(slug) => {
            organization::OrganizationPage::new(view, organization(slug)?).render()
        }
        Target::Unit(within, slug) => {
            let unit = directory.find_unit(organization(within)?, slug)?;
            unit::UnitPage::new(view, unit).render()
        }
        Target::Post(within, slug) => {
            let post = directory.find_post(organization(within)?, slug)?;
            post::PostPage::new(view, post).render()
        }
        Target::Section(within, slug) => {
            let section = directory.find_section(organization(within)?, slug)?;
            section::SectionPage::new(view, section).render()
        }
        Target::Booklet(slug) => booklet::BookletPage::new(view, organization(slug)?).render(),
        Target::PhoneBook(slug) => {
            phone_book::PhoneBookPage::new(view, organization(slug)?).render()
        }
        Target::People => people::PeoplePage::new(view).render(),
        Target::Person(slug) => {
            person::PersonPage::new(view, directory.find_person(slug)?).render()
        }
        Target::Card(card) => card::CardPage::new(view, card)?.render(),
        Target::Page(slug) => {
            site_page::SitePagePage::new(view, directory.find_page(slug)?).render()
        }
        Target::Functions => functions::FunctionsPage::by_body(view).render(),
        Target::Topics => functions::FunctionsPage::by_topic(view).render(),
        Target::Api => api::ApiPage::new(view).render(),
        Target::SiteMap => site_map::SiteMapPage::new(view).render(),
        Target::Changes(within) => {
            let within = match within {
                Some(slug) => Some(organization(slug)?),
                None => None,
            };
            changes::ChangesPage::new(view, within).render()
        }
        // These are no pages, or made elsewhere.
        Target::Data(..)
        | Target::Embedding(_)
        | Target::Picture(_)
        | Target::List(_)
        | Target::OpenApi
        | Target::Feed(_)
        | Target::OpenSearch
        | Target::Manifest
        | Target::Agreed(_)
        | Target::Search(_)
        | Target::SearchData(_)
        | Target::Suggestions(_) => return None,
    };
    rendered.ok()
}
