//! What speaks for a thing as a whole: its name was typed, or a row of words of it, its sound or its number.

use super::{IS_MET, Ranking};
use crate::search::entry::Role;
use crate::search::evidence::{Prepared, weight};
use crate::search::lexicon::Lexicon;
use crate::search::question::{Need, Origin};
use crate::search::reasons::{Cause, Earlier, Points, earlier};
use crate::search::terms::is_context;

impl Ranking<'_> {
    /// What speaks for a thing as a whole; the name of the past that was typed, if one was.
    pub(super) fn names(&self, fields: &[Prepared<'_>], points: &mut Points) -> Option<Earlier> {
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
