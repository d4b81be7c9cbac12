//! Everyone in the order of names: found once for a language, since to sort a hundred thousand people for each page would
//! not do.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::{Directory, Id, Language, Person};
use crate::text::{Collation, Filing, LanguageTag};

/// A person, and under what the name is filed.
#[derive(Debug, Clone)]
pub struct FiledPerson {
    /// The person.
    pub id: Id<Person>,
    /// See [`Filing::key`].
    pub key: String,
}

/// Everyone in the order of each language of a site.
pub struct PeopleInOrder(HashMap<LanguageTag, OnceLock<Vec<FiledPerson>>>);

impl PeopleInOrder {
    /// The languages in which people may be asked for.
    pub fn of(directory: &Directory) -> Self {
        let languages = directory.site().languages.iter();
        Self(
            languages
                .map(|language| (language.tag.clone(), OnceLock::new()))
                .collect(),
        )
    }

    /// Everyone in the order of a language; nobody in one that the site has not.
    pub fn get(&self, directory: &Directory, language: &Language) -> &[FiledPerson] {
        let people = self.0.get(&language.tag);
        people.map_or(&[], |people| {
            people.get_or_init(|| in_order(directory, language))
        })
    }
}

fn in_order(directory: &Directory, language: &Language) -> Vec<FiledPerson> {
    let collation = Collation::of(&language.tag);
    let filing = Filing::by(&collation);
    let keyed = directory.people().map(|id| {
        let (_, key) = directory.get(id).sort_key.best(language.preferences());
        (id, key.value.as_str())
    });
    let mut people: Vec<_> = keyed.collect();
    people.sort_by_cached_key(|(_, key)| collation.key(key));
    let people = people.into_iter().map(|(id, key)| FiledPerson {
        id,
        key: filing.key(key),
    });
    people.collect()
}
