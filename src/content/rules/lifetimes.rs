//! `outside-its-life`: a person who holds or belongs to something before birth or after the day of death, or does so still.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::lives::{Dates, dates, may_have_end};
use crate::content::schema::PeriodRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::model::{AppointmentKind, PositionState};
use crate::text::{End, PartialDate, Period, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for held in appointments(tree).chain(affiliations_and_positions(tree)) {
        let Some(lifetime) = Lifetime::of(tree, held.person) else {
            continue;
        };
        if let Some(born) = lifetime.born {
            lifetime.check_birth(&held, born, diagnostics);
        }
        if let Some(died) = lifetime.died
            && !held.is_for_honour(died)
        {
            lifetime.check_death(&held, died, diagnostics);
        }
    }
}

/// Something that a person holds or belongs to.
struct Held<'a> {
    person: &'a Slug,
    file: &'a Arc<str>,
    what: Message,
    is_honorary: bool,
    period: &'a PeriodRecord,
    /// What says that it goes on where it has no end, and what is wrong with that after the person's death.
    open: Option<(Range<usize>, OfDead)>,
}

/// What is said of a person who has died, on a day.
type OfDead = fn(&str, String) -> Message;

fn appointments(tree: &Tree) -> impl Iterator<Item = Held<'_>> {
    tree.seats().flat_map(|seat| {
        let appointments = seat.record.appointments.iter().map(Spanned::get_ref);
        appointments.filter_map(move |appointment| {
            let person = appointment.person.as_ref()?;
            Some(Held {
                person: person.get_ref(),
                file: seat.file,
                what: say::this_appointment(),
                is_honorary: is_honorary(appointment.kind.as_ref()),
                period: &appointment.period,
                open: Some((person.span(), |person, died| {
                    say::appointment_of_dead(person, died)
                })),
            })
        })
    })
}

fn affiliations_and_positions(tree: &Tree) -> impl Iterator<Item = Held<'_>> {
    tree.people.iter().flat_map(|(person, written)| {
        let read = Written::read(written).into_iter();
        read.flat_map(move |(file, record)| {
            let affiliations = record.affiliations.iter().map(move |affiliation| Held {
                person,
                file,
                what: say::this_affiliation(),
                is_honorary: false,
                period: &affiliation.get_ref().period,
                open: Some((affiliation.span(), |person, died| {
                    say::affiliation_of_dead(person, died)
                })),
            });
            let positions = record.positions.iter().map(Spanned::get_ref);
            let positions = positions.map(move |position| {
                let state = position.state.as_ref();
                let held = state.filter(|state| *state.get_ref() == PositionState::Current);
                let open: Option<(Range<usize>, OfDead)> = held.map(|state| {
                    let said: OfDead = |person, died| say::position_of_dead(person, died);
                    (state.span(), said)
                });
                Held {
                    person,
                    file,
                    what: say::this_position(),
                    is_honorary: is_honorary(position.kind.as_ref()),
                    period: &position.period,
                    open,
                }
            });
            affiliations.chain(positions)
        })
    })
}

fn is_honorary(kind: Option<&Spanned<AppointmentKind>>) -> bool {
    kind.is_some_and(|kind| *kind.get_ref() == AppointmentKind::Honorary)
}

impl Held<'_> {
    /// Whether it began after the day of death for the honour, which may be.
    fn is_for_honour(&self, died: &Spanned<PartialDate>) -> bool {
        let start = self.period.period().start;
        self.is_honorary && start.is_some_and(|start| is_before(*died.get_ref(), start))
    }
}

/// Whether a date surely lies before another one.
fn is_before(one: PartialDate, other: PartialDate) -> bool {
    one.latest() < other.earliest()
}

/// When a person lived, and where that is written.
struct Lifetime<'a> {
    person: &'a Slug,
    file: &'a Arc<str>,
    born: Option<&'a Spanned<PartialDate>>,
    died: Option<&'a Spanned<PartialDate>>,
}

impl<'a> Lifetime<'a> {
    /// Nothing where the dates cannot both be so: that is the mistake.
    fn of(tree: &'a Tree, person: &Slug) -> Option<Self> {
        let (person, written) = tree.people.get_key_value(person)?;
        let (file, record) = Written::read(written)?;
        let (born, died) = (record.born.as_ref(), record.died.as_ref());
        let life = Period {
            start: born.map(|born| *born.get_ref()),
            end: died.map(|died| End::On(*died.get_ref())),
        };
        life.is_ordered().then_some(Self {
            person,
            file,
            born,
            died,
        })
    }

    /// Reports the first date that surely lies before the day of birth.
    fn check_birth(
        &self,
        held: &Held<'_>,
        born: &Spanned<PartialDate>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let early = first_date(dates(held.period), |date| is_before(date, *born.get_ref()));
        let Some((date, span, begins)) = early else {
            return;
        };
        let (what, person) = (held.what.clone(), self.person.as_str());
        let born_on = born.get_ref().to_string();
        let message = match begins {
            true => say::begins_before_birth(what, date, person, born_on),
            false => say::ends_before_birth(what, date, person, born_on),
        };
        self.report(Place::span(held.file, span), message, born, diagnostics);
    }

    /// Reports the first date that surely lies after the day of death, or that it is held still. Dates in the wrong order
    /// have been reported.
    fn check_death(
        &self,
        held: &Held<'_>,
        died: &Spanned<PartialDate>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let person = self.person.as_str();
        let day = died.get_ref().to_string();
        let late = first_date(dates(held.period), |date| is_before(*died.get_ref(), date));
        if let Some((date, span, begins)) = late {
            let message = match begins {
                true => say::begins_after_death(held.what.clone(), date, person, day),
                false => say::ends_after_death(held.what.clone(), date, person, day),
            };
            self.report(Place::span(held.file, span), message, died, diagnostics);
        } else if let Some((span, said)) = &held.open
            && held.period.end.is_none()
            && !may_have_end(held.file, diagnostics)
        {
            let place = Place::span(held.file, span.clone());
            self.report(place, said(person, day), died, diagnostics);
        }
    }

    fn report(
        &self,
        place: Place,
        message: Message,
        date_of_life: &Spanned<PartialDate>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let found = Diagnostic::new(Code::OutsideItsLife, place, message);
        diagnostics.push(found.beside(Place::span(self.file, date_of_life.span())));
    }
}

/// The first date of a period of which this holds, where it is, and whether the period begins with it.
fn first_date(
    [start, end]: Dates,
    holds: impl Fn(PartialDate) -> bool,
) -> Option<(String, Range<usize>, bool)> {
    let both = [(start, true), (end, false)].into_iter();
    both.into_iter().find_map(|(date, begins)| {
        let (date, span) = date.filter(|(date, _)| holds(*date))?;
        Some((date.to_string(), span, begins))
    })
}
