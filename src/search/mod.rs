//! Search: which office handles what, who holds which post, whose number this is. A query becomes the pages that may be
//! meant, the likeliest first, each with the reasons why.
//!
//! A query is answered in four steps:
//! 1. `query`: folded, cut into words and widened by synonyms, it is a list of clauses.
//! 2. `expansion`: the index tells how rare the words are, and offers others for words that nothing has.
//! 3. `candidates`: the inverted index finds documents by words, by sounds and by digits.
//! 4. `scoring`: every clause is held against every text (`texts`) of each candidate, as of the day asked about.
//!
//! Queries and texts are analyzed alike (`analysis`), so that what looks different and means the same is the same.

mod analysis;
mod candidates;
mod expansion;
mod findable;
mod highlight;
mod index;
mod query;
mod scoring;
mod searcher;
mod texts;
mod unwritten;

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use jiff::civil::Date;

use self::analysis::tokenizer::{Script, Token};
use self::candidates::{candidates, completions};
use self::expansion::expand;
pub use self::findable::{Findable, ResultKind};
use self::highlight::highlights;
pub use self::index::Index;
use self::index::{kind_term, organization_term};
pub use self::query::TermOrigin;
use self::query::{Clause, ParsedQuery};
use self::scoring::analyzed_text::AnalysisCache;
pub use self::scoring::reasons::{Cause, PastName, Reason};
use self::scoring::{CandidateScorer, ScoredCandidate};
pub use self::texts::{Labels, TextRole};
use self::unwritten::resolve_abbreviations;
use crate::model::{Directory, Id, Organization, Subject};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct SearchRequest<'q> {
    /// What was typed.
    pub text: &'q str,
    /// Of which kind the results are to be.
    pub kind: Option<ResultKind>,
    /// Of which organization they are to be.
    pub organization: Option<Id<Organization>>,
    /// The day on which it is asked.
    pub day: Date,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct SearchResults {
    /// The pages on which it stands, the likeliest first.
    pub hits: Vec<Hit>,
    /// Whether nothing was typed that could be looked for.
    pub is_empty: bool,
    /// Whether nothing matches all that matters, so that these are near misses.
    pub is_near: bool,
    /// Whether more was typed than is read.
    pub is_truncated: bool,
    /// The words that none of the results has in any form, nor of what would have been no result for want of them.
    pub dropped: Vec<String>,
    /// The words that were looked for instead of others, which nothing has.
    pub corrections: Vec<(String, String)>,
    query: ParsedQuery,
}

/// A page with what was looked for. What else was found on it stands with it, so that ten functions of one office do
/// not hide nine others.
#[derive(Debug, Clone)]
pub struct Hit {
    /// What was found.
    pub findable: Findable,
    /// What else was found on the same page, the likeliest first.
    pub also: Vec<Findable>,
    /// What speaks for it, in points.
    pub score: f32,
    /// Whether it is no more.
    pub is_former: bool,
    /// The name of the past by which it was found.
    pub past_name: Option<PastName>,
    /// What the points are for.
    pub reasons: Vec<Reason>,
}

/// What covers so much less than the best does is no result.
const LEAST_SHARE: f32 = 0.4;
/// How many other results of a page are told, and how much they have to say beside the first.
const MOST_ALSO: usize = 5;
const ALSO_SHARE: f32 = 0.5;
/// Where the best covers less than this, it is a near miss.
const NEAR: f32 = 0.45;
/// What tells nearly as much as the most telling of what was typed, as a share of that.
const NEARLY_AS_TELLING: f32 = 0.75;
/// Where it covers less than this, and the most telling of what was typed not at all, it is not even that.
const LEAST_NEAR: f32 = 0.35;

impl Index {
    /// Searches the directory that the index is of.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn search(
        &self,
        directory: &Directory,
        request: SearchRequest<'_>,
    ) -> Result<SearchResults> {
        let query = ParsedQuery::new(request.text, self.lexicon());
        self.run(directory, request, query, candidates)
    }

    /// What somebody may be about to type, the likeliest first and at most `most`: each page once.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn suggest(
        &self,
        directory: &Directory,
        request: SearchRequest<'_>,
        most: usize,
    ) -> Result<Vec<Findable>> {
        let query = ParsedQuery::new(request.text, self.lexicon());
        let mut results = self.run(directory, request, query.unfinished(), completions)?;
        if results.hits.is_empty() {
            // A typo, or a number.
            results = self.search(directory, request)?;
        }
        let hits = results.hits.into_iter().take(most);
        Ok(hits.map(|hit| hit.findable).collect())
    }

    fn run(
        &self,
        directory: &Directory,
        request: SearchRequest<'_>,
        mut query: ParsedQuery,
        retrieve: impl Fn(&ParsedQuery, &Self, &[String]) -> tantivy::Result<Vec<Findable>>,
    ) -> Result<SearchResults> {
        if query.is_empty() {
            return Ok(SearchResults {
                is_empty: true,
                is_truncated: query.is_truncated,
                ..SearchResults::default()
            });
        }
        let failed = "the search index cannot be read";
        resolve_abbreviations(&mut query, self, directory).context(failed)?;
        expand(&mut query, self).context(failed)?;
        let filter_terms = filter_terms(directory, request);
        let candidates = retrieve(&query, self, &filter_terms).context(failed)?;
        let scorer = CandidateScorer {
            directory,
            index: self,
            query: &query,
            day: request.day,
            cache: AnalysisCache::default(),
        };
        let scored = candidates.into_iter();
        let scored = sorted(scored.filter_map(|found| scorer.score(found)).collect());
        let coverages = scored.iter().map(|candidate| candidate.coverage);
        let best = coverages.fold(0.0, f32::max);
        let corrections = corrections(&query);
        // A line of a page that says all of it is an answer, however little a line counts for; what was read instead of
        // what was typed is none by that alone.
        let has_all = scored.first().is_some_and(|first| first.has_all_clauses);
        let is_answer = corrections.is_empty() && has_all;
        let results = scored
            .into_iter()
            .filter(|candidate| candidate.coverage >= best * LEAST_SHARE);
        let mut results: Vec<ScoredCandidate> = results.collect();
        let covers_little = best < NEAR && !is_answer;
        let dropped = dropped_clauses(&query, &results);
        let lacks_most_telling = lacks_most_telling(&query, &dropped);
        if covers_little && lacks_most_telling {
            results.retain(|result| !is_beside_the_point(result, &query));
        }
        Ok(SearchResults {
            dropped: words_of(&dropped),
            hits: by_page(results.into_iter()),
            is_empty: false,
            is_near: covers_little || lacks_most_telling,
            is_truncated: query.is_truncated,
            corrections,
            query,
        })
    }
}

impl SearchResults {
    /// Where a text says what was looked for, in bytes.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        highlights(text, &self.query)
    }

    /// Whether a text says what was looked for without a synonym of it.
    pub fn says_as_typed(&self, text: &str) -> bool {
        !highlights(text, &self.query.without_synonyms()).is_empty()
    }
}

/// The filter terms that results have to have.
fn filter_terms(directory: &Directory, request: SearchRequest<'_>) -> Vec<String> {
    let kind = request.kind.map(kind_term);
    let organization = request
        .organization
        .map(|id| organization_term(directory, id));
    kind.into_iter().chain(organization).collect()
}

/// The best first; of equals, in the order of their kinds, and those of a kind in that of the directory.
fn sorted(mut scored: Vec<ScoredCandidate>) -> Vec<ScoredCandidate> {
    scored.sort_by(|one, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score.then_with(|| one.findable.sort_key().cmp(&other.findable.sort_key()))
    });
    scored
}

/// One hit a page, led by the best on it.
fn by_page(scored: impl Iterator<Item = ScoredCandidate>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut by_page: HashMap<Subject, usize> = HashMap::new();
    for candidate in scored {
        let page = candidate.findable.subject();
        if let Some(index) = by_page.get(&page) {
            hits[*index].join(&candidate);
        } else {
            by_page.insert(page, hits.len());
            hits.push(Hit::new(candidate));
        }
    }
    hits
}

impl Hit {
    fn new(candidate: ScoredCandidate) -> Self {
        Self {
            findable: candidate.findable,
            also: Vec::new(),
            score: candidate.score,
            is_former: candidate.is_former,
            past_name: candidate.past_name,
            reasons: candidate.reasons,
        }
    }

    /// Takes another candidate of the page, where it says nearly as much.
    fn join(&mut self, candidate: &ScoredCandidate) {
        let is_near = candidate.score >= self.score * ALSO_SHARE;
        if is_near && self.also.len() < MOST_ALSO {
            self.also.push(candidate.findable);
        }
    }
}

/// The clauses of a query, where it has several, that none of the results matches.
fn dropped_clauses<'q>(query: &'q ParsedQuery, results: &[ScoredCandidate]) -> Vec<&'q Clause> {
    if results.is_empty() || query.clauses.len() < 2 {
        return Vec::new();
    }
    let is_dropped = |clause: &&Clause| {
        let mut matched = results.iter().map(|result| result.matched_clauses);
        !matched.any(|matched| matched & (1 << clause.index) != 0)
    };
    query.clauses.iter().filter(is_dropped).collect()
}

/// Whether what was dropped tells the most of what was typed. Of an organization that was named, anything is near.
fn lacks_most_telling(query: &ParsedQuery, dropped: &[&Clause]) -> bool {
    let by_weight = |one: &&Clause, other: &&Clause| one.weight.total_cmp(&other.weight);
    let telling = query.clauses.iter().max_by(by_weight);
    let is_dropped = |clause: &Clause| dropped.iter().any(|one| one.index == clause.index);
    // Somebody who is named in two scripts has a name in one of them.
    let is_named_otherwise = |telling: &Clause| {
        let mut others = query.clauses.iter().filter(|clause| !is_dropped(clause));
        others.any(|other| other.script() != telling.script())
    };
    telling.is_some_and(|telling| is_dropped(telling) && !is_named_otherwise(telling))
        && query.organizations().next().is_none()
}

/// Whether a near miss without the most telling word has so little of the rest, one thing, that it is about something else.
/// Half of somebody's name is somebody else; a function that says a thing that was typed is near.
fn is_beside_the_point(result: &ScoredCandidate, query: &ParsedQuery) -> bool {
    let is_person = matches!(result.findable, Findable::Person(_));
    let has_one_thing = result.matched_clauses.is_power_of_two();
    let weights = query.clauses.iter().map(|clause| clause.weight);
    let most = weights.fold(0.0, f32::max);
    let mut matched = query.clauses.iter();
    let is_as_telling = matched.any(|clause| {
        result.named_clauses & (1 << clause.index) != 0 && clause.weight >= most * NEARLY_AS_TELLING
    });
    let is_little = is_person || has_one_thing && result.coverage < LEAST_NEAR && !is_as_telling;
    is_little && !result.is_telling
}

/// What was typed of clauses.
fn words_of(clauses: &[&Clause]) -> Vec<String> {
    // What stands together in Chinese was typed as one word, however it was cut.
    let words = clauses.chunk_by(|one, next| {
        let places = one.han_place.as_ref().zip(next.han_place.as_ref());
        places.is_some_and(|((run, first), (other, second))| {
            run == other && first.end == second.start
        })
    });
    let words = words.map(|together| {
        let typed = together.iter().flat_map(|clause| &clause.typed);
        as_typed(typed)
    });
    words.collect()
}

/// Words as they were typed, Chinese without spaces.
fn as_typed<'t>(words: impl Iterator<Item = &'t Token>) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() && word.script != Script::Han {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}

/// What was looked for instead of what nothing has.
fn corrections(query: &ParsedQuery) -> Vec<(String, String)> {
    let unknown = query.clauses.iter().filter(|clause| !clause.is_known);
    let corrected = unknown.filter_map(|clause| {
        let mut alternatives = clause.alternatives.iter();
        let typo = alternatives.find(|alternative| alternative.origin == TermOrigin::Typo)?;
        let typed = clause.typed.first()?.text.clone();
        Some((typed, typo.tokens.first()?.text.clone()))
    });
    corrected.collect()
}
