//! Cards: a thing in small, to be framed by the pages of other sites.

use url::form_urlencoded::{Serializer, parse};

use super::Target;
use crate::model::Directory;
use crate::text::{Choice, choices};

/// The key of the query that chooses the colours of a card.
pub const THEME: &str = "theme";

choices! {
    /// The colours that the page around a card asks for.
    pub enum Theme {
        /// Ink on paper.
        Light = "light",
        /// Paper on ink.
        Dark = "dark",
    }
}

/// The card of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Card {
    /// What it is of.
    pub of: Box<Target>,
    /// Its colours, whatever the reader prefers; `None` for those that the reader does.
    pub theme: Option<Theme>,
}

impl Card {
    /// The card of a thing; `None` where a thing of the kind has none.
    pub(super) fn of(target: Target) -> Option<Self> {
        let has_one = matches!(
            target,
            Target::Organization(_) | Target::Unit(..) | Target::Post(..) | Target::Person(_)
        );
        has_one.then(|| Self {
            of: Box::new(target),
            theme: None,
        })
    }

    /// The same with the colours that a query names. A card in other colours is a card still, so a name that is none
    /// is passed over.
    pub(super) fn asking(self, query: &str) -> Self {
        let theme = parse(query.as_bytes()).find(|(key, _)| key == THEME);
        Self {
            theme: theme.and_then(|(_, word)| Theme::from_word(&word)),
            ..self
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        if let Some(theme) = self.theme {
            query.append_pair(THEME, theme.word());
        }
    }

    /// The card under the present slugs of its thing.
    pub(super) fn resolve(&self, directory: &Directory) -> Option<Self> {
        Some(Self {
            of: Box::new(self.of.resolve(directory)?),
            theme: self.theme,
        })
    }
}
