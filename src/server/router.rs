//! The way of a request: log, headers, compression, handler.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Version, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::compression::CompressionLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::app::App;
use super::error::Error;
use super::framing::POLICY;
use super::handler::handle;
use super::log::log;
use super::negotiation::drop_identity_refusals;

/// What every response tells the browser to forbid and to keep to itself.
fn security_headers() -> [(HeaderName, &'static str); 3] {
    [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ]
}

/// The service that answers every request.
pub fn router(app: Arc<App>) -> Router {
    with_common_headers(pages(app))
}

/// The same for requests that came over a network, and have to name the host that they are for.
pub fn network_router(app: Arc<App>) -> Router {
    with_common_headers(pages(app).layer(middleware::from_fn(with_one_host)))
}

fn pages(app: Arc<App>) -> Router {
    Router::new()
        .fallback(handle)
        .with_state(app)
        .layer(CompressionLayer::new())
        .layer(middleware::map_request(accepted_encodings))
}

/// What all answers share, errors included.
fn with_common_headers(mut router: Router) -> Router {
    for (name, value) in security_headers() {
        router = router.layer(SetResponseHeaderLayer::overriding(
            name,
            HeaderValue::from_static(value),
        ));
    }
    // What may be framed has a policy of its own already.
    router
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        ))
        .layer(middleware::from_fn(log))
}

async fn accepted_encodings(mut request: Request) -> Request {
    drop_identity_refusals(request.headers_mut());
    request
}

/// HTTP/1.1 wants exactly one `Host`; HTTP/1.0 knew none.
async fn with_one_host(request: Request, next: Next) -> Response {
    let hosts = request.headers().get_all(header::HOST).iter().count();
    let is_one = match request.version() {
        Version::HTTP_11 => hosts == 1,
        _ => hosts <= 1,
    };
    if is_one {
        next.run(request).await
    } else {
        Error::Host.response()
    }
}
