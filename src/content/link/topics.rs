//! Links `topics.toml`.

use super::index::Index;
use super::{FileLinker, value, whole};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::Topic;

/// What functions are about, in the order of the file; none where there is no such file.
pub fn topics(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Topic>> {
    let Some(written) = tree.topics.as_ref() else {
        return Some(Vec::new());
    };
    let (file, record) = Written::read(written)?;
    let linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
    let topics = record.topics.iter().map(|topic| {
        let topic = topic.get_ref();
        Some(Topic {
            slug: value(topic.slug.as_ref())?,
            name: linker.text(topic.name.as_ref())?,
        })
    });
    whole(topics.collect())
}
