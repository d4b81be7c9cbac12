//! A page that is kept: all that an answer with it says, made once.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use xxhash_rust::xxh3::xxh3_128;

use super::caching::PageCaching;
use super::encoding::{Encoded, Encoding};
use super::headers::{set_document_headers, set_security_headers};
use super::negotiation;
use crate::site::{Document, PNG};

/// A page, feed, picture or data that was found.
pub struct Page {
    /// What the whole answer says in each encoding, with the entity tag of the bytes in that.
    headers: Vec<(Encoding, HeaderMap)>,
    body: Encoded,
    is_compressed: bool,
}

impl Page {
    /// What a document says, in these bytes.
    pub fn new(document: &Document, bytes: Bytes, caching: &PageCaching) -> Self {
        let mut headers = HeaderMap::new();
        set_document_headers(document, caching, &mut headers);
        set_security_headers(&mut headers);
        let tags = tags(&bytes);
        let body = Encoded::new(bytes);
        // Pictures are compressed already.
        let is_compressed = document.media_type != PNG && !body.is_short();
        if is_compressed {
            headers.append(header::VARY, header::ACCEPT_ENCODING.into());
        }
        let headers = tags.into_iter().map(|(encoding, tag)| {
            let mut headers = headers.clone();
            headers.insert(header::ETAG, tag);
            if let Some(name) = encoding.header() {
                headers.insert(header::CONTENT_ENCODING, name);
            }
            (encoding, headers)
        });
        Self {
            headers: headers.collect(),
            body,
            is_compressed,
        }
    }

    /// How many bytes it takes in memory: compressed in two ways, it is a half longer.
    pub fn size(&self) -> usize {
        let plain = self.body.plain().len();
        plain + plain / 2
    }

    /// The answer to whoever asks so, where it takes no time: they have the page already, or the encoding is at hand.
    pub fn at_hand(&self, asked: &HeaderMap) -> Option<Response<Body>> {
        let encoding = self.encoding(asked);
        match self.is_unchanged(asked) {
            true => Some(self.not_modified(encoding)),
            false => Some(self.whole(encoding, self.body.made(encoding)?)),
        }
    }

    /// The same where it may take its time.
    pub fn response(&self, asked: &HeaderMap) -> Response<Body> {
        self.at_hand(asked).unwrap_or_else(|| {
            let encoding = self.encoding(asked);
            self.whole(encoding, self.body.make(encoding))
        })
    }

    /// In which encoding it travels to whoever asks so.
    fn encoding(&self, asked: &HeaderMap) -> Encoding {
        match self.is_compressed {
            true => negotiation::encoding(asked),
            false => Encoding::Identity,
        }
    }

    /// Whether whoever asks so has it already, in whatever encoding.
    fn is_unchanged(&self, asked: &HeaderMap) -> bool {
        if !asked.contains_key(header::IF_NONE_MATCH) {
            return false;
        }
        let tags = self
            .headers
            .iter()
            .filter_map(|(_, headers)| headers.get(header::ETAG));
        let mut tags = tags.filter_map(|tag| tag.to_str().ok());
        tags.any(|tag| negotiation::is_unchanged(asked, tag))
    }

    fn not_modified(&self, encoding: Encoding) -> Response<Body> {
        let mut response = self.with_headers(encoding, Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().remove(header::CONTENT_TYPE);
        response.headers_mut().remove(header::CONTENT_ENCODING);
        response
    }

    fn whole(&self, encoding: Encoding, bytes: &Bytes) -> Response<Body> {
        self.with_headers(encoding, Body::from(bytes.clone()))
    }

    fn with_headers(&self, encoding: Encoding, body: Body) -> Response<Body> {
        let mut response = Response::new(body);
        if let Some((_, headers)) = self.headers.iter().find(|(of, _)| *of == encoding) {
            response.headers_mut().clone_from(headers);
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
