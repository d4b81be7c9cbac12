//! What browsers may do with an answer, and which answers the pages of other sites may show within themselves.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// What a page may load, and that no other page may show it: a visitor who sees one is on the site itself.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of what any page may show. Whoever frames it could lay it under something else and catch a click, so it
/// has nothing for a click to do but to follow a link: no script, no form.
const FRAMED: &str = "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; \
     frame-ancestors *";

/// Lets the pages of any site show a picture, those too that are isolated from other sites and therefore want each
/// thing that they load to agree (the HTML Standard, cross-origin isolation).
pub fn let_be_shown(headers: &mut HeaderMap) {
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(policy, HeaderValue::from_static("cross-origin"));
}

/// Lets the pages of any site frame an answer, isolated ones too.
pub fn let_be_framed(headers: &mut HeaderMap) {
    let_be_shown(headers);
    let isolation = HeaderName::from_static("cross-origin-embedder-policy");
    headers.insert(isolation, HeaderValue::from_static("require-corp"));
    let policy = HeaderValue::from_static(FRAMED);
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
}
