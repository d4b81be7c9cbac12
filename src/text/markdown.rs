//! A small, safe part of Markdown for longer texts.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, html};

/// A text in CommonMark, reduced to paragraphs, lists, quotations, emphasis and links.
///
/// Raw HTML, pictures, code, rules and headings are refused rather than dropped, so nothing an editor wrote
/// is lost unseen; a page makes its own headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    html: String,
}

/// What a text may not contain, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownError {
    /// What it is.
    pub problem: MarkdownProblem,
    /// Bytes of the text.
    pub span: Range<usize>,
}

/// What a text may not contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkdownProblem {
    /// Something of Markdown that is not part of the allowed set, by a word for it, such as `heading`.
    NotAllowed(&'static str),
    /// A link to somewhere that is neither the web nor e-mail nor telephone nor this site: the destination.
    Destination(String),
}

impl Markdown {
    /// Reads a text and renders it, once.
    pub fn parse(source: &str) -> Result<Self, MarkdownError> {
        let events = Parser::new_ext(source, Options::empty())
            .into_offset_iter()
            .map(|(event, span)| match allow(&event) {
                Ok(()) => Ok(event),
                Err(problem) => Err(MarkdownError { problem, span }),
            })
            .collect::<Result<Vec<_>, _>>()?;
        let mut rendered = String::with_capacity(source.len() + source.len() / 4);
        html::push_html(&mut rendered, events.into_iter());
        Ok(Self { html: rendered })
    }

    /// Where a text leads, and the bytes of it in which the address is written.
    pub fn links(source: &str) -> Vec<(String, Range<usize>)> {
        // Most texts have no link, and need not be read for one.
        if !["](", "]:", "://"].iter().any(|mark| source.contains(mark)) {
            return Vec::new();
        }
        let events = Parser::new_ext(source, Options::empty()).into_offset_iter();
        events
            .filter_map(|(event, span)| match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let target = dest_url.to_string();
                    // A reference stands apart from the text it belongs to, so its address is looked for everywhere.
                    let at = source[span.clone()]
                        .rfind(&target)
                        .map(|at| span.start + at);
                    let start = at.or_else(|| source.find(&target));
                    let part = start.map_or(span, |start| start..start + target.len());
                    Some((target, part))
                }
                _ => None,
            })
            .collect()
    }

    /// The text as HTML in which `lead` says where each path of the site leads.
    pub fn html_with(&self, lead: impl Fn(&str) -> String) -> Cow<'_, str> {
        // A text cannot have this but in a link, since its angle brackets are escaped.
        let mut pieces = self.html.split(PATH);
        let first = pieces.next().unwrap_or_default();
        if first.len() == self.html.len() {
            return Cow::Borrowed(first);
        }
        let mut html = first.to_owned();
        for piece in pieces {
            let (path, rest) = piece.split_once('"').unwrap_or((piece, ""));
            html.push_str("<a href=\"");
            html.push_str(&escaped(&lead(&format!("/{}", unescaped(path)))));
            html.push('"');
            html.push_str(rest);
        }
        Cow::Owned(html)
    }

    /// The paths of the site that the text leads to.
    pub fn paths(&self) -> impl Iterator<Item = String> {
        let behind = self.html.split(PATH).skip(1);
        behind.filter_map(|piece| Some(format!("/{}", unescaped(piece.split_once('"')?.0))))
    }

    /// The text without any mark, its blocks a line each.
    pub fn plain(&self) -> String {
        let mut plain = String::with_capacity(self.html.len());
        // Angle brackets of the text itself are escaped, so every one that is left belongs to a mark.
        for piece in self.html.split('<') {
            plain.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        }
        unescaped(plain.trim())
    }

    /// The text as HTML, made of `p`, `ul`, `ol`, `li`, `blockquote`, `em`, `strong`, `br` and `a` alone.
    pub fn html(&self) -> &str {
        &self.html
    }
}

fn allow(event: &Event<'_>) -> Result<(), MarkdownProblem> {
    match event {
        Event::Start(tag) => allow_tag(tag),
        Event::End(_) | Event::Text(_) | Event::SoftBreak | Event::HardBreak => Ok(()),
        Event::Html(_) | Event::InlineHtml(_) => Err(MarkdownProblem::NotAllowed("html")),
        Event::Code(_) => Err(MarkdownProblem::NotAllowed("code")),
        Event::Rule => Err(MarkdownProblem::NotAllowed("rule")),
        Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::FootnoteReference(_)
        | Event::TaskListMarker(_) => Err(MarkdownProblem::NotAllowed("extension")),
    }
}

fn allow_tag(tag: &Tag<'_>) -> Result<(), MarkdownProblem> {
    match tag {
        Tag::Paragraph
        | Tag::BlockQuote(_)
        | Tag::List(_)
        | Tag::Item
        | Tag::Emphasis
        | Tag::Strong => Ok(()),
        Tag::Link {
            link_type,
            dest_url,
            ..
        } => {
            if is_safe(dest_url) || *link_type == LinkType::Email {
                Ok(())
            } else {
                Err(MarkdownProblem::Destination(dest_url.to_string()))
            }
        }
        Tag::Heading { .. } => Err(MarkdownProblem::NotAllowed("heading")),
        Tag::CodeBlock(_) => Err(MarkdownProblem::NotAllowed("code-block")),
        Tag::HtmlBlock => Err(MarkdownProblem::NotAllowed("html")),
        Tag::Image { .. } => Err(MarkdownProblem::NotAllowed("picture")),
        _ => Err(MarkdownProblem::NotAllowed("extension")),
    }
}

/// Whether a link leads to the web, to e-mail, to a telephone or to a page of the site itself.
fn is_safe(destination: &str) -> bool {
    if is_path(destination) {
        return true;
    }
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .filter_map(|scheme| Some((destination.get(..scheme.len())?, scheme)))
        .any(|(written, scheme)| written.eq_ignore_ascii_case(scheme))
}

/// How a link to a path of the site begins.
const PATH: &str = "<a href=\"/";

/// What stands for a character in the value of an attribute.
const ESCAPES: [(&str, &str); 4] = [
    ("&", "&amp;"),
    ("\"", "&quot;"),
    ("'", "&#x27;"),
    ("<", "&lt;"),
];

fn escaped(text: &str) -> String {
    let escapes = ESCAPES.iter();
    escapes.fold(text.to_owned(), |text, (plain, escape)| {
        text.replace(plain, escape)
    })
}

fn unescaped(html: &str) -> String {
    let escapes = ESCAPES.iter().rev();
    escapes.fold(html.to_owned(), |text, (plain, escape)| {
        text.replace(escape, plain)
    })
}

/// Whether a destination is a path of the site itself. With a second slash it would name another host, and browsers
/// read a backslash as one.
fn is_path(destination: &str) -> bool {
    destination.starts_with('/') && !destination.starts_with("//") && !destination.contains('\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_allowed_part_becomes_html() {
        let text = Markdown::parse("One *two*\n\n1. a\n2. <b@c.org>").map(|text| text.html);
        let html = "<p>One <em>two</em></p>\n<ol>\n<li>a</li>\n<li><a href=\"mailto:b@c.org\">b@c.org</a></li>\n</ol>\n";
        assert_eq!(text.as_deref(), Ok(html));
    }

    #[test]
    fn plain_text_has_no_marks() {
        let text = Markdown::parse("One *two*\n\n- a < b\n- [c & d](/e)").map(|text| text.plain());
        assert_eq!(text.as_deref(), Ok("One two\n\na < b\nc & d"));
    }

    #[test]
    fn what_could_harm_a_page_is_refused() {
        for source in [
            "<script>alert(1)</script>",
            "a <b>b</b>",
            "[a](javascript:alert(1))",
            "[a](data:text/html,x)",
            "![a](https://example.org/a.png)",
            "# Heading",
            "[a]: javascript:x\n\n[a]",
            "[a](//example.org)",
            "[a](/\\\\example.org)",
            "[a](b)",
        ] {
            assert!(Markdown::parse(source).is_err(), "{source}");
        }
    }

    #[test]
    fn what_is_refused_is_found_where_it_is() {
        let span = |source| Markdown::parse(source).err().map(|error| error.span);
        assert_eq!(span("a\n\nb <c> <d>"), Some(5..8));
        assert_eq!(span("a\n# b\nc"), Some(2..6));
        assert_eq!(span("[a](HTTPS://b) [c](d:e)"), Some(15..23));
    }

    #[test]
    fn paths_of_the_site_become_what_the_page_says() {
        let text = Markdown::parse("[a](/b?c=d&e \"f\") and [g](https://h/)");
        let html = text.map(|text| text.html_with(|path| format!("/en{path}&\"")).into_owned());
        let expected = "<p><a href=\"/en/b?c=d&amp;e&amp;&quot;\" title=\"f\">a</a> and <a href=\"https://h/\">g</a></p>\n";
        assert_eq!(html.as_deref(), Ok(expected));
    }

    #[test]
    fn addresses_are_found_where_they_are_written() {
        let source = "[/a](/a), [b][1] and <https://c/>\n\n[1]: /b";
        let links = Markdown::links(source).into_iter();
        let links: Vec<_> = links.map(|(target, part)| (target, part.start)).collect();
        let expected = [("/a", 5), ("/b", 40), ("https://c/", 22)];
        assert_eq!(links, expected.map(|(target, at)| (target.to_owned(), at)));
    }
}
