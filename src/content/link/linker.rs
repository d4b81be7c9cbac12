//! What linking needs: which record will stand where (the order of every table, and the ids that follow from it), and how
//! the references and the texts of a file are resolved.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::holders::Holders;
use crate::content::localized::{Translations, WrittenLocalized, WrittenOtherName};
use crate::content::schema::{
    OrganizationRecord, SeatRecord, SectionRecord, UnitRecord, WrittenTitle,
};
use crate::content::tree::{Seat, Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place, is_slip};
use crate::images::Image;
use crate::messages::{Message, say};
use crate::model::{
    ExternalBody, Id, KindClass, Organization, OwnKind, Person, Post, Title, Topic, Unit, UnitGroup,
};
use crate::text::{Localized, LocalizedText, Slug};

/// Own kinds by their slugs, each with its class, where that could be read.
type KindIds<'a> = BTreeMap<&'a Slug, (Id<OwnKind>, Option<KindClass>)>;

/// The places of all records, whether or not they turn out whole: a broken file is no missing one.
pub struct Index<'a> {
    /// Organizations in order.
    pub organizations: Vec<&'a Slug>,
    /// Units in order, each with its organization.
    pub units: Vec<(&'a Slug, &'a Slug)>,
    /// Titles; `None` where there is no `titles.toml` or it could not be read.
    pub titles: Option<BTreeMap<&'a Slug, Id<Title>>>,
    /// Own kinds of bodies; `None` where `kinds.toml` could not be read.
    pub kinds: Option<KindIds<'a>>,
    /// What functions are about; `None` where `topics.toml` could not be read.
    pub topics: Option<BTreeMap<&'a Slug, Id<Topic>>>,
    /// People.
    pub people: BTreeMap<&'a Slug, Id<Person>>,
    /// Who holds each post.
    pub holders: &'a Holders<'a>,
    /// Bodies outside the directory.
    pub external_bodies: BTreeMap<&'a Slug, Id<ExternalBody>>,
    /// Pictures by the names of their files; none where the file is no picture that can be shown.
    pub images: &'a BTreeMap<Arc<str>, Option<Arc<Image>>>,
    title_precedences: BTreeMap<&'a Slug, u32>,
    post_ids: BTreeMap<&'a Slug, BTreeMap<&'a Slug, Id<Post>>>,
    /// Those of an organization without any.
    no_posts: BTreeMap<&'a Slug, Id<Post>>,
    organization_ids: BTreeMap<&'a Slug, Id<Organization>>,
    unit_ids: BTreeMap<&'a Slug, BTreeMap<&'a Slug, Id<Unit>>>,
    /// Those of an organization without any.
    no_units: BTreeMap<&'a Slug, Id<Unit>>,
}

impl<'a> Index<'a> {
    /// Orders the records of a tree.
    pub fn new(tree: &'a Tree, holders: &'a Holders<'a>) -> Self {
        let mut organizations: Vec<&Slug> = tree.organizations.keys().collect();
        organizations.sort_by_key(|slug| {
            (
                organization_order(tree.organizations[*slug].organization.as_ref()),
                *slug,
            )
        });
        let units: Vec<(&Slug, &Slug)> = organizations
            .iter()
            .flat_map(|organization| {
                let files = &tree.organizations[*organization].units;
                let mut units: Vec<_> = files.iter().collect();
                units.sort_by_key(|(slug, written)| (unit_order(written), *slug));
                units.into_iter().map(|(unit, _)| (*organization, unit))
            })
            .collect();
        let titles = tree.titles.as_ref().and_then(|written| {
            let record = written.record.as_deref()?;
            Some(number(record.entries.keys()))
        });
        let title_precedences = title_precedences(tree);
        Self {
            titles,
            kinds: kinds(tree),
            topics: topics(tree),
            post_ids: number_posts(tree, &organizations, &units, &title_precedences),
            no_posts: BTreeMap::new(),
            title_precedences,
            people: number(tree.people.keys()),
            holders,
            external_bodies: number(tree.external_bodies.keys()),
            images: &tree.images,
            organization_ids: number(organizations.iter().copied()),
            unit_ids: number_units(&units),
            no_units: BTreeMap::new(),
            organizations,
            units,
        }
    }

    /// The id of an organization that has a folder.
    pub fn organization(&self, slug: &Slug) -> Option<Id<Organization>> {
        self.organization_ids.get(slug).copied()
    }

    /// Every organization with its id.
    pub fn all_organizations(&self) -> &BTreeMap<&'a Slug, Id<Organization>> {
        &self.organization_ids
    }

    /// The units of an organization with their ids.
    pub fn units_in(&self, organization: &Slug) -> &BTreeMap<&'a Slug, Id<Unit>> {
        self.unit_ids.get(organization).unwrap_or(&self.no_units)
    }

    /// The posts of an organization and its units with their ids.
    pub fn posts_in(&self, organization: &Slug) -> &BTreeMap<&'a Slug, Id<Post>> {
        self.post_ids.get(organization).unwrap_or(&self.no_posts)
    }

    /// The post's own place in the order of posts, or else that of its title.
    pub fn precedence(&self, record: &SeatRecord) -> Option<u32> {
        precedence(record, &self.title_precedences)
    }

    /// The id of a unit that has a file.
    pub fn unit(&self, organization: &'a Slug, unit: &'a Slug) -> Option<Id<Unit>> {
        self.units_in(organization).get(unit).copied()
    }
}

/// The ids of units by their organizations, so that a reference is looked up among those it can mean.
fn number_units<'a>(
    units: &[(&'a Slug, &'a Slug)],
) -> BTreeMap<&'a Slug, BTreeMap<&'a Slug, Id<Unit>>> {
    let mut ids: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for (place, (organization, unit)) in units.iter().enumerate() {
        ids.entry(*organization)
            .or_default()
            .insert(*unit, Id::new(place));
    }
    ids
}

/// The ids of posts by their organizations: those of organizations first, then those of units, and those of one body in
/// order of precedence.
fn number_posts<'a>(
    tree: &'a Tree,
    organizations: &[&'a Slug],
    units: &[(&'a Slug, &'a Slug)],
    titles: &BTreeMap<&'a Slug, u32>,
) -> BTreeMap<&'a Slug, BTreeMap<&'a Slug, Id<Post>>> {
    let bodies = seats_by_body(tree, organizations, units).into_iter();
    let all = bodies.flat_map(|(_, mut seats)| {
        // One without a place is broken, and then no directory comes of its place.
        seats.sort_by_key(|seat| precedence(seat.record, titles).unwrap_or(LAST));
        seats
    });
    let mut ids: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for (place, seat) in all.enumerate() {
        if let Some((organization, slug)) = seat.key() {
            let known = ids.entry(organization).or_default();
            known.entry(slug).or_insert(Id::new(place));
        }
    }
    ids
}

/// A body by its organization and, where it is one, its unit.
pub type BodyKey<'a> = (&'a Slug, Option<&'a Slug>);

/// The posts of each body, in the order of the tables: organizations first, then units. A post of a unit that is not there
/// is none of any body.
pub fn seats_by_body<'a>(
    tree: &'a Tree,
    organizations: &[&'a Slug],
    units: &[(&'a Slug, &'a Slug)],
) -> Vec<(BodyKey<'a>, Vec<Seat<'a>>)> {
    let mut seats: BTreeMap<BodyKey<'_>, Vec<Seat<'_>>> = BTreeMap::new();
    for seat in tree.seats() {
        seats
            .entry((seat.organization, seat.unit))
            .or_default()
            .push(seat);
    }
    for seats in seats.values_mut() {
        // Those in files of their own come last, as people count their numbers; a body has those of its file in its order.
        seats.sort_by_cached_key(|seat| {
            let slug = seat.slug.filter(|_| seat.is_file());
            slug.map(Slug::natural_key)
        });
    }
    let own = organizations.iter().map(|slug| (*slug, None));
    let of_units = units
        .iter()
        .map(|(organization, unit)| (*organization, Some(*unit)));
    let bodies = own.chain(of_units);
    let with_seats = bodies.map(|key| (key, seats.remove(&key).unwrap_or_default()));
    with_seats.collect()
}

/// Where people are, for whoever is told that somebody is not there.
pub const PEOPLE: &str = "people/";

/// The place in the order of posts of one that has neither a number nor a title of `titles.toml`: those of a body keep
/// the order of the file.
pub const LAST: u32 = u32::MAX;

fn precedence(record: &SeatRecord, titles: &BTreeMap<&Slug, u32>) -> Option<u32> {
    let of_title = || match record.title.as_ref()?.get_ref() {
        WrittenTitle::Listed(slug) => titles.get(slug).copied(),
        WrittenTitle::Own(_) => Some(LAST),
    };
    value(record.precedence.as_ref()).or_else(of_title)
}

/// The own kinds of the content.
fn kinds(tree: &Tree) -> Option<KindIds<'_>> {
    let Some(written) = &tree.kinds else {
        return Some(BTreeMap::new());
    };
    let record = written.record.as_deref()?;
    let kinds = record.entries.iter().enumerate();
    let kinds =
        kinds.map(|(place, (slug, kind))| (slug, (Id::new(place), value(kind.class.as_ref()))));
    Some(kinds.collect())
}

/// Topics by their slugs, the first where two have one.
fn topics(tree: &Tree) -> Option<BTreeMap<&Slug, Id<Topic>>> {
    let mut places = BTreeMap::new();
    let Some(written) = &tree.topics else {
        return Some(places);
    };
    let record = written.record.as_deref()?;
    for (place, topic) in record.topics.iter().enumerate() {
        if let Some(slug) = &topic.get_ref().slug {
            places.entry(slug.get_ref()).or_insert(Id::new(place));
        }
    }
    Some(places)
}

fn title_precedences(tree: &Tree) -> BTreeMap<&Slug, u32> {
    let record = tree
        .titles
        .as_ref()
        .and_then(|written| written.record.as_deref());
    let titles = record.into_iter().flat_map(|record| &record.entries);
    titles
        .filter_map(|(slug, title)| Some((slug, *title.precedence.as_ref()?.get_ref())))
        .collect()
}

fn number<K: Ord, T>(keys: impl Iterator<Item = K>) -> BTreeMap<K, Id<T>> {
    keys.enumerate()
        .map(|(place, key)| (key, Id::new(place)))
        .collect()
}

/// What has no place of its own comes after what has one.
fn organization_order(written: Option<&Written<OrganizationRecord>>) -> u32 {
    let order = written
        .and_then(|written| written.record.as_deref())
        .and_then(|record| record.order.as_ref());
    order.map_or(u32::MAX, |order| *order.get_ref())
}

fn unit_order(written: &Written<UnitRecord>) -> (UnitGroup, u32) {
    let record = written.record.as_deref();
    let group = record.and_then(|record| record.group.as_ref());
    let order = record.and_then(|record| record.order.as_ref());
    (
        group.map_or(UnitGroup::Internal, |group| *group.get_ref()),
        order.map_or(u32::MAX, |order| *order.get_ref()),
    )
}

/// The place of a section among those of its organization.
pub fn section_order(written: &Written<SectionRecord>) -> u32 {
    let order = written
        .record
        .as_ref()
        .and_then(|record| record.order.as_ref());
    order.map_or(u32::MAX, |order| *order.get_ref())
}

/// What linking the records of one file needs.
pub struct FileLinker<'a> {
    pub index: &'a Index<'a>,
    pub file: &'a Arc<str>,
    pub translations: Option<&'a Translations>,
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> FileLinker<'a> {
    pub fn new(
        index: &'a Index<'a>,
        file: &'a Arc<str>,
        translations: Option<&'a Spanned<Translations>>,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            index,
            file,
            translations: translations.map(Spanned::get_ref),
            diagnostics,
        }
    }

    /// A localized value with the statuses that hold in this file.
    pub fn text<T: Clone>(
        &self,
        written: Option<&Spanned<WrittenLocalized<T>>>,
    ) -> Option<Localized<T>> {
        written?.get_ref().resolve(self.translations)
    }

    /// A name beside another one.
    pub fn other_name(&self, written: Option<&Spanned<WrittenOtherName>>) -> Option<LocalizedText> {
        written?.get_ref().0.resolve(self.translations)
    }

    /// The target of a reference; one without a target is reported.
    pub fn target<T>(
        &mut self,
        written: Option<&Spanned<Slug>>,
        known: &BTreeMap<&'a Slug, Id<T>>,
        what: Message,
        place: &str,
    ) -> Option<Id<T>> {
        let written = written?;
        self.target_at(written.get_ref(), written.span(), known, what, place)
    }

    /// The same of a slug that stands somewhere.
    pub fn target_at<T>(
        &mut self,
        slug: &Slug,
        span: Range<usize>,
        known: &BTreeMap<&'a Slug, Id<T>>,
        what: Message,
        place: &str,
    ) -> Option<Id<T>> {
        let target = known.get(slug).copied();
        if target.is_none() {
            let diagnostic = Diagnostic::new(
                Code::UnknownReference,
                Place::span(self.file, span),
                say::nothing_called_so_there(what, slug.as_str(), place),
            );
            // Nobody is to be put in the place of somebody else.
            let may_be_meant = |known: &&str| place != PEOPLE || is_slip(slug.as_str(), known);
            let words = known.keys().map(|known| known.as_str());
            let words = words.filter(may_be_meant);
            self.diagnostics
                .push(diagnostic.suggest_value(slug.as_str(), words));
        }
        target
    }
}

/// The value of a key that has one.
pub fn value<T: Clone>(written: Option<&Spanned<T>>) -> Option<T> {
    written.map(|written| written.get_ref().clone())
}

/// The values of a list.
pub fn values<T: Clone>(written: &[Spanned<T>]) -> Vec<T> {
    written
        .iter()
        .map(|member| member.get_ref().clone())
        .collect()
}

/// Every record of a table, once all of them have been looked at.
pub fn whole<T>(records: Vec<Option<T>>) -> Option<Vec<T>> {
    records.into_iter().collect()
}
