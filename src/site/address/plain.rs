//! One spelling of a path: what was meant where somebody wrote it otherwise.

use super::language_named;
use crate::model::Site;

/// The path as the site would spell it: without needless percent signs (RFC 3986, section 6.2.2.2), empty parts and dot
/// segments (section 5.2.4), without a slash at its end, and in lower case, since no address has other letters but in
/// the tag of a language. It begins with exactly one slash, so it never names a host.
pub fn plain(path: &str, site: &Site) -> String {
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

/// Decodes letters, digits and `-._~`. Anything else means something else without its percent sign, and is left.
fn decode_unreserved(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('%') {
        plain.push_str(before);
        let decoded = after
            .split_at_checked(2)
            .and_then(|(digits, further)| Some((unreserved(digits)?, further)));
        let (character, further) = decoded.unwrap_or(('%', after));
        plain.push(character);
        rest = further;
    }
    plain.push_str(rest);
    plain
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
