//! Links `search.toml`.

use super::values;
use crate::content::tree::Tree;
use crate::model::SearchWords;

/// The words that people type and the content does not use; none where there is no such file.
pub fn search_words(tree: &Tree) -> Option<SearchWords> {
    let Some(written) = tree.search.as_ref() else {
        return Some(SearchWords::default());
    };
    let record = written.record.as_deref()?;
    let groups = record.synonyms.iter();
    Some(SearchWords {
        fillers: values(&record.fillers),
        heads: values(&record.heads),
        synonyms: groups.map(|group| values(&group.get_ref().words)).collect(),
    })
}
