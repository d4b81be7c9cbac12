//! Kinds of organizations and units: the standard ones, and those in an institution's own words.

use crate::text::{Choice, LocalizedText, Slug, choices};

choices! {
    /// What kind of body an organization is.
    pub enum OrganizationKind {
        /// An organ of a government.
        Government = "government",
        /// A body that does research.
        Research = "research",
        /// A body of members.
        Association = "association",
        /// Anything else.
        Other = "other",
    }
}

choices! {
    /// What kind of part a unit is.
    pub enum UnitKind {
        /// A department.
        Department = "department",
        /// An office.
        Office = "office",
        /// A division.
        Division = "division",
        /// A committee.
        Committee = "committee",
        /// A service or information center.
        Center = "center",
        /// A museum.
        Museum = "museum",
        /// Anything else.
        Other = "other",
    }
}

/// A kind of bodies that readers see under a name of its own.
#[derive(Debug, Clone)]
pub struct OwnKind {
    /// The word for it in files.
    pub slug: Slug,
    /// The standard kinds that it is one of.
    pub class: KindClass,
    /// What readers see.
    pub label: LocalizedText,
}

/// The standard kind of organizations, of units or of both that an own kind is one of: the one word may stand for either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindClass {
    /// The kind of organizations.
    pub organization: Option<OrganizationKind>,
    /// The kind of units.
    pub unit: Option<UnitKind>,
}

impl KindClass {
    /// What a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        let class = Self {
            organization: OrganizationKind::from_word(word),
            unit: UnitKind::from_word(word),
        };
        (class.organization.is_some() || class.unit.is_some()).then_some(class)
    }

    /// Every word, each once.
    pub fn words() -> Vec<&'static str> {
        let units = UnitKind::ALL.iter().map(|kind| kind.word());
        let own = units.filter(|word| OrganizationKind::from_word(word).is_none());
        let organizations = OrganizationKind::ALL.iter().map(|kind| kind.word());
        organizations.chain(own).collect()
    }
}
