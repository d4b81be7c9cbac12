//! `ex-officio-cycle`: a post whose holder holds it, by way of others, as its own holder; `ex-officio-mismatch`: an
//! appointment by a post that is not said to be ex officio, or one of a person that is.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;

use crate::content::holders::PostKey;
use crate::content::schema::AppointmentRecord;
use crate::content::tree::{Seat, Tree};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::AppointmentKind;

/// The posts whose holders hold each post too, with the file and the place that say so.
type Sources<'a> = BTreeMap<PostKey<'a>, Vec<(PostKey<'a>, Place)>>;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        for appointment in seat.record.appointments.iter().map(Spanned::get_ref) {
            diagnostics.extend(mismatch(seat.file, appointment));
        }
    }
    check_cycles(&sources(tree), diagnostics);
}

/// That an appointment names a post and is not ex officio, or is and names a person.
fn mismatch(file: &Arc<str>, appointment: &AppointmentRecord) -> Option<Diagnostic> {
    let kind = appointment.kind.as_ref();
    let is_ex_officio = kind.is_some_and(|kind| *kind.get_ref() == AppointmentKind::ExOfficio);
    let (place, message) = match (&appointment.person, &appointment.post) {
        (None, Some(post)) if !is_ex_officio => (
            kind.map_or_else(|| post.span(), Spanned::span),
            say::ex_officio_unsaid(),
        ),
        (Some(_), None) if is_ex_officio => (kind?.span(), say::ex_officio_of_person()),
        _ => return None,
    };
    let place = Place::span(file, place);
    Some(Diagnostic::new(Code::ExOfficioMismatch, place, message))
}

fn sources(tree: &Tree) -> Sources<'_> {
    let mut sources = Sources::new();
    for seat in tree.seats() {
        if let Some(key) = seat.key() {
            sources.entry(key).or_insert_with(|| named_by(&seat));
        }
    }
    sources
}

fn named_by<'a>(seat: &Seat<'a>) -> Vec<(PostKey<'a>, Place)> {
    let appointments = seat.record.appointments.iter().map(Spanned::get_ref);
    let named = appointments.filter_map(|held| {
        let span = held.post.as_ref()?.span();
        let key = held.post_key(seat.organization)?;
        Some((key, Place::span(seat.file, span)))
    });
    named.collect()
}

/// Reports each circle once, at its first post.
fn check_cycles(sources: &Sources<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for start in sources.keys() {
        let Some((place, chain)) = chain_from(*start, sources) else {
            continue;
        };
        if chain.iter().min() != Some(start) {
            continue;
        }
        let is_within_one = chain.iter().all(|(within, _)| *within == start.0);
        let named = |(organization, slug): &PostKey<'_>| match is_within_one {
            true => slug.to_string(),
            false => format!("{organization}/{slug}"),
        };
        let names: Vec<String> = chain.iter().chain([start]).map(named).collect();
        let message = say::ex_officio_circle(named(start), names.join(" → "));
        diagnostics.push(Diagnostic::new(Code::ExOfficioCycle, place, message));
    }
}

/// The shortest way from a post back to itself, with the place where it begins; `None` where no way leads back.
fn chain_from<'a>(start: PostKey<'a>, sources: &Sources<'a>) -> Option<(Place, Vec<PostKey<'a>>)> {
    // Each post that was come to, with the one from which.
    let mut from: BTreeMap<PostKey<'a>, PostKey<'a>> = BTreeMap::new();
    let mut reached = vec![start];
    let mut next = 0;
    while let Some(current) = reached.get(next).copied() {
        next += 1;
        for (other, _) in sources.get(&current).into_iter().flatten() {
            if *other == start {
                return way_back(start, current, &from, sources);
            }
            if !reached.contains(other) {
                from.insert(*other, current);
                reached.push(*other);
            }
        }
    }
    None
}

fn way_back<'a>(
    start: PostKey<'a>,
    last: PostKey<'a>,
    from: &BTreeMap<PostKey<'a>, PostKey<'a>>,
    sources: &Sources<'a>,
) -> Option<(Place, Vec<PostKey<'a>>)> {
    let mut chain = vec![last];
    while let Some(before) = from.get(&chain[0]) {
        chain.insert(0, *before);
    }
    let second = *chain.get(1).unwrap_or(&start);
    let mut named = sources.get(&start).into_iter().flatten();
    let (_, place) = named.find(|(other, _)| *other == second)?;
    Some((place.clone(), chain))
}
