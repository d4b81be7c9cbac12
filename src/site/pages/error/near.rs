//! Links to what may have been meant by an address that leads nowhere.

use crate::address::Page;
use crate::model::{Body, Subject};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;

/// A link to what may have been meant, and to the organization in which it is.
pub fn label(view: &View<'_>, page: Page) -> Option<Html> {
    let linked = |link: Link| Html::inline(link.to_string(), link.plain().to_owned());
    let within = |link: Link, id| {
        let pieces = [linked(link), linked(view.organization_in_brief(id))];
        Html::joined(&pieces, " · ")
    };
    let said = |message| Some(linked(view.page(page.clone(), message)));
    match &page {
        Page::Subject(subject) => Some(match *subject {
            Subject::Body(Body::Organization(id)) => linked(view.organization(id)),
            Subject::Body(Body::Unit(id)) => within(
                view.body(Body::Unit(id)),
                view.directory().get(id).organization,
            ),
            Subject::Post(id) => view.post_in(id),
            Subject::Section(id) => within(view.section(id), view.directory().get(id).organization),
            Subject::Person(id) => linked(view.person(id)),
            Subject::SitePage(id) => linked(view.site_page(id)),
        }),
        Page::Changes(Some(id)) => Some(within(view.page(page.clone(), "changes"), *id)),
        Page::PhoneBook(id) => Some(within(view.page(page.clone(), "phone-book"), *id)),
        Page::Organizations => said("organizations"),
        Page::People => said("people"),
        Page::Functions => said("functions"),
        Page::Topics => said("topics"),
        Page::Changes(None) => said("changes"),
        Page::SiteMap => said("site-map"),
        // The first page is on every page, and the others are not read or hold what these do.
        _ => None,
    }
}
