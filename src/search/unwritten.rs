//! Abbreviations of the names of bodies that nobody wrote down: what they stand for is found out from the names that the
//! index has, and looked for besides.

use std::collections::HashSet;

use tantivy::query::{BooleanQuery, Occur, Query};

use super::analysis::abbreviation::{
    Abbreviated, AbbreviationEnd, LONGEST_ABBREVIATION, abbreviated,
};
use super::analysis::normalization::fold;
use super::analysis::phonetics::HanContext;
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
                let typed = vec![Token::new(Script::Han, written)];
                clause.alternatives = vec![Alternative::typed(typed.clone())];
                clause.typed = typed;
                let run = clause.han_run().and_then(|run| query.han_runs.get(run));
                clause.han_context =
                    run.map_or_else(HanContext::default, |run| HanContext::new(written, run));
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

struct Resolver<'a> {
    index: &'a Index,
    directory: &'a Directory,
    tried: usize,
}

impl Resolver<'_> {
    /// The most clauses from the first on that are one abbreviation, with how it is written and what it stands for.
    fn longest<'r>(
        &mut self,
        clauses: &[Clause],
        runs: &'r [String],
    ) -> tantivy::Result<Option<(usize, &'r str, Names)>> {
        let first = &clauses[0];
        let Some((run, from)) = &first.han_place else {
            return Ok(None);
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
                return Ok(Some((count, written, names)));
            }
        }
        Ok(None)
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
        let names = Names {
            alternatives: alternatives.collect(),
            organizations,
        };
        Ok((!names.alternatives.is_empty()).then_some(names))
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
        let mut all: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for character in written.chars() {
            let term = character.to_string();
            // A particle may be another one in the name.
            if searcher.frequency(fields.names, &term)? > 0 {
                all.push((Occur::Must, unscored(fields.names, &term)));
            }
        }
        if all.len() < 2 {
            return Ok(Vec::new());
        }
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
