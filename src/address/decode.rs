//! What somebody typed, out of the bytes of an address. Forms of today send UTF-8; old pages and programs for Chinese send
//! GBK, and what they send is read as that. Bytes that are neither are no text: U+FFFD stands for them, and whoever
//! answers refuses it.

use std::borrow::Cow;

use encoding_rs::GB18030;
use percent_encoding::percent_decode;

/// The first value of a key of a query; none where it is empty.
pub(super) fn typed_text(query: &str, key: &str) -> Option<String> {
    let pairs = query.split('&');
    let mut pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (_, value) = pairs.find(|(name, _)| bytes_of(name) == key.as_bytes())?;
    let text = text_of(bytes_of(value));
    (!text.is_empty()).then_some(text)
}

/// The bytes behind plus and percent signs.
fn bytes_of(written: &str) -> Vec<u8> {
    percent_decode(written.replace('+', " ").as_bytes()).collect()
}

fn text_of(bytes: Vec<u8>) -> String {
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(other) => gbk(other.as_bytes())
            .map(Cow::into_owned)
            .unwrap_or_else(|| String::from_utf8_lossy(other.as_bytes()).into_owned()),
    }
}

/// Bytes as a text in GBK or GB18030, if they are one: letters of western encodings can be read as that too, but each
/// with a letter of ASCII behind it.
fn gbk(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let mut rest = bytes.iter();
    let mut has_usual = false;
    while let Some(byte) = rest.next() {
        has_usual |= !byte.is_ascii() && rest.next().is_some_and(|next| *next >= 0xa1);
    }
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    // Nobody types what only programs of one kind can show.
    let is_private = |character: char| matches!(character, '\u{e000}'..='\u{f8ff}');
    (has_usual && !text.contains(is_private)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_as_what_they_are() {
        for (query, text) in [
            ("q=%E6%8A%A4%E7%85%A7", "护照"),
            ("kind=unit&q=%BB%A4%D5%D5+a&q=b", "护照 a"),
            ("q=%B0%EC%B9%AB%CA%D2", "办公室"),
            // The second character is none of GB 2312.
            ("q=%D6%EC%E9F%BB%F9", "朱镕基"),
            ("q=M%FCller", "M\u{fffd}ller"),
            ("q=%FF%FE", "\u{fffd}\u{fffd}"),
            ("q=caf%E9", "caf\u{fffd}"),
        ] {
            assert_eq!(typed_text(query, "q").as_deref(), Some(text), "{query}");
        }
        assert_eq!(typed_text("kind=unit&q=", "q"), None);
    }
}
