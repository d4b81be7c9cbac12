//! Candidates: the documents that may be meant, by the inverted index. They are many more than will be shown, but no
//! more than two hundred by words, however large the directory is.

use std::collections::HashSet;

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::analysis::phonetics::sounds_of;
use super::analysis::terms::{LONGEST_PREFIX, digit_terms, initials_term, terms_of_token};
use super::analysis::tokenizer::Script;
use super::findable::Findable;
use super::index::Index;
use super::query::ParsedQuery;
use super::searcher::FilteredQuery;

/// How many documents the words of a query may lead to.
const MOST_BY_WORDS: usize = 200;
/// Up to how many documents a word leads to whatever else was typed: the one town of a long text, where hundreds of names
/// have all the other words.
const RARE: u64 = 20;
/// How many where a query has so many words that most documents match just some of these.
const MOST_BY_MANY_WORDS: usize = 100;
/// How many the sound of a name, a number or a name that is being typed may lead to.
const MOST_BY_NAME: usize = 50;
/// How many names that begin with the same sounds are looked for.
const MOST_COMPLETIONS: usize = 32;
/// From how many letters on names are looked for that begin with these sounds.
const LEAST_PREFIX: usize = 2;
/// What a name counts for beside a text in which the same word stands.
const NAME_BOOST: f32 = 3.0;
/// One in how many documents has a filter term that is common. Among fewer, what is looked for may be in none of them,
/// and the search would go through all that it is in before it found out.
const COMMON: u64 = 2;

/// Up to how often terms stand somewhere, all together, for each of them to lead.
const FEW: u64 = 100_000;
/// How many terms may lead to documents where there are many of both.
const MOST_LEADING: usize = 10;
/// In how many documents leading terms stand at most, all together, before the last of them.
const ENOUGH: u64 = 500_000;
/// In how many documents the leading terms stand at least, so that there is something to choose from.
const LEAST_FOUND: u64 = 2_000;
/// How many further terms may add to what is known of documents.
const MOST_FURTHER: usize = 40;

/// The documents that may be meant, among those that have all of the filter terms.
///
/// # Errors
/// Where the index is broken.
pub(crate) fn candidates(
    query: &ParsedQuery,
    index: &Index,
    filter_terms: &[String],
) -> tantivy::Result<Vec<Findable>> {
    let retrieval = Retrieval {
        index,
        filter_terms,
    };
    let mut serials = retrieval.by_words(query)?;
    serials.extend(retrieval.by_sound(query)?);
    if let Some(number) = &query.number {
        serials.extend(retrieval.by_number(&number.digits)?);
    }
    Ok(retrieval.documents(serials))
}

/// The documents that may be meant while the last word is still being typed: those with all of the words, the last one
/// at the beginning of a word of a name.
///
/// # Errors
/// Where the index is broken.
pub(crate) fn completions(
    query: &ParsedQuery,
    index: &Index,
    filter_terms: &[String],
) -> tantivy::Result<Vec<Findable>> {
    let retrieval = Retrieval {
        index,
        filter_terms,
    };
    let serials = retrieval.by_beginning(query)?;
    Ok(retrieval.documents(serials))
}

struct Retrieval<'a> {
    index: &'a Index,
    filter_terms: &'a [String],
}

impl Retrieval<'_> {
    /// The documents of serial numbers, each once.
    fn documents(&self, mut serials: Vec<u64>) -> Vec<Findable> {
        let mut seen = HashSet::new();
        serials.retain(|serial| seen.insert(*serial));
        let documents = serials
            .into_iter()
            .filter_map(|serial| self.index.document(serial));
        documents.collect()
    }

    fn by_words(&self, query: &ParsedQuery) -> tantivy::Result<Vec<u64>> {
        let fields = self.index.fields();
        let mut terms = Vec::new();
        for alternative in query.clauses.iter().flat_map(|clause| &clause.alternatives) {
            for term in alternative.tokens.iter().flat_map(terms_of_token) {
                for (field, boost) in [(fields.names, NAME_BOOST), (fields.texts, 1.0)] {
                    let weight = alternative.quality * boost;
                    terms.push(WeightedTerm::new(self.index, field, term, weight)?);
                }
            }
        }
        let rare = terms
            .iter()
            .filter(|term| (1..=RARE).contains(&term.frequency));
        let rare = self.with_any(rare.map(WeightedTerm::query).collect(), MOST_BY_NAME)?;
        let TermSelection { leading, further } = TermSelection::new(terms, self.index);
        let leading: Vec<_> = leading.iter().map(WeightedTerm::query).collect();
        let mut serials = if further.is_empty() {
            self.with_any(leading, MOST_BY_WORDS)?
        } else {
            let further: Vec<_> = further.iter().map(WeightedTerm::query).collect();
            let leading = self.filtered(any_of(leading))?;
            let searcher = self.index.searcher();
            searcher.top_k_rescored(&leading, &further, MOST_BY_MANY_WORDS)?
        };
        serials.extend(rare);
        Ok(serials)
    }

    fn by_sound(&self, query: &ParsedQuery) -> tantivy::Result<Vec<u64>> {
        let field = self.index.fields().sounds;
        let mut spellings = HashSet::new();
        if let Some(letters) = &query.letters {
            if letters.len() >= LEAST_PREFIX {
                spellings.extend(self.spellings_with_prefix(letters)?);
            }
            spellings.extend([letters.clone(), initials_term(letters)]);
        }
        let words = query
            .clauses
            .iter()
            .filter_map(|clause| clause.latin_word());
        for token in words {
            spellings.extend([token.text.clone(), initials_term(&token.text)]);
        }
        spellings.extend(query.han_runs.iter().flat_map(|run| sounds_of(run)));
        for context in query.clauses.iter().map(|clause| &clause.han_context) {
            // They may be the first characters of words.
            spellings.extend(context.rows.iter().cloned());
            spellings.extend(context.row_sounds.iter().cloned());
            if !self.has_any_sound(&context.row_sounds)? {
                spellings.extend(context.slip_sounds.iter().cloned());
            }
        }
        let mut spellings: Vec<String> = spellings.into_iter().collect();
        spellings.sort_unstable();
        let queries = spellings.iter().map(|spelling| unscored(field, spelling));
        self.with_any(queries.collect(), MOST_BY_NAME)
    }

    fn has_any_sound(&self, sounds: &[String]) -> tantivy::Result<bool> {
        let (searcher, field) = (self.index.searcher(), self.index.fields().sounds);
        let mut frequency = 0;
        for sound in sounds {
            frequency += searcher.frequency(field, sound)?;
        }
        Ok(frequency > 0)
    }

    fn by_number(&self, number: &str) -> tantivy::Result<Vec<u64>> {
        let field = self.index.fields().numbers;
        let all = digit_terms(number).map(|term| (Occur::Must, unscored(field, term)));
        let query = self.filtered(Box::new(BooleanQuery::new(all.collect())))?;
        self.index.searcher().top_k(&query, MOST_BY_NAME)
    }

    fn by_beginning(&self, query: &ParsedQuery) -> tantivy::Result<Vec<u64>> {
        let fields = self.index.fields();
        let mut all: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for clause in &query.clauses {
            for token in &clause.typed {
                if clause.is_unfinished && token.script != Script::Han {
                    let prefix: String = token.text.chars().take(LONGEST_PREFIX).collect();
                    all.push((Occur::Must, scored(fields.prefixes, &prefix, 1.0)));
                    continue;
                }
                let field = match clause.is_unfinished {
                    true => fields.names,
                    false => fields.texts,
                };
                let terms = terms_of_token(token).into_iter();
                all.extend(terms.map(|term| (Occur::Must, scored(field, term, 1.0))));
            }
        }
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let with_all = self.filtered(Box::new(BooleanQuery::new(all)))?;
        let mut serials = self.index.searcher().top_k(&with_all, MOST_BY_NAME)?;
        if let Some(letters) = &query.letters
            && query.clauses.len() > 1
        {
            let spellings = self.spellings_with_prefix(letters)?;
            let queries = spellings
                .iter()
                .map(|spelling| unscored(fields.sounds, spelling));
            serials.extend(self.with_any(queries.collect(), MOST_BY_NAME)?);
        }
        Ok(serials)
    }

    fn spellings_with_prefix(&self, letters: &str) -> tantivy::Result<Vec<String>> {
        let field = self.index.fields().sounds;
        let searcher = self.index.searcher();
        searcher.terms_with_prefix(field, letters, MOST_COMPLETIONS)
    }

    fn with_any(&self, queries: Vec<Box<dyn Query>>, limit: usize) -> tantivy::Result<Vec<u64>> {
        if queries.is_empty() {
            return Ok(Vec::new());
        }
        let query = self.filtered(any_of(queries))?;
        self.index.searcher().top_k(&query, limit)
    }

    /// A query among the documents that have the filter terms. A rare one of these is one more thing to demand.
    fn filtered(&self, query: Box<dyn Query>) -> tantivy::Result<FilteredQuery> {
        let (searcher, field) = (self.index.searcher(), self.index.fields().filters);
        let all = searcher.document_count();
        let mut are_common = true;
        let mut filters: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for term in self.filter_terms {
            are_common &= searcher.frequency(field, term)? * COMMON >= all;
            let filter = Box::new(ConstScoreQuery::new(unscored(field, term), 0.0));
            filters.push((Occur::Must, filter));
        }
        if filters.is_empty() {
            let filter = None;
            return Ok(FilteredQuery { query, filter });
        }
        if !are_common {
            filters.push((Occur::Must, query));
            return Ok(FilteredQuery {
                query: Box::new(BooleanQuery::new(filters)),
                filter: None,
            });
        }
        Ok(FilteredQuery {
            query,
            filter: Some(Box::new(BooleanQuery::new(filters))),
        })
    }
}

/// Whatever one of the queries finds.
pub(crate) fn any_of(queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    let any = queries.into_iter().map(|query| (Occur::Should, query));
    Box::new(BooleanQuery::new(any.collect()))
}

fn scored(field: Field, term: &str, weight: f32) -> Box<dyn Query> {
    let term = Term::from_field_text(field, term);
    let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(query), weight))
}

pub(crate) fn unscored(field: Field, term: &str) -> Box<dyn Query> {
    let term = Term::from_field_text(field, term);
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

/// A term of a query, and what it counts for.
struct WeightedTerm {
    field: Field,
    term: String,
    weight: f32,
    /// In how many documents it stands.
    frequency: u64,
}

impl WeightedTerm {
    fn new(index: &Index, field: Field, term: &str, weight: f32) -> tantivy::Result<Self> {
        Ok(Self {
            field,
            frequency: index.searcher().frequency(field, term)?,
            term: term.to_owned(),
            weight,
        })
    }

    fn query(&self) -> Box<dyn Query> {
        scored(self.field, &self.term, self.weight)
    }

    /// About how much it tells documents apart.
    fn impact(&self, all: u64) -> f32 {
        let rarity = (1.0 + all as f32 / (1.0 + self.frequency as f32)).ln();
        self.weight * rarity
    }
}

/// The terms of a query: among a million people, one word may stand in half of the documents.
struct TermSelection {
    /// Those whose documents are looked at.
    leading: Vec<WeightedTerm>,
    /// Those that make some of these documents better than others.
    further: Vec<WeightedTerm>,
}

impl TermSelection {
    /// Where terms stand in few documents, all of them lead; otherwise those do that tell the most, or a long query
    /// would have the index go through a good part of all documents, word by word.
    fn new(mut terms: Vec<WeightedTerm>, index: &Index) -> Self {
        terms.retain(|term| term.frequency > 0);
        let total: u64 = terms.iter().map(|term| term.frequency).sum();
        if total <= FEW {
            return Self {
                leading: terms,
                further: Vec::new(),
            };
        }
        let all = index.searcher().document_count();
        terms.sort_by(|one, other| other.impact(all).total_cmp(&one.impact(all)));
        let mut count = 0;
        let mut found = 0;
        for term in &terms {
            let is_enough = count >= MOST_LEADING || found >= ENOUGH;
            if is_enough && found >= LEAST_FOUND {
                break;
            }
            count += 1;
            found += term.frequency;
        }
        let mut further = terms.split_off(count);
        further.truncate(MOST_FURTHER);
        Self {
            leading: terms,
            further,
        }
    }
}
