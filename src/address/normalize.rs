//! One spelling of a path: what was meant where somebody wrote it otherwise. It is mended before it is read; what leads
//! nowhere all the same is not redirected, since a way to a page that says "not found" helps nobody.

use crate::model::{Language, Site};

/// The path as the site would spell it: without needless percent signs (RFC 3986, section 6.2.2.2), empty parts and dot
/// segments (section 5.2.4), without a slash at its end, and in lower case, since no address has other letters but in
/// the tag of a language. It begins with exactly one slash, so it never names a host.
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
    if let Some(first) = parts.first_mut()
        && let Some(language) = language_named(first, site)
    {
        *first = language.tag.to_string();
    }
    format!("/{}", parts.join("/"))
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
