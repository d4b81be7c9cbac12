//! The answer to what was typed.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use jiff::civil::Date;

use super::expand::expand;
use super::index::{Index, kind_mark, organization_mark};
use super::marks::marks;
use super::question::{Origin, Question};
use super::rank::Ranking;
use super::reading::Readings;
use super::reasons::{Earlier, Ranked, Reason};
use super::recall::{recall, recall_names};
use super::thing::{Kind, Thing};
use crate::model::{Directory, Id, Organization};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'q> {
    /// What was typed.
    pub text: &'q str,
    /// Of which kind the answers are to be.
    pub kind: Option<Kind>,
    /// Of which organization they are to be.
    pub organization: Option<Id<Organization>>,
    /// The day on which it is asked.
    pub day: Date,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The pages on which it stands, the likeliest first.
    pub hits: Vec<Hit>,
    /// Whether nothing was typed that could be looked for.
    pub is_empty: bool,
    /// Whether nothing meets all that matters, so that these are near misses.
    pub is_near: bool,
    /// Whether more was typed than is read.
    pub is_cut: bool,
    /// The words that were looked for instead of others, which nothing has.
    pub corrections: Vec<(String, String)>,
    question: Question,
}

/// A page with what was looked for.
#[derive(Debug, Clone)]
pub struct Hit {
    /// What was found.
    pub thing: Thing,
    /// What else was found on the same page, the likeliest first.
    pub also: Vec<Thing>,
    /// What speaks for it, in points.
    pub score: f32,
    /// Whether it is no more.
    pub is_former: bool,
    /// The name of the past by which it was found.
    pub earlier: Option<Earlier>,
    /// What the points are for.
    pub reasons: Vec<Reason>,
}

/// What meets so much less than the best does is no answer.
const LEAST_SHARE: f32 = 0.4;
/// How many other things of a page are told, and how much they have to say beside the first.
const MOST_ALSO: usize = 5;
const ALSO_SHARE: f32 = 0.5;
/// Where the best meets less than this, it is a near miss.
const NEAR: f32 = 0.45;

impl Index {
    /// Finds what somebody types in the directory that the index is of.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn find(&self, directory: &Directory, asked: Asked<'_>) -> Result<Found> {
        let question = Question::new(asked.text, self.lexicon());
        self.answer(directory, asked, question, recall)
    }

    /// What somebody may be about to type, the likeliest first and at most `most`: each page once.
    ///
    /// # Errors
    /// Where the index is broken.
    pub fn suggest(
        &self,
        directory: &Directory,
        asked: Asked<'_>,
        most: usize,
    ) -> Result<Vec<Thing>> {
        let question = Question::new(asked.text, self.lexicon());
        let mut found = self.answer(directory, asked, question.open(), recall_names)?;
        if found.hits.is_empty() {
            // A slip, or a number.
            found = self.find(directory, asked)?;
        }
        found.hits.truncate(most);
        Ok(found.hits.into_iter().map(|hit| hit.thing).collect())
    }

    fn answer(
        &self,
        directory: &Directory,
        asked: Asked<'_>,
        mut question: Question,
        recall: impl Fn(&Question, &Self, &[String]) -> tantivy::Result<Vec<Thing>>,
    ) -> Result<Found> {
        if question.is_empty() {
            return Ok(Found {
                is_empty: true,
                is_cut: question.is_cut,
                ..Found::default()
            });
        }
        let failed = "the search index cannot be read";
        expand(&mut question, self).context(failed)?;
        let candidates = recall(&question, self, &marked(directory, asked)).context(failed)?;
        let ranking = Ranking {
            directory,
            index: self,
            question: &question,
            day: asked.day,
            readings: Readings::default(),
        };
        let ranked = candidates
            .into_iter()
            .filter_map(|thing| ranking.rank(thing));
        let ranked = sorted(ranked.collect());
        let best = ranked.iter().map(|ranked| ranked.cover).fold(0.0, f32::max);
        let corrections = corrections(&question);
        // A line of a page that says all of it is an answer, however little a line counts for; what was read instead of
        // what was typed is none by that alone.
        let is_met = corrections.is_empty() && ranked.first().is_some_and(Ranked::is_complete);
        let answers = ranked
            .into_iter()
            .filter(|ranked| ranked.cover >= best * LEAST_SHARE);
        Ok(Found {
            hits: by_page(answers),
            is_empty: false,
            is_near: best < NEAR && !is_met,
            is_cut: question.is_cut,
            corrections,
            question,
        })
    }
}

impl Hit {
    /// Takes another thing of the page, where it says nearly as much.
    fn join(&mut self, ranked: &Ranked) {
        let is_near = ranked.score >= self.score * ALSO_SHARE;
        if is_near && self.also.len() < MOST_ALSO {
            self.also.push(ranked.thing);
        }
    }
}

impl Found {
    /// Where a text says what was looked for, in bytes.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        marks(text, &self.question)
    }
}

/// The marks that answers have to have.
fn marked(directory: &Directory, asked: Asked<'_>) -> Vec<String> {
    let kind = asked.kind.map(kind_mark);
    let organization = asked
        .organization
        .map(|id| organization_mark(directory, id));
    kind.into_iter().chain(organization).collect()
}

/// The best first; of equals, those in the order of the directory that the index found first.
fn sorted(mut ranked: Vec<Ranked>) -> Vec<Ranked> {
    ranked.sort_by(|one, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score.then_with(|| one.thing.order().cmp(&other.thing.order()))
    });
    ranked
}

/// One hit a page, led by the best on it.
fn by_page(ranked: impl Iterator<Item = Ranked>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut places: HashMap<Thing, usize> = HashMap::new();
    for ranked in ranked {
        match places.get(&ranked.thing.page()) {
            Some(place) => hits[*place].join(&ranked),
            None => {
                places.insert(ranked.thing.page(), hits.len());
                hits.push(Hit {
                    thing: ranked.thing,
                    also: Vec::new(),
                    score: ranked.score,
                    is_former: ranked.is_former,
                    earlier: ranked.earlier,
                    reasons: ranked.reasons,
                });
            }
        }
    }
    hits
}

/// What was looked for instead of what nothing has.
fn corrections(question: &Question) -> Vec<(String, String)> {
    let unknown = question.needs.iter().filter(|need| !need.is_known);
    let slipped = unknown.filter_map(|need| {
        let slip = need.forms.iter().find(|form| form.origin == Origin::Slip)?;
        Some((
            need.typed.first()?.text.clone(),
            slip.tokens.first()?.text.clone(),
        ))
    });
    slipped.collect()
}
