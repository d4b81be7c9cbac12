//! Links narrative pages and documents of organizations, and the pages of the site itself.

use toml::Spanned;

use super::bodies::all;
use super::linker::{FileLinker, Index, section_order, value, values, whole};
use crate::content::schema::{ArticleRecord, PartRecord, SectionRecord, SitePageRecord};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::{Article, Chapter, Id, Organization, Origin, Part, Section, SitePage};
use crate::text::Slug;

/// The sections of all organizations, those of one organization in order.
pub fn sections(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Section>> {
    let mut linked = Vec::new();
    for organization in &index.organizations {
        let mut sections: Vec<_> = tree.organizations[*organization].sections.iter().collect();
        sections.sort_by_key(|(slug, written)| (section_order(written), *slug));
        for (slug, written) in sections {
            linked.push(written.record.as_deref().and_then(|record| {
                let linker = FileLinker::new(
                    index,
                    &written.file,
                    record.translations.as_ref(),
                    diagnostics,
                );
                section(
                    index.organization(organization)?,
                    slug,
                    record,
                    written.origin(),
                    &linker,
                )
            }));
        }
    }
    whole(linked)
}

fn section(
    organization: Id<Organization>,
    slug: &Slug,
    record: &SectionRecord,
    origin: Origin,
    linker: &FileLinker<'_>,
) -> Option<Section> {
    Some(Section {
        slug: slug.clone(),
        former_slugs: values(&record.former_slugs),
        organization,
        kind: value(record.kind.as_ref())?,
        title: linker.text(record.title.as_ref())?,
        body: linker.text(record.body.as_ref()),
        parts: parts(&record.parts, linker)?,
        chapters: all(&record.chapters, |_, chapter| {
            Some(Chapter {
                title: linker.text(chapter.title.as_ref())?,
                articles: all(&chapter.articles, |_, record| article(record, linker))?,
            })
        })?,
        sources: linker.sources(&record.sources)?,
        origin,
    })
}

/// The parts of a section or of a page of the site.
pub(super) fn parts(records: &[Spanned<PartRecord>], linker: &FileLinker<'_>) -> Option<Vec<Part>> {
    all(records, |_, part| {
        Some(Part {
            id: value(part.id.as_ref())?,
            former_ids: values(&part.former_ids),
            title: linker.text(part.title.as_ref())?,
            body: linker.text(part.body.as_ref()),
        })
    })
}

fn article(record: &ArticleRecord, linker: &FileLinker<'_>) -> Option<Article> {
    let number = value(record.number.as_ref())?;
    Some(Article {
        number,
        fragment: match &record.id {
            Some(id) => id.get_ref().to_string(),
            None => format!("article-{number}"),
        },
        former_ids: values(&record.former_ids),
        text: linker.text(record.text.as_ref())?,
    })
}

/// The pages of the site, in order.
pub fn pages(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<SitePage>> {
    let mut pages: Vec<_> = tree.pages.iter().collect();
    pages.sort_by_key(|(slug, written)| (order(written), *slug));
    let records = pages.into_iter().map(|(slug, written)| {
        let (file, record) = written.read()?;
        let linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
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
