//! Abbreviations of the names of bodies that nobody wrote down, in characters or by their sounds: what they stand for is
//! found out from the names that the index has, and looked for besides.

use std::collections::HashSet;

use tantivy::query::{BooleanQuery, Occur, Query};
use tantivy::schema::Field;

use super::analysis::abbreviation::{
    Abbreviated, AbbreviationEnd, LONGEST_ABBREVIATION, abbreviated,
};
use super::analysis::normalization::fold;
use super::analysis::phonetics::{HanContext, plain_letters, plain_readings};
use super::analysis::terms::syllable_term;
use super::analysis::tokenizer::{Script, Token, script_runs};
use super::candidates::{any_of, unscored};
use super::findable::{Findable, ResultKind};
use super::index::{Index, kind_term};
use super::query::{Alternative, Clause, ParsedQuery, TermOrigin};
use super::searcher::FilteredQuery;
use crate::model::{Body, Directory, Id, Organization};

/// How many bodies are looked at for each abbreviation.
const MOST_BODIES: usize = 50;
/// How many names are looked for instead of one abbreviation.
const MOST_NAMES: usize = 12;
/// How many runs of characters of one query are tried.
const MOST_TRIED: usize = 24;
/// How many letters the longest syllable has: zhuang.
const LONGEST_SYLLABLE: usize = 6;
/// How many rows of syllables letters are read as, and how many rows of characters of a name these.
const MOST_ROWS: usize = 8;
const MOST_WRITINGS: usize = 64;

/// Adds to the clauses of a query the names that they abbreviate; where several of them are one abbreviation, they become
/// one clause.
///
/// # Errors
/// Where the index is broken.
pub(crate) fn resolve_abbreviations(
    query: &mut ParsedQuery,
    index: &Index,
    directory: &Directory,
) -> tantivy::Result<()> {
    let mut resolver = Resolver {
        index,
        directory,
        tried: 0,
    };
    let mut resolved: Vec<Clause> = Vec::new();
    let mut rest = query.clauses.as_slice();
    while let Some(first) = rest.first() {
        let mut clause = first.clone();
        let mut taken = 1;
        if let Some((count, written, names)) = resolver.longest(rest, &query.han_runs)? {
            if count > 1 {
                let run = clause.han_run().and_then(|run| query.han_runs.get(run));
                let script = match run {
                    Some(_) => Script::Han,
                    None => Script::Letters,
                };
                let typed = vec![Token::new(script, &written)];
                clause.alternatives = vec![Alternative::typed(typed.clone())];
                clause.typed = typed;
                clause.han_context =
                    run.map_or_else(HanContext::default, |run| HanContext::new(&written, run));
            }
            clause.alternatives.extend(names.alternatives);
            for id in names.organizations {
                if !query.organizations.contains(&id) {
                    query.organizations.push(id);
                }
            }
            taken = count;
        }
        resolved.push(clause);
        rest = &rest[taken..];
    }
    for (index, clause) in resolved.iter_mut().enumerate() {
        clause.index = index;
    }
    query.clauses = resolved;
    Ok(())
}

/// What an abbreviation stands for.
struct Names {
    alternatives: Vec<Alternative>,
    organizations: Vec<Id<Organization>>,
}

impl Names {
    /// The names that were found, the best first; none where there are none.
    fn of(mut found: Vec<(Abbreviated<'_>, Body)>) -> Option<Self> {
        found.sort_by(|(one, _), (other, _)| other.quality.total_cmp(&one.quality));
        let organizations = found.iter().filter_map(|(_, body)| match body {
            Body::Organization(id) => Some(*id),
            Body::Unit(_) => None,
        });
        let organizations = organizations.collect();
        let mut seen = HashSet::new();
        found.retain(|(abbreviated, _)| seen.insert(abbreviated.name));
        let alternatives = found.iter().take(MOST_NAMES).map(|(abbreviated, _)| {
            let tokens = vec![Token::new(Script::Han, abbreviated.name)];
            Alternative::new(tokens, abbreviated.quality, TermOrigin::Abbreviation)
        });
        (!found.is_empty()).then(|| Self {
            alternatives: alternatives.collect(),
            organizations,
        })
    }
}

struct Resolver<'a> {
    index: &'a Index,
    directory: &'a Directory,
    tried: usize,
}

impl Resolver<'_> {
    /// The most clauses from the first on that are one abbreviation, with how it is written and what it stands for.
    fn longest(
        &mut self,
        clauses: &[Clause],
        runs: &[String],
    ) -> tantivy::Result<Option<(usize, String, Names)>> {
        let first = &clauses[0];
        let Some((run, from)) = &first.han_place else {
            return self.longest_by_sound(clauses);
        };
        let same_run = clauses.iter().take_while(|clause| {
            clause.han_run() == Some(*run) && !clause.is_head && !clause.is_overseer
        });
        for count in (1..=same_run.count()).rev() {
            let last = clauses[count - 1].han_place.as_ref();
            let range = last.map(|(_, to)| from.start..to.end);
            let Some(written) = range.and_then(|range| runs[*run].get(range)) else {
                continue;
            };
            if let Some(names) = self.resolve(written)? {
                return Ok(Some((count, written.to_owned(), names)));
            }
        }
        Ok(None)
    }

    /// The same of clauses in letters, which are the sounds of an abbreviation: fagaiwei, fa gai wei.
    fn longest_by_sound(
        &mut self,
        clauses: &[Clause],
    ) -> tantivy::Result<Option<(usize, String, Names)>> {
        let words = clauses.iter();
        let words = words.take_while(|clause| !clause.is_head && !clause.is_overseer);
        let words = words.map_while(Clause::latin_word);
        let words: Vec<&str> = words.map(|token| token.text.as_str()).collect();
        for count in (1..=words.len().min(LONGEST_ABBREVIATION)).rev() {
            let letters = words[..count].concat();
            if self.means_nothing(&words[..count], &letters)?
                && let Some(names) = self.resolve_sound(&plain_letters(&letters))?
            {
                return Ok(Some((count, letters, names)));
            }
        }
        Ok(None)
    }

    /// Whether nothing has words, apart or as one, nor begins like them, and none of them is known to be typed.
    fn means_nothing(&self, words: &[&str], letters: &str) -> tantivy::Result<bool> {
        let (searcher, fields) = (self.index.searcher(), self.index.fields());
        let lexicon = self.index.lexicon();
        let mut all = words.iter().copied().chain([letters]);
        if all.any(|word| lexicon.is_synonym(word) || !lexicon.heard_as(word).is_empty()) {
            return Ok(false);
        }
        let mut is_known = true;
        for word in words {
            is_known &= searcher.frequency(fields.words, word)? > 0;
        }
        let begins = |field| searcher.terms_with_prefix(field, letters, 1);
        Ok(!is_known && begins(fields.words)?.is_empty() && begins(fields.sounds)?.is_empty())
    }

    /// What the sounds of an abbreviation stand for.
    fn resolve_sound(&mut self, letters: &str) -> tantivy::Result<Option<Names>> {
        let mut found = Vec::new();
        let mut named = Vec::new();
        for syllables in self.rows_of_syllables(letters)? {
            if self.tried == MOST_TRIED {
                break;
            }
            self.tried += 1;
            let field = self.index.fields().sounds;
            let terms = syllables
                .iter()
                .map(|syllable| (field, syllable_term(syllable)));
            let names = self.names_with(terms.collect())?.into_iter();
            named.extend(names.map(|(name, body)| (name, body, syllables.clone())));
        }
        for (name, body, syllables) in &named {
            let runs = script_runs(name).into_iter();
            let runs = runs.filter(|(script, _)| *script == Script::Han);
            for run in runs.map(|(_, range)| &name[range]) {
                let mut writings = Vec::new();
                add_writings(run, syllables, &mut String::new(), &mut writings);
                let all = writings.iter().filter_map(|written| {
                    let mut ends = self.ends_of_sound(written).into_iter();
                    ends.find_map(|end| abbreviated(run, written, end))
                });
                let best = all.max_by(|one, other| one.quality.total_cmp(&other.quality));
                found.extend(best.map(|abbreviated| (abbreviated, *body)));
            }
        }
        Ok(Names::of(found))
    }

    /// The rows of two syllables or more that letters may be; each is a sound of some name.
    fn rows_of_syllables(&self, letters: &str) -> tantivy::Result<Vec<Vec<String>>> {
        let (searcher, field) = (self.index.searcher(), self.index.fields().sounds);
        let is_plain = letters.bytes().all(|letter| letter.is_ascii_lowercase());
        if !is_plain || letters.len() > LONGEST_ABBREVIATION * LONGEST_SYLLABLE {
            return Ok(Vec::new());
        }
        // The rows that lead to each place, from the beginning on.
        let mut rows: Vec<Vec<Vec<String>>> = vec![Vec::new(); letters.len() + 1];
        rows[0].push(Vec::new());
        for start in 0..letters.len() {
            let longest = letters.len().min(start + LONGEST_SYLLABLE);
            for end in start + 1..=longest {
                let syllable = &letters[start..end];
                if rows[start].is_empty()
                    || searcher.frequency(field, &syllable_term(syllable))? == 0
                {
                    continue;
                }
                let longer = rows[start]
                    .iter()
                    .filter(|row| row.len() < LONGEST_ABBREVIATION);
                let longer = longer.map(|row| [&row[..], &[syllable.to_owned()]].concat());
                let longer: Vec<_> = longer.collect();
                rows[end].extend(longer);
                rows[end].truncate(MOST_ROWS);
            }
        }
        let mut whole = rows.pop().unwrap_or_default();
        whole.retain(|row| row.len() > 1);
        Ok(whole)
    }

    /// As `ends_of`, of characters that nobody typed.
    fn ends_of_sound(&self, written: &str) -> Vec<AbbreviationEnd> {
        let last = written.chars().next_back();
        let is_kind = last.is_some_and(|last| self.index.lexicon().ends_names(last));
        let is_short = written.chars().count() == 2;
        let kind = is_kind.then_some(AbbreviationEnd::Kind);
        let anywhere = is_short.then_some(AbbreviationEnd::Anywhere);
        kind.into_iter().chain(anywhere).collect()
    }

    /// What an abbreviation stands for; nothing where it is a part of a name as it is.
    fn resolve(&mut self, written: &str) -> tantivy::Result<Option<Names>> {
        let lengths = 2..=LONGEST_ABBREVIATION;
        let ends = self.ends_of(written)?;
        if ends.is_empty()
            || !lengths.contains(&written.chars().count())
            || self.tried == MOST_TRIED
        {
            return Ok(None);
        }
        self.tried += 1;
        let mut found: Vec<(Abbreviated<'_>, Body)> = Vec::new();
        let names = self.names_with_characters(written)?;
        for (name, body) in &names {
            if name.contains(written) {
                return Ok(None);
            }
            let runs = script_runs(name).into_iter();
            let runs = runs.filter(|(script, _)| *script == Script::Han);
            let all = runs.filter_map(|(_, range)| {
                let mut ends = ends.iter();
                ends.find_map(|end| abbreviated(&name[range.clone()], written, *end))
            });
            found.extend(all.map(|abbreviated| (abbreviated, *body)));
        }
        Ok(Names::of(found))
    }

    /// How an abbreviation may end, the likelier first: with a character that names of bodies end with, or, where nothing at all has these
    /// characters, anywhere.
    fn ends_of(&self, written: &str) -> tantivy::Result<Vec<AbbreviationEnd>> {
        let mut ends = Vec::new();
        let last = written.chars().next_back();
        if last.is_some_and(|last| self.index.lexicon().ends_names(last)) {
            ends.push(AbbreviationEnd::Kind);
        }
        let texts = self.index.fields().texts;
        if written.chars().count() == 2 && self.index.searcher().frequency(texts, written)? == 0 {
            ends.push(AbbreviationEnd::Anywhere);
        }
        Ok(ends)
    }

    /// The names of the bodies whose names have all of these characters, in any order.
    fn names_with_characters(&self, written: &str) -> tantivy::Result<Vec<(String, Body)>> {
        let (searcher, fields) = (self.index.searcher(), self.index.fields());
        let mut terms = Vec::new();
        for character in written.chars() {
            let term = character.to_string();
            // A particle may be another one in the name.
            if searcher.frequency(fields.names, &term)? > 0 {
                terms.push((fields.names, term));
            }
        }
        self.names_with(terms)
    }

    /// The names of the bodies that have all of several terms.
    fn names_with(&self, terms: Vec<(Field, String)>) -> tantivy::Result<Vec<(String, Body)>> {
        let (searcher, fields) = (self.index.searcher(), self.index.fields());
        if terms.len() < 2 {
            return Ok(Vec::new());
        }
        let all = terms
            .iter()
            .map(|(field, term)| (Occur::Must, unscored(*field, term)));
        let mut all: Vec<(Occur, Box<dyn Query>)> = all.collect();
        let kinds = [ResultKind::Organization, ResultKind::Unit].map(kind_term);
        let kinds = kinds.iter().map(|kind| unscored(fields.filters, kind));
        all.push((Occur::Must, any_of(kinds.collect())));
        let query = FilteredQuery {
            query: Box::new(BooleanQuery::new(all)),
            filter: None,
        };
        let found = searcher.top_k(&query, MOST_BODIES)?.into_iter();
        let found = found.filter_map(|serial| match self.index.document(serial)? {
            Findable::Body(body) => Some(body),
            _ => None,
        });
        let names = found.flat_map(|body| {
            let names = &self.directory.profile(body).names;
            let others = names.others.iter().map(|other| &other.name);
            let all = [&names.last.name].into_iter().chain(&names.last.short);
            let texts = all.chain(others).flat_map(|name| name.iter());
            texts.map(move |(_, text)| (fold(&text.value), body))
        });
        Ok(names.collect())
    }
}

/// Adds the rows of characters of a name, in their order, that have these sounds.
fn add_writings(name: &str, syllables: &[String], begun: &mut String, writings: &mut Vec<String>) {
    let Some((first, rest)) = syllables.split_first() else {
        writings.push(begun.clone());
        return;
    };
    for (at, character) in name.char_indices() {
        if writings.len() == MOST_WRITINGS {
            return;
        }
        let behind = &name[at + character.len_utf8()..];
        if has_sound(character, first) && has_sounds(behind, rest) {
            begun.push(character);
            add_writings(behind, rest, begun, writings);
            begun.pop();
        }
    }
}

/// Whether a name has characters with these sounds in their order.
fn has_sounds(name: &str, syllables: &[String]) -> bool {
    let mut characters = name.chars();
    let mut syllables = syllables.iter();
    syllables.all(|syllable| characters.any(|character| has_sound(character, syllable)))
}

fn has_sound(character: char, syllable: &str) -> bool {
    plain_readings(character).any(|reading| reading == syllable)
}
