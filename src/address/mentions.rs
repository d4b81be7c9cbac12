//! Which texts lead to which pages: found once of all texts, since to scan them for each page would not do among a million
//! people.

use super::normalize::split_language;
use super::{Card, Page, PagePath};
use crate::model::{Directory, Mentions, Subject};

/// All that the texts of a directory lead to.
pub fn mentions(directory: &Directory) -> Mentions {
    let mut mentions = Mentions::default();
    directory.each_long_text(|mention, text| {
        let translations = text.iter();
        for path in translations.flat_map(|(_, translation)| translation.value.paths()) {
            if let Some(subject) = subject(directory, &path) {
                mentions.add(subject, mention.clone());
            }
        }
    });
    mentions
}

/// The thing to whose page, or card, a path leads, under whichever slugs it is written.
fn subject(directory: &Directory, path: &str) -> Option<Subject> {
    let page = path.split(['?', '#']).next()?;
    let (_, parts) = split_language(page, directory.site())?;
    match PagePath::of_parts(&parts)?.resolve(directory)? {
        Page::Subject(subject) | Page::Card(Card { of: subject, .. }) => Some(subject),
        _ => None,
    }
}
