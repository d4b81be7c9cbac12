//! The tables of the directory and the questions they answer.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::websites::{Owner, WebsiteOwners, website_owners};
use super::{
    Appointment, Body, Calendar, Change, DirectoryParts, Id, Occupancy, Organization, Overseen,
    OwnKind, ParentBody, Party, Person, Post, Profile, Record, SearchWords, Section, Site,
    SitePage, Superior, Unit, Withdrawal,
};
use crate::images::Image;
use crate::text::{Certainty, Life, PartialDate, Period, Slug, WebAddress};

/// Whose a portfolio is: that of a post, or that of one appointment to it.
pub(super) type PortfolioOwner = (Id<Post>, Option<Id<Appointment>>);

/// The whole directory, linked and immutable.
#[derive(Debug, Clone)]
pub struct Directory {
    pub(super) parts: DirectoryParts,
    pub(super) organization_slugs: HashMap<Slug, Id<Organization>>,
    pub(super) unit_slugs: HashMap<(Id<Organization>, Slug), Id<Unit>>,
    pub(super) post_slugs: HashMap<(Id<Organization>, Slug), Id<Post>>,
    pub(super) section_slugs: HashMap<(Id<Organization>, Slug), Id<Section>>,
    pub(super) person_slugs: HashMap<Slug, Id<Person>>,
    pub(super) page_slugs: HashMap<Slug, Id<SitePage>>,
    pub(super) former_organizations: HashMap<Slug, Id<Organization>>,
    pub(super) former_units: HashMap<(Id<Organization>, Slug), Id<Unit>>,
    pub(super) former_posts: HashMap<(Id<Organization>, Slug), Id<Post>>,
    pub(super) former_sections: HashMap<(Id<Organization>, Slug), Id<Section>>,
    pub(super) former_people: HashMap<Slug, Id<Person>>,
    pub(super) former_pages: HashMap<Slug, Id<SitePage>>,
    pub(super) calendar: Calendar,
    pub(super) images: HashMap<u64, Arc<Image>>,
    pub(super) website_owners: WebsiteOwners,
    pub(super) organizations_of_parents: HashMap<ParentBody, Vec<Id<Organization>>>,
    pub(super) units_of: HashMap<Body, Vec<Id<Unit>>>,
    pub(super) interrupted: HashMap<Id<Unit>, Life>,
    pub(super) namesakes: HashSet<Id<Unit>>,
    pub(super) superiors_of: HashMap<Body, Vec<Id<Superior>>>,
    pub(super) directed_by: HashMap<Body, Vec<Id<Superior>>>,
    pub(super) staff_shared_with: HashMap<Body, Vec<Body>>,
    pub(super) posts_of: HashMap<Body, Vec<Id<Post>>>,
    pub(super) reports_of: HashMap<Id<Post>, Vec<Id<Post>>>,
    pub(super) overseers_of_bodies: HashMap<Body, Vec<PortfolioOwner>>,
    pub(super) overseers_of_posts: HashMap<Id<Post>, Vec<PortfolioOwner>>,
    pub(super) sections_of: HashMap<Id<Organization>, Vec<Id<Section>>>,
    pub(super) changes_of: HashMap<Body, Vec<Id<Change>>>,
    pub(super) appointments_to: HashMap<Id<Post>, Vec<Id<Appointment>>>,
    pub(super) appointments_of: HashMap<Id<Person>, Vec<Id<Appointment>>>,
}

impl Directory {
    /// Indexes the records. Every id in `parts` must come from the place of a record in `parts`.
    pub(crate) fn new(parts: DirectoryParts) -> Self {
        let mut directory = Self {
            organization_slugs: index(&parts.organizations, |record| record.slug.clone()),
            person_slugs: index(&parts.people, |record| record.slug.clone()),
            page_slugs: index(&parts.pages, |page| page.slug.clone()),
            unit_slugs: index(&parts.units, |unit| (unit.organization, unit.slug.clone())),
            section_slugs: index(&parts.sections, |section| {
                (section.organization, section.slug.clone())
            }),
            post_slugs: HashMap::new(),
            organizations_of_parents: organizations_by_parent(&parts.organizations),
            units_of: units_by_parent(&parts.units),
            interrupted: interrupted(&parts),
            namesakes: namesakes(&parts.units),
            calendar: Calendar::new(&parts),
            images: images(&parts),
            former_organizations: former(&parts.organizations, |record| {
                record.former_slugs.clone()
            }),
            former_units: former_units(&parts.units),
            former_posts: HashMap::new(),
            former_sections: former(&parts.sections, |section| {
                within(section.organization, &section.former_slugs)
            }),
            former_people: former(&parts.people, |person| person.former_slugs.clone()),
            former_pages: former(&parts.pages, |page| page.former_slugs.clone()),
            website_owners: website_owners(&parts),
            changes_of: changes_by_body(&parts.changes),
            superiors_of: group(&parts.superiors, |superior| superior.body),
            directed_by: directed(&parts.superiors),
            staff_shared_with: partners(&parts.shared_staffs),
            posts_of: group(&parts.posts, |post| post.body),
            reports_of: reports(&parts.posts),
            overseers_of_bodies: overseers(&parts, |what| match what {
                Overseen::Body(body) => Some(*body),
                _ => None,
            }),
            overseers_of_posts: overseers(&parts, |what| match what {
                Overseen::Post(post) => Some(*post),
                _ => None,
            }),
            sections_of: group(&parts.sections, |section| section.organization),
            appointments_to: group(&parts.appointments, |appointment| appointment.post),
            appointments_of: group(&parts.appointments, |appointment| appointment.person),
            parts,
        };
        directory.post_slugs = index(&directory.parts.posts, |post| {
            (directory.organization_of(post.body), post.slug.clone())
        });
        directory.former_posts = former(&directory.parts.posts, |post| {
            directory.former_addresses(post)
        });
        directory
    }

    /// The same for who asks about a past day; `None` where that makes no difference.
    pub fn in_retrospect(&self) -> Option<Self> {
        super::retrospect::in_retrospect(&self.parts).map(Self::new)
    }

    /// The organizations and slugs by which a post was found before; those of its unit's former organizations too.
    fn former_addresses(&self, post: &Post) -> Vec<(Id<Organization>, Slug)> {
        let mut keys = within(self.organization_of(post.body), &post.former_slugs);
        if let Body::Unit(unit) = post.body {
            let slugs = [std::slice::from_ref(&post.slug), &post.former_slugs].concat();
            for organization in former_organizations(&self.parts.units, unit) {
                keys.extend(within(organization, &slugs));
            }
        }
        keys
    }

    /// What holds for the whole.
    pub fn site(&self) -> &Site {
        &self.parts.site
    }

    /// Words that people type and the content does not use.
    pub fn search_words(&self) -> &SearchWords {
        &self.parts.search_words
    }

    /// What was withdrawn on purpose, in the order of the file.
    pub fn withdrawals(&self) -> &[Withdrawal] {
        &self.parts.withdrawals
    }

    /// The days on which anything changes.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The picture whose bytes have this hash, of those that are shown.
    pub fn image(&self, hash: u64) -> Option<&Arc<Image>> {
        self.images.get(&hash)
    }

    /// The record itself.
    pub fn get<T: Record>(&self, id: Id<T>) -> &T {
        &T::table(&self.parts)[id.index()]
    }

    /// What is known of a body.
    pub fn profile(&self, body: Body) -> &Profile {
        match body {
            Body::Organization(id) => &self.get(id).profile,
            Body::Unit(id) => &self.get(id).profile,
        }
    }

    /// The kind of a body in the institution's own words, where it has any.
    pub fn own_kind(&self, body: Body) -> Option<&OwnKind> {
        let kind = match body {
            Body::Organization(id) => self.get(id).own_kind,
            Body::Unit(id) => self.get(id).own_kind,
        };
        kind.map(|kind| self.get(kind))
    }

    /// The organization that a body is or is part of.
    pub fn organization_of(&self, body: Body) -> Id<Organization> {
        match body {
            Body::Organization(id) => id,
            Body::Unit(id) => self.get(id).organization,
        }
    }

    /// The body that a unit is directly part of on `day`.
    pub fn parent_of(&self, unit: Id<Unit>, day: Date) -> Body {
        self.get(unit).parent_on(day)
    }

    /// Whether another unit of its organization is called the same, so that the name alone does not tell which is meant.
    pub fn has_namesake(&self, unit: Id<Unit>) -> bool {
        self.namesakes.contains(&unit)
    }

    /// The bodies above a unit on `day`, its organization first, its direct parent last.
    pub fn ancestors(&self, unit: Id<Unit>, day: Date) -> Vec<Body> {
        let mut above = Vec::new();
        let mut body = self.parent_of(unit, day);
        // The loader refuses cycles on any day, so this ends at the organization.
        while let Body::Unit(unit) = body
            && !above.contains(&body)
        {
            above.push(body);
            body = self.parent_of(unit, day);
        }
        above.push(body);
        above.reverse();
        above
    }

    /// The organization that a body is or is part of on `day`; a unit may have been moved to the present one.
    pub fn organization_on(&self, body: Body, day: Date) -> Id<Organization> {
        let mut above = body;
        // The loader refuses cycles on any day; a draft may have one, and no way up is longer than there are units.
        for _ in 0..=self.parts.units.len() {
            match above {
                Body::Organization(id) => return id,
                Body::Unit(unit) => above = self.parent_of(unit, day),
            }
        }
        self.organization_of(body)
    }

    /// The organization that a body is or was part of before it was moved anywhere.
    pub fn first_organization(&self, body: Body) -> Id<Organization> {
        let mut above = body;
        // As above, a draft may have a cycle.
        for _ in 0..=self.parts.units.len() {
            match above {
                Body::Organization(id) => return id,
                Body::Unit(unit) => above = self.get(unit).first_parent(),
            }
        }
        self.organization_of(body)
    }

    /// The slugs that a body had once, the first one first.
    pub fn former_slugs(&self, body: Body) -> &[Slug] {
        match body {
            Body::Organization(id) => &self.get(id).former_slugs,
            Body::Unit(id) => &self.get(id).former_slugs,
        }
    }

    /// The organization that a body is or is part of, and those from which it was moved.
    pub fn organizations_of(&self, body: Body) -> Vec<Id<Organization>> {
        let mut organizations = vec![self.organization_of(body)];
        if let Body::Unit(unit) = body {
            organizations.extend(former_organizations(&self.parts.units, unit));
        }
        organizations
    }

    /// Whether a body exists on `day`, as far as its dates tell.
    pub fn existence(&self, body: Body, day: Date) -> Certainty {
        self.life_of(body).covers(day)
    }

    /// When a body exists; a unit of what was set up again, in none of the times between.
    pub fn life_of(&self, body: Body) -> &Life {
        let interrupted = match body {
            Body::Organization(_) => None,
            Body::Unit(unit) => self.interrupted.get(&unit),
        };
        interrupted.unwrap_or(&self.profile(body).life)
    }

    /// The units directly under a body that may exist on `day`, in order.
    pub fn units_of(&self, body: Body, day: Date) -> impl Iterator<Item = Id<Unit>> {
        listed(&self.units_of, body).filter(move |id| {
            self.parent_of(*id, day) == body && exists(self.existence(Body::Unit(*id), day))
        })
    }

    /// Whether a site that a contact point of a body names is its own: offices often name that of what they are part of, or
    /// one that many share.
    pub fn is_website_of_body(&self, body: Body, website: &WebAddress) -> bool {
        self.website_owners.get(website) == Some(&Some(Owner::Body(body)))
    }

    /// The same of a person.
    pub fn is_website_of_person(&self, person: Id<Person>, website: &WebAddress) -> bool {
        self.website_owners.get(website) == Some(&Some(Owner::Person(person)))
    }

    /// The units that are no more on `day` and were directly under a body in the end, in order.
    pub fn former_units_of(&self, body: Body, day: Date) -> impl Iterator<Item = Id<Unit>> {
        listed(&self.units_of, body).filter(move |id| {
            let life = &self.get(*id).profile.life;
            let last = life.whole().last().map_or(day, PartialDate::latest);
            life.whole().is_over(day) && self.parent_of(*id, last.min(day)) == body
        })
    }

    /// The organizations directly under a body that may exist on `day`, in order.
    pub fn organizations_under(
        &self,
        parent: ParentBody,
        day: Date,
    ) -> impl Iterator<Item = Id<Organization>> {
        listed(&self.organizations_of_parents, parent).filter(move |id| {
            let body = Body::Organization(*id);
            self.get(*id).parent_on(day) == Some(parent) && exists(self.existence(body, day))
        })
    }

    /// The posts of a body that may exist on `day`, in order of precedence.
    pub fn posts_of(&self, body: Body, day: Date) -> impl Iterator<Item = Id<Post>> {
        let lives = exists(self.existence(body, day));
        listed(&self.posts_of, body)
            .filter(move |id| lives && exists(self.get(*id).period.covers(day)))
    }

    /// The posts whose holders lead a body on `day`, in order of precedence: a secretary and a director may lead together.
    pub fn heads_of(&self, body: Body, day: Date) -> impl Iterator<Item = Id<Post>> {
        self.posts_of(body, day).filter(|id| self.get(*id).head)
    }

    /// The post to which the holder of another one answers on `day`, as long as both may exist.
    pub fn reports_to(&self, post: Id<Post>, day: Date) -> Option<Id<Post>> {
        let above = self.get(post).reports_to?;
        (self.may_have(post, day) && self.may_have(above, day)).then_some(above)
    }

    /// The posts whose holders answer to that of another one on `day`, in the order of the directory.
    pub fn direct_reports(&self, post: Id<Post>, day: Date) -> impl Iterator<Item = Id<Post>> {
        listed(&self.reports_of, post)
            .filter(move |report| self.reports_to(*report, day) == Some(post))
    }

    /// When a post exists; one of a body that was set up again, in none of the times between.
    pub fn post_life(&self, post: Id<Post>) -> Life {
        let post = self.get(post);
        let life = self.life_of(post.body);
        let mut periods = life.within(post.period).peekable();
        match life.later().is_empty() || periods.peek().is_none() {
            true => Life::from(post.period),
            false => periods.collect(),
        }
    }

    /// Whether a post may exist on `day`, as its body may.
    pub(super) fn may_have(&self, post: Id<Post>, day: Date) -> bool {
        let post = self.get(post);
        exists(post.period.covers(day)) && exists(self.existence(post.body, day))
    }

    /// The sections of an organization, in order.
    pub fn sections_of(&self, organization: Id<Organization>) -> impl Iterator<Item = Id<Section>> {
        listed(&self.sections_of, organization)
    }

    /// Every appointment to a post, past and future ones too, in the order of the file.
    pub fn appointments_to(&self, post: Id<Post>) -> impl Iterator<Item = &Appointment> {
        listed(&self.appointments_to, post).map(|id| self.get(id))
    }

    /// Every appointment of a person, past and future ones too.
    pub fn appointments_of(&self, person: Id<Person>) -> impl Iterator<Item = &Appointment> {
        listed(&self.appointments_of, person).map(|id| self.get(id))
    }

    pub(super) fn appointment_ids_of(
        &self,
        person: Id<Person>,
    ) -> impl Iterator<Item = Id<Appointment>> {
        listed(&self.appointments_of, person)
    }

    /// Whether the directory knows a person on `day`: not before the first post that the person comes to.
    pub fn knows(&self, person: Id<Person>, day: Date) -> bool {
        let mut appointments = self.appointments_of(person).peekable();
        appointments.peek().is_none() || appointments.any(|appointment| appointment.has_begun(day))
    }

    /// What is known of the holders of a post on `day`.
    pub fn occupancy(&self, post: Id<Post>, day: Date) -> Occupancy<'_> {
        self.occupancy_beside(post, day, &mut Vec::new())
    }

    /// The same, where these posts were asked of before: a draft may have a circle of them.
    fn occupancy_beside(
        &self,
        post: Id<Post>,
        day: Date,
        asked: &mut Vec<Id<Post>>,
    ) -> Occupancy<'_> {
        let held: Vec<_> = self
            .appointments_to(post)
            .filter(|appointment| exists(appointment.covers(day)))
            .collect();
        let vacant = || {
            let vacancies = &self.get(post).vacancies;
            vacancies
                .iter()
                .any(|vacancy| vacancy.covers(day) == Certainty::Yes)
        };
        if !held.is_empty() {
            Occupancy::Held(held)
        } else if vacant() {
            Occupancy::Vacant
        } else if self.is_undisclosed(post, day) {
            Occupancy::Undisclosed
        } else {
            self.occupancy_ex_officio(post, day, asked)
        }
    }

    /// The posts whose holders hold another one too on `day`, as long as all may exist.
    pub fn ex_officio(&self, post: Id<Post>, day: Date) -> impl Iterator<Item = Id<Post>> {
        let others = self.get(post).ex_officio.iter();
        let others = others.filter(move |other| {
            exists(other.period.covers(day))
                && self.may_have(post, day)
                && self.may_have(other.post, day)
        });
        others.map(|other| other.post)
    }

    /// Why nobody is known to hold a post by way of others: all of these are vacant, or one is held by somebody whose name is
    /// not published.
    fn occupancy_ex_officio(
        &self,
        post: Id<Post>,
        day: Date,
        asked: &mut Vec<Id<Post>>,
    ) -> Occupancy<'_> {
        if asked.contains(&post) {
            return Occupancy::NotNamed;
        }
        asked.push(post);
        let others = self.ex_officio(post, day);
        let others = others.map(|other| self.occupancy_beside(other, day, asked));
        let others: Vec<_> = others.collect();
        asked.pop();
        let is_vacant = |other: &Occupancy<'_>| matches!(other, Occupancy::Vacant);
        let is_undisclosed = |other: &Occupancy<'_>| matches!(other, Occupancy::Undisclosed);
        if others.iter().any(is_undisclosed) {
            Occupancy::Undisclosed
        } else if !others.is_empty() && others.iter().all(is_vacant) {
            Occupancy::Vacant
        } else {
            Occupancy::NotNamed
        }
    }
}

impl Directory {
    /// Whether somebody holds a post on `day` whose name is not published. That is said of the time after all holders
    /// and vacancies that the file has: of the time before them it says nothing.
    fn is_undisclosed(&self, post: Id<Post>, day: Date) -> bool {
        let held = self.appointments_to(post).map(|held| held.period);
        let mut known = held.chain(self.get(post).vacancies.iter().copied());
        let is_over = |period: Period| period.is_over(day);
        self.get(post).undisclosed && known.all(is_over)
    }
}

/// What only may be so is shown: hiding an office that may exist helps nobody.
fn exists(certainty: Certainty) -> bool {
    certainty != Certainty::No
}

/// The pictures of everything that has one, by the hashes of their bytes.
fn images(parts: &DirectoryParts) -> HashMap<u64, Arc<Image>> {
    let people = parts.people.iter();
    let portraits = people.filter_map(|person| person.portrait.as_ref());
    let organizations = parts.organizations.iter().map(|body| &body.profile);
    let bodies = organizations.chain(parts.units.iter().map(|body| &body.profile));
    let of_bodies = bodies.flat_map(|profile| profile.emblem.iter().chain(&profile.pictures));
    let images = portraits.chain(of_bodies).map(|picture| &picture.image);
    images
        .map(|image| (image.hash, Arc::clone(image)))
        .collect()
}

/// The organizations that stand or stood under each body, in their order.
fn organizations_by_parent(
    organizations: &[Organization],
) -> HashMap<ParentBody, Vec<Id<Organization>>> {
    let mut groups: HashMap<ParentBody, Vec<Id<Organization>>> = HashMap::new();
    for (organization, id) in organizations.iter().zip(ids(organizations)) {
        let former = organization.former_parents.iter();
        let former = former.filter_map(|(_, parent)| *parent);
        for parent in former.chain(organization.parent) {
            let group = groups.entry(parent).or_default();
            if group.last() != Some(&id) {
                group.push(id);
            }
        }
    }
    groups
}

/// The units that stand or stood under each body, in their order.
fn units_by_parent(units: &[Unit]) -> HashMap<Body, Vec<Id<Unit>>> {
    let mut groups: HashMap<Body, Vec<Id<Unit>>> = HashMap::new();
    for (unit, id) in units.iter().zip(ids(units)) {
        let former = unit.former_parents.iter().map(|(_, parent)| *parent);
        for body in former.chain([unit.last_parent()]) {
            let group = groups.entry(body).or_default();
            if group.last() != Some(&id) {
                group.push(id);
            }
        }
    }
    groups
}

/// The lives of the units of which a body above was dissolved or suspended and set up again, without the times between.
fn interrupted(parts: &DirectoryParts) -> HashMap<Id<Unit>, Life> {
    let mut lives = HashMap::new();
    let organizations = parts.organizations.iter().map(|body| &body.profile);
    let units = parts.units.iter().map(|body| &body.profile);
    if organizations
        .chain(units)
        .all(|profile| profile.life.later().is_empty())
    {
        return lives;
    }
    for (unit, id) in parts.units.iter().zip(ids(&parts.units)) {
        let own = unit.profile.life.clone();
        let above = ever_above(&parts.units, id).into_iter();
        let life = above.fold(own, |life, body| {
            let other = match body {
                Body::Organization(id) => &parts.organizations[id.index()].profile.life,
                Body::Unit(id) => &parts.units[id.index()].profile.life,
            };
            life.interrupted_as(other, |gap| is_below(&parts.units, id, body, gap))
        });
        if life != unit.profile.life {
            lives.insert(id, life);
        }
    }
    lives
}

/// Whether a unit is part of a body when a time of known days ends. A draft may have a cycle of parents, and no way up is
/// longer than there are units.
fn is_below(units: &[Unit], id: Id<Unit>, body: Body, time: Period) -> bool {
    let Some(last) = time.last() else {
        return false;
    };
    let mut above = Body::Unit(id);
    for _ in 0..=units.len() {
        match above {
            Body::Unit(unit) => above = units[unit.index()].parent_on(last.latest()),
            Body::Organization(_) => break,
        }
        if above == body {
            return true;
        }
    }
    false
}

/// The units whose name another unit of the organization has, in any language, under another body: two of one body are one
/// that was followed by the other.
fn namesakes(units: &[Unit]) -> HashSet<Id<Unit>> {
    let mut by_name: HashMap<(Id<Organization>, &str), Vec<Id<Unit>>> = HashMap::new();
    for (unit, id) in units.iter().zip(ids(units)) {
        for (_, name) in unit.profile.names.last.name.iter() {
            let key = (unit.organization, name.value.as_str());
            by_name.entry(key).or_default().push(id);
        }
    }
    let parent = |id: &Id<Unit>| units[id.index()].last_parent();
    let groups = by_name.into_values().filter(|group| {
        let mut parents = group.iter().map(parent);
        let first = parents.next();
        parents.any(|other| Some(other) != first)
    });
    groups.flatten().collect()
}

/// The units by the organizations and slugs by which they were found before.
fn former_units(units: &[Unit]) -> HashMap<(Id<Organization>, Slug), Id<Unit>> {
    let mut found = HashMap::new();
    for (unit, id) in units.iter().zip(ids(units)) {
        let slugs = [std::slice::from_ref(&unit.slug), &unit.former_slugs].concat();
        for organization in former_organizations(units, id) {
            let keys = within(organization, &slugs).into_iter();
            found.extend(keys.map(|key| (key, id)));
        }
    }
    // What was always there goes before what was moved away.
    found.extend(former(units, |unit| {
        within(unit.organization, &unit.former_slugs)
    }));
    found
}

/// The organizations from which a unit was moved, by itself or with a unit that it was part of.
fn former_organizations(units: &[Unit], id: Id<Unit>) -> Vec<Id<Organization>> {
    let above = ever_above(units, id).into_iter();
    let organizations = above.filter_map(|body| match body {
        Body::Organization(id) => Some(id),
        Body::Unit(_) => None,
    });
    let own = units[id.index()].organization;
    organizations.filter(|other| *other != own).collect()
}

/// The bodies that a unit is part of or ever was, each once.
fn ever_above(units: &[Unit], id: Id<Unit>) -> Vec<Body> {
    let mut above = vec![Body::Unit(id)];
    let mut next = 0;
    while let Some(body) = above.get(next).copied() {
        next += 1;
        let Body::Unit(unit) = body else {
            continue;
        };
        let unit = &units[unit.index()];
        let former = unit.former_parents.iter().map(|(_, body)| *body);
        for body in former.chain([unit.last_parent()]) {
            if !above.contains(&body) {
                above.push(body);
            }
        }
    }
    above.remove(0);
    above
}

/// Which bodies each one directs.
fn directed(superiors: &[Superior]) -> HashMap<Body, Vec<Id<Superior>>> {
    let mut groups: HashMap<Body, Vec<Id<Superior>>> = HashMap::new();
    for (superior, id) in superiors.iter().zip(ids(superiors)) {
        if let Some(body) = superior.by.body() {
            groups.entry(body).or_default().push(id);
        }
    }
    groups
}

/// The bodies that share the staff of each one, whichever of the two said so.
fn partners(pairs: &[[Body; 2]]) -> HashMap<Body, Vec<Body>> {
    let mut partners: HashMap<Body, Vec<Body>> = HashMap::new();
    for [one, other] in pairs {
        for (body, partner) in [(one, other), (other, one)] {
            let known = partners.entry(*body).or_default();
            if !known.contains(partner) {
                known.push(*partner);
            }
        }
    }
    partners
}

/// The posts whose holders answer to that of each post.
fn reports(posts: &[Post]) -> HashMap<Id<Post>, Vec<Id<Post>>> {
    let mut groups: HashMap<Id<Post>, Vec<Id<Post>>> = HashMap::new();
    for (post, id) in posts.iter().zip(ids(posts)) {
        if let Some(above) = post.reports_to {
            groups.entry(above).or_default().push(id);
        }
    }
    groups
}

/// Who may oversee each thing on some day, in the order of the posts.
fn overseers<K: std::hash::Hash + Eq>(
    parts: &DirectoryParts,
    thing: impl Fn(&Overseen) -> Option<K>,
) -> HashMap<K, Vec<PortfolioOwner>> {
    let of_posts = parts.posts.iter().zip(ids(&parts.posts));
    let of_posts = of_posts.map(|(post, id)| (&post.oversees, (id, None)));
    let of_holders = parts.appointments.iter().zip(ids(&parts.appointments));
    let of_holders = of_holders.map(|(held, id)| (&held.oversees, (held.post, Some(id))));
    let mut groups: HashMap<K, Vec<PortfolioOwner>> = HashMap::new();
    for (portfolio, owner) in of_posts.chain(of_holders) {
        for thing in portfolio.iter().filter_map(|part| thing(&part.what)) {
            let known = groups.entry(thing).or_default();
            if !known.contains(&owner) {
                known.push(owner);
            }
        }
    }
    for known in groups.values_mut() {
        known.sort_by_key(|(post, _)| post.index());
    }
    groups
}

/// The changes that concern each body, the earliest first.
fn changes_by_body(changes: &[Change]) -> HashMap<Body, Vec<Id<Change>>> {
    let mut groups: HashMap<Body, Vec<Id<Change>>> = HashMap::new();
    for (change, id) in changes.iter().zip(ids(changes)) {
        for party in change.parties() {
            if let Party::Body(body) = party {
                let group = groups.entry(body).or_default();
                if group.last() != Some(&id) {
                    group.push(id);
                }
            }
        }
    }
    for group in groups.values_mut() {
        group.sort_by_key(|id| changes[id.index()].date.earliest());
    }
    groups
}

/// The records by the keys they had once.
fn former<T, K: std::hash::Hash + Eq>(
    table: &[T],
    keys: impl Fn(&T) -> Vec<K>,
) -> HashMap<K, Id<T>> {
    table
        .iter()
        .zip(ids(table))
        .flat_map(|(record, id)| keys(record).into_iter().map(move |key| (key, id)))
        .collect()
}

/// Slugs in an organization, as keys.
fn within(organization: Id<Organization>, slugs: &[Slug]) -> Vec<(Id<Organization>, Slug)> {
    let slugs = slugs.iter().cloned();
    slugs.map(|slug| (organization, slug)).collect()
}

pub(super) fn ids<T>(table: &[T]) -> impl ExactSizeIterator<Item = Id<T>> + use<T> {
    (0..table.len()).map(Id::new)
}

fn index<T, K: std::hash::Hash + Eq>(table: &[T], key: impl Fn(&T) -> K) -> HashMap<K, Id<T>> {
    table.iter().map(key).zip(ids(table)).collect()
}

fn group<T, K: std::hash::Hash + Eq>(table: &[T], key: impl Fn(&T) -> K) -> HashMap<K, Vec<Id<T>>> {
    let mut groups: HashMap<K, Vec<Id<T>>> = HashMap::new();
    for (record, id) in table.iter().zip(ids(table)) {
        groups.entry(key(record)).or_default().push(id);
    }
    groups
}

fn listed<K: std::hash::Hash + Eq, T>(
    groups: &HashMap<K, Vec<Id<T>>>,
    key: K,
) -> impl Iterator<Item = Id<T>> {
    groups.get(&key).into_iter().flatten().copied()
}
