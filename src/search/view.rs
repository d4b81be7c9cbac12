//! The inverted index as it was at one time, and the documents in it that match best.

use tantivy::columnar::Column;
use tantivy::query::{EnableScoring, Query, Scorer, Weight};
use tantivy::{DocId, Searcher, SegmentReader};

use super::best::{Best, Scored};

/// What is looked for, and among which documents.
pub struct Narrowed {
    /// What is looked for.
    pub query: Box<dyn Query>,
    /// What the wanted documents match besides, where most do: each that is found is held against it, so that whole
    /// blocks can still be passed over, which no query that demands two things allows.
    pub among: Option<Box<dyn Query>>,
}

/// The index as it was at one time.
pub struct View {
    searcher: Searcher,
    /// The segments with the numbers of their documents, the earliest documents first.
    segments: Vec<(SegmentReader, Column<u64>)>,
}

impl View {
    /// What a searcher sees.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn new(searcher: Searcher) -> tantivy::Result<Self> {
        let segments = searcher.segment_readers().iter().map(|segment| {
            let serials = segment.fast_fields().u64("serial")?;
            Ok((segment.clone(), serials))
        });
        let mut segments: Vec<_> = segments.collect::<tantivy::Result<_>>()?;
        segments.sort_by_key(|(_, serials)| serials.first(0));
        Ok(Self { searcher, segments })
    }

    /// What terms are looked up in.
    pub fn searcher(&self) -> &Searcher {
        &self.searcher
    }

    /// The numbers of the documents that match a query best, the best first, and of equals the earliest.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn best(&self, sought: &Narrowed, limit: usize) -> tantivy::Result<Vec<u64>> {
        Ok(serials(self.scored(sought, limit)?))
    }

    /// The same for a query that is made of very many. Those that `lead` find more documents than are wanted, and what
    /// the others match only adds to the scores of these.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn best_of_many(
        &self,
        lead: &Narrowed,
        others: &[Box<dyn Query>],
        limit: usize,
    ) -> tantivy::Result<Vec<u64>> {
        let mut found = self.scored(lead, limit * WIDER)?;
        found.sort_unstable_by_key(|scored| scored.place);
        for query in others {
            self.add(&*self.weight(&**query)?, &mut found)?;
        }
        let mut best = Best::new(limit);
        found.into_iter().for_each(|scored| best.offer(scored));
        Ok(serials(best.sorted()))
    }

    fn weight(&self, query: &dyn Query) -> tantivy::Result<Box<dyn Weight>> {
        query.weight(EnableScoring::enabled_from_searcher(&self.searcher))
    }

    fn scored(&self, sought: &Narrowed, limit: usize) -> tantivy::Result<Vec<Scored>> {
        let weight = self.weight(&*sought.query)?;
        let among = sought.among.as_deref();
        let among = among.map(|among| self.weight(among)).transpose()?;
        let mut best = Best::new(limit);
        for (number, (segment, serials)) in (0..).zip(&self.segments) {
            let alive = segment.alive_bitset();
            let among = among.as_ref();
            let mut among = among.map(|among| among.scorer(segment, 1.0)).transpose()?;
            // What was found in one segment need not be beaten again in the next: whole blocks of it are passed over.
            weight.for_each_pruning(best.least(), segment, &mut |document, score| {
                let is_wanted = among
                    .as_mut()
                    .is_none_or(|among| has(&mut **among, document));
                if is_wanted && alive.is_none_or(|alive| alive.is_alive(document)) {
                    best.offer(Scored {
                        score,
                        serial: serials.first(document).unwrap_or(u64::MAX),
                        place: (number, document),
                    });
                }
                best.least()
            })?;
        }
        Ok(best.sorted())
    }

    /// Adds to documents, which are in their order, how well each matches another query.
    fn add(&self, weight: &dyn Weight, found: &mut [Scored]) -> tantivy::Result<()> {
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

/// Whether a document is among those of a list, which is gone through in their order.
fn has(list: &mut dyn Scorer, document: DocId) -> bool {
    if list.doc() < document {
        list.seek(document);
    }
    list.doc() == document
}

/// How many times as many documents are looked at as are wanted, where their scores are not complete.
const WIDER: usize = 5;

fn serials(scored: Vec<Scored>) -> Vec<u64> {
    scored.into_iter().map(|scored| scored.serial).collect()
}
