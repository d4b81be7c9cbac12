//! A small, safe part of Markdown for longer texts.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, html};

/// A text in CommonMark, reduced to paragraphs, lists, quotations, emphasis and links.
///
/// Raw HTML, pictures, code, rules and headings are refused rather than dropped, so nothing an editor wrote
/// is lost unseen; a page makes its own headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    source: String,
    html: String,
}

/// What a text may not contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkdownError {
    /// Something of Markdown that is not part of the allowed set, named here.
    NotAllowed(&'static str),
    /// A link to somewhere that is neither the web nor e-mail nor telephone: the destination.
    Destination(String),
}

impl Markdown {
    /// Reads a text and renders it, once.
    pub fn parse(source: &str) -> Result<Self, MarkdownError> {
        let events = Parser::new_ext(source, Options::empty())
            .map(|event| allow(&event).map(|()| event))
            .collect::<Result<Vec<_>, _>>()?;
        let mut rendered = String::with_capacity(source.len() + source.len() / 4);
        html::push_html(&mut rendered, events.into_iter());
        Ok(Self {
            source: source.to_owned(),
            html: rendered,
        })
    }

    /// The text as written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text as HTML, made of `p`, `ul`, `ol`, `li`, `blockquote`, `em`, `strong`, `br` and `a` alone.
    pub fn html(&self) -> &str {
        &self.html
    }
}

fn allow(event: &Event<'_>) -> Result<(), MarkdownError> {
    match event {
        Event::Start(tag) => allow_tag(tag),
        Event::End(_) | Event::Text(_) | Event::SoftBreak | Event::HardBreak => Ok(()),
        Event::Html(_) | Event::InlineHtml(_) => Err(MarkdownError::NotAllowed("raw HTML")),
        Event::Code(_) => Err(MarkdownError::NotAllowed("code")),
        Event::Rule => Err(MarkdownError::NotAllowed("a horizontal rule")),
        Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::FootnoteReference(_)
        | Event::TaskListMarker(_) => Err(MarkdownError::NotAllowed("an extension of Markdown")),
    }
}

fn allow_tag(tag: &Tag<'_>) -> Result<(), MarkdownError> {
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
            let safe = ["https://", "http://", "mailto:", "tel:"]
                .iter()
                .any(|scheme| dest_url.starts_with(scheme));
            if safe || *link_type == LinkType::Email {
                Ok(())
            } else {
                Err(MarkdownError::Destination(dest_url.to_string()))
            }
        }
        Tag::Heading { .. } => Err(MarkdownError::NotAllowed("a heading")),
        Tag::CodeBlock(_) => Err(MarkdownError::NotAllowed(
            "a code block (text indented by four spaces is one)",
        )),
        Tag::HtmlBlock => Err(MarkdownError::NotAllowed("raw HTML")),
        Tag::Image { .. } => Err(MarkdownError::NotAllowed("a picture")),
        _ => Err(MarkdownError::NotAllowed("an extension of Markdown")),
    }
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
    fn what_could_harm_a_page_is_refused() {
        for source in [
            "<script>alert(1)</script>",
            "a <b>b</b>",
            "[a](javascript:alert(1))",
            "[a](data:text/html,x)",
            "![a](https://example.org/a.png)",
            "# Heading",
            "[a]: javascript:x\n\n[a]",
        ] {
            assert!(Markdown::parse(source).is_err(), "{source}");
        }
    }
}
