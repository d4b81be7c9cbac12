//! A review as text for a terminal, as a comment on a pull request, and as JSON for programs.

use serde::Serialize;

use super::finding::{Finding, ReviewSubject};
use super::word_diff::DiffSegment;
use super::{Messages, Review};

impl Review {
    /// The review as text: a heading for each thing, and a line for each change; in long texts, what is gone stands in
    /// `[-…-]` and what is new in `{+…+}`.
    pub fn to_text(&self, messages: &Messages) -> String {
        if self.is_empty() {
            return format!("{}\n", messages.format("nothing", &[]));
        }
        let mut text = String::new();
        for group in &self.groups {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&one_line(&group.subject.heading));
            if let Some(path) = &group.subject.path {
                text.push_str(&format!("  {path}"));
            }
            text.push('\n');
            for finding in &group.findings {
                text.push_str(&format!("  - {}\n", plain_line(finding)));
            }
        }
        text.push('\n');
        text.push_str(&self.summary(messages));
        text.push('\n');
        text
    }

    /// How many changes there are, about how many things.
    pub fn summary(&self, messages: &Messages) -> String {
        let changes = self.groups.iter().map(|group| group.findings.len()).sum();
        let counts = [("changes", changes), ("things", self.groups.len())];
        messages.format_counts("summary", &counts)
    }
}

fn plain_line(finding: &Finding) -> String {
    let words = finding.words.iter().map(|piece| match piece {
        DiffSegment::Equal(text) => text.clone(),
        DiffSegment::Removed(text) => format!("[-{text}-]"),
        DiffSegment::Added(text) => format!("{{+{text}+}}"),
    });
    let words: String = words.collect();
    let line = match words.is_empty() {
        true => finding.sentence.clone(),
        false => format!("{}{}{words}", finding.sentence, finding.gap()),
    };
    one_line(&line)
}

/// A text that commands no terminal, whatever the content says.
fn one_line(text: &str) -> String {
    let letters = text.chars();
    letters
        .map(|letter| {
            if crate::text::is_control(letter) || letter == '\n' {
                ' '
            } else {
                letter
            }
        })
        .collect()
}

impl Review {
    /// The review in GitHub's and GitLab's Markdown, with links to the permanent addresses. Whatever the content says
    /// is escaped: it makes no heading, mentions nobody and links nowhere.
    pub fn to_markdown(&self, messages: &Messages) -> String {
        let heading = format!("## {}\n\n", messages.format("heading", &[]));
        if self.is_empty() {
            return format!("{heading}{}\n", messages.format("nothing", &[]));
        }
        let mut text = format!("{heading}{}\n", self.summary(messages));
        for group in &self.groups {
            text.push_str(&format!("\n### {}\n\n", self.title(&group.subject)));
            for finding in &group.findings {
                text.push_str(&format!("- {}\n", markdown_line(finding)));
            }
        }
        text
    }

    fn title(&self, subject: &ReviewSubject) -> String {
        let name = escape(&subject.heading);
        match &subject.path {
            // Paths are made of slugs, and the address of the site is a URL: neither has a bracket.
            Some(path) => format!("[{name}]({}{path})", self.base_url),
            None => name,
        }
    }
}

fn markdown_line(finding: &Finding) -> String {
    let words = finding.words.iter().map(|piece| match piece {
        DiffSegment::Equal(text) => escape(text),
        DiffSegment::Removed(text) => marked(text, "<del>", "</del>"),
        DiffSegment::Added(text) => marked(text, "<ins>", "</ins>"),
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

/// A change on the wire. New keys may be added; those that are there stay.
#[derive(Serialize)]
struct FindingJson<'a> {
    /// What kind of change it is, such as `appointment-added`.
    kind: &'a str,
    /// What it is about.
    subject: SubjectJson<'a>,
    /// It in a sentence of the review's language.
    sentence: &'a str,
    /// What was so before; null where there was nothing.
    before: Option<&'a str>,
    /// What is so after it; null where there is nothing.
    after: Option<&'a str>,
}

#[derive(Serialize)]
struct SubjectJson<'a> {
    kind: &'a str,
    name: &'a str,
    /// The slug of the organization that it is or is part of.
    organization: Option<&'a str>,
    /// Its permanent address; null where it has no page any more.
    url: Option<String>,
}

#[derive(Serialize)]
struct ReviewJson<'a> {
    language: &'a str,
    changes: Vec<FindingJson<'a>>,
}

impl Review {
    /// The review as one JSON object: its language, and every change with its kind, its subject, a sentence, and what
    /// was so before and after.
    ///
    /// # Errors
    /// None that is known; the writer of JSON names some.
    pub fn to_json(&self, language: &str) -> Result<String, serde_json::Error> {
        let changes = self.groups.iter().flat_map(|group| {
            let subject = &group.subject;
            group.findings.iter().map(move |finding| FindingJson {
                kind: &finding.kind,
                subject: SubjectJson {
                    kind: subject.kind,
                    name: &subject.name,
                    organization: subject.organization.as_deref(),
                    url: subject
                        .path
                        .as_ref()
                        .map(|path| format!("{}{path}", self.base_url)),
                },
                sentence: &finding.sentence,
                before: finding.before.as_deref(),
                after: finding.after.as_deref(),
            })
        });
        let wire = ReviewJson {
            language,
            changes: changes.collect(),
        };
        Ok(format!("{}\n", serde_json::to_string_pretty(&wire)?))
    }
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
