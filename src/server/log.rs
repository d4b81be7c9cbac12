//! One line a request: what was asked and how it was answered, nothing of who asked. Where the operator wants it, one
//! more for each search that found nothing.

use std::time::Instant;

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::served::Answer;

/// Logs a request once it is answered. Queries are left out: they may say what a visitor looks for.
pub async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let begun = Instant::now();
    let response = next.run(request).await;
    log_answer(&method, &path, response.status(), begun);
    response
}

/// Logs that a request has been answered.
pub fn log_answer(method: &Method, path: &str, status: StatusCode, begun: Instant) {
    tracing::info!(
        %method,
        path,
        status = status.as_u16(),
        microseconds = begun.elapsed().as_micros() as u64,
        "request"
    );
}

/// Logs what was looked for and not found, with the language of the page. Whoever wants to know what the directory lacks
/// asks for this; it is the one place where anything that visitors type is written down.
pub fn log_missed(answer: &Answer) {
    if let Answer::Made(document) = answer
        && let Some(text) = &document.missed
    {
        let language = document.language.as_ref().map(ToString::to_string);
        tracing::info!(text, language, "nothing was found");
    }
}
