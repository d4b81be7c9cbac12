//! For how long an answer may be kept.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::site::Caching;

/// The one place where a caching intent becomes a header.
pub fn set_cache_control(caching: Caching, headers: &mut HeaderMap) {
    let value = match caching {
        Caching::Revalidate | Caching::Daily => "no-cache",
        Caching::Immutable => "public, max-age=31536000, immutable",
        Caching::Never => "no-store",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
}
