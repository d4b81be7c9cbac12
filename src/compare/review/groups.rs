//! Goes through everything that readers look for, and collects what is changed about each.

use super::finding::{Finding, Group, Subject};
use super::speech::Speech;
use super::subjects::{alone, of_body, of_section};
use super::teller::Teller;
use crate::address::Page;
use crate::compare::Version;
use crate::compare::matching::{Matching, Origins};
use crate::model::{Body, Id, Organization, Section, Unit};

/// What is changed about each thing, things without a change left out.
pub fn groups(before: &Version, after: &Version, speech: &Speech) -> Vec<Group> {
    let matching = Matching {
        before: &before.directory,
        after: &after.directory,
    };
    let origins = Origins::new(matching);
    let mut groups = Groups {
        matching,
        origins: &origins,
        speech,
        groups: Vec::new(),
    };
    groups.organizations();
    groups.people();
    groups.pages();
    groups.external_bodies();
    let subject = |kind: &'static str, page: Option<Page>| {
        alone(
            kind,
            &speech.say(&format!("subject-{kind}"), &[]),
            page.map(|page| page.path(&after.directory)),
        )
    };
    groups.add(subject("site", Some(Page::Home)), |teller| {
        teller.site(before.directory.site(), after.directory.site());
        teller.withdrawals(
            before.directory.withdrawals(),
            after.directory.withdrawals(),
        );
        teller.changes(None, None);
        let names = |ids: &mut dyn Iterator<Item = Id<Organization>>| -> Vec<String> {
            ids.map(|id| teller.body_after(Body::Organization(id)))
                .collect()
        };
        let kept = before.directory.organizations();
        let old = names(&mut kept.filter_map(|id| matching.organization(id)));
        let new = names(&mut after.directory.organizations());
        teller.order("organizations", &old, &new);
    });
    groups.add(subject("topics", Some(Page::Topics)), Teller::topics);
    groups.add(subject("search", None), |teller| {
        let (before, after) = (&before.directory, &after.directory);
        teller.search_words(before.search_words(), after.search_words());
    });
    groups.add(subject("strings", None), |teller| {
        teller.messages(before, after);
    });
    groups.groups
}

struct Groups<'a> {
    matching: Matching<'a>,
    origins: &'a Origins,
    speech: &'a Speech,
    groups: Vec<Group>,
}

impl<'a> Groups<'a> {
    /// Adds what is told of a thing, most important first, where anything is.
    fn add(&mut self, subject: Subject, tell: impl FnOnce(&mut Teller<'a>)) {
        let mut teller = Teller::new(self.matching, self.origins, self.speech);
        tell(&mut teller);
        let mut findings = teller.findings;
        findings.sort_by_key(Finding::weight);
        if !findings.is_empty() {
            self.groups.push(Group { subject, findings });
        }
    }

    fn organizations(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for new in after.organizations() {
            let old = self.origins.organizations.get(&new).copied();
            let subject = of_body(self.speech, after, Body::Organization(new), true);
            self.add(subject, |teller| {
                match old {
                    Some(old) => teller.organization(old, new),
                    None => teller.organization_added(new),
                }
                teller.changes(old, Some(new));
                let names = |ids: &mut dyn Iterator<Item = Id<Unit>>| -> Vec<String> {
                    ids.map(|id| teller.body_after(Body::Unit(id))).collect()
                };
                let earlier = before
                    .units()
                    .filter(|id| Some(before.get(*id).organization) == old);
                let old_units = names(&mut earlier.filter_map(|id| teller.matching.unit(id)));
                let mut later = after
                    .units()
                    .filter(|id| after.get(*id).organization == new);
                let new_units = names(&mut later);
                teller.order("units", &old_units, &new_units);
                let titles = |ids: &mut dyn Iterator<Item = Id<Section>>| -> Vec<String> {
                    let titles = ids.map(|id| teller.speech.text(&after.get(id).title).to_owned());
                    titles.collect()
                };
                let earlier = before
                    .sections()
                    .filter(|id| Some(before.get(*id).organization) == old);
                let old_sections =
                    titles(&mut earlier.filter_map(|id| teller.matching.section(id)));
                let mut later = after
                    .sections()
                    .filter(|id| after.get(*id).organization == new);
                let new_sections = titles(&mut later);
                teller.order("sections", &old_sections, &new_sections);
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
            let subject = of_body(self.speech, after, Body::Unit(id), true);
            self.add(subject, |teller| match was {
                Some(was) => teller.unit(was, id),
                None => teller.unit_added(id),
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
            let subject = of_section(self.speech, after, id, true);
            self.add(subject, |teller| match was {
                Some(was) => teller.section(was, id),
                None => teller.section_came("section-added", after.get(id), true),
            });
        }
        for id in before.sections() {
            let section = before.get(id);
            if Some(section.organization) == old
                && Origins::is_gone(&self.origins.sections, id, self.matching.section(id))
            {
                let subject = of_section(self.speech, before, id, false);
                self.add(subject, |teller| {
                    teller.section_came("section-removed", section, false)
                });
            }
        }
    }

    fn people(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after.people() {
            let was = self.origins.people.get(&id).copied();
            let name = self.speech.text(&after.get(id).name);
            let subject = alone("person", name, Some(Page::from(id).path(after)));
            self.add(subject, |teller| match was {
                Some(was) => teller.person(was, id),
                None => teller.person_added(after.get(id)),
            });
        }
        for id in before.people() {
            if Origins::is_gone(&self.origins.people, id, self.matching.person(id)) {
                let subject = alone("person", self.speech.text(&before.get(id).name), None);
                self.add(subject, |teller| teller.person_removed(before.get(id)));
            }
        }
    }

    fn pages(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after.pages() {
            let was = self.origins.pages.get(&id).copied();
            let name = self.speech.text(&after.get(id).title).to_owned();
            let subject = alone("page", &name, Some(Page::from(id).path(after)));
            self.add(subject, |teller| match was {
                Some(was) => teller.page(was, id),
                None => teller.tell("page-added", &[("name", &name)], None, Some(name.clone())),
            });
        }
        for id in before.pages() {
            if Origins::is_gone(&self.origins.pages, id, self.matching.page(id)) {
                let name = self.speech.text(&before.get(id).title).to_owned();
                self.add(alone("page", &name, None), |teller| {
                    teller.tell("page-removed", &[("name", &name)], Some(name.clone()), None);
                });
            }
        }
    }

    fn external_bodies(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        for body in after.external_bodies() {
            let mut earlier = before.external_bodies();
            let was = earlier.find(|old| old.slug == body.slug);
            let name = self.speech.text(&body.name).to_owned();
            self.add(alone("external-body", &name, None), |teller| match was {
                Some(was) => teller.external_body(was, body),
                None => teller.tell(
                    "external-body-added",
                    &[("name", &name)],
                    None,
                    Some(name.clone()),
                ),
            });
        }
        for body in before.external_bodies() {
            if after.external_bodies().all(|other| other.slug != body.slug) {
                let name = self.speech.text(&body.name).to_owned();
                self.add(alone("external-body", &name, None), |teller| {
                    teller.tell(
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
        let subject = of_body(self.speech, self.matching.before, body, false);
        self.add(subject, |teller| {
            teller.body_removed(body);
            if let Body::Organization(id) = body {
                teller.changes(Some(id), None);
            }
        });
    }
}
