//! The static files of the program as they are sent.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Response, header};

use super::caching::set_cache_control;
use super::encoding::Encoded;
use super::framing::let_be_shown;
use super::negotiation;
use super::sharing::allow_any_origin;
use crate::site::Caching;
use crate::site::assets::{self, Asset};

/// The static files, each compressed once.
pub struct Assets(Vec<(&'static Asset, Encoded)>);

impl Default for Assets {
    fn default() -> Self {
        let encoded =
            |asset: &'static Asset| (asset, Encoded::new(Bytes::from_static(asset.bytes)));
        Self(assets::all().map(encoded).into())
    }
}

impl Assets {
    /// The answer with the file at a path to whoever asks so.
    pub fn response(&self, path: &str, asked: &HeaderMap) -> Option<Response<Body>> {
        let (asset, encoded) = self.0.iter().find(|(asset, _)| asset.path == path)?;
        let encoding = negotiation::encoding(asked);
        let mut response = Response::new(Body::from(encoded.make(encoding).clone()));
        let headers = response.headers_mut();
        let media_type = HeaderValue::from_static(asset.media_type);
        headers.insert(header::CONTENT_TYPE, media_type);
        headers.insert(header::VARY, header::ACCEPT_ENCODING.into());
        if let Some(encoding) = encoding.header() {
            headers.insert(header::CONTENT_ENCODING, encoding);
        }
        // In a frame with a `sandbox`, a card is of no site, and its style sheet is of another one.
        allow_any_origin(headers);
        let_be_shown(headers);
        set_cache_control(Caching::Immutable, headers);
        Some(response)
    }
}
