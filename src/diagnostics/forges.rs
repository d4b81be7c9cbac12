//! A report for forges: as workflow commands of GitHub, as the quality of code that GitLab reads, and in SARIF 2.1.0, the
//! format in which tools for code exchange what they find.

use serde::Serialize;
use serde_json::{Value, json};
use xxhash_rust::xxh3::xxh3_128;

use super::json::{WirePlace, WireRange};
use super::{Code, Diagnostic, Place, Report, Severity, Words};
use crate::messages::{Language, say};

impl Report {
    /// The words of a mistake, those beside the carets and what to do about it, a line each.
    fn lines_of(&self, words: &Words) -> String {
        let label = Some(words.label.clone()).filter(|label| !label.is_empty());
        let help = words.help.as_deref().map(|help| {
            let level = say::help().text(self.language);
            say::elsewhere(level, help).text(self.language)
        });
        let lines = [Some(words.message.clone()), label, help];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    fn words_of(&self, diagnostic: &Diagnostic) -> String {
        self.lines_of(&self.words(diagnostic))
    }

    /// For each mistake what stays the same while lines come and go around it: a hash of its code, its file and the
    /// text of its line, counted where several have the same.
    pub(super) fn fingerprints<'a>(
        &'a self,
        found: impl Iterator<Item = &'a Diagnostic>,
    ) -> impl Iterator<Item = (&'a Diagnostic, String)> {
        let mut seen = std::collections::HashMap::new();
        found.map(move |diagnostic| {
            let line = self.line(diagnostic).unwrap_or_default();
            let key = (diagnostic.code, &diagnostic.place.file, line.trim());
            let count: &mut usize = seen.entry(key).or_default();
            let (code, file, line) = (key.0.name(), key.1, key.2);
            let hash = xxh3_128(format!("{code}\n{file}\n{line}\n{count}").as_bytes());
            *count += 1;
            (diagnostic, format!("{hash:032x}"))
        })
    }

    /// The line on which a mistake begins.
    fn line(&self, diagnostic: &Diagnostic) -> Option<&str> {
        let (text, _) = self.text(&diagnostic.place.file)?;
        let start = diagnostic.place.span.as_ref()?.start;
        let begin = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        text.get(begin..)?.lines().next()
    }
}

impl Report {
    /// One command a mistake, such as `::error file=people/a.toml,line=2,…::message`.
    pub fn to_github(&self) -> String {
        let commands = self.diagnostics().iter().map(|found| self.command(found));
        commands.collect()
    }

    fn command(&self, diagnostic: &Diagnostic) -> String {
        let place = self.wire_place(&diagnostic.place);
        let mut properties = vec![format!("file={}", property(&place.file))];
        if let Some(range) = &place.range {
            properties.push(format!("line={},endLine={}", range.line, range.end_line));
            // Columns of two lines are refused.
            if range.line == range.end_line {
                properties.push(format!(
                    "col={},endColumn={}",
                    range.column, range.end_column
                ));
            }
        }
        properties.push(format!("title={}", property(diagnostic.code.name())));
        format!(
            "::{} {}::{}\n",
            diagnostic.code.severity().word(),
            properties.join(","),
            data(&self.words_of(diagnostic))
        )
    }
}

/// Escapes a message, as the runner reads it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property, where colons and commas end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// One mistake, with the fields that GitLab's documentation lists.
#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

impl Report {
    /// The whole report as one JSON array.
    pub fn to_gitlab(&self) -> Result<String, serde_json::Error> {
        let found = self.fingerprints(self.diagnostics().iter());
        let issues: Vec<Issue> = found
            .map(|(diagnostic, fingerprint)| self.issue(diagnostic, fingerprint))
            .collect();
        serde_json::to_string_pretty(&issues).map(|json| json + "\n")
    }

    fn issue(&self, diagnostic: &Diagnostic, fingerprint: String) -> Issue {
        let place = self.wire_place(&diagnostic.place);
        // A file as a whole is shown at its first line, since a line is required.
        let (begin, end) = place
            .range
            .as_ref()
            .map_or((1, 1), |range| (range.line, range.end_line));
        Issue {
            description: self.words_of(diagnostic),
            check_name: diagnostic.code.name(),
            fingerprint,
            severity: match diagnostic.code.severity() {
                Severity::Error => "critical",
                Severity::Warning => "minor",
            },
            location: Location {
                path: place.file,
                lines: Lines { begin, end },
            },
        }
    }
}

/// What the standard's schema is called.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

impl Report {
    /// The whole report as one log, with every rule; with `silenced`, also the warnings that files allow, as suppressed.
    pub fn to_sarif(&self, silenced: bool) -> Result<String, serde_json::Error> {
        let suppressed = self.silenced().iter().filter(|_| silenced);
        let reasons = suppressed
            .clone()
            .map(|silenced| Some(silenced.reason.as_str()));
        let reasons = self.diagnostics().iter().map(|_| None).chain(reasons);
        let all = self
            .diagnostics()
            .iter()
            .chain(suppressed.map(|silenced| &silenced.diagnostic));
        let results: Vec<Value> = self
            .fingerprints(all)
            .zip(reasons)
            .map(|((found, fingerprint), reason)| self.result(found, &fingerprint, reason))
            .collect();
        let rules: Vec<Value> = Code::ALL
            .iter()
            .map(|code| rule(*code, self.language))
            .collect();
        let log = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "language": self.language.tag(),
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        serde_json::to_string_pretty(&log).map(|json| json + "\n")
    }

    fn result(&self, diagnostic: &Diagnostic, fingerprint: &str, reason: Option<&str>) -> Value {
        let code = diagnostic.code;
        let words = self.words(diagnostic);
        let mut result = json!({
            "ruleId": code.name(),
            "ruleIndex": Code::ALL.iter().position(|known| *known == code),
            "level": level(code),
            "message": { "text": self.lines_of(&words) },
            "locations": [{ "physicalLocation": self.physical(&diagnostic.place) }],
            "partialFingerprints": { "lineContent/v1": fingerprint },
        });
        if let Some(place) = &diagnostic.related {
            result["relatedLocations"] = json!([{
                "physicalLocation": self.physical(place),
                "message": { "text": words.related },
            }]);
        }
        if let Some(fix) = self.sarif_fix(diagnostic, words.help) {
            result["fixes"] = json!([fix]);
        }
        if let Some(reason) = reason {
            result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
        }
        result
    }

    fn physical(&self, place: &Place) -> Value {
        let WirePlace { file, range } = self.wire_place(place);
        let mut location = json!({ "artifactLocation": { "uri": uri(&file) } });
        if let Some(range) = range {
            location["region"] = region(&range);
        }
        location
    }

    /// What mends a mistake, as plug-ins of editors offer it.
    fn sarif_fix(&self, diagnostic: &Diagnostic, help: Option<String>) -> Option<Value> {
        let fix = diagnostic.fix.as_ref()?;
        let range = self.fix_range(diagnostic, fix)?;
        let file = self.wire_place(&diagnostic.place).file;
        Some(json!({
            "description": { "text": help.unwrap_or_else(|| fix.text.clone()) },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(&file) },
                "replacements": [{
                    "deletedRegion": region(&range),
                    "insertedContent": { "text": fix.text },
                }],
            }],
        }))
    }
}

fn region(range: &WireRange) -> Value {
    json!({
        "startLine": range.line,
        "startColumn": range.column,
        "endLine": range.end_line,
        "endColumn": range.end_column,
    })
}

/// A kind of mistake, with its page of `minglu explain`.
fn rule(code: Code, language: Language) -> Value {
    let explanation = code.explanation(language);
    let (_, rest) = explanation.split_once('\n').unwrap_or_default();
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.title(language) },
        "help": { "text": rest.trim(), "markdown": explanation },
        "defaultConfiguration": { "level": level(code) },
    })
}

fn level(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A path as a URI reference, whatever characters it has.
fn uri(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    let escaped = path.bytes().map(|byte| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    });
    format!("{scheme}{}", escaped.collect::<String>())
}
