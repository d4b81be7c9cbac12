//! `[[allow]]` of any content file: silences the warnings that are known and meant to be, and finds the allowances that
//! silence nothing.
//!
//! A warning is about what could be read, so no rule takes a file with one for broken. It can be silenced with a
//! reason; an error cannot, or the directory would be built on it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::record::record;
use crate::diagnostics::{Code, Diagnostic, Place, Severity, Silenced};
use crate::messages::say;

record! {
    /// A warning that is silenced, and why.
    pub struct AllowanceRecord as an_allowance {
        /// The code of the warning.
        code: required Code,
        /// Why it is right as it stands.
        reason: required String,
        /// What the line with the warning has in it, where not every such warning of the file is meant.
        text: optional String,
    }
}

/// A file that can silence warnings.
pub trait Allows {
    /// The allowances it makes.
    fn allowances(&self) -> &[Spanned<AllowanceRecord>];
}

/// A warning that a file allows.
#[derive(Debug, Clone)]
pub struct Allowance {
    code: Code,
    reason: String,
    text: Option<String>,
    span: Range<usize>,
}

/// The whole allowances of a file; what lacks in the others has been reported.
pub fn allowances_of(record: &impl Allows) -> Vec<Allowance> {
    let whole = |written: &Spanned<AllowanceRecord>| {
        let record = written.get_ref();
        let code = record.code.as_ref()?;
        Some(Allowance {
            code: *code.get_ref(),
            reason: record.reason.as_ref()?.get_ref().clone(),
            text: record.text.as_ref().map(|text| text.get_ref().clone()),
            span: code.span(),
        })
    };
    record.allowances().iter().filter_map(whole).collect()
}

/// The allowances of all files, and which of them have silenced something.
pub struct Allowances<'a> {
    by_file: BTreeMap<&'a str, Vec<(&'a Allowance, bool)>>,
    texts: &'a BTreeMap<Arc<str>, Arc<str>>,
}

/// Whose allowances hold for every file.
const SITE: &str = "site.toml";

impl<'a> Allowances<'a> {
    /// The allowances of these files, which have these texts.
    pub fn new(
        files: impl Iterator<Item = (&'a Arc<str>, &'a [Allowance])>,
        texts: &'a BTreeMap<Arc<str>, Arc<str>>,
    ) -> Self {
        let by_file = files
            .filter(|(_, allowances)| !allowances.is_empty())
            .map(|(file, allowances)| {
                let unused = allowances.iter().map(|allowance| (allowance, false));
                (&**file, unused.collect())
            })
            .collect();
        Self { by_file, texts }
    }

    /// Parts the mistakes into those to report and those that an allowance silences.
    pub fn partition(&mut self, found: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Silenced>) {
        let mut silenced = Vec::new();
        let mut reported = Vec::with_capacity(found.len());
        for diagnostic in found {
            match self.reason(&diagnostic) {
                Some(reason) => silenced.push(Silenced { diagnostic, reason }),
                None => reported.push(diagnostic),
            }
        }
        (reported, silenced)
    }

    /// Why a mistake is allowed: the reason of its own file before that of the site.
    fn reason(&mut self, diagnostic: &Diagnostic) -> Option<String> {
        if diagnostic.code.severity() == Severity::Error || self.by_file.is_empty() {
            return None;
        }
        let texts = self.texts;
        for file in [&*diagnostic.place.file, SITE] {
            let allowances = self.by_file.get_mut(file).into_iter().flatten();
            for (allowance, is_used) in allowances {
                if allowance.code == diagnostic.code && allowance.concerns(diagnostic, texts) {
                    *is_used = true;
                    return Some(allowance.reason.clone());
                }
            }
        }
        None
    }

    /// The allowances that have silenced nothing. Of codes that depend on the day, none is called unused where nobody
    /// has said which day it is.
    pub fn unused(&self, knows_day: bool) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (file, allowances) in &self.by_file {
            let unused = allowances.iter().filter(|(allowance, is_used)| {
                !is_used && (knows_day || !DEPEND_ON_THE_DAY.contains(&allowance.code))
            });
            found.extend(unused.map(|(allowance, _)| allowance.unused(file)));
        }
        found
    }
}

/// The codes of what no one finds who has not been told the day.
const DEPEND_ON_THE_DAY: [Code; 4] = [
    Code::NotVerified,
    Code::SecurityExpires,
    Code::ThereBeforeChange,
    Code::UnlikelyDate,
];

impl Allowance {
    /// Whether the mistake is on a line that has the text of the allowance, if it has one.
    fn concerns(&self, diagnostic: &Diagnostic, texts: &BTreeMap<Arc<str>, Arc<str>>) -> bool {
        let Some(wanted) = &self.text else {
            return true;
        };
        let lines = || {
            let text = texts.get(&diagnostic.place.file)?;
            let span = diagnostic.place.span.as_ref()?;
            let start = text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
            let rest = text.get(span.end..)?;
            let end = rest.find('\n').map_or(text.len(), |at| span.end + at);
            text.get(start..end)
        };
        lines().is_some_and(|lines| lines.contains(wanted.as_str()))
    }

    fn unused(&self, file: &str) -> Diagnostic {
        let name = self.code.name();
        let message = match &self.text {
            Some(text) => say::unused_allowance_of_line(text, name),
            None if file == SITE => say::unused_allowance_of_site(name),
            None => say::unused_allowance(name),
        };
        let place = Place::span(&Arc::from(file), self.span.clone());
        Diagnostic::new(Code::UnusedAllowance, place, message)
    }
}
