//! A report as GitLab reads the quality of code: a JSON array.

use serde::Serialize;

use super::{Diagnostic, Report, Severity};

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
            description: Self::words(diagnostic),
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
