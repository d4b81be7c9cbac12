//! Which language a visitor reads, in what encoding, and whether a visitor's copy is still good.
//!
//! `Accept-Language` is read by our own code: fluent-langneg ignores weights and brings a second generation of ICU.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use super::encoding::Encoding;
use crate::address::Format;
use crate::messages::Language;
use crate::model::Site;
use crate::text::LanguageTag;

/// How many languages that a visitor names are read: more are no help.
const MAX_WISHES: usize = 20;

/// What a visitor would have, of languages or encodings.
struct Wish {
    /// Its name, or `*` for all that are not named.
    name: String,
    /// How much it is wanted, in thousandths; none at all is a refusal.
    weight: u32,
}

/// The site's language that suits `Accept-Language` best (`LanguageTag::best_for`): of the wishes in the order of their
/// weights, the first that the site can grant. Without any, it is the first language that is not refused.
pub fn language<'a>(headers: &HeaderMap, site: &'a Site) -> &'a LanguageTag {
    let (refused, wishes) = languages(headers);
    let accepted: Vec<&LanguageTag> = site
        .languages
        .iter()
        .map(|language| &language.tag)
        .filter(|tag| !refused.iter().any(|wish| covers(&wish.name, tag)))
        .collect();
    wishes
        .iter()
        .find_map(|wish| match wish.name.as_str() {
            "*" => unnamed(&wishes, &accepted),
            name => LanguageTag::best_for(name, &accepted),
        })
        .or_else(|| accepted.first().copied())
        .unwrap_or(&site.default_language().tag)
}

/// The language of the program that suits a visitor best: that of the path, or else of `Accept-Language`.
pub fn spoken(path: &str, headers: &HeaderMap) -> Language {
    let first = path.split('/').nth(1).unwrap_or_default();
    let (_, wishes) = languages(headers);
    let names = wishes.iter().map(|wish| wish.name.as_str());
    let mut names = std::iter::once(first).chain(names);
    let known = names.find_map(Language::from_locale);
    known.unwrap_or_default()
}

/// The format that suits `Accept` best (RFC 9110, section 12.5.1); `None` for a page, which is what browsers, and
/// programs without a wish, get. Ranges such as `*/*` wish for nothing in particular.
pub fn format(headers: &HeaderMap) -> Option<Format> {
    let wishes = written(headers, &header::ACCEPT)
        .take(MAX_WISHES)
        .filter_map(wish);
    let mut wishes: Vec<Wish> = wishes.filter(|wish| wish.weight > 0).collect();
    wishes.sort_by_key(|wish| std::cmp::Reverse(wish.weight));
    let is_page = |name: &str| matches!(name, "text/html" | "application/xhtml+xml" | "*/*");
    let best = wishes
        .iter()
        .find(|wish| is_page(&wish.name) || Format::of_essence(&wish.name).is_some())?;
    Format::of_essence(&best.name)
}

/// The encoding that suits `Accept-Encoding` best (RFC 9110, section 12.5.3): of those that are wanted most, the one in which
/// answers are smallest.
pub fn encoding(headers: &HeaderMap) -> Encoding {
    let wishes = written(headers, &header::ACCEPT_ENCODING).take(MAX_WISHES);
    let wishes: Vec<Wish> = wishes.filter_map(wish).collect();
    let weight = |encoding: Encoding| {
        let named = wishes.iter().find(|wish| wish.name == encoding.name());
        // What is not named is not wanted, nor is it refused to send an answer as it is.
        named.map_or(0, |wish| wish.weight)
    };
    let best = Encoding::ALL.into_iter().rev().max_by_key(|it| weight(*it));
    let best = best.filter(|encoding| weight(*encoding) > 0);
    best.unwrap_or(Encoding::Identity)
}

/// Takes back that an answer must not be sent as it is (`identity;q=0`, `*;q=0`): a visitor is helped more by an answer
/// in an encoding that every program knows than by status 406.
pub fn drop_identity_refusals(headers: &mut HeaderMap) {
    let (taken_back, kept): (Vec<&str>, Vec<&str>) =
        written(headers, &header::ACCEPT_ENCODING).partition(|written| refuses_plain(written));
    if taken_back.is_empty() {
        return;
    }
    match HeaderValue::from_str(&kept.join(",")) {
        Ok(value) => headers.insert(header::ACCEPT_ENCODING, value),
        Err(_) => headers.remove(header::ACCEPT_ENCODING),
    };
}

fn refuses_plain(written: &str) -> bool {
    wish(written).is_some_and(|wish| wish.weight == 0 && matches!(&*wish.name, "identity" | "*"))
}

/// The languages that a visitor refuses, and those wished, the most wanted first.
fn languages(headers: &HeaderMap) -> (Vec<Wish>, Vec<Wish>) {
    let (refused, mut wishes): (Vec<Wish>, Vec<Wish>) = written(headers, &header::ACCEPT_LANGUAGE)
        .take(MAX_WISHES)
        .filter_map(wish)
        .partition(|wish| wish.weight == 0);
    // The sort is stable: of two equal wishes, the first counts.
    wishes.sort_by_key(|wish| std::cmp::Reverse(wish.weight));
    (refused, wishes)
}

/// The elements of a list in a header.
fn written<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
}

/// A wish with its weight among its parameters; `None` where it cannot be read.
fn wish(written: &str) -> Option<Wish> {
    let mut parts = written.split(';').map(str::trim);
    let name = parts.next()?.to_ascii_lowercase();
    let weight = parts
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(parameter, _)| parameter.trim().eq_ignore_ascii_case("q"));
    let weight = match weight {
        Some((_, weight)) => weight.trim().parse::<f32>().ok()?,
        None => 1.0,
    };
    let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
    (!name.is_empty()).then_some(Wish { name, weight })
}

/// Whether a range means a language (RFC 4647, basic filtering).
fn covers(range: &str, tag: &LanguageTag) -> bool {
    let tag = tag.to_string().to_ascii_lowercase();
    tag.strip_prefix(range)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The first language that no other wish names: what `*` means.
fn unnamed<'a>(wishes: &[Wish], accepted: &[&'a LanguageTag]) -> Option<&'a LanguageTag> {
    accepted
        .iter()
        .find(|tag| {
            !wishes
                .iter()
                .any(|wish| LanguageTag::best_for(&wish.name, accepted) == Some(tag))
        })
        .copied()
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
