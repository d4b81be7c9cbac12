//! The things that may be meant, by the index: many more than will be shown, and none in its last place.

use std::collections::HashSet;

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::expand::{frequency, words_from};
use super::heard::sounds_of;
use super::index::Index;
use super::lexicon::Token;
use super::question::Question;
use super::sought::{Sought, Terms};
use super::terms::{digits, han};
use super::text_terms::LONGEST_START;
use super::thing::Thing;
use super::view::Narrowed;
use super::words::Script;

/// How many things the words of a text may lead to.
pub const MOST: usize = 200;
/// How many things do where so many words lead to them that most meet just some of these.
const MOST_OF_MANY: usize = 100;
/// How many things the sound of a name, and how many a number may lead to.
const MOST_EXACT: usize = 50;
/// How many names that begin with the same sounds are looked for.
const MOST_SOUNDS: usize = 32;
/// How many letters make a beginning of a name.
const LEAST_SOUND: usize = 2;
/// What a name counts for beside a text in which the same word stands.
const NAMES: f32 = 3.0;
/// One in how many things has a mark that is common. Among fewer, what is sought may be in none of them, and the search
/// would go through all that it is in before it found out.
const COMMON: u64 = 2;

/// The things that may be meant, among those that have all of these marks.
///
/// # Errors
/// Where the index is broken.
pub fn recall(question: &Question, index: &Index, marks: &[String]) -> tantivy::Result<Vec<Thing>> {
    let recall = Recall { index, marks };
    let mut serials = recall.by_words(question)?;
    serials.extend(recall.by_sound(question)?);
    if let Some(number) = &question.number {
        serials.extend(recall.by_number(&number.digits)?);
    }
    let mut seen = HashSet::new();
    serials.retain(|serial| seen.insert(*serial));
    Ok(serials
        .into_iter()
        .filter_map(|serial| index.thing(serial))
        .collect())
}

/// The things that may be meant while the last word is still being typed: those with all of the words, the last one at
/// the beginning of a word of a name.
///
/// # Errors
/// Where the index is broken.
pub fn recall_names(
    question: &Question,
    index: &Index,
    marks: &[String],
) -> tantivy::Result<Vec<Thing>> {
    let recall = Recall { index, marks };
    let fields = index.fields();
    let mut all: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for need in &question.needs {
        for token in &need.typed {
            if need.is_open && token.script != Script::Han {
                let start: String = token.text.chars().take(LONGEST_START).collect();
                all.push((Occur::Must, scored(fields.starts, &start, 1.0)));
                continue;
            }
            let field = if need.is_open {
                fields.names
            } else {
                fields.texts
            };
            let terms = terms(token).into_iter();
            all.extend(terms.map(|term| (Occur::Must, scored(field, &term, 1.0))));
        }
    }
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let sought = recall.narrowed(Box::new(BooleanQuery::new(all)))?;
    let mut serials = index.view().best(&sought, MOST_EXACT)?;
    if let Some(spelled) = question
        .spelled
        .as_deref()
        .filter(|_| question.needs.len() > 1)
    {
        let names = words_from(index, fields.sounds, spelled, MOST_SOUNDS)?;
        let names = names.iter().map(|name| listed(fields.sounds, name));
        serials.extend(recall.any(names.collect(), MOST_EXACT)?);
    }
    Ok(recall.things(serials))
}

struct Recall<'a> {
    index: &'a Index,
    marks: &'a [String],
}

impl Recall<'_> {
    /// The things of serial numbers, each once.
    fn things(&self, mut serials: Vec<u64>) -> Vec<Thing> {
        let mut seen = HashSet::new();
        serials.retain(|serial| seen.insert(*serial));
        let things = serials
            .into_iter()
            .filter_map(|serial| self.index.thing(serial));
        things.collect()
    }

    fn by_words(&self, question: &Question) -> tantivy::Result<Vec<u64>> {
        let fields = self.index.fields();
        let mut sought = Vec::new();
        for form in question.needs.iter().flat_map(|need| &need.forms) {
            for term in form.tokens.iter().flat_map(terms) {
                for (field, weight) in [(fields.names, NAMES), (fields.texts, 1.0)] {
                    let weight = form.quality * weight;
                    sought.push(Sought::new(self.index, field, &term, weight)?);
                }
            }
        }
        let terms = Terms::of(sought, self.index);
        let leading: Vec<_> = terms.leading.iter().map(Sought::query).collect();
        if terms.further.is_empty() {
            return self.any(leading, MOST);
        }
        let further: Vec<_> = terms.further.iter().map(Sought::query).collect();
        let leading = self.narrowed(any(leading))?;
        self.index
            .view()
            .best_of_many(&leading, &further, MOST_OF_MANY)
    }

    fn by_sound(&self, question: &Question) -> tantivy::Result<Vec<u64>> {
        let sounds = self.index.fields().sounds;
        let mut spellings = HashSet::new();
        if let Some(spelled) = &question.spelled {
            let longer = if spelled.len() >= LEAST_SOUND {
                words_from(self.index, sounds, spelled, MOST_SOUNDS)?
            } else {
                Vec::new()
            };
            spellings.insert(spelled.clone());
            spellings.extend(longer);
        }
        for need in &question.needs {
            if let [token] = &need.typed[..]
                && token.script == Script::Letters
            {
                spellings.insert(token.text.clone());
            }
        }
        for row in &question.han {
            spellings.extend(sounds_of(row));
            // It may be the first characters of words.
            spellings.insert(row.clone());
        }
        let mut spellings: Vec<String> = spellings.into_iter().collect();
        spellings.sort_unstable();
        let queries = spellings.iter().map(|spelling| listed(sounds, spelling));
        self.any(queries.collect(), MOST_EXACT)
    }

    fn by_number(&self, number: &str) -> tantivy::Result<Vec<u64>> {
        let mut rows = String::new();
        digits(number, &mut rows);
        let numbers = self.index.fields().numbers;
        let all = rows
            .split_whitespace()
            .map(|row| (Occur::Must, listed(numbers, row)));
        let sought = self.narrowed(Box::new(BooleanQuery::new(all.collect())))?;
        self.index.view().best(&sought, MOST_EXACT)
    }

    fn any(&self, queries: Vec<Box<dyn Query>>, limit: usize) -> tantivy::Result<Vec<u64>> {
        if queries.is_empty() {
            return Ok(Vec::new());
        }
        let sought = self.narrowed(any(queries))?;
        self.index.view().best(&sought, limit)
    }

    /// A query among what has the marks.
    fn narrowed(&self, query: Box<dyn Query>) -> tantivy::Result<Narrowed> {
        let field = self.index.fields().marks;
        let all = self.index.searcher().num_docs();
        let mut is_common = true;
        let mut marks: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for mark in self.marks {
            is_common &= frequency(self.index.searcher(), field, mark)? * COMMON >= all;
            let listed = Box::new(ConstScoreQuery::new(listed(field, mark), 0.0));
            marks.push((Occur::Must, listed));
        }
        if marks.is_empty() {
            return Ok(Narrowed { query, among: None });
        }
        if !is_common {
            marks.push((Occur::Must, query));
            let query = Box::new(BooleanQuery::new(marks));
            return Ok(Narrowed { query, among: None });
        }
        let among: Box<dyn Query> = Box::new(BooleanQuery::new(marks));
        Ok(Narrowed {
            query,
            among: Some(among),
        })
    }
}

/// Whatever one of the queries finds.
fn any(queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    let any = queries.into_iter().map(|query| (Occur::Should, query));
    Box::new(BooleanQuery::new(any.collect()))
}

/// The terms by which the index knows a word.
fn terms(token: &Token) -> Vec<String> {
    if token.script != Script::Han {
        return vec![token.stem.clone()];
    }
    let mut terms = String::new();
    han(&token.text, &mut terms);
    let is_one = token.text.chars().nth(1).is_none();
    let terms = terms.split_whitespace().map(str::to_owned);
    // Single characters of a longer word are everywhere.
    terms
        .filter(|term| is_one || term.chars().nth(1).is_some())
        .collect()
}

fn scored(field: Field, term: &str, weight: f32) -> Box<dyn Query> {
    let term = Term::from_field_text(field, term);
    let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(query), weight))
}

fn listed(field: Field, term: &str) -> Box<dyn Query> {
    let term = Term::from_field_text(field, term);
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}
