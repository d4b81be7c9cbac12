//! The pages that say that something went wrong, or that there is nothing.

mod near;

use anyhow::Result;
use askama::Template;

use self::near::label;
use crate::address::Page;
use crate::model::Withdrawal;
use crate::site::parts::Frame;
use crate::site::parts::Heading;
use crate::site::resource::{Caching, Document, HTML, Status};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/error.html")]
struct ErrorPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    /// Why that is so, where somebody wants it so.
    reason: Option<Html>,
    near: Vec<Html>,
    help: String,
    ways_on: Vec<Link>,
}

impl<'a> ErrorPage<'a> {
    /// A page with this frame, whose last words are its title, and with ways on made by `way`.
    fn new(
        view: &'a View<'a>,
        frame: Frame,
        help: String,
        way: impl Fn(&View<'a>, Page, &str) -> Link,
    ) -> Self {
        Self {
            view,
            heading: Heading::plain(frame.here.clone()),
            frame,
            reason: None,
            near: Vec::new(),
            help,
            ways_on: vec![
                way(view, Page::Organizations, "organizations"),
                way(view, Page::Functions, "functions"),
                way(view, Page::People, "people"),
                way(view, Page::Changes(None), "changes"),
                way(view, Page::SiteMap, "site-map"),
            ],
        }
    }

    /// The same with the reason.
    fn because(self, reason: Html) -> Self {
        let reason = Some(reason);
        Self { reason, ..self }
    }

    /// The same with what may have been meant.
    fn naming(self, near: Vec<Page>) -> Self {
        let view = self.view;
        let named: Vec<String> = near.iter().map(|page| view.href(page.clone())).collect();
        // What is named already need not be named again.
        let mut ways_on = self.ways_on;
        ways_on.retain(|way| !named.contains(&way.href));
        let near = near.into_iter();
        let near = near.filter_map(|page| label(view, page)).collect();
        Self {
            near,
            ways_on,
            ..self
        }
    }
}

/// The page that says that there is none, and names what may have been meant.
///
/// # Errors
/// Where it cannot be written.
pub fn not_found(view: &View<'_>, near: Vec<Page>) -> Result<Document> {
    let frame = Frame::of_error(view, Html::own(&view.say("not-found")));
    let help = view.say("not-found-help");
    let page = ErrorPage::new(view, frame, help, View::page).naming(near);
    error_document(view, Status::NotFound, &page)
}

/// The page that says that there was one, which was withdrawn on purpose, since when and why.
///
/// # Errors
/// Where it cannot be written.
pub fn gone(view: &View<'_>, withdrawal: &Withdrawal) -> Result<Document> {
    let frame = Frame::of_error(view, Html::own(&view.say("withdrawn")));
    let date = view.date(withdrawal.date).words;
    let help = view.say_of("withdrawn-help", "date", &date);
    let reason = view.text(&withdrawal.reason);
    let page = ErrorPage::new(view, frame, help, View::page).because(reason);
    error_document(view, Status::Gone, &page)
}

/// The page that says that the day shown lies before all records.
///
/// # Errors
/// Where it cannot be written.
pub fn before_records(view: &View<'_>, page: &Page) -> Result<String> {
    let first = view.directory().calendar().first();
    let first = first.map_or_else(String::new, |first| view.date(first).words);
    let help = view.say_of("before-records-help", "date", &first);
    let title = Html::own(&view.say("before-records"));
    let frame = Frame::before_records(view, page, title);
    // That day has no pages, so the ways on lead to those of today.
    view.typeset(&ErrorPage::new(view, frame, help, View::page_today))
}

/// The page that says that the day asked about is none.
///
/// # Errors
/// Where it cannot be written.
pub fn no_such_day(view: &View<'_>) -> Result<Document> {
    let (title, help) = ("no-such-day", "no-such-day-help");
    error(view, Status::Nonsense, title, help)
}

/// The page that says that a page could not be made.
///
/// # Errors
/// Where it cannot be written.
pub fn server_error(view: &View<'_>) -> Result<Document> {
    error(view, Status::Failed, "server-error", "server-error-help")
}

fn error(view: &View<'_>, status: Status, title: &str, help: &str) -> Result<Document> {
    let frame = Frame::of_error(view, Html::own(&view.say(title)));
    let page = ErrorPage::new(view, frame, view.say(help), View::page);
    error_document(view, status, &page)
}

fn error_document(view: &View<'_>, status: Status, page: &impl Template) -> Result<Document> {
    let text = view.typeset(page)?;
    Ok(Document {
        status,
        caching: Caching::Never,
        ..Document::new(HTML, view.language().tag.clone(), text)
    })
}
