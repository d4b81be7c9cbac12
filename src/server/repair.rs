//! What every address answers as long as there is no content without errors to answer from: a page that says so, in the
//! visitor's language as far as the program speaks it. The content's own words cannot be used, since they may be what is
//! wrong.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};

use super::app::{State, Trouble};
use super::caching::set_cache_control;
use super::mistakes::{Mistake, first_errors};
use super::negotiation::spoken;
use crate::diagnostics::Severity;
use crate::messages::{Language, say};
use crate::site::{Caching, assets};

/// How many mistakes the page shows.
const MOST_SHOWN: usize = 20;
/// After how many seconds a page that is not there yet may be, so that this one looks again by itself.
pub const AGAIN: usize = 5;

#[derive(Template)]
#[template(path = "repair.html")]
struct RepairPage {
    language: &'static str,
    style: &'static str,
    again: usize,
    title: String,
    text: String,
    found: String,
    mistakes: Vec<Mistake>,
    more: Option<String>,
}

/// The answer to any request for this path.
pub fn response(state: &State, path: &str, headers: &HeaderMap) -> Response<Body> {
    let language = spoken(path, headers);
    let page = RepairPage::new(state.trouble.as_ref(), language);
    // Nothing in a template of texts fails.
    let mut response = Response::new(Body::from(page.render().unwrap_or_default()));
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    let headers = response.headers_mut();
    let media_type = HeaderValue::from_static("text/html; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::RETRY_AFTER, HeaderValue::from(AGAIN));
    let tag = HeaderValue::from_static(language.tag());
    headers.insert(header::CONTENT_LANGUAGE, tag);
    headers.insert(header::VARY, header::ACCEPT_LANGUAGE.into());
    set_cache_control(Caching::Never, headers);
    response
}

impl RepairPage {
    fn new(trouble: Option<&Trouble>, language: Language) -> Self {
        let mut page = Self {
            language: language.tag(),
            style: &assets::STYLE.path,
            again: AGAIN,
            title: say::repairing().text(language),
            text: say::repairing_why().text(language),
            found: String::new(),
            mistakes: Vec::new(),
            more: None,
        };
        if let Some(Trouble::Mistakes(report)) = trouble {
            let all = report.count(Severity::Error);
            page.found = say::repairing_found(all).text(language);
            page.mistakes = first_errors(report, MOST_SHOWN, language);
            let more = all.saturating_sub(MOST_SHOWN);
            page.more = (more > 0).then(|| say::repairing_more(more).text(language));
        }
        page
    }
}
