//! Links people.

use super::index::Index;
use super::profile::all;
use super::{FileLinker, value, values, whole};
use crate::content::schema::PersonRecord;
use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;
use crate::model::{AppointmentKind, Origin, Person, Position};
use crate::text::Slug;

/// People in the order of their slugs.
pub fn people(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Person>> {
    let records = tree.people.iter().map(|(slug, written)| {
        let record = written.record.as_deref()?;
        let linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        person(slug, record, written.origin(), &linker)
    });
    whole(records.collect())
}

fn person(
    slug: &Slug,
    record: &PersonRecord,
    origin: Origin,
    linker: &FileLinker<'_>,
) -> Option<Person> {
    Some(Person {
        slug: slug.clone(),
        former_slugs: values(&record.former_slugs),
        name: linker.text(record.name.as_ref())?,
        sort_key: linker.text(record.sort_key.as_ref())?,
        gender: value(record.gender.as_ref()),
        born: value(record.born.as_ref()),
        positions: all(&record.positions, |_, position| {
            Some(Position {
                state: value(position.state.as_ref())?,
                kind: value(position.kind.as_ref()).unwrap_or(AppointmentKind::Substantive),
                text: linker.text(position.text.as_ref())?,
                period: position.period.period(),
            })
        })?,
        biography: linker.text(record.biography.as_ref()),
        origin,
    })
}
