//! Names beside the one that a person or a body is filed under.

use jiff::civil::Date;

use super::PositionState;
use crate::text::{LocalizedText, Period, choices};

choices! {
    /// Why a person has another name.
    pub enum NameKind {
        /// The person is also called so.
        Alias = "alias",
        /// It was the name before.
        Former = "former",
        /// It was the family name before a marriage.
        Maiden = "maiden",
        /// It is the name in Latin letters, by another rule or habit than that of the name itself.
        Romanization = "romanization",
        /// It is the name in another language.
        Translation = "translation",
    }
}

choices! {
    /// Why a body has another name.
    pub enum BodyNameKind {
        /// The body is also called so.
        Alias = "alias",
        /// The body bears it too, on a second plate at its door.
        NamePlate = "name-plate",
        /// It is the name in another language, by another hand than that of the name itself.
        Translation = "translation",
    }
}

/// Another name of a person or a body, with why it is one.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherName<K> {
    /// What it is.
    pub name: LocalizedText,
    /// Why it is another one.
    pub kind: K,
    /// When it is or was borne, as far as the source says.
    pub period: Period,
}

/// Another name of a person.
pub type PersonName = OtherName<NameKind>;

/// Another name of a body.
pub type BodyName = OtherName<BodyNameKind>;

/// What a kind of names tells of when they are borne.
pub trait BorneUntil {
    /// Whether a name of this kind is over where nothing is said of its end.
    fn is_over(&self) -> bool;
}

impl BorneUntil for NameKind {
    fn is_over(&self) -> bool {
        matches!(self, Self::Former | Self::Maiden)
    }
}

impl BorneUntil for BodyNameKind {
    fn is_over(&self) -> bool {
        false
    }
}

impl<K: BorneUntil> OtherName<K> {
    /// Whether it is borne or was borne before, as of a day; `None` before it begins.
    pub fn state_on(&self, day: Date) -> Option<PositionState> {
        let state = match self.kind.is_over() && self.period.end.is_none() {
            true => PositionState::Former,
            false => PositionState::Current,
        };
        state.on(self.period, day)
    }

    /// Those of a list that are known on a day, each with whether it is borne still.
    pub fn known_on(names: &[Self], day: Date) -> impl Iterator<Item = (PositionState, &Self)> {
        names
            .iter()
            .filter_map(move |name| Some((name.state_on(day)?, name)))
    }
}
