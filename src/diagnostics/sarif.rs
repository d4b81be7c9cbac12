//! A report in SARIF 2.1.0, the format in which tools for code exchange what they find.

use serde_json::{Value, json};

use super::json::WirePlace;
use super::{Code, Diagnostic, Place, Report, Severity};

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
        let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
        let log = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        serde_json::to_string_pretty(&log).map(|json| json + "\n")
    }

    fn result(&self, diagnostic: &Diagnostic, fingerprint: &str, reason: Option<&str>) -> Value {
        let code = diagnostic.code;
        let mut result = json!({
            "ruleId": code.name(),
            "ruleIndex": Code::ALL.iter().position(|known| *known == code),
            "level": level(code),
            "message": { "text": Self::words(diagnostic) },
            "locations": [{ "physicalLocation": self.physical(&diagnostic.place) }],
            "partialFingerprints": { "lineContent/v1": fingerprint },
        });
        if let Some((place, label)) = &diagnostic.related {
            result["relatedLocations"] = json!([{
                "physicalLocation": self.physical(place),
                "message": { "text": label },
            }]);
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
            location["region"] = json!({
                "startLine": range.line,
                "startColumn": range.column,
                "endLine": range.end_line,
                "endColumn": range.end_column,
            });
        }
        location
    }
}

/// A kind of mistake, with its page of `minglu explain`.
fn rule(code: Code) -> Value {
    let explanation = code.explanation();
    let (heading, rest) = explanation.split_once('\n').unwrap_or((explanation, ""));
    let title = heading.split_once(": ").map_or(heading, |(_, title)| title);
    json!({
        "id": code.name(),
        "shortDescription": { "text": title },
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
