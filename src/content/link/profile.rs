//! Links what organizations and units have in common.

use toml::Spanned;

use super::{FileLinker, value, values, whole};
use crate::content::schema::{
    ContactRecord, FunctionRecord, HistoryRecord, ProfileRecord, SourceRecord,
};
use crate::model::{
    ContactPoint, Fact, Figure, Function, HistoryEntry, Id, NameHistory, Names, Profile, Source,
    Topic,
};
use crate::text::{Period, Slug};

impl FileLinker<'_> {
    /// What is known of a body that lives for this period.
    pub(super) fn profile(&mut self, record: &ProfileRecord, life: Period) -> Option<Profile> {
        // Whatever refers to another thing goes first, so that each mistake of it is reported.
        let functions = self.functions(&record.functions);
        Some(Profile {
            names: self.names(record)?,
            summary: self.text(record.summary.as_ref()),
            purpose: self.text(record.purpose.as_ref()),
            remit: self.text(record.remit.as_ref()),
            functions: functions?,
            contacts: all(&record.contacts, |_, contact| Some(self.contact(contact)))?,
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
                    citation: value(figure.citation.as_ref()),
                })
            })?,
            history: all(&record.history, |_, entry| self.history(entry))?,
            sources: self.sources(&record.sources)?,
            period: life,
            updated: value(record.updated.as_ref()),
            verified: value(record.verified.as_ref()),
        })
    }

    fn names(&self, record: &ProfileRecord) -> Option<NameHistory> {
        let last = Names {
            name: self.text(record.name.as_ref())?,
            short: self.text(record.short_name.as_ref()),
            others: all(&record.other_names, |_, other| {
                self.text(other.name.as_ref())
            })?,
        };
        let former = all(&record.former_names, |_, former| {
            let names = Names {
                name: self.text(former.name.as_ref())?,
                short: self.text(former.short_name.as_ref()),
                others: Vec::new(),
            };
            Some((former.period.period(), names))
        })?;
        Some(NameHistory { last, former })
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
        let topics = topics.map(|slug| self.target(Some(slug), known, "topic", "topics.toml"));
        whole(topics.collect())
    }

    /// A way to reach a body or the holder of a post.
    pub(super) fn contact(&self, record: &ContactRecord) -> ContactPoint {
        ContactPoint {
            purpose: self.text(record.purpose.as_ref()),
            phones: values(&record.phones),
            faxes: values(&record.faxes),
            emails: values(&record.emails),
            website: value(record.website.as_ref()),
            address: self.text(record.address.as_ref()),
            postal_code: value(record.postal_code.as_ref()),
            hours: self.text(record.hours.as_ref()),
            period: record.period.period(),
        }
    }

    fn history(&self, record: &HistoryRecord) -> Option<HistoryEntry> {
        Some(HistoryEntry {
            date: value(record.date.as_ref()),
            kind: value(record.kind.as_ref())?,
            text: self.text(record.text.as_ref())?,
            citation: value(record.citation.as_ref()),
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
