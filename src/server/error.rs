//! What a visitor is told when a request cannot be answered.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::caching::set_cache_control;
use crate::site::Caching;

/// A request that cannot be answered with a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    /// The method is neither `GET` nor `HEAD`.
    Method,
    /// The request has no `Host`, more than one, or one that is none (RFC 9112, section 3.2).
    Host,
    /// What the request demands of the state of the site is not so (RFC 9110, section 13).
    Precondition,
    /// There is no such static file.
    Asset,
    /// Not even the page that says that a page could not be made could be made.
    Page,
    /// The program ends before it can answer.
    Stopping,
}

impl Error {
    /// The answer: a status and a sentence. Programs make such requests, not readers, so it is plain English.
    pub fn response(self) -> Response<Body> {
        let (status, sentence) = match self {
            Self::Method => (
                StatusCode::METHOD_NOT_ALLOWED,
                "This site answers GET and HEAD alone.\n",
            ),
            Self::Host => (
                StatusCode::BAD_REQUEST,
                "A request needs exactly one Host header, with a host in it.\n",
            ),
            Self::Precondition => (
                StatusCode::PRECONDITION_FAILED,
                "This has changed, or is not as If-Match demands.\n",
            ),
            Self::Asset => (StatusCode::NOT_FOUND, "There is no such file.\n"),
            Self::Page => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "The page could not be made. The operator finds the cause in the log.\n",
            ),
            Self::Stopping => (
                StatusCode::SERVICE_UNAVAILABLE,
                "The server is about to stop; please ask again.\n",
            ),
        };
        let mut response = Response::new(Body::from(sentence));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/plain; charset=utf-8"),
        );
        set_cache_control(Caching::Never, headers);
        if self == Self::Method {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        response
    }
}
