//! `reporting-cycle`: a post whose holder answers, by way of others, to itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::WrittenPost;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Slug;

/// A post by its organization and its slug.
type Key<'a> = (&'a Slug, &'a Slug);

/// The post that each names, with the file and the place that say so.
type Superiors<'a> = BTreeMap<Key<'a>, (&'a Arc<str>, &'a Spanned<WrittenPost>, Key<'a>)>;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let superiors = superiors(tree);
    for (start, (file, written, _)) in &superiors {
        let Some(chain) = chain_from(*start, &superiors) else {
            continue;
        };
        // Each circle is reported once, at its first post.
        if chain.iter().min() != Some(start) {
            continue;
        }
        let is_within_one = chain
            .iter()
            .all(|(organization, _)| *organization == start.0);
        let named = |(organization, slug): &Key<'_>| match is_within_one {
            true => slug.to_string(),
            false => format!("{organization}/{slug}"),
        };
        let names: Vec<String> = chain.iter().chain([start]).map(named).collect();
        diagnostics.push(Diagnostic::new(
            Code::ReportingCycle,
            Place::span(file, written.span()),
            say::reports_to_itself(named(start), names.join(" → ")),
        ));
    }
}

fn superiors(tree: &Tree) -> Superiors<'_> {
    let seats = tree.seats();
    let named = seats.filter_map(|seat| {
        let written = seat.record.reports_to.as_ref()?;
        let above = written.get_ref().key(seat.organization)?;
        Some((seat.key()?, (seat.file, written, above)))
    });
    named.collect()
}

/// The posts from `start` up to itself; `None` where the way up ends or leads into a circle without `start`.
fn chain_from<'a>(start: Key<'a>, superiors: &Superiors<'a>) -> Option<Vec<Key<'a>>> {
    let mut chain = vec![start];
    let mut current = start;
    // No way up is longer than there are posts that name one.
    for _ in 0..superiors.len() {
        current = superiors.get(&current)?.2;
        if current == start {
            return Some(chain);
        }
        chain.push(current);
    }
    None
}
