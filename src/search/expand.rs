//! What the index knows of the words that were typed: how rare they are, what begins with them, what they may be a slip
//! of.

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use super::index::Index;
use super::lexicon::Token;
use super::question::{Form, Need, Origin, Question};
use super::spaces::{apart, joined};
use super::words::Script;

/// How many letters a word has at least for words that begin with it to be looked for.
const LEAST_BEGINNING: usize = 3;
/// How many words that begin with a typed one are looked for.
const MOST_BEGINNINGS: usize = 16;
/// How many words that a typed one may be a slip of are looked for.
const MOST_SLIPS: usize = 3;
/// How well a longer word meets the need for its beginning.
pub const BEGINNING: f32 = 0.75;
/// How well a word meets a need that differs from it by one letter, and by two.
const SLIPS: [f32; 2] = [0.85, 0.65];
/// What a single character of a longer row tells beside a word.
const PIECE: f32 = 0.3;
/// From how many letters on one and two of them may be wrong.
const SLIP_LENGTHS: [usize; 2] = [5, 7];

/// Adds to each need how much it tells, and what else meets it.
///
/// # Errors
/// Where the index is broken.
pub fn expand(question: &mut Question, index: &Index) -> tantivy::Result<()> {
    let searcher = index.searcher();
    question.needs = joined(std::mem::take(&mut question.needs), index)?;
    for need in &mut question.needs {
        need.weight = weight(need, index)?;
        if is_piece(need, &question.han) {
            need.weight *= PIECE;
        }
        let [token] = &need.typed[..] else {
            continue;
        };
        if token.script != Script::Letters || need.is_head || need.is_open {
            continue;
        }
        let is_written = frequency(searcher, index.fields().words, &token.text)? > 0;
        need.is_known = frequency(searcher, index.fields().texts, &token.stem)? > 0;
        // Whatever means the same is a better guess than what is spelled alike.
        let has_synonym = need.forms.iter().any(|form| form.origin == Origin::Synonym);
        let by_ear = frequency(searcher, index.fields().sounds, &token.text)? > 0;
        if !(is_written || by_ear) {
            let typed = token.clone();
            let longer = beginnings(&typed, index)?;
            let is_beginning = !longer.is_empty();
            need.forms.extend(longer);
            if !(is_beginning || has_synonym) {
                match apart(&typed.text, index)? {
                    Some(words) => need.forms.push(words),
                    None => need.forms.extend(slips(&typed, index)?),
                }
            }
            if !need.is_known {
                need.weight = need.weight.min(weight_of_forms(need, index)?);
            }
        }
    }
    Ok(())
}

/// Whether a need is a single character of a longer row, which stands in many words that mean something else.
fn is_piece(need: &Need, rows: &[String]) -> bool {
    let row = need.run.and_then(|place| rows.get(place));
    let typed = need
        .typed
        .iter()
        .map(|token| token.text.chars().count())
        .sum::<usize>();
    typed == 1 && row.is_some_and(|row| row.chars().nth(1).is_some())
}

/// How rare the words of a need are: the natural logarithm of how many things there are for each that has them.
fn weight(need: &Need, index: &Index) -> tantivy::Result<f32> {
    let mut rarest = 0.0_f32;
    for token in &need.typed {
        rarest = rarest.max(rarity(token, index)?);
    }
    Ok(rarest)
}

fn weight_of_forms(need: &Need, index: &Index) -> tantivy::Result<f32> {
    let mut commonest = f32::MAX;
    for form in need
        .forms
        .iter()
        .filter(|form| form.origin != Origin::Typed)
    {
        for token in &form.tokens {
            commonest = commonest.min(rarity(token, index)?);
        }
    }
    Ok(commonest)
}

fn rarity(token: &Token, index: &Index) -> tantivy::Result<f32> {
    let searcher = index.searcher();
    let texts = index.fields().texts;
    let frequency = match token.script {
        Script::Han => han_frequency(searcher, texts, &token.text)?,
        Script::Letters | Script::Digits => frequency(searcher, texts, &token.stem)?,
    };
    let all = searcher.num_docs() as f32;
    Ok((1.0 + all / (1.0 + frequency as f32)).ln().max(0.1))
}

/// In how many things a row of Chinese characters stands, at most: as often as its rarest pair.
fn han_frequency(searcher: &Searcher, texts: Field, row: &str) -> tantivy::Result<u64> {
    let characters: Vec<char> = row.chars().collect();
    let mut rarest = frequency(searcher, texts, row)?;
    if characters.len() > 2 && rarest == 0 {
        rarest = u64::MAX;
        for pair in characters.windows(2) {
            let pair: String = pair.iter().collect();
            rarest = rarest.min(frequency(searcher, texts, &pair)?);
        }
    }
    Ok(rarest)
}

/// In how many things a term stands.
///
/// # Errors
/// Where the index is broken.
pub fn frequency(searcher: &Searcher, field: Field, term: &str) -> tantivy::Result<u64> {
    searcher.doc_freq(&Term::from_field_text(field, term))
}

/// The words that begin with what was typed, the first ones in the alphabet where there are many.
fn beginnings(typed: &Token, index: &Index) -> tantivy::Result<Vec<Form>> {
    if typed.text.chars().count() < LEAST_BEGINNING {
        return Ok(Vec::new());
    }
    let words = words_from(index, index.fields().words, &typed.text, MOST_BEGINNINGS)?;
    let forms = words.into_iter().filter(|word| *word != typed.text);
    Ok(forms
        .map(|word| form(&word, BEGINNING, Origin::Beginning))
        .collect())
}

/// The terms of a field that begin with a text, in alphabetical order.
///
/// # Errors
/// Where the index is broken.
pub fn words_from(
    index: &Index,
    field: Field,
    beginning: &str,
    most: usize,
) -> tantivy::Result<Vec<String>> {
    let mut words = Vec::new();
    for segment in index.searcher().segment_readers() {
        let inverted = segment.inverted_index(field)?;
        let stream = inverted.terms().range().ge(beginning.as_bytes());
        let mut stream = stream.into_stream()?;
        let mut found = 0;
        while found < most
            && let Some((term, _)) = stream.next()
            && term.starts_with(beginning.as_bytes())
        {
            words.extend(String::from_utf8(term.to_vec()));
            found += 1;
        }
    }
    words.sort_unstable();
    words.dedup();
    words.truncate(most);
    Ok(words)
}

/// The words that a typed one may be a slip of the finger of, the nearest and then the most usual first.
fn slips(typed: &Token, index: &Index) -> tantivy::Result<Vec<Form>> {
    let letters = typed.text.chars().count();
    let mut nearest = Vec::new();
    for (distance, (least, quality)) in (1..).zip(SLIP_LENGTHS.into_iter().zip(SLIPS)) {
        if letters >= least && nearest.is_empty() {
            let words = near(typed, index, distance)?;
            nearest.extend(
                words
                    .into_iter()
                    .map(|word| form(&word, quality, Origin::Slip)),
            );
        }
    }
    Ok(nearest)
}

/// The words that become the typed one by so many letters left out, put in, changed or swapped.
fn near(typed: &Token, index: &Index, distance: u8) -> tantivy::Result<Vec<String>> {
    let field = index.fields().words;
    let term = Term::from_field_text(field, &typed.text);
    let automaton = FuzzyTermQuery::new(term, distance, true).automaton()?;
    let mut words: Vec<(u32, String)> = Vec::new();
    for segment in index.searcher().segment_readers() {
        let inverted = segment.inverted_index(field)?;
        let mut stream = inverted.terms().search(&automaton).into_stream()?;
        while let Some((term, info)) = stream.next() {
            let Ok(word) = String::from_utf8(term.to_vec()) else {
                continue;
            };
            match words.iter_mut().find(|(_, known)| *known == word) {
                Some((frequency, _)) => *frequency += info.doc_freq,
                None => words.push((info.doc_freq, word)),
            }
        }
    }
    words.sort_by(|one, other| (other.0, &one.1).cmp(&(one.0, &other.1)));
    Ok(words
        .into_iter()
        .take(MOST_SLIPS)
        .map(|(_, word)| word)
        .collect())
}

fn form(word: &str, quality: f32, origin: Origin) -> Form {
    Form {
        tokens: vec![Token::new(Script::Letters, word)],
        quality,
        origin,
    }
}
