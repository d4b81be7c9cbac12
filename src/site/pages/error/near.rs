//! Links to what may have been meant by an address that leads nowhere.

use crate::site::address::Target;
use crate::site::links::Link;
use crate::site::shown::{Piece, Shown};
use crate::site::view::View;

/// A link to what may have been meant, and to the organization in which it is.
pub fn label(view: &View<'_>, target: Target) -> Option<Shown> {
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
