//! What may have been meant by an address that leads nowhere, as far as its slugs tell.
//!
//! However large the directory is, the work is bounded by the length of the address: slips are made from the slug that
//! was written and looked up, rather than compared with every slug that there is.

use super::grammar::beginnings;
use super::normalize::split_language;
use super::{Form, Format, Page, PageKind, PagePath};
use crate::model::{Directory, Subject};
use crate::text::Slug;

/// How many slips make two beginnings near.
const SLIPS: usize = 3;
/// In how many organizations a slug is looked up.
const MOST_ORGANIZATIONS: usize = 1000;
/// The letters of slugs.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789-";

/// The pages whose addresses are near to a normalized path, the nearest first.
pub fn suggestions(path: &str, directory: &Directory) -> Vec<Page> {
    let Some((_, mut parts)) = split_language(path, directory.site()) else {
        return Vec::new();
    };
    if let Some(last) = parts.last_mut() {
        *last = stem(last);
    }
    let parts = with_beginning_mended(parts);
    let written = PagePath::of_parts(&parts);
    let mut found = Suggestions {
        directory,
        pages: Vec::new(),
    };
    found.add_paths(written.clone());
    // A slip in the address of a card is not mended: who frames one reads no suggestions.
    let whole = written.iter().filter(|path| path.form == Form::Whole);
    found.add_paths(whole.flat_map(slips));
    let slug = parts.last().and_then(|last| Slug::parse(last).ok());
    found.add(
        slug.into_iter()
            .flat_map(|slug| namesakes(directory, &slug)),
    );
    // What the address is below is better than nothing.
    let above = (1..parts.len()).rev();
    found.add_paths(above.filter_map(|length| PagePath::of_parts(&parts[..length])));
    found.pages
}

/// Pages that are there, each once.
struct Suggestions<'a> {
    directory: &'a Directory,
    pages: Vec<Page>,
}

impl Suggestions<'_> {
    fn add_paths(&mut self, paths: impl IntoIterator<Item = PagePath>) {
        let directory = self.directory;
        let paths = paths.into_iter();
        self.add(paths.filter_map(|path| path.resolve(directory)));
    }

    fn add(&mut self, pages: impl IntoIterator<Item = Page>) {
        for page in pages {
            if !self.pages.contains(&page) {
                self.pages.push(page);
            }
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
        let distances =
            beginnings().map(|known| (strsim::damerau_levenshtein(known, first), known));
        let nearest = distances.min();
        let near = nearest.filter(|(distance, known)| *distance <= SLIPS.min(known.len() / 3));
        *first = near.map_or(*first, |(_, known)| known);
    }
    parts
}

/// The path with a slip in its last slug mended, or in that of the organization, whether or not that is there.
fn slips(written: &PagePath) -> impl Iterator<Item = PagePath> {
    let places = (0..written.slugs.len()).rev();
    places.flat_map(move |place| {
        let slugs = one_letter_off(&written.slugs[place]).into_iter();
        slugs.map(move |slug| {
            let mut path = written.clone();
            path.slugs[place] = slug;
            path
        })
    })
}

/// Whatever else has the slug, or had it once, wherever it stands.
fn namesakes(directory: &Directory, slug: &Slug) -> Vec<Page> {
    let kinds = [PageKind::Organization, PageKind::Person, PageKind::SitePage];
    let alone = kinds.map(|kind| PagePath::whole(kind, [slug.clone()]).resolve(directory));
    let organizations = directory.organizations().take(MOST_ORGANIZATIONS);
    let within = organizations.flat_map(|id| {
        [
            directory.find_unit(id, slug).map(Subject::from),
            directory.find_post(id, slug).map(Subject::from),
            directory.find_section(id, slug).map(Subject::from),
        ]
    });
    let within = within.flatten().map(Page::Subject);
    alone.into_iter().flatten().chain(within).collect()
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

/// What is suggested, in the format of a path that asked for data; its JSON where it has no such.
pub fn in_format_of(path: &str, page: &Page) -> Option<Page> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let suffix = name.split_once('.').map(|(_, suffix)| suffix);
    let format = suffix.and_then(Format::of_suffix).unwrap_or(Format::Json);
    page.data(format).or_else(|| page.data(Format::Json))
}
