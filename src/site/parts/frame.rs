//! What every page has around its content.

use crate::address::{self, Address, Page, SearchQuery};
use crate::model::{Body, Subject};
use crate::site::assets;
use crate::site::parts::editing::EditingLinks;
use crate::site::parts::json_ld::{self, DataBlock};
use crate::site::parts::open_graph::OpenGraph;
use crate::site::parts::picture::Picture;
use crate::site::parts::{Embed, FormatLinks, QrCode, SearchBox};
use crate::site::queries::present::is_empty_index;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
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
    /// The main pages, each with whether it is this one.
    pub navigation: Vec<(Link, bool)>,
    /// The page that lists every other.
    pub site_map: Link,
    /// The way from the first page to this one, without this one.
    pub breadcrumbs: Vec<Link>,
    /// The name of this page at the end of that way; empty on the first page.
    pub here: Html,
    /// The absolute URL of this page today; `None` for a page that is not what was asked for.
    pub canonical: Option<String>,
    /// Whether search engines may list it: not another day than today, and not what other pages say already.
    pub indexed: bool,
    /// What stands at the head of every sheet where the page is made for paper.
    pub sheet: Option<String>,
    /// What the page says where it shows another day than today.
    pub band: Option<Band>,
    /// The absolute URL without a language.
    pub permalink: String,
    /// The same with the day that is shown, where that is not today: what a reader keeps.
    pub permanent: String,
    /// The same for those who hold the page on paper; `None` where it says what somebody looked for, or where the page is made
    /// for paper and its sheets end without a footer.
    pub qr_code: Option<QrCode>,
    /// The page in each language.
    pub languages: Vec<Alternate>,
    /// Whether the permalink leads to the same in whichever language.
    pub is_in_each_language: bool,
    /// What stands before the page in a list of which it is a part.
    pub previous: Option<String>,
    /// What stands behind it.
    pub next: Option<String>,
    /// The pages that content adds to the site.
    pub pages: Vec<Link>,
    /// How to mend the page.
    pub editing: Option<EditingLinks>,
    /// The report on the content, for its editors.
    pub report: Option<Link>,
    /// The box for what somebody looks for, where the page has none of its own.
    pub search: Option<SearchBox>,
    /// How other sites show what the page is about; `None` where that has no card.
    pub embed: Option<Embed>,
    /// The picture that other sites show beside a link to the page.
    pub picture: Option<Picture>,
    /// What kind of thing the page is about, and its languages, in the words of Open Graph.
    pub open_graph: OpenGraph,
    /// What the address asks beside the day, for the form that asks for another day.
    pub asked: Vec<(&'static str, String)>,
    /// Where programs learn how to search the site.
    pub open_search: String,
    /// What browsers are told of the site as an application.
    pub manifest: String,
    /// The path of the style sheet.
    pub style: &'static str,
    /// The path of the script.
    pub script: &'static str,
    /// The icon as a URL.
    pub icon: &'static str,
    /// The same as data, where there is such a thing.
    pub forms: FormatLinks,
    /// What the page tells programs; nothing where it is not what was asked for.
    pub data: Option<DataBlock>,
    /// What a page needs that follows the changes of the content.
    pub follower: Option<Follower>,
}

/// What a page needs that follows the changes of the content.
pub struct Follower {
    /// The path of the script.
    pub script: &'static str,
    /// The number of the content's state that the page shows.
    pub generation: u64,
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
    /// Whether the page says the same in the language, rather than what is nearest to it there.
    pub is_same: bool,
}

impl Frame {
    /// The frame of a page.
    pub fn new(
        view: &View<'_>,
        page: &Page,
        title: Html,
        description: String,
        breadcrumbs: Vec<Link>,
    ) -> Self {
        let site = view.directory().site();
        // What programs read is not shown, so the page has nothing to say of it.
        let unseen = &view.aside();
        let base = site.base_url.as_str().trim_end_matches('/');
        let tag = &view.language().tag;
        let site_name = view.own_name(&site.name);
        let home = view.href(Page::Home);
        let permalink = Address::permalink(page.clone());
        let present = Address::new(tag.clone(), page.clone());
        let breadcrumbs: Vec<Link> = match page {
            Page::Home => Vec::new(),
            _ => std::iter::once(view.page(Page::Home, "home"))
                .chain(breadcrumbs)
                .collect(),
        };
        let permanent = permalink.clone().on(view.on()).reference(view.directory());
        let permanent = format!("{base}{permanent}");
        let window = match page {
            Page::Home => site_name.plain().to_owned(),
            _ => {
                let owner = owner_in_title(page, view, &breadcrumbs);
                window_title(&name_alone(view, page, &title), owner, &site_name)
            }
        };
        Self {
            language: tag.to_string(),
            direction: tag.direction().attribute(),
            description,
            editing: EditingLinks::new(view, page, title.plain()),
            navigation: navigation(view, page),
            site_map: view.page(Page::SiteMap, "site-map"),
            picture: Picture::of(unseen, page),
            open_graph: OpenGraph::new(unseen, page),
            embed: Embed::new(view, page, &window),
            title: window,
            data: Some(json_ld::block(unseen, page, title.plain(), &breadcrumbs)),
            breadcrumbs,
            forms: FormatLinks::new(view, page),
            here: title,
            canonical: Some(format!("{base}{}", present.reference(view.directory()))),
            indexed: view.on().is_none() && !page.repeats() && page.search_query().is_none(),
            sheet: None,
            band: view.on().map(|day| Band {
                words: view.say_of("band", "date", &view.date(PartialDate::Day(day)).words),
                today: present.reference(view.directory()),
            }),
            permalink: format!("{base}{}", permalink.reference(view.directory())),
            qr_code: match page.search_query().is_some() || page.tells_the_day() {
                true => None,
                false => QrCode::new(&permanent),
            },
            permanent,
            languages: alternates(view, page, base),
            is_in_each_language: has_same_parts(page),
            previous: None,
            next: None,
            pages: view
                .directory()
                .pages()
                .map(|id| view.site_page_aside(id))
                .collect(),
            site: Link {
                href: home,
                text: site_name,
            },
            style: &assets::STYLE.path,
            script: &assets::SCRIPT.path,
            report: view.generation().map(|_| Link {
                href: address::report(tag),
                text: Html::own(&view.say("report")),
            }),
            search: match page {
                Page::Home | Page::Search(_) => None,
                _ => Some(SearchBox::small(view)),
            },
            asked: asked(page),
            open_search: view.today_href(Page::OpenSearch),
            manifest: view.today_href(Page::Manifest),
            icon: assets::icon(),
            follower: view.generation().map(|generation| Follower {
                script: &assets::FOLLOW.path,
                generation,
            }),
        }
    }

    /// The same with words for the head of every sheet: whose page it is, what it is, the day that it shows.
    pub fn on_sheets(self, owner: &Link, day: &str) -> Self {
        let words = [owner.text.plain(), self.here.plain(), day];
        let sheet = Some(words.join(" · "));
        Self { sheet, ..self }
    }

    /// The frame of a page of a day before all records, which shows nothing of that day.
    pub fn before_records(view: &View<'_>, page: &Page, title: Html) -> Self {
        let site_name = view.own_name(&view.directory().site().name);
        Self {
            title: window_title(&title, None, &site_name),
            band: None,
            ..Self::new(view, page, title, String::new(), Vec::new())
        }
    }

    /// The frame of a page that says that something went wrong.
    pub fn of_error(view: &View<'_>, title: Html) -> Self {
        let mut frame = Self::new(view, &Page::Home, title, String::new(), Vec::new());
        frame.title = format!("{} – {}", frame.here.plain(), frame.title);
        frame.canonical = None;
        frame.data = None;
        frame.embed = None;
        frame.qr_code = None;
        frame.picture = None;
        frame.forms = FormatLinks::default();
        frame.indexed = false;
        frame.editing = None;
        frame.search = Some(SearchBox::small(view));
        frame
    }
}

impl Frame {
    /// The frame of the report on the content, which is no page of the directory.
    pub fn of_report(view: &View<'_>, title: Html) -> Self {
        let mut frame = Self::of_error(view, title);
        let languages = &view.directory().site().languages;
        for (alternate, language) in frame.languages.iter_mut().zip(languages) {
            alternate.path = address::report(&language.tag);
        }
        frame
    }
}

/// What an address asks beside the day, as the fields of a form.
fn asked(page: &Page) -> Vec<(&'static str, String)> {
    let fields = page
        .search_query()
        .map(SearchQuery::fields)
        .unwrap_or_default();
    let fields = fields.into_iter();
    fields.map(|(key, value)| (key, value.to_owned())).collect()
}

/// The title of a page as it stands without what is around it: a unit's with what it is part of, where others of its
/// organization are called the same.
fn name_alone(view: &View<'_>, page: &Page, title: &Html) -> Html {
    match page {
        Page::Subject(Subject::Body(body @ Body::Unit(id)))
            if view.directory().has_namesake(*id) =>
        {
            view.body(*body).text
        }
        _ => title.clone(),
    }
}

/// The organization that a page is about, unless its title has it: that of a post names its body.
fn owner_in_title<'l>(page: &Page, view: &View<'_>, breadcrumbs: &'l [Link]) -> Option<&'l Html> {
    let is_named = match page {
        Page::Subject(Subject::Post(id)) => {
            matches!(view.directory().get(*id).body, Body::Organization(_))
        }
        Page::Part(part) => !part.of.is_within_organization(),
        _ => false,
    };
    // The first link leads to the first page, the second to the list of organizations, the third to the organization.
    let organization = breadcrumbs.get(2).filter(|_| !is_named);
    organization.map(|organization| &organization.text)
}

/// The page, the organization it is about, and the site.
fn window_title(title: &Html, owner: Option<&Html>, site_name: &Html) -> String {
    let words = [Some(title), owner, Some(site_name)].into_iter().flatten();
    let words: Vec<&str> = words.map(Html::plain).collect();
    words.join(" – ")
}

fn navigation(view: &View<'_>, here: &Page) -> Vec<(Link, bool)> {
    [
        (Page::Organizations, "organizations"),
        (Page::Functions, "functions"),
        (Page::People, "people"),
        (Page::Changes(None), "changes"),
    ]
    .into_iter()
    .filter(|(page, _)| !is_empty_index(view, page))
    .map(|(page, message)| {
        let is_here = page == *here;
        (view.page(page, message), is_here)
    })
    .collect()
}

/// Whether a page is there in each language. Names are filed under other letters in each, so that a part by letters is
/// another one there.
fn has_same_parts(page: &Page) -> bool {
    match page {
        Page::Part(part) => part.of.has_same_parts(),
        _ => true,
    }
}

fn alternates(view: &View<'_>, page: &Page, base: &str) -> Vec<Alternate> {
    let site = view.directory().site();
    site.languages
        .iter()
        .map(|language| {
            let current = language.tag == view.language().tag;
            let is_same = current || has_same_parts(page);
            let page = match page {
                Page::Part(part) if !is_same => part.of.whole(),
                page => page.clone(),
            };
            let address = Address::new(language.tag.clone(), page);
            let today = address.reference(view.directory());
            Alternate {
                tag: language.tag.to_string(),
                direction: language.tag.direction().attribute(),
                name: language.name.clone(),
                url: format!("{base}{today}"),
                path: address.on(view.on()).reference(view.directory()),
                current,
                is_same,
            }
        })
        .collect()
}
