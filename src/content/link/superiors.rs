//! Links who directs which body.

use toml::Spanned;

use super::linker::{FileLinker, Index, value, whole};
use crate::content::schema::SuperiorRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::{Body, Party, Superior, SuperiorBody};
use crate::text::Slug;

/// The superiors of all bodies, those of one body in the order of its file.
pub fn superiors(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Superior>> {
    let mut linked = Vec::new();
    for slug in &index.organizations {
        let written = tree.organizations[*slug].organization.as_ref();
        let read = written.and_then(Written::read);
        let body = index.organization(slug).map(Body::Organization);
        if let (Some((file, record)), Some(body)) = (read, body) {
            let translations = record.translations.as_ref();
            let mut linker = FileLinker::new(index, file, translations, diagnostics);
            let records = &record.profile.superiors;
            linked.extend(linker.superiors(body, slug, records));
        }
    }
    for (organization, slug) in &index.units {
        let read = tree.organizations[*organization].units[*slug].read();
        let body = index.unit(organization, slug).map(Body::Unit);
        if let (Some((file, record)), Some(body)) = (read, body) {
            let translations = record.translations.as_ref();
            let mut linker = FileLinker::new(index, file, translations, diagnostics);
            let records = &record.profile.superiors;
            linked.extend(linker.superiors(body, organization, records));
        }
    }
    whole(linked)
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
}
