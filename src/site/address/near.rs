//! What may have been meant by an address that leads nowhere, as far as its slugs tell.
//!
//! However large the directory is, the work is bounded by the length of the address: slips are made from the slug that
//! was written and looked up, rather than compared with every slug that there is.

use super::{Format, Target, parts};
use crate::model::{Directory, Id, Organization};
use crate::text::Slug;

/// The first parts of addresses that people write.
const BEGINNINGS: [&str; 9] = [
    "organizations",
    "people",
    "functions",
    "topics",
    "changes",
    "search",
    "sitemap",
    "pages",
    "api",
];
/// How many slips make two beginnings near.
const SLIPS: usize = 3;
/// In how many organizations a slug is looked up.
const MOST_ORGANIZATIONS: usize = 1000;
/// The letters of slugs.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789-";

/// The targets whose addresses are near to a plain path, the nearest first.
pub fn near(path: &str, directory: &Directory) -> Vec<Target> {
    let Some((_, mut parts)) = parts(path, directory.site()) else {
        return Vec::new();
    };
    if let Some(last) = parts.last_mut() {
        *last = stem(last);
    }
    let parts = with_beginning_mended(parts);
    let mut near = Near::new(directory);
    near.extend(Target::parse_page(&parts));
    if let Some(asked) = Target::parse_page(&parts) {
        near.extend(slips(&asked));
    }
    let slug = parts.last().and_then(|last| Slug::parse(last).ok());
    near.extend(
        slug.into_iter()
            .flat_map(|slug| namesakes(directory, &slug)),
    );
    // What the address is below is better than nothing.
    let above = (1..parts.len()).rev();
    near.extend(above.filter_map(|length| Target::parse_page(&parts[..length])));
    near.found
}

/// Targets that are there, each once.
struct Near<'a> {
    directory: &'a Directory,
    found: Vec<Target>,
}

impl<'a> Near<'a> {
    fn new(directory: &'a Directory) -> Self {
        Self {
            directory,
            found: Vec::new(),
        }
    }

    fn extend(&mut self, targets: impl IntoIterator<Item = Target>) {
        for target in targets {
            let present = target.resolve(self.directory);
            let is_new = present.filter(|target| !self.found.contains(target));
            self.found.extend(is_new);
        }
    }
}

/// The last part of a path without the suffix of a format, or of what is written for one.
fn stem(last: &str) -> &str {
    last.split_once('.').map_or(last, |(stem, _)| stem)
}

/// The parts with the first one mended where it is no beginning of an address.
fn with_beginning_mended(mut parts: Vec<&str>) -> Vec<&str> {
    if let Some(first) = parts.first_mut()
        // No longer word is near to one of these.
        && first.len() <= 20
    {
        let distances = BEGINNINGS.map(|known| (strsim::damerau_levenshtein(known, first), known));
        let nearest = distances.into_iter().min();
        let near = nearest.filter(|(distance, known)| *distance <= SLIPS.min(known.len() / 3));
        *first = near.map_or(*first, |(_, known)| known);
    }
    parts
}

/// The target with a slip in one of its slugs mended, whether or not that is there.
fn slips(asked: &Target) -> impl Iterator<Item = Target> {
    let own = asked.slug().into_iter().flat_map(one_letter_off);
    let within = asked.within().into_iter().flat_map(one_letter_off);
    own.map(|slug| asked.clone().named(slug))
        .chain(within.map(|slug| asked.clone().moved(slug)))
}

/// Whatever else has the slug, or had it once, wherever it stands.
fn namesakes(directory: &Directory, slug: &Slug) -> Vec<Target> {
    let everywhere = [
        Target::Organization(slug.clone()),
        Target::Person(slug.clone()),
        Target::Page(slug.clone()),
    ];
    let organizations = directory.organizations().take(MOST_ORGANIZATIONS);
    let within = |id: Id<Organization>| directory.get(id).slug.clone();
    let inside = organizations.flat_map(|id| {
        [
            Target::Unit(within(id), slug.clone()),
            Target::Post(within(id), slug.clone()),
            Target::Section(within(id), slug.clone()),
        ]
    });
    everywhere.into_iter().chain(inside).collect()
}

/// The slugs that differ from one by a letter: two turned around, one too much, wrong or missing.
fn one_letter_off(slug: &Slug) -> Vec<Slug> {
    let word = slug.as_str();
    let letters = || LETTERS.iter().map(|letter| char::from(*letter));
    let mut words = Vec::new();
    // A slug is ASCII, so every byte is a letter.
    for at in 0..=word.len() {
        let (before, behind) = word.split_at(at);
        if let Some(rest) = behind.get(1..) {
            words.push(format!("{before}{rest}"));
            words.extend(letters().map(|letter| format!("{before}{letter}{rest}")));
        }
        if let (Some(first), Some(second), Some(rest)) =
            (behind.get(..1), behind.get(1..2), behind.get(2..))
        {
            words.push(format!("{before}{second}{first}{rest}"));
        }
        words.extend(letters().map(|letter| format!("{before}{letter}{behind}")));
    }
    let slugs = words.iter().filter_map(|word| Slug::parse(word).ok());
    slugs.collect()
}

/// The address of what is near in the format of a path that asked for data; its JSON where it has no such.
pub fn in_format_of(path: &str, target: Target) -> Option<Target> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let suffix = name.split_once('.').map(|(_, suffix)| suffix);
    let format = suffix.and_then(Format::of_suffix).unwrap_or(Format::Json);
    let data = target.clone().data(format);
    data.or_else(|| target.data(Format::Json))
}
