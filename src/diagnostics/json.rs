//! A report for programs: one JSON object a line.

use serde::Serialize;

use super::{Diagnostic, Fix, Place, Report};

/// One mistake on the wire. Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct DiagnosticJson<'a> {
    code: &'static str,
    severity: &'static str,
    /// That of the words.
    language: &'static str,
    message: String,
    #[serde(flatten)]
    place: WirePlace,
    #[serde(skip_serializing_if = "String::is_empty")]
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    related: Option<RelatedJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FixJson<'a>>,
    /// Why the file allows it; only on those it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    silenced: Option<&'a str>,
}

#[derive(Serialize)]
struct RelatedJson {
    #[serde(flatten)]
    place: WirePlace,
    label: String,
}

/// What mends a mistake: a text in place of a range of its file, which may be empty.
#[derive(Serialize)]
struct FixJson<'a> {
    /// Whether it may be applied without asking.
    safe: bool,
    #[serde(flatten)]
    range: Option<WireRange>,
    text: &'a str,
}

/// A place by the path of its file and, where it is no whole file, its lines.
#[derive(Serialize)]
pub(super) struct WirePlace {
    pub(super) file: String,
    #[serde(flatten)]
    pub(super) range: Option<WireRange>,
}

/// Lines and columns count from 1; the end is behind the last character.
#[derive(Serialize)]
pub(super) struct WireRange {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Report {
    /// The whole report as JSON Lines; empty where there is no mistake.
    pub fn to_json_lines(&self) -> Result<String, serde_json::Error> {
        let mut lines = String::new();
        for diagnostic in self.diagnostics() {
            lines.push_str(&serde_json::to_string(&self.entry(diagnostic))?);
            lines.push('\n');
        }
        Ok(lines)
    }

    /// The warnings that files allow, as JSON Lines with the reason of each.
    pub fn silenced_to_json_lines(&self) -> Result<String, serde_json::Error> {
        let mut lines = String::new();
        for silenced in self.silenced() {
            let entry = DiagnosticJson {
                silenced: Some(&silenced.reason),
                ..self.entry(&silenced.diagnostic)
            };
            lines.push_str(&serde_json::to_string(&entry)?);
            lines.push('\n');
        }
        Ok(lines)
    }

    fn entry<'a>(&self, diagnostic: &'a Diagnostic) -> DiagnosticJson<'a> {
        let words = self.words(diagnostic);
        DiagnosticJson {
            code: diagnostic.code.name(),
            severity: diagnostic.code.severity().word(),
            language: self.language.tag(),
            message: words.message,
            place: self.wire_place(&diagnostic.place),
            label: words.label,
            help: words.help,
            related: diagnostic.related.as_ref().map(|place| RelatedJson {
                place: self.wire_place(place),
                label: words.related,
            }),
            fix: diagnostic.fix.as_ref().map(|fix| FixJson {
                safe: fix.is_safe,
                range: self.fix_range(diagnostic, fix),
                text: &fix.text,
            }),
            silenced: None,
        }
    }

    /// Where the text of a fix goes.
    pub(super) fn fix_range(&self, diagnostic: &Diagnostic, fix: &Fix) -> Option<WireRange> {
        let place = Place::span(&diagnostic.place.file, fix.span.clone());
        self.wire_place(&place).range
    }

    pub(super) fn wire_place(&self, place: &Place) -> WirePlace {
        WirePlace {
            file: self.path(&place.file),
            range: place.span.as_ref().and_then(|span| {
                let (text, lines) = self.text(&place.file)?;
                let (line, column) = lines.position(text, span.start);
                let (end_line, end_column) = lines.position(text, span.end);
                Some(WireRange {
                    line,
                    column,
                    end_line,
                    end_column,
                })
            }),
        }
    }
}
