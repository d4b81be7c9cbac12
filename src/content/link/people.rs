//! Links people, posts and appointments.

use crate::content::localized::Translations;
use toml::Spanned;

use super::bodies::{all, identifiers};
use super::linker::{FileLinker, Index, value, values, whole};
use crate::content::schema::{AppointmentRecord, PersonRecord, PostRecord};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::{
    Appointment, AppointmentKind, Body, Id, NameKind, Origin, Person, PersonName, Position, Post,
};
use crate::text::{Period, Slug};

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
        other_names: all(&record.other_names, |_, other| {
            Some(PersonName {
                name: linker.text(other.name.as_ref())?,
                kind: value(other.kind.as_ref()).unwrap_or(NameKind::Alias),
                period: other.period.period(),
            })
        })?,
        gender: value(record.gender.as_ref()),
        born: value(record.born.as_ref()),
        died: value(record.died.as_ref()),
        positions: all(&record.positions, |_, position| {
            Some(Position {
                state: value(position.state.as_ref())?,
                kind: value(position.kind.as_ref()).unwrap_or(AppointmentKind::Substantive),
                text: linker.text(position.text.as_ref())?,
                period: position.period.period(),
            })
        })?,
        contacts: all(&record.contacts, |_, contact| Some(linker.contact(contact)))?,
        identifiers: identifiers(&record.identifiers)?,
        links: linker.links(&record.links)?,
        biography: linker.text(record.biography.as_ref()),
        sources: linker.sources(&record.sources)?,
        origin,
    })
}

/// A post with the appointments to it, which do not know their post's id yet.
type PostAndHolders = (Post, Vec<Holder>);

/// An appointment without its post.
type Holder = (Id<Person>, AppointmentKind, Period);

/// The posts of all bodies, those of one body in order of precedence, and the appointments to them.
pub fn posts(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Vec<Post>, Vec<Appointment>)> {
    let mut linked = Some(Vec::new());
    let mut add = |body: Option<Vec<PostAndHolders>>| match (&mut linked, body) {
        (Some(all), Some(body)) => all.extend(body),
        _ => linked = None,
    };
    for slug in &index.organizations {
        if let (Some(id), Some(written)) = (
            index.organization(slug),
            tree.organizations[*slug].organization.as_ref(),
        ) {
            add(posts_of(
                Body::Organization(id),
                written,
                |record| (&record.profile.posts, record.translations.as_ref()),
                index,
                diagnostics,
            ));
        }
    }
    for (organization, slug) in &index.units {
        if let Some(id) = index.unit(organization, slug) {
            add(posts_of(
                Body::Unit(id),
                &tree.organizations[*organization].units[*slug],
                |record| (&record.profile.posts, record.translations.as_ref()),
                index,
                diagnostics,
            ));
        }
    }
    linked.map(number)
}

/// Gives every appointment the id of its post.
fn number(linked: Vec<PostAndHolders>) -> (Vec<Post>, Vec<Appointment>) {
    let mut posts = Vec::with_capacity(linked.len());
    let mut appointments = Vec::new();
    for (place, (post, holders)) in linked.into_iter().enumerate() {
        posts.push(post);
        appointments.extend(
            holders
                .into_iter()
                .map(|(person, kind, period)| Appointment {
                    post: Id::new(place),
                    person,
                    kind,
                    period,
                }),
        );
    }
    (posts, appointments)
}

fn posts_of<'a, T>(
    body: Body,
    written: &'a Written<T>,
    parts: impl Fn(
        &'a T,
    ) -> (
        &'a Vec<Spanned<PostRecord>>,
        Option<&'a Spanned<Translations>>,
    ),
    index: &'a Index<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
) -> Option<Vec<PostAndHolders>> {
    let (records, translations) = parts(written.record.as_deref()?);
    let mut linker = FileLinker::new(index, &written.file, translations, diagnostics);
    let linked: Vec<_> = records
        .iter()
        .map(|record| {
            let origin = written.origin_at(record.span().start);
            linker.post(body, record.get_ref(), origin)
        })
        .collect();
    let mut posts: Vec<_> = linked.into_iter().collect::<Option<_>>()?;
    posts.sort_by_key(|(post, _)| post.precedence);
    Some(posts)
}

impl FileLinker<'_> {
    fn post(&mut self, body: Body, record: &PostRecord, origin: Origin) -> Option<PostAndHolders> {
        let titles = self.index.titles.as_ref();
        let title = titles
            .and_then(|titles| self.target(record.title.as_ref(), titles, "title", "titles.toml"));
        let holders: Vec<_> = record
            .appointments
            .iter()
            .map(|appointment| self.appointment(appointment.get_ref()))
            .collect();
        let post = Post {
            slug: value(record.slug.as_ref())?,
            former_slugs: values(&record.former_slugs),
            body,
            title: title?,
            head: value(record.head.as_ref()).unwrap_or(false),
            multiple_holders: value(record.multiple_holders.as_ref()).unwrap_or(false),
            precedence: self.precedence(record)?,
            period: record.period.period(),
            vacancies: record
                .vacancies
                .iter()
                .map(|vacancy| vacancy.get_ref().period())
                .collect(),
            contacts: record
                .contacts
                .iter()
                .map(|contact| self.contact(contact.get_ref()))
                .collect(),
            origin,
        };
        let holders: Option<Vec<_>> = holders.into_iter().collect();
        Some((post, holders?))
    }

    /// The post's own place in the order of posts, or else that of its title.
    fn precedence(&self, record: &PostRecord) -> Option<u32> {
        value(record.precedence.as_ref()).or_else(|| {
            self.index
                .title_precedence(record.title.as_ref()?.get_ref())
        })
    }

    fn appointment(&mut self, record: &AppointmentRecord) -> Option<Holder> {
        let known = &self.index.people;
        let person = self.target(record.person.as_ref(), known, "person", "people/")?;
        let kind = value(record.kind.as_ref()).unwrap_or(AppointmentKind::Substantive);
        Some((person, kind, record.period.period()))
    }
}
