//! Which post is meant, who holds it, and posts that the content lacks.

use super::records::{Identity, Meant, MeantPost, lines_of_texts};
use super::resolving::{Resolving, is_numbered, organization_of, seat, suggested};
use crate::content::RecordKind;
use crate::edit::content_ref::ContentRef;
use crate::edit::new::{self, Entry, PostTitle};
use crate::edit::register::{Appointment, District, Post, WordKind, is_called};
use crate::edit::rows::{Edit, TablePlace};
use crate::edit::spelling::{self, Name};
use crate::edit::values::{Step, Value, line};
use crate::messages::{Message, say};
use crate::text::Slug;

impl Resolving<'_> {
    /// The post of a record, with what the content lacks of it; a post that the content lacks is begun.
    pub(super) fn described_post(
        &mut self,
        body: &ContentRef,
        record: &Meant,
        post: &MeantPost,
    ) -> Result<ContentRef, Message> {
        let thing = match self.post(body, post) {
            Some(known) => known.thing.clone(),
            None => self.begin_post(body, record, post)?,
        };
        let who = &post.identity;
        let Some(key) = who.key.as_ref().filter(|key| !self.told.contains(*key)) else {
            return Ok(thing);
        };
        self.told.insert(key.clone());
        self.claim(who, &thing);
        let Some(place) = self.register.post(&thing).map(Post::table) else {
            return Ok(thing);
        };
        let mut facts = post.facts.clone();
        for grade in &post.grade {
            facts.text("grade", Some(grade.clone()));
        }
        let identity = Identity {
            names: Vec::new(),
            ..who.clone()
        };
        let mut edits = self.lacking_of_identity(&place, &identity);
        edits.extend(self.lacking(&place, &facts));
        edits.extend(self.lacking_contacts(&place, &post.contacts));
        self.row(&record.place, edits);
        if let Some(superior) = &post.reports_to {
            self.refer(&record.place, place, "reports_to", superior);
        }
        Ok(thing)
    }

    /// Where a person who holds posts of a body may be reached.
    pub(super) fn places_of_posts(&self, person: &Slug, body: &ContentRef) -> Vec<TablePlace> {
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

    /// The language in which a record names somebody.
    fn language_of<'r>(&self, record: &'r Meant) -> &'r str {
        let names = record.person.as_ref().map(|person| &person.identity.names);
        let first = names.and_then(|names| names.first());
        first.map_or("", |(tag, _)| tag)
    }

    /// Somebody in a post.
    pub(super) fn appoint(
        &mut self,
        person: &Slug,
        body: &ContentRef,
        is_new: bool,
        record: &Meant,
        meant: &MeantPost,
    ) -> Result<Vec<Edit>, Message> {
        let post = self.post(body, meant).map(|post| post.thing.clone());
        let is_begun = self.begun.contains(person);
        // Who tells people apart by keys tells of each appointment too.
        let is_told = record
            .person
            .as_ref()
            .is_some_and(|who| who.identity.key.is_some());
        let known = post.as_ref().and_then(|post| self.register.post(post));
        if let Some(post) = known {
            if let Some(at) = place_of_appointment(post, person, record, is_told) {
                if is_begun && !is_told {
                    return Err(say::record_twice());
                }
                let held = of_appointment(post, Step::At("appointments", at));
                let mut places = vec![held.clone()];
                if !post.is_shared {
                    places.push(post.table());
                }
                places.push(TablePlace::of_person(person));
                let mut edits = self.contact(record, &places);
                if is_told {
                    edits.extend(self.lacking(&held, &record.holding.days()));
                }
                return Ok(edits);
            }
            if is_told && self.holds_by_another(post, person) {
                return Ok(Vec::new());
            }
            let mut held = post.appointments.iter().filter(|held| !held.has_ended);
            let takes_seat = !post.is_shared
                && record.holding.end.is_none()
                && !matches!(record.holding.kind, Some("acting" | "honorary"));
            if let Some(holder) = held.next().filter(|_| takes_seat && !is_told) {
                let holder = holder
                    .person
                    .as_ref()
                    .and_then(|person| self.register.person(person));
                let tag = self.language_of(record);
                let name = holder.map_or("", |holder| spelling::name_in(&holder.names, tag));
                let title = self.name_of_post(post, tag);
                return Err(say::post_is_held(title, name, post.thing.short()));
            }
        }
        // Whoever has another post in the same body either has two, or has changed: nobody but people know.
        let mut held = self.register.held_by(person);
        let other = held
            .find(|post| post.body == *body)
            .map(|post| self.name_of_post(post, self.language_of(record)));
        drop(held);
        if let Some(other) = other.filter(|_| !is_new && !is_begun && !is_told) {
            return Err(say::holds_another_post(other));
        }
        let post = match post {
            Some(post) => post,
            None => self.begin_post(body, record, meant)?,
        };
        let mut lines = vec![format!("person = \"{person}\"")];
        lines.extend(record.holding.lines());
        let mut posts = self.register.posts.iter_mut();
        let Some(post) = posts.find(|known| known.thing == post) else {
            return Err(say::no_place_for_row(post.slug().as_str()));
        };
        let holding = &record.holding;
        post.appointments.push(Appointment {
            person: Some(person.clone()),
            post: None,
            days: [holding.start.clone(), holding.end.clone()],
            has_ended: holding.end.is_some(),
        });
        let appointment = of_appointment(post, Step::Last("appointments"));
        let mut edits = vec![Edit::Append {
            table: post.table(),
            key: "appointments",
            lines,
        }];
        let lines = record.contact.lines();
        if !lines.is_empty() {
            edits.push(Edit::Append {
                table: appointment,
                key: "contacts",
                lines,
            });
        }
        Ok(edits)
    }

    /// Whether somebody holds or held a post as the holder of another one, be it by way of further ones.
    fn holds_by_another(&self, post: &Post, person: &Slug) -> bool {
        let mut seen: Vec<&ContentRef> = Vec::new();
        let mut posts = vec![post];
        while let Some(post) = posts.pop() {
            if seen.contains(&&post.thing) {
                continue;
            }
            seen.push(&post.thing);
            for (organization, slug) in post
                .appointments
                .iter()
                .filter_map(|held| held.post.as_ref())
            {
                let within = organization.as_ref().or(post.thing.organization());
                let mut known = self.register.posts.iter();
                let other = known.find(|known| {
                    known.thing.slug() == slug && known.thing.organization() == within
                });
                let mut held = other.into_iter().flat_map(|other| &other.appointments);
                if held.any(|held| held.person.as_ref() == Some(person)) {
                    return true;
                }
                posts.extend(other);
            }
        }
        false
    }

    fn begin_post(
        &mut self,
        body: &ContentRef,
        record: &Meant,
        post: &MeantPost,
    ) -> Result<ContentRef, Message> {
        let own = &post.identity.names;
        let titles = self.register.words.get(&WordKind::Title);
        let titles: Vec<&Slug> = titles
            .into_iter()
            .flatten()
            .filter(|(_, names)| own.iter().any(|(_, title)| is_called(names, title)))
            .map(|(slug, _)| slug)
            .collect();
        let (title, names, listed) = match titles[..] {
            [title] => {
                let names = self.register.names_of_word(WordKind::Title, title);
                let listed = Some(title.clone());
                (PostTitle::Listed(title.clone()), names.to_vec(), listed)
            }
            _ => (PostTitle::Own(own.clone()), own.clone(), None),
        };
        let is_shared = self
            .counts
            .get(&seat(record))
            .is_some_and(|count| *count > 1);
        let (organization, unit) = match body {
            ContentRef::Unit(organization, unit) => (organization, Some(unit.clone())),
            other => (other.slug(), None),
        };
        let entry = new::Post {
            organization: organization.clone(),
            unit,
            title,
            is_in_own_file: post.is_in_own_file,
            head: false,
            multiple_holders: is_shared || post.is_shared,
        };
        let who = &post.identity;
        let suggested = match who.slug.as_ref().or(who.suggested.as_ref()) {
            Some(slug) => slug.clone(),
            None => match entry.suggested() {
                Some(slug) => with_area(slug, &post.area.names),
                None => suggested(who, false)?,
            },
        };
        let thing = self.register.take_free(&entry.thing(&suggested))?;
        let slug = thing.slug().clone();
        let (file, steps) = match thing.place() {
            Some(file) => (file, Vec::new()),
            None => (entry.file(), vec![Step::Called("posts", slug.clone())]),
        };
        self.register.posts.push(Post {
            thing: thing.clone(),
            file,
            steps,
            body: body.clone(),
            title: listed,
            names,
            area: post.area.clone(),
            grade: post.grade.clone(),
            reports_to: self.superior(post),
            identifiers: who.identifiers.clone(),
            is_head: entry.head,
            is_shared: entry.multiple_holders,
            has_ended: false,
            appointments: Vec::new(),
        });
        self.row(&record.place, vec![Edit::Begin(Box::new(entry), slug)]);
        Ok(thing)
    }

    /// The post of the same organization to which the holder of a post answers, where the records have come to it.
    fn superior(&self, post: &MeantPost) -> Option<Slug> {
        let superior = post.reports_to.as_ref()?;
        self.keys.get(superior).map(|post| post.slug().clone())
    }

    /// The post of a body that is meant: by its key or number, or else by what it is called, and by its district, its grade and
    /// its superior where these are told.
    pub(super) fn post(&self, body: &ContentRef, post: &MeantPost) -> Option<&Post> {
        let who = &post.identity;
        if let Some(known) = self.of_key(who) {
            return self.register.post(&known);
        }
        let within = organization_of(body);
        let posts = self.register.posts.iter();
        let mut of_organization = posts
            .filter(|post| post.thing.organization() == Some(within))
            .filter(|post| !self.is_another(who, &post.thing));
        let numbered = of_organization.clone().find(|known| {
            let is_so = |slug: &Slug| known.thing.slug() == slug;
            is_numbered(&known.identifiers, &who.identifiers)
                || who.slug.as_ref().is_some_and(is_so)
                || who.suggested.as_ref().is_some_and(is_so) && is_titled(known, &who.names)
        });
        if numbered.is_some() || !who.identifiers.is_empty() || who.slug.is_some() {
            return numbered;
        }
        let superior = self.superior(post);
        let is_alike = |known: &[Name], told: &[Name]| {
            told.is_empty() || told.iter().any(|(_, name)| is_called(known, name))
        };
        of_organization.find(|known| {
            known.body == *body
                && !known.has_ended
                && is_titled(known, &who.names)
                && known.area.is_told_by(&post.area)
                && is_alike(&known.grade, &post.grade)
                && (superior.is_none() || known.reports_to == superior)
        })
    }
}

fn is_titled(post: &Post, titles: &[Name]) -> bool {
    let mut titles = titles.iter();
    titles.any(|(_, title)| is_called(&post.names, title))
}

/// The slug of a post among those of several districts.
fn with_area(slug: Slug, area: &[Name]) -> Slug {
    let area = spelling::slug(area, false);
    let whole = area.and_then(|area| Slug::parse(&format!("{slug}-{area}")).ok());
    whole.unwrap_or(slug)
}

/// Where a post has the appointment of a person that a record tells of.
fn place_of_appointment(
    post: &Post,
    person: &Slug,
    record: &Meant,
    is_told: bool,
) -> Option<usize> {
    if !is_told {
        return post.place_of_holder(person);
    }
    let mut appointments = post.appointments.iter();
    appointments.position(|held| {
        let days = held.days.each_ref().map(Option::as_deref);
        held.person.as_ref() == Some(person) && record.holding.may_be(days)
    })
}

pub(super) fn of_appointment(post: &Post, step: Step) -> TablePlace {
    post.table().member(step, RecordKind::Appointment)
}

/// A district as the value of its key; nothing where it has no name.
pub fn area_value(area: &District) -> Option<Value> {
    let mut lines = lines_of_texts("name", &area.names);
    let identifier = area.identifier.clone();
    lines.extend(identifier.map(|identifier| line("identifier", &Value::Text(identifier))));
    let value = format!("{{ {} }}", lines.join(", "));
    (!area.names.is_empty()).then_some(Value::Literal(value))
}
