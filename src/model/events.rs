//! What happened and what is set to happen, as one list.
//!
//! It is the one list: the pages of changes, the feeds and the histories of bodies are views of it. A change bears
//! the first day of what it brings; the last day of a post, a body or an appointment is included in it, so someone's
//! departure shows on the day after.

use jiff::civil::Date;

use super::{Appointment, Body, Change, ChangeKind, Directory, Id, Organization, Party, Unit};
use crate::text::PartialDate;

/// Something that changed the directory on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A person came to a post.
    Appointed(Id<Appointment>),
    /// A person who was in a post goes on in it, in another term or in another way.
    Continued(Id<Appointment>),
    /// A person left a post; the date is the last day in it.
    Left(Id<Appointment>),
    /// A body changed.
    Changed(Id<Change>),
    /// A unit was moved to another organization; the number is the place among its former parents of the one it left.
    Transferred(Id<Unit>, usize),
}

impl Directory {
    /// Everything dated that happened or is set to happen to an organization and its units, or to all of them, the
    /// latest first. What happened before its post was known to the directory is not among it, having no date.
    pub fn events(&self, within: Option<Id<Organization>>) -> Vec<(PartialDate, Event)> {
        let changes = self.changes().filter(|id| self.concerns(*id, within));
        let changes = changes.map(|id| (self.get(id).date, Event::Changed(id)));
        let appointments = self.appointments();
        let appointments = appointments.flat_map(|id| {
            let period = self.get(id).period;
            let begun = period.start.map(|date| match self.previous_term(id) {
                Some(_) => (date, Event::Continued(id)),
                None => (date, Event::Appointed(id)),
            });
            let ended = period.last().map(|date| (date, Event::Left(id)));
            let ended = ended.filter(|_| self.next_term(id).is_none());
            begun.into_iter().chain(ended)
        });
        // A unit may have been part of another organization then.
        let appointments = appointments.filter(|(date, event)| match event {
            Event::Appointed(id) | Event::Continued(id) | Event::Left(id) => {
                let body = self.get(self.get(*id).post).body;
                let then = |within| self.organization_on(body, date.earliest()) == within;
                within.is_none_or(then)
            }
            Event::Changed(_) | Event::Transferred(..) => true,
        });
        let transfers = self.units().flat_map(|id| self.transfers_of(id));
        let transfers =
            transfers.filter(|(date, event)| self.is_transfer_within(*date, *event, within));
        let mut events: Vec<_> = changes.chain(appointments).chain(transfers).collect();
        events.sort_by_key(|(date, _)| std::cmp::Reverse((date.latest(), date.earliest())));
        events
    }

    /// When a unit came from other organizations, where no change tells of that.
    pub fn transfers_of(&self, id: Id<Unit>) -> impl Iterator<Item = (PartialDate, Event)> {
        let unit = self.get(id);
        let former = unit.former_parents.iter().enumerate();
        let dated = former.filter_map(move |(place, (period, parent))| {
            // Where the day is known, it is the first one in the new organization.
            let date = match period.last()? {
                PartialDate::Day(last) => PartialDate::Day(last.tomorrow().ok()?),
                date => date,
            };
            // It may have gone on since, or come back.
            let to = self.organization_on(Body::Unit(id), date.latest());
            let is_away = self.organization_of(*parent) != to;
            is_away.then_some((date, Event::Transferred(id, place)))
        });
        dated.filter(move |(date, _)| !self.tells_of_transfer(id, *date))
    }

    fn tells_of_transfer(&self, unit: Id<Unit>, date: PartialDate) -> bool {
        let changes = self.changes_of(Body::Unit(unit)).iter();
        let mut changes = changes.map(|id| self.get(*id));
        changes.any(|change| {
            let day = change.date.earliest();
            change.kind == ChangeKind::Transfer && date.earliest() <= day && day <= date.latest()
        })
    }

    fn is_transfer_within(
        &self,
        date: PartialDate,
        event: Event,
        within: Option<Id<Organization>>,
    ) -> bool {
        let (Event::Transferred(id, place), Some(within)) = (event, within) else {
            return true;
        };
        let from = self.organization_of(self.get(id).former_parents[place].1);
        from == within || self.organization_on(Body::Unit(id), date.latest()) == within
    }

    /// The changes that concern a body, the earliest first.
    pub fn changes_of(&self, body: Body) -> &[Id<Change>] {
        self.changes_of.get(&body).map_or(&[], Vec::as_slice)
    }

    /// The bodies whose work came to a body by changes up to `day`, the earliest change first; not those that only
    /// passed on some of it, since they go on.
    pub fn predecessors(&self, body: Body, day: Date) -> Vec<Party> {
        self.neighbours(body, day, |change| (&change.to, &change.from))
    }

    /// The bodies to which the work of a body went by changes up to `day`, the earliest change first.
    pub fn successors(&self, body: Body, day: Date) -> Vec<Party> {
        self.neighbours(body, day, |change| (&change.from, &change.to))
    }

    /// The parties on the other side of the changes that have a body on one side.
    fn neighbours(
        &self,
        body: Body,
        day: Date,
        sides: impl Fn(&Change) -> (&Vec<Party>, &Vec<Party>),
    ) -> Vec<Party> {
        let mut found = Vec::new();
        for id in self.changes_of(body) {
            let change = self.get(*id);
            let (near, far) = sides(change);
            let counts = change.kind != ChangeKind::Transfer
                && change.date.earliest() <= day
                && near.contains(&Party::Body(body));
            let others = far.iter().filter(|party| **party != Party::Body(body));
            for party in others.filter(|_| counts) {
                if !found.contains(party) {
                    found.push(*party);
                }
            }
        }
        found
    }

    fn concerns(&self, change: Id<Change>, within: Option<Id<Organization>>) -> bool {
        let Some(within) = within else {
            return true;
        };
        let change = self.get(change);
        let (before, after) = (change.date.earliest(), change.date.latest());
        change.parties().any(|party| match party {
            Party::Body(body) => [before, after]
                .iter()
                .any(|day| self.organization_on(body, *day) == within),
            Party::External(_) => false,
        })
    }
}
