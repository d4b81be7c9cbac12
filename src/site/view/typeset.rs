//! A page as a template writes it, without the spaces that its language does not have.
//!
//! Templates set pieces apart with a space, as most scripts do. Full-width punctuation brings its own: a space beside it
//! would show as a hole in the line. It is taken out here, once for every page and whatever pieces stand there.

use std::ops::Range;

use anyhow::{Context, Result};
use askama::Template;

use crate::site::view::View;
use crate::text::is_wide_punctuation;

/// Elements within a line; any other begins or ends one.
const INLINE: [&str; 16] = [
    "a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sup",
    "time", "wbr",
];

/// Elements whose text is no text of the page, or stays as it is written.
const VERBATIM: [&str; 5] = ["code", "pre", "script", "style", "textarea"];

impl View<'_> {
    /// A page as it is sent.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn typeset(&self, page: &impl Template) -> Result<String> {
        let html = page.render().context("the page cannot be written")?;
        Ok(match self.language().tag.has_wide_punctuation() {
            true => without_spaces_at_wide_punctuation(html),
            false => html,
        })
    }
}

fn without_spaces_at_wide_punctuation(html: String) -> String {
    if !html.contains(is_wide_punctuation) {
        return html;
    }
    let mut set = String::with_capacity(html.len());
    // The last character of the line so far, and where there are spaces behind it.
    let mut last: Option<char> = None;
    let mut spaces: Vec<Range<usize>> = Vec::new();
    let mut rest = html.as_str();
    while let Some(next) = rest.chars().next() {
        let (piece, behind) = rest.split_at(match next {
            '<' => length_of_tag(rest),
            ' ' | '\n' => rest.len() - rest.trim_start_matches([' ', '\n']).len(),
            character => character.len_utf8(),
        });
        match next {
            '<' if INLINE.contains(&name_of(piece)) => {}
            '<' if name_of(piece) != "code" => {
                last = None;
                spaces.clear();
            }
            ' ' | '\n' => spaces.push(set.len()..set.len() + piece.len()),
            next => {
                // Code is a word in its line.
                let character = if next == '<' { 'x' } else { next };
                let is_wide = |last: char| [last, character].into_iter().any(is_wide_punctuation);
                if last.is_some_and(is_wide) {
                    for space in spaces.iter().rev() {
                        set.replace_range(space.clone(), "");
                    }
                }
                last = Some(character);
                spaces.clear();
            }
        }
        set.push_str(piece);
        rest = behind;
    }
    set
}

/// The name of the element that a tag opens or closes.
fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|character: char| !character.is_ascii_alphanumeric());
    &name[..end.unwrap_or(name.len())]
}

/// The bytes of the tag with which a text begins; of an element that stays as it is, those of all of it.
fn length_of_tag(text: &str) -> usize {
    let name = name_of(text);
    let end = match text.starts_with("</") || !VERBATIM.contains(&name) {
        true => text.find('>').map(|end| end + 1),
        false => text.find(&format!("</{name}>")),
    };
    end.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(html: &str) -> String {
        without_spaces_at_wide_punctuation(html.to_owned())
    }

    #[test]
    fn a_space_at_wide_punctuation_goes_whatever_elements_are_between() {
        assert_eq!(
            set("<p>部长 <small>（兼）</small></p>"),
            "<p>部长<small>（兼）</small></p>"
        );
        assert_eq!(
            set("来源： <a href=\"/a b\">甲 </a> <b>、乙</b>"),
            "来源：<a href=\"/a b\">甲</a><b>、乙</b>"
        );
        assert_eq!(set("甲<wbr> （乙）"), "甲<wbr>（乙）");
        assert_eq!(set("甲。\n乙 丙"), "甲。乙 丙");
    }

    #[test]
    fn what_is_no_line_of_text_stays() {
        for kept in [
            "<p>甲。</p>\n<p>（乙）</p>",
            "甲：<pre>。 乙</pre>",
            "<code>甲： 乙</code>",
            "。<script>「 」</script>",
            "a “b” c",
        ] {
            assert_eq!(set(kept), kept);
        }
    }
}
