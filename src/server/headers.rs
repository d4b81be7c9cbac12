//! What the headers of an answer tell of it.
//!
//! The date of a document is that of the last change of anything that it may show. A new version of the program shows the
//! same otherwise, so a date alone never answers 304; only the entity tag does.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use super::caching::PageCaching;
use super::framing::{POLICY, let_be_framed, let_be_shown};
use super::sharing::allow_any_origin;
use crate::site::{Document, PNG, is_page};

/// Tells the browser what to forbid and what to keep to itself. What may be framed has a policy of its own already.
///
/// Not `Cross-Origin-Opener-Policy`: browsers refuse to open such a page from a frame with a `sandbox`, as other systems put
/// around cards, and here is nothing that a page which opened this one could do.
pub fn set_security_headers(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let policy = headers.entry(header::CONTENT_SECURITY_POLICY);
    policy.or_insert(HeaderValue::from_static(POLICY));
}

/// Tells what a document is, what else there is of it, who may show it and for how long it may be kept.
pub fn set_document_headers(document: &Document, caching: &PageCaching, headers: &mut HeaderMap) {
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(document.media_type),
    );
    let changed = document
        .changed
        .map(|time| httpdate::fmt_http_date(time.into()));
    if let Some(Ok(date)) = changed.as_deref().map(HeaderValue::from_str) {
        headers.insert(header::LAST_MODIFIED, date);
    }
    let language = document.language.as_ref().map(ToString::to_string);
    if let Some(Ok(language)) = language.as_deref().map(HeaderValue::from_str) {
        headers.insert(header::CONTENT_LANGUAGE, language);
    }
    set_file_name(document.file_name.as_deref(), headers);
    link(document, headers);
    if !is_page(document.media_type) {
        allow_any_origin(headers);
        set_noindex(headers);
    }
    if document.media_type == PNG {
        let_be_shown(headers);
    }
    if document.framed {
        let_be_framed(headers);
    }
    caching.set(document.caching, headers);
}

/// Tells where the same is in other formats, and the part that comes next.
fn link(document: &Document, headers: &mut HeaderMap) {
    let others = document.alternates.iter().map(|other| {
        let (reference, media_type) = (&other.reference, other.media_type);
        format!("<{reference}>; rel=\"alternate\"; type=\"{media_type}\"")
    });
    let next = document.next.iter();
    let next = next.map(|next| format!("<{next}>; rel=\"next\""));
    for link in others.chain(next) {
        if let Ok(link) = HeaderValue::from_str(&link) {
            headers.append(header::LINK, link);
        }
    }
}

/// Asks search engines to list the page rather than its data, which nobody who searches could read.
pub fn set_noindex(headers: &mut HeaderMap) {
    let robots = HeaderName::from_static("x-robots-tag");
    headers.insert(robots, HeaderValue::from_static("noindex"));
}

/// Tells browsers to save what has a file name. It is made of slugs and days, so it needs no quoting of its own.
pub fn set_file_name(name: Option<&str>, headers: &mut HeaderMap) {
    let attachment = name.map(|name| format!("attachment; filename=\"{name}\""));
    if let Some(Ok(attachment)) = attachment.as_deref().map(HeaderValue::from_str) {
        headers.insert(header::CONTENT_DISPOSITION, attachment);
    }
}
