//! What every page has around its content.

use super::address::{Address, Target};
use super::assets;
use super::links::Link;
use super::shown::Shown;
use super::view::View;
use crate::text::PartialDate;

/// The frame of a page.
pub struct Frame {
    /// The language of the page.
    pub language: String,
    /// The direction of its script.
    pub direction: &'static str,
    /// The title of the window.
    pub title: String,
    /// What the page is, for those who list it.
    pub description: String,
    /// The site's name.
    pub site: Link,
    /// The main pages.
    pub navigation: Vec<Link>,
    /// The way from the first page to this one, without this one.
    pub breadcrumbs: Vec<Link>,
    /// The name of this page at the end of that way; empty on the first page.
    pub here: Shown,
    /// The absolute URL of this page today; `None` for a page that is not what was asked for.
    pub canonical: Option<String>,
    /// What the page says where it shows another day than today.
    pub band: Option<Band>,
    /// The absolute URL without a language.
    pub permalink: String,
    /// The page in each language.
    pub languages: Vec<Alternate>,
    /// The path of the style sheet.
    pub style: &'static str,
    /// The path of the script.
    pub script: &'static str,
    /// The path of the icon.
    pub icon: &'static str,
}

/// The day that is shown, and the way back to today.
pub struct Band {
    /// The words that say which day is shown.
    pub words: String,
    /// The path of today's page.
    pub today: String,
}

/// The page in a language.
pub struct Alternate {
    /// The language's tag.
    pub tag: String,
    /// The direction of its script.
    pub direction: &'static str,
    /// What its speakers call it.
    pub name: String,
    /// The path.
    pub path: String,
    /// The absolute URL.
    pub url: String,
    /// Whether it is the page itself.
    pub current: bool,
}

impl Frame {
    /// The frame of the page of a target.
    pub fn new(
        view: &View<'_>,
        target: &Target,
        title: Shown,
        description: String,
        breadcrumbs: Vec<Link>,
    ) -> Self {
        let site = view.directory().site();
        let base = site.base_url.as_str().trim_end_matches('/');
        let tag = &view.language().tag;
        let site_name = view.name(&site.name);
        let home = view.href(Target::Home);
        let permalink = Address {
            language: None,
            target: target.clone(),
            on: None,
        };
        let present = Address::new(tag.clone(), target.clone());
        Self {
            language: tag.to_string(),
            direction: tag.direction().attribute(),
            title: match target {
                Target::Home => site_name.plain().to_owned(),
                _ => window_title(&title, &breadcrumbs, &site_name),
            },
            description,
            navigation: navigation(view),
            breadcrumbs: match target {
                Target::Home => Vec::new(),
                _ => std::iter::once(view.page(Target::Home, "home"))
                    .chain(breadcrumbs)
                    .collect(),
            },
            here: title,
            canonical: Some(format!("{base}{}", present.path())),
            band: view.on().map(|day| Band {
                words: view.say_of("band", "date", &view.date(PartialDate::Day(day)).words),
                today: present.path(),
            }),
            permalink: format!("{base}{}", permalink.path()),
            languages: alternates(view, target, base),
            site: Link {
                href: home,
                text: site_name,
            },
            style: assets::path("style.css"),
            script: assets::path("script.js"),
            icon: assets::path("seal.svg"),
        }
    }

    /// The frame of a page that says that something went wrong.
    pub fn of_error(view: &View<'_>, title: Shown) -> Self {
        let mut frame = Self::new(view, &Target::Home, title, String::new(), Vec::new());
        frame.title = format!("{} – {}", frame.here.plain(), frame.title);
        frame.canonical = None;
        frame
    }
}

/// The page, the organization it is about, and the site.
fn window_title(title: &Shown, breadcrumbs: &[Link], site_name: &Shown) -> String {
    // The first link leads to the list of organizations, the second to the organization.
    match breadcrumbs.get(1) {
        Some(organization) => format!(
            "{} – {} – {}",
            title.plain(),
            organization.text.plain(),
            site_name.plain()
        ),
        None => format!("{} – {}", title.plain(), site_name.plain()),
    }
}

fn navigation(view: &View<'_>) -> Vec<Link> {
    [
        (Target::Organizations, "organizations"),
        (Target::Functions, "functions"),
        (Target::People, "people"),
        (Target::Changes(None), "changes"),
        (Target::SiteMap, "site-map"),
    ]
    .into_iter()
    .map(|(target, message)| view.page(target, message))
    .collect()
}

fn alternates(view: &View<'_>, target: &Target, base: &str) -> Vec<Alternate> {
    let site = view.directory().site();
    site.languages
        .iter()
        .map(|language| {
            let address = Address::new(language.tag.clone(), target.clone());
            let path = address.path();
            Alternate {
                tag: language.tag.to_string(),
                direction: language.tag.direction().attribute(),
                name: language.name.clone(),
                url: format!("{base}{path}"),
                path: address.on(view.on()).reference(),
                current: language.tag == view.language().tag,
            }
        })
        .collect()
}
