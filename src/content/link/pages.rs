//! Links the pages of the site itself.

use super::index::Index;
use super::sections::parts;
use super::{FileLinker, value, values, whole};
use crate::content::schema::SitePageRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::{Origin, SitePage};
use crate::text::Slug;

/// The pages of the site, in order.
pub fn pages(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<SitePage>> {
    let mut pages: Vec<_> = tree.pages.iter().collect();
    pages.sort_by_key(|(slug, written)| (order(written), *slug));
    let records = pages.into_iter().map(|(slug, written)| {
        let record = written.record.as_deref()?;
        let linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        page(slug, record, written.origin(), &linker)
    });
    whole(records.collect())
}

fn page(
    slug: &Slug,
    record: &SitePageRecord,
    origin: Origin,
    linker: &FileLinker<'_>,
) -> Option<SitePage> {
    Some(SitePage {
        slug: slug.clone(),
        title: linker.text(record.title.as_ref())?,
        body: linker.text(record.body.as_ref()),
        parts: parts(&record.parts, linker)?,
        updated: value(record.updated.as_ref()),
        former_slugs: values(&record.former_slugs),
        origin,
    })
}

/// What has no place of its own comes after what has one.
fn order(written: &Written<SitePageRecord>) -> u32 {
    let record = written.record.as_deref();
    let order = record.and_then(|record| record.order.as_ref());
    order.map_or(u32::MAX, |order| *order.get_ref())
}
