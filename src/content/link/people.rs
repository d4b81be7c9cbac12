//! Links people, posts and appointments.

use crate::content::localized::Translations;
use toml::Spanned;

use super::bodies::{all, identifiers};
use super::linker::{FileLinker, Index, LAST, value, values, whole};
use crate::content::schema::{
    AffiliationRecord, AppointmentRecord, OverseesRecord, PersonRecord, PostRecord, WrittenGender,
    WrittenPost, WrittenTitle,
};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Diagnostic;
use crate::model::{
    AffiliatedWith, Affiliation, Appointment, AppointmentKind, Body, Gender, Id, NameKind, Origin,
    Overseen, Oversight, Party, Person, PersonName, Position, Post, SalaryRange, Title,
};
use crate::text::{LocalizedText, Period, Slug};

/// People in the order of their slugs.
pub fn people(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Person>> {
    let records = tree.people.iter().map(|(slug, written)| {
        let record = written.record.as_deref()?;
        let mut linker = FileLinker::new(
            index,
            &written.file,
            record.translations.as_ref(),
            diagnostics,
        );
        person(slug, record, written.origin(), &mut linker)
    });
    whole(records.collect())
}

fn person(
    slug: &Slug,
    record: &PersonRecord,
    origin: Origin,
    linker: &mut FileLinker<'_>,
) -> Option<Person> {
    let affiliations = record.affiliations.iter();
    let affiliations = affiliations.map(|written| linker.affiliation(written.get_ref()));
    let affiliations = whole(affiliations.collect());
    let (gender, gender_text) = linker.gender(record);
    // What refers to a file goes first, so that each mistake of it is reported.
    let portrait = linker.portrait(record.portrait.as_ref());
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
        gender,
        gender_text,
        born: value(record.born.as_ref()),
        died: value(record.died.as_ref()),
        portrait: portrait?,
        positions: all(&record.positions, |_, position| {
            Some(Position {
                state: value(position.state.as_ref())?,
                kind: value(position.kind.as_ref()).unwrap_or(AppointmentKind::Substantive),
                text: linker.text(position.text.as_ref())?,
                period: position.period.period(),
            })
        })?,
        affiliations: affiliations?,
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
struct Holder {
    person: Id<Person>,
    kind: AppointmentKind,
    period: Period,
    oversees: Vec<Oversight>,
}

/// Posts, and what their tables say besides.
pub struct LinkedPosts {
    /// The posts of all bodies, those of one body in order of precedence.
    pub posts: Vec<Post>,
    /// The appointments to them.
    pub appointments: Vec<Appointment>,
    /// The titles that posts have alone, in their order behind those of `titles.toml`.
    pub titles: Vec<Title>,
}

/// The titles that posts have alone.
struct OwnTitles {
    /// How many titles are before them.
    before: usize,
    titles: Vec<Title>,
}

impl OwnTitles {
    fn new(index: &Index<'_>) -> Self {
        Self {
            before: index.titles.as_ref().map_or(0, |titles| titles.len()),
            titles: Vec::new(),
        }
    }

    fn add(&mut self, text: LocalizedText) -> Id<Title> {
        self.titles.push(Title {
            singular: text.clone(),
            plural: text,
            precedence: LAST,
        });
        Id::new(self.before + self.titles.len() - 1)
    }
}

/// The posts of all bodies.
pub fn posts(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<LinkedPosts> {
    let mut titles = OwnTitles::new(index);
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
                slug,
                written,
                |record| (&record.profile.posts, record.translations.as_ref()),
                index,
                &mut titles,
                diagnostics,
            ));
        }
    }
    for (organization, slug) in &index.units {
        if let Some(id) = index.unit(organization, slug) {
            add(posts_of(
                Body::Unit(id),
                organization,
                &tree.organizations[*organization].units[*slug],
                |record| (&record.profile.posts, record.translations.as_ref()),
                index,
                &mut titles,
                diagnostics,
            ));
        }
    }
    let (posts, appointments) = number(linked?);
    Some(LinkedPosts {
        posts,
        appointments,
        titles: titles.titles,
    })
}

/// Gives every appointment the id of its post.
fn number(linked: Vec<PostAndHolders>) -> (Vec<Post>, Vec<Appointment>) {
    let mut posts = Vec::with_capacity(linked.len());
    let mut appointments = Vec::new();
    for (place, (post, holders)) in linked.into_iter().enumerate() {
        posts.push(post);
        appointments.extend(holders.into_iter().map(|holder| Appointment {
            post: Id::new(place),
            person: holder.person,
            kind: holder.kind,
            period: holder.period,
            oversees: holder.oversees,
        }));
    }
    (posts, appointments)
}

fn posts_of<'a, T>(
    body: Body,
    organization: &Slug,
    written: &'a Written<T>,
    parts: impl Fn(
        &'a T,
    ) -> (
        &'a Vec<Spanned<PostRecord>>,
        Option<&'a Spanned<Translations>>,
    ),
    index: &'a Index<'a>,
    titles: &mut OwnTitles,
    diagnostics: &'a mut Vec<Diagnostic>,
) -> Option<Vec<PostAndHolders>> {
    let (records, translations) = parts(written.record.as_deref()?);
    let mut linker = FileLinker::new(index, &written.file, translations, diagnostics);
    let linked: Vec<_> = records
        .iter()
        .map(|record| {
            let origin = written.origin_at(record.span().start);
            linker.post(body, record.get_ref(), origin, organization, titles)
        })
        .collect();
    let mut posts: Vec<_> = linked.into_iter().collect::<Option<_>>()?;
    posts.sort_by_key(|(post, _)| post.precedence);
    Some(posts)
}

impl FileLinker<'_> {
    /// The gender, and the words for it where it is none of those that there is a word for.
    fn gender(&self, record: &PersonRecord) -> (Option<Gender>, Option<LocalizedText>) {
        match record.gender.as_ref().map(Spanned::get_ref) {
            Some(WrittenGender::Listed(gender)) => (Some(*gender), None),
            Some(WrittenGender::Text(text)) => {
                (Some(Gender::Other), text.resolve(self.translations))
            }
            None => (None, None),
        }
    }

    fn affiliation(&mut self, record: &AffiliationRecord) -> Option<Affiliation> {
        let with = match (&record.text, &record.external_body) {
            (Some(text), _) => AffiliatedWith::Text(self.text(Some(text))?),
            (None, Some(external)) => {
                AffiliatedWith::Party(self.external_body(Some(external)).map(Party::External)?)
            }
            (None, None) => {
                let body = self.body(record.organization.as_ref(), record.unit.as_ref())?;
                AffiliatedWith::Party(Party::Body(body))
            }
        };
        Some(Affiliation {
            with,
            role: self.text(record.role.as_ref()),
            period: record.period.period(),
        })
    }

    fn post(
        &mut self,
        body: Body,
        record: &PostRecord,
        origin: Origin,
        organization: &Slug,
        titles: &mut OwnTitles,
    ) -> Option<PostAndHolders> {
        let title = self.title(record, titles);
        let oversees = self.portfolio(&record.oversees, organization);
        let above = record.reports_to.as_ref();
        let reports_to = above.map(|written| self.post_named(written, organization));
        let holders: Vec<_> = record
            .appointments
            .iter()
            .map(|appointment| self.appointment(appointment.get_ref(), organization))
            .collect();
        let post = Post {
            slug: value(record.slug.as_ref())?,
            former_slugs: values(&record.former_slugs),
            body,
            title: title?,
            description: self.text(record.description.as_ref()),
            grade: self.text(record.grade.as_ref()),
            head: value(record.head.as_ref()).unwrap_or(false),
            reports_to: match reports_to {
                Some(known) => Some(known?),
                None => None,
            },
            multiple_holders: value(record.multiple_holders.as_ref()).unwrap_or(false),
            precedence: self.index.precedence(record)?,
            period: record.period.period(),
            full_time_equivalent: value(record.full_time_equivalent.as_ref()),
            salary_range: record.salary_range.as_ref().and_then(|range| {
                let range = range.get_ref();
                Some(SalaryRange {
                    from: value(range.from.as_ref())?,
                    to: value(range.to.as_ref())?,
                    currency: value(range.currency.as_ref())?,
                })
            }),
            undisclosed: value(record.undisclosed.as_ref()).unwrap_or(false),
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
            oversees: oversees?,
            origin,
        };
        let holders: Option<Vec<_>> = holders.into_iter().collect();
        Some((post, holders?))
    }

    fn title(&mut self, record: &PostRecord, own: &mut OwnTitles) -> Option<Id<Title>> {
        let written = record.title.as_ref()?;
        match written.get_ref() {
            WrittenTitle::Listed(slug) => {
                let known = self.index.titles.as_ref()?;
                let slug = Spanned::new(written.span(), slug.clone());
                self.target(Some(&slug), known, "title", "titles.toml")
            }
            WrittenTitle::Own(text) => {
                let text = text.resolve(self.translations)?;
                Some(own.add(text))
            }
        }
    }

    /// The post that another one names, of this organization or of one that it names too.
    fn post_named(
        &mut self,
        written: &Spanned<WrittenPost>,
        organization: &Slug,
    ) -> Option<Id<Post>> {
        let index = self.index;
        match written.get_ref() {
            WrittenPost::Here(slug) => {
                let slug = Spanned::new(written.span(), slug.clone());
                let known = index.posts_in(organization);
                self.target(
                    Some(&slug),
                    known,
                    "post",
                    &format!("organizations/{organization}/"),
                )
            }
            WrittenPost::Elsewhere(other) => {
                let organization = other.organization.as_ref()?;
                let known = index.all_organizations();
                self.target(Some(organization), known, "organization", "organizations/")?;
                let organization = organization.get_ref();
                let place = format!("organizations/{organization}/");
                let known = index.posts_in(organization);
                self.target(other.post.as_ref(), known, "post", &place)
            }
        }
    }

    fn appointment(&mut self, record: &AppointmentRecord, organization: &Slug) -> Option<Holder> {
        let known = &self.index.people;
        let person = self.target(record.person.as_ref(), known, "person", "people/");
        let oversees = self.portfolio(&record.oversees, organization);
        Some(Holder {
            person: person?,
            kind: value(record.kind.as_ref()).unwrap_or(AppointmentKind::Substantive),
            period: record.period.period(),
            oversees: oversees?,
        })
    }

    fn portfolio(
        &mut self,
        records: &[Spanned<OverseesRecord>],
        organization: &Slug,
    ) -> Option<Vec<Oversight>> {
        let parts = records.iter().map(|record| {
            let record = record.get_ref();
            Some(Oversight {
                what: self.overseen(record, organization)?,
                period: record.period.period(),
            })
        });
        whole(parts.collect())
    }

    fn overseen(&mut self, record: &OverseesRecord, organization: &Slug) -> Option<Overseen> {
        let index = self.index;
        let place = format!("organizations/{organization}/");
        if let Some(text) = &record.text {
            return Some(Overseen::Text(self.text(Some(text))?));
        }
        if let Some(unit) = &record.unit {
            let known = index.units_in(organization);
            let place = format!("{place}units/");
            let unit = self.target(Some(unit), known, "unit", &place)?;
            return Some(Overseen::Body(Body::Unit(unit)));
        }
        if let Some(post) = &record.post {
            let known = index.posts_in(organization);
            return Some(Overseen::Post(self.target(
                Some(post),
                known,
                "post",
                &place,
            )?));
        }
        let known = index.all_organizations();
        let other = record.organization.as_ref();
        let other = self.target(other, known, "organization", "organizations/")?;
        Some(Overseen::Body(Body::Organization(other)))
    }
}
