//! A review for programs.

use serde::Serialize;

use super::Review;

/// A change on the wire. New keys may be added; those that are there stay.
#[derive(Serialize)]
struct Change<'a> {
    /// What kind of change it is, such as `appointment-added`.
    kind: &'a str,
    /// What it is about.
    subject: Subject<'a>,
    /// It in a sentence of the review's language.
    sentence: &'a str,
    /// What was so before; null where there was nothing.
    before: Option<&'a str>,
    /// What is so after it; null where there is nothing.
    after: Option<&'a str>,
}

#[derive(Serialize)]
struct Subject<'a> {
    kind: &'a str,
    name: &'a str,
    /// The slug of the organization that it is or is part of.
    organization: Option<&'a str>,
    /// Its permanent address; null where it has no page any more.
    url: Option<String>,
}

#[derive(Serialize)]
struct Wire<'a> {
    language: &'a str,
    changes: Vec<Change<'a>>,
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
            group.findings.iter().map(move |finding| Change {
                kind: &finding.kind,
                subject: Subject {
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
        let wire = Wire {
            language,
            changes: changes.collect(),
        };
        Ok(format!("{}\n", serde_json::to_string_pretty(&wire)?))
    }
}
