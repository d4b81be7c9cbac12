//! `likely-same-person`: two files that are probably about one person.
//!
//! Two people of one name are told apart by their name in another language or by their time of birth. Names that
//! differ by one letter are compared in one body only and when long: pinyin names of a syllable more or less are
//! near each other.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use toml::Spanned;

use super::near::Near;
use crate::content::schema::PersonRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::{LanguageTag, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let people: BTreeMap<&Slug, Person<'_>> = tree
        .people
        .iter()
        .filter_map(|(slug, written)| Some((slug, Person::of(written)?)))
        .collect();
    let mut found = Found {
        pairs: BTreeMap::new(),
    };
    found.look_for_equal_names(&people);
    found.look_for_near_names(tree, &people);
    let pairs = found.pairs.into_iter();
    diagnostics.extend(pairs.filter_map(|((first, again), language)| {
        diagnostic(&people[first], &people[again], language)
    }));
}

/// A person's file, with the names reduced to what a slip leaves the same.
struct Person<'a> {
    file: &'a Arc<str>,
    record: &'a PersonRecord,
    names: BTreeMap<&'a LanguageTag, String>,
}

impl<'a> Person<'a> {
    fn of(written: &'a Written<PersonRecord>) -> Option<Self> {
        let (file, record) = written.read()?;
        let names = record.name.as_ref()?.get_ref().translations();
        let names = names.map(|name| (&name.language, reduced(name.value.get_ref())));
        Some(Self {
            file,
            record,
            names: names.collect(),
        })
    }

    /// Whether something tells two people of like names apart: another name in another language, where names are
    /// alike in `alike`, or another time of birth.
    fn differs_from(&self, other: &Self, alike: &LanguageTag) -> bool {
        let others = self
            .names
            .iter()
            .filter(|(language, _)| **language != alike);
        let mut both =
            others.filter_map(|(language, name)| Some((name, other.names.get(language)?)));
        let born = |person: &Self| person.record.born.as_ref().map(|date| *date.get_ref());
        let born_apart = born(self).zip(born(other)).is_some_and(|(one, other)| {
            one.latest() < other.earliest() || other.latest() < one.earliest()
        });
        born_apart || both.any(|(name, other)| name != other)
    }
}

/// A name without case, hyphens and the order of its words, so that `Li Xiao-Ming` and `LI Xiaoming` are one; a name
/// without spaces, as Chinese ones are, as it is.
fn reduced(name: &str) -> String {
    let mut words: Vec<String> = name
        .split(|character: char| character.is_whitespace() || matches!(character, ',' | '，'))
        .map(|word| word.chars().filter(|letter| letter.is_alphanumeric()))
        .map(|letters| letters.flat_map(char::to_lowercase).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    words.sort();
    words.join(" ")
}

/// Pairs of people who are probably one, with the language in which their names are alike.
struct Found<'a> {
    pairs: BTreeMap<(&'a Slug, &'a Slug), &'a LanguageTag>,
}

impl<'a> Found<'a> {
    fn look_for_equal_names(&mut self, people: &BTreeMap<&'a Slug, Person<'a>>) {
        let mut known: HashMap<(&LanguageTag, &str), Vec<&'a Slug>> = HashMap::new();
        for (slug, person) in people {
            for (language, name) in &person.names {
                let earlier = known.entry((language, name)).or_default();
                // One earlier file is enough: who mends the pair sees the next one.
                let alike = earlier
                    .iter()
                    .take(MOST_COMPARED)
                    .find(|earlier| !people[*earlier].differs_from(person, language));
                if let Some(first) = alike {
                    self.pairs.entry((first, slug)).or_insert(language);
                }
                earlier.push(slug);
            }
        }
    }

    /// Names that differ by one letter are as a rule those of two people, unless both are in one body and the name is
    /// long.
    fn look_for_near_names(&mut self, tree: &'a Tree, people: &BTreeMap<&'a Slug, Person<'a>>) {
        let mut bodies: BTreeMap<_, Vec<&'a Slug>> = BTreeMap::new();
        for seat in tree.seats() {
            let appointments = seat.record.appointments.iter();
            let holders = appointments.filter_map(|held| held.get_ref().person.as_ref());
            let people = bodies.entry((seat.organization, seat.unit)).or_default();
            people.extend(holders.map(Spanned::get_ref));
        }
        for holders in bodies.into_values() {
            let mut known: BTreeMap<&LanguageTag, Near<'_, &'a Slug>> = BTreeMap::new();
            for slug in holders {
                let Some(person) = people.get(slug) else {
                    continue;
                };
                for (language, name) in &person.names {
                    if name.chars().count() < SHORTEST_NEAR {
                        continue;
                    }
                    let known = known.entry(language).or_insert_with(Near::new);
                    if let Some((_, other)) = known.find(name)
                        && !people[other].differs_from(person, language)
                    {
                        let pair = if other < slug {
                            (other, slug)
                        } else {
                            (slug, other)
                        };
                        self.pairs.entry(pair).or_insert(language);
                    }
                    known.add(name, slug);
                }
            }
        }
    }
}

/// How many files of one name are compared with a further one: of a very common name, more say nothing.
const MOST_COMPARED: usize = 8;

/// The fewest letters of a name that is compared with near ones: short names of one language are near each other.
const SHORTEST_NEAR: usize = 10;

fn diagnostic(
    first: &Person<'_>,
    again: &Person<'_>,
    language: &LanguageTag,
) -> Option<Diagnostic> {
    let name = |person: &Person<'_>| {
        let mut names = person.record.name.as_ref()?.get_ref().translations();
        let name = names.find(|name| name.language == *language)?;
        Some((name.value.get_ref().clone(), name.value.span()))
    };
    let ((name, span), (other, other_span)) = (name(again)?, name(first)?);
    let message = match name == other {
        true => say::two_files_of_person(name),
        false => say::likely_same_person(name, other),
    };
    let place = Place::span(again.file, span);
    let found = Diagnostic::new(Code::LikelySamePerson, place, message);
    Some(found.beside(Place::span(first.file, other_span)))
}
