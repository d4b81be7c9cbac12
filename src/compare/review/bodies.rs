//! Organizations and their units.

use super::differ::{Differ, ListItem};
use super::messages::{keys, of_text};
use super::profile::dates;
use crate::model::{
    Body, Directory, Id, Organization, ParentBody, Party, Superior, SuperiorBody, Unit,
};
use crate::text::{Choice, PartialDate, Period};

impl Differ<'_> {
    /// Reports of an organization that is new.
    pub fn organization_added(&mut self, id: Id<Organization>) {
        let name = self.body_after(Body::Organization(id));
        self.report(
            "organization-added",
            &[("name", &name)],
            None,
            Some(name.clone()),
        );
        self.profile(None, Body::Organization(id));
    }

    /// Reports what changed in an organization itself.
    pub fn organization(&mut self, old: Id<Organization>, new: Id<Organization>) {
        let (before, after) = (self.matching.before, self.matching.after);
        let (was, is) = (before.get(old), after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        let parent = |directory: &Directory, parent: Option<ParentBody>| {
            parent.map(|parent| match parent {
                ParentBody::Organization(id) => self.body_in(directory, Body::Organization(id)),
                ParentBody::External(id) => self.messages.text(&directory.get(id).name).to_owned(),
            })
        };
        let parents = (parent(before, was.parent), parent(after, is.parent));
        let former = |directory: &Directory, organization: &Organization| -> Vec<ListItem> {
            let former = organization.former_parents.iter();
            former
                .filter_map(|(period, above)| Some((parent(directory, *above)?, *period)))
                .map(|(name, period)| self.former_parent(name, period))
                .collect()
        };
        let (had, has) = (former(before, was), former(after, is));
        // A new parent says itself which one was before.
        let is_same = parents.0 == parents.1;
        let field = self.field("parent");
        self.diff_value(&field, parents.0, parents.1);
        if is_same {
            self.diff_list("former-parent", had, has);
        }
        let [old_kind, new_kind] = [(before, old), (after, new)]
            .map(|(directory, id)| self.kind_of(directory, Body::Organization(id)));
        let field = self.field("body-kind");
        self.diff_value(&field, Some(old_kind), Some(new_kind));
        self.profile(Some(Body::Organization(old)), Body::Organization(new));
    }

    /// What kind of body it is, as its page says it.
    fn kind_of(&self, directory: &Directory, body: Body) -> String {
        if let Some(kind) = directory.own_kind(body) {
            return self.messages.text(&kind.label).to_owned();
        }
        let message = match body {
            Body::Organization(id) => {
                format!("organization-kind-{}", directory.get(id).kind.word())
            }
            Body::Unit(id) => format!("unit-kind-{}", directory.get(id).kind.word()),
        };
        self.messages.format(&message, &[])
    }

    /// Reports of a body that is gone, and who left with it.
    pub fn body_removed(&mut self, body: Body) {
        let name = self.body_before(body);
        let kind = match body {
            Body::Organization(_) => "organization-removed",
            Body::Unit(_) => "unit-removed",
        };
        self.report(kind, &[("name", &name)], Some(name.clone()), None);
        let before = self.matching.before;
        for post in before.posts().filter(|id| before.get(*id).body == body) {
            if self.matching.post(post).is_none() {
                self.appointments(Some(post), None);
            }
        }
    }

    /// Reports of a unit that is new.
    pub fn unit_added(&mut self, id: Id<Unit>) {
        let unit = self.matching.after.get(id);
        let name = self.body_after(Body::Unit(id));
        let parent = self.parent_after(unit);
        let start = unit.profile.life.whole().start;
        let since = self.since(start);
        let variables = [
            ("name", name.as_str()),
            ("parent", &parent),
            ("dates", &since),
        ];
        self.report("unit-added", &variables, None, Some(name.clone()));
        self.profile(None, Body::Unit(id));
    }

    /// Reports what changed in a unit.
    pub fn unit(&mut self, old: Id<Unit>, new: Id<Unit>) {
        let (before, after) = (self.matching.before, self.matching.after);
        let (was, is) = (before.get(old), after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        let same_parent = match (was.last_parent(), is.last_parent()) {
            (Body::Organization(was), Body::Organization(is)) => {
                self.matching.organization(was) == Some(is)
            }
            (Body::Unit(was), Body::Unit(is)) => self.matching.unit(was) == Some(is),
            _ => false,
        };
        if !same_parent {
            let (from, to) = (self.body_before(was.last_parent()), self.parent_after(is));
            let day = is
                .former_parents
                .iter()
                .filter_map(|(period, _)| period.last())
                .max_by_key(|end| end.latest());
            let day = day.and_then(PartialDate::day_after);
            let dates = self.since(day.map(PartialDate::Day));
            let variables = [("before", from.as_str()), ("after", &to), ("dates", &dates)];
            self.report(
                "body-moved",
                &variables,
                Some(from.clone()),
                Some(to.clone()),
            );
        }
        if same_parent {
            let items = |directory: &Directory, unit: &Unit| -> Vec<ListItem> {
                let former = unit.former_parents.iter();
                former
                    .map(|(period, body)| {
                        self.former_parent(self.body_in(directory, *body), *period)
                    })
                    .collect()
            };
            let (was, is) = (items(before, was), items(after, is));
            self.diff_list("former-parent", was, is);
        }
        let [old_kind, new_kind] = [(before, old), (after, new)]
            .map(|(directory, id)| self.kind_of(directory, Body::Unit(id)));
        let field = self.field("body-kind");
        self.diff_value(&field, Some(old_kind), Some(new_kind));
        let [old_group, new_group] = [was.group, is.group].map(|group| {
            let message = format!("unit-group-{}", group.word());
            Some(self.messages.format(&message, &[]))
        });
        let field = self.field("group");
        self.diff_value(&field, old_group, new_group);
        self.profile(Some(Body::Unit(old)), Body::Unit(new));
    }

    /// Reports who directs a body besides, or no longer.
    pub fn superiors(&mut self, before: Option<Body>, after: Body) {
        let items = |directory: &Directory, body: Body| -> Vec<ListItem> {
            let superiors = directory.all_superiors(body);
            superiors
                .map(|superior| self.superior(directory, superior))
                .collect()
        };
        let was = before.map_or_else(Vec::new, |body| items(self.matching.before, body));
        let is = items(self.matching.after, after);
        self.diff_list("superior", was, is);
    }

    /// Reports with whom a body shares its staff besides, or no longer.
    pub fn shared_staff(&mut self, before: Option<Body>, after: Body) {
        let words = |directory: &Directory, body: Body| -> Vec<String> {
            let partners = directory.all_sharing_staff_with(body).iter();
            partners
                .map(|partner| self.body_in(directory, *partner))
                .collect()
        };
        let was = before.map_or_else(Vec::new, |body| words(self.matching.before, body));
        let is = words(self.matching.after, after);
        let field = self.field("shares-staff-with");
        self.diff_words(&field, &was, &is);
    }

    /// Who directs a body, how and when.
    fn superior(&self, directory: &Directory, superior: &Superior) -> ListItem {
        let by = match &superior.by {
            SuperiorBody::Known(Party::Body(body)) => self.body_in(directory, *body),
            SuperiorBody::Known(Party::External(id)) => {
                self.messages.text(&directory.get(*id).name).to_owned()
            }
            SuperiorBody::Named(name) => self.messages.text(name).to_owned(),
        };
        let kind = [("kind", superior.kind.word())];
        let kind = self.messages.format("superior-kind", &kind);
        let shown = [("name", by.as_str()), ("kind", &kind)];
        let shown = self.messages.format("superior", &shown);
        ListItem {
            shown: self.messages.in_period(shown, superior.period),
            label: self.messages.quoted(&by),
            keys: match &superior.by {
                SuperiorBody::Named(name) => keys(name),
                SuperiorBody::Known(_) => vec![by],
            },
            texts: match &superior.by {
                SuperiorBody::Named(name) => vec![("name", Some(of_text(name)))],
                SuperiorBody::Known(_) => Vec::new(),
            },
            values: [
                vec![("kind", Some(kind))],
                dates(superior.period, self.messages),
            ]
            .concat(),
        }
    }

    /// Where a body stood, and when.
    fn former_parent(&self, name: String, period: Period) -> ListItem {
        ListItem {
            shown: self.messages.in_period(self.messages.quoted(&name), period),
            label: self.messages.quoted(&name),
            keys: vec![name],
            texts: Vec::new(),
            values: dates(period, self.messages),
        }
    }

    fn parent_after(&self, unit: &Unit) -> String {
        self.body_after(unit.last_parent())
    }

    /// Reports that the address of a page is another one.
    pub fn slug(&mut self, before: &str, after: &str) {
        let field = self.field("slug");
        self.diff_value(&field, Some(before.to_owned()), Some(after.to_owned()));
    }

    fn body_in(&self, directory: &Directory, body: Body) -> String {
        let names = &directory.profile(body).names.last;
        self.messages.text(&names.name).to_owned()
    }

    /// What a body of a change is called in the later state, where that has it.
    pub fn party_now(&self, directory: &Directory, party: Party) -> String {
        let after = self.matching.after;
        let is_before = std::ptr::eq(directory, self.matching.before);
        let now = match party {
            _ if !is_before => Some(party),
            Party::Body(body) => self.matching.body(body).map(Party::Body),
            Party::External(id) => {
                let slug = &directory.get(id).slug;
                after.find_external_body(slug).map(Party::External)
            }
        };
        now.map_or_else(
            || self.party(directory, party),
            |now| self.party(after, now),
        )
    }

    /// What a body of a change is called.
    pub fn party(&self, directory: &Directory, party: Party) -> String {
        match party {
            Party::Body(body) => self.body_in(directory, body),
            Party::External(id) => self.messages.text(&directory.get(id).name).to_owned(),
        }
    }
}
