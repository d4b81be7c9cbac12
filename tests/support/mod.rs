//! What tests are made of: the site in process, content to change, the program, and readers by others.
#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod content;
pub mod data;
pub mod difference;
pub mod editing;
mod files;
pub mod images;
pub mod ministry;
pub mod program;
pub mod readers;
pub mod repository;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use jiff::Timestamp;
use minglu::pictures::Typefaces;
use minglu::server::{App, Clock, router};
use minglu::snapshot::Snapshot;
use scraper::{Html, Selector};
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;

pub use self::files::{copy, edit, shipped_content, with_uyghur};

/// Noon in China of the day on which most tests ask.
pub const NOON: &str = "2026-11-23T04:00:00Z";

/// The shipped content, which all tests of a binary share: it is read and indexed once, and each page made once.
static SHIPPED: LazyLock<Snapshot> = LazyLock::new(|| snapshot(&shipped_content()));
static SHIPPED_SITE: LazyLock<Site> =
    LazyLock::new(|| Site::of_snapshot(shipped_snapshot(), clock_at(NOON)));

thread_local! {
    static RUNTIME: Runtime = Builder::new_current_thread().enable_all().build().unwrap();
}

/// A site that answers requests without a network.
#[derive(Clone)]
pub struct Site {
    router: Router,
}

/// What a request was answered with.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// The snapshot of a content folder that has no errors.
pub fn snapshot(content: &Path) -> Snapshot {
    let (snapshot, report) = Snapshot::load(content).unwrap();
    snapshot.unwrap_or_else(|| panic!("{}", report.to_human(false)))
}

/// The snapshot of the shipped content.
pub fn shipped_snapshot() -> Snapshot {
    SHIPPED.clone()
}

/// A clock that stands still.
pub fn clock_at(timestamp: &str) -> Clock {
    let timestamp: Timestamp = timestamp.parse().unwrap();
    Arc::new(move || timestamp)
}

impl Site {
    /// The shipped content on a fixed day.
    pub fn shipped() -> Self {
        SHIPPED_SITE.clone()
    }

    /// A content folder on a fixed day.
    pub fn of(content: &Path) -> Self {
        Self::with_clock(content, clock_at(NOON))
    }

    /// A content folder with a clock.
    pub fn with_clock(content: &Path, clock: Clock) -> Self {
        Self::of_snapshot(snapshot(content), clock)
    }

    /// A snapshot with a clock.
    pub fn of_snapshot(snapshot: Snapshot, clock: Clock) -> Self {
        let app = App::new(snapshot, clock);
        Self::of_router(router(Arc::new(app)))
    }

    /// A content folder on a fixed day, on a machine with these fonts.
    pub fn drawing(content: &Path, typefaces: Typefaces) -> Self {
        let app = App::new(snapshot(content), clock_at(NOON));
        Self::of_router(router(Arc::new(app.drawing_with(typefaces))))
    }

    /// What answers requests, however it was made.
    pub fn of_router(router: Router) -> Self {
        Self { router }
    }

    /// Any request with these headers.
    pub fn request(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let answer = async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            Answer {
                status: parts.status,
                headers: parts.headers,
                body: body.collect().await.unwrap().to_bytes().to_vec(),
            }
        };
        RUNTIME.with(|runtime| runtime.block_on(answer))
    }

    /// A page.
    pub fn get(&self, path: &str) -> Answer {
        self.request(Method::GET, path, &[])
    }

    /// The JSON that is there.
    pub fn json(&self, path: &str) -> Value {
        self.data(path, "application/json")
    }

    /// The data of a media type, in JSON, that is there.
    pub fn data(&self, path: &str, media_type: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        assert_eq!(answer.header("content-type"), media_type, "{path}");
        serde_json::from_slice(&answer.body).unwrap()
    }

    /// A page that is there, parsed.
    pub fn page(&self, path: &str) -> Page {
        let answer = self.get(path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        Page {
            html: Html::parse_document(&answer.text()),
        }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

/// A page to be asked by CSS selector.
pub struct Page {
    pub html: Html,
}

impl Page {
    /// The text of each element, with white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html
            .select(&selector)
            .map(|element| fold(&element.text().collect::<String>()))
            .collect()
    }

    /// The text of the one element.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector}: {texts:?}");
        texts.into_iter().next().unwrap()
    }

    /// An attribute of each element that has it.
    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html
            .select(&selector)
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }

    /// The visible text of the main part, with white space folded.
    pub fn main(&self) -> String {
        self.text("main")
    }
}

/// Folds every run of white space into one space.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between two tags, wherever they stand.
pub fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let pieces = text.split(open).skip(1);
    pieces
        .filter_map(|piece| piece.split(close).next())
        .collect()
}
