//! One spelling of a path: what was meant where somebody wrote it otherwise. It is mended before it is read; what leads
//! nowhere all the same is not redirected, since a way to a page that says "not found" helps nobody.

use percent_encoding::percent_decode_str;

use crate::model::{Language, Site};
use crate::text::{is_invisible, is_wide_punctuation};

/// The path as the site would spell it: without needless percent signs (RFC 3986, section 6.2.2.2), empty parts and dot
/// segments (section 5.2.4), without a slash or a mark at its end, and in lower case, since no address has other letters but
/// in the tag of a language, which may be spelled otherwise. It begins with exactly one slash, so it never names a host.
pub fn normalize_path(path: &str, site: &Site) -> String {
    let decoded = decode_unreserved(path);
    let mut parts: Vec<String> = Vec::new();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part.to_ascii_lowercase()),
        }
    }
    mend_end(&mut parts);
    if let Some(first) = parts.first_mut()
        && let Some(language) = language_spelled(first, site)
    {
        *first = language.tag.to_string();
    }
    format!("/{}", parts.join("/"))
}

/// Takes away what people pass on behind an address: the marks of the sentence in which it stood, and the suffix of a page
/// as other sites have it.
fn mend_end(parts: &mut Vec<String>) {
    while let Some(last) = parts.pop() {
        let mended = without_marks(&last).unwrap_or(last);
        let page = PAGE_SUFFIXES
            .iter()
            .find_map(|suffix| mended.strip_suffix(suffix));
        // The first page of a folder, as servers name it.
        if !mended.is_empty() && page != Some("index") {
            parts.push(page.unwrap_or(&mended).to_owned());
            return;
        }
    }
}

/// A query without the marks behind it; `None` where there are none.
pub fn query_without_marks(query: &str) -> Option<String> {
    let (before, value) = query.rsplit_once('=')?;
    Some(format!("{before}={}", without_marks(value)?))
}

/// What servers of files have at the ends of their addresses.
const PAGE_SUFFIXES: [&str; 2] = [".html", ".htm"];

/// A part of a path without the marks behind it, and what somebody wrote behind those without a space; `None` where there
/// are none. Marks of other scripts stand in a path with percent signs.
fn without_marks(part: &str) -> Option<String> {
    let decoded = percent_decode_str(part).decode_utf8().ok()?;
    // What a mark stands before is part of the address, unless it is of another script.
    let last = decoded.rfind(|character: char| character.is_ascii_alphanumeric());
    let end = last.map_or(0, |at| at + 1);
    let mark = decoded[end..].find(is_mark);
    let before = mark.map_or(&*decoded, |at| &decoded[..end + at]);
    let before = before.trim_end_matches('.');
    let is_part = before
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    (is_part && before.len() < part.len()).then(|| before.to_owned())
}

/// Whether a character ends a sentence or a part of one, or is a bracket or a quotation mark, in either script, or is one that
/// nobody sees. A full stop is within addresses too.
fn is_mark(character: char) -> bool {
    is_invisible(character)
        || ",;:!()[]{}<>'\"*|".contains(character)
        || "\u{2018}\u{2019}\u{201c}\u{201d}\u{2026}\u{2014}\u{ab}\u{bb}".contains(character)
        || is_wide_punctuation(character)
        // The halves of such ones.
        || ('\u{ff61}'..='\u{ff65}').contains(&character)
}

/// The language that a word names, in whatever spelling.
fn language_spelled<'a>(word: &str, site: &'a Site) -> Option<&'a Language> {
    let mut languages = site.languages.iter();
    let spelled = || languages.find(|language| language.tag.is_spelled(word));
    language_named(word, site).or_else(spelled)
}

/// A path with the query of the request that led to it. What a header cannot hold is written with percent signs.
pub fn with_query(path: String, query: &str) -> String {
    if query.is_empty() {
        return path;
    }
    let mut whole = path + "?";
    for byte in query.bytes() {
        match byte {
            b'!'..=b'~' => whole.push(char::from(byte)),
            other => whole.push_str(&format!("%{other:02X}")),
        }
    }
    whole
}

/// The language that a path names, and the parts of the rest.
pub(super) fn split_language<'p, 's>(
    path: &'p str,
    site: &'s Site,
) -> Option<(Option<&'s Language>, Vec<&'p str>)> {
    let mut parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    if parts.last() == Some(&"") {
        parts.pop();
    }
    let language = parts.first().and_then(|first| language_named(first, site));
    if language.is_some() {
        parts.remove(0);
    }
    Some((language, parts))
}

/// The language that a path names, whether or not the rest of it leads anywhere.
pub fn language_of<'a>(path: &str, site: &'a Site) -> Option<&'a Language> {
    let first = path.strip_prefix('/')?.split('/').next()?;
    language_named(first, site)
}

/// The language that a word names, in whatever case.
pub(super) fn language_named<'a>(word: &str, site: &'a Site) -> Option<&'a Language> {
    let mut languages = site.languages.iter();
    languages.find(|language| language.tag.to_string().eq_ignore_ascii_case(word))
}

/// Decodes letters, digits and `-._~`. Anything else means something else without its percent sign, and is left.
fn decode_unreserved(path: &str) -> String {
    let mut decoded_path = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('%') {
        decoded_path.push_str(before);
        let decoded = after
            .split_at_checked(2)
            .and_then(|(digits, further)| Some((unreserved(digits)?, further)));
        let (character, further) = decoded.unwrap_or(('%', after));
        decoded_path.push(character);
        rest = further;
    }
    decoded_path.push_str(rest);
    decoded_path
}

/// The character of two hexadecimal digits, where it is one that stands for itself anywhere in a URL.
fn unreserved(digits: &str) -> Option<char> {
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let character = char::from(u8::from_str_radix(digits, 16).ok()?);
    let stands_for_itself = character.is_ascii_alphanumeric() || "-._~".contains(character);
    stands_for_itself.then_some(character)
}
