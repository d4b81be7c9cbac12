//! A request becomes a response.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use anyhow::anyhow;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, Uri, header};
use tokio::task::spawn_blocking;

use super::app::App;
use super::caching::{PageCaching, set_cache_control};
use super::error::Error;
use super::follow;
use super::headers::{set_document_headers, set_file_name, set_noindex};
use super::images;
use super::lines::Lines;
use super::log::log_missed;
use super::negotiation::{format, is_unchanged, language};
use super::page::weak_tag;
use super::repair::{self, AGAIN};
use super::served::{Answer, Served, Wishes};
use super::sharing::{allow_any_origin, preflight};
use crate::address;
use crate::site::{self, Caching, Document, Status};
use crate::text::LanguageTag;

/// Answers any request.
pub async fn handle(
    State(app): State<Arc<App>>,
    uri: Uri,
    method: Method,
    headers: HeaderMap,
) -> Response<Body> {
    if method == Method::OPTIONS && address::is_of_data(uri.path()) {
        return preflight();
    }
    if method != Method::GET && method != Method::HEAD {
        return Error::Method.response();
    }
    let (path, query) = (uri.path(), uri.query().unwrap_or_default());
    if address::is_of_asset(path) {
        return match app.assets().response(path, &headers) {
            Some(response) => response,
            None => image(app, path).await,
        };
    }
    if app.follows() && path == address::STATE {
        return follow::state(&app, query).await;
    }
    let Some(served) = app.served() else {
        return repair::response(&app.states().borrow(), path, &headers);
    };
    // What is at hand was answered before (`router::at_hand`). The rest is made for this request, and a long question, which
    // an address that leads nowhere may be too, takes tens of milliseconds to answer, as does a picture: on a thread of the
    // runtime, everybody else's requests would wait for it.
    let made = spawn_blocking(move || answer(&app, &served, &uri, &headers));
    made.await.unwrap_or_else(|_| Error::Stopping.response())
}

/// The answer that takes no time, since the page is kept in the encoding that is wanted. A clock that fails is told of where
/// the page is made.
pub fn at_hand(app: &App, uri: &Uri, headers: &HeaderMap) -> Option<Response<Body>> {
    let served = app.served()?;
    let (path, query) = (uri.path(), uri.query().unwrap_or_default());
    let kept = AssertUnwindSafe(|| served.kept(path, query, app.today(&served)));
    catch_unwind(kept).unwrap_or(None)?.at_hand(headers)
}

fn answer(app: &App, served: &Arc<Served>, uri: &Uri, headers: &HeaderMap) -> Response<Body> {
    let (path, query) = (uri.path(), uri.query().unwrap_or_default());
    let wishes = Wishes {
        language: language(headers, served.snapshot().directory().site()),
        format: format(headers),
    };
    let answer = catch_unwind(AssertUnwindSafe(|| {
        served.answer(path, query, wishes, app.today(served), app.typefaces())
    }));
    match answer.unwrap_or_else(|panic| Err(anyhow!("{}", cause(&*panic)))) {
        Ok(answer) => {
            if app.logs_missed() {
                log_missed(&answer);
            }
            respond(answer, headers, served)
        }
        Err(error) => {
            let cause = format!("{error:#}");
            tracing::error!(path, cause, "a page could not be made");
            failure(served, path, wishes.language)
        }
    }
}

fn respond(answer: Answer, headers: &HeaderMap, served: &Arc<Served>) -> Response<Body> {
    match answer {
        Answer::Kept(page) => page.response(headers),
        Answer::Made(document) => self::made(document, headers),
        Answer::Lines(lines) => self::lines(lines, Arc::clone(served)),
        Answer::Moved(to, caching) => redirect(StatusCode::PERMANENT_REDIRECT, &to, caching),
        Answer::Negotiated(to, caching) => {
            let mut response = redirect(StatusCode::SEE_OTHER, &to, caching);
            vary_by_language(&mut response);
            vary(&mut response, header::ACCEPT);
            response
        }
    }
}

/// A page that was made for this request. It may be compressed on its way.
fn made(mut document: Document, asked: &HeaderMap) -> Response<Body> {
    let is_found = document.status == Status::Found;
    let text = std::mem::take(&mut document.text);
    let tag = is_found.then(|| weak_tag(text.as_bytes()));
    let is_unchanged = tag.as_deref().is_some_and(|tag| is_unchanged(asked, tag));
    let mut response = Response::new(match is_unchanged {
        true => Body::empty(),
        false => Body::from(text),
    });
    let status = StatusCode::from_u16(document.status.code());
    *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if !is_found && document.language.is_some() {
        // Without a language in its path, such a page is in the visitor's.
        vary_by_language(&mut response);
    }
    let headers = response.headers_mut();
    if let Some(Ok(tag)) = tag.as_deref().map(HeaderValue::from_str) {
        headers.insert(header::ETAG, tag);
    }
    set_document_headers(&document, &PageCaching::default(), headers);
    if document.status == Status::NotYet {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(AGAIN));
    }
    if is_unchanged {
        headers.remove(header::CONTENT_TYPE);
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        // What the whole answer would say.
        vary(&mut response, header::ACCEPT_ENCODING);
    }
    response
}

/// Everything as data. It has no tag: to know whether it has changed, all of it would have to be made.
fn lines(lines: site::Lines, served: Arc<Served>) -> Response<Body> {
    let media_type = HeaderValue::from_static(lines.media_type);
    let name = lines.file_name.clone();
    let mut response = Response::new(Body::new(Lines::new(lines, served)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    set_file_name(name.as_deref(), headers);
    allow_any_origin(headers);
    set_noindex(headers);
    set_cache_control(Caching::Revalidate, headers);
    response
}

/// A size of a picture of the content, which is made on a thread that may take its time.
async fn image(app: Arc<App>, path: &str) -> Response<Body> {
    let served = app.served();
    let found = served.and_then(|it| site::images::find(it.snapshot().directory(), path));
    let Some(found) = found else {
        return Error::Asset.response();
    };
    if let Some(bytes) = app.images().kept(&found) {
        return images::response(&found, bytes);
    }
    let path = path.to_owned();
    let turn = app.images().turn().await;
    let made = spawn_blocking(move || {
        let made = catch_unwind(AssertUnwindSafe(|| app.images().make(&found, turn)));
        match made.unwrap_or_else(|panic| Err(anyhow!("{}", cause(&*panic)))) {
            Ok(bytes) => images::response(&found, bytes),
            // The page says in words what would be seen.
            Err(error) => {
                let (file, cause) = (&found.image.file, format!("{error:#}"));
                tracing::warn!(path, %file, cause, "a picture could not be made");
                Error::Asset.response()
            }
        }
    });
    made.await.unwrap_or_else(|_| Error::Stopping.response())
}

fn redirect(status: StatusCode, to: &str, caching: Caching) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Ok(to) = HeaderValue::from_str(to) {
        headers.insert(header::LOCATION, to);
    }
    // On its way from a permalink to the data, a script passes this answer, which holds nothing but an address.
    allow_any_origin(headers);
    set_cache_control(caching, headers);
    response
}

/// The page that says that a page could not be made.
fn failure(served: &Served, path: &str, wanted: &LanguageTag) -> Response<Body> {
    let language = site::reading(served.snapshot(), path, wanted);
    match site::server_error(served.snapshot(), language, path) {
        Ok(document) => made(document, &HeaderMap::new()),
        Err(_) => Error::Page.response(),
    }
}

/// What a panic said.
fn cause(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

fn vary_by_language(response: &mut Response<Body>) {
    vary(response, header::ACCEPT_LANGUAGE);
}

/// Notes that an answer depends on a header of the request.
fn vary(response: &mut Response<Body>, by: HeaderName) {
    response.headers_mut().append(header::VARY, by.into());
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failing test may panic"
)]
mod tests {
    use std::path::Path;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use anyhow::bail;

    use super::*;
    use crate::server::system_clock;
    use crate::snapshot::Snapshot;

    #[test]
    fn who_searches_before_the_index_is_there_is_told_to_come_again() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let (snapshot, report) = Snapshot::load(&content).unwrap();
        let snapshot = snapshot.unwrap_or_else(|| panic!("{}", report.to_human(false)));
        let app = App::new(snapshot.clone(), system_clock());
        let served = app.served().unwrap();
        let ask =
            |uri: &'static str| answer(&app, &served, &Uri::from_static(uri), &HeaderMap::new());
        let (begun, is_begun) = mpsc::channel();
        thread::scope(|scope| {
            let snapshot = &snapshot;
            // Dropped with whatever fails here, so that nobody waits for it.
            let (asked, is_asked) = mpsc::channel::<()>();
            scope.spawn(move || {
                let made = snapshot.index_by(Duration::MAX, || {
                    begun.send(()).unwrap();
                    is_asked.recv()?;
                    bail!("it is made by the next who asks")
                });
                assert!(made.is_err());
            });
            is_begun.recv().unwrap();
            for uri in [
                "/en/search?q=office",
                "/en/search.json?q=office",
                "/en/search/suggestions?q=office",
            ] {
                let response = ask(uri);
                assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE, "{uri}");
                assert_eq!(response.headers()[header::RETRY_AFTER], "5", "{uri}");
                assert_eq!(
                    response.headers()[header::CACHE_CONTROL],
                    "no-store",
                    "{uri}"
                );
            }
            // What can do without goes on.
            assert_eq!(ask("/en/search").status(), StatusCode::OK);
            assert_eq!(ask("/en/people").status(), StatusCode::OK);
            assert_eq!(ask("/en/offices").status(), StatusCode::NOT_FOUND);
            asked.send(()).unwrap();
        });
        assert_eq!(ask("/en/search?q=office").status(), StatusCode::OK);
    }
}
