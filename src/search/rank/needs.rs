//! How much of what is needed a thing meets.

use super::{IS_MET, Ranking};
use crate::search::entry::Role;
use crate::search::evidence::{Met, Prepared, weight};
use crate::search::question::{Need, Origin};
use crate::search::reasons::{Cause, Points};
use crate::search::terms::is_context;
use crate::search::thing::Thing;

/// What a piece of an address counts for where it may be any word.
const ADDRESS_PIECE: f32 = 0.4;
impl Ranking<'_> {
    /// How much of the needs is met, each by the text that does it best.
    pub(super) fn cover(&self, thing: Thing, fields: &[Prepared<'_>], points: &mut Points) -> f32 {
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
}
