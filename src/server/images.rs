//! Pictures of the content as they are sent: made when one is first asked for, one picture at a time, and kept.
//!
//! What is kept outlasts a change of the content, since an address stands for just these bytes.

use std::sync::Arc;

use anyhow::{Context, Result};
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, header};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::caching::set_cache_control;
use super::framing::let_be_shown;
use super::sharing::allow_any_origin;
use crate::images::{ImageKind, Rendition};
use crate::site::Caching;

/// How many bytes of pictures are kept in memory, at most.
const CACHED_BYTES: u64 = 64 * 1024 * 1024;
/// How many pictures that is, if they are of the usual size.
const CACHED_IMAGES: usize = 2048;

/// A size of a picture: the hash of its file and its width.
type Key = (u64, u32);

/// The pictures that were made so far.
pub struct Images {
    files: Cache<Key, Bytes, ImageBytes>,
    /// To decode a picture takes up to a hundred megabytes, so there is never more than one that is being made. Those who
    /// wait for their turn hold no thread, which pages may need.
    making: Arc<Mutex<()>>,
}

#[derive(Clone)]
struct ImageBytes;

impl Weighter<Key, Bytes> for ImageBytes {
    fn weight(&self, _: &Key, bytes: &Bytes) -> u64 {
        bytes.len().max(1) as u64
    }
}

impl Default for Images {
    fn default() -> Self {
        Self {
            files: Cache::with_weighter(CACHED_IMAGES, CACHED_BYTES, ImageBytes),
            making: Arc::default(),
        }
    }
}

impl Images {
    /// A size of a picture, where it is at hand.
    pub fn kept(&self, rendition: &Rendition) -> Option<Bytes> {
        self.files.get(&key(rendition))
    }

    /// The turn to make a picture.
    pub async fn turn(&self) -> Turn {
        Turn(Arc::clone(&self.making).lock_owned().await)
    }

    /// A size of a picture, which takes its time where it is not at hand.
    ///
    /// # Errors
    /// Where the picture's file is not there any more as it was, or is damaged.
    pub fn make(&self, rendition: &Rendition, _: Turn) -> Result<Bytes> {
        // Whoever had the turn before may have made it.
        if let Some(bytes) = self.kept(rendition) {
            return Ok(bytes);
        }
        let mut wanted = None;
        for (made, bytes) in rendition.image.make()? {
            let bytes = Bytes::from(bytes);
            if made == *rendition {
                wanted = Some(bytes.clone());
            }
            self.files.insert(key(&made), bytes);
        }
        wanted.context("it is not to be had in this size")
    }
}

/// The turn of whoever makes a picture.
pub struct Turn(#[allow(dead_code, reason = "it ends with this value")] OwnedMutexGuard<()>);

fn key(rendition: &Rendition) -> Key {
    (rendition.image.hash, rendition.width)
}

/// What a drawing may do that somebody opens by its own address: nothing but to be drawn.
const OF_DRAWINGS: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

/// A picture as a response. Programs that read the data of the site may show it.
pub fn response(rendition: &Rendition, bytes: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    let media_type = HeaderValue::from_static(rendition.image.sent_as.media_type());
    headers.insert(header::CONTENT_TYPE, media_type);
    if rendition.image.sent_as == ImageKind::Svg {
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(OF_DRAWINGS),
        );
    }
    allow_any_origin(headers);
    let_be_shown(headers);
    set_cache_control(Caching::Immutable, headers);
    response
}
