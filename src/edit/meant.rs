//! What records of somebody's data mean: who is what, where, and how they are reached. Whether they were rows of a list or tables
//! of another format is for whoever read them.
//!
//! What the content has is found by its slug, or by what it is called: a unit in its organization, a post in its body, a person by
//! name and body. Where a name alone speaks for somebody, an editor is asked; where nobody can be, the record is left out.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::content_ref::ContentRef;
use super::draft::Draft;
use super::ending::members;
use super::new::{self, PostTitle};
use super::register::{Appointment, Body, Person, Post, Register, WordKind, folded, is_called};
use super::rows::{Doubt, Edit, RowEdit, TablePlace};
use super::spelling::{self, Name};
use super::values::{Step, Value, line, table_at};
use crate::content::RecordKind;
use crate::messages::{Argument, Message, say};
use crate::text::{Choice, Phone, PhoneRegion, Slug};

/// A record: a person in a post, or a way to reach a body.
#[derive(Debug, Clone)]
pub struct Meant {
    /// Where it stands.
    pub place: Message,
    /// The units from the organization down.
    pub units: Vec<Vec<Name>>,
    /// What the post is called.
    pub title: Vec<Name>,
    /// Who holds it, or belongs to the body.
    pub person: Option<MeantPerson>,
    /// How they are reached.
    pub contact: MeantContact,
    /// Since when, as content writes it.
    pub start: Option<String>,
}

/// A person.
#[derive(Debug, Clone, Default)]
pub struct MeantPerson {
    /// The slug, where the data tells it.
    pub slug: Option<Slug>,
    /// The name.
    pub names: Vec<Name>,
    /// What it is filed under, where the data tells it.
    pub sort_keys: Vec<Name>,
}

/// A way to reach somebody; each value as content writes it.
#[derive(Debug, Clone, Default)]
pub struct MeantContact {
    /// What it is for.
    pub purpose: Vec<Name>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Fax numbers.
    pub faxes: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// The postal address.
    pub address: Vec<Name>,
    /// How to get there.
    pub access: Vec<Name>,
}

impl Meant {
    fn line_of_start(&self) -> Option<String> {
        let start = self.start.as_ref()?;
        Some(format!("start = \"{start}\""))
    }
}

/// What the records change.
#[derive(Default)]
pub struct Resolved {
    /// The records that change something.
    pub rows: Vec<RowEdit>,
    /// The records that are left out.
    pub doubts: Vec<Doubt>,
}

/// Whoever may be asked: whether something is so; nothing where nobody answers.
pub type Asked<'a> = &'a mut dyn FnMut(&Message) -> Option<bool>;

/// Finds what the records are about in the content, and begins what it lacks.
pub fn resolve(
    records: &[Meant],
    organization: &Slug,
    register: &mut Register,
    (draft, region): (&Draft, Option<PhoneRegion>),
    asked: Asked<'_>,
) -> Resolved {
    let mut counts = BTreeMap::new();
    for record in records.iter().filter(|record| record.person.is_some()) {
        *counts.entry(seat(record)).or_insert(0) += 1;
    }
    let mut resolving = Resolving {
        organization,
        register,
        draft,
        region,
        asked,
        counts,
        begun: Vec::new(),
        resolved: Resolved::default(),
    };
    for record in records {
        match resolving.record(record) {
            Ok(edits) if edits.is_empty() => {}
            Ok(edits) => resolving.row(&record.place, edits),
            Err(reason) => resolving.resolved.doubts.push(Doubt {
                place: record.place.clone(),
                reason,
            }),
        }
    }
    resolving.resolved
}

/// The seat of a record: as many hold it at once as have such a record.
fn seat(record: &Meant) -> (Vec<String>, String) {
    let first = |names: &[Name]| {
        names
            .first()
            .map_or_else(String::new, |(_, name)| folded(name))
    };
    let units = record.units.iter().map(|names| first(names));
    (units.collect(), first(&record.title))
}

struct Resolving<'a> {
    organization: &'a Slug,
    register: &'a mut Register,
    draft: &'a Draft,
    region: Option<PhoneRegion>,
    asked: Asked<'a>,
    counts: BTreeMap<(Vec<String>, String), usize>,
    /// People whom these records begin.
    begun: Vec<Slug>,
    resolved: Resolved,
}

impl Resolving<'_> {
    fn row(&mut self, place: &Message, edits: Vec<Edit>) {
        let place = place.clone();
        self.resolved.rows.push(RowEdit { place, edits });
    }

    fn record(&mut self, record: &Meant) -> Result<Vec<Edit>, Message> {
        let Some(person) = &record.person else {
            let body = self.body(record)?;
            return self.contact_of_body(record, &body);
        };
        // Whoever is left out begins neither a unit nor a post.
        let known = self.known_body(record);
        let found = self.person(person, known.as_ref(), record)?;
        let body = self.body(record)?;
        let mut edits = Vec::new();
        let (slug, is_new) = match found {
            Some(slug) => (slug, false),
            None => (self.begin_person(person, &mut edits)?, true),
        };
        let of_place = match record.title.is_empty() {
            true => Ok(self.belong(&slug, &body, is_new, record)),
            false => self.appoint(&slug, &body, is_new, record),
        };
        if of_place.is_err() && is_new {
            self.register.people.retain(|known| known.slug != slug);
        }
        edits.extend(of_place?);
        Ok(edits)
    }

    /// The body of a record, as far as the content has it.
    fn known_body(&self, record: &Meant) -> Option<ContentRef> {
        let mut body = ContentRef::Organization(self.organization.clone());
        for names in &record.units {
            body = self.unit(&body, names)?;
        }
        Some(body)
    }

    /// The unit that is called so: within the body where it has one, or the only one of the organization.
    fn unit(&self, within: &ContentRef, names: &[Name]) -> Option<ContentRef> {
        let own = self
            .register
            .body(&ContentRef::Organization(self.organization.clone()));
        let of_organization = own
            .iter()
            .flat_map(|body| body.names.iter().chain(&body.others));
        let of_organization: Vec<&str> = of_organization.map(|(_, name)| name.as_str()).collect();
        // A list may put the name of the organization before that of the unit.
        let without = names.iter().flat_map(|(tag, name)| {
            let rest = of_organization
                .iter()
                .filter_map(|own| name.strip_prefix(*own));
            rest.filter(|rest| !rest.is_empty())
                .map(|rest| (tag.clone(), rest.to_owned()))
        });
        let names: Vec<Name> = names.iter().cloned().chain(without).collect();
        let is_so = |body: &&Body| {
            let known: Vec<Name> = body.names.iter().chain(&body.others).cloned().collect();
            !body.has_ended && names.iter().any(|(_, name)| is_called(&known, name))
        };
        if own.is_some_and(|own| is_so(&own)) {
            return own.map(|own| own.thing.clone());
        }
        let bodies = self.register.bodies.iter();
        let units: Vec<&Body> = bodies
            .filter(|body| body.thing.organization() == Some(self.organization))
            .filter(is_so)
            .collect();
        let parent = match within {
            ContentRef::Unit(_, slug) => Some(slug),
            _ => None,
        };
        let here = units.iter().find(|unit| unit.parent.as_ref() == parent);
        match (here, &units[..]) {
            (Some(unit), _) => Some(unit.thing.clone()),
            (None, [unit]) if parent.is_none() => Some(unit.thing.clone()),
            _ => None,
        }
    }

    /// The body of a record; units that the content lacks are begun.
    fn body(&mut self, record: &Meant) -> Result<ContentRef, Message> {
        let mut body = ContentRef::Organization(self.organization.clone());
        for names in &record.units {
            body = match self.unit(&body, names) {
                Some(unit) => unit,
                None => self.begin_unit(&body, names, &record.place)?,
            };
        }
        Ok(body)
    }

    fn begin_unit(
        &mut self,
        within: &ContentRef,
        names: &[Name],
        place: &Message,
    ) -> Result<ContentRef, Message> {
        let suggested = spelling::slug(names, false).ok_or_else(say::no_slug_from_names)?;
        let thing = ContentRef::Unit(self.organization.clone(), suggested);
        let thing = self.register.take_free(&thing)?;
        let kind = Slug::parse(spelling::kind_of_unit(names).word());
        let parent = match within {
            ContentRef::Unit(_, unit) => Some(unit.clone()),
            _ => None,
        };
        let entry = new::Unit {
            organization: self.organization.clone(),
            parent: parent.clone(),
            name: names.to_vec(),
            kind: kind.map_err(|_| say::no_slug_from_names())?,
        };
        let begin = Edit::Begin(Box::new(entry), thing.slug().clone());
        self.row(place, vec![begin]);
        self.register.bodies.push(Body {
            file: format!("{thing}.toml"),
            thing: thing.clone(),
            names: names.to_vec(),
            others: Vec::new(),
            parent,
            has_ended: false,
        });
        Ok(thing)
    }

    /// Somebody of the content; nothing where somebody is to be begun.
    ///
    /// # Errors
    /// Why it cannot be known who is meant.
    fn person(
        &mut self,
        person: &MeantPerson,
        body: Option<&ContentRef>,
        record: &Meant,
    ) -> Result<Option<Slug>, Message> {
        if let Some(slug) = &person.slug {
            let known = self.register.person(slug);
            return match known {
                Some(known) => Ok(Some(known.slug.clone())),
                None => Err(say::no_such_thing(say::thing_person(), slug.as_str())),
            };
        }
        let people = self.register.people.iter();
        let called: Vec<Slug> = people
            .filter(|known| {
                let names: Vec<Name> = known.names.iter().chain(&known.others).cloned().collect();
                let mut own = person.names.iter();
                own.any(|(_, name)| is_called(&names, name))
            })
            .map(|known| known.slug.clone())
            .collect();
        let is_here = |slug: &&Slug| body.is_some_and(|body| self.is_in(slug, body));
        let here: Vec<&Slug> = called.iter().filter(is_here).collect();
        match (&here[..], &called[..]) {
            ([one], _) => return Ok(Some((*one).clone())),
            (_, []) => return Ok(None),
            ([_, _, ..], _) => {
                let called = called.iter().map(|slug| format!("people/{slug}"));
                return Err(say::several_called_so(Argument::list(called)));
            }
            ([], _) => {}
        }
        let name = person.names.first().map_or("", |(_, name)| name);
        for slug in &called {
            let of = self.described(slug);
            let question = say::ask_same_person(record.place.clone(), name, of.clone());
            match (self.asked)(&question) {
                Some(true) => return Ok(Some(slug.clone())),
                Some(false) => {}
                None => return Err(say::may_be_same_person(name, of)),
            }
        }
        Ok(None)
    }

    /// Whether somebody holds a post of a body, or belongs to it.
    fn is_in(&self, person: &Slug, body: &ContentRef) -> bool {
        let known = self.register.person(person);
        let mut held = self.register.held_by(person);
        held.any(|post| post.body == *body)
            || known.is_some_and(|known| known.affiliations.contains(body))
    }

    /// Somebody, and what the person is.
    fn described(&self, person: &Slug) -> String {
        let posts = self.register.held_by(person).map(|post| post.thing.short());
        let posts: Vec<String> = posts.collect();
        match posts.is_empty() {
            true => format!("people/{person}"),
            false => format!("people/{person} ({})", posts.join(", ")),
        }
    }

    fn begin_person(
        &mut self,
        person: &MeantPerson,
        edits: &mut Vec<Edit>,
    ) -> Result<Slug, Message> {
        let suggested = spelling::slug(&person.names, true).ok_or_else(say::no_slug_from_names)?;
        let mut sort_key = person.sort_keys.clone();
        for (tag, name) in &person.names {
            if !sort_key.iter().any(|(known, _)| known == tag) {
                let key = spelling::sort_key(&person.names, tag);
                let key = key.or_else(|| spelling::sort_key_of_latin(name));
                let key = key.or_else(|| spelling::sort_key_of_parts(name));
                sort_key.extend(key.map(|key| (tag.clone(), key)));
            }
        }
        if sort_key.is_empty() {
            let name = person.names.first().map_or("", |(_, name)| name);
            return Err(say::which_is_family_name(name));
        }
        let thing = ContentRef::Person(suggested);
        let slug = self.register.take_free(&thing)?.slug().clone();
        let entry = new::Person {
            name: person.names.clone(),
            sort_key,
            post: None,
            start: None,
            position: Vec::new(),
            affiliation: Vec::new(),
        };
        edits.push(Edit::Begin(Box::new(entry), slug.clone()));
        self.register.people.push(Person {
            slug: slug.clone(),
            names: person.names.clone(),
            others: Vec::new(),
            affiliations: Vec::new(),
        });
        self.begun.push(slug.clone());
        Ok(slug)
    }

    /// Somebody who is in a body without a post.
    fn belong(
        &mut self,
        person: &Slug,
        body: &ContentRef,
        is_new: bool,
        record: &Meant,
    ) -> Vec<Edit> {
        let place = TablePlace::of_person(person);
        let mut edits = Vec::new();
        if !self.is_in(person, body) {
            let mut lines = vec![format!("organization = \"{}\"", self.organization)];
            if let ContentRef::Unit(_, unit) = body {
                lines.push(format!("unit = \"{unit}\""));
            }
            lines.extend(record.line_of_start());
            edits.push(Edit::Append {
                table: place.clone(),
                key: "affiliations",
                lines,
            });
            let mut people = self.register.people.iter_mut();
            if let Some(known) = people.find(|known| known.slug == *person) {
                known.affiliations.push(body.clone());
            }
        }
        let mut places = vec![place];
        if !is_new {
            places.extend(self.places_of_posts(person, body));
        }
        edits.extend(self.contact(record, &places));
        edits
    }

    /// Where a person who holds posts of a body may be reached.
    fn places_of_posts(&self, person: &Slug, body: &ContentRef) -> Vec<TablePlace> {
        let posts = self
            .register
            .held_by(person)
            .filter(|post| post.body == *body);
        let posts = posts.flat_map(|post| {
            let held = post.place_of_holder(person);
            let held = held.map(|at| of_appointment(post, Step::At("appointments", at)));
            held.into_iter().chain([post.table()])
        });
        posts.collect()
    }

    /// Somebody in a post.
    fn appoint(
        &mut self,
        person: &Slug,
        body: &ContentRef,
        is_new: bool,
        record: &Meant,
    ) -> Result<Vec<Edit>, Message> {
        let post = self.post(body, record).map(|post| post.thing.clone());
        let is_begun = self.begun.contains(person);
        let known = post.as_ref().and_then(|post| self.register.post(post));
        if let Some(post) = known {
            if let Some(at) = post.place_of_holder(person) {
                if is_begun {
                    return Err(say::record_twice());
                }
                let mut places = vec![of_appointment(post, Step::At("appointments", at))];
                if !post.is_shared {
                    places.push(post.table());
                }
                places.push(TablePlace::of_person(person));
                return Ok(self.contact(record, &places));
            }
            let mut held = post.appointments.iter().filter(|held| !held.has_ended);
            if let Some(holder) = held.next().filter(|_| !post.is_shared) {
                let holder = holder
                    .person
                    .as_ref()
                    .map_or_else(String::new, Slug::to_string);
                return Err(say::post_is_held(post.thing.short(), holder));
            }
        }
        // Whoever has another post in the same body either has two, or has changed: nobody but people know.
        let mut held = self.register.held_by(person);
        let other = held
            .find(|post| post.body == *body)
            .map(|post| post.thing.short());
        drop(held);
        if let Some(other) = other.filter(|_| !is_new && !is_begun) {
            return Err(say::holds_another_post(other));
        }
        let post = match post {
            Some(post) => post,
            None => self.begin_post(body, record)?,
        };
        let mut lines = vec![format!("person = \"{person}\"")];
        lines.extend(record.line_of_start());
        let mut posts = self.register.posts.iter_mut();
        let Some(post) = posts.find(|known| known.thing == post) else {
            return Err(say::no_place_for_row(post.slug().as_str()));
        };
        post.appointments.push(Appointment {
            person: Some(person.clone()),
            has_ended: false,
        });
        let appointment = of_appointment(post, Step::Last("appointments"));
        let mut edits = vec![Edit::Append {
            table: post.table(),
            key: "appointments",
            lines,
        }];
        let lines = lines_of_contact(&record.contact);
        if !lines.is_empty() {
            edits.push(Edit::Append {
                table: appointment,
                key: "contacts",
                lines,
            });
        }
        Ok(edits)
    }

    fn begin_post(&mut self, body: &ContentRef, record: &Meant) -> Result<ContentRef, Message> {
        let titles = self.register.words.get(&WordKind::Title);
        let titles: Vec<&Slug> = titles
            .into_iter()
            .flatten()
            .filter(|(_, names)| {
                let mut own = record.title.iter();
                own.any(|(_, title)| is_called(names, title))
            })
            .map(|(slug, _)| slug)
            .collect();
        let (title, names, listed) = match titles[..] {
            [title] => {
                let names = self.register.names_of_word(WordKind::Title, title);
                let listed = Some(title.clone());
                (PostTitle::Listed(title.clone()), names.to_vec(), listed)
            }
            _ => (
                PostTitle::Own(record.title.clone()),
                record.title.clone(),
                None,
            ),
        };
        let is_shared = self
            .counts
            .get(&seat(record))
            .is_some_and(|count| *count > 1);
        let entry = new::Post {
            organization: self.organization.clone(),
            unit: match body {
                ContentRef::Unit(_, unit) => Some(unit.clone()),
                _ => None,
            },
            title,
            is_in_own_file: false,
            head: false,
            multiple_holders: is_shared,
        };
        let suggested = entry.suggested().ok_or_else(say::no_slug_from_names)?;
        let thing = ContentRef::Post(self.organization.clone(), suggested);
        let thing = self.register.take_free(&thing)?;
        let slug = thing.slug().clone();
        self.register.posts.push(Post {
            thing: thing.clone(),
            file: entry.file(),
            steps: vec![Step::Called("posts", slug.clone())],
            body: body.clone(),
            title: listed,
            names,
            is_shared,
            has_ended: false,
            appointments: Vec::new(),
        });
        self.row(&record.place, vec![Edit::Begin(Box::new(entry), slug)]);
        Ok(thing)
    }

    /// A way to reach a body, or a post of it that nobody holds.
    fn contact_of_body(&self, record: &Meant, body: &ContentRef) -> Result<Vec<Edit>, Message> {
        let mut contact = record.contact.clone();
        let place = match self.post(body, record) {
            // Whose of several seats it is, nobody knows.
            Some(post) if post.is_shared => return Err(say::row_without_anybody()),
            Some(post) => post.table(),
            None => {
                if contact.purpose.is_empty() {
                    contact.purpose.clone_from(&record.title);
                }
                let body = self.register.body(body);
                let body = body.ok_or_else(|| say::no_place_for_row(self.organization.as_str()))?;
                body.table()
            }
        };
        let known = self.contacts(&place);
        let lines = lines_of_contact(&contact);
        if lines.is_empty() || known.iter().any(|known| self.has_all(known, &contact)) {
            return Ok(Vec::new());
        }
        Ok(vec![Edit::Append {
            table: place,
            key: "contacts",
            lines,
        }])
    }

    /// The post of a body that is called so.
    fn post(&self, body: &ContentRef, record: &Meant) -> Option<&Post> {
        let posts = self.register.posts.iter();
        let mut own = posts.filter(|post| post.body == *body && !post.has_ended);
        own.find(|post| {
            let mut titles = record.title.iter();
            titles.any(|(_, title)| is_called(&post.names, title))
        })
    }

    /// What a record says of how somebody is reached, at the first of these places that has a contact, or at the first of all.
    fn contact(&self, record: &Meant, places: &[TablePlace]) -> Vec<Edit> {
        let contact = &record.contact;
        let lines = lines_of_contact(contact);
        if lines.is_empty() {
            return Vec::new();
        }
        let known: Vec<(&TablePlace, Vec<MeantContact>)> = places
            .iter()
            .map(|place| (place, self.contacts(place)))
            .collect();
        let mut all = known.iter().flat_map(|(_, contacts)| contacts);
        if all.any(|known| self.has_all(known, contact)) {
            return Vec::new();
        }
        let first = known.iter().find(|(_, contacts)| !contacts.is_empty());
        if let Some((place, contacts)) = first {
            let table = place.member(Step::At("contacts", 0), RecordKind::Contact);
            let old = contacts.first().cloned().unwrap_or_default();
            return self.updated(&table, &old, contact);
        }
        let place = places.first().cloned().into_iter();
        let appends = place.map(|table| Edit::Append {
            table,
            key: "contacts",
            lines: lines.clone(),
        });
        appends.collect()
    }

    /// The values of a contact that differ from what is there; what a record does not tell stays.
    fn updated(&self, table: &TablePlace, old: &MeantContact, new: &MeantContact) -> Vec<Edit> {
        let lists = [
            ("phones", &old.phones, &new.phones),
            ("faxes", &old.faxes, &new.faxes),
            ("emails", &old.emails, &new.emails),
        ];
        let lists = lists.into_iter().filter_map(|(key, old, new)| {
            let is_known = new.iter().all(|value| self.is_among(value, old));
            (!is_known).then(|| (key, None, Value::List(new.clone())))
        });
        let texts = [
            ("address", &old.address, &new.address),
            ("access", &old.access, &new.access),
        ];
        let texts = texts.into_iter().flat_map(|(key, old, new)| {
            let new = new.iter().filter(|name| !old.contains(name));
            new.map(move |(tag, text)| (key, Some(tag.clone()), Value::Text(text.clone())))
        });
        let values = lists.chain(texts);
        let puts = values.map(|(key, language, value)| Edit::Put {
            table: table.clone(),
            key,
            language,
            value: Some(value),
        });
        puts.collect()
    }

    /// The contacts that the content has at a place.
    fn contacts(&self, place: &TablePlace) -> Vec<MeantContact> {
        let text = self.draft.texts.get(&place.file).map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let list = |table: &DeTable<'_>, key: &str| {
            let list = table.get(key).and_then(|list| list.get_ref().as_array());
            let texts = list.into_iter().flat_map(|list| list.iter());
            let texts = texts.filter_map(|text| text.get_ref().as_str());
            texts.map(str::to_owned).collect::<Vec<_>>()
        };
        let Some(table) = table_at(table.get_ref(), &place.steps) else {
            return Vec::new();
        };
        let contacts = members(table, "contacts").map(|(contact, _)| MeantContact {
            purpose: super::register::names(contact, "purpose"),
            phones: list(contact, "phones"),
            faxes: list(contact, "faxes"),
            emails: list(contact, "emails"),
            address: super::register::names(contact, "address"),
            access: super::register::names(contact, "access"),
        });
        contacts.collect()
    }

    /// Whether a contact says all that another one does.
    fn has_all(&self, known: &MeantContact, new: &MeantContact) -> bool {
        let lists = [
            (&new.phones, &known.phones),
            (&new.faxes, &known.faxes),
            (&new.emails, &known.emails),
        ];
        let texts = [(&new.address, &known.address), (&new.access, &known.access)];
        lists
            .iter()
            .all(|(new, known)| new.iter().all(|value| self.is_among(value, known)))
            && texts
                .iter()
                .all(|(new, known)| new.iter().all(|text| known.contains(text)))
    }

    /// Whether a list has a value, however it is spelled.
    fn is_among(&self, value: &str, list: &[String]) -> bool {
        let number = |written: &str| {
            let phone = Phone::parse(written, self.region).ok()?;
            Some(phone.dialled_with_extension())
        };
        let meant = number(value);
        list.iter()
            .any(|known| known == value || (meant.is_some() && number(known) == meant))
    }
}

fn of_appointment(post: &Post, step: Step) -> TablePlace {
    post.table().member(step, RecordKind::Appointment)
}

/// The lines of a contact, in the order of files.
fn lines_of_contact(contact: &MeantContact) -> Vec<String> {
    let texts = |key: &str, texts: &[Name]| {
        let lines = texts
            .iter()
            .map(|(tag, text)| line(&format!("{key}.{tag}"), &Value::Text(text.clone())));
        lines.collect::<Vec<_>>()
    };
    let list = |key: &str, values: &[String]| {
        (!values.is_empty()).then(|| line(key, &Value::List(values.to_vec())))
    };
    let lists = [
        list("phones", &contact.phones),
        list("faxes", &contact.faxes),
        list("emails", &contact.emails),
    ];
    let lists: Vec<String> = lists.into_iter().flatten().collect();
    let said = [
        lists,
        texts("address", &contact.address),
        texts("access", &contact.access),
    ]
    .concat();
    match said.is_empty() {
        true => said,
        false => [texts("purpose", &contact.purpose), said].concat(),
    }
}
