//! Abbreviations of the names of bodies that nobody wrote down, in characters, by their sounds or by first letters: what
//! they stand for is found out from the names that the index has, and looked for besides.

use std::collections::HashSet;
use std::ops::Range;

use tantivy::query::{BooleanQuery, Occur, Query};
use tantivy::schema::Field;

use super::analysis::abbreviation::{
    Abbreviated, AbbreviationEnd, LONGEST_ABBREVIATION, abbreviated, abbreviated_to_letters,
};
use super::analysis::normalization::fold;
use super::analysis::phonetics::{
    Extent, HanContext, SMALL_WORDS, plain_letters, plain_readings, spellings, syllables_of,
};
use super::analysis::terms::{abbreviation_term, syllable_term};
use super::analysis::tokenizer::{Script, Token, script_runs, text_of, tokenize};
use super::candidates::{any_of, unscored};
use super::findable::{Findable, ResultKind};
use super::index::{Index, kind_term, organization_term};
use super::query::{Alternative, Clause, MOST_CLAUSES, PHONETIC, ParsedQuery, TermOrigin};
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
/// What a word in capitals counts for as that word, where it may be the first letters of a name.
const WORD_IN_CAPITALS: f32 = 0.5;
/// What an abbreviation by its sounds counts for where one of these is not how its character is mostly read.
const RARE_READING: f32 = 0.9;

/// Adds to the clauses of a query the names that they abbreviate; where several of them are one abbreviation, they become
/// one clause, and where a run of Chinese characters begins with one, the rest of it is cut into words anew.
///
/// # Errors
/// Where the index is broken.
pub(crate) fn resolve_abbreviations(
    query: &mut ParsedQuery,
    index: &Index,
    directory: &Directory,
) -> tantivy::Result<()> {
    let capitals = std::mem::take(&mut query.capitals);
    let mut resolver = Resolver {
        index,
        directory,
        capitals: &capitals,
        all: query.clauses.len(),
        tried: 0,
    };
    let mut resolved: Vec<Clause> = Vec::new();
    let mut rest = std::mem::take(&mut query.clauses);
    while !rest.is_empty() {
        let Some(found) = resolver.longest(&rest, &query.han_runs)? else {
            resolved.push(rest.remove(0));
            continue;
        };
        let clause = rest.drain(..found.taken).next();
        resolved.extend(clause.map(|clause| found.clause(clause, &query.han_runs)));
        if let Some(run) = found.rest_of_run {
            rest.splice(..0, query.clauses_of_run(run, index.lexicon()));
        }
    }
    resolved.truncate(MOST_CLAUSES);
    for (index, clause) in resolved.iter_mut().enumerate() {
        clause.index = index;
    }
    query.clauses = resolved;
    Ok(())
}

/// An abbreviation at the beginning of some clauses.
struct Found {
    /// How many of the clauses it takes.
    taken: usize,
    /// How it is written.
    written: String,
    names: Names,
    /// What of the last clause, and of those behind it in the same run, it does not take.
    rest_of_run: Option<String>,
}

impl Found {
    /// The clause of it, made of the first one that it takes.
    fn clause(&self, first: Clause, runs: &[String]) -> Clause {
        let mut clause = first;
        if text_of(&clause.typed) != self.written {
            let run = clause.han_run().and_then(|run| runs.get(run));
            let script = match run {
                Some(_) => Script::Han,
                None => Script::Letters,
            };
            let typed = vec![Token::new(script, &self.written)];
            clause.alternatives = vec![Alternative::typed(typed.clone())];
            clause.typed = typed;
            clause.han_context = run.map_or_else(HanContext::default, |run| {
                HanContext::new(&self.written, run, run)
            });
        }
        if self.names.is_acronym {
            let mut typed = clause.alternatives.iter_mut();
            if let Some(word) = typed.find(|one| one.origin == TermOrigin::Typed) {
                word.quality *= WORD_IN_CAPITALS;
            }
        }
        clause
            .alternatives
            .extend(self.names.alternatives.iter().cloned());
        clause.organizations.extend(&self.names.organizations);
        clause
    }
}

/// What an abbreviation stands for.
struct Names {
    alternatives: Vec<Alternative>,
    organizations: Vec<Id<Organization>>,
    /// Whether it was typed as first letters are written, and is hardly the word that these may be, too.
    is_acronym: bool,
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
            let tokens = tokens_of_name(abbreviated.name);
            Alternative::new(tokens, abbreviated.quality, TermOrigin::Abbreviation)
        });
        (!found.is_empty()).then(|| Self {
            alternatives: alternatives.collect(),
            organizations,
            is_acronym: false,
        })
    }
}

/// The words of a name, and each of its runs of Chinese characters whole.
fn tokens_of_name(name: &str) -> Vec<Token> {
    let runs = script_runs(name).into_iter();
    let tokens = runs.map(|(script, range)| Token::new(script, &name[range]));
    tokens
        .filter(|token| !SMALL_WORDS.contains(&&*token.text))
        .collect()
}

struct Resolver<'a> {
    index: &'a Index,
    directory: &'a Directory,
    /// The words that were typed in capitals.
    capitals: &'a [String],
    /// How many clauses there are.
    all: usize,
    tried: usize,
}

impl Resolver<'_> {
    /// The longest abbreviation that clauses begin with.
    fn longest(&mut self, clauses: &[Clause], runs: &[String]) -> tantivy::Result<Option<Found>> {
        let first = &clauses[0];
        let Some((run, from)) = &first.han_place else {
            return self.longest_in_letters(clauses);
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
                return Ok(Some(Found {
                    taken: count,
                    written: written.to_owned(),
                    names,
                    rest_of_run: None,
                }));
            }
        }
        self.longest_across_words(clauses, &runs[*run][from.start..])
    }

    /// The same of characters that end within a word, which is none: the dictionary cuts 国管局节能司 into 局节 and others.
    fn longest_across_words(
        &mut self,
        clauses: &[Clause],
        behind: &str,
    ) -> tantivy::Result<Option<Found>> {
        let first = &clauses[0];
        let same_run = clauses.iter();
        let same_run = same_run.take_while(|clause| clause.han_run() == first.han_run());
        let same_run: Vec<&Clause> = same_run.collect();
        let ends = behind.char_indices().map(|(at, _)| at);
        let ends: Vec<usize> = ends.skip(2).take(LONGEST_ABBREVIATION - 1).collect();
        for end in ends.into_iter().rev() {
            let (written, rest) = behind.split_at(end);
            if !self.ends_in_unknown_word(&same_run, end)? || !self.is_end_of_names(written) {
                continue;
            }
            if let Some(names) = self.resolve(written)? {
                return Ok(Some(Found {
                    taken: same_run.len(),
                    written: written.to_owned(),
                    names,
                    rest_of_run: Some(rest.to_owned()),
                }));
            }
        }
        Ok(None)
    }

    /// Whether so many bytes from the first clause on end within a word that nothing has.
    fn ends_in_unknown_word(&self, clauses: &[&Clause], bytes: usize) -> tantivy::Result<bool> {
        let places = clauses.iter().map(|clause| clause.han_place.as_ref());
        let Some(start) = places
            .clone()
            .flatten()
            .map(|(_, range)| range.start)
            .next()
        else {
            return Ok(false);
        };
        let is_within =
            |range: &Range<usize>| range.start < start + bytes && start + bytes < range.end;
        let mut words = clauses.iter().zip(places);
        let word = words.find(|(_, place)| place.is_some_and(|(_, range)| is_within(range)));
        match word {
            Some((clause, _)) => self.has_unknown_pair(&text_of(&clause.typed)),
            None => Ok(false),
        }
    }

    fn has_unknown_pair(&self, word: &str) -> tantivy::Result<bool> {
        let characters: Vec<char> = word.chars().collect();
        for pair in characters.windows(2) {
            let pair: String = pair.iter().collect();
            if self
                .index
                .searcher()
                .frequency(self.index.fields().texts, &pair)?
                == 0
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The same of clauses in letters, which spell a name, or are the sounds of an abbreviation: fagaiwei, fa gai wei.
    fn longest_in_letters(&mut self, clauses: &[Clause]) -> tantivy::Result<Option<Found>> {
        let words = clauses.iter();
        let words = words.take_while(|clause| !clause.is_head && !clause.is_overseer);
        let words = words.map_while(Clause::latin_word);
        let words: Vec<&str> = words.map(|token| token.text.as_str()).collect();
        for count in (1..=words.len().min(LONGEST_ABBREVIATION)).rev() {
            let letters = words[..count].concat();
            let is_acronym = self.capitals.contains(&letters);
            let mut names = match count < self.all || is_acronym {
                true => self.resolve_spelling(&words[..count], &letters)?,
                // What is typed alone is looked for as a name.
                false => None,
            };
            if names.is_none() && self.means_nothing(&words[..count], &letters)? {
                names = self.resolve_sound(&plain_letters(&letters))?;
            }
            if names.is_none() && count == 1 && self.may_be_letters(&clauses[0], &letters)? {
                names = self.resolve_letters(&letters)?;
            }
            if let Some(names) = names {
                return Ok(Some(Found {
                    taken: count,
                    written: letters,
                    names,
                    rest_of_run: None,
                }));
            }
        }
        Ok(None)
    }

    /// The names of bodies that are spelled by their first letters or by ear, and not written like that: what belongs to
    /// these bodies is looked for by SFO or jiaoyubu, too.
    fn resolve_spelling(&self, words: &[&str], letters: &str) -> tantivy::Result<Option<Names>> {
        let mut are_words = true;
        for word in words {
            are_words &= self.has_word(word)?;
        }
        let is_row_of_words = are_words && words.len() > 1;
        if is_row_of_words || self.index.lexicon().is_organization(letters) {
            return Ok(None);
        }
        let term = (self.index.fields().sounds, letters.to_owned());
        let names = self.names_with(vec![term])?;
        let found = names.iter().filter_map(|(name, body)| {
            let spellings = spellings(name, false);
            let found = spellings.iter().find(|found| found.letters == letters)?;
            let is_whole = matches!(
                found.extent,
                Extent::Whole | Extent::Initials | Extent::Tail | Extent::ObjectInitials
            );
            let quality = found.extent.quality() * PHONETIC;
            is_whole.then_some((Abbreviated { name, quality }, *body))
        });
        let Some(mut names) = Names::of(found.collect()) else {
            return Ok(None);
        };
        names.is_acronym = self.capitals.iter().any(|word| word == letters);
        // It may mean what the word does.
        if !names.is_acronym && self.is_said_elsewhere(letters, &names.organizations)? {
            names.organizations.clear();
        }
        Ok(Some(names))
    }

    /// Whether a word is one of the texts of anything that does not belong to some organizations: their own texts call
    /// these by their initials.
    fn is_said_elsewhere(
        &self,
        word: &str,
        organizations: &[Id<Organization>],
    ) -> tantivy::Result<bool> {
        let fields = self.index.fields();
        let own = organizations.iter().map(|id| {
            let own = organization_term(self.directory, *id);
            (Occur::MustNot, unscored(fields.filters, &own))
        });
        let said = (Occur::Must, unscored(fields.words, word));
        let query = FilteredQuery {
            query: Box::new(BooleanQuery::new(own.chain([said]).collect())),
            filter: None,
        };
        Ok(!self.index.searcher().top_k(&query, 1)?.is_empty())
    }

    fn has_word(&self, word: &str) -> tantivy::Result<bool> {
        let field = self.index.fields().words;
        Ok(self.index.searcher().frequency(field, word)? > 0)
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
            is_known &= self.has_word(word)?;
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
                    let mut found = ends.find_map(|end| abbreviated(run, written, end))?;
                    let usual = syllables_of(written).map(|usual| plain_letters(&usual.concat()));
                    if usual != Some(syllables.concat()) {
                        found.quality *= RARE_READING;
                    }
                    Some(found)
                });
                let best = all.max_by(|one, other| one.quality.total_cmp(&other.quality));
                found.extend(best.map(|abbreviated| (abbreviated, *body)));
            }
        }
        Ok(Names::of(found))
    }

    /// Whether a word may be the first letters of an abbreviation: nothing has it or begins with it.
    fn may_be_letters(&self, clause: &Clause, letters: &str) -> tantivy::Result<bool> {
        let (searcher, fields) = (self.index.searcher(), self.index.fields());
        let is_short = (2..=LONGEST_ABBREVIATION).contains(&letters.len());
        let is_plain = letters.bytes().all(|letter| letter.is_ascii_lowercase());
        if clause.is_unfinished
            || !is_short
            || !is_plain
            || self.index.lexicon().is_synonym(letters)
        {
            return Ok(false);
        }
        let is_sound = searcher.frequency(fields.sounds, letters)? > 0;
        Ok(!is_sound
            && searcher
                .terms_with_prefix(fields.words, letters, 1)?
                .is_empty())
    }

    /// What the first letters of an abbreviation by its sounds stand for: fgw for 发改委, and for what that does.
    fn resolve_letters(&self, letters: &str) -> tantivy::Result<Option<Names>> {
        let term = (self.index.fields().sounds, abbreviation_term(letters));
        let names = self.names_with(vec![term])?;
        let mut found = Vec::new();
        for (name, body) in &names {
            let runs = script_runs(name).into_iter();
            let runs = runs.filter(|(script, _)| *script == Script::Han);
            let all = runs.filter_map(|(_, range)| abbreviated_to_letters(&name[range], letters));
            found.extend(all.map(|abbreviated| (abbreviated, *body)));
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

    /// Whether characters end with one that names of bodies end with.
    fn is_end_of_names(&self, written: &str) -> bool {
        let last = written.chars().next_back();
        last.is_some_and(|last| self.index.lexicon().ends_names(last))
    }

    /// As `ends_of`, of characters that nobody typed.
    fn ends_of_sound(&self, written: &str) -> Vec<AbbreviationEnd> {
        let is_kind = self.is_end_of_names(written);
        let is_short = written.chars().count() == 2;
        let kind = is_kind.then_some(AbbreviationEnd::Kind);
        let anywhere = is_short.then_some(AbbreviationEnd::Anywhere);
        kind.into_iter().chain(anywhere).collect()
    }

    /// What an abbreviation stands for; nothing where it is a part of a name as it is.
    fn resolve(&mut self, written: &str) -> tantivy::Result<Option<Names>> {
        let lengths = 2..=LONGEST_ABBREVIATION;
        let ends = self.ends_of(written)?;
        let is_known = self.index.lexicon().is_everyday(&tokenize(written));
        if is_known
            || ends.is_empty()
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
        if self.is_end_of_names(written) {
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
        match terms.len() {
            0 | 1 => Ok(Vec::new()),
            _ => self.names_with(terms),
        }
    }

    /// The names of the bodies that have all of several terms.
    fn names_with(&self, terms: Vec<(Field, String)>) -> tantivy::Result<Vec<(String, Body)>> {
        let (searcher, fields) = (self.index.searcher(), self.index.fields());
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
            let former = names.former.iter().map(|(_, names)| names);
            let times = [&names.last].into_iter().chain(former);
            let all = times.flat_map(|names| [&names.name].into_iter().chain(&names.short));
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
