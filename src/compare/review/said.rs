//! What a text says in each language, as readers see it.

use crate::text::{LanguageTag, Localized, LocalizedText, Markdown, TranslationStatus};

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The language.
    pub tag: LanguageTag,
    /// What it says.
    pub text: String,
    /// Who stands behind it.
    pub status: TranslationStatus,
}

/// A plain text in each of its languages, in the order of their tags: the order in a file is nothing.
pub fn of_text(text: &LocalizedText) -> Vec<Said> {
    said(text, |text| fold(text))
}

/// What a text says in each language, as keys by which it is known again.
pub fn keys(text: &LocalizedText) -> Vec<String> {
    of_text(text).into_iter().map(|said| said.text).collect()
}

/// A longer text in each of its languages.
pub fn of_markdown(text: &Localized<Markdown>) -> Vec<Said> {
    said(text, |text| fold(&plain(text.html())))
}

fn said<T>(text: &Localized<T>, words: impl Fn(&T) -> String) -> Vec<Said> {
    let mut said: Vec<_> = text
        .iter()
        .map(|(tag, translation)| Said {
            tag: tag.clone(),
            text: words(&translation.value),
            status: translation.status,
        })
        .collect();
    said.sort_by(|one, other| one.tag.cmp(&other.tag));
    said
}

/// Every run of white space as one space: no page shows more.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a page's text, with the marks of Markdown where a reader would notice: emphasis, items, links.
fn plain(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut target = String::new();
    for piece in html.split('<') {
        let Some((tag, text)) = piece.split_once('>') else {
            words.push_str(piece);
            continue;
        };
        match tag {
            "em" | "/em" => words.push('*'),
            "strong" | "/strong" => words.push_str("**"),
            "li" => words.push_str(" • "),
            "blockquote" => words.push_str(" > "),
            "/a" => {
                words.push_str(&format!(" ({target})"));
            }
            _ if tag.starts_with("a ") => {
                target = tag.split('"').nth(1).unwrap_or_default().to_owned();
            }
            _ => words.push(' '),
        }
        words.push_str(text);
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(words, |words, (entity, letter)| {
        words.replace(entity, letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_one_line_with_what_readers_notice() {
        let html = Markdown::parse("One *two* &\nthree.\n\n- [a](https://b.org/?c&d)\n- 2 < 3");
        let words = html.map(|text| fold(&plain(text.html())));
        let expected = "One *two* & three. • a (https://b.org/?c&d) • 2 < 3";
        assert_eq!(words.as_deref(), Ok(expected));
    }
}
