//! A review for a terminal.

use super::finding::Finding;
use super::words::Piece;
use super::{Review, Speech};

impl Review {
    /// The review as text: a heading for each thing, and a line for each change; in long texts, what is gone stands in
    /// `[-…-]` and what is new in `{+…+}`.
    pub fn to_text(&self, speech: &Speech) -> String {
        if self.is_empty() {
            return format!("{}\n", speech.say("nothing", &[]));
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
                text.push_str(&format!("  - {}\n", line(finding)));
            }
        }
        text.push('\n');
        text.push_str(&self.summary(speech));
        text.push('\n');
        text
    }

    /// How many changes there are, about how many things.
    pub fn summary(&self, speech: &Speech) -> String {
        let changes = self.groups.iter().map(|group| group.findings.len()).sum();
        let counts = [("changes", changes), ("things", self.groups.len())];
        speech.count("summary", &counts)
    }
}

fn line(finding: &Finding) -> String {
    let words = finding.words.iter().map(|piece| match piece {
        Piece::Kept(text) => text.clone(),
        Piece::Gone(text) => format!("[-{text}-]"),
        Piece::New(text) => format!("{{+{text}+}}"),
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
