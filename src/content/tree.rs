//! All content files as written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::prose::WrittenLink;
use super::schema::{
    ChangeRecord, ExternalBodyRecord, KindsRecord, OrganizationRecord, PersonRecord, ProfileRecord,
    SearchRecord, SectionRecord, SitePageRecord, SiteRecord, TitlesRecord, TopicsRecord,
    UnitRecord, WithdrawnRecord,
};
use crate::diagnostics::Lines;
use crate::model::{FileTexts, Origin, TextEntry};
use crate::text::{LanguageTag, Period, Slug};

/// A content file as written; no record where its text cannot be read as TOML.
pub struct Written<T> {
    /// Its path below the content folder.
    pub file: Arc<str>,
    /// Where its lines begin, so that the place of a value becomes a line.
    pub lines: Arc<Lines>,
    /// The byte at which it begins to say something.
    pub first: usize,
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
    /// Where texts lead, and in which file.
    pub links: Vec<(Arc<str>, WrittenLink)>,
    /// The texts of the files with a mistake, which may say more than could be read.
    pub unread: Vec<Arc<str>>,
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
    /// From its beginning to its end.
    pub life: Period,
}

impl Tree {
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

    /// Whether a file with a mistake has a slug between quotes, so that it may name what has it.
    pub fn may_be_named(&self, slug: &Slug) -> bool {
        let quoted = [format!("\"{slug}\""), format!("'{slug}'")];
        let names = |text: &str| quoted.iter().any(|quoted| text.contains(quoted));
        self.unread.iter().any(|text| names(text))
    }
}

impl WrittenOrganization {
    /// The organization's own file, as far as it could be read.
    pub fn itself(&self) -> Option<WrittenBody<'_>> {
        let written = self.organization.as_ref()?;
        let record = written.record.as_deref()?;
        Some(WrittenBody {
            file: &written.file,
            profile: &record.profile,
            life: Period {
                start: record.established.as_ref().map(|date| *date.get_ref()),
                end: record.closed.as_ref().map(|date| *date.get_ref()),
            },
        })
    }

    /// A unit's file, as far as it could be read.
    pub fn unit(&self, slug: &Slug) -> Option<WrittenBody<'_>> {
        let written = self.units.get(slug)?;
        let record = written.record.as_deref()?;
        Some(WrittenBody {
            file: &written.file,
            profile: &record.profile,
            life: record.period.period(),
        })
    }

    /// The organization and its units, as far as they could be read.
    pub fn bodies(&self) -> impl Iterator<Item = WrittenBody<'_>> {
        let units = self.units.keys().filter_map(|slug| self.unit(slug));
        self.itself().into_iter().chain(units)
    }
}
