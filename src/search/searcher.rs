//! The inverted index as it was at one time: its terms, and the documents in it that match a query best.
//!
//! tantivy keeps postings, term dictionaries and Levenshtein automata, and stops early by BM25 (block-max WAND). Its
//! query language, stored documents and tokenizers are not used.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use tantivy::columnar::Column;
use tantivy::query::{EnableScoring, FuzzyTermQuery, Query, Scorer, Weight};
use tantivy::schema::Field;
use tantivy::{DocId, Searcher, SegmentReader, Term};

/// The field of the serial number of a document, by which documents are known outside of tantivy.
pub(crate) const SERIAL: &str = "serial";

/// How many times as many documents are looked at as are wanted, where their scores are not complete.
const RESCORED: usize = 5;

/// A query, and which documents it is put to.
pub(crate) struct FilteredQuery {
    pub(crate) query: Box<dyn Query>,
    /// What the wanted documents match besides, where most do: each that is found is held against it, so that whole
    /// blocks can still be passed over, which no query that demands two things allows.
    pub(crate) filter: Option<Box<dyn Query>>,
}

/// The index as it was at one time.
pub(crate) struct IndexSearcher {
    searcher: Searcher,
    /// The segments with the serial numbers of their documents, the earliest documents first.
    segments: Vec<(SegmentReader, Column<u64>)>,
}

impl IndexSearcher {
    pub(crate) fn new(searcher: Searcher) -> tantivy::Result<Self> {
        let segments = searcher.segment_readers().iter().map(|segment| {
            let serials = segment.fast_fields().u64(SERIAL)?;
            Ok((segment.clone(), serials))
        });
        let mut segments: Vec<_> = segments.collect::<tantivy::Result<_>>()?;
        segments.sort_by_key(|(_, serials)| serials.first(0));
        Ok(Self { searcher, segments })
    }

    pub(crate) fn document_count(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// In how many documents a term stands.
    pub(crate) fn frequency(&self, field: Field, term: &str) -> tantivy::Result<u64> {
        self.searcher.doc_freq(&Term::from_field_text(field, term))
    }

    /// The terms of a field that begin with a text, in alphabetical order.
    pub(crate) fn terms_with_prefix(
        &self,
        field: Field,
        prefix: &str,
        most: usize,
    ) -> tantivy::Result<Vec<String>> {
        let mut terms = Vec::new();
        for (segment, _) in &self.segments {
            let inverted = segment.inverted_index(field)?;
            let stream = inverted.terms().range().ge(prefix.as_bytes());
            let mut stream = stream.into_stream()?;
            let mut found = 0;
            while found < most
                && let Some((term, _)) = stream.next()
                && term.starts_with(prefix.as_bytes())
            {
                terms.extend(String::from_utf8(term.to_vec()));
                found += 1;
            }
        }
        terms.sort_unstable();
        terms.dedup();
        terms.truncate(most);
        Ok(terms)
    }

    /// The terms of a field that become a word by so many letters left out, put in, changed or swapped, the most usual
    /// first.
    pub(crate) fn similar_terms(
        &self,
        field: Field,
        word: &str,
        distance: u8,
    ) -> tantivy::Result<Vec<String>> {
        let word = Term::from_field_text(field, word);
        let automaton = FuzzyTermQuery::new(word, distance, true).automaton()?;
        let mut terms: Vec<(Reverse<u32>, String)> = Vec::new();
        for (segment, _) in &self.segments {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().search(&automaton).into_stream()?;
            while let Some((term, info)) = stream.next() {
                let Ok(term) = String::from_utf8(term.to_vec()) else {
                    continue;
                };
                match terms.iter_mut().find(|(_, known)| *known == term) {
                    Some((Reverse(frequency), _)) => *frequency += info.doc_freq,
                    None => terms.push((Reverse(info.doc_freq), term)),
                }
            }
        }
        terms.sort();
        Ok(terms.into_iter().map(|(_, term)| term).collect())
    }

    /// The serial numbers of the documents that match a query best, the best first, and of equals the earliest: the
    /// same content answers the same.
    pub(crate) fn top_k(&self, query: &FilteredQuery, limit: usize) -> tantivy::Result<Vec<u64>> {
        Ok(serials(self.scored(query, limit)?))
    }

    /// The same for a query of very many terms. Those that `lead` find more documents than are wanted, and what the
    /// others match only adds to the scores of these.
    pub(crate) fn top_k_rescored(
        &self,
        lead: &FilteredQuery,
        others: &[Box<dyn Query>],
        limit: usize,
    ) -> tantivy::Result<Vec<u64>> {
        let mut found = self.scored(lead, limit * RESCORED)?;
        found.sort_unstable_by_key(|scored| scored.place);
        for query in others {
            self.add_scores(&*self.weight(&**query)?, &mut found)?;
        }
        let mut top = TopK::new(limit);
        found.into_iter().for_each(|scored| top.push(scored));
        Ok(serials(top.into_sorted()))
    }

    fn weight(&self, query: &dyn Query) -> tantivy::Result<Box<dyn Weight>> {
        query.weight(EnableScoring::enabled_from_searcher(&self.searcher))
    }

    fn scored(&self, query: &FilteredQuery, limit: usize) -> tantivy::Result<Vec<ScoredDocument>> {
        let weight = self.weight(&*query.query)?;
        let filter = query.filter.as_deref();
        let filter = filter.map(|filter| self.weight(filter)).transpose()?;
        let mut top = TopK::new(limit);
        for (number, (segment, serials)) in (0..).zip(&self.segments) {
            let alive = segment.alive_bitset();
            let filter = filter.as_ref();
            let mut filter = filter
                .map(|filter| filter.scorer(segment, 1.0))
                .transpose()?;
            // What was found in one segment need not be beaten again in the next: whole blocks of it are passed over.
            weight.for_each_pruning(top.threshold(), segment, &mut |document, score| {
                let is_wanted = filter
                    .as_mut()
                    .is_none_or(|filter| has(&mut **filter, document));
                if is_wanted && alive.is_none_or(|alive| alive.is_alive(document)) {
                    top.push(ScoredDocument {
                        score,
                        serial: serials.first(document).unwrap_or(u64::MAX),
                        place: (number, document),
                    });
                }
                top.threshold()
            })?;
        }
        Ok(top.into_sorted())
    }

    /// Adds to documents, which are in their order, how well each matches another query.
    fn add_scores(&self, weight: &dyn Weight, found: &mut [ScoredDocument]) -> tantivy::Result<()> {
        for of_segment in found.chunk_by_mut(|one, other| one.place.0 == other.place.0) {
            let (segment, _) = &self.segments[of_segment[0].place.0];
            let mut scorer = weight.scorer(segment, 1.0)?;
            for scored in of_segment {
                let (_, document) = scored.place;
                if has(&mut *scorer, document) {
                    scored.score += scorer.score();
                }
            }
        }
        Ok(())
    }
}

/// Whether a document is in a list of postings, which is gone through in their order.
fn has(postings: &mut dyn Scorer, document: DocId) -> bool {
    if postings.doc() < document {
        postings.seek(document);
    }
    postings.doc() == document
}

fn serials(scored: Vec<ScoredDocument>) -> Vec<u64> {
    scored.into_iter().map(|scored| scored.serial).collect()
}

/// The documents with the highest scores so far, up to a number of them.
struct TopK {
    /// The least of them first.
    heap: BinaryHeap<Reverse<ScoredDocument>>,
    limit: usize,
}

/// A document with its score; of equal scores, the earlier document is the better one.
#[derive(Debug, Clone, Copy)]
struct ScoredDocument {
    score: f32,
    serial: u64,
    /// Its segment, and where it is in that.
    place: (usize, DocId),
}

impl TopK {
    fn new(limit: usize) -> Self {
        Self {
            heap: BinaryHeap::with_capacity(limit + 1),
            limit,
        }
    }

    /// The score that the next document has to exceed.
    fn threshold(&self) -> f32 {
        if self.heap.len() < self.limit {
            return f32::MIN;
        }
        self.heap.peek().map_or(f32::MAX, |least| least.0.score)
    }

    fn push(&mut self, scored: ScoredDocument) {
        self.heap.push(Reverse(scored));
        if self.heap.len() > self.limit {
            self.heap.pop();
        }
    }

    /// The documents, the best first.
    fn into_sorted(self) -> Vec<ScoredDocument> {
        let sorted = self.heap.into_sorted_vec().into_iter();
        sorted.map(|Reverse(scored)| scored).collect()
    }
}

impl Ord for ScoredDocument {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_score = self.score.total_cmp(&other.score);
        by_score.then_with(|| other.serial.cmp(&self.serial))
    }
}

impl PartialOrd for ScoredDocument {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for ScoredDocument {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for ScoredDocument {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_kept_and_of_equals_the_earliest() {
        let mut top = TopK::new(3);
        for (serial, score) in [1.0, 3.0, 2.0, 3.0, 2.0].into_iter().enumerate() {
            top.push(ScoredDocument {
                score,
                serial: serial as u64,
                place: (0, 0),
            });
        }
        assert_eq!(top.threshold(), 2.0);
        let sorted = top.into_sorted();
        let serials: Vec<u64> = sorted.iter().map(|scored| scored.serial).collect();
        assert_eq!(serials, [1, 3, 2]);
    }
}
