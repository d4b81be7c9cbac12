//! The best of many documents.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// The documents with the highest scores so far, up to a number of them.
pub struct Best {
    /// The least of them first.
    heap: BinaryHeap<Reverse<Scored>>,
    limit: usize,
}

/// A document with its score; of equal scores, the earlier document is the better one.
#[derive(Debug, Clone, Copy)]
pub struct Scored {
    /// How well it matches.
    pub score: f32,
    /// Its number.
    pub serial: u64,
    /// Its segment, and where it is in that.
    pub place: (usize, u32),
}

impl Best {
    /// Keeps so many documents.
    pub fn new(limit: usize) -> Self {
        Self {
            heap: BinaryHeap::with_capacity(limit + 1),
            limit,
        }
    }

    /// The score that the next document has to exceed.
    pub fn least(&self) -> f32 {
        if self.heap.len() < self.limit {
            return f32::MIN;
        }
        self.heap.peek().map_or(f32::MAX, |least| least.0.score)
    }

    /// Takes a document if it is better than the least.
    pub fn offer(&mut self, scored: Scored) {
        self.heap.push(Reverse(scored));
        if self.heap.len() > self.limit {
            self.heap.pop();
        }
    }

    /// The documents, the best first.
    pub fn sorted(self) -> Vec<Scored> {
        let sorted = self.heap.into_sorted_vec().into_iter();
        sorted.map(|Reverse(scored)| scored).collect()
    }
}

impl Ord for Scored {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_score = self.score.total_cmp(&other.score);
        by_score.then_with(|| other.serial.cmp(&self.serial))
    }
}

impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Scored {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Scored {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_kept_and_of_equals_the_earliest() {
        let mut best = Best::new(3);
        for (serial, score) in [1.0, 3.0, 2.0, 3.0, 2.0].into_iter().enumerate() {
            best.offer(Scored {
                score,
                serial: serial as u64,
                place: (0, 0),
            });
        }
        assert_eq!(best.least(), 2.0);
        let serials: Vec<u64> = best.sorted().iter().map(|scored| scored.serial).collect();
        assert_eq!(serials, [1, 3, 2]);
    }
}
