//! Where a text says what was typed.

use std::ops::Range;

use super::analysis::normalization::fold_with_offsets;
use super::analysis::numerals::ranges_of_number;
use super::analysis::sounding::{ranges_by_sound, whole_by_sound};
use super::analysis::tokenizer::{
    Script, Token, contracted_to, script_runs, text_of, tokenize_with_ranges,
};
use super::query::ParsedQuery;
use super::texts::TextRole;

/// The bytes of a text that match a query, in order and apart from each other.
pub(crate) fn highlights(text: &str, query: &ParsedQuery) -> Vec<Range<usize>> {
    let (folded, offsets) = fold_with_offsets(text);
    let words = tokenize_with_ranges(&folded);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let alternatives = query.clauses.iter().flat_map(|clause| &clause.alternatives);
    for tokens in alternatives.map(|alternative| &alternative.tokens) {
        if tokens.iter().all(|token| token.script == Script::Han) {
            // However the text is cut into words.
            let wanted = text_of(tokens);
            let found = folded.match_indices(&wanted);
            ranges.extend(found.map(|(start, found)| start..start + found.len()));
        } else {
            ranges.extend(ranges_of_words(&words, tokens));
        }
    }
    ranges.extend(ranges_contracted(&folded, query));
    // What is there as it was typed need not be heard.
    let mut heard = ranges_heard(&folded, query);
    heard.retain(|heard| {
        !ranges
            .iter()
            .any(|seen| seen.start < heard.end && heard.start < seen.end)
    });
    ranges.extend(heard);
    if let Some(number) = &query.number {
        ranges.extend(ranges_of_number(&folded, &number.digits));
    }
    let ranges = joined(ranges).into_iter();
    ranges
        .map(|range| offsets[range.start]..offsets[range.end])
        .collect()
}

/// Where a text says what was typed by ear: 办公厅 as bangongting, Ren Fujun as renfujun or 任福军.
fn ranges_heard(folded: &str, query: &ParsedQuery) -> Vec<Range<usize>> {
    let unknown = query.clauses.iter().filter(|clause| !clause.is_word);
    let words = unknown.clone().filter_map(|clause| clause.latin_word());
    let words = words.map(|token| token.text.as_str());
    // In several words, it is one name.
    let letters = query.letters.iter().filter(|_| query.clauses.len() > 1);
    let typed = words.chain(letters.map(String::as_str));
    let of_typed = typed.flat_map(|typed| ranges_by_sound(folded, typed));
    let contexts = unknown.map(|clause| &clause.han_context);
    let sounds = contexts.flat_map(|context| {
        let heard = context.row_sounds.iter().chain(&context.slip_sounds);
        heard.chain(&context.name_sounds)
    });
    let of_names = sounds.filter_map(|sound| whole_by_sound(folded, sound));
    of_typed.chain(of_names).collect()
}

/// Where words stand of whose first characters is made what was typed: 计划财务部 for 计财部.
fn ranges_contracted(folded: &str, query: &ParsedQuery) -> Vec<Range<usize>> {
    let contexts = query.clauses.iter().map(|clause| &clause.han_context);
    let rows = contexts.flat_map(|context| &context.rows);
    let most = TextRole::Name.most_words_contracted();
    let short = rows.filter(|row| row.chars().nth(most).is_none());
    let unwritten = short.filter(|row| {
        let mut characters = row.chars();
        !folded.contains(row.as_str()) && characters.all(|character| folded.contains(character))
    });
    let of_row = |row: &str| {
        let runs = script_runs(folded).into_iter();
        let runs = runs.filter(|(script, _)| *script == Script::Han);
        let found = runs.flat_map(|(_, run)| {
            let found = contracted_to(&folded[run.clone()], row);
            let found = found.map(|found| run.start + found.start..run.start + found.end);
            found.collect::<Vec<_>>()
        });
        found.collect::<Vec<_>>()
    };
    unwritten.flat_map(|row| of_row(row)).collect()
}

/// Where words stand in a row, or forms of them.
fn ranges_of_words(words: &[(Token, Range<usize>)], wanted: &[Token]) -> Vec<Range<usize>> {
    let rows = words.windows(wanted.len().max(1));
    let found = rows.filter(|row| {
        let mut pairs = row.iter().zip(wanted);
        pairs.all(|((word, _), wanted)| word.text == wanted.text || word.stem == wanted.stem)
    });
    let found = found.filter_map(|row| Some(row.first()?.1.start..row.last()?.1.end));
    found.collect()
}

/// The same ranges in order, those that overlap or touch as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges.into_iter().filter(|range| !range.is_empty()) {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}
