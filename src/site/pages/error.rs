//! A page that says that something went wrong.

use askama::Template;

use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::Heading;
use crate::site::shown::{Piece, Shown};
use crate::site::view::View;

#[derive(Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    /// Why that is so, where somebody wants it so.
    reason: Option<Shown>,
    near: Vec<Shown>,
    help: String,
    ways_on: Vec<Link>,
}

impl<'a> ErrorPage<'a> {
    /// A page with this frame, whose last words are its title, and with ways on made by `way`.
    pub fn new(
        view: &'a View<'a>,
        frame: Frame,
        help: String,
        way: impl Fn(&View<'a>, Target, &str) -> Link,
    ) -> Self {
        Self {
            view,
            heading: Heading::plain(frame.here.clone()),
            frame,
            reason: None,
            near: Vec::new(),
            help,
            ways_on: vec![
                way(view, Target::Organizations, "organizations"),
                way(view, Target::Functions, "functions"),
                way(view, Target::People, "people"),
                way(view, Target::Changes(None), "changes"),
                way(view, Target::SiteMap, "site-map"),
            ],
        }
    }
    /// The same with the reason.
    pub fn because(self, reason: Shown) -> Self {
        let reason = Some(reason);
        Self { reason, ..self }
    }

    /// The same with what may have been meant.
    pub fn naming(self, near: Vec<Target>) -> Self {
        let view = self.view;
        let near = near.into_iter();
        let near = near.filter_map(|target| label(view, target)).collect();
        Self { near, ..self }
    }
}

/// A link to what may have been meant, and to the organization in which it is.
fn label(view: &View<'_>, target: Target) -> Option<Shown> {
    let directory = view.directory();
    let organization = |slug| directory.find_organization(slug);
    let linked = |link: Link| Shown::inline(link.to_string(), link.plain().to_owned());
    let within = |link: Link, id| {
        let pieces = [linked(link), linked(view.organization_in_brief(id))];
        Shown::joined(&pieces, " · ")
    };
    let said = |message| Some(linked(view.page(target.clone(), message)));
    match &target {
        Target::Organization(slug) => Some(linked(view.organization(organization(slug)?))),
        Target::Unit(of, slug) => {
            let id = organization(of)?;
            Some(within(view.unit(directory.find_unit(id, slug)?), id))
        }
        Target::Post(of, slug) => Some(view.post_in(directory.find_post(organization(of)?, slug)?)),
        Target::Section(of, slug) => {
            let id = organization(of)?;
            Some(within(view.section(directory.find_section(id, slug)?), id))
        }
        Target::Person(slug) => Some(linked(view.person(directory.find_person(slug)?))),
        Target::Page(slug) => Some(linked(view.site_page(directory.find_page(slug)?))),
        Target::Changes(Some(slug)) => {
            let id = organization(slug)?;
            Some(within(view.page(target.clone(), "changes"), id))
        }
        Target::PhoneBook(slug) => {
            let id = organization(slug)?;
            Some(within(view.page(target.clone(), "phone-book"), id))
        }
        Target::Organizations => said("organizations"),
        Target::People => said("people"),
        Target::Functions => said("functions"),
        Target::Topics => said("topics"),
        Target::Changes(None) => said("changes"),
        Target::SiteMap => said("site-map"),
        // The first page is on every page, and the others are not read or hold what these do.
        _ => None,
    }
}
