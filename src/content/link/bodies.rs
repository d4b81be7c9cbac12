//! Links organizations, units and bodies outside the directory.

use super::index::Index;
use super::{FileLinker, value, whole};
use crate::content::schema::{OrganizationRecord, ParentRecord, UnitRecord};
use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;
use crate::model::{ExternalBody, Organization, ParentBody, Unit, UnitGroup};
use crate::text::{Period, Slug};

/// Bodies outside the directory, in the order of their slugs.
pub fn external_bodies(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<ExternalBody>> {
    tree.external_bodies
        .iter()
        .map(|(slug, written)| {
            let record = written.record.as_ref()?;
            let linker = FileLinker::new(
                index,
                &written.file,
                record.translations.as_ref(),
                diagnostics,
            );
            Some(ExternalBody {
                slug: slug.clone(),
                name: linker.text(record.name.as_ref())?,
                website: value(record.website.as_ref()),
            })
        })
        .collect()
}

/// Organizations in order.
pub fn organizations(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Organization>> {
    let records = index.organizations.iter().map(|slug| {
        let written = tree.organizations[*slug].organization.as_ref()?;
        let record = written.record.as_ref()?;
        let mut linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        organization(slug, record, &mut linker)
    });
    whole(records.collect())
}

fn organization(
    slug: &Slug,
    record: &OrganizationRecord,
    linker: &mut FileLinker<'_>,
) -> Option<Organization> {
    let parent = record
        .parent
        .as_ref()
        .map(|parent| linker.parent(parent.get_ref()));
    let life = Period {
        start: value(record.established.as_ref()),
        end: value(record.closed.as_ref()),
    };
    let profile = linker.profile(&record.profile, life);
    Some(Organization {
        slug: slug.clone(),
        kind: value(record.kind.as_ref())?,
        parent: match parent {
            Some(parent) => Some(parent?),
            None => None,
        },
        profile: profile?,
    })
}

/// Units in order, those of one organization together.
pub fn units(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Unit>> {
    let records = index.units.iter().map(|(organization, slug)| {
        let written = &tree.organizations[*organization].units[*slug];
        let record = written.record.as_ref()?;
        let mut linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        unit(organization, slug, record, &mut linker)
    });
    whole(records.collect())
}

fn unit(
    organization: &Slug,
    slug: &Slug,
    record: &UnitRecord,
    linker: &mut FileLinker<'_>,
) -> Option<Unit> {
    let parent = linker.target(
        record.parent.as_ref(),
        linker.index.units_in(organization),
        "unit",
        &format!("organizations/{organization}/units/"),
    );
    let profile = linker.profile(&record.profile, record.period.period());
    Some(Unit {
        slug: slug.clone(),
        organization: linker.index.organization(organization)?,
        parent: match record.parent {
            Some(_) => Some(parent?),
            None => None,
        },
        kind: value(record.kind.as_ref())?,
        group: value(record.group.as_ref()).unwrap_or(UnitGroup::Internal),
        profile: profile?,
    })
}

impl FileLinker<'_> {
    fn parent(&mut self, record: &ParentRecord) -> Option<ParentBody> {
        let organization = self.target(
            record.organization.as_ref(),
            self.index.all_organizations(),
            "organization",
            "organizations/",
        );
        let external = self.target(
            record.external_body.as_ref(),
            self.index
                .external_bodies
                .iter()
                .map(|(slug, id)| (*slug, *id)),
            "external body",
            "external-bodies/",
        );
        organization
            .map(ParentBody::Organization)
            .or(external.map(ParentBody::External))
    }
}
