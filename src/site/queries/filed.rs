//! The things of a list under what they are filed, from which its parts follow.
//!
//! The parts of a name are its beginnings, letter by letter; those of a date its year, month and day. So an address of a
//! part holds what is filed under it whatever else is added or goes, and however far the list has to be parted.

use std::borrow::Cow;

use crate::model::{Body, Id, Organization, Person};
use crate::site::view::View;
use crate::text::{Filing, Slug, end_of_letter};

/// How keys are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Steps {
    /// Letter by letter, from A on.
    Letters,
    /// By year, month and day, the latest first.
    Dates,
    /// Each key is a part.
    Names,
}

/// Things with what they are filed under, in the order of the list.
pub struct Filed<'k, T> {
    things: Vec<(Cow<'k, str>, T)>,
    steps: Steps,
}

/// The way to a part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What is filed there.
    pub key: Slug,
    /// How many things it has.
    pub count: usize,
}

/// A part of a list.
pub struct FiledPart<T> {
    /// The parts of the whole list.
    pub first: Vec<Way>,
    /// Its own parts, where it is too long for a page.
    pub ways: Vec<Way>,
    /// The things on its page: all of them, or those that are in no part of it.
    pub things: Vec<T>,
    /// The part before it beside the same ones.
    pub before: Option<Way>,
    /// The part behind it.
    pub after: Option<Way>,
}

impl<'k, T: Copy> Filed<'k, T> {
    /// Files things by their names.
    pub fn by_name<'n>(view: &View<'_>, named: impl Iterator<Item = (&'n str, T)>) -> Self {
        let filing = Filing::by(view.collation());
        Self {
            things: named
                .map(|(name, thing)| (filing.key(name).into(), thing))
                .collect(),
            steps: Steps::Letters,
        }
    }

    /// Things that are filed by their names already.
    pub fn of_keys(keyed: impl Iterator<Item = (&'k str, T)>) -> Self {
        Self {
            things: keyed.map(|(key, thing)| (key.into(), thing)).collect(),
            steps: Steps::Letters,
        }
    }

    /// Files things by their dates, as they are written.
    pub fn by_date(dated: impl Iterator<Item = (String, T)>) -> Self {
        Self {
            things: dated.map(|(date, thing)| (date.into(), thing)).collect(),
            steps: Steps::Dates,
        }
    }

    /// Files things under names that are no further parted, in their order.
    pub fn by_slug(named: impl Iterator<Item = (Slug, T)>) -> Self {
        Self {
            things: named
                .map(|(slug, thing)| (slug.to_string().into(), thing))
                .collect(),
            steps: Steps::Names,
        }
    }

    /// Every thing, in the order of the list.
    pub fn all(&self) -> Vec<T> {
        self.things.iter().map(|(_, thing)| *thing).collect()
    }

    /// The parts of the whole list.
    pub fn ways(&self) -> Vec<Way> {
        self.ways_below("")
    }

    /// The part of what is filed under a key, where anything is; how far it is parted depends on what a page has room for.
    pub fn part(&self, key: &Slug, fits: impl Fn(&[T]) -> bool) -> Option<FiledPart<T>> {
        let all = self.under(key.as_str());
        if all.is_empty() {
            return None;
        }
        let first = self.ways();
        let (before, after) = self.beside(first.clone(), key, &fits);
        let (ways, things) = match fits(&all) {
            true => (Vec::new(), all),
            false => self.parted(key.as_str()),
        };
        Some(FiledPart {
            first,
            ways,
            things,
            before,
            after,
        })
    }

    /// The keys of every part that has an address of its own.
    pub fn parts(&self, fits: impl Fn(&[T]) -> bool) -> Vec<Slug> {
        let mut keys = Vec::new();
        let mut open: Vec<Way> = self.ways();
        open.reverse();
        while let Some(way) = open.pop() {
            if !fits(&self.under(way.key.as_str())) {
                let (ways, _) = self.parted(way.key.as_str());
                open.extend(ways.into_iter().rev());
            }
            keys.push(way.key);
        }
        keys
    }

    /// The parts before and behind the one of a key, among those beside it.
    fn beside(
        &self,
        mut ways: Vec<Way>,
        key: &Slug,
        fits: &impl Fn(&[T]) -> bool,
    ) -> (Option<Way>, Option<Way>) {
        loop {
            let above = |way: &Way| self.is_under(key.as_str(), way.key.as_str());
            let Some(place) = ways.iter().position(above) else {
                return (None, None);
            };
            if ways[place].key == *key {
                let before = place.checked_sub(1).and_then(|before| ways.get(before));
                return (before.cloned(), ways.get(place + 1).cloned());
            }
            let above = ways[place].key.clone();
            if fits(&self.under(above.as_str())) {
                return (None, None);
            }
            (ways, _) = self.parted(above.as_str());
        }
    }

    fn is_under(&self, key: &str, above: &str) -> bool {
        let rest = key.strip_prefix(above);
        match self.steps {
            Steps::Letters => rest.is_some(),
            Steps::Dates => rest
                .is_some_and(|rest| above.is_empty() || rest.is_empty() || rest.starts_with('-')),
            Steps::Names => rest.is_some_and(|rest| above.is_empty() || rest.is_empty()),
        }
    }

    fn under(&self, above: &str) -> Vec<T> {
        let things = self.things.iter();
        let under = things.filter(|(key, _)| self.is_under(key, above));
        under.map(|(_, thing)| *thing).collect()
    }

    /// The parts of what is filed under a key, and what is in none of them.
    fn parted(&self, above: &str) -> (Vec<Way>, Vec<T>) {
        let own = self.filed_at(above);
        let mut ways = self.ways_below(above);
        // One way alone tells nothing apart.
        while own.is_empty()
            && let [only] = ways.as_slice()
            && self.filed_at(only.key.as_str()).is_empty()
        {
            ways = self.ways_below(only.key.as_str());
        }
        (ways, own)
    }

    fn filed_at(&self, at: &str) -> Vec<T> {
        let things = self.things.iter();
        let own = things.filter(|(key, _)| key == at);
        own.map(|(_, thing)| *thing).collect()
    }

    fn ways_below(&self, above: &str) -> Vec<Way> {
        let end_of_step = |key: &str| match self.steps {
            Steps::Letters => end_of_letter(key, above.len()),
            Steps::Dates => end_of_date_part(key, above.len()),
            Steps::Names => Some(key.len()),
        };
        let mut keys: Vec<&str> = self.things.iter().map(|(key, _)| key.as_ref()).collect();
        keys.retain(|key| self.is_under(key, above) && *key != above);
        if self.steps != Steps::Names {
            keys.sort_unstable();
        }
        let step = |key: &str| end_of_step(key).unwrap_or(key.len());
        let ways = keys.chunk_by(|one, other| one[..step(one)] == other[..step(other)]);
        let ways = ways.filter_map(|keys| {
            let (first, last) = (keys.first()?, keys.last()?);
            let end = match self.steps {
                // The first letters stay single ones; further on a word is not parted that all have.
                Steps::Letters if !above.is_empty() => common_words(first, last, step(first)),
                _ => step(first),
            };
            let key = Slug::parse(&first[..end]).ok()?;
            let count = keys.len();
            Some(Way { key, count })
        });
        let mut ways: Vec<Way> = ways.collect();
        if self.steps == Steps::Dates {
            ways.reverse();
        }
        ways
    }
}

/// Up to where two keys have the same words, which have the same letters up to a byte.
fn common_words(one: &str, other: &str, from: usize) -> usize {
    let next = |at: &usize| {
        let end = end_of_letter(one, *at)?;
        (other.get(..end) == one.get(..end)).then_some(end)
    };
    let ends_word = |at: &usize| {
        let ends = |key: &str| {
            key.get(*at..)
                .is_none_or(|rest| matches!(rest.chars().next(), None | Some('-')))
        };
        ends(one) && ends(other)
    };
    let common = std::iter::successors(Some(from), next);
    common.filter(ends_word).last().unwrap_or(from)
}

/// Where the year, the month or the day ends that begins at a byte of a date.
fn end_of_date_part(date: &str, at: usize) -> Option<usize> {
    let rest = date.get(at..).filter(|rest| !rest.is_empty())?;
    let rest = rest.trim_start_matches('-');
    let begin = date.len() - rest.len();
    Some(rest.find('-').map_or(date.len(), |length| begin + length))
}

/// Under what a name is filed.
pub fn key_of(view: &View<'_>, name: &str) -> Option<Slug> {
    Slug::parse(&Filing::by(view.collation()).key(name)).ok()
}

/// Everyone who is known on the day shown, by sort key.
pub fn people<'v>(view: &View<'v>) -> Filed<'v, Id<Person>> {
    Filed::of_keys(view.people().map(|(id, key)| (key, id)))
}

/// Organizations by their names.
pub fn organizations(
    view: &View<'_>,
    organizations: impl Iterator<Item = Id<Organization>>,
) -> Filed<'static, Id<Organization>> {
    let bodies = organizations.map(|id| (Body::Organization(id), id));
    Filed::by_name(view, in_order(view, bodies))
}

/// Bodies by their names.
pub fn bodies(view: &View<'_>, bodies: impl Iterator<Item = Body>) -> Filed<'static, Body> {
    Filed::by_name(view, in_order(view, bodies.map(|body| (body, body))))
}

fn in_order<'v, T>(
    view: &'v View<'_>,
    bodies: impl Iterator<Item = (Body, T)>,
) -> impl Iterator<Item = (&'v str, T)> {
    let directory = view.directory();
    let named = bodies.map(|(body, thing)| {
        let name = &view.names(directory.profile(body)).name;
        let (_, name) = name.best(view.language().preferences());
        (name.value.as_str(), thing)
    });
    let mut named: Vec<_> = named.collect();
    named.sort_by_cached_key(|(name, _)| view.collation().key(name));
    named.into_iter()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use super::*;

    fn filed(keys: &[&'static str], steps: Steps) -> Filed<'static, usize> {
        let things = keys.iter().enumerate();
        Filed {
            things: things.map(|(place, key)| ((*key).into(), place)).collect(),
            steps,
        }
    }

    fn keys(ways: &[Way]) -> Vec<(&str, usize)> {
        let keys = ways.iter().map(|way| (way.key.as_str(), way.count));
        keys.collect()
    }

    #[test]
    fn a_name_is_parted_where_letters_tell_it_apart() {
        let names = ["wang", "wang-ai", "wang-bo", "wangchuk", "wei-a", "li-b"];
        assert_eq!(common_words("wu-ban-a", "wu-ban-b", 2), 6);
        assert_eq!(common_words("wang-cha", "wang-chu", 6), 6);
        let filed = filed(&names, Steps::Letters);
        assert_eq!(keys(&filed.ways()), [("l", 1), ("w", 5)]);
        let fits = |things: &[usize]| things.len() < 3;
        let w = filed.part(&Slug::parse("w").unwrap(), fits).unwrap();
        assert_eq!(keys(&w.ways), [("wa", 4), ("wei-a", 1)]);
        assert_eq!((w.things.len(), w.after), (0, None));
        let wang = filed.part(&Slug::parse("wang").unwrap(), fits).unwrap();
        let parts = [("wang-ai", 1), ("wang-bo", 1), ("wangchuk", 1)];
        assert_eq!((keys(&wang.ways), wang.things), (parts.to_vec(), vec![0]));
        let wa = filed.part(&Slug::parse("wa").unwrap(), fits).unwrap();
        assert_eq!(wa.after.unwrap().key.as_str(), "wei-a");
        assert!(filed.part(&Slug::parse("x").unwrap(), fits).is_none());
        let parts = filed.parts(fits);
        let parts: Vec<&str> = parts.iter().map(Slug::as_str).collect();
        let expected = [
            "l", "w", "wa", "wang", "wang-ai", "wang-bo", "wangchuk", "wei-a",
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn a_date_is_parted_by_year_month_and_day() {
        let dates = [
            "2026-03-02",
            "2026-03-01",
            "2026-03",
            "2026",
            "2025-12",
            "2024",
        ];
        let filed = filed(&dates, Steps::Dates);
        let years = [("2026", 4), ("2025", 1), ("2024", 1)];
        assert_eq!(keys(&filed.ways()), years);
        let fits = |things: &[usize]| things.len() < 3;
        let year = filed.part(&Slug::parse("2026").unwrap(), fits).unwrap();
        assert_eq!(
            (keys(&year.ways), year.things),
            (vec![("2026-03", 3)], vec![3])
        );
        let month = filed.part(&Slug::parse("2026-03").unwrap(), fits).unwrap();
        assert_eq!(keys(&month.ways), [("2026-03-02", 1), ("2026-03-01", 1)]);
        assert!(filed.part(&Slug::parse("202").unwrap(), fits).is_none());
    }
}
