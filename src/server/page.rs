//! A page that is kept: all that an answer with it says, made once.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use xxhash_rust::xxh3::xxh3_128;

use super::encoding::{Encoded, Encoding};
use super::headers::set_document_headers;
use super::negotiation;
use crate::site::{Document, PNG};

/// A page, feed, picture or data that was found.
pub struct Page {
    /// What every answer says.
    headers: HeaderMap,
    /// The entity tag of the same bytes in each encoding.
    tags: Vec<(Encoding, HeaderValue)>,
    body: Encoded,
    is_compressed: bool,
}

impl Page {
    /// What a document says, in these bytes.
    pub fn new(document: &Document, bytes: Bytes) -> Self {
        let mut headers = HeaderMap::new();
        set_document_headers(document, &mut headers);
        let tags = tags(&bytes);
        let body = Encoded::new(bytes);
        // Pictures are compressed already.
        let is_compressed = document.media_type != PNG && !body.is_short();
        if is_compressed {
            headers.append(header::VARY, header::ACCEPT_ENCODING.into());
        }
        Self {
            headers,
            tags,
            body,
            is_compressed,
        }
    }

    /// How many bytes it takes in memory: compressed in two ways, it is a half longer.
    pub fn size(&self) -> usize {
        let plain = self.body.plain().len();
        plain + plain / 2
    }

    /// In which encoding it travels to whoever asks so.
    pub fn encoding(&self, asked: &HeaderMap) -> Encoding {
        match self.is_compressed {
            true => negotiation::encoding(asked),
            false => Encoding::Identity,
        }
    }

    /// Whether it is at hand in an encoding.
    pub fn is_made(&self, encoding: Encoding) -> bool {
        self.body.made(encoding).is_some()
    }

    /// Whether whoever asks so has it already.
    pub fn is_unchanged(&self, asked: &HeaderMap) -> bool {
        let mut tags = self.tags.iter().filter_map(|(_, tag)| tag.to_str().ok());
        asked.contains_key(header::IF_NONE_MATCH)
            && tags.any(|tag| negotiation::is_unchanged(asked, tag))
    }

    /// The answer to whoever asks so. It takes its time where the encoding is not at hand.
    pub fn response(&self, asked: &HeaderMap) -> Response<Body> {
        let encoding = self.encoding(asked);
        let is_unchanged = self.is_unchanged(asked);
        let mut response = match is_unchanged {
            true => Response::new(Body::empty()),
            false => Response::new(Body::from(self.body.make(encoding).clone())),
        };
        let headers = response.headers_mut();
        *headers = self.headers.clone();
        let tag = self.tags.iter().find(|(of, _)| *of == encoding);
        if let Some((_, tag)) = tag {
            headers.insert(header::ETAG, tag.clone());
        }
        if is_unchanged {
            headers.remove(header::CONTENT_TYPE);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else if let Some(encoding) = encoding.header() {
            headers.insert(header::CONTENT_ENCODING, encoding);
        }
        response
    }
}

/// The strong entity tags of bytes (RFC 9110, section 8.8.3): one for each encoding, since the bytes that travel differ.
fn tags(bytes: &[u8]) -> Vec<(Encoding, HeaderValue)> {
    let hash = xxh3_128(bytes);
    let tags = Encoding::ALL.into_iter().filter_map(|encoding| {
        let tag = match encoding {
            Encoding::Identity => format!("\"{hash:032x}\""),
            _ => format!("\"{hash:032x}-{}\"", encoding.name()),
        };
        Some((encoding, HeaderValue::from_str(&tag).ok()?))
    });
    tags.collect()
}

/// The weak entity tag of bytes that may be compressed on their way in any manner.
pub fn weak_tag(bytes: &[u8]) -> String {
    format!("W/\"{:032x}\"", xxh3_128(bytes))
}
