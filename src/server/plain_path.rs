//! A path is spelled in one way: what needs no percent sign has none (RFC 3986, section 6.2.2.2).

use axum::http::Uri;

/// The same path and query with its needless percent-encodings decoded; `None` where it has none.
pub fn plain_path(uri: &Uri) -> Option<String> {
    let path = uri.path();
    let plain = decode_unreserved(path);
    if plain == path || names_a_host(&plain) {
        return None;
    }
    Some(match uri.query() {
        Some(query) => format!("{plain}?{query}"),
        None => plain,
    })
}

/// As the target of a redirect, such a path would lead to another host.
fn names_a_host(path: &str) -> bool {
    path.starts_with("//") || path.contains('\\')
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
