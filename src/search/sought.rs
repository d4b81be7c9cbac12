//! The terms that a question is looked up by, and which of them lead.

use tantivy::Term;
use tantivy::query::{BoostQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::expand::frequency;
use super::index::Index;

/// How many terms may lead to documents where there are many of both.
const MOST_LEADING: usize = 10;
/// In how many documents leading terms stand at most, all together, before the last of them.
const ENOUGH: u64 = 500_000;
/// How many further terms may add to what is known of documents.
const MOST_FURTHER: usize = 40;
/// In how many documents the leading terms stand at least, so that there is something to choose from.
const LEAST_FOUND: u64 = 2_000;
/// Up to how often terms stand somewhere, all together, for each of them to lead.
const FEW: u64 = 100_000;

/// A term that documents are looked for by.
pub struct Sought {
    field: Field,
    term: String,
    weight: f32,
    /// In how many documents it stands.
    frequency: u64,
}

/// The terms of a question.
pub struct Terms {
    /// Those whose documents are looked at.
    pub leading: Vec<Sought>,
    /// Those that make some of these documents better than others.
    pub further: Vec<Sought>,
}

impl Sought {
    /// A term that counts for so much in a field.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn new(index: &Index, field: Field, term: &str, weight: f32) -> tantivy::Result<Self> {
        Ok(Self {
            field,
            frequency: frequency(index.searcher(), field, term)?,
            term: term.to_owned(),
            weight,
        })
    }

    /// The documents in which it stands.
    pub fn query(&self) -> Box<dyn Query> {
        let term = Term::from_field_text(self.field, &self.term);
        let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
        Box::new(BoostQuery::new(Box::new(query), self.weight))
    }

    /// About how much it tells documents apart.
    fn impact(&self, all: u64) -> f32 {
        let rarity = (1.0 + all as f32 / (1.0 + self.frequency as f32)).ln();
        self.weight * rarity
    }
}

impl Terms {
    /// Parts terms into those that lead and those that add. Where they stand in few documents, all of them lead;
    /// otherwise those do that tell the most, or a long question would have the index go through a good part of all
    /// documents, word by word.
    pub fn of(mut sought: Vec<Sought>, index: &Index) -> Self {
        sought.retain(|sought| sought.frequency > 0);
        let total: u64 = sought.iter().map(|sought| sought.frequency).sum();
        if total <= FEW {
            return Self {
                leading: sought,
                further: Vec::new(),
            };
        }
        let all = index.searcher().num_docs();
        sought.sort_by(|one, other| other.impact(all).total_cmp(&one.impact(all)));
        let mut leading = 0;
        let mut found = 0;
        for sought in &sought {
            let is_enough = leading >= MOST_LEADING || found >= ENOUGH;
            if is_enough && found >= LEAST_FOUND {
                break;
            }
            leading += 1;
            found += sought.frequency;
        }
        let mut further = sought.split_off(leading);
        further.truncate(MOST_FURTHER);
        Self {
            leading: sought,
            further,
        }
    }
}
