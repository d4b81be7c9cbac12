//! The way of a request: log, headers, compression, handler.

use std::net::Ipv6Addr;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::http::uri::Authority;
use axum::http::{HeaderValue, Method, Request, Version, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::compression::CompressionLayer;

use super::app::App;
use super::error::Error;
use super::handler::{self, handle};
use super::headers::set_security_headers;
use super::log::{log, log_answer};
use super::negotiation::drop_identity_refusals;
use super::preconditions::{demands, with_preconditions};

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
        .layer(middleware::from_fn(with_preconditions))
        .layer(CompressionLayer::new())
        .layer(middleware::map_request(accepted_encodings))
}

/// What all answers share, errors included.
fn with_common_headers(router: Router) -> Router {
    router
        .layer(middleware::map_response(with_security_headers))
        .layer(middleware::from_fn(log))
}

async fn with_security_headers(mut response: Response) -> Response {
    set_security_headers(response.headers_mut());
    response
}

/// The answer to a request that came over a network, where a page that is kept is all that it takes: none of the layers then
/// has anything to do.
pub fn at_hand<B>(app: &App, request: &Request<B>) -> Option<Response> {
    let is_plain = matches!(*request.method(), Method::GET | Method::HEAD)
        && names_one_host(request)
        && !demands(request.headers());
    if !is_plain {
        return None;
    }
    let begun = Instant::now();
    let response = handler::at_hand(app, request.uri(), request.headers())?;
    log_answer(
        request.method(),
        request.uri().path(),
        response.status(),
        begun,
    );
    Some(response)
}

async fn accepted_encodings(mut request: Request<Body>) -> Request<Body> {
    drop_identity_refusals(request.headers_mut());
    request
}

/// HTTP/1.1 wants exactly one `Host`; HTTP/1.0 knew none.
async fn with_one_host(request: Request<Body>, next: Next) -> Response {
    match names_one_host(&request) {
        true => next.run(request).await,
        false => Error::Host.response(),
    }
}

fn names_one_host<B>(request: &Request<B>) -> bool {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => is_host(host),
        (None, _) => request.version() != Version::HTTP_11,
        _ => false,
    }
}

/// Whether a header names a host and perhaps a port, and nothing else (RFC 9112, section 3.2).
fn is_host(value: &HeaderValue) -> bool {
    let Ok(authority) = Authority::try_from(value.as_bytes()) else {
        return false;
    };
    let (written, host) = (authority.as_str(), authority.host());
    let port = written.strip_prefix(host);
    let is_port = |rest: &str| {
        let digits = rest.strip_prefix(':');
        rest.is_empty() || digits.is_some_and(|port| port.is_empty() || port.parse::<u16>().is_ok())
    };
    let is_named = match host.strip_prefix('[') {
        Some(address) => address
            .strip_suffix(']')
            .is_some_and(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => !host.is_empty(),
    };
    is_named && port.is_some_and(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_a_name_or_an_address_and_perhaps_a_port() {
        let is = |written: &[u8]| HeaderValue::from_bytes(written).is_ok_and(|host| is_host(&host));
        for host in [
            "localhost",
            "localhost:8080",
            "register.example:",
            "127.0.0.1:80",
            "[::1]",
            "[::1]:8080",
            "xn--fiqs8s",
            "a_b",
            "1.2.3",
        ] {
            assert!(is(host.as_bytes()), "{host}");
        }
        for none in [
            "",
            " ",
            ":80",
            "a b<>",
            "user@evil",
            "user:secret@evil",
            "[::1",
            "::1",
            "[]",
            "[::g]",
            "a/b",
            "a?b",
            "a:b",
            "a:80:80",
            "a:99999",
            "http://a",
            "a#b",
            "a\\b",
            "a\"b",
            "[::1]x",
        ] {
            assert!(!is(none.as_bytes()), "{none}");
        }
        assert!(!is("名录.example".as_bytes()));
    }
}
