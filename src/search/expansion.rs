//! Query expansion: what the index knows of the words that were typed. How rare they are, and, where nothing has them,
//! what begins with them, what they may be a typo for, and whether a space is missing or superfluous.

use std::ops::RangeInclusive;

use tantivy::query::{BooleanQuery, Occur};
use tantivy::schema::Field;

use super::analysis::phonetics::{sound_key, spellings_alike};
use super::analysis::slips::{slip, slip_by_ear};
use super::analysis::terms::{heard_term, initials_term, terms_of_token};
use super::analysis::tokenizer::{Script, Token, tokenize};
use super::candidates::unscored;
use super::index::Index;
use super::query::{Alternative, Clause, MOST_CLAUSES, ParsedQuery, SYNONYM, TermOrigin};
use super::searcher::FilteredQuery;

/// How many letters a word has at least for words that begin with it to be looked for.
const LEAST_PREFIX: usize = 3;
/// How many words that begin with a typed one are looked for.
const MOST_COMPLETIONS: usize = 16;
/// How many letters a word has at least for the beginning of a name by its sound.
const LEAST_SOUND: usize = 6;
/// How well a longer word matches a clause for its prefix.
pub(crate) const PREFIX: f32 = 0.75;
/// How many words that a typed one may be a typo for are looked for.
const MOST_CORRECTIONS: usize = 3;
/// From how many letters on one and two of them may be wrong, and how well a word matches that differs by so many.
const EDIT_DISTANCES: [(u8, usize, f32); 2] = [(1, 5, 0.85), (2, 6, 0.65)];
/// The same of the names of people beside other words, which are shorter and written by ear: Ted Liu is Ted Lieu.
const EDIT_DISTANCE_OF_NAMES: (u8, RangeInclusive<usize>, f32) = (1, 3..=4, 0.65);
/// What a single character of a longer run tells beside a word.
const SINGLE_CHARACTER: f32 = 0.3;
/// What a word tells that is said of anything, beside what it would by how rare it is.
const WEAK: f32 = 0.3;
/// What a kind of bodies tells at most.
const KIND: f32 = 1.5;
/// How many words that sound like a typed one are looked at.
const MOST_HEARD: usize = 32;
/// How well a word of a name matches that sounds like the typed one and is written quite otherwise.
const HEARD: f32 = 0.65;
/// How many words in a row are tried as one.
const MOST_JOINED: usize = 4;
/// How many letters each half of a word has at least.
const LEAST_HALF: usize = 3;
/// How well two words match a clause for them in one.
const SPLIT: f32 = 0.85;

/// Adds to each clause how much it tells, and what else matches it.
///
/// # Errors
/// Where the index is broken.
pub(crate) fn expand(query: &mut ParsedQuery, index: &Index) -> tantivy::Result<()> {
    let expansion = Expansion {
        index,
        has_others: query.clauses.len() > 1,
    };
    query.clauses = expansion.with_words_joined(&query.clauses)?;
    query.clauses = expansion.with_unknown_phrases_parted(&query.clauses)?;
    for clause in &mut query.clauses {
        clause.weight = expansion.rarest(&clause.typed)?;
        if clause.is_weak {
            clause.weight *= WEAK;
        }
        if clause.is_kind {
            clause.weight = clause.weight.min(KIND);
        }
        if is_character_of_run(clause, &query.han_runs) {
            clause.weight *= SINGLE_CHARACTER;
        }
        expansion.read_contraction(clause)?;
        expansion.expand(clause)?;
        clause.is_in_names = expansion.is_in_names(clause)?;
    }
    // What was found out to ask or fill counts only where nothing else was typed.
    if query.clauses.iter().any(|clause| !clause.is_filler) {
        query.clauses.retain(|clause| !clause.is_filler);
    }
    Ok(())
}

/// Whether a clause is a single character of a longer run, which stands in many words that mean something else.
fn is_character_of_run(clause: &Clause, runs: &[String]) -> bool {
    let run = clause.han_run().and_then(|index| runs.get(index));
    matches!(&clause.typed[..], [token] if token.is_single_character())
        && run.is_some_and(|run| run.chars().nth(1).is_some())
}

struct Expansion<'i> {
    index: &'i Index,
    /// Whether more than one word was typed.
    has_others: bool,
}

impl Expansion<'_> {
    fn expand(&self, clause: &mut Clause) -> tantivy::Result<()> {
        let Some(typed) = clause.latin_word().cloned() else {
            return Ok(());
        };
        if clause.is_head || clause.is_overseer || clause.is_unfinished {
            return Ok(());
        }
        clause.is_known = self.has_stem(&typed.stem)?;
        clause.is_word = self.has_word(&typed.text)?;
        if clause.is_word {
            return Ok(());
        }
        if self.begins_sound(&typed.text)? {
            self.add_heard(clause, &typed.text);
            clause
                .alternatives
                .extend(self.names_spelled_alike(&typed.text)?);
            return Ok(());
        }
        let mut completions = self.completions(&typed.text)?;
        if completions.is_empty()
            && !clause.is_known
            && let Some(singular) = typed.text.strip_suffix('s')
        {
            // The mids are the Midlands.
            completions = self.completions(singular)?;
        }
        // Whatever means the same is a better guess than what is spelled alike, or begins like that.
        let is_synonym =
            self.index.lexicon().is_synonym(&typed.text) && self.has_synonym(clause)?;
        if is_synonym {
            completions.clear();
        }
        let is_explained = clause.is_weak
            || clause.is_kind
            || is_synonym
            || !completions.is_empty()
            || clause.is_abbreviation();
        clause.alternatives.extend(completions);
        if !is_explained {
            match self.split(&typed.text)? {
                Some(words) => clause.alternatives.push(words),
                None => clause.alternatives.extend(self.corrections(&typed.text)?),
            }
            self.read_as_known(clause, &typed.text);
        }
        if !clause.is_known {
            clause.weight = clause.weight.min(self.commonest_alternative(clause)?);
        }
        Ok(())
    }

    /// Reads characters that nothing has in a row as the first ones of words: 上合 of 上海合作组织, whatever stands behind.
    fn read_contraction(&self, clause: &mut Clause) -> tantivy::Result<()> {
        if let [token] = &clause.typed[..]
            && token.script == Script::Han
            && !token.is_single_character()
            && !clause.han_context.rows.contains(&token.text)
            && self.han_frequency(&token.text)? == 0
        {
            clause.han_context.rows.push(token.text.clone());
        }
        Ok(())
    }

    /// Whether all terms of what was typed stand in names or in what functions say, as far as they stand anywhere.
    fn is_in_names(&self, clause: &Clause) -> tantivy::Result<bool> {
        let names = self.index.fields().names;
        Ok(self.has_all_terms(&clause.typed, names)? || !self.is_anywhere(&clause.typed)?)
    }

    fn is_anywhere(&self, tokens: &[Token]) -> tantivy::Result<bool> {
        self.has_all_terms(tokens, self.index.fields().texts)
    }

    /// Whether anything has a word, or the names and functions of anything all of several.
    fn is_together(&self, tokens: &[Token]) -> tantivy::Result<bool> {
        let field = self.index.fields().names;
        if tokens.len() < 2 || !self.is_anywhere(tokens)? {
            return self.is_anywhere(tokens);
        }
        let all = tokens.iter().flat_map(terms_of_token);
        let all = all.map(|term| (Occur::Must, unscored(field, term)));
        let query = FilteredQuery {
            query: Box::new(BooleanQuery::new(all.collect())),
            filter: None,
        };
        Ok(!self.index.searcher().top_k(&query, 1)?.is_empty())
    }

    fn has_all_terms(&self, tokens: &[Token], field: Field) -> tantivy::Result<bool> {
        for term in tokens.iter().flat_map(terms_of_token) {
            if self.index.searcher().frequency(field, term)? == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The words that begin with what was typed, the first ones in the alphabet where there are many.
    fn completions(&self, typed: &str) -> tantivy::Result<Vec<Alternative>> {
        if typed.chars().count() < LEAST_PREFIX {
            return Ok(Vec::new());
        }
        let (searcher, field) = (self.index.searcher(), self.index.fields().words);
        let words = searcher.terms_with_prefix(field, typed, MOST_COMPLETIONS)?;
        let words = words.iter().filter(|word| *word != typed);
        Ok(words
            .map(|word| Alternative::word(word, PREFIX, TermOrigin::Prefix))
            .collect())
    }

    /// The words that a typed one may be a slip for, those of the least distance, the likeliest first and of equals the most
    /// usual. What is no slip is another word, which nothing has.
    fn corrections(&self, typed: &str) -> tantivy::Result<Vec<Alternative>> {
        let (searcher, field) = (self.index.searcher(), self.index.fields().words);
        let letters = typed.chars().count();
        for (distance, least, quality) in EDIT_DISTANCES {
            if letters < least {
                break;
            }
            let words = searcher.similar_terms(field, typed, distance)?.into_iter();
            let slips = words.filter_map(|word| Some((slip(typed, &word)?, word)));
            let mut slips: Vec<(f32, String)> = slips.collect();
            slips.sort_by(|(one, _), (other, _)| one.total_cmp(other));
            if !slips.is_empty() {
                let words = slips.iter().take(MOST_CORRECTIONS);
                return Ok(words
                    .map(|(_, word)| Alternative::word(word, quality, TermOrigin::Typo))
                    .collect());
            }
        }
        let names = self.corrections_of_name(typed)?;
        match names.is_empty() {
            true => self.names_heard_as(typed),
            false => Ok(names),
        }
    }

    /// The words of people's names that sound like a typed one, the likeliest first: Hakim may be Hakeem.
    fn names_heard_as(&self, typed: &str) -> tantivy::Result<Vec<Alternative>> {
        let Some(key) = sound_key(typed) else {
            return Ok(Vec::new());
        };
        let (searcher, field) = (self.index.searcher(), self.index.fields().sounds);
        let begun = heard_term(&key, "");
        let terms = searcher.terms_with_prefix(field, &begun, MOST_HEARD)?;
        let words = terms.iter().filter_map(|term| term.strip_prefix(&begun));
        let slips = words.filter_map(|word| Some((slip_by_ear(typed, word)?, word)));
        let mut slips: Vec<(f32, &str)> = slips.collect();
        slips.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let words = slips.iter().take(MOST_CORRECTIONS);
        Ok(words
            .map(|(_, word)| Alternative::word(word, HEARD, TermOrigin::Typo))
            .collect())
    }

    /// The words of people's names that are in pinyin nearly what was typed, where that is the sound of something else.
    fn names_spelled_alike(&self, typed: &str) -> tantivy::Result<Vec<Alternative>> {
        let mut names = Vec::new();
        if !self.has_others {
            return Ok(names);
        }
        for word in spellings_alike(typed) {
            if self.has_word(&word)? && self.has_sound(&word)? {
                names.push(Alternative::word(&word, HEARD, TermOrigin::Typo));
            }
        }
        Ok(names)
    }

    /// The same of a short word that may be of somebody's name.
    fn corrections_of_name(&self, typed: &str) -> tantivy::Result<Vec<Alternative>> {
        let (distance, lengths, quality) = EDIT_DISTANCE_OF_NAMES;
        if !self.has_others || !lengths.contains(&typed.chars().count()) {
            return Ok(Vec::new());
        }
        let (searcher, field) = (self.index.searcher(), self.index.fields().words);
        let mut names = Vec::new();
        for word in searcher.similar_terms(field, typed, distance)? {
            let is_same_initial = word.chars().next() == typed.chars().next();
            if is_same_initial && slip(typed, &word).is_some() && self.has_sound(&word)? {
                names.push(Alternative::word(&word, quality, TermOrigin::Typo));
            }
        }
        names.truncate(MOST_CORRECTIONS);
        Ok(names)
    }

    /// Reads a word that nothing has as one that people are known to type: by ear, as dianhua, or with a slip, as adress.
    fn read_as_known(&self, clause: &mut Clause, typed: &str) {
        let lexicon = self.index.lexicon();
        for phrase in lexicon.heard_as(typed) {
            clause.take_meaning(lexicon.meaning(phrase));
        }
        self.add_heard(clause, typed);
        if clause.alternatives.len() == 1
            && let Some(word) = lexicon.misspelled(typed)
        {
            clause.take_meaning(lexicon.meaning(word));
            self.add_known(clause, word, TermOrigin::Typo);
        }
    }

    /// Adds the phrases that sound like a word, and what means the same.
    fn add_heard(&self, clause: &mut Clause, typed: &str) {
        for phrase in self.index.lexicon().heard_as(typed) {
            self.add_known(clause, phrase, TermOrigin::Synonym);
        }
    }

    fn add_known(&self, clause: &mut Clause, phrase: &str, origin: TermOrigin) {
        let tokens = tokenize(phrase);
        let same = self.index.lexicon().synonyms(&tokens).iter();
        let same = same.map(|tokens| (tokens.to_vec(), TermOrigin::Synonym));
        let same: Vec<_> = same.collect();
        let all = std::iter::once((tokens, origin)).chain(same);
        let all = all.map(|(tokens, origin)| Alternative::new(tokens, SYNONYM, origin));
        clause.alternatives.extend(all);
    }

    /// The two words that a word is made of, where the index has both: `generaloffice` is `general office`. The longest
    /// first one counts.
    fn split(&self, word: &str) -> tantivy::Result<Option<Alternative>> {
        let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let halves = LEAST_HALF..(starts.len() + 1).saturating_sub(LEAST_HALF);
        for middle in halves.rev().map(|index| starts[index]) {
            let (first, second) = word.split_at(middle);
            if self.has_word(first)? && self.has_word(second)? {
                let tokens = [first, second].map(|half| Token::new(Script::Letters, half));
                return Ok(Some(Alternative::new(
                    tokens.to_vec(),
                    SPLIT,
                    TermOrigin::Typed,
                )));
            }
        }
        Ok(None)
    }

    /// The same clauses with neighbouring words as one where nothing has all of them apart, and something has them together:
    /// `tian shan` is `tianshan`, and `broad band` is `broadband`, whatever else is broad.
    fn with_words_joined(&self, clauses: &[Clause]) -> tantivy::Result<Vec<Clause>> {
        let mut joined: Vec<Clause> = Vec::new();
        let mut rest = clauses;
        while let Some(first) = rest.first() {
            let mut clause = first.clone();
            let mut taken = 1;
            if let Some((word, count)) = self.joined(rest)? {
                let tokens = vec![Token::new(Script::Letters, &word)];
                clause.typed.clone_from(&tokens);
                clause.alternatives = vec![Alternative::typed(tokens)];
                taken = count;
            }
            joined.push(clause);
            rest = &rest[taken..];
        }
        Ok(joined)
    }

    /// The most words from the first on that are one word in the index.
    fn joined(&self, clauses: &[Clause]) -> tantivy::Result<Option<(String, usize)>> {
        let words = clauses.iter().take(MOST_JOINED);
        let words: Vec<&str> = words
            .map_while(|clause| clause.latin_word().map(|token| token.text.as_str()))
            .collect();
        let mut known = 0;
        while known < words.len() && self.has_word(words[known])? {
            known += 1;
        }
        // At least the first unknown one is among those that are joined.
        for count in (known.max(1) + 1..=words.len()).rev() {
            let word = words[..count].concat();
            let is_heard = !self.index.lexicon().heard_as(&word).is_empty();
            if is_heard || self.has_word(&word)? || self.has_sound(&word)? {
                return Ok(Some((word, count)));
            }
        }
        Ok(None)
    }

    /// The same clauses with a phrase in letters as its words, where neither it is anywhere nor what means the same.
    fn with_unknown_phrases_parted(&self, clauses: &[Clause]) -> tantivy::Result<Vec<Clause>> {
        let mut parted = Vec::new();
        for clause in clauses {
            let is_phrase =
                clause.is_everyday && clause.han_place.is_none() && clause.typed.len() > 1;
            if !is_phrase || self.is_together(&clause.typed)? || self.has_synonym(clause)? {
                parted.push(clause.clone());
                continue;
            }
            parted.extend(clause.parted(self.index.lexicon()));
        }
        parted.truncate(MOST_CLAUSES);
        for (index, clause) in parted.iter_mut().enumerate() {
            clause.index = index;
        }
        Ok(parted)
    }

    /// Whether what means the same as a clause is anywhere.
    fn has_synonym(&self, clause: &Clause) -> tantivy::Result<bool> {
        let mut synonyms = clause.alternatives.iter();
        while let Some(synonym) = synonyms.find(|other| other.origin == TermOrigin::Synonym) {
            if self.is_together(&synonym.tokens)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn has_word(&self, word: &str) -> tantivy::Result<bool> {
        let searcher = self.index.searcher();
        Ok(searcher.frequency(self.index.fields().words, word)? > 0)
    }

    fn has_sound(&self, word: &str) -> tantivy::Result<bool> {
        let searcher = self.index.searcher();
        Ok(searcher.frequency(self.index.fields().sounds, word)? > 0)
    }

    /// Whether a name sounds like this, or begins to.
    fn begins_sound(&self, word: &str) -> tantivy::Result<bool> {
        if word.chars().count() < LEAST_SOUND {
            return self.has_sound(word);
        }
        let (searcher, field) = (self.index.searcher(), self.index.fields().sounds);
        let begins = !searcher.terms_with_prefix(field, word, 1)?.is_empty();
        // What somebody's account is called is no slip for the family name in it.
        Ok(begins || self.has_sound(&initials_term(word))?)
    }

    fn has_stem(&self, stem: &str) -> tantivy::Result<bool> {
        let searcher = self.index.searcher();
        Ok(searcher.frequency(self.index.fields().texts, stem)? > 0)
    }

    fn rarest(&self, tokens: &[Token]) -> tantivy::Result<f32> {
        let mut rarest = 0.0_f32;
        for token in tokens {
            rarest = rarest.max(self.rarity(token)?);
        }
        Ok(rarest)
    }

    fn commonest_alternative(&self, clause: &Clause) -> tantivy::Result<f32> {
        let alternatives = clause.alternatives.iter();
        let others = alternatives.filter(|alternative| alternative.origin != TermOrigin::Typed);
        let mut commonest = f32::MAX;
        for alternative in others {
            commonest = commonest.min(self.rarest(&alternative.tokens)?);
        }
        Ok(commonest)
    }

    /// How rare a word is: the natural logarithm of how many documents there are for each that has it.
    fn rarity(&self, token: &Token) -> tantivy::Result<f32> {
        let (searcher, texts) = (self.index.searcher(), self.index.fields().texts);
        let frequency = match token.script {
            Script::Han => self.han_frequency(&token.text)?,
            Script::Letters | Script::Digits => searcher.frequency(texts, &token.stem)?,
        };
        let all = searcher.document_count() as f32;
        Ok((1.0 + all / (1.0 + frequency as f32)).ln().max(0.1))
    }

    /// In how many documents a run of Chinese characters stands, at most: as often as its rarest pair.
    fn han_frequency(&self, run: &str) -> tantivy::Result<u64> {
        let (searcher, texts) = (self.index.searcher(), self.index.fields().texts);
        let characters: Vec<char> = run.chars().collect();
        let mut rarest = searcher.frequency(texts, run)?;
        if characters.len() > 2 && rarest == 0 {
            rarest = u64::MAX;
            for pair in characters.windows(2) {
                let pair: String = pair.iter().collect();
                rarest = rarest.min(searcher.frequency(texts, &pair)?);
            }
        }
        Ok(rarest)
    }
}
