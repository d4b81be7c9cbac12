//! Memberships of a document: who holds which post, and who belongs to what.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies::{Bodies, record};
use super::reading::{Reading, day};
use super::wire::{Membership, Person, Post, Text};
use crate::edit::Name;
use crate::edit::meant::{
    Holding, Identity, Level, MeantBody, MeantContact, MeantPost, area_value,
};
use crate::messages::{Message, say};
use crate::text::PartialDate;

/// How a label tells that a post is not held in full.
const KINDS: [(&str, &str); 6] = [
    ("acting", "acting"),
    ("代理", "acting"),
    ("concurrent", "concurrent"),
    ("兼", "concurrent"),
    ("honorary", "honorary"),
    ("名誉", "honorary"),
];

/// What somebody holds, or belongs to.
pub struct Held {
    /// Where it is told.
    pub place: Message,
    pub bodies: Vec<MeantBody>,
    pub post: Option<MeantPost>,
    pub holding: Holding,
    pub contacts: Vec<MeantContact>,
}

/// What everybody holds, by the identifier of the person, and the posts that several hold at once.
#[derive(Default)]
pub struct AllHeld<'a> {
    pub of: BTreeMap<&'a str, Vec<Held>>,
    pub shared: BTreeSet<String>,
}

impl<'a> Reading<'a> {
    /// What everybody holds.
    pub(super) fn memberships(&mut self, bodies: &Bodies<'_>) -> AllHeld<'a> {
        let document = self.document;
        let people: BTreeMap<&str, &Person> = document
            .persons
            .iter()
            .map(|person| (person.id.as_str(), person))
            .collect();
        let posts: BTreeMap<&str, &Post> = document
            .posts
            .iter()
            .map(|post| (post.id.as_str(), post))
            .collect();
        let mut all = AllHeld::default();
        for (number, membership) in document.memberships.iter().enumerate() {
            let place = record(say::thing_membership(), number, &membership.role);
            let Some(person) = people.get(membership.person_id.as_str()) else {
                let person = membership.person_id.as_str();
                self.read.doubt(&place, say::names_nothing_of_data(person));
                continue;
            };
            match self.held((membership, person), bodies, &posts, &place) {
                Ok(held) => {
                    let known = all.of.entry(person.id.as_str()).or_default();
                    held.into_iter().for_each(|held| add(known, held));
                }
                Err(reason) => self.read.doubt(&place, reason),
            }
        }
        all.shared = shared(&all.of);
        all
    }

    fn held(
        &mut self,
        (membership, person): (&Membership, &Person),
        bodies: &Bodies<'_>,
        posts: &BTreeMap<&str, &Post>,
        place: &Message,
    ) -> Result<Vec<Held>, Message> {
        let nothing = |id: &Text| say::names_nothing_of_data(id.as_str());
        let post = match membership.post_id.get() {
            Some(id) => Some(*posts.get(id).ok_or_else(|| nothing(&membership.post_id))?),
            None => None,
        };
        let organization = match membership.organization_id.get() {
            Some(_) => &membership.organization_id,
            None => post.map_or(&membership.organization_id, |post| &post.organization_id),
        };
        let path = bodies
            .path(organization)
            .ok_or_else(|| nothing(organization))?;
        let period = self.periods.get(membership.legislative_period_id.as_str());
        let or_of_period = |own: &Text, of_period: Option<&Text>| match (own.get(), of_period) {
            (None, Some(of_period)) => day(of_period),
            _ => day(own),
        };
        let start = or_of_period(&membership.start_date, period.map(|it| &it.start_date))?;
        let end = or_of_period(&membership.end_date, period.map(|it| &it.end_date))?;
        let end = self.within_life(end, (membership, person), place)?;
        let is_inside = path
            .last()
            .is_some_and(|body| matches!(body.level, Level::Organization | Level::Unit));
        let seat = match post {
            Some(post) => Some(self.post_of(post)?),
            None if is_inside && self.is_ours.is_none() => self.post_of_role(membership),
            None => None,
        };
        let role = self.text(&membership.role).filter(|_| seat.is_none());
        let mut held = vec![Held {
            place: place.clone(),
            bodies: path.to_vec(),
            holding: Holding {
                start: start.clone(),
                end: end.clone(),
                kind: kind(membership).filter(|_| seat.is_some()),
                role: role.into_iter().collect(),
            },
            post: seat,
            contacts: self.contacts(&membership.contact_details, place),
        }];
        let party = &membership.on_behalf_of_id;
        if party.get().is_some() && !self.is_unknown(party) {
            held.push(Held {
                place: place.clone(),
                bodies: bodies.path(party).ok_or_else(|| nothing(party))?.to_vec(),
                post: None,
                holding: Holding {
                    start,
                    end,
                    ..Holding::default()
                },
                contacts: Vec::new(),
            });
        }
        Ok(held)
    }

    /// The last day of what somebody holds, which is the day of death where the document tells a later one.
    fn within_life(
        &mut self,
        end: Option<String>,
        (membership, person): (&Membership, &Person),
        place: &Message,
    ) -> Result<Option<String>, Message> {
        let died = day(&person.death_date)?;
        let is_later = date(&end)
            .zip(date(&died))
            .is_some_and(|(end, died)| end.earliest() > died.latest());
        let (true, Some(died)) = (is_later, &died) else {
            return Ok(end);
        };
        // A term of all its members says nothing of when one of them left.
        if membership.end_date.get().is_some() {
            let told = end.as_deref().unwrap_or_default();
            self.read
                .leave_out(place, say::end_after_death(told, died.as_str()));
        }
        Ok(Some(died.clone()))
    }

    /// Whether a party stands for not being known, as EveryPolitician has it.
    pub(super) fn is_unknown(&self, party: &Text) -> bool {
        let mut bodies = self.document.organizations.iter();
        let party = bodies.find(|body| body.id == *party);
        party.is_some_and(|party| party.name.as_str().eq_ignore_ascii_case("unknown"))
    }

    /// A post as far as it tells which it is.
    pub(super) fn post_of(&self, post: &Post) -> Result<MeantPost, Message> {
        // The label of ours names the body too.
        let title = match (self.is_ours, post.label.get()) {
            (None, Some(_)) => &post.label,
            _ => &post.role,
        };
        let title = title.get().map_or(&post.label, |_| title);
        let mut identity = self.identity(&post.id);
        let title = self.text(title);
        identity.names = match self.is_ours {
            Some(_) => title.into_iter().collect(),
            None => title.into_iter().map(capitalized).collect(),
        };
        if identity.names.is_empty() {
            return Err(say::record_without_name());
        }
        Ok(MeantPost {
            identity,
            area: self.area(post.area.as_ref(), &post.area_id),
            is_in_own_file: true,
            ..MeantPost::default()
        })
    }

    /// The seat that somebody has as what the membership says, in a district where one is told.
    fn post_of_role(&self, membership: &Membership) -> Option<MeantPost> {
        let title = capitalized(self.text(&membership.role)?);
        let area = self.area(None, &membership.area_id);
        let keys = [
            &membership.organization_id,
            &membership.role,
            &membership.area_id,
        ];
        let mut post = MeantPost {
            identity: Identity {
                key: Some(keys.map(Text::as_str).join(" ")),
                names: vec![title],
                ..Identity::default()
            },
            is_in_own_file: true,
            ..MeantPost::default()
        };
        post.facts.value("area", area_value(&area));
        post.area = area;
        Some(post)
    }
}

/// Adds what somebody holds; what goes on where it was held before is one.
fn add(all: &mut Vec<Held>, new: Held) {
    let goes_on = |known: &&mut Held| {
        let key = |held: &Held| {
            let post = held
                .post
                .as_ref()
                .and_then(|post| post.identity.key.clone());
            let body = held
                .bodies
                .last()
                .and_then(|body| body.identity.key.clone());
            (body, post, held.holding.role.clone(), held.holding.kind)
        };
        key(known) == key(&new) && touches(&known.holding, &new.holding)
    };
    let Some(known) = all.iter_mut().find(goes_on) else {
        return all.push(new);
    };
    let (one, other) = (&mut known.holding, new.holding);
    let is_earlier = first_day(&other) < first_day(one);
    let is_later = last_day(&other) > last_day(one);
    if is_earlier {
        one.start = other.start;
    }
    if is_later {
        one.end = other.end;
    }
    known.contacts.extend(new.contacts);
}

/// Whether one period surely has a day of the other.
fn touches(one: &Holding, other: &Holding) -> bool {
    let (first, later) = match first_day(one) <= first_day(other) {
        true => (one, other),
        false => (other, one),
    };
    // Of two that begin when nobody knows, or in the same year, only those that are alike are one.
    match (date(&first.end), date(&later.start)) {
        (_, None) => first.start == later.start && first.end == later.end,
        (None, Some(_)) => true,
        (Some(end), Some(start)) => end.earliest() >= start.latest(),
    }
}

/// The posts that several hold at once, or may.
fn shared(all: &BTreeMap<&str, Vec<Held>>) -> BTreeSet<String> {
    let mut terms: BTreeMap<&str, Vec<&Holding>> = BTreeMap::new();
    for held in all.values().flatten() {
        let key = held
            .post
            .as_ref()
            .and_then(|post| post.identity.key.as_deref());
        let takes_seat = !matches!(held.holding.kind, Some("acting" | "honorary"));
        if let Some(key) = key.filter(|_| takes_seat) {
            terms.entry(key).or_default().push(&held.holding);
        }
    }
    let is_shared = |terms: &mut Vec<&Holding>| {
        terms.sort_by_key(|term| first_day(term));
        let mut last = None;
        terms.iter().any(|term| {
            let overlaps = last.is_some_and(|last| first_day(term) <= last);
            last = last.max(Some(last_day(term)));
            overlaps
        })
    };
    let shared = terms
        .iter_mut()
        .filter_map(|(key, terms)| is_shared(terms).then(|| (*key).to_owned()));
    shared.collect()
}

fn date(day: &Option<String>) -> Option<PartialDate> {
    PartialDate::parse(day.as_ref()?).ok()
}

fn first_day(holding: &Holding) -> jiff::civil::Date {
    date(&holding.start).map_or(jiff::civil::Date::MIN, PartialDate::earliest)
}

fn last_day(holding: &Holding) -> jiff::civil::Date {
    date(&holding.end).map_or(jiff::civil::Date::MAX, PartialDate::latest)
}

/// How a post is held, by what the label says beside the role.
fn kind(membership: &Membership) -> Option<&'static str> {
    let label = membership
        .label
        .as_str()
        .strip_prefix(membership.role.as_str())?;
    let words = label.trim_matches([' ', '(', ')', '（', '）']);
    let known = KINDS.iter().find(|(word, _)| *word == words);
    known.map(|(_, kind)| *kind)
}

/// A title with a capital, as titles are written in Latin letters.
fn capitalized((tag, title): Name) -> Name {
    let mut letters = title.chars();
    let first = letters.next().map(char::to_uppercase);
    let title = first.into_iter().flatten().chain(letters).collect();
    (tag, title)
}
