//! Identifiers as every format of linked data writes them.

use std::borrow::Cow;

use crate::text::Phone;

/// An identifier with the characters escaped that may be in an address as browsers read it, but not in an IRI (RFC
/// 3987): otherwise one address would end a document of Turtle before its time.
pub fn valid(iri: &str) -> Cow<'_, str> {
    let forbidden = |character: char| {
        matches!(
            character,
            '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`'
        ) || character <= ' '
    };
    if !iri.contains(forbidden) {
        return Cow::Borrowed(iri);
    }
    let mut valid = String::with_capacity(iri.len() + 8);
    for character in iri.chars() {
        match forbidden(character) {
            true => valid.push_str(&format!("%{:02X}", u32::from(character))),
            false => valid.push(character),
        }
    }
    Cow::Owned(valid)
}

/// A telephone number in E.164 with its extension, as it is dialled.
pub fn dialled(phone: &Phone) -> String {
    let uri = phone.uri();
    uri.strip_prefix("tel:").unwrap_or(&uri).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_identifier_may_have_is_escaped() {
        assert_eq!(
            valid("https://a.example/?b={c|d}"),
            "https://a.example/?b=%7Bc%7Cd%7D"
        );
        assert_eq!(valid("https://a.example/é"), "https://a.example/é");
    }
}
