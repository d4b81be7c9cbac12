//! Links what bodies have with each other beside the tree: who directs which, and which have one staff.

use toml::Spanned;

use super::linker::{FileLinker, Index, value, whole};
use crate::content::schema::{ProfileRecord, SuperiorRecord, WrittenPartner};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::{Body, Party, Superior, SuperiorBody};
use crate::text::Slug;

/// What bodies have with each other.
pub struct Relations {
    /// The superiors of all bodies, those of one body in the order of its file.
    pub superiors: Vec<Superior>,
    /// Each two bodies with one staff, first the one whose file says so.
    pub shared_staffs: Vec<[Body; 2]>,
}

/// The relations between all bodies.
pub fn relations(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Relations> {
    let mut superiors = Vec::new();
    let mut shared_staffs = Vec::new();
    let mut add = |linker: &mut FileLinker<'_>, body, here: &Slug, profile: &ProfileRecord| {
        superiors.extend(linker.superiors(body, here, &profile.superiors));
        let partners = profile.shares_staff_with.iter();
        shared_staffs
            .extend(partners.map(|written| Some([body, linker.partner(written, body, here)?])));
    };
    for slug in &index.organizations {
        let written = tree.organizations[*slug].organization.as_ref();
        let read = written.and_then(Written::read);
        let body = index.organization(slug).map(Body::Organization);
        if let (Some((file, record)), Some(body)) = (read, body) {
            let translations = record.translations.as_ref();
            let mut linker = FileLinker::new(index, file, translations, diagnostics);
            add(&mut linker, body, slug, &record.profile);
        }
    }
    for (organization, slug) in &index.units {
        let read = tree.organizations[*organization].units[*slug].read();
        let body = index.unit(organization, slug).map(Body::Unit);
        if let (Some((file, record)), Some(body)) = (read, body) {
            let translations = record.translations.as_ref();
            let mut linker = FileLinker::new(index, file, translations, diagnostics);
            add(&mut linker, body, organization, &record.profile);
        }
    }
    Some(Relations {
        superiors: whole(superiors)?,
        shared_staffs: whole(shared_staffs)?,
    })
}

impl FileLinker<'_> {
    fn superiors(
        &mut self,
        body: Body,
        organization: &Slug,
        records: &[Spanned<SuperiorRecord>],
    ) -> Vec<Option<Superior>> {
        let superiors = records.iter().map(Spanned::get_ref).map(|record| {
            let by = self.superior(record, organization);
            Some(Superior {
                body,
                by: by?,
                kind: value(record.kind.as_ref())?,
                period: record.period.period(),
            })
        });
        superiors.collect()
    }

    fn superior(&mut self, record: &SuperiorRecord, here: &Slug) -> Option<SuperiorBody> {
        if let Some(name) = &record.name {
            return Some(SuperiorBody::Named(self.text(Some(name))?));
        }
        let party = match &record.external_body {
            Some(external) => Party::External(self.external_body(Some(external))?),
            None => {
                let (organization, unit) = (record.organization.as_ref(), record.unit.as_ref());
                Party::Body(self.body_from(here, organization, unit)?)
            }
        };
        Some(SuperiorBody::Known(party))
    }

    /// The body that shares its staff with another one: by its slug alone, it is of the same kind as that.
    fn partner(
        &mut self,
        written: &Spanned<WrittenPartner>,
        body: Body,
        here: &Slug,
    ) -> Option<Body> {
        match written.get_ref() {
            WrittenPartner::Alike(slug) => {
                let slug = Spanned::new(written.span(), slug.clone());
                match body {
                    Body::Organization(_) => self.body_from(here, Some(&slug), None),
                    Body::Unit(_) => self.body_from(here, None, Some(&slug)),
                }
            }
            WrittenPartner::Named(other) => {
                self.body_from(here, other.organization.as_ref(), other.unit.as_ref())
            }
        }
    }
}
