//! Links changes.

use toml::Spanned;

use super::linker::Index;
use super::linker::{FileLinker, value, values, whole};
use crate::content::schema::{ChangeRecord, MovedFunctionRecord, PartyRecord};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::{Body, Change, Origin, Party};
use crate::text::Slug;

/// Changes in the order of their slugs.
pub fn changes(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Change>> {
    let records = tree.changes.iter().map(|(slug, written)| {
        let (file, record) = written.read()?;
        let mut linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
        change(slug, record, written.origin(), tree, &mut linker)
    });
    whole(records.collect())
}

fn change(
    slug: &Slug,
    record: &ChangeRecord,
    origin: Origin,
    tree: &Tree,
    linker: &mut FileLinker<'_>,
) -> Option<Change> {
    let mut parties = |written: &[Spanned<PartyRecord>]| {
        let linked = written.iter().map(|party| linker.party(party.get_ref()));
        whole(linked.collect())
    };
    let from = parties(&record.from);
    let to = parties(&record.to);
    let functions = record.functions.iter();
    let functions = functions.map(|moved| linker.moved_function(moved.get_ref(), tree));
    let functions = whole(functions.collect());
    Some(Change {
        slug: slug.clone(),
        former_slugs: values(&record.former_slugs),
        date: value(record.date.as_ref())?,
        kind: value(record.kind.as_ref())?,
        from: from?,
        to: to?,
        functions: functions?,
        text: linker.text(record.text.as_ref())?,
        basis: linker.text(record.basis.as_ref()),
        basis_url: value(record.basis_url.as_ref()),
        citation: value(record.citation.as_ref()),
        sources: linker.sources(&record.sources)?,
        origin,
    })
}

impl FileLinker<'_> {
    fn party(&mut self, record: &PartyRecord) -> Option<Party> {
        if let Some(external) = &record.external_body {
            return self.external_body(Some(external)).map(Party::External);
        }
        let organization = record.organization.as_ref();
        self.body(organization, record.unit.as_ref())
            .map(Party::Body)
    }

    /// The unit of an organization, or the organization itself where no unit is named.
    pub(super) fn body(
        &mut self,
        organization: Option<&Spanned<Slug>>,
        unit: Option<&Spanned<Slug>>,
    ) -> Option<Body> {
        let id = self.organization(organization)?;
        match unit {
            None => Some(Body::Organization(id)),
            Some(_) => {
                let within = organization?.get_ref();
                let units = self.index.units_in(within);
                let place = format!("organizations/{within}/units/");
                self.target(unit, units, say::unit(), &place)
                    .map(Body::Unit)
            }
        }
    }

    fn moved_function(
        &mut self,
        record: &MovedFunctionRecord,
        tree: &Tree,
    ) -> Option<(Body, String)> {
        let body = self.body(record.organization.as_ref(), record.unit.as_ref())?;
        let id = record.id.as_ref()?;
        let organization = tree
            .organizations
            .get(record.organization.as_ref()?.get_ref())?;
        let file = match &record.unit {
            Some(unit) => organization.unit(unit.get_ref()),
            None => organization.itself(),
        };
        // A body that cannot be read may have the function.
        let functions = &file?.profile.functions;
        let has_it = functions
            .iter()
            .filter_map(|function| function.get_ref().id.as_ref())
            .any(|known| known.get_ref() == id.get_ref());
        if !has_it {
            self.diagnostics.push(Diagnostic::new(
                Code::UnknownReference,
                Place::span(self.file, id.span()),
                say::no_such_function(id.get_ref().as_str()),
            ));
            return None;
        }
        Some((body, id.get_ref().to_string()))
    }
}
