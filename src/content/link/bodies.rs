//! Links organizations, units, what they have in common, and bodies outside the directory.

use toml::Spanned;

use super::linker::{FileLinker, Index, value, values, whole};
use crate::content::schema::{
    AreaRecord, BodyTextsRecord, FormerParentRecord, FunctionRecord, HistoryRecord,
    IdentifierRecord, LinkRecord, OrganizationRecord, ParentRecord, ProfileRecord, SourceRecord,
    UnitRecord,
};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::messages::say;
use crate::model::{
    Area, Body, BodyName, BodyNameKind, BodyTexts, ExternalBody, Fact, Figure, Function,
    HistoryEntry, Id, NameHistory, Names, Organization, Origin, ParentBody, Profile, Source, Topic,
    Unit, UnitGroup, WebLink, body_texts,
};
use crate::text::{Identifier, Life, Slug};

/// Bodies outside the directory, in the order of their slugs.
pub fn external_bodies(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<ExternalBody>> {
    tree.external_bodies
        .iter()
        .map(|(slug, written)| {
            let (file, record) = written.read()?;
            let linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
            Some(ExternalBody {
                slug: slug.clone(),
                former_slugs: values(&record.former_slugs),
                name: linker.text(record.name.as_ref())?,
                short: linker.text(record.short_name.as_ref()),
                website: value(record.website.as_ref()),
                identifiers: identifiers(&record.identifiers)?,
                links: linker.links(&record.links)?,
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
        let (file, record) = written.read()?;
        let mut linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
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
    let kind = linker.kind(
        record.kind.as_ref(),
        |class| class.organization,
        say::units(),
    );
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
    let profile = linker.profile(&record.profile, record.life().life());
    let (kind, own_kind) = kind?;
    Some(Organization {
        former_slugs: values(&record.profile.former_slugs),
        slug: slug.clone(),
        order: value(record.order.as_ref()),
        kind,
        own_kind,
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
        let (file, record) = written.read()?;
        let mut linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
        unit(organization, slug, record, written, &mut linker)
    });
    whole(records.collect())
}

fn unit(
    organization: &Slug,
    slug: &Slug,
    record: &UnitRecord,
    written: &Written<UnitRecord>,
    linker: &mut FileLinker<'_>,
) -> Option<Unit> {
    let kind = linker.kind(
        record.kind.as_ref(),
        |class| class.unit,
        say::organizations(),
    );
    let parent = linker.parent_unit(record.parent.as_ref(), organization);
    let former_parents = record.former_parents.iter().map(|former| {
        let former = former.get_ref();
        let body = linker.former_parent(former, organization);
        Some((former.period.period(), body?))
    });
    let former_parents = whole(former_parents.collect());
    let lines = record.former_parents.iter();
    let lines = lines.map(|former| written.lines.line(former.span().start));
    let profile = linker.profile(&record.profile, record.life().life());
    let (kind, own_kind) = kind?;
    Some(Unit {
        former_parent_lines: lines.collect(),
        slug: slug.clone(),
        organization: linker.index.organization(organization)?,
        parent: either(record.parent.as_ref(), parent)?,
        former_parents: former_parents?,
        former_slugs: values(&record.profile.former_slugs),
        kind,
        own_kind,
        group: value(record.group.as_ref()).unwrap_or(UnitGroup::Internal),
        order: value(record.order.as_ref()),
        profile: profile?,
        origin: written.origin(),
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
    /// Where a unit stood before: in its own organization unless another one is named.
    fn former_parent(&mut self, record: &FormerParentRecord, own: &Slug) -> Option<Body> {
        let organization = match &record.organization {
            Some(named) => self.organization(Some(named))?,
            None => self.index.organization(own)?,
        };
        let within = record.organization.as_ref().map_or(own, Spanned::get_ref);
        match &record.parent {
            Some(parent) => self.parent_unit(Some(parent), within).map(Body::Unit),
            None => Some(Body::Organization(organization)),
        }
    }

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
            say::organization(),
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
        self.target(written, known, say::external_body(), "external-bodies/")
    }

    /// A body of the directory: an organization, a unit of it or, where none is named, one of the organization `here`.
    pub(super) fn body_from(
        &mut self,
        here: &Slug,
        organization: Option<&Spanned<Slug>>,
        unit: Option<&Spanned<Slug>>,
    ) -> Option<Body> {
        let named = match organization {
            Some(_) => Some(self.organization(organization)?),
            None => None,
        };
        if unit.is_none() {
            return named.map(Body::Organization);
        }
        let within = organization.map_or(here, Spanned::get_ref);
        self.parent_unit(unit, within).map(Body::Unit)
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
        self.target(written, known, say::unit(), &place)
    }
}

impl FileLinker<'_> {
    /// What is known of a body with this life.
    pub(super) fn profile(&mut self, record: &ProfileRecord, life: Life) -> Option<Profile> {
        // Whatever refers to another thing goes first, so that each mistake of it is reported.
        let functions = self.functions(&record.functions);
        let emblem = self.portrait(record.emblem.as_ref());
        let pictures = self.pictures(&record.pictures);
        Some(Profile {
            names: self.names(record)?,
            texts: self.texts(&record.texts),
            emblem: emblem?,
            pictures: pictures?,
            functions: functions?,
            contacts: all(&record.contacts, |_, contact| Some(self.contact(contact)))?,
            area: self.area(record.area.as_ref()),
            identifiers: identifiers(&record.identifiers)?,
            links: self.links(&record.links)?,
            facts: all(&record.facts, |_, fact| {
                Some(Fact {
                    label: self.text(fact.label.as_ref())?,
                    text: self.text(fact.text.as_ref())?,
                    citation: value(fact.citation.as_ref()),
                })
            })?,
            figures: all(&record.figures, |_, figure| {
                Some(Figure {
                    label: self.text(figure.label.as_ref())?,
                    number: value(figure.number.as_ref())?,
                    more_than: value(figure.more_than.as_ref()).unwrap_or(false),
                    text: self.text(figure.text.as_ref()),
                    citation: value(figure.citation.as_ref()),
                })
            })?,
            history: all(&record.history, |_, entry| self.history(entry))?,
            sources: self.sources(&record.sources)?,
            life,
            updated: value(record.updated.as_ref()),
            verified: value(record.verified.as_ref()),
        })
    }

    fn names(&self, record: &ProfileRecord) -> Option<NameHistory> {
        let last = Names {
            name: self.text(record.name.as_ref())?,
            short: self.text(record.short_name.as_ref()),
        };
        let former = all(&record.former_names, |_, former| {
            let names = Names {
                name: self.text(former.name.as_ref())?,
                short: self.text(former.short_name.as_ref()),
            };
            Some((former.period.period(), names))
        })?;
        let others = all(&record.other_names, |_, other| {
            Some(BodyName {
                name: self.other_name(other.name.as_ref())?,
                kind: value(other.kind.as_ref()).unwrap_or(BodyNameKind::Alias),
                period: other.period.period(),
            })
        })?;
        Some(NameHistory {
            last,
            former,
            others,
        })
    }

    fn functions(&mut self, records: &[Spanned<FunctionRecord>]) -> Option<Vec<Function>> {
        let functions = records.iter().enumerate();
        let functions = functions.map(|(place, record)| self.function(place, record.get_ref()));
        // Every function is linked before the first broken one ends this.
        whole(functions.collect())
    }

    fn function(&mut self, place: usize, record: &FunctionRecord) -> Option<Function> {
        let topics = self.topics(&record.topics);
        Some(Function {
            fragment: match &record.id {
                Some(id) => id.get_ref().to_string(),
                None => format!("function-{}", place + 1),
            },
            former_ids: values(&record.former_ids),
            text: self.text(record.text.as_ref())?,
            topics: topics?,
            citation: value(record.citation.as_ref()),
            period: record.period.period(),
        })
    }

    fn topics(&mut self, written: &[Spanned<Slug>]) -> Option<Vec<Id<Topic>>> {
        let known = self.index.topics.as_ref()?;
        let topics = written.iter();
        let topics = topics.map(|slug| self.target(Some(slug), known, say::topic(), "topics.toml"));
        whole(topics.collect())
    }

    /// The area of a body or a post.
    pub(super) fn area(&self, record: Option<&Spanned<AreaRecord>>) -> Option<Area> {
        let record = record?.get_ref();
        Some(Area {
            name: self.text(record.name.as_ref())?,
            identifier: value(record.identifier.as_ref()),
        })
    }

    fn history(&self, record: &HistoryRecord) -> Option<HistoryEntry> {
        Some(HistoryEntry {
            date: value(record.date.as_ref()),
            kind: value(record.kind.as_ref())?,
            text: self.text(record.text.as_ref())?,
            citation: value(record.citation.as_ref()),
        })
    }

    /// The pages elsewhere about a body or a person.
    pub(super) fn links(&self, records: &[Spanned<LinkRecord>]) -> Option<Vec<WebLink>> {
        all(records, |_, link| {
            Some(WebLink {
                kind: value(link.kind.as_ref())?.0,
                url: value(link.url.as_ref())?,
                title: self.text(link.title.as_ref()),
            })
        })
    }

    /// Where the facts of a body or a section were read.
    pub(super) fn sources(&self, records: &[Spanned<SourceRecord>]) -> Option<Vec<Source>> {
        all(records, |_, source| {
            Some(Source {
                title: self.text(source.title.as_ref())?,
                note: self.text(source.note.as_ref()),
                url: value(source.url.as_ref()),
                published: value(source.published.as_ref()),
                read: value(source.read.as_ref()),
            })
        })
    }
}

/// The identifiers of a body, a post or a person.
pub(super) fn identifiers(records: &[Spanned<IdentifierRecord>]) -> Option<Vec<Identifier>> {
    all(records, |_, record| record.identifier())
}

/// Every member of a list with its place; `None` where one is broken.
pub(super) fn all<W, T>(
    written: &[Spanned<W>],
    link: impl Fn(usize, &W) -> Option<T>,
) -> Option<Vec<T>> {
    written
        .iter()
        .enumerate()
        .map(|(place, member)| link(place, member.get_ref()))
        .collect()
}

macro_rules! link_texts {
    ($($(#[doc = $docs:literal])* $key:ident: $kind:ident $places:tt,)+) => {
        impl FileLinker<'_> {
            fn texts(&self, record: &BodyTextsRecord) -> BodyTexts {
                BodyTexts { $($key: self.text(record.$key.as_ref()),)+ }
            }
        }
    };
}

body_texts!(link_texts);
