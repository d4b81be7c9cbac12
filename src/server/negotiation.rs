//! Which language a visitor reads, and whether a visitor's copy is still good.

use axum::http::{HeaderMap, header};

use crate::model::Site;
use crate::text::LanguageTag;

/// How many wishes of a visitor are read: more are no help.
const MAX_WISHES: usize = 20;

/// The site's language that suits `Accept-Language` best (RFC 4647, lookup): of the wishes in the order of their
/// weights, the first of which the site has the language or, failing that, a shorter tag of it.
pub fn language<'a>(headers: &HeaderMap, site: &'a Site) -> &'a LanguageTag {
    wishes(headers)
        .iter()
        .find_map(|wish| lookup(wish, site))
        .unwrap_or(&site.default_language().tag)
}

/// The language ranges that a visitor accepts, the most wanted first.
fn wishes(headers: &HeaderMap) -> Vec<String> {
    let mut weighted: Vec<(String, u32)> = headers
        .get_all(header::ACCEPT_LANGUAGE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .take(MAX_WISHES)
        .filter_map(wish)
        .collect();
    // The sort is stable: of two equal wishes, the first counts.
    weighted.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    weighted.into_iter().map(|(range, _)| range).collect()
}

/// A language range with its weight in thousandths; `None` for one that is refused.
fn wish(written: &str) -> Option<(String, u32)> {
    let (range, parameters) = written.split_once(';').unwrap_or((written, ""));
    let weight = match parameters.trim().strip_prefix("q=") {
        Some(weight) => weight.trim().parse::<f32>().ok()?,
        None => 1.0,
    };
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
    let range = range.trim().to_ascii_lowercase();
    (thousandths > 0 && !range.is_empty()).then_some((range, thousandths))
}

fn lookup<'a>(wish: &str, site: &'a Site) -> Option<&'a LanguageTag> {
    let mut range = wish;
    loop {
        let found = site
            .languages
            .iter()
            .find(|language| language.tag.to_string().eq_ignore_ascii_case(range));
        if let Some(language) = found {
            return Some(&language.tag);
        }
        (range, _) = range.rsplit_once('-')?;
    }
}

/// Whether `If-None-Match` names the tag, compared weakly (RFC 9110, section 13.1.2).
pub fn is_unchanged(headers: &HeaderMap, etag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim() == "*" || opaque(tag) == opaque(etag))
}
