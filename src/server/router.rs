//! The way of a request: log, headers, compression, handler.

use std::net::Ipv6Addr;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::uri::Authority;
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
use super::preconditions::with_preconditions;

/// What every response tells the browser to forbid and to keep to itself.
///
/// Not `Cross-Origin-Opener-Policy`: browsers refuse to open such a page from a frame with a `sandbox`, as other systems put
/// around cards, and here is nothing that a page which opened this one could do.
fn security_headers() -> [(HeaderName, &'static str); 2] {
    [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
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
        .layer(middleware::from_fn(with_preconditions))
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
    let hosts: Vec<_> = request.headers().get_all(header::HOST).iter().collect();
    let is_one = match request.version() {
        Version::HTTP_11 => hosts.len() == 1,
        _ => hosts.len() <= 1,
    };
    if is_one && hosts.into_iter().all(is_host) {
        next.run(request).await
    } else {
        Error::Host.response()
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
