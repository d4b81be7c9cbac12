//! Links people, posts and appointments.

use toml::Spanned;

use super::bodies::{all, identifiers};
use super::linker::{FileLinker, Index, LAST, PEOPLE, seats_by_body, value, values, whole};
use crate::content::holders::Holder as WrittenHolder;
use crate::content::schema::{
    AffiliationRecord, AppointmentRecord, OverseesRecord, PersonRecord, SeatRecord, WrittenGender,
    WrittenPost, WrittenTitle,
};
use crate::content::tree::{Seat, Tree, WrittenOrganization};
use crate::diagnostics::Diagnostic;
use crate::messages::say;
use crate::model::{
    AffiliatedWith, Affiliation, Appointment, AppointmentKind, Body, ContactPoint, ExOfficio,
    Gender, Id, NameKind, Origin, Overseen, Oversight, Party, Person, PersonName, Position, Post,
    SalaryRange, Title,
};
use crate::text::{LocalizedText, PartialDate, Period, Slug};

/// People in the order of their slugs.
pub fn people(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Person>> {
    let records = tree.people.iter().map(|(slug, written)| {
        let (file, record) = written.read()?;
        let mut linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
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
    let died = value(record.died.as_ref());
    let affiliations = affiliations.map(|written| {
        let affiliation = linker.affiliation(written.get_ref())?;
        Some(Affiliation {
            died,
            ..affiliation
        })
    });
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
                name: linker.other_name(other.name.as_ref())?,
                kind: value(other.kind.as_ref()).unwrap_or(NameKind::Alias),
                period: other.period.period(),
            })
        })?,
        gender,
        gender_text,
        born: value(record.born.as_ref()),
        died,
        portrait: portrait?,
        positions: all(&record.positions, |_, position| {
            Some(Position {
                state: value(position.state.as_ref())?,
                kind: value(position.kind.as_ref()).unwrap_or(AppointmentKind::Substantive),
                text: linker.text(position.text.as_ref())?,
                period: position.period.period(),
                after: None,
                died,
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
    ex_officio: Option<Id<Post>>,
    is_acting_ex_officio: bool,
    period: Period,
    contacts: Vec<ContactPoint>,
    oversees: Vec<Oversight>,
    lines: [Option<usize>; 2],
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
            without_area: None,
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
    for ((organization, unit), seats) in seats_by_body(tree, &index.organizations, &index.units) {
        let body = match unit {
            None => index.organization(organization).map(Body::Organization),
            Some(unit) => index.unit(organization, unit).map(Body::Unit),
        };
        if let Some(body) = body {
            add(posts_of(body, &seats, index, &mut titles, diagnostics));
        }
    }
    for (organization, files) in &tree.organizations {
        if !are_units_known(organization, files, index, diagnostics) {
            add(None);
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
        let after: Vec<_> = holders
            .iter()
            .map(|holder| end_of_predecessor(&post, &holders, holder))
            .collect();
        let holders = holders.into_iter().zip(after);
        appointments.extend(holders.map(|(holder, after)| Appointment {
            post: Id::new(place),
            after,
            died: None,
            person: holder.person,
            kind: holder.kind,
            ex_officio: holder.ex_officio,
            is_acting_ex_officio: holder.is_acting_ex_officio,
            period: holder.period,
            contacts: holder.contacts,
            oversees: holder.oversees,
            lines: holder.lines,
        }));
        posts.push(post);
    }
    (posts, appointments)
}

/// Keeps what is held within the life of whoever holds it: nothing that bears no date in childhood, nothing after death.
pub fn keep_within_lives(people: &mut [Person], appointments: &mut [Appointment]) {
    for held in appointments {
        let holder = &people[held.person.index()];
        let known = held
            .after
            .into_iter()
            .chain(holder.not_yet_holding(held.period));
        held.after = known.max_by_key(|after| after.latest());
        held.died = holder.died;
    }
    for person in people {
        let after: Vec<_> = person
            .positions
            .iter()
            .map(|position| person.not_yet_holding(position.period))
            .collect();
        for (position, after) in person.positions.iter_mut().zip(after) {
            position.after = after;
        }
    }
}

/// The last day of whoever held a post for one before somebody of whom nobody says since when.
fn end_of_predecessor(post: &Post, holders: &[Holder], holder: &Holder) -> Option<PartialDate> {
    if post.multiple_holders {
        return None;
    }
    let does_same = |other: &&Holder| {
        other.person != holder.person
            && match holder.kind {
                AppointmentKind::Acting => other.kind == AppointmentKind::Acting,
                kind => kind.takes_seat() && other.kind.takes_seat(),
            }
    };
    let before = holders.iter().filter(does_same);
    let before = before.filter(|other| holder.period.may_succeed(other.period));
    let ends = before.filter_map(|other| other.period.last());
    ends.max_by_key(|end| end.latest())
}

fn posts_of(
    body: Body,
    seats: &[Seat<'_>],
    index: &Index<'_>,
    titles: &mut OwnTitles,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<PostAndHolders>> {
    let linked = seats.iter().map(|seat| {
        let mut linker = FileLinker::new(index, seat.file, seat.translations, diagnostics);
        linker.post(body, seat, titles)
    });
    let mut posts = whole(linked.collect())?;
    posts.sort_by_key(|(post, _)| post.precedence);
    Some(posts)
}

/// Whether the units are there that posts in files of their own name.
fn are_units_known(
    organization: &Slug,
    files: &WrittenOrganization,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let known = index.units_in(organization);
    let place = format!("organizations/{organization}/units/");
    let units = files.posts.values().filter_map(|written| {
        let record = written.record.as_deref()?;
        let unit = record.unit.as_ref()?;
        let mut linker = FileLinker::new(index, &written.file, None, diagnostics);
        Some(
            linker
                .target(Some(unit), known, say::unit(), &place)
                .is_some(),
        )
    });
    // Each is looked up before the first that is not there ends this.
    units.collect::<Vec<bool>>().into_iter().all(|known| known)
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
            died: None,
        })
    }

    fn post(
        &mut self,
        body: Body,
        seat: &Seat<'_>,
        titles: &mut OwnTitles,
    ) -> Option<PostAndHolders> {
        let (record, organization) = (seat.record, seat.organization);
        let title = self.title(record, titles);
        let oversees = self.portfolio(&record.oversees, organization);
        let above = record.reports_to.as_ref();
        let reports_to = above.map(|written| self.post_named(written, organization));
        let mut ex_officio = Vec::new();
        let mut held = Some(Vec::new());
        for appointment in record.appointments.iter().map(Spanned::get_ref) {
            let index = self.index;
            let by_it = index.holders.by_appointment(record, appointment);
            let by_it = self.appointment(appointment, seat, by_it);
            match (&mut held, by_it) {
                (Some(held), Some((other, by_it))) => {
                    ex_officio.extend(other);
                    held.extend(by_it);
                }
                _ => held = None,
            }
        }
        let post = Post {
            slug: seat.slug?.clone(),
            former_slugs: values(&record.former_slugs),
            body,
            title: title?,
            area: self.area(record.area.as_ref()),
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
            ex_officio,
            contacts: record
                .contacts
                .iter()
                .map(|contact| self.contact(contact.get_ref()))
                .collect(),
            identifiers: identifiers(&record.identifiers)?,
            links: self.links(&record.links)?,
            oversees: oversees?,
            sources: self.sources(&record.sources)?,
            origin: seat.origin(),
        };
        Some((post, held?))
    }

    fn title(&mut self, record: &SeatRecord, own: &mut OwnTitles) -> Option<Id<Title>> {
        let written = record.title.as_ref()?;
        match written.get_ref() {
            WrittenTitle::Listed(slug) => {
                let known = self.index.titles.as_ref()?;
                self.target_at(slug, written.span(), known, say::title(), "titles.toml")
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
                let known = index.posts_in(organization);
                let place = format!("organizations/{organization}/");
                self.target_at(slug, written.span(), known, say::post(), &place)
            }
            WrittenPost::Elsewhere(other) => {
                let organization = other.organization.as_ref()?;
                let known = index.all_organizations();
                self.target(
                    Some(organization),
                    known,
                    say::organization(),
                    "organizations/",
                )?;
                let organization = organization.get_ref();
                let place = format!("organizations/{organization}/");
                let known = index.posts_in(organization);
                self.target(other.post.as_ref(), known, say::post(), &place)
            }
        }
    }

    /// Those who hold a post by an appointment, and the post by which they do where it names one.
    fn appointment<'h>(
        &mut self,
        record: &AppointmentRecord,
        seat: &Seat<'_>,
        holders: impl Iterator<Item = &'h WrittenHolder<'h>>,
    ) -> Option<(Option<ExOfficio>, Vec<Holder>)> {
        let (index, organization) = (self.index, seat.organization);
        let person = record.person.as_ref();
        let known = person.is_none_or(|person| {
            let person = Some(person);
            self.target(person, &index.people, say::person(), PEOPLE)
                .is_some()
        });
        let other = record.post.as_ref();
        let other = other.map(|other| self.post_named(other, organization));
        let oversees = self.portfolio(&record.oversees, organization)?;
        let ex_officio = match other {
            Some(other) => Some(other?),
            None => None,
        };
        let contacts = record.contacts.iter();
        let contacts = contacts.map(|contact| self.contact(contact.get_ref()));
        let contacts: Vec<_> = contacts.collect();
        let (start, end) = (record.period.start.as_ref(), record.period.end.as_ref());
        let spans = [start.map(Spanned::span), end.map(Spanned::span)];
        let lines = spans.map(|span| Some(seat.line(span?.start)));
        // A person who is not there is reported where the other post names them.
        let by_it = holders.map(|holder| {
            Some(Holder {
                person: *index.people.get(holder.person)?,
                kind: match ex_officio {
                    Some(_) => AppointmentKind::ExOfficio,
                    None => holder.kind,
                },
                ex_officio,
                is_acting_ex_officio: ex_officio.is_some()
                    && holder.kind == AppointmentKind::Acting,
                period: holder.period,
                contacts: contacts.clone(),
                oversees: oversees.clone(),
                lines,
            })
        });
        let by_it = whole(by_it.collect())?;
        let ex_officio = ex_officio.map(|post| ExOfficio {
            post,
            period: record.period.period(),
        });
        known.then_some((ex_officio, by_it))
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

    /// What a part of a portfolio names: in words, an organization, or a unit or post of it or of the same one.
    fn overseen(&mut self, record: &OverseesRecord, organization: &Slug) -> Option<Overseen> {
        let index = self.index;
        if let Some(text) = &record.text {
            return Some(Overseen::Text(self.text(Some(text))?));
        }
        let named = record.organization.as_ref();
        let known = index.all_organizations();
        let other = named.map(|_| self.target(named, known, say::organization(), "organizations/"));
        let other = match other {
            Some(other) => Some(other?),
            None => None,
        };
        let organization = named.map_or(organization, Spanned::get_ref);
        let place = format!("organizations/{organization}/");
        if let Some(unit) = &record.unit {
            let known = index.units_in(organization);
            let place = format!("{place}units/");
            let unit = self.target(Some(unit), known, say::unit(), &place)?;
            return Some(Overseen::Body(Body::Unit(unit)));
        }
        if let Some(post) = &record.post {
            let known = index.posts_in(organization);
            let post = self.target(Some(post), known, say::post(), &place)?;
            return Some(Overseen::Post(post));
        }
        Some(Overseen::Body(Body::Organization(other?)))
    }
}
