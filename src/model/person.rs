//! People.

use jiff::civil::Date;

use super::{AppointmentKind, Origin};
use crate::text::{Localized, LocalizedText, Markdown, PartialDate, Period, Slug, choices};

choices! {
    /// A person's gender, where the source states it.
    pub enum Gender {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
    }
}

choices! {
    /// Whether a position is held.
    pub enum PositionState {
        /// The source says that it is held.
        Current = "current",
        /// The source says that it was held before.
        Former = "former",
    }
}

/// Someone who holds or held a post.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name in URLs.
    pub slug: Slug,
    /// Slugs that lead to the page still.
    pub former_slugs: Vec<Slug>,
    /// The name, in the languages in which it is known.
    pub name: LocalizedText,
    /// What the name is filed under: no language's rules tell how a name is read.
    pub sort_key: LocalizedText,
    /// The gender, where stated.
    pub gender: Option<Gender>,
    /// The date of birth, where stated.
    pub born: Option<PartialDate>,
    /// Posts and qualities outside the posts of this directory.
    pub positions: Vec<Position>,
    /// A longer text.
    pub biography: Option<Localized<Markdown>>,
    /// Where it is written.
    pub origin: Origin,
}

/// A post or a quality outside the posts of this directory.
#[derive(Debug, Clone)]
pub struct Position {
    /// Whether it is held.
    pub state: PositionState,
    /// How it is or was held, where the source says more than that.
    pub kind: AppointmentKind,
    /// What it is.
    pub text: LocalizedText,
    /// When it is or was held, as far as the source says.
    pub period: Period,
}

impl Position {
    /// Whether it is held or was held before, as of a day; `None` before it begins.
    pub fn state_on(&self, day: Date) -> Option<PositionState> {
        let ended = self.period.end.is_some_and(|end| end.latest() < day);
        let begun = self
            .period
            .start
            .is_none_or(|start| start.earliest() <= day);
        match begun {
            _ if ended => Some(PositionState::Former),
            true => Some(self.state),
            false => None,
        }
    }
}
