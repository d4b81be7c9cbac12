//! What a request demands of the state of what it asks for: `If-Match` and `If-Unmodified-Since` (RFC 9110, section 13).
//!
//! They are evaluated once the answer is there, by what it says of itself, since each kind of answer knows that best.
//! Whether a visitor's copy is still good is asked before (`negotiation::is_unchanged`), and counts less.

use std::time::SystemTime;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::error::Error;

/// Whether a request demands anything.
pub fn demands(headers: &HeaderMap) -> bool {
    headers.contains_key(header::IF_MATCH) || headers.contains_key(header::IF_UNMODIFIED_SINCE)
}

/// Answers 412 where what the request demands is not so. What is not there meets no demand, and says so itself.
pub async fn with_preconditions(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let tags: Vec<String> = values(headers, &header::IF_MATCH).collect();
    let since = match headers.contains_key(header::IF_MATCH) {
        // It is more exact.
        true => None,
        false => date(headers, &header::IF_UNMODIFIED_SINCE),
    };
    let response = next.run(request).await;
    let is_there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let is_met = (tags.is_empty() || is_one_of(&tags, response.headers()))
        && since.is_none_or(|since| is_as_of(since, response.headers()));
    match is_met || !is_there {
        true => response,
        false => Error::Precondition.response(),
    }
}

/// Whether the answer has one of these tags, compared strongly: a weak tag says that two answers mean the same, and no
/// more.
fn is_one_of(tags: &[String], answer: &HeaderMap) -> bool {
    let own = answer.get(header::ETAG).map(|tag| tag.as_bytes());
    tags.iter().any(|tag| {
        tag == "*" || !tag.starts_with("W/") && own.is_some_and(|own| own == tag.as_bytes())
    })
}

/// Whether the answer is as it was at a time. One without a date may be (section 13.1.4).
fn is_as_of(time: SystemTime, answer: &HeaderMap) -> bool {
    date(answer, &header::LAST_MODIFIED).is_none_or(|modified| modified <= time)
}

/// A date, which is ignored where it is none.
fn date(headers: &HeaderMap, name: &HeaderName) -> Option<SystemTime> {
    let written = headers.get(name)?.to_str().ok()?;
    httpdate::parse_http_date(written).ok()
}

/// The elements of a list in a header.
fn values(headers: &HeaderMap, name: &HeaderName) -> impl Iterator<Item = String> {
    let values = headers.get_all(name).iter();
    let values = values.flat_map(|value| match value.to_str() {
        Ok(written) => written
            .split(',')
            .map(|tag| tag.trim().to_owned())
            .collect(),
        // A tag that is no text is none of ours.
        Err(_) => vec![String::new()],
    });
    values.collect::<Vec<_>>().into_iter()
}
