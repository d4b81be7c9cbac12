//! Which body is meant, and bodies that the content lacks.

use super::records::{Identity, Level, Meant, MeantBody};
use super::resolving::{Resolving, is_numbered, organization_of, suggested};
use crate::edit::content_ref::ContentRef;
use crate::edit::new;
use crate::edit::register::{Body, WordKind, is_called};
use crate::edit::rows::Edit;
use crate::edit::spelling::{self, Name};
use crate::messages::{Message, say};
use crate::model::OrganizationKind;
use crate::text::{Choice, Slug};

impl Resolving<'_> {
    /// The organization whose list it is.
    fn own_organization(&self) -> Option<ContentRef> {
        let organization = self.organization?;
        Some(ContentRef::Organization(organization.clone()))
    }

    /// The body of a record, as far as the content has it.
    pub(super) fn known_body(&self, record: &Meant) -> Option<ContentRef> {
        let mut body = self.own_organization();
        for meant in &record.bodies {
            body = Some(self.known(body.as_ref(), meant)?);
        }
        body
    }

    /// A body of the content, within another one where it is a unit.
    fn known(&self, within: Option<&ContentRef>, meant: &MeantBody) -> Option<ContentRef> {
        let who = &meant.identity;
        let found = || match meant.level {
            Level::Unit => self
                .unit_of_slug(within?, who)
                .or_else(|| self.unit(within?, &who.names)),
            Level::Organization | Level::External => self.top_body(meant),
            Level::Named => None,
        };
        self.of_key(who)
            .or_else(|| found().filter(|thing| !self.is_another(who, thing)))
    }

    /// An organization or a body outside the directory, by its slug, a number or what it is called.
    fn top_body(&self, meant: &MeantBody) -> Option<ContentRef> {
        let who = &meant.identity;
        let organizations = self.register.bodies.iter();
        let organizations =
            organizations.filter(|body| matches!(body.thing, ContentRef::Organization(_)));
        // What is outside for others may be an organization here.
        let bodies: Vec<&Body> = match meant.level {
            Level::External => {
                let bodies = self.register.external_bodies.iter();
                bodies.chain(organizations).collect()
            }
            _ => organizations.collect(),
        };
        let find = |is_so: &dyn Fn(&Body) -> bool| bodies.iter().find(|body| is_so(body));
        let found = find(&|body| who.slug.as_ref() == Some(body.thing.slug()))
            .or_else(|| find(&|body| is_numbered(&body.identifiers, &who.identifiers)))
            .or_else(|| find(&|body| is_named(body, &who.names)));
        found.map(|body| body.thing.clone())
    }

    /// The unit of an organization that has a slug; one of another directory has the same name too.
    fn unit_of_slug(&self, within: &ContentRef, who: &Identity) -> Option<ContentRef> {
        let organization = organization_of(within);
        let find = |slug: &Slug| {
            let thing = ContentRef::Unit(organization.clone(), slug.clone());
            self.register.body(&thing)
        };
        let own = who.slug.as_ref().and_then(find);
        let alike = || {
            let body = who.suggested.as_ref().and_then(find);
            body.filter(|body| is_named(body, &who.names))
        };
        own.or_else(alike).map(|body| body.thing.clone())
    }

    /// The unit that is called so: within the body where it has one, or the only one of the organization.
    fn unit(&self, within: &ContentRef, names: &[Name]) -> Option<ContentRef> {
        let organization = organization_of(within);
        let own = self
            .register
            .body(&ContentRef::Organization(organization.clone()));
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
        let is_so = |body: &&Body| !body.has_ended && is_named(body, &names);
        if own.is_some_and(|own| is_so(&own)) {
            return own.map(|own| own.thing.clone());
        }
        let bodies = self.register.bodies.iter();
        let units: Vec<&Body> = bodies
            .filter(|body| body.thing.organization() == Some(organization))
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

    /// The body of a record, with what the content lacks of it; bodies that the content lacks are begun.
    pub(super) fn body(&mut self, record: &Meant) -> Result<ContentRef, Message> {
        let mut body = self.own_organization();
        for meant in &record.bodies {
            let thing = match self.known(body.as_ref(), meant) {
                Some(known) => known,
                None => self.begin_body(body.as_ref(), meant, &record.place)?,
            };
            self.describe_body(&thing, meant, &record.place);
            body = Some(thing);
        }
        body.ok_or_else(say::record_without_body)
    }

    fn begin_body(
        &mut self,
        within: Option<&ContentRef>,
        meant: &MeantBody,
        place: &Message,
    ) -> Result<ContentRef, Message> {
        let who = &meant.identity;
        let names = &who.names;
        let suggested = suggested(who, false)?;
        let parent = match within {
            Some(ContentRef::Unit(_, unit)) if meant.level == Level::Unit => Some(unit.clone()),
            _ => None,
        };
        let entry: Box<dyn new::Entry> = match meant.level {
            Level::Organization => Box::new(new::Organization {
                name: names.clone(),
                kind: self.kind(meant, OrganizationKind::Other)?,
            }),
            Level::External | Level::Named => Box::new(new::ExternalBody {
                name: names.clone(),
            }),
            Level::Unit => {
                let within = within.ok_or_else(say::record_without_body)?;
                Box::new(new::Unit {
                    organization: organization_of(within).clone(),
                    parent: parent.clone(),
                    name: names.clone(),
                    kind: self.kind(meant, spelling::kind_of_unit(names))?,
                })
            }
        };
        let thing = self.register.take_free(&entry.thing(&suggested))?;
        let begin = Edit::Begin(entry, thing.slug().clone());
        self.row(place, vec![begin]);
        let bodies = match thing {
            ContentRef::ExternalBody(_) => &mut self.register.external_bodies,
            _ => &mut self.register.bodies,
        };
        bodies.push(Body {
            file: match &thing {
                ContentRef::Organization(slug) => format!("organizations/{slug}/organization.toml"),
                other => format!("{other}.toml"),
            },
            thing: thing.clone(),
            names: names.clone(),
            others: Vec::new(),
            parent,
            identifiers: who.identifiers.clone(),
            has_ended: false,
        });
        Ok(thing)
    }

    /// What kind of body a new one is: the one that is told, where there is such a one.
    fn kind<K: Choice>(&self, meant: &MeantBody, otherwise: K) -> Result<Slug, Message> {
        let own = self.register.words.get(&WordKind::Kind);
        let told = meant.kind.as_deref().filter(|kind| {
            let mut own = own.into_iter().flatten();
            K::from_word(kind).is_some() || own.any(|(slug, _)| slug.as_str() == *kind)
        });
        let kind = told.unwrap_or_else(|| otherwise.word());
        Slug::parse(kind).map_err(|_| say::no_slug_from_names())
    }

    /// Adds what the content lacks of what is said of a body.
    fn describe_body(&mut self, thing: &ContentRef, meant: &MeantBody, place: &Message) {
        let who = &meant.identity;
        let Some(key) = &who.key else {
            return;
        };
        self.claim(who, thing);
        let is_described = meant.parent.is_some()
            || !meant.facts.is_empty()
            || !meant.contacts.is_empty()
            || !who.other_names.is_empty()
            || !who.identifiers.is_empty();
        if !is_described || !self.told.insert(key.clone()) {
            return;
        }
        let Some(table) = self.register.body(thing).map(Body::table) else {
            return;
        };
        let mut edits = self.lacking_of_identity(&table, who);
        edits.extend(self.lacking(&table, &meant.facts));
        edits.extend(self.lacking_contacts(&table, &meant.contacts));
        self.row(place, edits);
        if let Some(parent) = &meant.parent {
            self.refer(place, table, "parent", parent);
        }
    }
}

fn is_named(body: &Body, names: &[Name]) -> bool {
    let known: Vec<Name> = body.names.iter().chain(&body.others).cloned().collect();
    names.iter().any(|(_, name)| is_called(&known, name))
}
