//! Goes through everything that readers look for, and collects what changed about each thing, under its name.

use super::differ::Differ;
use super::finding::{Finding, Group, ReviewSubject};
use super::messages::Messages;
use crate::address::{Page, PagePath};
use crate::compare::Version;
use crate::compare::matching::{Matching, Origins};
use crate::model::{Body, Directory, Id, Organization, Section, Unit};

/// What is changed about each thing, things without a change left out.
pub fn groups(before: &Version, after: &Version, messages: &Messages) -> Vec<Group> {
    let matching = Matching {
        before: &before.directory,
        after: &after.directory,
    };
    let origins = Origins::new(matching);
    let mut groups = Groups {
        matching,
        origins: &origins,
        messages,
        groups: Vec::new(),
    };
    groups.organizations();
    groups.people();
    groups.pages();
    groups.external_bodies();
    let subject = |kind: &'static str, page: Option<Page>| {
        alone(
            kind,
            &messages.format(&format!("subject-{kind}"), &[]),
            page.map(|page| page.path(&after.directory)),
        )
    };
    groups.add(subject("site", Some(Page::Home)), |differ| {
        differ.site(before.directory.site(), after.directory.site());
        differ.withdrawals(
            before.directory.withdrawals(),
            after.directory.withdrawals(),
        );
        differ.changes(None, None);
        let names = |ids: &mut dyn Iterator<Item = Id<Organization>>| -> Vec<String> {
            ids.map(|id| differ.body_after(Body::Organization(id)))
                .collect()
        };
        // Those without a place of their own stand by their names, which tell of that.
        let is_placed = |id: &Id<Organization>| after.directory.get(*id).order.is_some();
        let kept = before.directory.organizations();
        let kept = kept.filter_map(|id| matching.organization(id));
        let old = names(&mut kept.filter(is_placed));
        let new = names(&mut after.directory.organizations().filter(is_placed));
        differ.order("organizations", &old, &new);
    });
    groups.add(subject("topics", Some(Page::Topics)), Differ::topics);
    groups.add(subject("search", None), |differ| {
        let (before, after) = (&before.directory, &after.directory);
        differ.search_words(before.search_words(), after.search_words());
    });
    groups.add(subject("strings", None), |differ| {
        differ.messages(before, after);
    });
    groups.groups
}

struct Groups<'a> {
    matching: Matching<'a>,
    origins: &'a Origins,
    messages: &'a Messages,
    groups: Vec<Group>,
}

impl<'a> Groups<'a> {
    /// Adds what is told of a thing, most important first, where anything is.
    fn add(&mut self, subject: ReviewSubject, tell: impl FnOnce(&mut Differ<'a>)) {
        let mut differ = Differ::new(self.matching, self.origins, self.messages);
        tell(&mut differ);
        let mut findings = differ.findings;
        findings.sort_by_key(Finding::weight);
        if !findings.is_empty() {
            self.groups.push(Group { subject, findings });
        }
    }

    fn organizations(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for new in after.organizations() {
            let old = self.origins.organizations.get(&new).copied();
            let subject = of_body(self.messages, after, Body::Organization(new), true);
            self.add(subject, |differ| {
                match old {
                    Some(old) => differ.organization(old, new),
                    None => differ.organization_added(new),
                }
                differ.changes(old, Some(new));
                let names = |ids: &mut dyn Iterator<Item = Id<Unit>>| -> Vec<String> {
                    ids.map(|id| differ.body_after(Body::Unit(id))).collect()
                };
                let earlier = before
                    .units()
                    .filter(|id| Some(before.get(*id).organization) == old);
                let is_placed = |id: &Id<Unit>| after.get(*id).order.is_some();
                let earlier = earlier.filter_map(|id| differ.matching.unit(id));
                let old_units = names(&mut earlier.filter(is_placed));
                let mut later = after
                    .units()
                    .filter(|id| after.get(*id).organization == new)
                    .filter(is_placed);
                let new_units = names(&mut later);
                differ.order("units", &old_units, &new_units);
                let titles = |ids: &mut dyn Iterator<Item = Id<Section>>| -> Vec<String> {
                    let titles =
                        ids.map(|id| differ.messages.text(&after.get(id).title).to_owned());
                    titles.collect()
                };
                let earlier = before
                    .sections()
                    .filter(|id| Some(before.get(*id).organization) == old);
                let old_sections =
                    titles(&mut earlier.filter_map(|id| differ.matching.section(id)));
                let mut later = after
                    .sections()
                    .filter(|id| after.get(*id).organization == new);
                let new_sections = titles(&mut later);
                differ.order("sections", &old_sections, &new_sections);
            });
            self.units(old, new);
            self.sections(old, new);
        }
        for id in before.organizations() {
            if Origins::is_gone(
                &self.origins.organizations,
                id,
                self.matching.organization(id),
            ) {
                self.removed(Body::Organization(id));
                for unit in before
                    .units()
                    .filter(|unit| before.get(*unit).organization == id)
                {
                    self.removed(Body::Unit(unit));
                }
            }
        }
    }

    fn units(&mut self, old: Option<Id<Organization>>, new: Id<Organization>) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after
            .units()
            .filter(|id| after.get(*id).organization == new)
        {
            let was = self.origins.units.get(&id).copied();
            let subject = of_body(self.messages, after, Body::Unit(id), true);
            self.add(subject, |differ| match was {
                Some(was) => differ.unit(was, id),
                None => differ.unit_added(id),
            });
        }
        for id in before.units() {
            if Some(before.get(id).organization) == old
                && Origins::is_gone(&self.origins.units, id, self.matching.unit(id))
            {
                self.removed(Body::Unit(id));
            }
        }
    }

    fn sections(&mut self, old: Option<Id<Organization>>, new: Id<Organization>) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after
            .sections()
            .filter(|id| after.get(*id).organization == new)
        {
            let was = self.origins.sections.get(&id).copied();
            let subject = of_section(self.messages, after, id, true);
            self.add(subject, |differ| match was {
                Some(was) => differ.section(was, id),
                None => differ.section_came("section-added", after.get(id), true),
            });
        }
        for id in before.sections() {
            let section = before.get(id);
            if Some(section.organization) == old
                && Origins::is_gone(&self.origins.sections, id, self.matching.section(id))
            {
                let subject = of_section(self.messages, before, id, false);
                self.add(subject, |differ| {
                    differ.section_came("section-removed", section, false)
                });
            }
        }
    }

    fn people(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after.people() {
            let was = self.origins.people.get(&id).copied();
            let name = self.messages.text(&after.get(id).name);
            let subject = alone("person", name, Some(Page::from(id).path(after)));
            self.add(subject, |differ| match was {
                Some(was) => differ.person(was, id),
                None => differ.person_added(after.get(id)),
            });
        }
        for id in before.people() {
            if Origins::is_gone(&self.origins.people, id, self.matching.person(id)) {
                let subject = alone("person", self.messages.text(&before.get(id).name), None);
                self.add(subject, |differ| differ.person_removed(before.get(id)));
            }
        }
    }

    fn pages(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after.pages() {
            let was = self.origins.pages.get(&id).copied();
            let name = self.messages.text(&after.get(id).title).to_owned();
            let subject = alone("page", &name, Some(Page::from(id).path(after)));
            self.add(subject, |differ| match was {
                Some(was) => differ.page(was, id),
                None => differ.report("page-added", &[("name", &name)], None, Some(name.clone())),
            });
        }
        for id in before.pages() {
            if Origins::is_gone(&self.origins.pages, id, self.matching.page(id)) {
                let name = self.messages.text(&before.get(id).title).to_owned();
                self.add(alone("page", &name, None), |differ| {
                    differ.report("page-removed", &[("name", &name)], Some(name.clone()), None);
                });
            }
        }
    }

    fn external_bodies(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for body in after.external_bodies() {
            let mut earlier = before.external_bodies();
            let was = earlier.find(|old| old.slug == body.slug);
            let name = self.messages.text(&body.name).to_owned();
            self.add(alone("external-body", &name, None), |differ| match was {
                Some(was) => differ.external_body(was, body),
                None => differ.report(
                    "external-body-added",
                    &[("name", &name)],
                    None,
                    Some(name.clone()),
                ),
            });
        }
        for body in before.external_bodies() {
            if after.external_bodies().all(|other| other.slug != body.slug) {
                let name = self.messages.text(&body.name).to_owned();
                self.add(alone("external-body", &name, None), |differ| {
                    differ.report(
                        "external-body-removed",
                        &[("name", &name)],
                        Some(name.clone()),
                        None,
                    );
                });
            }
        }
    }

    fn removed(&mut self, body: Body) {
        let subject = of_body(self.messages, self.matching.before, body, false);
        self.add(subject, |differ| {
            differ.body_removed(body);
            if let Body::Organization(id) = body {
                differ.changes(Some(id), None);
            }
        });
    }
}

/// Something that is part of no organization. A path is given where it still has a page.
pub fn alone(kind: &'static str, name: &str, path: Option<PagePath>) -> ReviewSubject {
    ReviewSubject {
        kind,
        name: name.to_owned(),
        heading: name.to_owned(),
        organization: None,
        path: path.map(|path| path.to_string()),
    }
}

/// A body; `stays` says whether it still has a page.
pub fn of_body(
    messages: &Messages,
    directory: &Directory,
    body: Body,
    stays: bool,
) -> ReviewSubject {
    let name = messages.text(&directory.profile(body).names.last.name);
    let path = stays.then(|| Page::from(body).path(directory));
    match body {
        Body::Organization(id) => ReviewSubject {
            organization: Some(directory.get(id).slug.to_string()),
            ..alone("organization", name, path)
        },
        Body::Unit(_) => within(messages, directory, body, alone("unit", name, path)),
    }
}

/// A section; `stays` says whether it still has a page.
pub fn of_section(
    messages: &Messages,
    directory: &Directory,
    id: Id<Section>,
    stays: bool,
) -> ReviewSubject {
    let section = directory.get(id);
    let path = stays.then(|| Page::from(id).path(directory));
    let subject = alone("section", messages.text(&section.title), path);
    within(
        messages,
        directory,
        Body::Organization(section.organization),
        subject,
    )
}

/// Something that is part of an organization, whose name is said with it.
fn within(
    messages: &Messages,
    directory: &Directory,
    body: Body,
    subject: ReviewSubject,
) -> ReviewSubject {
    let id = directory.organization_of(body);
    let organization = &directory.get(id).profile.names.last;
    let pair = [
        ("name", subject.name.as_str()),
        ("organization", messages.brief(organization)),
    ];
    ReviewSubject {
        heading: messages.format("in-organization", &pair),
        organization: Some(directory.get(id).slug.to_string()),
        ..subject
    }
}
