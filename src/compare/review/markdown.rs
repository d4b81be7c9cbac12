//! A review as a comment on a pull request.

use super::finding::{Finding, Subject};
use super::words::Piece;
use super::{Review, Speech};

impl Review {
    /// The review in GitHub's and GitLab's Markdown, with links to the permanent addresses. Whatever the content says
    /// is escaped: it makes no heading, mentions nobody and links nowhere.
    pub fn to_markdown(&self, speech: &Speech) -> String {
        let heading = format!("## {}\n\n", speech.say("heading", &[]));
        if self.is_empty() {
            return format!("{heading}{}\n", speech.say("nothing", &[]));
        }
        let mut text = format!("{heading}{}\n", self.summary(speech));
        for group in &self.groups {
            text.push_str(&format!("\n### {}\n\n", self.title(&group.subject)));
            for finding in &group.findings {
                text.push_str(&format!("- {}\n", line(finding)));
            }
        }
        text
    }

    fn title(&self, subject: &Subject) -> String {
        let name = escape(&subject.heading);
        match &subject.path {
            // Paths are made of slugs, and the address of the site is a URL: neither has a bracket.
            Some(path) => format!("[{name}]({}{path})", self.base_url),
            None => name,
        }
    }
}

fn line(finding: &Finding) -> String {
    let words = finding.words.iter().map(|piece| match piece {
        Piece::Kept(text) => escape(text),
        Piece::Gone(text) => marked(text, "<del>", "</del>"),
        Piece::New(text) => marked(text, "<ins>", "</ins>"),
    });
    let words: String = words.collect();
    match words.is_empty() {
        true => escape(&finding.sentence),
        false => format!("{}{}{words}", escape(&finding.sentence), finding.gap()),
    }
}

/// Marks go by HTML: asterisks between letters of a script without spaces would not be read as marks.
fn marked(text: &str, start: &str, end: &str) -> String {
    format!("{start}{}{end}", escape(text))
}

/// A text as nothing but itself.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // A mention, a reference to an issue, an address or an entity would be made of these.
            '@' | '#' | '&' | '<' | '>' | ':' => {
                escaped.push_str(&format!("&#{};", u32::from(letter)));
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '(' | ')' | '!' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter if letter == '\n' || crate::text::is_control(letter) => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    // An address may also begin so.
    escaped.replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_content_says_is_nothing_but_text() {
        let escaped = escape("# @all see #12 <b> [x](https://a.b) *c* www.d.e &amp;");
        assert_eq!(
            escaped,
            "&#35; &#64;all see &#35;12 &#60;b&#62; \\[x\\]\\(https&#58;//a.b\\) \\*c\\* www&#46;d.e &#38;amp;"
        );
    }
}
