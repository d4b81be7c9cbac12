//! One line a request: what was asked and how it was answered, nothing of who asked.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

/// Logs a request once it is answered. Queries are left out: they may say what a visitor looks for.
pub async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let begun = Instant::now();
    let response = next.run(request).await;
    tracing::info!(
        %method,
        path,
        status = response.status().as_u16(),
        microseconds = begun.elapsed().as_micros() as u64,
        "request"
    );
    response
}
