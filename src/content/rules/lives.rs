//! `outside-its-life`, `open-post` and `open-unit`: what lasts longer than what it is a part of. A unit lasts no longer than
//! its organization and its parent, a post no longer than its body, and an appointment no longer than its post.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::{
    AppointmentRecord, ContactRecord, PeriodRecord, UnitRecord, WrittenPeriod,
};
use crate::content::tree::{Seat, Tree, Written, WrittenBody, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::text::{End, Life, PartialDate, Period, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    check_affiliations(tree, diagnostics);
    for (slug, organization) in &tree.organizations {
        let itself = bounds_of_organization(slug, organization);
        for seat in organization.seats(slug) {
            let bounds = match seat.unit {
                Some(unit) => bounds_of_unit(organization, unit, &itself),
                None => itself.clone(),
            };
            check_post(&seat, &bounds, diagnostics);
        }
        if let Some(body) = organization.itself() {
            check_body(body, &itself, diagnostics);
            check_superiors(tree, slug, body, &itself, diagnostics);
        }
        for (unit, written) in &organization.units {
            check_unit(organization, written, &itself, diagnostics);
            if let Some(body) = organization.unit(unit) {
                let bounds = bounds_of_unit(organization, unit, &itself);
                check_body(body, &bounds, diagnostics);
                check_superiors(tree, slug, body, &bounds, diagnostics);
            }
        }
    }
}

/// What a body has lies within its bounds.
fn check_body(body: WrittenBody<'_>, bounds: &Bounds, diagnostics: &mut Vec<Diagnostic>) {
    let file = body.file;
    for function in &body.profile.functions {
        let period = &function.get_ref().period;
        report_outside(
            file,
            dates(period),
            bounds,
            say::this_function(),
            diagnostics,
        );
    }
    for name in &body.profile.other_names {
        let period = &name.get_ref().period;
        report_outside(
            file,
            dates(period),
            bounds,
            say::this_other_name(),
            diagnostics,
        );
    }
    for contact in &body.profile.contacts {
        check_contact(file, contact.get_ref(), bounds, diagnostics);
    }
}

/// A superior directs within the bounds of a body of the organization, and while it is there itself.
fn check_superiors(
    tree: &Tree,
    organization: &Slug,
    body: WrittenBody<'_>,
    bounds: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for superior in body.profile.superiors.iter().map(Spanned::get_ref) {
        let period = &superior.period;
        let reported = diagnostics.len();
        report_outside(
            body.file,
            dates(period),
            bounds,
            say::this_superior(),
            diagnostics,
        );
        let named = superior.organization.as_ref();
        let unit = superior.unit.as_ref();
        if let Some(named_at) = unit.or(named).map(Spanned::span)
            && diagnostics.len() == reported
        {
            let organization = named.map_or(organization, Spanned::get_ref);
            let there = bounds_of_body(tree, organization, unit.map(Spanned::get_ref));
            let there = (&there, named_at);
            report_apart(body.file, period, there, bounds, say::above(), diagnostics);
        }
    }
}

/// A contact point lies within these bounds, and the days on which it is closed within those of its own.
fn check_contact(
    file: &Arc<str>,
    contact: &ContactRecord,
    bounds: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let period = &contact.period;
    report_outside(
        file,
        dates(period),
        bounds,
        say::this_contact_point(),
        diagnostics,
    );
    let bounds = bounds.around(period.period(), say::its_contact_point());
    for closure in contact.closures.iter().map(Spanned::get_ref) {
        let dates = dates_of(WrittenPeriod {
            start: closure.start.as_ref(),
            end: closure.end.as_ref(),
        });
        report_outside(file, dates, &bounds, say::this_closure(), diagnostics);
    }
}

/// A person belongs to a body while that is there.
fn check_affiliations(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (file, person) in tree.people.values().filter_map(Written::read) {
        for affiliation in person.affiliations.iter().map(Spanned::get_ref) {
            let unit = affiliation.unit.as_ref().map(Spanned::get_ref);
            if let Some(organization) = &affiliation.organization {
                let bounds = bounds_of_body(tree, organization.get_ref(), unit);
                let dates = dates(&affiliation.period);
                report_outside(file, dates, &bounds, say::this_affiliation(), diagnostics);
            }
        }
    }
}

/// The first and the last day as written, with their places.
pub type Dates = [Option<(PartialDate, Range<usize>)>; 2];

/// Those of a period.
pub fn dates(period: &PeriodRecord) -> Dates {
    dates_of(WrittenPeriod {
        start: period.start.as_ref(),
        end: period.end.as_ref(),
    })
}

fn dates_of(WrittenPeriod { start, end }: WrittenPeriod<'_>) -> Dates {
    [
        start.map(|start| (*start.get_ref(), start.span())),
        end.and_then(|end| Some((end.get_ref().date()?, end.span()))),
    ]
}

/// Reports each of two dates that surely lies outside the bounds, or between two lives of what these are of; dates in
/// the wrong order have been reported.
pub fn report_outside(
    file: &Arc<str>,
    dates: Dates,
    bounds: &Bounds,
    what: Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let [start, end] = dates
        .each_ref()
        .map(|date| date.as_ref().map(|(date, _)| *date));
    let end = end.map(End::On);
    if !(Period { start, end }).is_ordered() {
        return;
    }
    for (date, span) in dates.into_iter().flatten() {
        let first = bounds.start.as_ref();
        if let Some((bound, of)) = first.filter(|(start, _)| date.latest() < start.earliest()) {
            let message = say::before_its_life(what.clone(), of.clone(), bound.to_string());
            diagnostics.push(outside(file, span.clone(), message));
        }
        let last = bounds.end.as_ref();
        if let Some((bound, of)) = last.filter(|(end, _)| end.latest() < date.earliest()) {
            let message = say::after_its_life(what.clone(), of.clone(), bound.to_string());
            diagnostics.push(outside(file, span.clone(), message));
        }
        let point = Period {
            start: Some(date),
            end: Some(End::On(date)),
        };
        if let Some(message) = bounds.gap(&what, |gap| gap.surely_holds(point)) {
            diagnostics.push(outside(file, span.clone(), message));
        }
    }
}

/// Reports what began before its body ended and goes on in a time between two lives of that. What begins or ends in such
/// a time has been reported.
fn report_lasting(
    file: &Arc<str>,
    place: Range<usize>,
    period: Period,
    bounds: &Bounds,
    what: &Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let lasts = |gap: Period| {
        let is_within = |date: Option<PartialDate>| {
            let point = date.map(|date| Period {
                start: Some(date),
                end: Some(End::On(date)),
            });
            point.is_some_and(|point| gap.surely_holds(point))
        };
        let is_told = is_within(period.start) || is_within(period.last());
        // Of what has no beginning, nobody says that it was there before.
        period.start.is_some() && !is_told && period.surely_overlaps(gap)
    };
    if let Some(message) = bounds.gap(what, lasts) {
        let diagnostic = outside(file, place, message);
        diagnostics.push(diagnostic.help(say::end_with_that_life()));
    }
}

fn outside(file: &Arc<str>, span: Range<usize>, message: Message) -> Diagnostic {
    Diagnostic::new(Code::OutsideItsLife, Place::span(file, span), message)
}

/// Reports that what is named is so (such as "overseen") only after it has surely ended, or no longer when it surely begins.
/// `within` are the bounds of what names it.
pub fn report_apart(
    file: &Arc<str>,
    period: &PeriodRecord,
    (there, named): (&Bounds, Range<usize>),
    within: &Bounds,
    what: Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let [start, end] = dates(period);
    let around = |bound: &Option<Bound>| {
        let (date, _) = bound.as_ref()?;
        Some((*date, named.clone()))
    };
    let first = start.or_else(|| around(&within.start));
    let last = match &period.end {
        Some(_) => end,
        None => around(&within.end),
    };
    if let (Some((first, span)), Some((bound, of))) = (first, &there.end)
        && bound.latest() < first.earliest()
    {
        let (first, bound) = (first.to_string(), bound.to_string());
        let message = say::no_more_there(what, first, of.clone(), bound);
        diagnostics.push(outside(file, span, message));
    } else if let (Some((last, span)), Some((bound, of))) = (last, &there.start)
        && last.latest() < bound.earliest()
    {
        let (last, bound) = (last.to_string(), bound.to_string());
        let message = say::not_there_yet(what, last, of.clone(), bound);
        diagnostics.push(outside(file, span, message));
    }
}

/// Whether something of a file could not be read that may be a missing end.
pub fn may_have_end(file: &Arc<str>, diagnostics: &[Diagnostic]) -> bool {
    let is_unread = |code: Code| {
        matches!(
            code,
            Code::MalformedDate | Code::ImpossibleDate | Code::WrongType | Code::UnknownKey
        )
    };
    let mut diagnostics = diagnostics.iter();
    diagnostics.any(|found| found.place.file == *file && is_unread(found.code))
}

/// A date and, in words, what begins or ends on it.
pub type Bound = (PartialDate, Message);

/// The first and the last day for the parts of something, as far as they are known.
#[derive(Debug, Clone, Default)]
pub struct Bounds {
    /// Its beginning, or a later one of what it is part of.
    pub start: Option<Bound>,
    /// Its end, or an earlier one of what it is part of.
    pub end: Option<Bound>,
    /// The times between two lives of what it is part of, and whose they are.
    pub gaps: Vec<(Period, Message)>,
}

impl Bounds {
    /// The bounds of something that lies within these. What surely lies outside them is a mistake of its own, which is
    /// not repeated for its parts.
    pub fn around(&self, life: impl Into<Life>, name: Message) -> Self {
        // Dates in the wrong order say nothing.
        let life = Some(life.into()).filter(Life::is_ordered);
        let life = life.unwrap_or_default();
        let own = life.gaps().map(|gap| (gap, name.clone()));
        let gaps = self.gaps.iter().cloned().chain(own).collect();
        let life = life.whole();
        let start = match (life.start, &self.start) {
            (Some(own), Some((outer, of)))
                if own.earliest() < outer.earliest() && outer.earliest() <= own.latest() =>
            {
                Some((*outer, of.clone()))
            }
            (Some(own), _) => Some((own, name.clone())),
            (None, outer) => outer.clone(),
        };
        let end = match (life.last(), &self.end) {
            (Some(own), Some((outer, of)))
                if outer.latest() < own.latest() && own.earliest() <= outer.latest() =>
            {
                Some((*outer, of.clone()))
            }
            (Some(own), _) => Some((own, name)),
            (None, outer) => outer.clone(),
        };
        Self { start, end, gaps }
    }

    /// What is wrong with something that is in one of the times between two lives.
    fn gap(&self, what: &Message, is_in: impl Fn(Period) -> bool) -> Option<Message> {
        let (gap, of) = self.gaps.iter().find(|(gap, _)| is_in(*gap))?;
        let [first, last] = [gap.start, gap.last()];
        let (first, last) = (first?, last?);
        let (first, last) = (first.to_string(), last.to_string());
        Some(say::between_lives(what.clone(), of.clone(), first, last))
    }
}

/// The bounds for what an organization has.
pub fn bounds_of_organization(slug: &Slug, organization: &WrittenOrganization) -> Bounds {
    let life = organization.itself().map(|body| body.life.life());
    Bounds::default().around(
        life.unwrap_or_default(),
        say::organization_called(slug.as_str()),
    )
}

/// The bounds for what a unit has.
pub fn bounds_of_unit(organization: &WrittenOrganization, unit: &Slug, itself: &Bounds) -> Bounds {
    // No way up is longer than there are units; one that is leads in a circle, which is another mistake.
    bounds_of_unit_below(organization, unit, itself, organization.units.len())
}

/// The bounds for what an organization or, where one is named, a unit of it has.
pub fn bounds_of_body(tree: &Tree, organization: &Slug, unit: Option<&Slug>) -> Bounds {
    let Some(files) = tree.organizations.get(organization) else {
        return Bounds::default();
    };
    let itself = bounds_of_organization(organization, files);
    match unit {
        Some(unit) => bounds_of_unit(files, unit, &itself),
        None => itself,
    }
}

/// The bounds for a unit itself: those of its parent, or else those of its organization.
pub fn bounds_of_parent(
    organization: &WrittenOrganization,
    unit: &UnitRecord,
    itself: &Bounds,
) -> Bounds {
    bounds_of_parent_below(organization, unit, itself, organization.units.len())
}

fn bounds_of_unit_below(
    organization: &WrittenOrganization,
    unit: &Slug,
    itself: &Bounds,
    steps: usize,
) -> Bounds {
    let written = organization.units.get(unit);
    let Some(record) = written.and_then(|written| written.record.as_deref()) else {
        return itself.clone();
    };
    let outer = bounds_of_parent_below(organization, record, itself, steps);
    let bounds = outer.around(record.life().life(), say::unit_called(unit.as_str()));
    let is_open = record.life().end().is_none();
    if is_open && end_above(organization, record).is_some() {
        // That it has no end is the mistake, and not what lies after the end it ought to have.
        return Bounds {
            end: None,
            ..bounds
        };
    }
    bounds
}

fn bounds_of_parent_below(
    organization: &WrittenOrganization,
    unit: &UnitRecord,
    itself: &Bounds,
    steps: usize,
) -> Bounds {
    let Some(parent) = unit.parent.as_ref().filter(|_| steps > 0) else {
        return itself.clone();
    };
    let bounds = bounds_of_unit_below(organization, parent.get_ref(), itself, steps - 1);
    if unit.former_parents.is_empty() {
        return bounds;
    }
    // Its beginning lies in the time of another parent.
    Bounds {
        start: itself.start.clone(),
        end: bounds.end,
        gaps: Vec::new(),
    }
}

fn check_unit(
    organization: &WrittenOrganization,
    written: &Written<UnitRecord>,
    itself: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(record) = &written.record else {
        return;
    };
    let bounds = bounds_of_parent(organization, record, itself);
    let life = record.life();
    for period in life.written() {
        report_outside(
            &written.file,
            dates_of(period),
            &bounds,
            say::this_unit(),
            diagnostics,
        );
    }
    report_lasting_unit(written, record, &bounds, diagnostics);
    let is_open = life.end().is_none() && !may_have_end(&written.file, diagnostics);
    if let Some((file, end)) = end_above(organization, record).filter(|_| is_open) {
        diagnostics.push(open(written, record, file, end));
    }
}

/// The end, with its file, of the unit right above, or of the organization where there is none.
pub fn end_above<'a>(
    organization: &'a WrittenOrganization,
    unit: &UnitRecord,
) -> Option<(&'a Arc<str>, &'a Spanned<End>)> {
    match &unit.parent {
        Some(parent) => {
            let written = organization.units.get(parent.get_ref())?;
            let life = written.record.as_deref()?.life();
            let end = life.end()?;
            let is_ordered = life.life().is_ordered();
            is_ordered.then_some((&written.file, end))
        }
        None => {
            let written = organization.organization.as_ref()?;
            let life = written.record.as_deref()?.life();
            let end = life.end()?;
            let is_ordered = life.life().is_ordered();
            is_ordered.then_some((&written.file, end))
        }
    }
}

/// A unit that goes on while the organization or the unit that it is part of does not exist; where it stood elsewhere in
/// between is not asked of one that was moved.
fn report_lasting_unit(
    written: &Written<UnitRecord>,
    record: &UnitRecord,
    bounds: &Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !record.former_parents.is_empty() || may_have_end(&written.file, diagnostics) {
        return;
    }
    for period in record.life().written() {
        let place = period.start.map(Spanned::span);
        let place = place.or_else(|| period.end.map(Spanned::span));
        let place = place.or_else(|| record.kind.as_ref().map(Spanned::span));
        let Some(place) = place else {
            continue;
        };
        report_lasting(
            &written.file,
            place,
            period.period(),
            bounds,
            &say::this_unit(),
            diagnostics,
        );
    }
}

fn open(
    written: &Written<UnitRecord>,
    record: &UnitRecord,
    above: &Arc<str>,
    end: &Spanned<End>,
) -> Diagnostic {
    let (what, place) = match &record.parent {
        Some(parent) => (say::its_parent(), Place::span(&written.file, parent.span())),
        None => (say::its_organization(), Place::file(&written.file)),
    };
    let date = *end.get_ref();
    let message = say::open_unit(what, ended(date), date.to_string());
    Diagnostic::new(Code::OpenUnit, place, message).beside(Place::span(above, end.span()))
}

fn check_post(seat: &Seat<'_>, bounds: &Bounds, diagnostics: &mut Vec<Diagnostic>) {
    let post = seat.record;
    let life = seat.body_life.life();
    let end = life.whole().end.filter(|_| life.is_ordered());
    match end.filter(|_| post.period.end.is_none()) {
        Some(end) => report_open(seat, end, diagnostics),
        None => report_outside(
            seat.file,
            dates(&post.period),
            bounds,
            say::this_post(),
            diagnostics,
        ),
    }
    let within = bounds.around(post.period.period(), say::its_post());
    for contact in &post.contacts {
        let dates = dates(&contact.get_ref().period);
        report_outside(
            seat.file,
            dates,
            &within,
            say::this_contact_point(),
            diagnostics,
        );
    }
    for appointment in post.appointments.iter().map(Spanned::get_ref) {
        let dates = dates(&appointment.period);
        report_outside(
            seat.file,
            dates,
            &within,
            say::this_appointment(),
            diagnostics,
        );
        report_open_appointment(seat, appointment, diagnostics);
        if let Some(place) = named(appointment) {
            let period = appointment.period.period();
            report_lasting(
                seat.file,
                place,
                period,
                &within,
                &say::this_appointment(),
                diagnostics,
            );
        }
        let within = within.around(appointment.period.period(), say::its_appointment());
        for contact in &appointment.contacts {
            let dates = self::dates(&contact.get_ref().period);
            report_outside(
                seat.file,
                dates,
                &within,
                say::this_contact_point(),
                diagnostics,
            );
        }
    }
}

/// That something ends, in words.
fn ended(end: End) -> Message {
    match end {
        End::On(date) => say::ends_on(date.to_string()),
        End::Unknown | End::Open(_) => say::is_over(),
    }
}

fn report_open(seat: &Seat<'_>, end: End, diagnostics: &mut Vec<Diagnostic>) {
    let place = seat.slug_place();
    let Some(place) = place.filter(|_| !may_have_end(seat.file, diagnostics)) else {
        return;
    };
    let message = say::open_post(ended(end), end.to_string());
    diagnostics.push(Diagnostic::new(Code::OpenPost, place, message));
}

/// Where an appointment says who holds the post.
fn named(appointment: &AppointmentRecord) -> Option<Range<usize>> {
    let person = appointment.person.as_ref().map(Spanned::span);
    person.or_else(|| appointment.post.as_ref().map(Spanned::span))
}

/// An appointment that is still open though its post has ended; where the post was left open, that has been said.
fn report_open_appointment(
    seat: &Seat<'_>,
    appointment: &AppointmentRecord,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let period = seat.record.period.period();
    let end = period.end.filter(|_| period.is_ordered());
    let (None, Some(end), Some(named)) = (&appointment.period.end, end, named(appointment)) else {
        return;
    };
    if may_have_end(seat.file, diagnostics) {
        return;
    }
    let message = say::open_appointment(ended(end), end.to_string());
    let place = Place::span(seat.file, named);
    diagnostics.push(Diagnostic::new(Code::OutsideItsLife, place, message));
}
