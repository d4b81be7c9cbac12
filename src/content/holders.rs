//! Who holds each post, as written: those whom it names, and those who hold it ex officio, as holders of a post that it
//! names. Rules and links ask the same, so that what is checked is what is shown.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;

use super::schema::{AppointmentRecord, SeatRecord, WrittenPost};
use super::tree::{Seat, Tree};
use crate::model::AppointmentKind;
use crate::text::{Period, Slug};

/// A post by its organization and its slug.
pub type PostKey<'a> = (&'a Slug, &'a Slug);

/// Somebody who holds a post, by one appointment to it.
#[derive(Clone)]
pub struct Holder<'a> {
    /// Who it is.
    pub person: &'a Slug,
    /// The appointment, which may be that of others too.
    pub record: &'a AppointmentRecord,
    /// Where the post names the person, or the post whose holder this is.
    pub span: Range<usize>,
    /// How the post is held; where that is ex officio, how the other one is.
    pub kind: AppointmentKind,
    /// When it is held.
    pub period: Period,
    /// Whether several may hold it at once by the same appointment.
    pub is_one_of_several: bool,
}

/// The holders of every post.
pub struct Holders<'a> {
    seats: BTreeMap<PostKey<'a>, Seat<'a>>,
    /// By the place of the record, since a broken one may lack a slug, or have that of another.
    known: BTreeMap<*const SeatRecord, Vec<Holder<'a>>>,
}

impl<'a> Holders<'a> {
    /// Those of the posts of a tree.
    pub fn of(tree: &'a Tree) -> Self {
        let mut seats = BTreeMap::new();
        for seat in tree.seats() {
            if let Some(key) = seat.key() {
                seats.entry(key).or_insert(seat);
            }
        }
        let mut holders = Self {
            seats,
            known: BTreeMap::new(),
        };
        for seat in tree.seats() {
            holders.resolve(seat, &mut Vec::new());
        }
        holders
    }

    /// Those of a post, in the order of its appointments.
    pub fn of_post(&self, record: &SeatRecord) -> &[Holder<'a>] {
        let known = self.known.get(&std::ptr::from_ref(record));
        known.map_or(&[], Vec::as_slice)
    }

    /// Those of a post by one of its appointments.
    pub fn by_appointment(
        &self,
        post: &SeatRecord,
        record: &AppointmentRecord,
    ) -> impl Iterator<Item = &Holder<'a>> {
        let all = self.of_post(post).iter();
        all.filter(move |holder| std::ptr::eq(holder.record, record))
    }

    /// Those of a post, after those of the posts whose holders hold it too. A circle of posts, which is a mistake, has none.
    fn resolve(&mut self, seat: Seat<'a>, below: &mut Vec<*const SeatRecord>) {
        let place = std::ptr::from_ref(seat.record);
        if self.known.contains_key(&place) || below.contains(&place) {
            return;
        }
        let appointments = seat.record.appointments.iter().map(Spanned::get_ref);
        let others = appointments.clone();
        let others = others.filter_map(|held| held.post_key(seat.organization));
        below.push(place);
        for other in others {
            if let Some(other) = self.seats.get(&other) {
                self.resolve(*other, below);
            }
        }
        below.pop();
        let all = appointments.flat_map(|held| self.holders_by(&seat, held));
        let all = all.collect();
        self.known.insert(place, all);
    }

    /// Those who hold a post by one appointment: the person it names, or all holders of the post it names, for as long as
    /// the appointment and the post last. Whoever holds the other post for the honour alone holds nothing else by it.
    fn holders_by(&self, seat: &Seat<'a>, record: &'a AppointmentRecord) -> Vec<Holder<'a>> {
        let period = record.period.period();
        if let Some(person) = &record.person {
            let kind = record.kind.as_ref().map(|kind| *kind.get_ref());
            return vec![Holder {
                person: person.get_ref(),
                record,
                span: person.span(),
                kind: kind.unwrap_or(AppointmentKind::Substantive),
                period,
                is_one_of_several: false,
            }];
        }
        let (Some(post), Some(key)) = (&record.post, record.post_key(seat.organization)) else {
            return Vec::new();
        };
        let lasting = seat.record.period.period().intersection(period);
        let lives = seat.body_life.life();
        let lasting: Vec<Period> = lasting
            .into_iter()
            .flat_map(|one| lives.within(one))
            .collect();
        let other = self.seats.get(&key);
        let is_shared = other.is_some_and(|other| {
            let is_shared = other.record.multiple_holders.as_ref();
            is_shared.is_some_and(|is_shared| *is_shared.get_ref())
        });
        let others = other.map_or(&[][..], |other| self.of_post(other.record));
        let others = others.iter();
        let others = others.filter(|other| other.kind != AppointmentKind::Honorary);
        let holders = others.flat_map(|other| {
            let periods = lasting
                .iter()
                .filter_map(|one| other.period.intersection(*one));
            periods.map(|period| Holder {
                person: other.person,
                record,
                span: post.span(),
                kind: other.kind,
                period,
                is_one_of_several: is_shared || other.is_one_of_several,
            })
        });
        holders.collect()
    }
}

impl AppointmentRecord {
    /// The post whose holders have the appointment, as one of an organization or of another one names it.
    pub fn post_key<'a>(&'a self, organization: &'a Slug) -> Option<PostKey<'a>> {
        self.post.as_ref()?.get_ref().key(organization)
    }
}

impl WrittenPost {
    /// The post as one of an organization names it.
    pub fn key<'a>(&'a self, organization: &'a Slug) -> Option<PostKey<'a>> {
        match self {
            Self::Here(post) => Some((organization, post)),
            Self::Elsewhere(other) => {
                let organization = other.organization.as_ref()?.get_ref();
                Some((organization, other.post.as_ref()?.get_ref()))
            }
        }
    }
}
