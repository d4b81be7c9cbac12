//! Links organizations, units and bodies outside the directory.

use toml::Spanned;

use super::index::Index;
use super::{FileLinker, value, values, whole};
use crate::content::schema::{OrganizationRecord, ParentRecord, UnitRecord};
use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;
use crate::model::{ExternalBody, Id, Organization, Origin, ParentBody, Unit, UnitGroup};
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
            let record = written.record.as_deref()?;
            let linker = FileLinker::new(
                index,
                &written.file,
                record.translations.as_ref(),
                diagnostics,
            );
            Some(ExternalBody {
                slug: slug.clone(),
                former_slugs: values(&record.former_slugs),
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
        let record = written.record.as_deref()?;
        let mut linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        organization(slug, record, written.origin(), &mut linker)
    });
    whole(records.collect())
}

fn organization(
    slug: &Slug,
    record: &OrganizationRecord,
    origin: Origin,
    linker: &mut FileLinker<'_>,
) -> Option<Organization> {
    let written = record.parent.as_ref();
    let parent = written.and_then(|parent| linker.parent(parent.get_ref()));
    let former_parents = record.former_parents.iter().map(|former| {
        let former = former.get_ref();
        let organization = linker.organization(former.organization.as_ref());
        let external = linker.external_body(former.external_body.as_ref());
        let organization = either(former.organization.as_ref(), organization)?;
        let external = either(former.external_body.as_ref(), external)?;
        let parent = organization.map(ParentBody::Organization);
        let parent = parent.or(external.map(ParentBody::External));
        Some((former.period.period(), parent))
    });
    let former_parents = whole(former_parents.collect());
    let life = Period {
        start: value(record.established.as_ref()),
        end: value(record.closed.as_ref()),
    };
    let profile = linker.profile(&record.profile, life);
    Some(Organization {
        former_slugs: values(&record.profile.former_slugs),
        slug: slug.clone(),
        kind: value(record.kind.as_ref())?,
        parent: either(record.parent.as_ref(), parent)?,
        former_parents: former_parents?,
        profile: profile?,
        origin,
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
        let record = written.record.as_deref()?;
        let mut linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        unit(organization, slug, record, written.origin(), &mut linker)
    });
    whole(records.collect())
}

fn unit(
    organization: &Slug,
    slug: &Slug,
    record: &UnitRecord,
    origin: Origin,
    linker: &mut FileLinker<'_>,
) -> Option<Unit> {
    let parent = linker.parent_unit(record.parent.as_ref(), organization);
    let former_parents = record.former_parents.iter().map(|former| {
        let former = former.get_ref();
        let parent = linker.parent_unit(former.parent.as_ref(), organization);
        Some((
            former.period.period(),
            either(former.parent.as_ref(), parent)?,
        ))
    });
    let former_parents = whole(former_parents.collect());
    let profile = linker.profile(&record.profile, record.period.period());
    Some(Unit {
        slug: slug.clone(),
        organization: linker.index.organization(organization)?,
        parent: either(record.parent.as_ref(), parent)?,
        former_parents: former_parents?,
        former_slugs: values(&record.profile.former_slugs),
        kind: value(record.kind.as_ref())?,
        group: value(record.group.as_ref()).unwrap_or(UnitGroup::Internal),
        profile: profile?,
        origin,
    })
}

/// What a key that may be absent refers to; `None` where it is written and refers to nothing.
fn either<W, T>(written: Option<&Spanned<W>>, target: Option<T>) -> Option<Option<T>> {
    match written {
        Some(_) => target.map(Some),
        None => Some(None),
    }
}

impl<'a> FileLinker<'a> {
    fn parent(&mut self, record: &ParentRecord) -> Option<ParentBody> {
        let organization = self.organization(record.organization.as_ref());
        let external = self.external_body(record.external_body.as_ref());
        organization
            .map(ParentBody::Organization)
            .or(external.map(ParentBody::External))
    }

    /// An organization of the directory.
    pub(super) fn organization(
        &mut self,
        written: Option<&Spanned<Slug>>,
    ) -> Option<Id<Organization>> {
        let index: &'a Index<'a> = self.index;
        self.target(
            written,
            index.all_organizations(),
            "organization",
            "organizations/",
        )
    }

    /// A body outside the directory.
    pub(super) fn external_body(
        &mut self,
        written: Option<&Spanned<Slug>>,
    ) -> Option<Id<ExternalBody>> {
        let index: &'a Index<'a> = self.index;
        let known = &index.external_bodies;
        self.target(written, known, "external body", "external-bodies/")
    }

    /// A unit of an organization, as a parent.
    fn parent_unit(
        &mut self,
        written: Option<&Spanned<Slug>>,
        organization: &Slug,
    ) -> Option<Id<Unit>> {
        let index: &'a Index<'a> = self.index;
        let known = index.units_in(organization);
        let place = format!("organizations/{organization}/units/");
        self.target(written, known, "unit", &place)
    }
}
