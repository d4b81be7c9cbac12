//! Addresses of what was withdrawn on purpose.
//! It is one file of content with a list, since a withdrawn thing has no slug that a file could have, and there are very
//! few. The day of a withdrawal informs and decides nothing: the content of an earlier day is withdrawn too.

use super::normalize::split_language;
use crate::model::{Directory, Withdrawal};

/// How many parts the longest permalink of a thing has.
const LONGEST: usize = 4;

/// What was withdrawn that a plain path leads to, or below: in any language, in any format, whichever part of it.
pub fn withdrawn<'d>(path: &str, directory: &'d Directory) -> Option<&'d Withdrawal> {
    let (_, mut parts) = split_language(path, directory.site())?;
    // No slug has a dot, so what stands behind one is the suffix of a format.
    if let Some(last) = parts.last_mut() {
        *last = last.split('.').next().unwrap_or_default();
    }
    let lengths = 1..=parts.len().min(LONGEST);
    let beginnings: Vec<String> = lengths
        .map(|length| format!("/{}", parts[..length].join("/")))
        .collect();
    let is_asked_for = |withdrawal: &&Withdrawal| {
        withdrawal
            .paths
            .iter()
            .any(|path| beginnings.contains(path))
    };
    directory.withdrawals().iter().find(is_asked_for)
}
