//! One file a page: its struct, its constructor, and its template of the same name in `templates/pages/`.

mod error;
mod functions;
mod home;
mod organization;
mod organizations;
mod people;
mod person;
mod post;
mod section;
mod site_map;
mod unit;

use askama::Template;
use jiff::civil::Date;

use super::address::Target;
use super::resource::{Caching, Html, Resource, Status};
use super::view::View;
use crate::model::Language;
use crate::snapshot::Snapshot;

/// The page of a target that is in the directory.
pub fn page(snapshot: &Snapshot, target: &Target, language: &Language, day: Date) -> Resource {
    let view = View::new(snapshot, language, day);
    match html(&view, target) {
        Some(text) => Resource::Html(Html {
            status: Status::Found,
            language: language.tag.clone(),
            text,
            caching: Caching::Revalidate,
        }),
        None => not_found(snapshot, language, day),
    }
}

/// The page that says that there is none.
pub fn not_found(snapshot: &Snapshot, language: &Language, day: Date) -> Resource {
    let view = View::new(snapshot, language, day);
    error(&view, Status::NotFound, "not-found", "not-found-help")
}

/// The page that says that a page could not be made.
pub fn server_error(snapshot: &Snapshot, language: &Language, day: Date) -> Resource {
    let view = View::new(snapshot, language, day);
    error(&view, Status::Failed, "server-error", "server-error-help")
}

fn error(view: &View<'_>, status: Status, title: &str, help: &str) -> Resource {
    let page = error::ErrorPage::new(view, title, help);
    Resource::Html(Html {
        status,
        language: view.language().tag.clone(),
        // Templates write to memory, which cannot fail; an empty page is still an answer.
        text: page.render().unwrap_or_default(),
        caching: Caching::Never,
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
        Target::People => people::PeoplePage::new(view).render(),
        Target::Person(slug) => {
            person::PersonPage::new(view, directory.find_person(slug)?).render()
        }
        Target::Functions => functions::FunctionsPage::new(view).render(),
        Target::SiteMap => site_map::SiteMapPage::new(view).render(),
    };
    rendered.ok()
}
