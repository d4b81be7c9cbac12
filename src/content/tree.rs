//! All content files as written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::localized::{Translations, WrittenText};
use super::prose::{NotedDate, WrittenLink};
use super::schema::{
    ChangeRecord, ContactRecord, ExternalBodyRecord, KindsRecord, OrganizationRecord, PersonRecord,
    PortraitRecord, PostFileRecord, ProfileRecord, SearchRecord, SeatRecord, SectionRecord,
    SitePageRecord, SiteRecord, TitlesRecord, TopicsRecord, UnitRecord, WithdrawnRecord,
    WrittenLife,
};
use crate::diagnostics::{Lines, Place};
use crate::images::Image;
use crate::model::{FileTexts, Origin, TextEntry};
use crate::text::{LanguageTag, Slug};

/// A content file as written; no record where its text cannot be read as TOML.
pub struct Written<T> {
    /// Its path below the content folder.
    pub file: Arc<str>,
    /// Where its lines begin, so that the place of a value becomes a line.
    pub lines: Arc<Lines>,
    /// The byte at which it begins to say something.
    pub first: usize,
    /// A hash of what it says; none where it says nothing or cannot be read.
    pub fingerprint: Option<u64>,
    /// The texts in it, with their places.
    pub texts: Arc<Vec<TextEntry>>,
    /// What it says, shared by all trees made while the file stays the same.
    pub record: Option<Arc<T>>,
}

// A derive would ask the same of `T`, which is shared.
impl<T> Clone for Written<T> {
    fn clone(&self) -> Self {
        Self {
            file: Arc::clone(&self.file),
            lines: Arc::clone(&self.lines),
            first: self.first,
            fingerprint: self.fingerprint,
            texts: Arc::clone(&self.texts),
            record: self.record.clone(),
        }
    }
}

impl<T> Written<T> {
    /// Where the record that the file as a whole is begins.
    pub fn origin(&self) -> Origin {
        self.origin_at(self.first)
    }

    /// Where the record that begins at a byte of the file's text stands.
    pub fn origin_at(&self, byte: usize) -> Origin {
        Origin {
            file: Arc::clone(&self.file),
            line: self.lines.line(byte),
        }
    }

    /// The path and what the file says, where it could be read.
    pub fn read(&self) -> Option<(&Arc<str>, &T)> {
        Some((&self.file, self.record.as_deref()?))
    }
}

/// The files of one organization.
#[derive(Default)]
pub struct WrittenOrganization {
    /// `organization.toml`
    pub organization: Option<Written<OrganizationRecord>>,
    /// `units/`
    pub units: BTreeMap<Slug, Written<UnitRecord>>,
    /// `posts/`
    pub posts: BTreeMap<Slug, Written<PostFileRecord>>,
    /// `sections/`
    pub sections: BTreeMap<Slug, Written<SectionRecord>>,
}

/// All content files, by kind and slug.
#[derive(Default)]
pub struct Tree {
    /// `site.toml`
    pub site: Option<Written<SiteRecord>>,
    /// `titles.toml`
    pub titles: Option<Written<TitlesRecord>>,
    /// `kinds.toml`
    pub kinds: Option<Written<KindsRecord>>,
    /// `topics.toml`
    pub topics: Option<Written<TopicsRecord>>,
    /// `search.toml`
    pub search: Option<Written<SearchRecord>>,
    /// `withdrawn.toml`
    pub withdrawn: Option<Written<WithdrawnRecord>>,
    /// `external-bodies/`
    pub external_bodies: BTreeMap<Slug, Written<ExternalBodyRecord>>,
    /// `people/`
    pub people: BTreeMap<Slug, Written<PersonRecord>>,
    /// `changes/`
    pub changes: BTreeMap<Slug, Written<ChangeRecord>>,
    /// `pages/`
    pub pages: BTreeMap<Slug, Written<SitePageRecord>>,
    /// `organizations/`
    pub organizations: BTreeMap<Slug, WrittenOrganization>,
    /// The languages that have a file of interface strings.
    pub locales: BTreeSet<LanguageTag>,
    /// `images/`, by their paths below it; none where the file is no picture that can be shown.
    pub images: BTreeMap<Arc<str>, Option<Arc<Image>>>,
    /// Where texts lead, and in which file.
    pub links: Vec<(Arc<str>, WrittenLink)>,
    /// Every date, and in which file.
    pub dates: Vec<(Arc<str>, NotedDate)>,
    /// The texts of the files with a mistake, which may say more than could be read.
    pub unread: Vec<Arc<str>>,
    /// The names of what stands where nothing reads it.
    pub misplaced: BTreeSet<String>,
    /// The texts of what stands there.
    pub misplaced_texts: Vec<Arc<str>>,
    /// Whether a body's file has no text at all, so that nobody knows what it says.
    pub has_unknown_body: bool,
}

/// A body's file, be it an organization's or a unit's.
#[derive(Clone, Copy)]
pub struct WrittenBody<'a> {
    /// Its path below the content folder.
    pub file: &'a Arc<str>,
    /// What organizations and units have in common.
    pub profile: &'a ProfileRecord,
    /// When it exists.
    pub life: WrittenLife<'a>,
}

/// A picture as a file of the content names it.
pub struct WrittenPicture<'a> {
    /// The path of that file below the content folder.
    pub file: &'a Arc<str>,
    /// Where the picture is named in it.
    pub span: Range<usize>,
    /// The name of the picture's own file.
    pub file_name: Option<&'a Spanned<String>>,
    /// Its words for those who do not see it.
    pub alt: Option<&'a WrittenText>,
    /// Whether it stands beside a name: a portrait or an emblem.
    pub is_beside_name: bool,
}

impl<'a> WrittenPicture<'a> {
    fn portrait(file: &'a Arc<str>, written: &'a Spanned<PortraitRecord>) -> Self {
        let record = written.get_ref();
        Self {
            file,
            span: written.span(),
            file_name: record.file.as_ref(),
            alt: record.alt.as_ref().map(Spanned::get_ref),
            is_beside_name: true,
        }
    }
}

/// A post as written, in the file of its body or in one of its own.
#[derive(Clone, Copy)]
pub struct Seat<'a> {
    /// The organization that it belongs to, by slug.
    pub organization: &'a Slug,
    /// The unit that it is said to be a seat of.
    pub unit: Option<&'a Slug>,
    /// Its slug.
    pub slug: Option<&'a Slug>,
    /// What is said of it.
    pub record: &'a SeatRecord,
    /// When its body exists.
    pub body_life: WrittenLife<'a>,
    /// The path of the file that has it, below the content folder.
    pub file: &'a Arc<str>,
    /// The status of the file's texts.
    pub translations: Option<&'a Spanned<Translations>>,
    lines: &'a Lines,
    first: usize,
    written: WrittenSeat<'a>,
}

/// Where a post is written.
#[derive(Clone, Copy)]
enum WrittenSeat<'a> {
    /// In the file of its body, with its slug.
    Inline(Option<&'a Spanned<Slug>>),
    /// In a file of its own.
    File,
}

impl<'a> Seat<'a> {
    /// Its organization and its slug.
    pub fn key(&self) -> Option<(&'a Slug, &'a Slug)> {
        Some((self.organization, self.slug?))
    }

    /// Whether it has a file of its own.
    pub fn is_file(&self) -> bool {
        matches!(self.written, WrittenSeat::File)
    }

    /// Where its slug is given: in its file, or by the name of that.
    pub fn slug_place(&self) -> Option<Place> {
        match self.written {
            WrittenSeat::Inline(slug) => Some(Place::span(self.file, slug?.span())),
            WrittenSeat::File => Some(Place::file(self.file)),
        }
    }

    /// Where it begins.
    pub fn origin(&self) -> Origin {
        Origin {
            file: Arc::clone(self.file),
            line: self.line(self.first),
        }
    }

    /// The line on which a byte of its file stands.
    pub fn line(&self, byte: usize) -> usize {
        self.lines.line(byte)
    }
}

impl Tree {
    /// Every picture that people and bodies have, as far as they could be read.
    pub fn pictures(&self) -> impl Iterator<Item = WrittenPicture<'_>> {
        let people = self.people.values().filter_map(Written::read);
        let portraits = people.filter_map(|(file, record)| {
            Some(WrittenPicture::portrait(file, record.portrait.as_ref()?))
        });
        let of_bodies = self.bodies().flat_map(|body| {
            let emblem = body.profile.emblem.iter();
            let emblem = emblem.map(move |written| WrittenPicture::portrait(body.file, written));
            let pictures = body.profile.pictures.iter();
            emblem.chain(pictures.map(move |written| {
                let record = written.get_ref();
                WrittenPicture {
                    file: body.file,
                    span: written.span(),
                    file_name: record.file.as_ref(),
                    alt: record.alt.as_ref().map(Spanned::get_ref),
                    is_beside_name: false,
                }
            }))
        });
        portraits.chain(of_bodies)
    }

    /// Every post, as far as it could be read: those of an organization and its units in the order of these.
    pub fn seats(&self) -> impl Iterator<Item = Seat<'_>> {
        let organizations = self.organizations.iter();
        organizations.flat_map(|(slug, files)| files.seats(slug))
    }

    /// The contact points of every body, post, holder of a post and person, with the file that has them.
    pub fn contacts(&self) -> impl Iterator<Item = (&Arc<str>, &[Spanned<ContactRecord>])> {
        let bodies = self.bodies();
        let bodies = bodies.map(|body| (body.file, body.profile.contacts.as_slice()));
        let people = self.people.values().filter_map(Written::read);
        let people = people.map(|(file, record)| (file, record.contacts.as_slice()));
        let seats = self.seats().flat_map(|seat| {
            let holders = seat.record.appointments.iter();
            let holders = holders.map(|held| held.get_ref().contacts.as_slice());
            let all = std::iter::once(seat.record.contacts.as_slice()).chain(holders);
            all.map(move |contacts| (seat.file, contacts))
        });
        bodies.chain(seats).chain(people)
    }

    /// Every organization and unit, as far as they could be read.
    pub fn bodies(&self) -> impl Iterator<Item = WrittenBody<'_>> {
        let organizations = self.organizations.values();
        organizations.flat_map(WrittenOrganization::bodies)
    }

    /// The texts of every file.
    pub fn texts(&self) -> Vec<FileTexts> {
        fn each<T>(
            table: &BTreeMap<Slug, Written<T>>,
        ) -> impl Iterator<Item = &Arc<Vec<TextEntry>>> {
            table.values().map(|written| &written.texts)
        }
        let common = self.site.iter().map(|written| &written.texts);
        let common = common
            .chain(self.titles.iter().map(|written| &written.texts))
            .chain(self.kinds.iter().map(|written| &written.texts))
            .chain(self.topics.iter().map(|written| &written.texts))
            .chain(self.withdrawn.iter().map(|written| &written.texts))
            .chain(each(&self.external_bodies))
            .chain(each(&self.people))
            .chain(each(&self.changes))
            .chain(each(&self.pages))
            .map(|texts| (None, texts));
        let own = self.organizations.iter().flat_map(|(slug, written)| {
            let itself = written.organization.iter().map(|file| &file.texts);
            let files = itself.chain(each(&written.units));
            let files = files.chain(each(&written.posts));
            let files = files.chain(each(&written.sections));
            files.map(move |texts| (Some(slug), texts))
        });
        let all = common.chain(own);
        all.map(|(organization, texts)| FileTexts {
            organization: organization.cloned(),
            texts: Arc::clone(texts),
        })
        .collect()
    }

    /// Whether something of this name stands where nothing reads it.
    pub fn is_misplaced(&self, name: &str) -> bool {
        self.misplaced.contains(name)
    }

    /// Whether a file with a mistake has a slug as a word, so that it may name what has it.
    pub fn may_be_named(&self, slug: &Slug) -> bool {
        let slug = slug.as_str();
        let goes_on = |next: char| next.is_ascii_alphanumeric() || next == '-';
        let has = |text: &Arc<str>| {
            { text.match_indices(slug) }.any(|(at, _)| {
                !text[..at].ends_with(goes_on) && !text[at + slug.len()..].starts_with(goes_on)
            })
        };
        self.unread.iter().any(has) || self.may_be_written(slug)
    }

    /// Whether a file with a mistake has what somebody is called, with quotes or without.
    pub fn may_be_called(&self, name: &str) -> bool {
        !name.is_empty() && self.unread.iter().any(|text| text.contains(name))
            || self.may_be_written(name)
    }

    /// Whether such a file has any name between quotes.
    pub fn may_be_written(&self, name: &str) -> bool {
        is_quoted_in(&self.unread, name) || is_quoted_in(&self.misplaced_texts, name)
    }
}

/// Whether one of these texts has a name between quotes.
pub fn is_quoted_in(texts: &[Arc<str>], name: &str) -> bool {
    let quoted = [format!("\"{name}\""), format!("'{name}'")];
    let has = |text: &Arc<str>| quoted.iter().any(|quoted| text.contains(quoted.as_str()));
    texts.iter().any(has)
}

impl WrittenOrganization {
    /// The organization's own file, as far as it could be read.
    pub fn itself(&self) -> Option<WrittenBody<'_>> {
        let written = self.organization.as_ref()?;
        let record = written.record.as_deref()?;
        Some(WrittenBody {
            file: &written.file,
            profile: &record.profile,
            life: record.life(),
        })
    }

    /// A unit's file, as far as it could be read.
    pub fn unit(&self, slug: &Slug) -> Option<WrittenBody<'_>> {
        unit_body(self.units.get(slug)?)
    }

    /// The posts of the organization and its units, as far as they could be read: those in the files of these, and then
    /// those in files of their own.
    pub fn seats<'a>(&'a self, organization: &'a Slug) -> impl Iterator<Item = Seat<'a>> {
        let itself = self.organization.iter().flat_map(move |written| {
            let record = written.record.as_deref();
            record.into_iter().flat_map(move |record| {
                let translations = record.translations.as_ref();
                inline_seats(
                    written,
                    &record.profile,
                    translations,
                    organization,
                    None,
                    record.life(),
                )
            })
        });
        let units = self.units.iter().flat_map(move |(unit, written)| {
            let record = written.record.as_deref();
            record.into_iter().flat_map(move |record| {
                let translations = record.translations.as_ref();
                inline_seats(
                    written,
                    &record.profile,
                    translations,
                    organization,
                    Some(unit),
                    record.life(),
                )
            })
        });
        let files = self.posts.iter().filter_map(move |(slug, written)| {
            let record = written.record.as_deref()?;
            let unit = record.unit.as_ref().map(Spanned::get_ref);
            Some(Seat {
                organization,
                unit,
                slug: Some(slug),
                record: &record.seat,
                body_life: self.life_of(unit),
                file: &written.file,
                translations: record.translations.as_ref(),
                lines: &written.lines,
                first: written.first,
                written: WrittenSeat::File,
            })
        });
        itself.chain(units).chain(files)
    }

    /// When the organization or a unit exists, as far as that could be read.
    fn life_of(&self, unit: Option<&Slug>) -> WrittenLife<'_> {
        let body = match unit {
            Some(unit) => self.unit(unit),
            None => self.itself(),
        };
        body.map_or_else(WrittenLife::default, |body| body.life)
    }

    /// The organization and its units, as far as they could be read.
    pub fn bodies(&self) -> impl Iterator<Item = WrittenBody<'_>> {
        let units = self.units.values().filter_map(unit_body);
        self.itself().into_iter().chain(units)
    }
}

/// A unit's file, as far as it could be read.
fn unit_body(written: &Written<UnitRecord>) -> Option<WrittenBody<'_>> {
    let record = written.record.as_deref()?;
    Some(WrittenBody {
        file: &written.file,
        profile: &record.profile,
        life: record.life(),
    })
}

/// The posts in the file of a body.
fn inline_seats<'a, T>(
    written: &'a Written<T>,
    profile: &'a ProfileRecord,
    translations: Option<&'a Spanned<Translations>>,
    organization: &'a Slug,
    unit: Option<&'a Slug>,
    body_life: WrittenLife<'a>,
) -> impl Iterator<Item = Seat<'a>> {
    profile.posts.iter().map(move |post| {
        let slug = post.get_ref().slug.as_ref();
        Seat {
            organization,
            unit,
            slug: slug.map(Spanned::get_ref),
            record: &post.get_ref().seat,
            body_life,
            file: &written.file,
            translations,
            lines: &written.lines,
            first: post.span().start,
            written: WrittenSeat::Inline(slug),
        }
    })
}
