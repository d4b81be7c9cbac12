//! Who is meant by a name, and what people belong to.

use super::records::{Identity, Level, Meant, MeantPerson, lines_of_texts};
use super::resolving::{Resolving, is_numbered, suggested};
use crate::diagnostics::nearest;
use crate::edit::content_ref::ContentRef;
use crate::edit::new;
use crate::edit::register::{Person, Post, is_called};
use crate::edit::rows::{Edit, TablePlace};
use crate::edit::spelling::{self, Name};
use crate::messages::{Argument, Message, say};
use crate::text::Slug;

impl Resolving<'_> {
    /// Somebody of the content; nothing where somebody is to be begun.
    ///
    /// # Errors
    /// Why it cannot be known who is meant.
    pub(super) fn person(
        &mut self,
        person: &MeantPerson,
        body: Option<&ContentRef>,
        record: &Meant,
    ) -> Result<Option<Slug>, Message> {
        let who = &person.identity;
        if let Some(ContentRef::Person(slug)) = self.of_key(who) {
            return Ok(Some(slug));
        }
        if let Some(slug) = &who.slug {
            return match self.register.person(slug) {
                Some(known) => Ok(Some(known.slug.clone())),
                None if who.names.is_empty() => {
                    Err(say::no_such_thing(say::thing_person(), slug.as_str()))
                }
                // Whoever has a name and an id of nobody is new, but for a slip.
                None => match self.near_namesake(who, slug).filter(|_| who.key.is_none()) {
                    Some(near) => Err(say::no_such_thing_with_suggestion(
                        say::thing_person(),
                        slug.as_str(),
                        near.as_str(),
                    )),
                    None => Ok(None),
                },
            };
        }
        let is_another =
            |known: &&Person| self.is_another(who, &ContentRef::Person(known.slug.clone()));
        let people = self.register.people.iter();
        let numbered: Vec<&Person> = people
            .filter(|known| is_numbered(&known.identifiers, &who.identifiers))
            .filter(|known| !is_another(known))
            .collect();
        if let [one] = numbered[..] {
            return Ok(Some(one.slug.clone()));
        }
        let people = self.register.people.iter();
        let called: Vec<Slug> = people
            .filter(|known| !is_another(known))
            .filter(|known| {
                let names: Vec<Name> = known.names.iter().chain(&known.others).cloned().collect();
                let mut own = who.names.iter();
                own.any(|(_, name)| is_called(&names, name))
            })
            .filter(|known| !is_told_apart(&known.identifiers, &who.identifiers))
            .map(|known| known.slug.clone())
            .collect();
        // Whom another directory calls so too, by name and slug, is the same.
        if let Some(slug) = who.suggested.as_ref().filter(|slug| called.contains(slug)) {
            return Ok(Some(slug.clone()));
        }
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
        let (tag, name) = who
            .names
            .first()
            .map_or(("", ""), |(tag, name)| (tag, name));
        for slug in &called {
            let of = self.described(slug, tag);
            let question = say::ask_same_person(record.place.clone(), name, of.clone());
            match (self.asked)(&question) {
                Some(true) => return Ok(Some(slug.clone())),
                Some(false) => {}
                None => return Err(say::may_be_same_person(name, of)),
            }
        }
        Ok(None)
    }

    /// Somebody of this name whose slug is nearly this one.
    fn near_namesake(&self, who: &Identity, slug: &Slug) -> Option<&Slug> {
        let is_meant = |known: &&Person| {
            let mut own = who.names.iter();
            own.any(|(_, name)| is_called(&known.names, name))
                && nearest(slug.as_str(), [known.slug.as_str()]).is_some()
        };
        let found = self.register.people.iter().find(is_meant);
        found.map(|known| &known.slug)
    }

    /// Whether somebody holds a post of a body, or belongs to it.
    fn is_in(&self, person: &Slug, body: &ContentRef) -> bool {
        let known = self.register.person(person);
        let mut held = self.register.held_by(person);
        held.any(|post| post.body == *body)
            || known.is_some_and(|known| known.affiliations.contains(body))
    }

    /// Somebody, and what the person is, in a language.
    fn described(&self, person: &Slug, tag: &str) -> String {
        let posts = self.register.held_by(person);
        let posts: Vec<String> = posts.map(|post| self.name_of_post(post, tag)).collect();
        match posts.is_empty() {
            true => format!("people/{person}"),
            false => format!("people/{person} ({})", posts.join(", ")),
        }
    }

    /// What a post is called in a language, with its body.
    pub(super) fn name_of_post(&self, post: &Post, tag: &str) -> String {
        let body = self.register.body(&post.body);
        let body = body.map_or("", |body| spelling::name_in(&body.names, tag));
        let title = spelling::name_in(&post.names, tag);
        match tag.split('-').next() {
            Some("zh") => format!("{body}{title}"),
            _ => format!("{title}, {body}"),
        }
    }

    pub(super) fn begin_person(
        &mut self,
        person: &MeantPerson,
        edits: &mut Vec<Edit>,
    ) -> Result<Slug, Message> {
        let who = &person.identity;
        let suggested = suggested(who, true)?;
        let mut sort_key = person.sort_keys.clone();
        for (tag, name) in &who.names {
            if !sort_key.iter().any(|(known, _)| known == tag) {
                let key = spelling::sort_key(&who.names, tag);
                let key = key.or_else(|| spelling::sort_key_of_latin(name));
                let key = key.or_else(|| spelling::sort_key_of_parts(name));
                sort_key.extend(key.map(|key| (tag.clone(), key)));
            }
        }
        if sort_key.is_empty() {
            let name = who.names.first().map_or("", |(_, name)| name);
            return Err(say::which_is_family_name(name));
        }
        let thing = ContentRef::Person(suggested);
        let thing = self.register.take_free(&thing)?;
        let slug = thing.slug().clone();
        let entry = new::Person {
            name: who.names.clone(),
            sort_key,
            post: None,
            start: None,
            position: Vec::new(),
            affiliation: Vec::new(),
        };
        edits.push(Edit::Begin(Box::new(entry), slug.clone()));
        self.register.people.push(Person {
            slug: slug.clone(),
            names: who.names.clone(),
            others: Vec::new(),
            identifiers: who.identifiers.clone(),
            affiliations: Vec::new(),
        });
        self.begun.push(slug.clone());
        Ok(slug)
    }

    /// What the content lacks of what is said of somebody.
    pub(super) fn lacking_of_person(&mut self, slug: &Slug, person: &MeantPerson) -> Vec<Edit> {
        let place = TablePlace::of_person(slug);
        // A list tells of a name alone.
        let Some(key) = &person.identity.key else {
            return Vec::new();
        };
        if !self.told.insert(key.clone()) {
            return Vec::new();
        }
        let mut edits = self.lacking_of_identity(&place, &person.identity);
        edits.extend(self.lacking(&place, &person.facts));
        edits.extend(self.lacking_contacts(&place, &person.contacts));
        edits
    }

    /// Somebody who is in a body without a post.
    pub(super) fn belong(
        &mut self,
        person: &Slug,
        body: &ContentRef,
        is_new: bool,
        record: &Meant,
    ) -> Vec<Edit> {
        let place = TablePlace::of_person(person);
        let mut edits = Vec::new();
        if !self.is_in(person, body) {
            let mut lines = lines_of_body(body);
            lines.extend(record.holding.lines());
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

    /// That somebody belongs to a body, which may be known by its name alone, as what, and when.
    pub(super) fn affiliation(
        &mut self,
        person: &Slug,
        record: &Meant,
    ) -> Result<Vec<Edit>, Message> {
        let named = record
            .bodies
            .last()
            .filter(|body| body.level == Level::Named);
        let lines = match named {
            Some(body) => lines_of_texts("text", &body.identity.names),
            None => lines_of_body(&self.body(record)?),
        };
        Ok(self.lacking_affiliation(&TablePlace::of_person(person), lines, &record.holding))
    }
}

/// What names a body in an affiliation.
fn lines_of_body(body: &ContentRef) -> Vec<String> {
    match body {
        ContentRef::Unit(organization, unit) => vec![
            format!("organization = \"{organization}\""),
            format!("unit = \"{unit}\""),
        ],
        ContentRef::ExternalBody(slug) => vec![format!("external_body = \"{slug}\"")],
        other => vec![format!("organization = \"{}\"", other.slug())],
    }
}

/// Whether both have a number of one scheme, and not the same.
fn is_told_apart(known: &[(String, String)], own: &[(String, String)]) -> bool {
    let differs = |(scheme, number): &(String, String)| {
        let mut of_scheme = known.iter().filter(|(known, _)| known == scheme).peekable();
        of_scheme.peek().is_some() && of_scheme.all(|(_, known)| known != number)
    };
    own.iter().any(differs)
}
