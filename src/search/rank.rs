//! Which of the things that may be meant a person would name first, and why.

use jiff::civil::Date;

use super::entry::{Entry, Role};
use super::evidence::{Met, Prepared, weight};
use super::index::{Index, organizations};
use super::lexicon::Lexicon;
use super::question::{Need, Origin, Question};
use super::reading::Readings;
use super::reasons::{Cause, Earlier, Points, Ranked, earlier};
use super::standing::{Standing, standing};
use super::terms::is_context;
use super::thing::{Kind, Thing};
use crate::model::{Directory, Occupancy};

/// From which quality on a need counts as met.
const IS_MET: f32 = 0.3;
/// What a head post meets of a need for whoever leads, and a person in one, and the body.
const HEADS: [f32; 3] = [0.95, 0.6, 0.3];

/// What a piece of an address counts for where it may be any word.
const ADDRESS_PIECE: f32 = 0.4;
/// What remains for a thing of another organization than the one that was named.
const ELSEWHERE: f32 = 0.6;
/// What remains of what a thing meets if it does so by what it belongs to alone.
const CONTEXT_ALONE: f32 = 0.5;

/// What all things are ranked by.
pub struct Ranking<'a> {
    /// Where they are.
    pub directory: &'a Directory,
    /// What is known of words.
    pub index: &'a Index,
    /// What was typed.
    pub question: &'a Question,
    /// The day on which it is asked.
    pub day: Date,
    /// What was read so far.
    pub readings: Readings,
}

impl Ranking<'_> {
    /// Ranks a thing; `None` for what is yet to come, or meets nothing.
    pub fn rank(&self, thing: Thing) -> Option<Ranked> {
        let standing = standing(self.directory, thing, self.day);
        if standing == Standing::ToCome {
            return None;
        }
        let labels = self.index.labels();
        let entry = Entry::new(self.directory, labels, thing, Some(self.day));
        let is_person = thing.kind() == Kind::Person;
        let fields: Vec<Prepared<'_>> = entry
            .fields
            .iter()
            .filter(|field| field.role != Role::Number || self.question.number.is_some())
            .map(|field| Prepared::new(field, is_person, &self.readings))
            .collect();
        let mut points = Points::default();
        let mut cover = self.cover(thing, &fields, &mut points);
        if !points.has_own {
            // That something belongs to what was typed does not make it what was meant.
            cover *= CONTEXT_ALONE;
        }
        let earlier = self.names(&fields, &mut points);
        cover = cover.max(points.whole);
        if cover <= 0.0 {
            return None;
        }
        let is_elsewhere = self.is_elsewhere(thing);
        if is_elsewhere {
            cover *= ELSEWHERE;
        }
        points.add(Cause::Kind(thing.kind()), prior(thing.kind()));
        if self.is_head(thing) == Some(HEADS[0]) {
            points.add(Cause::Head, 0.04);
        }
        points.add_some(
            (!points.has_own && points.whole == 0.0).then_some((Cause::ContextAlone, -cover)),
        );
        let mut score: f32 = points.reasons.iter().map(|reason| reason.points).sum();
        if is_elsewhere {
            let less = (ELSEWHERE - 1.0) * score;
            points.add(Cause::Elsewhere, less);
            score += less;
        }
        let is_former = standing == Standing::Former;
        if is_former {
            let less = -0.3 * score;
            points.add(Cause::Former, less);
            score += less;
        }
        Some(Ranked {
            thing,
            score,
            cover,
            is_former,
            earlier,
            reasons: points.reasons,
        })
    }

    /// Whether what was typed names organizations, and the thing belongs to none of them.
    fn is_elsewhere(&self, thing: Thing) -> bool {
        let named = &self.question.organizations;
        let belongs = || {
            let of = organizations(self.directory, thing);
            of.iter().any(|organization| named.contains(organization))
        };
        !named.is_empty() && !belongs()
    }

    /// How much of the needs is met, each by the text that does it best.
    fn cover(&self, thing: Thing, fields: &[Prepared<'_>], points: &mut Points) -> f32 {
        let needs = &self.question.needs;
        let all: f32 = needs.iter().map(|need| need.weight).sum();
        let mut cover = 0.0;
        let mut is_complete = !needs.is_empty();
        for need in needs {
            let met = self.meets(thing, need, fields);
            is_complete &= met.quality >= IS_MET;
            points.has_own |= met.quality > 0.0 && !is_context(met.role);
            if met.quality > 0.0 {
                let share = need.weight / all * met.quality;
                cover += share;
                let typed: Vec<&str> = need.typed.iter().map(|token| token.text.as_str()).collect();
                points.add(Cause::Need(typed.join(" "), met.role, met.origin), share);
            }
        }
        if is_complete && needs.len() > 1 {
            points.add(Cause::Complete, 0.15);
        }
        cover
    }

    fn meets(&self, thing: Thing, need: &Need, fields: &[Prepared<'_>]) -> Met {
        let mut best = Met {
            quality: 0.0,
            role: Role::Text,
            origin: Origin::Typed,
        };
        if need.is_head
            && let Some(quality) = self.is_head(thing)
        {
            best.quality = quality;
            best.role = Role::Name;
        }
        for field in fields {
            let most = match field.role {
                // A piece of an address is an address to whoever types it as one.
                Role::Address if !self.question.is_address => ADDRESS_PIECE,
                role => weight(role),
            };
            if most <= best.quality || field.role == Role::Number {
                continue;
            }
            let (quality, origin) = field.meets(need, self.question);
            if quality * most > best.quality {
                best = Met {
                    quality: quality * most,
                    role: field.role,
                    origin,
                };
            }
        }
        best
    }

    /// How well a thing meets the need for whoever leads.
    fn is_head(&self, thing: Thing) -> Option<f32> {
        match thing {
            Thing::Post(id) => self.directory.get(id).head.then_some(HEADS[0]),
            Thing::Person(id) => {
                let mut posts = self.directory.appointments_of(id);
                let leads = posts.any(|appointment| {
                    let is_head = self.directory.get(appointment.post).head;
                    let occupancy = self.directory.occupancy(appointment.post, self.day);
                    is_head && matches!(occupancy, Occupancy::Held(held) if held.iter().any(|held| held.person == id))
                });
                leads.then_some(HEADS[1])
            }
            Thing::Organization(_) | Thing::Unit(_) => Some(HEADS[2]),
            _ => None,
        }
    }

    /// What speaks for a thing as a whole; the name of the past that was typed, if one was.
    fn names(&self, fields: &[Prepared<'_>], points: &mut Points) -> Option<Earlier> {
        let lexicon = self.index.lexicon();
        let mut exact: Option<(f32, Role)> = None;
        let mut sound = 0.0_f32;
        let mut number = 0.0_f32;
        let mut row: Option<(f32, Role)> = None;
        let mut focus = 0.0_f32;
        let mut former = None;
        for field in fields {
            match field.role {
                Role::Number => {
                    if let Some(typed) = &self.question.number {
                        number = number.max(field.has_digits(&typed.digits));
                    }
                    continue;
                }
                role if is_context(role) => continue,
                _ => {}
            }
            if is_whole(field.role) {
                if let Some(spelled) = &self.question.spelled {
                    sound = sound.max(field.is_spelled(spelled) * weight(field.role));
                }
                let value = exact_points(field.role);
                if exact.is_none_or(|(best, _)| best < value) && field.is(self.question, lexicon) {
                    exact = Some((value, field.role));
                }
                if matches!(field.role, Role::FormerName | Role::Predecessor)
                    && former.is_none()
                    && self.is_about(field, lexicon)
                {
                    former = earlier(field.role, field.text);
                }
            }
            let value = phrase_points(field.role);
            if row.is_none_or(|(best, _)| best < value) && field.has_phrase(self.question) {
                row = Some((value, field.role));
            }
            focus = focus.max(self.focus(field));
        }
        points.add_some(exact.map(|(value, role)| (Cause::Exact(role), value)));
        points.add_some(row.map(|(value, role)| (Cause::Phrase(role), value)));
        points.add_some((sound > 0.0).then_some((Cause::Sound, sound)));
        points.add_some((number > 0.0).then_some((Cause::Number, number + 0.5)));
        points.add_some((focus > 0.0).then_some((Cause::Focus, focus * 0.25)));
        points.whole = sound.max(number);
        let by_current = exact.is_some_and(|(_, role)| earlier(role, "").is_none());
        former.filter(|_| !by_current)
    }

    /// Whether a former name is what made a thing be found.
    fn is_about(&self, field: &Prepared<'_>, lexicon: &Lexicon) -> bool {
        field.is(self.question, lexicon) || field.has_phrase(self.question)
    }

    /// How much of a name or of what a function says was typed.
    fn focus(&self, field: &Prepared<'_>) -> f32 {
        let counts = matches!(field.role, Role::Name | Role::OtherName | Role::Statement);
        if !counts {
            return 0.0;
        }
        // Another word for it says nothing of how much of the name was typed.
        let met = |need: &&Need| {
            let (quality, origin) = field.meets(need, self.question);
            quality >= IS_MET && origin != Origin::Synonym
        };
        let typed = self.question.needs.iter().filter(met);
        let letters: usize = typed
            .flat_map(|need| &need.typed)
            .map(|token| token.text.chars().count())
            .sum();
        let length = field.length().max(1) as f32;
        let share = (letters as f32 / length).min(1.0);
        // What a function says is long, and no longer by being about something else.
        if field.role == Role::Statement {
            share.sqrt() * 0.6
        } else {
            share
        }
    }
}

/// Whether somebody may type a text of this role as the whole of what is looked for.
fn is_whole(role: Role) -> bool {
    matches!(
        role,
        Role::Name
            | Role::OtherName
            | Role::FormerName
            | Role::Predecessor
            | Role::WholeName
            | Role::Address
    )
}

fn exact_points(role: Role) -> f32 {
    match role {
        Role::Name => 1.0,
        Role::OtherName => 0.95,
        Role::WholeName | Role::Address => 0.9,
        _ => 0.6,
    }
}

fn phrase_points(role: Role) -> f32 {
    match role {
        Role::Name | Role::OtherName | Role::WholeName => 0.2,
        Role::Statement | Role::Address | Role::FormerName | Role::Predecessor => 0.15,
        _ => 0.05,
    }
}

/// Functions over passing mentions; of what is equal, what is higher.
fn prior(kind: Kind) -> f32 {
    match kind {
        Kind::Organization => 0.08,
        Kind::Function => 0.06,
        Kind::Unit => 0.05,
        Kind::Person => 0.04,
        Kind::Post => 0.03,
        Kind::Section => 0.02,
        Kind::Article => 0.0,
    }
}
