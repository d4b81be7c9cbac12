//! What refers to a page.

use askama::Template;

use crate::address::with_fragment;
use crate::model::Subject;
use crate::site::queries::referrers::{self, Referrer};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// The section that lists what refers to a page; nothing where nothing does.
#[derive(Template)]
#[template(path = "parts/referrers.html")]
pub struct Referrers {
    heading: String,
    items: Vec<Item>,
}

struct Item {
    link: Link,
    /// Whose it is.
    place: Option<Html>,
}

impl Referrers {
    /// What refers to a page on the day that is shown.
    pub fn new(view: &View<'_>, subject: Subject) -> Self {
        let referrers = referrers::of(view, subject);
        Self {
            heading: view.say("referrers"),
            items: referrers.iter().map(|it| Item::new(view, it)).collect(),
        }
    }

    /// Whether nothing does.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl Item {
    fn new(view: &View<'_>, referrer: &Referrer<'_>) -> Self {
        match referrer {
            Referrer::Text(mention) => {
                let link = page(view, mention.page);
                Self {
                    link: Link {
                        href: with_fragment(link.href, mention.fragment.as_deref()),
                        text: link.text,
                    },
                    place: place(view, mention.page),
                }
            }
            Referrer::TakenOver {
                body,
                function,
                date,
            } => {
                let to = view.body(*body);
                let date = Html::own(&view.date(*date).words);
                Self {
                    link: Link {
                        href: view.href_in(*body, &function.fragment),
                        text: view.text(&function.text),
                    },
                    place: Some(view.phrase("taken-over", &[("body", &to), ("date", &date)])),
                }
            }
        }
    }
}

/// A link to a page.
fn page(view: &View<'_>, subject: Subject) -> Link {
    match subject {
        Subject::Body(body) => view.body(body),
        Subject::Post(id) => view.post(id),
        Subject::Person(id) => view.person(id),
        Subject::Section(id) => view.section(id),
        Subject::SitePage(id) => view.site_page(id),
    }
}

/// Whose text it is, where its title does not say so.
fn place(view: &View<'_>, subject: Subject) -> Option<Html> {
    let Subject::Section(id) = subject else {
        return None;
    };
    let organization = view.directory().get(id).organization;
    let link = view.organization_in_brief(organization);
    Some(Html::inline(link.to_string(), link.text.plain().to_owned()))
}
