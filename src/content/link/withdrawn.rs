//! Links `withdrawn.toml`.

use super::index::Index;
use super::{FileLinker, value, whole};
use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;
use crate::model::Withdrawal;

/// What was withdrawn on purpose; nothing where there is no such file.
pub fn withdrawn(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Withdrawal>> {
    let Some(written) = tree.withdrawn.as_ref() else {
        return Some(Vec::new());
    };
    let record = written.record.as_deref()?;
    let translations = record.translations.as_ref();
    let linker = FileLinker::new(index, &written.file, translations, diagnostics);
    let withdrawals = record.withdrawn.iter().map(|withdrawal| {
        let withdrawal = withdrawal.get_ref();
        Some(Withdrawal {
            paths: withdrawal
                .paths
                .iter()
                .map(|path| path.get_ref().to_string())
                .collect(),
            date: value(withdrawal.date.as_ref())?,
            reason: linker.text(withdrawal.reason.as_ref())?,
        })
    });
    whole(withdrawals.collect())
}
